// The domain as values: questionnaires, norm frameworks, scales, ratings, evidence, conditions.

package import Language

/// A versioned definition of what is asked and how answers become levels.
///
/// Values are made by the Definitions module, which checks that every identifier is unique and
/// that every reference leads somewhere; the rest of the program relies on it. Nothing in one ever
/// changes and many values hold one, so it is shared and never copied, which keeps the program small.
package final class Questionnaire: Sendable {
  package let id: String
  package let version: String
  package let title: Text

  /// What the questionnaire is and is not, printed wherever levels are shown.
  package let status: Text

  package let description: Text

  /// The maturity levels, from the floor upwards without gaps; empty where answers are facts only.
  package let levels: [MaturityLevel]

  package let scales: [RatingScale]
  package let rule: ScoringRule

  /// The evidence asked from a level upwards; the last one that applies counts.
  package let requiredEvidence: [EvidenceRequirement]

  package let pace: Pace
  package let respondents: [Respondent]
  package let glossary: [GlossaryTerm]
  package let profile: ProfileSection
  package let keyFacts: [KeyFact]
  package let themes: [Theme]

  /// How grave an auditor's finding can be, lightest first; at least one.
  package let severities: [Severity]

  package let fingerprints: Fingerprints

  /// Where each practice stands: the index of its theme and its own index there.
  package let places: [String: PracticePlace]

  package init(
    id: String, version: String, title: Text, status: Text, description: Text,
    levels: [MaturityLevel], scales: [RatingScale], rule: ScoringRule,
    requiredEvidence: [EvidenceRequirement], pace: Pace, respondents: [Respondent],
    glossary: [GlossaryTerm], profile: ProfileSection, keyFacts: [KeyFact], themes: [Theme],
    severities: [Severity] = Severity.usual, fingerprints: Fingerprints
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.status = status
    self.description = description
    self.levels = levels
    self.scales = scales
    self.rule = rule
    self.requiredEvidence = requiredEvidence
    self.pace = pace
    self.respondents = respondents
    self.glossary = glossary
    self.profile = profile
    self.keyFacts = keyFacts
    self.themes = themes
    self.severities = severities
    self.fingerprints = fingerprints
    var places: [String: PracticePlace] = [:]
    for (themeIndex, theme) in themes.enumerated() {
      for (index, practice) in theme.practices.enumerated() {
        places[practice.id] = PracticePlace(theme: themeIndex, practice: index)
      }
    }
    self.places = places
  }
}

/// The position of a practice in its questionnaire.
package struct PracticePlace: Hashable, Sendable, Comparable {
  package let theme: Int
  package let practice: Int

  package init(theme: Int, practice: Int) {
    self.theme = theme
    self.practice = practice
  }

  package static func < (left: PracticePlace, right: PracticePlace) -> Bool {
    (left.theme, left.practice) < (right.theme, right.practice)
  }
}

/// Two digests of a definition: of what decides levels, and of everything in it.
package struct Fingerprints: Hashable, Sendable {
  /// Changes when a level could change: ids, levels, scales, rule, conditions, profile points.
  package let scoring: String

  /// Changes with any word.
  package let text: String

  package init(scoring: String, text: String) {
    self.scoring = scoring
    self.text = text
  }
}

extension Questionnaire {
  /// The practice with an identifier, or nil.
  package func practice(_ id: String) -> Practice? {
    places[id].map { self[$0] }
  }

  /// The practice at a place that this questionnaire gave out.
  package subscript(_ place: PracticePlace) -> Practice {
    themes[place.theme].practices[place.practice]
  }

  /// The scale that the scoring rule reads.
  ///
  /// The Definitions module refuses a questionnaire whose rule names another.
  package var scale: RatingScale {
    guard let scale = scales.first(where: { $0.id == rule.scale }) else {
      preconditionFailure("the rule of \(id) names no scale of its own")
    }
    return scale
  }

  /// The rule by which a theme gets its level.
  package func rule(ofTheme theme: Int) -> ScoringRule {
    themes[theme].rule ?? rule
  }

  /// The kinds of evidence that make a rating of a practice supported.
  package func requiredEvidence(for practice: Practice) -> EvidenceKinds {
    requiredEvidence.kinds(for: practice)
  }

  /// The severity with an identifier, or nil.
  package func severity(_ id: String) -> Severity? {
    severities.first { $0.id == id }
  }

  /// Whether every question asks for a level directly, each with a description.
  package var asksLevels: Bool {
    isScored && themes.allSatisfy { $0.practices.allSatisfy { !$0.descriptors.isEmpty } }
  }

  /// Whether levels are made of the answers.
  package var isScored: Bool { rule.reasonWithoutLevels == nil }

