import Hashing
import Journal

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Journals of one, two, … lines over the same bodies, as bytes.
func journal(of bodies: [String]) -> [UInt8] {
  var previous: Digest?
  var file: [UInt8] = []
  for body in bodies {
    let line = SealedLine(bytes(body), after: previous)
    file += line.bytes
    previous = line.hash
  }
  return file
}

/// Bodies with what could mislead: a `J` and a `*`, one bit from a newline; the words of a seal.
let sampleBodies = [
  #"{"format":"JOURNAL","note":"*"}"#,
  #"{"by":"J. de Vries","note":"\"hash\":\"0\""}"#,
  #"{"rating":"größtenteils","empty":{}}"#,
  #"{"hash":"0","prev":"1","J":"*J*"}"#,
]

let someone = Holder(host: "thuis", process: 17, since: "2025-10-01T09:00:00Z")
