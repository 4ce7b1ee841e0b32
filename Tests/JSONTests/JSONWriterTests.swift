import JSON
import TestSupport
import Testing

/// Values of every kind, with names and characters that are hard on a writer.
private struct RandomValues {
  var generator: SeededGenerator

  mutating func value(depth: Int = 4) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
    case 0: .null
    case 1: .bool(Bool.random(using: &generator))
    case 2: .integer(Int.random(in: .min ... .max, using: &generator))
    case 3: JSONValue(.number(number()))
    case 4, 5: .string(string())
    case 6: .array((0..<count()).map { _ in value(depth: depth - 1) })
    default: .object(members(depth: depth))
    }
  }

  private mutating func members(depth: Int) -> [(String, JSONValue)] {
    var seen: Set<String> = []
    return (0..<count()).compactMap { _ in
      let name = string()
      return seen.insert(name).inserted ? (name, value(depth: depth - 1)) : nil
    }
  }

  /// Above sixteen members the reader finds repeated names in another way.
  private mutating func count() -> Int {
    Int.random(in: 0..<20, using: &generator) == 0 ? 20 : Int.random(in: 0...4, using: &generator)
  }

  private mutating func number() -> String {
    let digits = ["0", "-0", "7", "10", "123456789012345678901234567890"]
    let rest = ["", ".5", ".00", "e7", "E+07", ".25e-3"]
    return (digits.randomElement(using: &generator) ?? "")
      + (rest.randomElement(using: &generator) ?? "")
  }

  private mutating func string() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let most: UInt32 = [0x20, 0x7F, 0xFF, 0x2100, 0x10FFFF].randomElement(using: &generator) ?? 0
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...most, using: &generator)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// The same value with the members of every object in another order.
private func shuffled(_ value: JSONValue, _ generator: inout SeededGenerator) -> JSONValue {
  switch value.kind {
  case .array(let elements):
    var result: [JSONValue] = []
    for element in elements { result.append(shuffled(element, &generator)) }
    return .array(result)
  case .object(let members):
    var result: [(String, JSONValue)] = []
    for member in members { result.append((member.name, shuffled(member.value, &generator))) }
    return .object(result.shuffled(using: &generator))
  default: return value
  }
}

@Suite struct JSONWriterTests {
  private let sample = JSONValue.object([
    ("b", .array([.integer(1), .array([]), .object([])])),
    ("a", .object([("z", .null), ("", .bool(true)), ("é", .string("x"))])),
  ])

  @Test func `The compact form has no spaces and keeps the order of members`() {
    #expect(sample.compact == #"{"b":[1,[],{}],"a":{"z":null,"":true,"é":"x"}}"#)
  }

  @Test func `The canonical form has no spaces and sorts members by the bytes of their names`() {
    #expect(sample.canonical == #"{"a":{"":true,"z":null,"é":"x"},"b":[1,[],{}]}"#)
  }

  @Test func `The indented form ends in a line feed and leaves empty values on one line`() {
    #expect(
      sample.indented == """
        {
          "b": [
            1,
            [],
            {}
          ],
          "a": {
            "z": null,
            "": true,
            "é": "x"
          }
        }

        """)
    #expect(JSONValue.null.indented == "null\n")
    #expect(JSONValue.object([]).indented == "{}\n")
  }

  // By UTF-16 units, as RFC 8785 sorts, the last two would change places.
  @Test func `Names are sorted by bytes, not by letters or UTF-16 units`() {
    let names = ["", "A", "B", "Z", "_", "a", "aa", "b", "é", "\u{FFFD}", "😀"]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      let members = names.shuffled(using: &generator).map { ($0, JSONValue.null) }
      let expected = names.map { "\"\($0)\":null" }.joined(separator: ",")
      #expect(JSONValue.object(members).canonical == "{\(expected)}")
    }
  }

  @Test func `Numbers keep their digits in every form`() {
    for digits in ["0", "-0", "1.0", "1.50", "1e2", "1E+2", "12345678901234567890"] {
      let value = JSONValue(.number(digits))
      #expect(value.compact == digits)
      #expect(value.canonical == digits)
      #expect(value.indented == digits + "\n")
    }
  }

  @Test(arguments: [
    ("\"", #"\""#), ("\\", #"\\"#), ("/", "/"), ("\u{8}", #"\b"#), ("\t", #"\t"#),
    ("\n", #"\n"#), ("\u{C}", #"\f"#), ("\r", #"\r"#), ("\u{0}", #"\u0000"#),
    ("\u{B}", #"\u000b"#), ("\u{1B}[31m", #"\u001b[31m"#), ("\u{1F}", #"\u001f"#), (" ", " "),
    ("~", "~"), ("\u{7F}", #"\u007f"#), ("\u{80}", #"\u0080"#), ("\u{9F}", #"\u009f"#),
    ("\u{A0}", "\u{A0}"), ("\u{61B}", "\u{61B}"), ("\u{61C}", #"\u061c"#),
    ("\u{200D}", "\u{200D}"), ("\u{200E}", #"\u200e"#), ("\u{200F}", #"\u200f"#),
    ("\u{2027}", "\u{2027}"), ("\u{2028}", #"\u2028"#), ("\u{2029}", #"\u2029"#),
    ("\u{202A}", #"\u202a"#), ("\u{202E}", #"\u202e"#), ("\u{202F}", "\u{202F}"),
    ("\u{2066}", #"\u2066"#), ("\u{2069}", #"\u2069"#), ("\u{FEFF}", #"\ufeff"#),
    ("\u{AD}", #"\u00ad"#), ("\u{200B}", #"\u200b"#), ("\u{200C}", "\u{200C}"),
    ("\u{2063}", #"\u2063"#), ("\u{FFF9}", #"\ufff9"#), ("\u{FE0F}", "\u{FE0F}"),
    ("\u{E0001}", #"\udb40\udc01"#), ("\u{E0041}", #"\udb40\udc41"#),
    ("é漢😀", "é漢😀"), ("\r\n", #"\r\n"#), ("a\"é", #"a\"é"#),
  ])
  func `Only what a terminal or editor could act upon or nobody sees is escaped`(
    string: String, written: String
  ) {
    #expect(JSONValue.string(string).compact == "\"\(written)\"")
    #expect(JSONValue.object([(string, .null)]).canonical == "{\"\(written)\":null}")
  }

  @Test func `What is written is read again as the same value`() throws {
    var values = RandomValues(generator: SeededGenerator(seed: 4))
    for _ in 0..<1000 {
      let value = values.value()
      for text in [value.compact, value.indented] {
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
      }
      #expect(value.compact.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    }
  }

  @Test func `The canonical form is the same for any order of members and any spacing`() throws {
    var values = RandomValues(generator: SeededGenerator(seed: 5))
    var generator = SeededGenerator(seed: 6)
    var moved = 0
    for _ in 0..<1000 {
      let value = values.value()
      let other = shuffled(value, &generator)
      moved += other == value ? 0 : 1
      #expect(other.canonical == value.canonical)
      let read = try JSONValue(parsing: Array(other.indented.utf8))
      #expect(read.canonical == value.canonical)
      let fixed = try JSONValue(parsing: Array(value.canonical.utf8))
      #expect(fixed.compact == value.canonical)
    }
    #expect(moved > 50)
  }
}
