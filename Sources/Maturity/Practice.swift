package import Language

/// One observable statement, tagged with the maturity level it belongs to.
package struct Practice: Sendable {
  package let id: String

  /// The level that the practice belongs to; 0 in a questionnaire without levels.
  package let level: Int
  package let statement: Text

  /// What the practice looks like when it is achieved fully; where it has no words of its own for
  /// that, those of the scale.
  package let fully: Text

  /// What is typically met halfway; where it has no words of its own, those of the scale.
  package let partially: Text

  package let guidance: Text

  /// The kinds of evidence asked, where the default of the level does not fit.
  package let requiredEvidence: EvidenceKinds?

  /// What evidence could be, for each kind that has an example.
  package let evidenceExamples: [EvidenceKind: Text]

  /// Who usually knows, by the identifiers of the questionnaire's respondents.
  package let respondents: [String]

  package let scope: Scope

  /// Why the practice must be achieved fully to count; nil for one that need not.
  package let essential: Text?

  /// When the practice may be left out as not applicable; nil for one that may not.
  package let mayBeNotApplicable: Text?

  /// The profile answers under which the practice applies; nil for always.
  package let appliesWhen: Condition?

  /// Words of the glossary that stand in the statement.
  package let terms: [String]

  /// How much work one step up the rating scale usually takes, from 1 (little) to 5.
  package let effort: Int

  package let basis: Basis

  /// How much the practice counts for, by rules that weigh; more than zero.
  package let weight: Rational

  /// What each answer of the scale means for this practice, lowest first; empty where the scale's
  /// own words suffice.
  package let descriptors: [Text]

  package init(
    id: String, level: Int, statement: Text, fully: Text, partially: Text, guidance: Text,
    requiredEvidence: EvidenceKinds?, evidenceExamples: [EvidenceKind: Text],
    respondents: [String], scope: Scope, essential: Text?, mayBeNotApplicable: Text?,
    appliesWhen: Condition?, terms: [String], effort: Int, basis: Basis,
    weight: Rational = .one, descriptors: [Text] = []
  ) {
    self.id = id
    self.level = level
    self.statement = statement
    self.fully = fully
    self.partially = partially
    self.guidance = guidance
    self.requiredEvidence = requiredEvidence
    self.evidenceExamples = evidenceExamples
    self.respondents = respondents
    self.scope = scope
    self.essential = essential
    self.mayBeNotApplicable = mayBeNotApplicable
    self.appliesWhen = appliesWhen
    self.terms = terms
    self.effort = effort
    self.basis = basis
    self.weight = weight
    self.descriptors = descriptors
  }

  /// Where a practice is answered: once for the institution, or by each of its units.
  package enum Scope: String, CaseIterable, Sendable {
    case central
    case decentral
  }
}

/// How well the tie between a practice and the source document is founded.
package struct Basis: Sendable {
  package let kind: Kind

  /// The section, letter or page; empty for a practice that is only proposed.
  package let reference: String

  package let mark: Mark

  package init(kind: Kind, reference: String, mark: Mark) {
    self.kind = kind
    self.reference = reference
    self.mark = mark
  }

  package enum Kind: String, CaseIterable, Sendable {
    case leidraad
    case letter
    case ministryPage = "ministry-page"
    /// A public source names the subject; how it was asked is this project's reconstruction.
    case reconstructed
    case sectorPractice = "sector-practice"
    case proposed
  }

  /// How the source was known to whoever wrote the practice.
  package enum Mark: String, CaseIterable, Sendable {
    /// Read in full.
    case full = "F"
    /// Read in the part that was to be had.
    case read = "R"
    /// From memory, not checked; never presented as the words of a source.
    case memory = "M"
    /// Proposed by this project.
    case derived = "D"
  }
}

extension Basis.Kind {
  /// Whether the kind claims a source, so that memory does not suffice for it.
  package var claimsSource: Bool {
    switch self {
    case .leidraad, .letter, .ministryPage, .reconstructed: true
    case .sectorPractice, .proposed: false
    }
  }
}
