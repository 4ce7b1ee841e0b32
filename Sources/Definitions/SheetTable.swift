/// A table of comma-separated values by RFC 4180, with the line on which each row begins.
///
/// Spreadsheets also write semicolons: whichever stands more often in the first line separates.
struct SheetTable {
  /// Rows that have something in them, the header first.
  let rows: [(line: Int, cells: [String])]

  /// Gives nil for a text in which a quotation mark is never closed.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let header = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let separator: Unicode.Scalar =
      header.count { $0 == ";" } > header.count { $0 == "," } ? ";" : ","
    var rows: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var (line, start) = (1, 1)
    var isQuoted = false
    func endRow() {
      cells.append(String(cell).trimmedCell)
      if cells.contains(where: { !$0.isEmpty }) { rows.append((start, cells)) }
      (cells, cell) = ([], String.UnicodeScalarView())
    }
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar == "\n" { line += 1 }
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        cell.append("\"")
        index += 1
      case "\"": isQuoted.toggle()
      case separator where !isQuoted:
        cells.append(String(cell).trimmedCell)
        cell = String.UnicodeScalarView()
      case "\n" where !isQuoted:
        endRow()
        start = line
      case "\r" where !isQuoted, "\u{FEFF}" where index == 0: break
      default: cell.append(scalar)
      }
      index += 1
    }
    if isQuoted { return nil }
    endRow()
    self.rows = rows
  }
}

extension String {
  /// One line without blanks at its ends, as definitions want their texts.
  fileprivate var trimmedCell: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
