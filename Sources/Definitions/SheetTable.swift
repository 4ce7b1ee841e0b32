import Language

/// A table of separated values by RFC 4180, with the place of each cell.
///
/// Spreadsheets also write semicolons or tabs: whichever stands most often in the first line
/// separates, unless that line names the separator, as Excel’s `sep=;` does. A quotation mark opens
/// a quotation at the beginning of a cell only; elsewhere it is itself. The
/// apostrophes that our own tables put before what looks like a formula are taken away.
package struct SheetTable {
  /// Rows that have something in them, the header first.
  package let rows: [Row]

  package struct Row {
    package let cells: [Cell]

    /// Where the row begins.
    package let place: SheetPlace
  }

  package struct Cell {
    /// One line without blanks at its ends, as definitions want their texts.
    package let text: String

    /// What was typed, with its lines and without blanks at its ends.
    package let typed: String

    package let place: SheetPlace
  }

  /// A quotation mark that is never closed.
  package struct OpenQuotation: Error {
    package let place: SheetPlace
  }

  package init(_ text: String) throws(OpenQuotation) {
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var reader = Reader(separator: Self.separator(scalars))
    if let named = Self.namedSeparator(scalars) {
      reader = Reader(separator: named)
      // The line that names the separator is a line of the file and no row of the sheet.
      let rest = scalars.drop { $0 != "\n" }
      reader.line = 2
      scalars = rest.dropFirst()
    }
    try reader.read(scalars)
    rows = reader.rows
  }

  private static func separator(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
    let header = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    var best = candidates[0]
    for candidate in candidates
    where header.count(where: { $0 == candidate }) > header.count(where: { $0 == best }) {
      best = candidate
    }
    return best
  }

  private static func namedSeparator(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let header = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let name = Array("sep=".unicodeScalars)
    guard header.count == name.count + 1, header.starts(with: name) else { return nil }
    return header.last
  }
}

/// Where a cell stands: in the file, and in the sheet as a spreadsheet shows it.
package struct SheetPlace: Hashable, Sendable {
  /// From 1.
  package let line: Int

  /// The character in the line, from 1.
  package let column: Int

  /// The row of the sheet, from 1, and the cell in it, from 0.
  let row: Int
  let cell: Int

  package init(line: Int, column: Int, row: Int, cell: Int) {
    self.line = line
    self.column = column
    self.row = row
    self.cell = cell
  }

  /// The cell as a spreadsheet calls it: `B3`.
  package var name: String {
    var letters = ""
    var rest = cell + 1
    while rest > 0 {
      let letter = UInt8((rest - 1) % 26) + UInt8(ascii: "A")
      letters = String(Unicode.Scalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}

/// Reads the characters of a table one by one.
private struct Reader {
  let separator: Unicode.Scalar
  private(set) var rows: [SheetTable.Row] = []
  var line = 1

  private var column = 1
  private var row = 1
  private var cells: [SheetTable.Cell] = []
  private var cell = String.UnicodeScalarView()
  private var begin: SheetPlace
  private var quotation: SheetPlace?

  /// Whether a quotation of the cell has ended, after which a mark is itself.
  private var wasQuoted = false

  init(separator: Unicode.Scalar) {
    self.separator = separator
    begin = SheetPlace(line: 1, column: 1, row: 1, cell: 0)
  }

  mutating func read(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) throws(SheetTable.OpenQuotation) {
    begin = place
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = index + 1 < scalars.endIndex ? scalars[index + 1] : nil
      index += read(scalars[index], next)
    }
    if let quotation { throw SheetTable.OpenQuotation(place: quotation) }
    endRow()
  }

  /// Takes a character and gives how many were used up.
  private mutating func read(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> Int {
    defer { advance(past: scalar) }
    if quotation != nil {
      guard scalar == "\"" else {
        cell.append(scalar)
        return 1
      }
      guard next == "\"" else {
        quotation = nil
        wasQuoted = true
        return 1
      }
      cell.append(scalar)
      column += 1
      return 2
    }
    switch scalar {
    case "\"" where !wasQuoted && cell.allSatisfy(\.properties.isWhitespace):
      quotation = place
    case separator: endCell()
    case "\n": endRow()
    case "\r": break
    default: cell.append(scalar)
    }
    return 1
  }

  private mutating func advance(past scalar: Unicode.Scalar) {
    if scalar == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    if cell.isEmpty, quotation == nil, !wasQuoted { begin = place }
  }

  private var place: SheetPlace {
    SheetPlace(line: line, column: column, row: row, cell: cells.count)
  }

  private mutating func endCell() {
    let cell = String(String.UnicodeScalarView(cell.filter { $0 != "\r" }))
    let typed = cell.withoutFormulaMarks.trimmed
    let text = typed.split { $0.isWhitespace }.joined(separator: " ")
    cells.append(SheetTable.Cell(text: text, typed: typed, place: begin))
    self.cell = String.UnicodeScalarView()
    wasQuoted = false
  }

  private mutating func endRow() {
    endCell()
    if cells.contains(where: { !$0.text.isEmpty }) {
      rows.append(SheetTable.Row(cells: cells, place: cells[0].place))
    }
    cells = []
    row += 1
  }
}
