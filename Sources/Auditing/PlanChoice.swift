package import Assessment
package import History
import Language
package import Maturity

/// A way of choosing what to examine, as it is typed.
package struct PlanChoice: Hashable, Sendable {
  package let name: AuditPlan.Selection.Name

  /// The themes, for a choice by theme.
  package let themes: [String]

  /// How many practices, for a sample or by risk.
  package let size: Int?

  /// The seed of a sample; nil for a fresh one.
  package let seed: Int?

  package init(
    _ name: AuditPlan.Selection.Name, themes: [String] = [], size: Int? = nil, seed: Int? = nil
  ) {
    self.name = name
    self.themes = themes
    self.size = size
    self.seed = seed
  }

  /// The choice with everything it needs, or what is still to be said.
  ///
  /// - Parameters:
  ///   - questionnaire: knows the themes.
  ///   - fresh: a seed drawn for the occasion.
  /// - Returns: what to choose by.
  /// - Throws: what is missing or wrong.
  package func selection(
    in questionnaire: Questionnaire, freshSeed fresh: Int
  ) throws(PlanFault) -> AuditSelection {
    if let size, size < 1 { throw .size }
    let known = questionnaire.themes.map(\.id)
    var ids: [String] = []
    for theme in themes {
      guard let id = known.first(where: { $0.lowercased() == theme.lowercased() }) else {
        throw .unknownTheme(theme, suggestion: closest(to: theme, among: known))
      }
      if !ids.contains(id) { ids.append(id) }
    }
    switch name {
    case .themes, .wholeGates:
      guard !ids.isEmpty else { throw .themesNeeded }
      let ordered = known.filter(ids.contains)
      return name == .themes ? .themes(ordered) : .wholeGates(themes: ordered)
    case .everything: return .everything
    case .byRisk: return .byRisk(size: size)
    case .sample:
      guard let size else { throw .size }
      let seed = seed ?? fresh
      guard AuditPlan.Selection.seeds.contains(seed) else { throw .seed }
      return .sample(size: size, seed: seed)
    }
  }
}

/// What is missing from a way of choosing, or wrong with it.
package enum PlanFault: Error, Hashable, Sendable {
  case themesNeeded
  case unknownTheme(String, suggestion: String?)

  /// A number of practices that is missing or not at least 1.
  case size

  case seed

  /// Nothing would be examined.
  case nothing
}
