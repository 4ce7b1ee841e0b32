import JSON
import TestSupport
import Testing

/// What reading some bytes came to: the value on one line, or the error.
private func outcome(
  _ bytes: [UInt8], limits: JSONLimits = .standard
) -> Result<String, JSONError> {
  do throws(JSONError) {
    return .success(try JSONValue(parsing: bytes, limits: limits).compact)
  } catch {
    return .failure(error)
  }
}

private func outcome(_ text: String) -> Result<String, JSONError> { outcome(Array(text.utf8)) }

private func refused(_ fact: JSONError.Fact, at offset: Int) -> Result<String, JSONError> {
  .failure(JSONError(fact, at: offset))
}

// The productions are those of RFC 8259, sections 2 to 7; the cases are ours, in the manner of
// N. Seriot's JSONTestSuite ("Parsing JSON is a Minefield", 2016).
@Suite struct JSONReaderTests {
  @Test(arguments: [
    // Section 2: white space around any value.
    (" \t\r\n0 \t\r\n", "0"),
    (" [ 1 , 2 ] ", "[1,2]"),
    ("\t{\r\"a\"\n:\t1 , \"b\" : 2 }\n", #"{"a":1,"b":2}"#),
    // Section 3: any value may stand alone.
    ("null", "null"), ("true", "true"), ("false", "false"), (#""""#, #""""#), ("[]", "[]"),
    ("{}", "{}"), ("[null,true,false]", "[null,true,false]"),
    // Section 4: objects; the empty name is a name, and case tells names apart.
    (#"{"":0}"#, #"{"":0}"#),
    (#"{"a":{"b":{}}}"#, #"{"a":{"b":{}}}"#),
    (#"{"a":1,"A":2}"#, #"{"a":1,"A":2}"#),
    (#"{"b":1,"a":2}"#, #"{"b":1,"a":2}"#),
    (#"{"\u0061\u0000":1}"#, #"{"a\u0000":1}"#),
    // Section 5: arrays of anything.
    (#"[[[]],{},"",0,null]"#, #"[[[]],{},"",0,null]"#),
    // Section 6: numbers keep their digits.
    ("0", "0"), ("-0", "-0"), ("10", "10"), ("-12", "-12"), ("0.0", "0.0"), ("1.50", "1.50"),
    ("0e0", "0e0"), ("1E5", "1E5"), ("1e+5", "1e+5"), ("1e-05", "1e-05"), ("-0.1e-2", "-0.1e-2"),
    ("0.1E00", "0.1E00"), ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("1e400", "1e400"), ("-1e-400", "-1e-400"), ("[0]", "[0]"), (#"{"a":0}"#, #"{"a":0}"#),
    // Section 7: every escape of the grammar, and characters that need none.
    (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#),
    (#""\u00e9\u00E9é""#, #""ééé""#),
    (#""\uD83D\uDE00\ud83d\ude00😀""#, #""😀😀😀""#),
    (#""\uD800\uDC00\uDBFF\uDFFF""#, "\"\u{10000}\\udbff\\udfff\""),
    (#""\uD7FF\uE000\uFFFF""#, "\"\u{D7FF}\u{E000}\u{FFFF}\""),
    (#""\u0000\u001F\u007F""#, #""\u0000\u001f\u007f""#),
    ("\"\u{7F}\"", #""\u007f""#),
    (#""//* #""#, #""//* #""#),
    ("\"é漢😀\u{10FEFF}\"", "\"é漢😀\u{10FEFF}\""),
    ("\"a\u{FEFF}b\"", #""a\ufeffb""#),
  ])
  func `What the grammar has is read`(text: String, compact: String) {
    #expect(outcome(text) == .success(compact))
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd, 0),
      (" \n", .unexpectedEnd, 2),
      ("\u{FEFF}{}", .byteOrderMark, 0),
      ("\u{FEFF}", .byteOrderMark, 0),
      (" \u{FEFF}{}", .unexpectedCharacter(expected: .value), 1),
      // White space is space, tab, line feed and carriage return, and nothing else.
      ("\u{A0}1", .unexpectedCharacter(expected: .value), 0),
      ("1\u{A0}", .contentAfterValue, 1),
      ("\u{C}1", .unexpectedCharacter(expected: .value), 0),
      ("[1,\u{B}2]", .unexpectedCharacter(expected: .value), 3),
      ("[\u{2028}]", .unexpectedCharacter(expected: .value), 1),
      ("1\u{0}", .contentAfterValue, 1),
      // One value, and no comments.
      ("1 2", .contentAfterValue, 2),
      ("{}}", .contentAfterValue, 2),
      ("[]]", .contentAfterValue, 2),
      ("[],", .contentAfterValue, 2),
      ("nullx", .contentAfterValue, 4),
      ("{}//", .contentAfterValue, 2),
      ("/**/{}", .unexpectedCharacter(expected: .value), 0),
      ("[1/**/]", .unexpectedCharacter(expected: .commaOrBracket), 2),
      ("#1", .unexpectedCharacter(expected: .value), 0),
      // Literal names are lowercase and whole.
      ("nul", .unexpectedEnd, 3),
      ("t", .unexpectedEnd, 1),
      ("[tru]", .unexpectedCharacter(expected: .value), 1),
      ("True", .unexpectedCharacter(expected: .value), 0),
      ("NULL", .unexpectedCharacter(expected: .value), 0),
      ("nan", .unexpectedCharacter(expected: .value), 0),
      ("NaN", .unexpectedCharacter(expected: .value), 0),
      ("Infinity", .unexpectedCharacter(expected: .value), 0),
      ("undefined", .unexpectedCharacter(expected: .value), 0),
      // Objects.
      ("{", .unexpectedEnd, 1),
      (#"{"a""#, .unexpectedEnd, 4),
      (#"{"a":"#, .unexpectedEnd, 5),
      (#"{"a":1"#, .unexpectedEnd, 6),
      (#"{"a":1,"#, .unexpectedEnd, 7),
      (#"{"a":1,}"#, .trailingComma, 6),
      (#"{"a":1 , }"#, .trailingComma, 7),
      (#"{,"a":1}"#, .unexpectedCharacter(expected: .memberName), 1),
      (#"{"a":1,,"b":2}"#, .unexpectedCharacter(expected: .memberName), 7),
      (#"{a:1}"#, .unexpectedCharacter(expected: .memberName), 1),
      (#"{'a':1}"#, .unexpectedCharacter(expected: .memberName), 1),
      (#"{1:1}"#, .unexpectedCharacter(expected: .memberName), 1),
      (#"{null:1}"#, .unexpectedCharacter(expected: .memberName), 1),
      (#"{["a"]:1}"#, .unexpectedCharacter(expected: .memberName), 1),
      (#"{"a" 1}"#, .unexpectedCharacter(expected: .colon), 5),
      (#"{"a"}"#, .unexpectedCharacter(expected: .colon), 4),
      (#"{"a",}"#, .unexpectedCharacter(expected: .colon), 4),
      (#"{"a"=1}"#, .unexpectedCharacter(expected: .colon), 4),
      (#"{"a":}"#, .unexpectedCharacter(expected: .value), 5),
      (#"{"a"::1}"#, .unexpectedCharacter(expected: .value), 5),
      (#"{"a":1 "b":2}"#, .unexpectedCharacter(expected: .commaOrBrace), 7),
      (#"{"a":1;}"#, .unexpectedCharacter(expected: .commaOrBrace), 6),
      (#"{"a":1]"#, .unexpectedCharacter(expected: .commaOrBrace), 6),
      (#"{"a":1,"a":1}"#, .duplicateName("a", firstOffset: 1), 7),
      (#"{"a":1, "b":2, "\u0061":3}"#, .duplicateName("a", firstOffset: 1), 15),
      (#"{"é":1,"e\#u{301}":2}"#, .duplicateName("e\u{301}", firstOffset: 1), 8),
      (#"{"":1,"":2}"#, .duplicateName("", firstOffset: 1), 6),
      (#"[{"x":{"a":1,"a":1}}]"#, .duplicateName("a", firstOffset: 7), 13),
      // Arrays.
      ("[", .unexpectedEnd, 1),
      ("[1", .unexpectedEnd, 2),
      ("[1,", .unexpectedEnd, 3),
      ("[1,]", .trailingComma, 2),
      ("[,]", .unexpectedCharacter(expected: .value), 1),
      ("[,1]", .unexpectedCharacter(expected: .value), 1),
      ("[1,,2]", .unexpectedCharacter(expected: .value), 3),
      ("[1 2]", .unexpectedCharacter(expected: .commaOrBracket), 3),
      ("[1;2]", .unexpectedCharacter(expected: .commaOrBracket), 2),
      ("[1}", .unexpectedCharacter(expected: .commaOrBracket), 2),
      (#"["a":1]"#, .unexpectedCharacter(expected: .commaOrBracket), 4),
      ("[truefalse]", .unexpectedCharacter(expected: .commaOrBracket), 5),
      ("]", .unexpectedCharacter(expected: .value), 0),
      ("}", .unexpectedCharacter(expected: .value), 0),
      (":", .unexpectedCharacter(expected: .value), 0),
      (",", .unexpectedCharacter(expected: .value), 0),
      // Numbers.
      ("+1", .unexpectedCharacter(expected: .value), 0),
      (".5", .unexpectedCharacter(expected: .value), 0),
      ("-", .invalidNumber, 0),
      ("--1", .invalidNumber, 0),
      ("-a", .invalidNumber, 0),
      ("-.5", .invalidNumber, 0),
      ("-Infinity", .invalidNumber, 0),
      ("01", .invalidNumber, 0),
      ("-01", .invalidNumber, 0),
      ("00", .invalidNumber, 0),
      ("[-012]", .invalidNumber, 1),
      ("1.", .invalidNumber, 0),
      ("1.e1", .invalidNumber, 0),
      ("1.a", .invalidNumber, 0),
      ("1e", .invalidNumber, 0),
      ("1e+", .invalidNumber, 0),
      ("1e+-1", .invalidNumber, 0),
      ("1ee1", .invalidNumber, 0),
      ("1e1e1", .invalidNumber, 0),
      ("1e1.5", .contentAfterValue, 3),
      ("1.2.3", .contentAfterValue, 3),
      ("1-2", .contentAfterValue, 1),
      ("0x10", .invalidNumber, 0),
      ("1_000", .contentAfterValue, 1),
      ("1,000", .contentAfterValue, 1),
      ("1a", .invalidNumber, 0),
      ("1１", .contentAfterValue, 1),
      ("１", .unexpectedCharacter(expected: .value), 0),
      // Strings.
      ("\"", .unexpectedEnd, 1),
      ("\"abc", .unexpectedEnd, 4),
      (#""abc\""#, .unexpectedEnd, 6),
      (#""\"#, .unexpectedEnd, 2),
      ("'a'", .unexpectedCharacter(expected: .value), 0),
      ("\"a\nb\"", .controlCharacterInString, 2),
      ("\"\t\"", .controlCharacterInString, 1),
      ("\"\\t\t\"", .controlCharacterInString, 3),
      ("\"\u{0}\"", .controlCharacterInString, 1),
      ("\"\u{1F}\"", .controlCharacterInString, 1),
      (#""\x41""#, .invalidEscape, 1),
      (#""\'""#, .invalidEscape, 1),
      (#""\0""#, .invalidEscape, 1),
      (#""\N""#, .invalidEscape, 1),
      (#""a\é""#, .invalidEscape, 2),
      ("\"\\\n\"", .invalidEscape, 1),
      (#""\u12""#, .invalidEscape, 1),
      (#""\u12G4""#, .invalidEscape, 1),
      (#""\u+123""#, .invalidEscape, 1),
      (#""\U0041""#, .invalidEscape, 1),
      (#""\u12"#, .unexpectedEnd, 5),
      (#""\uD800""#, .loneSurrogate, 1),
      (#""\uDC00""#, .loneSurrogate, 1),
      (#""\uDFFF\uD800""#, .loneSurrogate, 1),
      (#""\uD800a""#, .loneSurrogate, 1),
      (#""\uD800\n""#, .loneSurrogate, 1),
      (#""\uD800\uD800""#, .loneSurrogate, 1),
      (#""\uD800\u0041""#, .loneSurrogate, 1),
      (#""ab\uD83D""#, .loneSurrogate, 3),
      (#""\uD800\uZZZZ""#, .invalidEscape, 7),
      (#""\uD800\u12"#, .unexpectedEnd, 11),
    ] as [(String, JSONError.Fact, Int)])
  func `What the grammar has not is refused where it stands`(
    text: String, fact: JSONError.Fact, offset: Int
  ) {
    #expect(outcome(text) == refused(fact, at: offset))
  }

  // The forms that RFC 3629 section 3 rules out, and those that stop too early.
  @Test(
    arguments: [
      [0x80], [0xBF], [0xFF], [0xFE], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28],
      [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func `Bytes that are no UTF-8 are refused where they begin`(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(outcome([quote] + bytes + [quote]) == refused(.invalidUTF8, at: 1))
    #expect(outcome(Array(#""é\n"#.utf8) + bytes + [quote]) == refused(.invalidUTF8, at: 5))
    #expect(outcome(Array(#"{"a"#.utf8) + bytes + [quote]) == refused(.invalidUTF8, at: 3))
    // The first error is told, also where a later one stops the text.
    #expect(outcome([quote] + bytes + [0x0A, quote]) == refused(.invalidUTF8, at: 1))
    #expect(outcome([quote] + bytes + Array(#"\q""#.utf8)) == refused(.invalidUTF8, at: 1))
    #expect(outcome([quote] + bytes) == refused(.invalidUTF8, at: 1))
    #expect(outcome(bytes) == refused(.unexpectedCharacter(expected: .value), at: 0))
    #expect(outcome([0x30] + bytes) == refused(.contentAfterValue, at: 1))
  }

  @Test func `UTF-16 and UTF-32 are refused at their first byte`() {
    let value = JSONError.Expectation.value
    #expect(
      outcome([0xFF, 0xFE, 0x7B, 0]) == refused(.unexpectedCharacter(expected: value), at: 0))
    #expect(
      outcome([0xFE, 0xFF, 0, 0x7B]) == refused(.unexpectedCharacter(expected: value), at: 0))
    #expect(
      outcome([0x7B, 0, 0x7D, 0]) == refused(.unexpectedCharacter(expected: .memberName), at: 1))
    #expect(outcome([0, 0, 0, 0x30]) == refused(.unexpectedCharacter(expected: value), at: 0))
  }

  @Test func `Every character can stand in a string, as itself and as an escape`() throws {
    var generator = SeededGenerator(seed: 1)
    let samples =
      Array(0...0x2FF)
      + (0..<2000).map { _ in
        UInt32.random(in: 0...0x10FFFF, using: &generator)
      }
    for scalar in samples.compactMap(Unicode.Scalar.init) {
      let string = String(scalar)
      let escaped = string.utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: unit % 2 == 0)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      let quoted = "\"\(escaped.joined())\""
      #expect(try JSONValue(parsing: Array(quoted.utf8)) == .string(string))
      if scalar.value >= 0x20, scalar != "\"", scalar != "\\" {
        #expect(try JSONValue(parsing: Array("\"\(string)\"".utf8)) == .string(string))
      }
    }
  }

  @Test(arguments: [1, 15, 16, 17, 18, 40])
  func `A name that stands twice is found among any number of names`(count: Int) {
    let names = (0..<count).map { #""n\#($0)":0"# }
    let unique = outcome("{\(names.joined(separator: ","))}")
    #expect(unique == .success("{\(names.joined(separator: ","))}"))
    for repeated in [0, count / 2, count - 1] {
      let text = "{\(names.joined(separator: ",")),\"n\(repeated)\":0}"
      let first = 1 + names[..<repeated].reduce(0) { $0 + $1.utf8.count + 1 }
      let last = 1 + names.reduce(0) { $0 + $1.utf8.count + 1 }
      #expect(
        outcome(text) == refused(.duplicateName("n\(repeated)", firstOffset: first), at: last))
    }
  }

  @Test func `Members, elements and strings know the byte where they begin`() throws {
    let value = try JSONValue(parsing: Array(#" {"é": [1, {"b" : "x"}], "c":null}"#.utf8))
    #expect(value.offset == 1)
    let members = try #require(value.members)
    #expect(members.map(\.offset) == [2, 26])
    #expect(members.map(\.value.offset) == [8, 30])
    let elements = try #require(value["é"]?.array)
    #expect(elements.map(\.offset) == [9, 12])
    #expect(elements[1]["b"]?.offset == 19)
  }

  // MARK: - Limits

  @Test func `A text of the most bytes is read and one more is refused`() {
    let limits = JSONLimits(bytes: 8, depth: 4)
    #expect(outcome(Array("[1     ]".utf8), limits: limits) == .success("[1]"))
    #expect(outcome(Array("[1      ]".utf8), limits: limits) == refused(.tooLarge(limit: 8), at: 8))
  }

  @Test(arguments: [("[", "]"), (#"{"a":"#, "}"), (#"[{"a":"#, "}]")])
  func `Values nest as deep as the limit and no deeper`(open: String, close: String) {
    let depth = open.filter { "[{".contains($0) }.count
    func nested(_ count: Int) -> [UInt8] {
      let opened = String(repeating: open, count: count)
      return Array((opened + "0" + String(repeating: close, count: count)).utf8)
    }
    let limits = JSONLimits(bytes: 1000, depth: 6)
    let most = 6 / depth
    #expect(
      outcome(nested(most), limits: limits)
        == .success(String(decoding: nested(most), as: UTF8.self)))
    let place = most * open.utf8.count
    #expect(outcome(nested(most + 1), limits: limits) == refused(.tooDeep(limit: 6), at: place))
  }

  @Test func `Depth is counted along one path, not over neighbours`() {
    let limits = JSONLimits(bytes: 1000, depth: 2)
    #expect(outcome(Array("[[],{},[[".utf8), limits: limits) == refused(.tooDeep(limit: 2), at: 8))
    #expect(outcome(Array("[[],{},[]]".utf8), limits: limits) == .success("[[],{},[]]"))
  }

  @Test func `Brackets without end are refused at the limit`() {
    let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(outcome(brackets) == refused(.tooDeep(limit: 32), at: 32))
  }

  @Test func `A line of a million characters is read`() throws {
    let string = String(repeating: "kennis", count: 170_000)
    let value = try JSONValue(parsing: Array("[\"\(string)\"]".utf8))
    #expect(value.array == [.string(string)])
    let cut = Array("[\"\(string)".utf8)
    #expect(outcome(cut) == refused(.unexpectedEnd, at: cut.count))
  }

  // MARK: - Damage

  private let small = Array(
    #"{"a": [1, -2.5e+3, true, null], "é\u00e9😀": {"b": "\uD83D\uDE00\n", "": false}}"#.utf8)

  @Test func `A text cut at any byte is refused at a place in it`() throws {
    _ = try JSONValue(parsing: small)
    for count in 0..<small.count {
      guard case .failure(let error) = outcome(Array(small[..<count])) else {
        Issue.record("\(count) bytes were read as a whole text")
        continue
      }
      #expect((0...count).contains(error.offset), "cut at \(count)")
    }
  }

  @Test func `A text with any bit flipped is read or refused at a place in it`() {
    for index in small.indices {
      for bit in 0..<8 {
        var bytes = small
        bytes[index] ^= 1 << bit
        switch outcome(bytes) {
        case .success(let compact):
          #expect(outcome(compact) == .success(compact), "bit \(bit) of byte \(index)")
        case .failure(let error):
          #expect((0...bytes.count).contains(error.offset), "bit \(bit) of byte \(index)")
        }
      }
    }
  }

  @Test func `Random bytes are read or refused at a place in them`() {
    var generator = SeededGenerator(seed: 2)
    let alphabet =
      Array(#"{}[]":,\u0123456789eE+-.truefalsn d8DC"#.utf8) + [0xC3, 0xA9, 0x00, 0x0A]
    var read = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
        alphabet.randomElement(using: &generator)
      }
      switch outcome(bytes) {
      case .success(let compact):
        read += 1
        #expect(outcome(compact) == .success(compact))
      case .failure(let error): #expect((0...bytes.count).contains(error.offset))
      }
    }
    #expect(read > 100)
  }
}
