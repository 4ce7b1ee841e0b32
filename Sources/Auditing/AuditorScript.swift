// The auditor's dialogue over the claims of a record: what is asked, and what is recorded of it.

package import Assessment
package import Dialogue
package import Hashing
package import History
package import Language
package import Maturity
import Scoring

/// What an auditor is asked about a record, and what is recorded in the dossier.
package struct AuditorScript: Sendable {
  /// The record with what the dossier says of it.
  package private(set) var assessment: Assessment
  package private(set) var dossier: DossierState
  package let language: Language

  /// For a sample without a seed of its own.
  let freshSeed: Int

  package init(
    _ assessment: Assessment, dossier: DossierState, freshSeed: Int, language: Language
  ) {
    self.assessment = assessment
    self.dossier = dossier
    self.freshSeed = freshSeed
    self.language = language
    self.assessment.audit = dossier.audit
  }

  package var questionnaire: Questionnaire { assessment.questionnaire }

  /// What it asks.
  package enum Question: Hashable, Sendable {
    /// The kind of engagement, and what the engagement says besides.
    case kind
    case engagement(Engagement.Part)

    /// How the practices to examine are chosen.
    case plan

    /// Whether a piece of evidence was seen and holds.
    case evidence(PracticePlace, EvidenceTest.Subject)

    /// Over which period and cases a practice was seen to work.
    case operation(PracticePlace, EvidenceTest.Subject)

    /// Evidence that the auditor came upon and the record does not name.
    case own(PracticePlace, EvidenceKind)

    /// The auditor's rating of a practice.
    case rating(PracticePlace)

    /// Why the rating is what it is, for the institution.
    case reason(PracticePlace)

    /// Why a practice does not apply, or was not examined.
    case leavingOut(PracticePlace)
    case notExamining(PracticePlace)

    /// How grave a finding is, and what is the case.
    case severity(PracticePlace)
    case condition(PracticePlace, severity: Int)

    /// What a finding says besides.
    case detail(PracticePlace, finding: String, Finding.Part)
  }

  /// What can be ordered besides what every dialogue knows.
  package enum Order: Hashable, Sendable {
    /// Leaves the practice out; without a reason the reason is asked.
    case notApplicable(String?)

    /// Says that the practice was not examined; without a reason the reason is asked.
    case notExamined(String?)

    /// Goes through the evidence of the practice again, from the first of a kind on.
    case evidence(EvidenceKind?)

    /// Evidence that the auditor came upon; what is missing is asked.
    case own(EvidenceKind?, String?)

    /// A finding on the practice; without a severity and a text these are asked.
    case finding(severity: String, condition: String)
    case beginFinding

    /// Goes to the engagement or the plan, to change it.
    case changeEngagement
    case changePlan
  }
}

// MARK: - Where it is

extension AuditorScript: Script {
  package typealias Place = PracticePlace
  package typealias Remark = AuditRemark
  package typealias Act = DossierAct

  /// An event with the hash of its line.
  package typealias Stored = (event: DossierEvent, hash: Digest)

  package var required: Question? {
    guard let engagement = dossier.engagement else { return .kind }
    if let part = engagement.missing.first { return .engagement(part) }
    return dossier.plan == nil ? .plan : nil
  }

  package var isClosed: Bool { dossier.isFinished }

  /// The practices of the plan, in the order of the questionnaire.
  package var route: [PracticePlace] {
    (dossier.plan?.practices ?? []).compactMap { questionnaire.places[$0] }.sorted()
  }

  /// Whether something was concluded about a practice, also that it was not examined.
  package func isAnswered(_ place: PracticePlace) -> Bool {
    dossier.examination(of: questionnaire[place].id) != nil
  }

  package func precedes(_ left: PracticePlace, _ right: PracticePlace) -> Bool { left < right }

  package var beginning: Question? {
    if let required { return required }
    if isClosed { return nil }
    let open = route.filter { !isAnswered($0) }
    guard let last = lastPlace else { return open.first.map(start) }
    if open.contains(last) { return start(last) }
    return (open.first { $0 > last } ?? open.first).map(start)
  }

  /// The practice that the last event that counts is about.
  private var lastPlace: PracticePlace? {
    for entry in dossier.entries.reversed() where entry.rejection == nil {
      if let place = place(of: entry.event.act) { return place }
    }
    return nil
  }

  func place(of act: DossierAct) -> PracticePlace? {
    switch act {
    case .examined(let id, _), .noted(let id, _), .flagged(let id, _), .unflagged(let id):
      questionnaire.places[id]
    case .seen(let test): questionnaire.places[test.practice]
    case .found(let finding): questionnaire.places[finding.practice]
    case .withdrawn(let target): dossier.entry(target).flatMap { place(of: $0.event.act) }
    default: nil
    }
  }

