package import Language

/// What an auditor is to examine, and how that was chosen.
package struct AuditPlan: Hashable, Sendable {
  package let selection: Selection

  /// The practices to examine by identifier, in the order of the questionnaire; at least one.
  package let practices: [String]

  package init(_ selection: Selection, practices: [String]) {
    self.selection = selection
    self.practices = practices
  }

  /// How the practices were chosen.
  package enum Selection: Hashable, Sendable {
    case everything

    /// All practices of themes.
    case themes([String])

    /// All practices of themes up to their self-assessed levels: the sample that verifies a level.
    case wholeGates(themes: [String])

    /// High ratings, thin evidence, and practices that carry a level alone.
    case byRisk

    /// A random sample, drawn again by whoever has the seed.
    case sample(seed: Int)
  }
}

extension AuditPlan.Selection {
  /// The name of the way of choosing in files and commands.
  package var name: Name {
    switch self {
    case .everything: .everything
    case .themes: .themes
    case .wholeGates: .wholeGates
    case .byRisk: .byRisk
    case .sample: .sample
    }
  }

  /// The ways of choosing by name.
  package enum Name: String, CaseIterable, Sendable {
    case everything
    case themes
    case wholeGates = "whole-gates"
    case byRisk = "by-risk"
    case sample
  }

  /// The chosen themes by identifier; empty where none were chosen.
  package var themes: [String] {
    switch self {
    case .themes(let themes), .wholeGates(let themes): themes
    case .everything, .byRisk, .sample: []
    }
  }

  /// The seed of a random sample.
  package var seed: Int? {
    guard case .sample(let seed) = self else { return nil }
    return seed
  }

  /// The seeds that a file can hold exactly whatever reads it (RFC 8259, section 6).
  package static let seeds = 0...9_007_199_254_740_991
}

extension AuditPlan.Selection.Name {
  /// How the practices were chosen, in words.
  package var title: Text {
    switch self {
    case .everything: Text(nl: "alles", en: "everything")
    case .themes: Text(nl: "gekozen thema’s", en: "chosen themes")
    case .wholeGates:
      Text(
        nl: "hele niveaus: alle maatregelen tot en met het zelf ingeschatte niveau",
        en: "whole levels: all practices up to the self-assessed level")
    case .byRisk: Text(nl: "op risico", en: "by risk")
    case .sample: Text(nl: "aselecte steekproef", en: "random sample")
    }
  }
}
