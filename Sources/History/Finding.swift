package import Language

/// What an auditor found amiss: the criterion and what is the case, why, and what to do about it.
package struct Finding: Hashable, Sendable {
  /// The identifier, which stays the same in later waves.
  package let id: String

  /// The practice that the finding is about.
  package var practice: String

  /// What should be the case.
  package var criterion: String

  /// What is the case.
  package var condition: String

  /// Why it is so; perhaps not known before the institution has been heard.
  package var cause: String?

  /// What follows from it.
  package var effect: String?

  package var recommendation: String?

  /// The identifier of a value of the questionnaire's severity scale.
  package var severity: String

  /// Who is to act on it.
  package var owner: String?

  /// When it is to be done.
  package var due: Day?

  /// The earlier dossier that the finding comes from; nil for one found in this dossier.
  package let origin: Origin?

  package init(
    id: String, practice: String, criterion: String, condition: String, cause: String? = nil,
    effect: String? = nil, recommendation: String? = nil, severity: String, owner: String? = nil,
    due: Day? = nil, origin: Origin? = nil
  ) {
    self.id = id
    self.practice = practice
    self.criterion = criterion
    self.condition = condition
    self.cause = cause
    self.effect = effect
    self.recommendation = recommendation
    self.severity = severity
    self.owner = owner
    self.due = due
    self.origin = origin
  }

  /// What a finding says besides the criterion and what is the case.
  package enum Part: String, CaseIterable, Sendable {
    case cause
    case effect
    case recommendation
    case owner
    case due
  }

  /// What is still to be written down, in order.
  package var missing: [Part] {
    Part.allCases.filter { part in
      switch part {
      case .cause: cause == nil
      case .effect: effect == nil
      case .recommendation: recommendation == nil
      case .owner: owner == nil
      case .due: due == nil
      }
    }
  }

  /// Where a finding of an earlier wave was first written down.
  package struct Origin: Hashable, Sendable {
    package let dossier: String
    package let at: Moment

    package init(dossier: String, at: Moment) {
      self.dossier = dossier
      self.at = at
    }
  }

  /// How far a finding is.
  package enum Status: String, CaseIterable, Sendable {
    case open
    case inProgress = "in-progress"
    case reportedDone = "reported-done"
    case riskAccepted = "risk-accepted"
    case closed

    /// What an auditor can establish short of closing.
    package static let followUps: [Status] = [.open, .inProgress, .reportedDone, .riskAccepted]
  }
}

extension Finding.Status {
  package var title: Text {
    switch self {
    case .open: Text(nl: "open", en: "open")
    case .inProgress: Text(nl: "in uitvoering", en: "in progress")
    case .reportedDone: Text(nl: "gereed gemeld", en: "reported done")
    case .riskAccepted: Text(nl: "risico aanvaard", en: "risk accepted")
    case .closed: Text(nl: "gesloten", en: "closed")
    }
  }

  /// Whether something is still to be done, so that a due date that has passed matters.
  package var isOutstanding: Bool {
    switch self {
    case .open, .inProgress: true
    case .reportedDone, .riskAccepted, .closed: false
    }
  }
}

/// A step in hearing both sides, in order.
package enum ReleaseStep: String, CaseIterable, Sendable {
  /// The draft, for the institution to say where a fact is not right.
  case draft

  /// What became of the factual corrections; the management now responds.
  case corrections

  /// The text with the management's response, for a last look.
  case response

  case final
}

extension ReleaseStep {
  package var title: Text {
    switch self {
    case .draft: Text(nl: "concept", en: "draft")
    case .corrections:
      Text(nl: "na feitelijke correcties", en: "after factual corrections")
    case .response:
      Text(nl: "met reactie van het management", en: "with the management’s response")
    case .final: Text(nl: "definitief", en: "final")
    }
  }

  /// The steps that may follow one: each may be repeated, none left out.
  ///
  /// Without a last step, or where the dossier was opened again since, it begins with the draft.
  package static func steps(after last: ReleaseStep?) -> [ReleaseStep] {
    guard let last, let index = allCases.firstIndex(of: last) else { return [.draft] }
    return Array(allCases[index...].prefix(2))
  }
}
