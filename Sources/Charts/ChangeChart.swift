import Markup

/// The levels of each theme then and now, and what is proven of the change.
package struct ChangeChart: Hashable, Sendable {
  /// What the picture is called.
  package let name: ChartName

  /// The levels, lowest first.
  package let levels: [ChartLevel]

  /// The rows from top to bottom.
  package let rows: [Row]

  /// What the signs mean.
  package let before: String
  package let now: String
  package let whisker: String

  /// A theme.
  package struct Row: Hashable, Sendable {
    let label: String
    let before: ClosedRange<Int>?
    let now: ClosedRange<Int>?
    let direction: Direction

    /// What is proven, in words.
    let verdict: String

    /// A theme with the levels that are possible in each wave; nil for a theme without a level.
    package init(
      _ label: String, before: ClosedRange<Int>?, now: ClosedRange<Int>?, _ direction: Direction,
      verdict: String
    ) {
      self.label = label
      self.before = before
      self.now = now
      self.direction = direction
      self.verdict = verdict
    }
  }

  /// Where a level went, as far as that is proven.
  package enum Direction: Hashable, Sendable {
    case up
    case notDown
    case same
    case notUp
    case down
    case unknown

    fileprivate var arrow: String {
      switch self {
      case .up: "▲ "
      case .notDown: "≥ "
      case .notUp: "≤ "
      case .same: "= "
      case .down: "▼ "
      case .unknown: "? "
      }
    }
  }

  /// A picture of themes.
  package init(
    _ name: ChartName, levels: [ChartLevel], rows: [Row], before: String, now: String,
    whisker: String
  ) {
    self.name = name
    self.levels = levels
    self.rows = rows
    self.before = before
    self.now = now
    self.whisker = whisker
  }
}

extension ChangeChart {
  func drawing(_ size: ChartSize) -> Drawing {
    var drawing = Drawing()
    drawing.addLegend(legend, size)
    let axis = LevelAxis(levels: levels, size: size)
    axis.addHeading(to: &drawing)
    ChartRows(size: size).draw(
      into: &drawing, labels: rows.map(\.label), height: 2 * LevelMark.lane,
      notes: rows.map { $0.direction.arrow + $0.verdict }
    ) { index, top in
      let row = rows[index]
      let middle = top + LevelMark.lane / 2
      let spans =
        (row.before.map { LevelSpan(.baseline, $0).nodes(on: axis, y: middle) } ?? [])
        + (row.now.map {
          LevelSpan(.adjusted, $0).nodes(on: axis, y: middle + LevelMark.lane)
        } ?? [])
      return axis.grid(top - 3..<top + 2 * LevelMark.lane + 3) + spans
    }
    return drawing
  }

  private var legend: [LegendEntry] {
    let isOpen = rows.contains { ($0.before?.count ?? 1) > 1 || ($0.now?.count ?? 1) > 1 }
    return [
      LegendEntry(label: before) { [LevelMark.baseline.sign($0, $1)] },
      LegendEntry(label: now) { [LevelMark.adjusted.sign($0, $1)] },
    ] + (isOpen ? [LegendEntry(label: whisker, sign: LevelSpan.whiskerSign)] : [])
  }
}
