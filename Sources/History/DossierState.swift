package import Hashing
package import Language

/// What a dossier says after all its events.
package struct DossierState: Sendable {
  package let header: DossierHeader
  private var timeline: Timeline<DossierEvent, Slot>

  /// The findings by identifier, in the order in which they were first written down.
  private var findingIDs: [String] = []

  package typealias Entry = TimelineEntry<DossierEvent>

  package init(header: DossierHeader, hash: Digest) {
    self.header = header
    timeline = Timeline(head: hash)
  }

  /// The hash of the first line.
  package var firstHash: Digest { timeline.firstHash }

  /// The hash of the last line.
  package var head: Digest { timeline.head }

  /// Every event after the header, in order.
  package var entries: [Entry] { timeline.entries }

  /// What only one event at a time can fill, or for some a list of them.
  private enum Slot: Hashable, Sendable {
    case engagement
    case plan
    case examination(String)
    /// The tests of a practice; of each piece of evidence the last counts.
    case tests(String)
    case finding(String)
    /// What became of a finding, in order.
    case followUps(String)
    case note(String)
    case flag(String)
    case releases
    case closing
  }
}

// MARK: - Folding

extension DossierState {
  /// Adds the next event of the dossier; one of another role than the auditor's has no effect.
  package mutating func apply(_ event: DossierEvent, hash: Digest) {
    timeline.append(
      event, hash: hash, slot: Self.slot(of: event.act),
      rejection: event.role == .auditor ? nil : .foreignRole)
    if case .salvaged(let lines) = event.act { timeline.lose(lines) }
    if case .found(let finding) = event.act, !findingIDs.contains(finding.id) {
      findingIDs.append(finding.id)
    }
  }

  private static func slot(of act: DossierAct) -> Slot? {
    switch act {
    case .engaged: .engagement
    case .planned: .plan
    case .examined(let practice, _): .examination(practice)
    case .seen(let test): .tests(test.practice)
    case .found(let finding): .finding(finding.id)
    case .followedUp(let finding, _, _), .closed(let finding, _): .followUps(finding)
    case .noted(let practice, _): .note(practice)
    case .flagged(let practice, _), .unflagged(let practice): .flag(practice)
    case .released: .releases
    case .finished, .reopened: .closing
    case .signed, .retracted, .misdated, .withdrawn, .salvaged, .unknown: nil
    }
  }
}

// MARK: - What counts now

extension DossierState {
  /// What the auditor was asked to do; nil while it has not been written down.
  package var engagement: Engagement? {
    guard case .engaged(let engagement) = timeline.current(.engagement)?.event.act else {
      return nil
    }
    return engagement
  }

  package var plan: AuditPlan? {
    guard case .planned(let plan) = timeline.current(.plan)?.event.act else { return nil }
    return plan
  }

  /// What is concluded about a practice; nil for one not come to yet.
  package func examination(of practice: String) -> Examination? {
    guard
      case .examined(_, let examination) = timeline.current(.examination(practice))?.event.act
    else { return nil }
    return examination
  }

  /// The tests of a practice's evidence, of each piece the last, in the order of the first.
  package func tests(of practice: String) -> [EvidenceTest] {
    var tests: [EvidenceTest] = []
    for entry in timeline.all(.tests(practice)) {
      guard case .seen(let test) = entry.event.act else { continue }
      if let index = tests.firstIndex(where: { $0.subject == test.subject }) {
        tests[index] = test
      } else {
        tests.append(test)
      }
    }
    return tests
  }

  /// The working note on a practice.
  package func note(on practice: String) -> String? {
    guard case .noted(_, let text) = timeline.current(.note(practice))?.event.act else {
      return nil
    }
    return text
  }

  /// Whether a practice is flagged, and with which text.
  package func flag(on practice: String) -> RecordState.Flag? {
    guard case .flagged(_, let text) = timeline.current(.flag(practice))?.event.act else {
      return nil
    }
    return RecordState.Flag(text: text)
  }

  /// The findings that stand, in the order in which they were first written down.
  package var findings: [AuditedFinding] {
    findingIDs.compactMap(finding)
  }

  /// A finding with what became of it; nil for one that was never written down or was withdrawn.
  package func finding(_ id: String) -> AuditedFinding? {
    guard let entry = timeline.current(.finding(id)), case .found(let finding) = entry.event.act
    else { return nil }
    let first = timeline.all(.finding(id)).first ?? entry
    return AuditedFinding(
      finding: finding, firstAt: finding.origin?.at ?? first.event.at,
      history: timeline.all(.followUps(id)).compactMap { entry in
        switch entry.event.act {
        case .followedUp(_, let status, let text):
          AuditedFinding.Step(
            status: status, text: text, by: entry.event.by, at: entry.event.at)
        case .closed(_, let reason):
          AuditedFinding.Step(
            status: .closed, text: reason, by: entry.event.by, at: entry.event.at)
        default: nil
        }
      })
  }

  /// Whether a finding with an identifier was ever written down, also if it was withdrawn.
  package func hasUsed(finding id: String) -> Bool { findingIDs.contains(id) }

