import Markup

/// How many of the items of each row are known, left out and open.
package struct CoverageChart: Hashable, Sendable {
  /// What the picture is called.
  package let name: ChartName

  /// The rows from top to bottom.
  package let rows: [Row]

  /// What the parts of a bar mean.
  package let known: String
  package let leftOut: String
  package let open: String

  /// Items of one kind; no number is negative.
  package struct Row: Hashable, Sendable {
    let label: String
    let known: Int
    let leftOut: Int
    let open: Int

    /// The numbers in words.
    let value: String

    /// A row with its numbers, and with what they are in words.
    package init(_ label: String, known: Int, leftOut: Int, open: Int, value: String) {
      precondition(min(known, leftOut, open) >= 0, "a count is not negative")
      self.label = label
      self.known = known
      self.leftOut = leftOut
      self.open = open
      self.value = value
    }

    fileprivate var all: Int { known + leftOut + open }
  }

  /// A picture of rows.
  package init(_ name: ChartName, rows: [Row], known: String, leftOut: String, open: String) {
    self.name = name
    self.rows = rows
    self.known = known
    self.leftOut = leftOut
    self.open = open
  }
}

extension CoverageChart {
  private static let bar = 18

  /// The room for the numbers in words.
  private static let value = 92

  func drawing(_ size: ChartSize) -> Drawing {
    var drawing = Drawing()
    drawing.addLegend(legend, size)
    let most = max(rows.map(\.all).max() ?? 0, 1)
    let unit = (size.track.count - Self.value) / most
    ChartRows(size: size).draw(into: &drawing, labels: rows.map(\.label), height: Self.bar) {
      index, top in
      let row = rows[index]
      let kinds = [(row.known, "solid"), (row.leftOut, "claimed"), (row.open, "dashed")]
      var x = size.track.lowerBound
      var nodes: [HTMLNode] = []
      for (count, style) in kinds {
        nodes += (0..<count).compactMap { item in
          let start = x + item * unit
          return .box(start..<start + max(unit - 2, 1), top..<top + Self.bar, style)
        }
        x += count * unit
      }
      return nodes + HTMLNode.lines([row.value], x: x + 8, top: top, "soft")
    }
    return drawing
  }

  private var legend: [LegendEntry] {
    let kinds = [
      (known, "solid", rows.contains { $0.known > 0 }),
      (leftOut, "claimed", rows.contains { $0.leftOut > 0 }),
      (open, "dashed", rows.contains { $0.open > 0 }),
    ]
    return kinds.filter(\.2).map { label, style, _ in
      LegendEntry(label: label) { x, y in
        [.box(x - 8..<x + 8, y - 7..<y + 7, style)].compactMap(\.self)
      }
    }
  }
}
