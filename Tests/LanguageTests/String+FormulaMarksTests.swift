import Language
import Testing

@Suite struct StringFormulaMarksTests {
  /// Signs, what divides cells, what hides a sign from nobody, and a letter.
  private static let alphabet: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "'", ",", ";", "\t", "\n",
    "\r", "\"", " ", "\u{A0}", "\u{200B}", "\u{FEFF}", "a",
  ]

  private static func everyText(upTo length: Int, _ body: ([Unicode.Scalar]) -> Void) {
    var texts: [[Unicode.Scalar]] = [[]]
    for _ in 0...length {
      for text in texts { body(text) }
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      if texts[0].count > length { break }
    }
  }

  /// Whether a spreadsheet might calculate with a cell, in the plainest words there are.
  private static func isFormula(_ cell: some Sequence<Unicode.Scalar>) -> Bool {
    let passed: [Unicode.Scalar] = [" ", "\u{A0}", "\u{200B}", "\u{FEFF}", "\"", "\r", "\n", "\t"]
    let signs: [Unicode.Scalar] = [
      "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    return cell.first { !passed.contains($0) }.map(signs.contains) ?? false
  }

  @Test func `Every short text comes back, and no part of it begins a formula`() {
    let dividers: [[Unicode.Scalar]] = [
      [","], [";"], ["\t"], ["\n", "\r"], [",", ";", "\t", "\n", "\r"],
    ]
    var count = 0
    var faults: [String] = []
    Self.everyText(upTo: 4) { scalars in
      count += 1
      let text = String(String.UnicodeScalarView(scalars))
      let marked = text.withFormulaMarks
      let back = marked.withoutFormulaMarks.unicodeScalars
      if !back.elementsEqual(scalars) { faults.append("comes back otherwise: \(scalars)") }
      for divider in dividers {
        let parts = marked.unicodeScalars.split(
          omittingEmptySubsequences: false, whereSeparator: divider.contains)
        for part in parts where Self.isFormula(part) {
          faults.append("a formula: \(scalars) by \(divider)")
        }
      }
    }
    #expect(count == 1 + 20 + 400 + 8_000 + 160_000)
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test(arguments: [
    ("", ""), ("a=b", "a=b"), ("=SOM(A1)", "'=SOM(A1)"), ("'=letterlijk", "''=letterlijk"),
    ("-5 dagen te laat", "'-5 dagen te laat"), ("'s avonds", "'s avonds"),
    ("x;=HYPERLINK(A1);y", "x;'=HYPERLINK(A1);y"), ("a,\t+1", "a,\t'+1"), ("a\n- b", "a\n'- b"),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FE66}1", "'\u{FE66}1"), ("a;\u{200B}=1", "a;'\u{200B}=1"),
    (" =1", "' =1"), ("a;\"=1", "a;'\"=1"), ("\u{A0}'=1", "'\u{A0}'=1"),
    ("=\u{301}1", "'=\u{301}1"),
    ("3 - 2", "3 - 2"), ("\u{2212}5", "\u{2212}5"),
  ])
  func `A mark stands before a formula and nowhere else`(text: String, marked: String) {
    #expect(Array(text.withFormulaMarks.unicodeScalars) == Array(marked.unicodeScalars))
    #expect(Array(marked.withoutFormulaMarks.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `A text without marks is left as it is`() {
    for text in ["=1", "'a", "'", "''", "a;=1", "'\u{301}=1"] {
      #expect(text.withoutFormulaMarks.unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }
}
