import Markup

/// A way in which a level was found; each has a shape of its own.
package enum LevelMark: Int, CaseIterable, Hashable, Sendable {
  /// In an earlier wave.
  case baseline
  /// As the institution says.
  case selfAssessed
  /// As far as evidence was given.
  case supported
  /// As far as an auditor examined.
  case verified
  /// As the auditor says where examined, else as far as evidence was given.
  case adjusted

  /// The height of a line with marks.
  static let lane = 15

  /// The shape around a point.
  func sign(_ x: Int, _ y: Int) -> HTMLNode {
    switch self {
    case .baseline:
      HTMLTag.path(
        .class("hollow soft"),
        .outline([(x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)]))
    case .selfAssessed:
      HTMLTag.circle(.class("hollow"), .cx(x), .cy(y), .r(5))
    case .supported:
      HTMLTag.circle(.class("solid"), .cx(x), .cy(y), .r(6))
    case .verified:
      HTMLTag.path(.class("dark"), .outline([(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)]))
    case .adjusted:
      HTMLTag.path(
        .class("solid"),
        .outline([(x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6)]))
    }
  }
}

/// The levels that are possible, by one way of finding them.
package struct LevelSpan: Hashable, Sendable {
  /// The way.
  package let mark: LevelMark

  /// From the level that is certain to the highest that is possible.
  package let levels: ClosedRange<Int>

  /// Levels by a way of finding them.
  package init(_ mark: LevelMark, _ levels: ClosedRange<Int>) {
    self.mark = mark
    self.levels = levels
  }

  /// The mark where the level is certain, with a whisker to the highest that is possible.
  func nodes(on axis: LevelAxis, y: Int) -> [HTMLNode] {
    let low = axis.x(levels.lowerBound)
    let high = axis.x(levels.upperBound)
    let whisker: [HTMLNode] =
      low == high
      ? []
      : [
        .line((low, y), (high, y), "whisker"),
        .line((high, y - 5), (high, y + 5), "whisker"),
      ]
    return whisker + [mark.sign(low, y)]
  }

  /// The sign of a whisker in a legend.
  static func whiskerSign(_ x: Int, _ y: Int) -> [HTMLNode] {
    [.line((x - 9, y), (x + 8, y), "whisker"), .line((x + 8, y - 5), (x + 8, y + 5), "whisker")]
  }
}

/// The tick that shows the level aimed at.
enum TargetTick {
  static func nodes(_ x: Int, _ y: Range<Int>) -> [HTMLNode] {
    [
      .line((x, y.lowerBound), (x, y.upperBound), "target"),
      HTMLTag.path(
        .class("dark"),
        .outline([(x, y.lowerBound), (x + 8, y.lowerBound + 4), (x, y.lowerBound + 8)])),
    ]
  }
}
