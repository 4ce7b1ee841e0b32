package import Hashing
package import Language

/// What the institution says, in its own record, to a finding or a rating of an auditor.
package struct Response: Hashable, Sendable {
  /// The identifier of the dossier that is answered.
  package let dossier: String

  /// The head of the dossier that is answered.
  package let head: Digest

  package let subject: Subject
  package let kind: Kind
  package let text: String

  /// Who is to do what is announced.
  package let owner: String?

  /// When it is to be done.
  package let due: Day?

  package init(
    dossier: String, head: Digest, subject: Subject, kind: Kind, text: String,
    owner: String? = nil, due: Day? = nil
  ) {
    self.dossier = dossier
    self.head = head
    self.subject = subject
    self.kind = kind
    self.text = text
    self.owner = owner
    self.due = due
  }

  /// What is answered.
  package enum Subject: Hashable, Sendable {
    /// A finding by its identifier.
    case finding(String)

    /// The auditor's rating of a practice.
    case practice(String)
  }

  /// What the answer amounts to.
  package enum Kind: String, CaseIterable, Sendable {
    /// A fact in the draft is not right.
    case factualCorrection = "factual-correction"

    /// What the institution thinks of it.
    case response

    /// What will be done, by whom and when.
    case action

    /// What was to be done has been done, as the management reports.
    case done

    /// Nothing more will be done; the board carries the risk.
    case riskAccepted = "risk-accepted"
  }
}

extension Response.Kind {
  /// Whether a role may give such an answer.
  ///
  /// The management reports what has been done, and only the board accepts a risk.
  package func isGiven(by role: Role) -> Bool {
    switch role {
    case .board: true
    case .coordinator: self != .riskAccepted
    case .unit, .auditor: false
    }
  }

  /// Whether the answer can be about a rating; the others say what becomes of a finding.
  package var concernsRatings: Bool {
    switch self {
    case .factualCorrection, .response: true
    case .action, .done, .riskAccepted: false
    }
  }
}

extension Response.Kind {
  /// The kind of answer in words.
  package var title: Text {
    switch self {
    case .factualCorrection: Text(nl: "feitelijke correctie", en: "factual correction")
    case .response: Text(nl: "reactie", en: "response")
    case .action: Text(nl: "actie toegezegd", en: "action announced")
    case .done: Text(nl: "gereed gemeld", en: "reported done")
    case .riskAccepted: Text(nl: "risico aanvaard", en: "risk accepted")
    }
  }
}
