package import Hashing
package import Language
package import Maturity

/// What a record says after all its events.
package struct RecordState: Sendable {
  package let header: RecordHeader
  private var timeline: Timeline<Event, Slot>

  package typealias Entry = TimelineEntry<Event>

  package init(header: RecordHeader, hash: Digest) {
    self.header = header
    timeline = Timeline(head: hash)
  }

  /// The hash of the first line.
  package var firstHash: Digest { timeline.firstHash }

  /// The hash of the last line.
  package var head: Digest { timeline.head }

  /// Every event after the header, in order.
  package var entries: [Entry] { timeline.entries }

  /// What only one event at a time can fill, or for evidence a list of them.
  private enum Slot: Hashable, Sendable {
    case answer(String)
    case evidence(String)
    case note(String)
    case flag(String)
    case profile(String)
    case fact(String)
    case statedProfile
    case adoption
    case closing(Role)
    case responses
  }
}

// MARK: - Folding

extension RecordState {
  /// Adds the next event of the record.
  package mutating func apply(_ event: Event, hash: Digest) {
    timeline.append(
      event, hash: hash, slot: Self.slot(of: event), rejection: Self.rejection(of: event))
    if case .salvaged(let lines) = event.act { timeline.lose(lines) }
  }

  /// Why an event has no effect whatever stands before it.
  private static func rejection(of event: Event) -> Rejection? {
    guard case .responded(let response) = event.act else { return nil }
    return response.kind.isGiven(by: event.role) ? nil : .foreignRole
  }

  private static func slot(of event: Event) -> Slot? {
    switch event.act {
    case .rated(let practice, _, _), .notApplicable(let practice, _): .answer(practice)
    case .evidenced(let practice, _, _): .evidence(practice)
    case .noted(let practice, _): .note(practice)
    case .flagged(let practice, _), .unflagged(let practice): .flag(practice)
    case .profileAnswered(let question, _): .profile(question)
    case .factAnswered(let fact, _): .fact(fact)
    case .profileStated: .statedProfile
    case .adopted: .adoption
    case .finished, .reopened: .closing(event.role)
    case .responded: .responses
    case .signed, .retracted, .misdated, .withdrawn, .salvaged, .unknown: nil
    }
  }
}

// MARK: - What counts now

extension RecordState {
  private func current(_ slot: Slot) -> Entry? { timeline.current(slot) }

  /// The answer to a practice.
  package enum Answer: Hashable, Sendable {
    case rated(String)
    case notApplicable(reason: String)
  }

  /// A piece of evidence with the event that gave it.
  package struct Evidence: Hashable, Sendable {
    package let kind: EvidenceKind
    package let reference: String
    package let hash: Digest
  }

  /// The rating or the reason it does not apply; nil for a practice not answered.
  package func answer(to practice: String) -> Answer? {
    switch current(.answer(practice))?.event.act {
    case .rated(_, let rating, _): .rated(rating)
    case .notApplicable(_, let reason): .notApplicable(reason: reason)
    default: nil
    }
  }

  /// The event that holds the answer to a practice, with who gave it and when.
  package func answerEvent(to practice: String) -> Event? {
    current(.answer(practice))?.event
  }

  /// How sure whoever rated a practice was; nil where nothing was said of it.
  package func confidence(in practice: String) -> Confidence? {
    guard case .rated(_, _, let confidence) = current(.answer(practice))?.event.act else {
      return nil
    }
    return confidence
  }

  /// Everything given as evidence for a practice, in the order it was given.
  package func evidence(for practice: String) -> [Evidence] {
    timeline.allGiven(.evidence(practice)).compactMap { entry in
      guard case .evidenced(_, let kind, let reference) = entry.event.act else { return nil }
      return Evidence(kind: kind, reference: reference, hash: entry.hash)
    }
  }

