import Language

/// The bytes of a terminal on their way to keys.
///
/// A key may be several bytes, and a read may end between them; the decoder then waits. Only time
/// tells the key Escape from the start of a longer sequence, so that the passing of time is an input
/// as well. The sequences are those of ECMA-48 §5.4 as xterm uses them ("XTerm Control Sequences",
/// <https://invisible-island.net/xterm/ctlseqs/ctlseqs.html>), with the variants of other terminals.
package struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []

  /// The text pasted so far, while a paste is under way.
  private var paste: [UInt8]?

  /// The most bytes that a control sequence may have; a longer one is none.
  private static let longestSequence = 32

  /// The most bytes that are pasted at once: 1 MiB.
  private static let longestPaste = 1 << 20

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  package init() {}

  /// Whether bytes wait for more, so that ``timeout()`` has something to decide.
  ///
  /// A paste says itself where it ends and is not cut off by time.
  package var isWaiting: Bool { paste == nil && !pending.isEmpty }

  /// Takes bytes in and gives the keys that they complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    while let step = nextStep() {
      pending.removeFirst(step.length)
      if let key = step.key { keys.append(key) }
    }
    return keys
  }

  /// Says that nothing more came in time: what waits is whole.
  ///
  /// An Escape alone is that key; the half of a sequence or of a character is nothing.
  package mutating func timeout() -> [Key] {
    guard isWaiting else { return [] }
    let isEscape = pending == [0x1B]
    pending.removeAll()
    return isEscape ? [.escape] : []
  }

  /// How many bytes come off the front, and the key they are, if any.
  private typealias Step = (length: Int, key: Key?)

  private mutating func nextStep() -> Step? {
    if paste != nil { return pasteStep() }
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return escapeStep()
    case 0x0D, 0x0A: return (1, .enter)
    case 0x09: return (1, .tab)
    case 0x08, 0x7F: return (1, .backspace)
    case 0x00..<0x20: return (1, .control(Self.letter(first)))
    default: return characterStep(first)
    }
  }

  /// The character of the key that makes a control code with Control (ECMA-35 §5.2.1).
  private static func letter(_ code: UInt8) -> Character {
    Character(Unicode.Scalar(code + 0x40).properties.lowercaseMapping)
  }

  // MARK: - Characters

  /// One UTF-8 sequence; a byte that is none becomes U+FFFD, so that something is seen.
  private func characterStep(_ first: UInt8) -> Step? {
    let length =
      switch first {
      case 0x20..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    let bytes = pending.prefix(length)
    if bytes.dropFirst().contains(where: { $0 & 0xC0 != 0x80 }) || length == 0 {
      return (1, .character("\u{FFFD}"))
    }
    guard bytes.count == length else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else {
      return (1, .character("\u{FFFD}"))
    }
    return (length, .character(character))
  }

  // MARK: - Escape sequences

  private mutating func escapeStep() -> Step? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case 0x1B: return (1, .escape)
    case UInt8(ascii: "["): return controlSequenceStep()
    case UInt8(ascii: "O"):
      guard pending.count > 2 else { return nil }
      // Enter of the keypad, where that has a mode of its own.
      return (3, pending[2] == UInt8(ascii: "M") ? .enter : Self.plainKeys[pending[2]])
    // A key pressed with Alt means nothing here. Read as Escape and the key, it would leave what
    // the person is typing.
    default: return (2, nil)
    }
  }

  /// `ESC [`, parameters, intermediate bytes and a final byte.
  private mutating func controlSequenceStep() -> Step? {
    // The function keys of the Linux console have a second bracket.
    if pending.count > 2, pending[2] == UInt8(ascii: "[") {
      return pending.count > 3 ? (4, nil) : nil
    }
    for (index, byte) in pending.enumerated().dropFirst(2) {
      switch byte {
      case 0x20..<0x40:
        if index >= Self.longestSequence { return (index, nil) }
      case 0x40..<0x7F:
        return finished(parameters: pending[2..<index], final: byte, length: index + 1)
      // Something else broke the sequence off.
      default: return (index, nil)
      }
    }
    return nil
  }

  private mutating func finished(
    parameters: ArraySlice<UInt8>, final: UInt8, length: Int
  ) -> Step {
    // What follows a semicolon are Shift, Alt and Control, which change nothing here.
    let number = String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
    guard final == UInt8(ascii: "~") else { return (length, Self.plainKeys[final]) }
    if number == "200" { paste = [] }
    return (length, Self.numberedKeys[number])
  }

  private static let plainKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "Z"): .backTab,
  ]

  private static let numberedKeys: [String: Key] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete, "5": .pageUp, "6": .pageDown,
  ]

  // MARK: - Pastes

  /// Moves what is surely pasted out of the way, and ends the paste at its marker.
  private mutating func pasteStep() -> Step? {
    guard var text = paste else { return nil }
    if let end = pending.firstRange(ofPart: Self.pasteEnd) {
      text += pending[..<end.lowerBound].prefix(Self.longestPaste - text.count)
      paste = nil
      return (end.upperBound, .pasted(Self.lines(text)))
    }
    // The last bytes may be the first of the marker.
    let sure = max(0, pending.count - Self.pasteEnd.count + 1)
    // What is too much is dropped rather than taken for keys.
    text += pending.prefix(min(sure, Self.longestPaste - text.count))
    paste = text
    pending.removeFirst(sure)
    return nil
  }

  private static func lines(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).joined(separator: "\n")
  }
}
