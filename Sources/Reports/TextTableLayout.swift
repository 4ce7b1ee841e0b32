import Language

/// A table as lines of text in columns.
///
/// Columns are two spaces apart. A column that may wrap is made narrower, but never so narrow that
/// a word would have to be broken.
struct TextTableLayout {
  private let columns: [Table.Column]
  private let header: [String]
  private let rows: [[String]]
  private let widths: [Int]

  private static let gap = 2

  /// Lays a table out, or returns nil if it does not fit the width.
  init?(_ table: Table, width: Int) {
    columns = table.columns
    header = table.columns.map(\.title.cleanLine)
    rows = table.rows.map { $0.map(\.line) }
    let room = width - Self.gap * (columns.count - 1)
    guard let widths = Self.widths(columns, header: header, rows: rows, room: room) else {
      return nil
    }
    self.widths = widths
  }

  /// The header, a rule, and the rows.
  var lines: [String] {
    let rule = widths.map { String(repeating: "-", count: $0) }
    return row(header, isHeader: true)
      + [rule.joined(separator: String(repeating: " ", count: Self.gap))]
      + rows.flatMap { row($0, isHeader: false) }
  }

  /// Every column gets what it needs, and what is left goes to the first that can use it.
  private static func widths(
    _ columns: [Table.Column], header: [String], rows: [[String]], room: Int
  ) -> [Int]? {
    var widths: [Int] = []
    var wanted: [Int] = []
    for index in columns.indices {
      let cells = rows.map { $0[index] }
      let widest = cells.map(\.displayWidth).max() ?? 0
      let least = columns[index].wraps ? cells.map(\.longestWord).max() ?? 0 : widest
      widths.append(max(1, least, header[index].longestWord))
      wanted.append(max(widest, header[index].displayWidth))
    }
    var left = room - widths.reduce(0, +)
    guard left >= 0 else { return nil }
    for index in columns.indices {
      let extra = min(left, max(0, wanted[index] - widths[index]))
      widths[index] += extra
      left -= extra
    }
    return widths
  }

  private func row(_ cells: [String], isHeader: Bool) -> [String] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = columns.indices.map { index in
        // Headers stand on the rule, cells start together at the top.
        let skipped = isHeader ? height - wrapped[index].count : 0
        let text =
          wrapped[index].indices.contains(line - skipped) ? wrapped[index][line - skipped] : ""
        return padded(text, to: widths[index], columns[index].alignment)
      }
      return parts.joined(separator: String(repeating: " ", count: Self.gap)).trimmedEnd
    }
  }

  private func padded(_ text: String, to width: Int, _ alignment: Table.Alignment) -> String {
    let padding = String(repeating: " ", count: max(0, width - text.displayWidth))
    switch alignment {
    case .leading: return text + padding
    case .trailing: return padding + text
    }
  }
}

extension String {
  fileprivate var longestWord: Int {
    split(separator: " ").map { String($0).displayWidth }.max() ?? 0
  }

  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
