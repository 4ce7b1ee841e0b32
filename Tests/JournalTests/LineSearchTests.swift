import Hashing
import TestSupport
import Testing

@testable import Journal

@Suite struct LineSearchTests {
  private func found(in file: [UInt8]) -> [[UInt8]] {
    file.withUnsafeBytes { bytes in
      LineSearch.lines(in: bytes).map { Array(bytes[$0.range]) + [newline] }
    }
  }

  private let lines = pieces(of: journal(of: sampleBodies))

  /// Whatever stands between the lines, also nothing, and before and after them.
  @Test(arguments: [
    "\n", "\r\n", "\r", "", " ", "\0", "\u{FEFF}", "\n\u{FEFF}", "\n\n", "}", "{", "{\"",
    "x{\"a\":1}",
    "{\"hash\":\"0\"}", "\n{\"a\":1}\n", ",\"hash\":\"\(String(repeating: "0", count: 64))\"}",
  ])
  func findsEveryLine(between: String) {
    let file =
      bytes(between) + Array(lines.map { Array($0.dropLast()) }.joined(separator: bytes(between)))
      + bytes(between)
    #expect(found(in: file) == lines)
  }

  @Test func findsWhatStandsAfterALineThatIsDamagedAndHasNoEnd() {
    for cut in 1..<lines[0].count {
      let file = Array(lines[0].prefix(cut)) + lines[1].dropLast() + lines[2]
      #expect(
        found(in: file) == (cut == lines[0].count - 1 ? lines[..<3] : lines[1..<3]).map(\.self))
    }
  }

  @Test func findsNoLineLongerThanTheLimit() {
    let frame = SealedLine(bytes(#"{"a":""}"#), after: nil).bytes.count
    for (size, isFound) in [(1 << 20, true), (1 << 20 + 1, false)] {
      let body = #"{"a":"\#(String(repeating: "x", count: size - frame))"}"#
      let line = SealedLine(bytes(body), after: nil).bytes
      #expect(found(in: line + lines[0]) == (isFound ? [line] : []) + [lines[0]])
    }
  }

  /// A file that was made to cost time: many beginnings and many ends, and none of them fit.
  @Test(.timeLimit(.minutes(1)))
  func staysInProportionToTheBytes() {
    let seal = ",\"hash\":\"\(String(repeating: "0", count: 64))\"}"
    let piece = String(repeating: "{\"", count: 40) + seal
    let file = bytes(String(repeating: piece, count: 1 << 20 / piece.utf8.count))
    #expect(found(in: file + [newline] + lines[0]) == [lines[0]])
  }

  @Test func neverTrapsOnAnyBytes() {
    var generator = SeededGenerator(seed: 5)
    let parts = [
      "{", "}", "\n", "\r", "\"hash\":\"", "\"prev\":\"", ",", "\"}", "\",", "{\"a\":1",
      String(repeating: "0", count: 64), ",\"event\":\"salvaged\"", "\"lost\":\"", "\"after\":\"",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<14, using: &generator)
      let text = (0..<count).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      #expect(found(in: bytes(text)).isEmpty)
    }
  }
}
