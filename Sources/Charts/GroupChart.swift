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
    let count: ClosedRange<Int>?
    let size: Int

    /// The count in words, as it is published.
    let value: String

    /// A count from 0 to the size of the group, which is at least 1, or nil where nothing is told;
    /// anything else is a programmer's error.
    package init(_ label: String, count: ClosedRange<Int>?, of size: Int, value: String) {
      precondition(
        count.map { $0.lowerBound >= 0 && $0.upperBound <= size } ?? true, "a part of the group")
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
      let ends = [track.lowerBound, self.middle(of: track), track.upperBound].map {
        HTMLNode.line(($0, top), ($0, top + Self.bar), "grid")
      }
      return ends
        + [.line((track.lowerBound, middle), (track.upperBound, middle), "grid")]
        + (row.count.map { mark($0, of: row.size, on: track, top: top) } ?? [])
    }
    return drawing
  }

  /// A point for a count that is told, and a bar from the least to the most that it can be.
  private func mark(
    _ count: ClosedRange<Int>, of size: Int, on track: Range<Int>, top: Int
  ) -> [HTMLNode] {
    let low = track.lowerBound + track.count * count.lowerBound / size
    let high = track.lowerBound + track.count * count.upperBound / size
    if low == high { return [LevelMark.verified.sign(low, top + Self.bar / 2)] }
    return [.box(low..<high, top + 2..<top + Self.bar - 2, "claimed")].compactMap(\.self)
      + [low, high].map { .line(($0, top), ($0, top + Self.bar), "whisker") }
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
    let counts = rows.compactMap(\.count)
    return (counts.contains { $0.count == 1 } ? [exactly] : [])
      + (counts.contains { $0.count > 1 } ? [between] : [])
  }
}
