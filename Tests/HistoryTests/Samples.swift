import Hashing
import Language
import Maturity

@testable import History

/// A moment long ago enough to be true.
let noon: Moment = {
  guard let noon = Moment(iso: "2025-10-01T12:00:00Z") else { preconditionFailure() }
  return noon
}()

/// A hash for the line with a number; no two numbers share one.
func lineHash(_ number: Int) -> Digest {
  let digits = String(number, radix: 16)
  let text = String(repeating: "0", count: Digest.digitCount - digits.count) + digits
  guard let digest = Digest(hexadecimal: text) else { preconditionFailure() }
  return digest
}

let sampleHeader: RecordHeader = {
  guard let day = Day(iso: "2025-10-01") else { preconditionFailure() }
  return RecordHeader(
    record: "6f1f4f0a-0000-4000-8000-000000000001", wave: "2025",
    subject: RecordHeader.Subject(name: "Hogeschool Voorbeeld", sector: .hogeschool, scope: nil),
    questionnaire: RecordHeader.DefinitionReference(
      id: "small", version: "1.0", fingerprints: Fingerprints(scoring: "aa", text: "bb")),
    norm: "small-norm", referenceDate: day, created: noon)
}()

/// A record to which acts are added one by one, each with a hash of its own.
struct Sample {
  private(set) var state = RecordState(header: sampleHeader, hash: lineHash(0))

  /// The hash of the last event.
  var last: Digest { state.head }

  @discardableResult
  mutating func add(_ act: Act, by role: Role = .coordinator) -> Digest {
    let line = lineHash(state.entries.count + 1)
    state.apply(Event(at: noon, by: "A. Jansen", role: role, act: act), hash: line)
    return line
  }
}

extension Sample {
  init(_ acts: [Act]) {
    for act in acts { add(act) }
  }
}

/// Texts that have broken readers, writers or terminals somewhere.
let nastyTexts = [
  "", " ", "\"", "\\", "\\u0000", "\u{0}", "\n", "\r\n", "\t", "\u{7F}", "\u{85}", "\u{9B}31m",
  "\u{1B}[2J", "\u{202E}rm -rf", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{10FFFF}",
  "é", "e\u{301}", "👩‍👩‍👧‍👦", "日本語", "{\"event\":\"finished\"}", "\",\"hash\":\"", "</script>",
  "=cmd()", "-1", "0", "null", "true", String(repeating: "x", count: 5_000),
]
