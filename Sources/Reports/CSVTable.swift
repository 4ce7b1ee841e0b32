import Language
package import Maturity

/// Rows of typed cells, written as comma-separated values by RFC 4180.
package struct CSVTable: Hashable, Sendable {
  /// The names of the columns: English and stable, because scripts lean on them.
  package let header: [String]

  /// The cells of each row, one for each column.
  package let rows: [[CSVCell]]

  /// Every row has one cell for each column; anything else is a programmer's error.
  package init(header: [String], rows: [[CSVCell]]) {
    precondition(rows.allSatisfy { $0.count == header.count }, "a row has a cell per column")
    self.header = header
    self.rows = rows
  }

  /// The table in UTF-8, each line ending in CR LF.
  ///
  /// Where semicolons separate there is a byte order mark before it: a spreadsheet that expects them
  /// takes a file without one for another encoding than UTF-8.
  package func text(separator: CSVSeparator = .comma) -> String {
    var text = separator == .semicolon ? "\u{FEFF}" : ""
    for row in [header.map(CSVCell.text)] + rows {
      let cells = row.map { $0.written(between: separator) }
      text += cells.joined(separator: String(separator.rawValue)) + "\r\n"
    }
    return text
  }
}

/// What stands between two cells.
package enum CSVSeparator: Character, CaseIterable, Sendable {
  case comma = ","
  /// What spreadsheets expect where the comma is the decimal sign, as in Dutch.
  case semicolon = ";"
}

/// A cell by the type of what is in it.
package enum CSVCell: Hashable, Sendable {
  case text(String)
  case integer(Int)
  /// Numbers with decimals, on lines of their own where there are several.
  case decimals([Decimal])
  case empty

  /// A number as it is shown.
  package struct Decimal: Hashable, Sendable {
    let number: Rational
    let rounding: Rounding

    package init(_ number: Rational, _ rounding: Rounding) {
      self.number = number
      self.rounding = rounding
    }
  }
}

extension CSVCell {
  /// A text, or an empty cell where there is none.
  package static func text(orEmpty text: String?) -> CSVCell {
    text.map(CSVCell.text) ?? .empty
  }

  /// A number, or an empty cell where there is none.
  package static func integer(orEmpty number: Int?) -> CSVCell {
    number.map(CSVCell.integer) ?? .empty
  }

  /// `yes` or `no`.
  package static func truth(_ truth: Bool) -> CSVCell {
    .text(truth ? "yes" : "no")
  }

  /// A spreadsheet that wants semicolons also wants the comma as decimal sign, and would take
  /// `1.5` for the first of May.
  fileprivate func written(between separator: CSVSeparator) -> String {
    switch self {
    case .empty: ""
    case .integer(let number): String(number)
    case .decimals(let numbers):
      Self.quoted(
        numbers.map { $0.number.shown($0.rounding, in: separator == .comma ? .en : .nl) }
          .joined(separator: "\n"))
    case .text(let text): Self.quoted(Self.cleaned(text).withFormulaMarks)
    }
  }

  /// A text as it stands in a table: its lines cleaned, none of them empty.
  package static func cleaned(_ text: String) -> String {
    text.cleanLines.joined(separator: "\n")
  }

  /// The text between quotation marks where RFC 4180 asks for them.
  private static func quoted(_ text: String) -> String {
    let special = "\",;\r\n".unicodeScalars
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