  /// The kinds of evidence given for a practice.
  package func evidenceKinds(for practice: String) -> EvidenceKinds {
    var kinds: EvidenceKinds = []
    for entry in timeline.all(.evidence(practice)) {
      guard case .evidenced(_, let kind, _) = entry.event.act else { continue }
      kinds.insert(EvidenceKinds(kind))
    }
    return kinds
  }

  /// The note on a practice.
  package func note(on practice: String) -> String? {
    guard case .noted(_, let text) = current(.note(practice))?.event.act else { return nil }
    return text
  }

  /// Whether a practice is flagged, and with which text.
  package func flag(on practice: String) -> Flag? {
    guard case .flagged(_, let text) = current(.flag(practice))?.event.act else { return nil }
    return Flag(text: text)
  }

  /// What is to be found out about a practice.
  package struct Flag: Hashable, Sendable {
    package let text: String?
  }

  /// The answer to a profile question.
  package func profileAnswer(to question: String) -> String? {
    guard case .profileAnswered(_, let answer) = current(.profile(question))?.event.act else {
      return nil
    }
    return answer
  }

  /// The answer to a key fact.
  package func factAnswer(to fact: String) -> FactAnswer? {
    guard case .factAnswered(_, let answer) = current(.fact(fact))?.event.act else { return nil }
    return answer
  }

  /// The risk profile that the institution gave itself.
  package var statedProfile: RiskProfile? {
    guard case .profileStated(let profile) = current(.statedProfile)?.event.act else {
      return nil
    }
    return profile
  }

  /// The board's decision, with the profile it adopted and when.
  ///
  /// A decision does not reach over lines that are lost; see ``lapsedAdoption``.
  package var adoption: Adoption? { timeline.currentSinceLosses(.adoption).flatMap(Adoption.init) }

  /// The board's decision from before lines were lost, where none was recorded since.
  package var lapsedAdoption: Adoption? {
    adoption == nil ? current(.adoption).flatMap(Adoption.init) : nil
  }

  /// A decision of the board on the record.
  package struct Adoption: Hashable, Sendable {
    package let decision: String
    package let profile: RiskProfile?
    package let at: Moment

    /// The name that whoever recorded it gave.
    package let by: String

    /// The hash of the event.
    package let hash: Digest
  }

  /// What the institution said to the findings and ratings of a dossier, in order.
  package func responses(to dossier: String) -> [StoredResponse] {
    responses.filter { $0.response.dossier == dossier }
  }

  /// The findings of which the board's acceptance no longer holds, since lines after it are lost.
  package var lapsedAcceptances: [String] {
    var findings: [String] = []
    for case .finding(let id) in responses.filter(\.hasLapsed).map(\.response.subject)
    where !findings.contains(id) {
      findings.append(id)
    }
    return findings
  }

  private var responses: [StoredResponse] {
    timeline.all(.responses).compactMap { entry in
      guard case .responded(let response) = entry.event.act else { return nil }
      return StoredResponse(
        response: response, by: entry.event.by, role: entry.event.role, at: entry.event.at,
        hasLapsed: response.kind == .riskAccepted && !timeline.isSinceLosses(entry.hash))
    }
  }

  /// A response with who gave it and when.
  package struct StoredResponse: Hashable, Sendable {
    package let response: Response
    package let by: String
    package let role: Role
    package let at: Moment

    /// Whether it is an act of the board that does not reach over lines that are lost.
    package let hasLapsed: Bool

    package init(
      response: Response, by: String, role: Role, at: Moment, hasLapsed: Bool = false
    ) {
      self.response = response
      self.by = by
      self.role = role
      self.at = at
      self.hasLapsed = hasLapsed
    }
  }

  /// Whether a role has said that its answers are complete, since lines were lost if any were.
  package func isFinished(by role: Role) -> Bool {
    timeline.currentSinceLosses(.closing(role))?.event.act == .finished
  }

  /// Where lines are gone, in the order in which it was told.
  package var losses: [LineLoss] { timeline.losses }

