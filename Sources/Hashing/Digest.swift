/// A SHA-256 value.
package struct Digest: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The number of hexadecimal digits that write a digest.
  package static let digitCount = 64

  init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// Reads a digest from its hexadecimal form.
  ///
  /// The result is `nil` unless the text is exactly 64 digits from `0` to `9` and `a` to `f`.
  package init?(hexadecimal text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard let digest = digits.withUnsafeBytes(Self.init(digits:)) else { return nil }
    self = digest
  }

  /// Reads a digest from its digits in memory, by the same rule.
  package init?(digits: UnsafeRawBufferPointer) {
    guard digits.count == Self.digitCount else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      words.0 = words.0 << 4 | words.1 >> 60
      words.1 = words.1 << 4 | words.2 >> 60
      words.2 = words.2 << 4 | words.3 >> 60
      words.3 = words.3 << 4 | UInt64(value)
    }
    self.init(words.0, words.1, words.2, words.3)
  }

  /// The 64 lowercase hexadecimal digits.
  package var hexadecimal: String {
    String(decoding: digits, as: UTF8.self)
  }

  /// The 64 digits as bytes.
  package var digits: [UInt8] {
    let alphabet = Array("0123456789abcdef".utf8)
    return [first, second, third, fourth].flatMap { word in
      stride(from: 60, through: 0, by: -4).map { alphabet[Int(word >> UInt64($0) & 0xf)] }
    }
  }
}

extension Digest {
  /// The 32 bytes, the most significant first.
  var bytes: [UInt8] {
    [first, second, third, fourth].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }
}

// MARK: - CustomStringConvertible

extension Digest: CustomStringConvertible {
  /// The 64 lowercase hexadecimal digits.
  package var description: String { hexadecimal }
}
