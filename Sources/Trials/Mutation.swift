import TestSupport

/// Changes bytes a little, in the ways in which readers go wrong.
struct Mutation {
  /// What bytes are taken from besides the ones that are changed.
  let others: [[UInt8]]

  /// Changes bytes in up to eight places.
  func callAsFunction(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) { change(&bytes, &generator) }
    return bytes
  }

  private func change(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let at = Int.random(in: 0...bytes.count, using: &generator)
    let longest = min(64, bytes.count - at)
    let part = at..<(at + Int.random(in: 0...longest, using: &generator))
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: if at < bytes.count { bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
    case 1: if at < bytes.count { bytes[at] = .random(in: .min ... .max, using: &generator) }
    case 2: bytes.removeSubrange(part)
    case 3: bytes.insert(contentsOf: bytes[part], at: at)
    case 4: bytes.insert(contentsOf: Self.words.randomElement(using: &generator) ?? [], at: at)
    case 5: bytes.replaceSubrange(part, with: Self.words.randomElement(using: &generator) ?? [])
    case 6: bytes.insert(contentsOf: borrowed(&generator), at: at)
    case 7: swapTokens(&bytes, &generator)
    default: bytes.removeSubrange(at...)
    }
  }

  /// A piece of another input.
  private func borrowed(_ generator: inout SeededGenerator) -> ArraySlice<UInt8> {
    guard let other = others.randomElement(using: &generator), !other.isEmpty else { return [] }
    let start = Int.random(in: 0..<other.count, using: &generator)
    let length = Int.random(in: 0...min(256, other.count - start), using: &generator)
    return other[start..<(start + length)]
  }

  /// Puts one text between quotation marks in the place of another, so that what is written stays
  /// well formed and says something else.
  private func swapTokens(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard bytes.count > 4 else { return }
    guard let to = token(in: bytes, &generator), let from = token(in: bytes, &generator) else {
      return
    }
    bytes.replaceSubrange(to, with: Array(bytes[from]))
  }

  private func token(
    in bytes: [UInt8], _ generator: inout SeededGenerator
  ) -> Range<Int>? {
    let quotation = UInt8(ascii: "\"")
    let start = Int.random(in: 0..<bytes.count, using: &generator)
    let window = bytes[start..<min(bytes.count, start + 400)]
    guard let open = window.firstIndex(of: quotation) else { return nil }
    guard let end = window[(open + 1)...].firstIndex(of: quotation) else { return nil }
    return open..<(end + 1)
  }

  private static let words: [[UInt8]] =
    [
      "\"", "{", "}", "[", "]", ",", ":", "\\u0000", "\\ud800", "null", "true", "-1", "0", "1e9",
      "9223372036854775807", "9223372036854775808", "0.5", "1/3", "1/0", "-0", "\r\n", "\n", "\r",
      "\t", ";", "=", "'", "\u{FEFF}", "\u{200B}", "\u{202E}", "é", "🇳🇱", "2025-02-30",
      "2025-10-01T09:00:00Z", "--", "=", "\u{1B}[", "\u{1B}[200~", "\"critical\":true",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF]]
}