  package func place(of question: Question) -> PracticePlace? {
    switch question {
    case .evidence(let place, _), .operation(let place, _), .own(let place, _),
      .rating(let place), .reason(let place), .leavingOut(let place), .notExamining(let place),
      .severity(let place), .condition(let place, _), .detail(let place, _, _):
      place
    case .kind, .engagement, .plan: nil
    }
  }

  package func question(at place: PracticePlace, _ arrival: Arrival) -> Question {
    switch arrival {
    case .onward: start(place)
    case .jump: isAnswered(place) ? .rating(place) : start(place)
    case .back: .rating(place)
    }
  }

  package func question(before question: Question) -> Question? {
    switch question {
    case .kind: return nil
    case .engagement(let part):
      let parts = Engagement.Part.allCases
      let index = parts.firstIndex(of: part) ?? 0
      return index == 0 ? .kind : .engagement(parts[index - 1])
    case .plan: return dossier.plan == nil ? .engagement(.distribution) : nil
    case .rating(let place): return evidence(at: place).last.map { .evidence(place, $0) }
    case .evidence(let place, let subject):
      let all = evidence(at: place)
      guard let index = all.firstIndex(of: subject), index > 0 else { return nil }
      return .evidence(place, all[index - 1])
    case .condition(let place, _): return .severity(place)
    case .operation(let place, _), .own(let place, _), .reason(let place),
      .leavingOut(let place), .notExamining(let place), .severity(let place),
      .detail(let place, _, _):
      return .rating(place)
    }
  }

  package func remarks(at place: PracticePlace) -> [AuditRemark] {
    route.contains(place) ? [] : [.outsidePlan(place)]
  }

  // MARK: Evidence

  /// The pieces of evidence of a practice: what the record names, then what the auditor came upon.
  package func evidence(at place: PracticePlace) -> [EvidenceTest.Subject] {
    let id = questionnaire[place].id
    let recorded = assessment.state.evidence(for: id).map {
      EvidenceTest.Subject.recorded($0.hash)
    }
    return recorded + dossier.tests(of: id).map(\.subject).filter { !recorded.contains($0) }
  }

  /// What was found of a piece of evidence.
  package func test(
    of subject: EvidenceTest.Subject, at place: PracticePlace
  ) -> EvidenceTest? {
    dossier.tests(of: questionnaire[place].id).first { $0.subject == subject }
  }

  /// What a piece of evidence shows, and its words; nil for one that the record has taken back.
  package func words(
    of subject: EvidenceTest.Subject
  ) -> (kind: EvidenceKind, reference: String)? {
    switch subject {
    case .own(let kind, let reference): return (kind, reference)
    case .recorded(let hash):
      guard case .evidenced(_, let kind, let reference) = assessment.state.entry(hash)?.event.act
      else { return nil }
      return (kind, reference)
    }
  }

  /// Where a practice begins: at the first piece of evidence nobody looked at, else at the rating.
  func start(_ place: PracticePlace) -> Question {
    evidence(at: place).first { test(of: $0, at: place) == nil }
      .map { .evidence(place, $0) } ?? .rating(place)
  }

  /// What comes after a piece of evidence: the next one nobody looked at, else the rating.
  func question(after subject: EvidenceTest.Subject, at place: PracticePlace) -> Question {
    let all = evidence(at: place)
    let rest = all.firstIndex(of: subject).map { all[($0 + 1)...] } ?? []
    return rest.first { test(of: $0, at: place) == nil }.map { .evidence(place, $0) }
      ?? .rating(place)
  }

  // MARK: Storing

  package mutating func apply(_ stored: [Stored]) {
    for line in stored { dossier.apply(line.event, hash: line.hash) }
    assessment.audit = dossier.audit
  }

  package func effects(
    of acts: [DossierAct], since before: AuditorScript, at place: PracticePlace?
  ) -> [AuditRemark] {
    guard let place else { return [] }
    var remarks: [AuditRemark] = []
    if assessment.readings.contains(.adjusted) {
      let now = assessment.bounds(theme: place.theme, .adjusted)
      if now != before.assessment.bounds(theme: place.theme, .adjusted) {
        remarks.append(.level(theme: place.theme, now: now))
      }
    }
    guard case .examined(_, .rated(let id, reason: nil))? = acts.last,
      let rating = questionnaire.scale.rating(id)
    else { return remarks }
    let lacking = assessment.lackingEvidence(at: place, in: .verified)
    if !lacking.isEmpty { remarks.append(.capped(lacking)) }
    if case .rated(let own) = assessment.answer(to: place), own > rating { remarks.append(.lower) }
    return remarks
  }
}