  /// The steps in hearing both sides, in order, each with when and by whom.
  package var releases: [Released] {
    timeline.all(.releases).compactMap(Released.init)
  }

  /// The step that may be taken next, or repeated.
  package var nextSteps: [ReleaseStep] {
    let opened = entries.last { entry in
      if case .reopened = entry.event.act { entry.counts } else { false }
    }
    let steps = entries.reversed().prefix { $0.hash != opened?.hash }
    let last = steps.lazy.filter(\.counts).compactMap(Released.init).first
    return ReleaseStep.steps(after: last?.step)
  }

  /// Whether the auditor has said that the examination is complete, since lines were lost if any
  /// were.
  package var isFinished: Bool {
    timeline.currentSinceLosses(.closing)?.event.act == .finished
  }

  /// Where lines are gone, in the order in which it was told.
  package var losses: [LineLoss] { timeline.losses }

  /// The practices of which the conclusion stands before lines that are lost, and was not given
  /// again since.
  package var unconfirmedPractices: [String] {
    examinedPractices.filter { timeline.isUnconfirmed(.examination($0)) }
  }

  /// The findings that stand before lines that are lost, and were not written again since.
  package var unconfirmedFindings: [String] {
    findings.map(\.finding.id).filter { timeline.isUnconfirmed(.finding($0)) }
  }

  /// Events of later versions, which this one keeps and cannot use.
  package var unknownEvents: [Entry] {
    entries.filter {
      if case .unknown = $0.event.act { $0.counts } else { false }
    }
  }

  /// Whether an event of a later version forbids older programs to use the dossier.
  package var forbidsScoring: Bool {
    unknownEvents.contains {
      if case .unknown(_, let isCritical) = $0.event.act { isCritical } else { false }
    }
  }

  /// The last event that counts and can be undone.
  ///
  /// What was given to the institution stays given; the end of the examination has acts of its own.
  package var lastUndoable: Entry? {
    entries.last {
      guard $0.counts, $0.event.role == .auditor else { return false }
      switch $0.event.act {
      case .signed, .retracted, .misdated, .withdrawn, .unknown, .released, .finished, .reopened,
        .salvaged:
        return false
      default: return true
      }
    }
  }

  /// The last withdrawal, if nothing but withdrawals came after it.
  package var lastRedoable: Entry? { timeline.lastRedoable(by: .auditor) }

  /// The event that a withdrawal takes out.
  package func target(of withdrawal: Entry) -> DossierEvent? { timeline.target(of: withdrawal) }

  /// The events after the line with a hash; nil if the dossier never had such a line.
  package func entries(after hash: Digest) -> ArraySlice<Entry>? { timeline.entries(after: hash) }

  /// The event with a hash, or nil.
  package func entry(_ hash: Digest) -> Entry? { timeline.entry(hash) }
}

/// A step in hearing both sides that was taken.
package struct Released: Hashable, Sendable {
  package let step: ReleaseStep
  package let by: String
  package let at: Moment

  package init(_ step: ReleaseStep, by: String, at: Moment) {
    self.step = step
    self.by = by
    self.at = at
  }

  fileprivate init?(_ entry: DossierState.Entry) {
    guard case .released(let step) = entry.event.act else { return nil }
    self.init(step, by: entry.event.by, at: entry.event.at)
  }
}

/// A finding with what the auditor established of it since.
package struct AuditedFinding: Hashable, Sendable {
  package let finding: Finding

  /// When it was first written down, in this dossier or an earlier one.
  package let firstAt: Moment

  /// What became of it, in order.
  package let history: [Step]

  package init(finding: Finding, firstAt: Moment, history: [Step]) {
    self.finding = finding
    self.firstAt = firstAt
    self.history = history
  }

  package struct Step: Hashable, Sendable {
    package let status: Finding.Status
    package let text: String
    package let by: String
    package let at: Moment

    package init(status: Finding.Status, text: String, by: String, at: Moment) {
      self.status = status
      self.text = text
      self.by = by
      self.at = at
    }
  }
}

extension AuditedFinding {
  /// How far the finding is: as the auditor established last, or as the institution said since.
  ///
  /// Two files have no common order but the moments in them; what the institution said before the
  /// auditor last looked is taken to have been seen. Only an auditor closes, and a closed finding
  /// stays closed whatever is said of it.
  package func status(after responses: [RecordState.StoredResponse]) -> Finding.Status {
    let established = history.last
    if established?.status == .closed { return .closed }
    let said = responses.last { response in
      response.response.subject == .finding(finding.id) && !response.hasLapsed
        && response.response.kind.status != nil
        && established.map { $0.at.instant < response.at.instant } ?? true
    }
    return said?.response.kind.status ?? established?.status ?? .open
  }
}

extension Response.Kind {
  /// What a finding becomes by the answer; nil for one that changes nothing.
  package var status: Finding.Status? {
    switch self {
    case .factualCorrection, .response: nil
    case .action: .inProgress
    case .done: .reportedDone
    case .riskAccepted: .riskAccepted
    }
  }
}
