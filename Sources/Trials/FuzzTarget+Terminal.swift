import Commands
import Invocation
import Language
import Terminal
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FuzzTarget {
  /// What people type: keys, lines and command lines.
  static let terminal = [keys, lines, commandLine]

  /// The same keys come out however the bytes arrive, as long as nothing times out between.
  private static let keys = FuzzTarget(
    "keys", samples: [Array("4\u{1B}[A\u{1B}[200~a\nb\u{1B}[201~é\u{1B}\u{7F}\u{4}".utf8)]
  ) { bytes in
    var whole = KeyDecoder()
    let atOnce = whole.decode(bytes) + whole.timeout()
    var single = KeyDecoder()
    let apart = bytes.flatMap { single.decode([$0]) } + single.timeout()
    return .holds((atOnce == apart, "other keys when the bytes come one by one"))
  }

  /// Lines come out as splitting at line feeds gives them, without a byte order mark before the first.
  private static let lines = FuzzTarget(
    "lines", samples: [Array("1\r\nGOV-2-HOLDER\n\nlaatste".utf8)]
  ) { bytes in
    var ends: [Int32] = [-1, -1]
    let kept = Array(bytes.prefix(1 << 15))
    guard pipe(&ends) == 0 else { return .broken("no pipe") }
    defer { close(ends[0]) }
    let written = kept.isEmpty ? 0 : write(ends[1], kept, kept.count)
    close(ends[1])
    guard written == kept.count else { return .broken("the pipe is too small") }
    var reader = LineReader(descriptor: ends[0], interruptions: nil, limit: 64)
    var read: [Line] = []
    while let line = try? reader.next(), line != .end { read.append(line) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = kept.starts(with: mark) ? kept.dropFirst(mark.count) : kept[...]
    var expected = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if expected.last?.isEmpty == true { expected.removeLast() }
    let claims = expected.map { line -> Line in
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.count > 64 { return .tooLong }
      return String(validating: line, as: UTF8.self).map(Line.text) ?? .notUTF8(Array(line))
    }
    return .holds((read == claims, "other lines than between the line feeds"))
  }

  /// A command line is read or refused in words; nothing is run.
  private static let commandLine = FuzzTarget(
    "command-line",
    samples: [
      "answer\na.peil\nGOV-2-HOLDER\nfully\n--design\nBesluit 12", "score\n--format=json\n-\n--",
      "verify\na.peil\n--lang\nen", "help\nsector",
    ].map { Array($0.utf8) }
  ) { bytes in
    let words = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let invocation = peil.invocation(for: words)
    switch invocation.outcome {
    case .success: return .accepted
    case .failure(let error):
      let text = error.text(program: peil.name, topic: invocation.topic)
      return text.nl.isEmpty || text.en.isEmpty ? .broken("a refusal without words") : .refused
    }
  }
}
