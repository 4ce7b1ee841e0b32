import JSON
import Testing

@Suite struct JSONValueTests {
  private let every: [JSONValue] = [
    .null, .bool(false), .integer(0), .string(""), .array([]), .object([]),
  ]

  @Test func `Each kind gives its content and nothing of another kind`() {
    let value = JSONValue.object([("a", .integer(1))])
    #expect(every.map(\.string) == [nil, nil, nil, "", nil, nil])
    #expect(every.map(\.array) == [nil, nil, nil, nil, [], nil])
    #expect(every.map { $0.members?.count } == [nil, nil, nil, nil, nil, 0])
    #expect(every.map(\.bool) == [nil, false, nil, nil, nil, nil])
    #expect(every.map(\.integer) == [nil, nil, 0, nil, nil, nil])
    #expect(value["a"] == .integer(1))
    #expect(value["b"] == nil)
    #expect(every.map { $0["a"] } == [nil, nil, nil, nil, nil, nil])
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("-12", -12), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min), ("9223372036854775808", nil), ("1.0", nil), ("1e2", nil),
      ("99999999999999999999999999", nil),
    ] as [(String, Int?)])
  func `A whole number is one without fraction or exponent that fits`(
    digits: String, integer: Int?
  ) {
    #expect(JSONValue(.number(digits)).integer == integer)
  }

  @Test func `Nothing becomes null and something itself`() {
    #expect(JSONValue.string(orNull: nil) == .null)
    #expect(JSONValue.string(orNull: "x") == .string("x"))
    #expect(JSONValue.integer(orNull: nil) == .null)
    #expect(JSONValue.integer(orNull: 3) == .integer(3))
  }

  @Test func `Values are equal by kind and content, wherever they were read`() throws {
    for (left, value) in every.enumerated() {
      for (right, other) in every.enumerated() {
        #expect((value == other) == (left == right))
      }
    }
    let spaced = try JSONValue(parsing: Array(#"  { "a" : [ 1 , "x" ] }"#.utf8))
    let dense = try JSONValue(parsing: Array(#"{"a":[1,"x"]}"#.utf8))
    #expect(spaced == dense)
  }

  @Test(arguments: [
    ("1", "1.0"), ("true", "false"), (#""é""#, "\"e\u{301}\""), ("[1,2]", "[2,1]"),
    (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#), (#"{"é":1}"#, "{\"e\u{301}\":1}"), ("[1]", "[1,1]"),
    (#"{"a":1}"#, #"{"a":2}"#), (#"{"a":1}"#, #"{"b":1}"#), (#"{"a":1}"#, #"{"a":1,"b":2}"#),
  ])
  func `Values differ by digits, bytes and order`(left: String, right: String) throws {
    let left = try JSONValue(parsing: Array(left.utf8))
    let right = try JSONValue(parsing: Array(right.utf8))
    #expect(left == left)
    #expect(left != right)
  }
}
