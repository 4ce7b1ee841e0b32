import Assessment
import Maturity
import Scoring

extension Assessment {
  /// A line for each theme: both levels, the target, both distances, and what holds it back.
  ///
  /// What holds the supported reading back follows after a bar, where it is something else.
  var levelTable: [String] {
    questionnaire.themes.indices.map { theme in
      let selfAssessed = obstacles(theme: theme, .selfAssessed)
      let supported = obstacles(theme: theme, .supported)
      let columns = [
        questionnaire.themes[theme].id,
        levels(theme: theme, .selfAssessed), levels(theme: theme, .supported),
        target(theme: theme).map { String($0.level) } ?? "none",
        distance(theme: theme, .selfAssessed).shown, distance(theme: theme, .supported).shown,
        selfAssessed,
      ]
      return (columns + (supported == selfAssessed ? [] : ["|", supported]))
        .joined(separator: " ")
    }
  }

  private func levels(theme: Int, _ reading: Reading) -> String {
    guard let bounds = bounds(theme: theme, reading) else { return "none" }
    return (bounds.low == bounds.high ? "\(bounds.low)" : "\(bounds.low)-\(bounds.high)")
      + (bounds.mayBeNone ? "?" : "")
  }

  private func obstacles(theme: Int, _ reading: Reading) -> String {
    let obstacles = score(theme: theme, reading).next?.obstacles ?? []
    return obstacles.map(\.practice.id).joined(separator: ", ")
  }
}

extension TargetDistance {
  fileprivate var shown: String {
    switch self {
    case .reached: "reached"
    case .levelsMissing(let levels):
      levels.lowerBound == levels.upperBound
        ? "-\(levels.lowerBound)" : "-\(levels.lowerBound)-\(levels.upperBound)"
    case .open: "open"
    case .noLevel: "none"
    case .noTarget: "no-target"
    }
  }
}
