package import Language

/// What an auditor was asked to do; what a report may conclude follows from its kind.
///
/// Everything must be there before anything is given to the institution; until then it is written
/// down as far as it is known, so that no answer waits for the next.
package struct Engagement: Hashable, Sendable {
  package var kind: Kind

  /// What the record is judged by.
  package var criteria: String?

  /// How the auditor is independent of the institution.
  package var independence: String?

  /// The period that the engagement is about.
  package var period: Period?

  /// Who may have the report.
  package var distribution: String?

  package init(
    kind: Kind, criteria: String? = nil, independence: String? = nil, period: Period? = nil,
    distribution: String? = nil
  ) {
    self.kind = kind
    self.criteria = criteria
    self.independence = independence
    self.period = period
    self.distribution = distribution
  }

  /// What an engagement says besides its kind.
  package enum Part: String, CaseIterable, Sendable {
    case criteria
    case independence
    case period
    case distribution
  }

  /// What is still to be written down, in order.
  package var missing: [Part] {
    Part.allCases.filter { part in
      switch part {
      case .criteria: criteria == nil
      case .independence: independence == nil
      case .period: period == nil
      case .distribution: distribution == nil
      }
    }
  }

  /// The kinds of engagement.
  package enum Kind: String, CaseIterable, Sendable {
    case limitedAssurance = "limited-assurance"
    case reasonableAssurance = "reasonable-assurance"
    case agreedUponProcedures = "agreed-upon-procedures"
    case internalAudit = "internal-audit"
    case peerReview = "peer-review"
  }
}

extension Engagement.Kind {
  /// Whether a report may say which level the institution has.
  ///
  /// Under agreed-upon procedures the practitioner reports what was done and found, and leaves the
  /// conclusion to those who agreed on the procedures (NOREA Richtlijn 4400N; ISRS 4400).
  package var concludesLevels: Bool { self != .agreedUponProcedures }

  /// Whether the report gives assurance; no other report may use the word.
  package var givesAssurance: Bool {
    switch self {
    case .limitedAssurance, .reasonableAssurance: true
    case .agreedUponProcedures, .internalAudit, .peerReview: false
    }
  }

  /// The name of the engagement, as NOREA and the IIA have it.
  package var title: Text {
    switch self {
    case .limitedAssurance:
      Text(
        nl: "assurance-opdracht met een beperkte mate van zekerheid",
        en: "limited assurance engagement")
    case .reasonableAssurance:
      Text(
        nl: "assurance-opdracht met een redelijke mate van zekerheid",
        en: "reasonable assurance engagement")
    case .agreedUponProcedures:
      Text(
        nl: "opdracht tot het verrichten van overeengekomen specifieke werkzaamheden",
        en: "agreed-upon procedures engagement")
    case .internalAudit: Text(nl: "interne audit", en: "internal audit")
    case .peerReview: Text(nl: "collegiale toetsing", en: "peer review")
    }
  }

  /// The standards that such an engagement is usually done by.
  ///
  /// NOREA's Richtlijn 3000 follows ISAE 3000 and its 4400N follows ISRS 4400; internal auditors
  /// have the Global Internal Audit Standards of the Institute of Internal Auditors.
  package var standard: Text {
    switch self {
    case .limitedAssurance, .reasonableAssurance:
      Text(
        nl: "NOREA Richtlijn 3000 (ISAE 3000)", en: "NOREA Guideline 3000 (ISAE 3000)")
    case .agreedUponProcedures:
      Text(
        nl: "NOREA Richtlijn 4400N (ISRS 4400)", en: "NOREA Guideline 4400N (ISRS 4400)")
    case .internalAudit:
      Text(
        nl: "Global Internal Audit Standards van het Institute of Internal Auditors (IIA)",
        en: "Global Internal Audit Standards of the Institute of Internal Auditors (IIA)")
    case .peerReview:
      Text(
        nl: "geen beroepsstandaard; afspraken tussen vakgenoten",
        en: "no professional standard; arrangements among peers")
    }
  }
}
