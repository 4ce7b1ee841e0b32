/// What makes a text no JSON, and where.
package struct JSONError: Error, Equatable, Sendable {
  /// The rule of RFC 8259, or the limit of this reader, that the text breaks.
  package enum Fact: Equatable, Sendable {
    case unexpectedEnd
    case unexpectedCharacter(expected: Expectation)
    case trailingComma
    case contentAfterValue
    case byteOrderMark
    case invalidUTF8
    case controlCharacterInString
    case invalidEscape
    case loneSurrogate
    case invalidNumber
    case duplicateName(String, firstOffset: Int)
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
  }

  /// What could have stood at the place of the error.
  package enum Expectation: Equatable, Sendable {
    case value
    case memberName
    case colon
    case commaOrBracket
    case commaOrBrace
  }

  package let fact: Fact

  /// The byte at which reading stopped, from 0 to the length of the text.
  package let offset: Int

  package init(_ fact: Fact, at offset: Int) {
    self.fact = fact
    self.offset = offset
  }
}
