import Markup

/// How many members of each group have a property, as far as that is told: from a least number to
/// a most.
package struct GroupChart: Hashable, Sendable {
  /// What the picture is called.
  package let name: ChartName

  /// The rows from top to bottom.
  package let rows: [Row]

  /// What a point and a bar mean.
  package let exact: String
  package let coded: String

  /// A group with one property.
  package struct Row: Hashable, Sendable {
    let label: String
    let count: ClosedRange<Int>
    let size: Int

    /// The count in words, as it is published.
    let value: String

    /// A count from 0 to the size of the group, which is at least 1; anything else is a
    /// programmer's error.
    package init(_ label: String, count: ClosedRange<Int>, of size: Int, value: String) {
      precondition(count.lowerBound >= 0 && count.upperBound <= size, "a part of the group")
      precondition(size > 0, "a group has members")
      self.label = label
      self.count = count
      self.size = size
      self.value = value
    }
  }

  /// A picture of rows.
  package init(_ name: ChartName, rows: [Row], exact: String, coded: String) {
    self.name = name
    self.rows = rows
    self.exact = exact
    self.coded = coded
  }
}

extension GroupChart {
  private static let bar = 16

  func drawing(_ size: ChartSize) -> Drawing {
    var drawing = Drawing()
    drawing.addLegend(legend, size)
    let track = size.track.lowerBound + 8..<size.track.upperBound - 8
    for (share, x) in [(0, track.lowerBound), (50, middle(of: track)), (100, track.upperBound)] {
      drawing.add(
        HTMLNode.lines(
          ["\(share)%"], x: x, top: drawing.height,
          anchor: share == 100 ? .end : share == 0 ? .start : .middle, "soft"))
    }
    drawing.height += Measure.line + 6
    ChartRows(size: size).draw(
      into: &drawing, labels: rows.map(\.label), height: Self.bar, notes: rows.map(\.value)
    ) { index, top in
      let row = rows[index]
      let middle = top + Self.bar / 2
      let low = track.lowerBound + track.count * row.count.lowerBound / row.size
      let high = track.lowerBound + track.count * row.count.upperBound / row.size
      let ends = [track.lowerBound, self.middle(of: track), track.upperBound].map {
        HTMLNode.line(($0, top), ($0, top + Self.bar), "grid")
      }
      let mark: [HTMLNode] =
        low == high
        ? [LevelMark.verified.sign(low, middle)]
        : [.box(low..<high, top + 2..<top + Self.bar - 2, "claimed")].compactMap(\.self)
          + [low, high].map { .line(($0, top), ($0, top + Self.bar), "whisker") }
      return ends
        + [.line((track.lowerBound, middle), (track.upperBound, middle), "grid")] + mark
    }
    return drawing
  }

  private func middle(of track: Range<Int>) -> Int {
    (track.lowerBound + track.upperBound) / 2
  }

  private var legend: [LegendEntry] {
    let exactly = LegendEntry(label: exact) { [LevelMark.verified.sign($0, $1)] }
    let between = LegendEntry(label: coded) { x, y in
      [.box(x - 8..<x + 8, y - 6..<y + 6, "claimed")].compactMap(\.self)
        + [x - 8, x + 8].map { .line(($0, y - 8), ($0, y + 8), "whisker") }
    }
    return (rows.contains { $0.count.count == 1 } ? [exactly] : [])
      + (rows.contains { $0.count.count > 1 } ? [between] : [])
  }
}