  /// What may have been changed or withdrawn by a line that is lost, until it is given again.
  ///
  /// Each waits for itself: a rating that is given again confirms no evidence and no note.
  package enum Unconfirmed: Hashable, Sendable {
    /// The rating of a practice, or that it does not apply.
    case practice(String)

    /// A piece of evidence for a practice, or more.
    case evidence(String)

    /// The note on a practice.
    case note(String)
    case question(String)
    case fact(String)

    /// The profile that the institution gave itself, as long as the board has adopted none.
    case statedProfile
  }

  /// Whether something stands before lines that are lost, and was not given again since.
  package func isUnconfirmed(_ item: Unconfirmed) -> Bool {
    switch item {
    case .practice(let id): timeline.isUnconfirmed(.answer(id))
    case .evidence(let id): timeline.hasUnconfirmed(.evidence(id))
    case .note(let id): timeline.isUnconfirmed(.note(id))
    case .question(let id): timeline.isUnconfirmed(.profile(id))
    case .fact(let id): timeline.isUnconfirmed(.fact(id))
    case .statedProfile:
      adoption?.profile == nil && timeline.isUnconfirmed(.statedProfile)
    }
  }

  /// What of a practice is to be confirmed.
  package func unconfirmed(of practice: String) -> [Unconfirmed] {
    [.practice(practice), .evidence(practice), .note(practice)].filter(isUnconfirmed)
  }

  /// Everything that is to be confirmed, in the order in which it stands.
  package var unconfirmed: [Unconfirmed] {
    guard !losses.isEmpty else { return [] }
    var items: [Unconfirmed] = []
    var seen: Set<Unconfirmed> = []
    for entry in entries {
      let item: Unconfirmed
      switch entry.event.act {
      case .rated(let id, _, _), .notApplicable(let id, _): item = .practice(id)
      case .evidenced(let id, _, _): item = .evidence(id)
      case .noted(let id, _): item = .note(id)
      case .profileAnswered(let id, _): item = .question(id)
      case .factAnswered(let id, _): item = .fact(id)
      case .profileStated: item = .statedProfile
      default: continue
      }
      if seen.insert(item).inserted, isUnconfirmed(item) { items.append(item) }
    }
    return items
  }

  /// Events of later versions, which this one keeps and cannot use.
  package var unknownEvents: [Entry] {
    entries.filter {
      if case .unknown = $0.event.act { $0.counts } else { false }
    }
  }

  /// Whether an event of a later version forbids older programs to score the record.
  package var forbidsScoring: Bool {
    unknownEvents.contains {
      if case .unknown(_, let isCritical) = $0.event.act { isCritical } else { false }
    }
  }

  /// The last event of a role that counts and can be undone.
  ///
  /// The board's act, the stated profile, signatures, what was said to an auditor and the end of the
  /// answers are changed by acts of their own.
  package func lastUndoable(by role: Role) -> Entry? {
    entries.last {
      guard $0.counts, $0.event.role == role else { return false }
      switch $0.event.act {
      case .withdrawn, .unknown, .adopted, .signed, .retracted, .misdated, .profileStated,
        .responded, .finished, .reopened, .salvaged:
        return false
      default: return true
      }
    }
  }

  /// The last withdrawal of a role, if nothing but withdrawals came after it.
  package func lastRedoable(by role: Role) -> Entry? { timeline.lastRedoable(by: role) }

  /// The event that a withdrawal takes out.
  package func target(of withdrawal: Entry) -> Event? { timeline.target(of: withdrawal) }

  /// The events after the line with a hash; nil if the record never had such a line.
  package func entries(after hash: Digest) -> ArraySlice<Entry>? { timeline.entries(after: hash) }

  /// The event with a hash, or nil.
  package func entry(_ hash: Digest) -> Entry? { timeline.entry(hash) }
}

extension RecordState.Adoption {
  fileprivate init?(_ entry: RecordState.Entry) {
    guard case .adopted(let decision, let profile) = entry.event.act else { return nil }
    self.init(
      decision: decision, profile: profile, at: entry.event.at, by: entry.event.by,
      hash: entry.hash)
  }
}
