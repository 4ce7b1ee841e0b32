import Markup

/// A level of maturity by number and name.
package struct ChartLevel: Hashable, Sendable {
  /// The number.
  package let number: Int

  /// The name.
  package let title: String

  /// A level.
  package init(_ number: Int, _ title: String) {
    self.number = number
    self.title = title
  }
}

/// Levels beside each other, from the lowest to the highest.
struct LevelAxis {
  let levels: [ChartLevel]
  let size: ChartSize

  /// The distance of two levels.
  private var step: Int { size.track.count / max(levels.count, 1) }

  /// Where a level lies; a number that is no level lies at the nearest.
  func x(_ number: Int) -> Int {
    let index = levels.lastIndex { $0.number <= number } ?? 0
    return size.track.lowerBound + step / 2 + index * step
  }

  /// Adds the numbers and, where there is room, the names of the levels.
  func addHeading(to drawing: inout Drawing) {
    let names = levels.map { size == .wide ? $0.title.lines(within: step - 6) : [] }
    let lines = names.map(\.count).max() ?? 0
    for (level, name) in zip(levels, names) {
      let x = x(level.number)
      drawing.add(
        HTMLNode.lines(["\(level.number)"], x: x, top: drawing.height, anchor: .middle, "strong"))
      drawing.add(
        HTMLNode.lines(
          name, x: x, top: drawing.height + Measure.line, anchor: .middle, "soft"))
    }
    drawing.height += Measure.line * (1 + lines) + 6
  }

  /// A thin line for each level, over a height.
  func grid(_ y: Range<Int>) -> [HTMLNode] {
    levels.map { level in
      .line((x(level.number), y.lowerBound), (x(level.number), y.upperBound), "grid")
    }
  }
}