  /// The kinds of evidence that may be given for its practices.
  package var evidenceKinds: [EvidenceKind] {
    isScored ? EvidenceKind.ofPractices : [.citation]
  }

  package var practiceCount: Int {
    themes.reduce(0) { $0 + $1.practices.count }
  }

  /// The name of a level, or the bare number for one that the questionnaire does not have.
  package func title(ofLevel number: Int) -> Text {
    levels.first { $0.number == number }?.title ?? Text(same: String(number))
  }

  /// What a level means; nothing where there is no such level.
  package func description(ofLevel number: Int) -> Text {
    levels.first { $0.number == number }?.description ?? Text(same: "")
  }
}

/// One step of the maturity scale.
package struct MaturityLevel: Sendable {
  package let number: Int
  package let title: Text
  package let description: Text

  package init(number: Int, title: Text, description: Text) {
    self.number = number
    self.title = title
    self.description = description
  }
}

/// A chapter-sized part of the subject with the practices that make it up, lowest level first.
package struct Theme: Sendable {
  package let id: String
  package let title: Text

  /// The sections of the source document that the theme follows, such as `6.1, 6.2`.
  package let chapter: String

  package let purpose: Text

  /// All practices, those of sub-themes included, in the order in which they are asked.
  package let practices: [Practice]

  /// How the practices are grouped; each of them stands in it exactly once.
  package let parts: [ThemePart]

  /// The theme's own rule, where it differs from the questionnaire's; it reads the same scale.
  package let rule: ScoringRule?

  /// Without parts the practices stand side by side.
  package init(
    id: String, title: Text, chapter: String, purpose: Text, practices: [Practice],
    parts: [ThemePart]? = nil, rule: ScoringRule? = nil
  ) {
    self.id = id
    self.title = title
    self.chapter = chapter
    self.purpose = purpose
    self.practices = practices
    self.parts = parts ?? practices.indices.map(ThemePart.practice)
    self.rule = rule
    precondition(
      self.parts.flatMap(\.practices).sorted() == Array(practices.indices),
      "every practice reaches the theme's total exactly once")
  }
}

/// A part of a theme: a practice, or a sub-theme with parts of its own.
package indirect enum ThemePart: Sendable {
  /// The index of a practice in the theme.
  case practice(Int)
  case subtheme(Subtheme)

  /// The indices of the practices in the part.
  package var practices: [Int] {
    switch self {
    case .practice(let index): [index]
    case .subtheme(let subtheme): subtheme.parts.flatMap(\.practices)
    }
  }
}

/// A named part of a theme, worth the weighted mean of its own parts.
package struct Subtheme: Sendable {
  package let id: String
  package let title: Text

  /// How much the sub-theme counts for beside the parts it stands with; more than zero.
  package let weight: Rational

  package let parts: [ThemePart]

  package init(id: String, title: Text, weight: Rational, parts: [ThemePart]) {
    self.id = id
    self.title = title
    self.weight = weight
    self.parts = parts
  }
}

/// How long one question of each kind takes, in seconds.
package struct Pace: Sendable {
  package let profileQuestion: Int
  package let practice: Int
  package let keyFact: Int

  package init(profileQuestion: Int, practice: Int, keyFact: Int) {
    self.profileQuestion = profileQuestion
    self.practice = practice
    self.keyFact = keyFact
  }
}

/// A part of the organisation whose people usually know the answer.
package struct Respondent: Sendable {
  package let id: String
  package let title: Text

  package init(id: String, title: Text) {
    self.id = id
    self.title = title
  }
}

/// A word with the meaning it has in a questionnaire.
package struct GlossaryTerm: Sendable {
  package let id: String
  package let term: Text
  package let definition: Text

  package init(id: String, term: Text, definition: Text) {
    self.id = id
    self.term = term
    self.definition = definition
  }
}

/// A yes or no fact about the institution that the 2023 sector reports spoke about.
package struct KeyFact: Sendable {
  package let id: String
  package let statement: Text
  package let guidance: Text

  /// The practices that the fact is about.
  package let practices: [String]

  /// The published facts of the earlier wave that this one asks again.
  package let published: [String]

  package init(
    id: String, statement: Text, guidance: Text, practices: [String], published: [String]
  ) {
    self.id = id
    self.statement = statement
    self.guidance = guidance
    self.practices = practices
    self.published = published
  }
}

/// The answer to a key fact.
package enum FactAnswer: String, CaseIterable, Sendable {
  case yes
  case no
  case unknown
}

extension FactAnswer {
  /// Ja, nee or onbekend.
  package var title: Text {
    switch self {
    case .yes: Text(nl: "ja", en: "yes")
    case .no: Text(nl: "nee", en: "no")
    case .unknown: Text(nl: "onbekend", en: "unknown")
    }
  }
}
