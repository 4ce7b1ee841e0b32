package import Language

/// The target levels of a questionnaire's themes for each risk profile, with the reasons.
package final class NormFramework: Sendable {
  package let id: String
  package let version: String
  package let title: Text
  package let status: Text
  package let description: Text

  /// The questionnaire whose themes it sets targets for.
  package let questionnaire: String

  package let targets: [String: ThemeTargets]

  package init(
    id: String, version: String, title: Text, status: Text, description: Text,
    questionnaire: String, targets: [String: ThemeTargets]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.status = status
    self.description = description
    self.questionnaire = questionnaire
    self.targets = targets
  }

  /// The target of a theme for a profile, or nil where the framework says nothing.
  package func target(theme: String, profile: RiskProfile) -> Target? {
    targets[theme]?[profile]
  }
}

/// The targets of one theme; they never fall as the profile rises.
package struct ThemeTargets: Sendable {
  package let low: Target
  package let medium: Target
  package let high: Target

  package init(low: Target, medium: Target, high: Target) {
    self.low = low
    self.medium = medium
    self.high = high
  }

  package subscript(_ profile: RiskProfile) -> Target {
    switch profile {
    case .low: low
    case .medium: medium
    case .high: high
    }
  }
}

/// A target level and why it is that one.
package struct Target: Sendable {
  package let level: Int
  package let rationale: Text

  package init(level: Int, rationale: Text) {
    self.level = level
    self.rationale = rationale
  }
}
