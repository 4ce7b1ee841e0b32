import Markup

/// How often one rater gave each value where another gave each.
package struct AgreementChart: Hashable, Sendable {
  /// What the picture is called.
  package let name: ChartName

  /// The values, lowest first.
  package let values: [String]

  /// How often: by the value of the rows' rater, and in it by that of the columns' rater.
  package let counts: [[Int]]

  /// Whose values the rows are, and whose the columns.
  package let rows: String
  package let columns: String

  /// What the outlined cells mean, and those below and above them.
  package let equal: String

  /// A row for each value with a count for each value, none negative; anything else is a
  /// programmer's error.
  package init(
    _ name: ChartName, values: [String], counts: [[Int]], rows: String, columns: String,
    equal: String
  ) {
    precondition(
      counts.count == values.count && counts.allSatisfy { $0.count == values.count },
      "each value meets each")
    precondition(counts.joined().allSatisfy { $0 >= 0 }, "a count is not negative")
    self.name = name
    self.values = values
    self.counts = counts
    self.rows = rows
    self.columns = columns
    self.equal = equal
  }
}

extension AgreementChart {
  private static let cell = 40

  func drawing(_ size: ChartSize) -> Drawing {
    var drawing = Drawing()
    drawing.addLegend(
      [
        LegendEntry(label: equal) { x, y in
          [.box(x - 8..<x + 8, y - 7..<y + 7, "outlined")].compactMap(\.self)
        }
      ], size)
    let label = size == .wide ? Measure.label : 104
    let width = (size == .wide ? 440 : size.width - label) / max(values.count, 1)
    addHeading(to: &drawing, left: label, width: width, size)
    let most = max(counts.joined().max() ?? 0, 1)
    for (row, value) in rowNames(size).enumerated() {
      let lines = value.lines(within: label - 8)
      let height = max(Self.cell, lines.count * Measure.line + 6)
      drawing.add(
        HTMLNode.lines(
          lines, x: 0, top: drawing.height + (height - lines.count * Measure.line) / 2))
      for (column, count) in counts[row].enumerated() {
        let left = label + column * width
        let box = (left + 2..<left + width - 2, drawing.height + 2..<drawing.height + height - 2)
        drawing.add(
          [
            .box(box.0, box.1, "tint\(Self.tint(count, most: most))"),
            row == column ? .box(box.0, box.1, "outlined") : nil,
          ].compactMap(\.self))
        drawing.add(
          HTMLNode.lines(
            ["\(count)"], x: left + width / 2,
            top: drawing.height + (height - Measure.line) / 2, anchor: .middle,
            count == 0 ? "soft" : "strong"))
      }
      drawing.height += height
    }
    return drawing
  }

  /// How dark a cell is, from 0 for none to 4.
  private static func tint(_ count: Int, most: Int) -> Int { (count * 4 + most - 1) / most }

  /// Where there is no room for names above the columns, numbers stand for them.
  private func columnNames(_ size: ChartSize) -> [String] {
    size == .wide ? values : values.indices.map { "\($0 + 1)" }
  }

  private func rowNames(_ size: ChartSize) -> [String] {
    size == .wide ? values : values.enumerated().map { "\($0.offset + 1) \($0.element)" }
  }

  private func addHeading(to drawing: inout Drawing, left: Int, width: Int, _ size: ChartSize) {
    let columnTitle = columns.lines(within: width * values.count)
    let rowTitle = rows.lines(within: left - 8)
    let names = columnNames(size).map { $0.lines(within: width - 4) }
    let top = drawing.height
    let nameTop = top + columnTitle.count * Measure.line
    let height = columnTitle.count * Measure.line + (names.map(\.count).max() ?? 0) * Measure.line
    drawing.add(HTMLNode.lines(columnTitle, x: left + 2, top: top, "strong"))
    for (column, name) in names.enumerated() {
      drawing.add(
        HTMLNode.lines(name, x: left + column * width + width / 2, top: nameTop, anchor: .middle))
    }
    let full = max(height, rowTitle.count * Measure.line)
    drawing.add(
      HTMLNode.lines(
        rowTitle, x: 0, top: top + full - rowTitle.count * Measure.line, "strong"))
    drawing.height = top + full + 6
  }
}
