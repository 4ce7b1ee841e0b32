import Language
import Reports
import TestSupport
import Testing

@Suite struct CSVTableTests {
  private func cell(_ text: String, separator: CSVSeparator = .comma) -> String {
    let table = CSVTable(header: ["a"], rows: [[.text(text)]])
    let text = table.text(separator: separator).unicodeScalars
    return String(text.drop { $0 != "\n" }.dropFirst().dropLast(2))
  }

  @Test func linesEndInCarriageReturnAndLineFeed() {
    let table = CSVTable(
      header: ["a", "b", "c"],
      rows: [[.text("x"), .integer(-3), .empty], [.empty, .empty, .empty]])
    #expect(Array(table.text().utf8) == Array("a,b,c\r\nx,-3,\r\n,,\r\n".utf8))
    #expect(
      Array(table.text(separator: .semicolon).utf8)
        == Array("\u{FEFF}a;b;c\r\nx;-3;\r\n;;\r\n".utf8))
  }

  @Test(arguments: UInt8(0x21)..<0x7F)
  func everyASCIIStart(byte: UInt8) {
    let character = Character(Unicode.Scalar(byte))
    let text = cell("\(character)x")
    switch character {
    case "=", "+", "-", "@": #expect(text == "'\(character)x")
    case "\"": #expect(text == "\"\"\"x\"")
    case ",", ";": #expect(text == "\"\(character)x\"")
    default: #expect(text == "\(character)x")
    }
  }

  @Test(arguments: [
    ("\t=1", "'=1"), ("\tx", "x"), ("\rx", "x"), (" =1", "'=1"), ("\u{A0}x", "\u{A0}x"),
    ("x=1", "x=1"), ("=\u{301}1", "'=\u{301}1"), ("", ""), ("x;=A1;y", "\"x;'=A1;y\""),
    ("x\n@y", "\"x\n'@y\""), ("\u{FF1D}A1", "'\u{FF1D}A1"), ("\"=A1", "\"'\"\"=A1\""),
  ])
  func formulasAreDefused(typed: String, expected: String) {
    #expect(Array(cell(typed).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func numbersAreLeftAlone() {
    let table = CSVTable(header: ["n"], rows: [[.integer(-1)], [.integer(Int.min)]])
    #expect(table.text() == "n\r\n-1\r\n-9223372036854775808\r\n")
  }

  @Test func linesWithinACellEndInALineFeed() {
    #expect(cell("een\r\ntwee\n\ndrie") == "\"een\ntwee\ndrie\"")
  }

  @Test(arguments: CSVSeparator.allCases)
  func whatIsWrittenIsReadBack(separator: CSVSeparator) {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [Unicode.Scalar] = ["\"", ",", ";", "\n", " ", "=", "-", "é", "a", "\u{301}"]
    for _ in 0..<500 {
      let texts = (0..<3).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).reduce(into: "") { text, _ in
          text.unicodeScalars.append(alphabet[Int.random(in: 0..<10, using: &generator)])
        }
      }
      let table = CSVTable(header: ["a", "b", "c"], rows: [texts.map(CSVCell.text)])
      let text = String(table.text(separator: separator).unicodeScalars.drop { $0 == "\u{FEFF}" })
      let rows = CSVReader.rows(text, separator: separator)
      #expect(rows.count == 2)
      let read = rows.last ?? []
      #expect(read.count == 3)
      for (text, cell) in zip(texts, read) {
        let cleaned = text.cleanLines.joined(separator: "\n")
        #expect(cell.withoutFormulaMarks == cleaned)
        #expect(cell.unicodeScalars.first.map { !"=-".unicodeScalars.contains($0) } ?? true)
      }
    }
  }

  /// Every row of two short texts, split in every way that a spreadsheet might.
  @Test(arguments: CSVSeparator.allCases)
  func noCellBeginsAFormulaHoweverTheTableIsSplit(separator: CSVSeparator) {
    let alphabet: [Unicode.Scalar] = [
      "=", "-", "\u{FF20}", "'", ",", ";", "\t", "\n", "\"", " ", "\u{200B}", "\u{FEFF}", "a",
    ]
    var texts: [String] = [""]
    for scalar in alphabet {
      texts.append(String(scalar))
      for other in alphabet {
        texts.append(String(scalar) + String(other))
        for third in alphabet { texts.append(String(scalar) + String(other) + String(third)) }
      }
    }
    let table = CSVTable(
      header: ["a", "b"], rows: texts.map { [.text("x" + $0), .text($0)] })
    let text = table.text(separator: separator)
    var faults: [String] = []
    for split in [",", ";", "\t"] as [Unicode.Scalar] {
      for minds in [true, false] {
        for cell in NaiveSplitter(separator: split, mindsQuotes: minds).cells(text)
        where NaiveSplitter.isFormula(cell) { faults.append("\(split) \(minds): \(cell)") }
      }
    }
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }
}

/// A reader of tables that knows nothing of ours, with quotation marks or without.
private struct NaiveSplitter {
  let separator: Unicode.Scalar
  let mindsQuotes: Bool

  func cells(_ text: String) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if mindsQuotes, scalar == "\"", isQuoted || cell.isEmpty { isQuoted.toggle() }
      if !isQuoted, scalar == separator || scalar == "\n" || scalar == "\r" {
        cells.append(String(cell))
        cell = String.UnicodeScalarView()
      } else {
        cell.append(scalar)
      }
    }
    return cells + [String(cell)]
  }

  /// Whether a spreadsheet might calculate with a cell, once blanks and quotation marks are gone.
  static func isFormula(_ cell: String) -> Bool {
    let passed = " \t\r\n\"\u{200B}\u{FEFF}\u{A0}".unicodeScalars
    let signs = "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars
    return cell.unicodeScalars.first { !passed.contains($0) }.map(signs.contains) ?? false
  }
}

/// A reader of RFC 4180 for the tests.
enum CSVReader {
  static func rows(_ text: String, separator: CSVSeparator = .comma) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        cell.append(scalar)
      case "\"": isQuoted.toggle()
      case _ where isQuoted: cell.append(scalar)
      case "\r" where scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [String(cell)])
        row = []
        cell = String.UnicodeScalarView()
      case _ where Character(scalar) == separator.rawValue:
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
