import Markup

/// The steps from the level that each theme has to the one aimed at, each as long as its effort.
package struct RoadChart: Hashable, Sendable {
  /// What the picture is called.
  package let name: ChartName

  /// The levels that a step can lead to, lowest first.
  package let levels: [ChartLevel]

  /// The rows from top to bottom.
  package let rows: [Row]

  /// What the signs mean: a level that is there, the effort of a step, and what is to be found out
  /// or shown.
  package let reached: String
  package let effort: String
  package let other: String

  /// A theme.
  package struct Row: Hashable, Sendable {
    let label: String
    let reached: Int
    let stages: [Stage]

    /// A theme with the level that it has, and with what each further level takes.
    package init(_ label: String, reached: Int, stages: [Stage]) {
      self.label = label
      self.reached = reached
      self.stages = stages
    }
  }

  /// What one level takes.
  package struct Stage: Hashable, Sendable {
    let level: Int
    let effort: Int
    let other: Int

    /// A level with the effort, and the number of things to find out or to show; neither negative.
    package init(level: Int, effort: Int, other: Int) {
      precondition(effort >= 0 && other >= 0, "work is not negative")
      self.level = level
      self.effort = effort
      self.other = other
    }
  }

  /// A picture of themes.
  package init(
    _ name: ChartName, levels: [ChartLevel], rows: [Row], reached: String, effort: String,
    other: String
  ) {
    self.name = name
    self.levels = levels
    self.rows = rows
    self.reached = reached
    self.effort = effort
    self.other = other
  }
}

extension RoadChart {
  /// The height of a step, and how much higher each lies than the one before.
  private static let step = 18
  private static let rise = 8

  func drawing(_ size: ChartSize) -> Drawing {
    var drawing = Drawing()
    drawing.addLegend(legend, size)
    let axis = LevelAxis(levels: levels, size: size)
    axis.addHeading(to: &drawing)
    let height = Self.step + Self.rise * max(levels.count - 1, 0)
    ChartRows(size: size).draw(into: &drawing, labels: rows.map(\.label), height: height) {
      index, top in
      levels.enumerated().flatMap { place, level in
        nodes(
          rows[index], level.number, left: size.track.lowerBound + place * column(size),
          bottom: top + height - place * Self.rise, size)
      }
    }
    return drawing
  }

  private func column(_ size: ChartSize) -> Int { size.track.count / max(levels.count, 1) }

  /// How long the longest step may be, with room for its numbers.
  private func longest(_ size: ChartSize) -> Int { column(size) - 54 }

  private var most: Int {
    max(rows.flatMap(\.stages).map(\.effort).max() ?? 0, 1)
  }

  private func nodes(
    _ row: Row, _ level: Int, left: Int, bottom: Int, _ size: ChartSize
  ) -> [HTMLNode] {
    let tread = left..<left + column(size) - 6
    guard let stage = row.stages.first(where: { $0.level == level }) else {
      guard level <= row.reached else { return [] }
      return [.box(tread, bottom - 4..<bottom, "dark")].compactMap(\.self)
    }
    let length = max(stage.effort * longest(size) / most, 3)
    let block =
      stage.effort == 0
      ? nil : HTMLNode.box(left..<left + length, bottom - Self.step..<bottom, "claimed")
    let start = stage.effort == 0 ? left : left + length + 4
    let number = stage.effort == 0 ? "" : "\(stage.effort)"
    let afterNumber = start + (number.isEmpty ? 0 : number.count * (Measure.wideLetter + 1) + 9)
    let other: [HTMLNode] =
      stage.other == 0
      ? []
      : [HTMLTag.circle(.class("hollow"), .cx(afterNumber), .cy(bottom - Self.step / 2), .r(4))]
        + HTMLNode.lines(["\(stage.other)"], x: afterNumber + 7, top: bottom - Self.step, "soft")
    return [block].compactMap(\.self)
      + [.line((tread.lowerBound, bottom), (tread.upperBound, bottom), "tread")]
      + (number.isEmpty
        ? [] : HTMLNode.lines([number], x: start, top: bottom - Self.step, "strong")) + other
  }

  private var legend: [LegendEntry] {
    let stages = rows.flatMap(\.stages)
    var entries: [LegendEntry] = []
    let lowest = levels.first?.number ?? 0
    if rows.contains(where: { $0.reached >= lowest }) {
      entries.append(
        LegendEntry(label: reached) { x, y in
          [.box(x - 9..<x + 9, y - 1..<y + 3, "dark")].compactMap(\.self)
        })
    }
    if stages.contains(where: { $0.effort > 0 }) {
      entries.append(
        LegendEntry(label: effort) { x, y in
          [.box(x - 9..<x + 9, y - 7..<y + 7, "claimed")].compactMap(\.self)
            + [.line((x - 9, y + 7), (x + 9, y + 7), "tread")]
        })
    }
    if stages.contains(where: { $0.other > 0 }) {
      entries.append(
        LegendEntry(label: other) { x, y in
          [HTMLTag.circle(.class("hollow"), .cx(x), .cy(y), .r(4))]
        })
    }
    return entries
  }
}
