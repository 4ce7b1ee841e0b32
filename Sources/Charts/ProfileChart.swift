import Markup

/// The levels of each theme by several ways of finding them, beside the level aimed at.
package struct ProfileChart: Hashable, Sendable {
  /// What the picture is called.
  package let name: ChartName

  /// The levels, lowest first.
  package let levels: [ChartLevel]

  /// A line for each theme.
  package let rows: [Row]

  /// The ways that occur, in the order in which they are drawn, with their names.
  package let marks: [Label]

  /// What the tick means, where there are levels aimed at.
  package let target: String

  /// What the whisker means.
  package let whisker: String

  /// A theme.
  package struct Row: Hashable, Sendable {
    /// What it is called.
    package let label: String

    /// The level aimed at, if there is one.
    package let target: Int?

    /// The levels, at most one span for each way.
    package let spans: [LevelSpan]

    /// What else there is to say, such as that nothing applies.
    package let note: String

    /// A theme.
    package init(_ label: String, target: Int?, spans: [LevelSpan], note: String = "") {
      self.label = label
      self.target = target
      self.spans = spans
      self.note = note
    }
  }

  /// A way of finding a level with its name.
  package struct Label: Hashable, Sendable {
    let mark: LevelMark
    let text: String

    /// A name for a way.
    package init(_ mark: LevelMark, _ text: String) {
      self.mark = mark
      self.text = text
    }
  }

  /// A picture of themes.
  package init(
    _ name: ChartName, levels: [ChartLevel], rows: [Row], marks: [Label], target: String,
    whisker: String
  ) {
    self.name = name
    self.levels = levels
    self.rows = rows
    self.marks = marks
    self.target = target
    self.whisker = whisker
  }
}

extension ProfileChart {
  /// The room for the flag of the tick above the marks.
  private static let flag = 6

  func drawing(_ size: ChartSize) -> Drawing {
    var drawing = Drawing()
    drawing.addLegend(legend, size)
    let axis = LevelAxis(levels: levels, size: size)
    axis.addHeading(to: &drawing)
    let height = Self.flag + marks.count * LevelMark.lane
    ChartRows(size: size).draw(
      into: &drawing, labels: rows.map(\.label), height: height, notes: rows.map(\.note)
    ) { index, top in
      nodes(rows[index], on: axis, top: top + Self.flag)
    }
    return drawing
  }

  private var legend: [LegendEntry] {
    var entries = marks.map { label in
      LegendEntry(label: label.text) { [label.mark.sign($0, $1)] }
    }
    if rows.contains(where: { $0.spans.contains { $0.levels.count > 1 } }) {
      entries.append(LegendEntry(label: whisker, sign: LevelSpan.whiskerSign))
    }
    if rows.contains(where: { $0.target != nil }) {
      entries.append(
        LegendEntry(label: target) { TargetTick.nodes($0, $1 - 8..<$1 + 8) })
    }
    return entries
  }

  /// A line from each way to the next where they differ: how much of a level is only said.
  private func links(_ row: Row, on axis: LevelAxis, top: Int) -> [HTMLNode] {
    let points = marks.enumerated().compactMap { lane, label -> (x: Int, y: Int)? in
      guard label.mark != .baseline, let span = row.spans.first(where: { $0.mark == label.mark })
      else { return nil }
      let y = top + lane * LevelMark.lane + LevelMark.lane / 2
      return (axis.x(span.levels.lowerBound), y)
    }
    return zip(points, points.dropFirst()).filter { $0.x != $1.x }.map { .line($0, $1, "link") }
  }

  private func nodes(_ row: Row, on axis: LevelAxis, top: Int) -> [HTMLNode] {
    let extent = top - Self.flag..<top + marks.count * LevelMark.lane + 3
    let target = row.target.map { TargetTick.nodes(axis.x($0), extent) } ?? []
    let spans = marks.enumerated().flatMap { lane, label -> [HTMLNode] in
      let y = top + lane * LevelMark.lane + LevelMark.lane / 2
      return row.spans.filter { $0.mark == label.mark }.flatMap { $0.nodes(on: axis, y: y) }
    }
    return axis.grid(extent) + target + links(row, on: axis, top: top) + spans
  }
}
