// The institution's script: what it is asked about itself, in which order, and how long that takes.

package import Assessment
package import Dialogue
package import Hashing
package import History
package import Language
package import Maturity
import Scoring

/// What an institution is asked about itself, and what is recorded of it.
package struct InstitutionScript: Sendable {
  package private(set) var assessment: Assessment
  package let length: Length
  package let focus: Focus
  package let role: Role
  package let language: Language

  /// Whether evidence is asked directly after a rating that needs it.
  let asksEvidence: Bool

  /// The items in focus when the interview began, or nil for all.
  private let itemsInFocus: Set<Item>?

  package init(
    _ assessment: Assessment, role: Role, language: Language, length: Length = .full,
    focus: Focus = Focus(), asksEvidence: Bool = true
  ) {
    self.assessment = assessment
    self.role = role
    self.language = language
    self.length = length
    self.focus = focus
    self.asksEvidence = asksEvidence
    itemsInFocus = focus.items(of: assessment)
  }

  package var questionnaire: Questionnaire { assessment.questionnaire }

  /// What it asks.
  package enum Question: Hashable, Sendable {
    /// The answer to an item: one of its choices.
    case item(Item)

    /// Why a practice does not apply.
    case reason(PracticePlace)

    /// What shows something about a practice; whoever came for it and gives none goes back to the
    /// practice.
    case evidence(PracticePlace, EvidenceKind, isDetour: Bool = false)

    /// What a piece of evidence, by the hash of its event, says instead; the evidence in its list is
    /// asked for as said.
    case piece(PracticePlace, Digest, isDetour: Bool = true)

    /// The practice that it is about, if any.
    package var practice: PracticePlace? {
      switch self {
      case .item(.practice(let place)), .reason(let place), .evidence(let place, _, _),
        .piece(let place, _, _):
        place
      case .item: nil
      }
    }
  }

  /// What can be ordered besides what every dialogue knows.
  package enum Order: Hashable, Sendable {
    /// Leaves the practice out; without a reason the reason is asked.
    case notApplicable(String?)

    /// Goes to the evidence of the practice, of one kind or of what is missing.
    case evidence(EvidenceKind?)

    /// Takes a piece of evidence away, or changes it, counted from 1 as in the list.
    case removeEvidence(Int)
    case changeEvidence(Int)
  }

  package var detailedRoute: Route { route(of: length) }

  /// What another length would ask of what this sitting is about.
  ///
  /// - Parameters:
  ///   - length: how much is asked.
  ///   - expectsLeast: whether themes are taken to end at the lowest level that they can still have.
  /// - Returns: the route of that length.
  func route(of length: Length, expectsLeast: Bool = false) -> Route {
    Route(assessment, length: length, focus: itemsInFocus, expectsLeast: expectsLeast)
  }
}

// MARK: - Where it is

extension InstitutionScript: Script {
  package typealias Place = Item
  package typealias Remark = InstitutionRemark

  package var isClosed: Bool { assessment.state.isFinished(by: role) }

  package var route: [Item] { detailedRoute.items }

  package var openElsewhere: Int {
    guard itemsInFocus != nil else { return 0 }
    let asked = Set(route)
    let whole = Route(assessment, length: length)
    return whole.items.count { !asked.contains($0) && !whole.isAnswered($0) }
  }

  package func isAnswered(_ item: Item) -> Bool {
    switch item {
    case .profile(let index):
      assessment.profileAnswers[questionnaire.profile.questions[index].id] != nil
    case .practice(let place): assessment.answer(to: place).isGiven
    case .fact(let index):
      assessment.state.factAnswer(to: questionnaire.keyFacts[index].id) != nil
    }
  }

  /// Where the last act of this role left off; questions that have an answer are passed over.
  ///
  /// Skipping writes nothing, so that what was skipped after the last act is asked again.
  package var beginning: Question? {
    if isClosed { return nil }
    let route = detailedRoute
    // What is flagged has often been answered, and is looked at again from the first on.
    if focus.onlyFlagged { return route.items.first.map(Question.item) }
    guard let last = lastAct, itemsInFocus?.contains(last.item) != false else {
      return open(on: route, after: nil)
    }
    switch (last.act, last.item) {
    case (.withdrawn, let item), (.noted, let item), (.flagged, let item), (.unflagged, let item):
      return .item(item)
    case (.rated, .practice(let place)) where asksEvidence && needsEvidence(at: place):
      return missingEvidence(at: place, after: nil) ?? open(on: route, after: last.item)
    case (.evidenced(_, let kind, _), .practice(let place)):
      if let question = missingEvidence(at: place, after: kind) { return question }
      return route.isAnswered(last.item) ? open(on: route, after: last.item) : .item(last.item)
    case (_, let item):
      return open(on: route, after: item)
    }
  }

  /// The first open item after one, else the first open one, else the end.
  private func open(on route: Route, after item: Item?) -> Question? {
    let open = route.items.filter { !route.isAnswered($0) }
    let next = item.flatMap { item in open.first { precedes(item, $0) } } ?? open.first
    return next.map(Question.item)
  }

  /// The last act of this role that had an effect on an item.
  private var lastAct: (act: Act, item: Item)? {
    for entry in assessment.state.entries.reversed()
    where entry.event.role == role && entry.rejection == nil {
      if let item = subject(of: entry.event.act) { return (entry.event.act, item) }
    }
    return nil
  }

  /// The item that an act is about, also through a withdrawal.
  private func subject(of act: Act) -> Item? {
    guard case .withdrawn(let target) = act else { return item(of: act) }
    return assessment.state.entry(target).flatMap { subject(of: $0.event.act) }
  }

  /// The item that an act answers.
  func item(of act: Act) -> Item? {
    switch act {
    case .rated(let id, _, _), .notApplicable(let id, _), .evidenced(let id, _, _),
      .noted(let id, _), .flagged(let id, _), .unflagged(let id):
      questionnaire.places[id].map(Item.practice)
    case .profileAnswered(let id, _):
      questionnaire.profile.questions.firstIndex { $0.id == id }.map(Item.profile)
    case .factAnswered(let id, _):
      questionnaire.keyFacts.firstIndex { $0.id == id }.map(Item.fact)
    case .profileStated, .adopted, .signed, .retracted, .misdated, .withdrawn, .responded,
      .finished, .reopened, .salvaged, .unknown:
      nil
    }
  }

  package func precedes(_ left: Item, _ right: Item) -> Bool {
    switch (left, right) {
    case (.profile(let left), .profile(let right)): left < right
    case (.practice(let left), .practice(let right)): left < right
    case (.fact(let left), .fact(let right)): left < right
    case (.profile, _), (.practice, .fact): true
    case (.practice, .profile), (.fact, _): false
    }
  }

  package func place(of question: Question) -> Item? {
    if case .item(let item) = question { item } else { question.practice.map(Item.practice) }
  }

  package func question(at item: Item, _ arrival: Arrival) -> Question { .item(item) }

  package func question(before question: Question) -> Question? {
    if case .item = question { nil } else { question.practice.map { .item(.practice($0)) } }
  }

  package func remarks(at item: Item) -> [InstitutionRemark] {
    guard case .practice(let place) = item,
      assessment.applies(place, given: assessment.profileAnswers) == false
    else { return [] }
    return [.inactive(place)]
  }

  // MARK: Evidence

  /// Asks for the first kind of evidence that is asked for and not given, after a kind.
  func missingEvidence(at place: PracticePlace, after kind: EvidenceKind?) -> Question? {
    let practice = questionnaire[place]
    return questionnaire.requiredEvidence(for: practice)
      .subtracting(assessment.state.evidenceKinds(for: practice.id)).kinds
      .first { kind == nil || order($0) > kind.map(order) ?? 0 }
      .map { .evidence(place, $0) }
  }

  func needsEvidence(at place: PracticePlace) -> Bool {
    !assessment.missingEvidence(at: place).isEmpty
  }

  private func order(_ kind: EvidenceKind) -> Int {
    EvidenceKind.allCases.firstIndex(of: kind) ?? 0
  }

  /// What comes after a kind of evidence: the next that is missing, else the next item.
  func destination(after kind: EvidenceKind, at place: PracticePlace) -> Destination<Self> {
    if let next = missingEvidence(at: place, after: kind) { return .ask(next) }
    return assessment.answer(to: place).isGiven
      ? .onward(from: .practice(place)) : .ask(.item(.practice(place)))
  }

  // MARK: Storing

  package mutating func apply(_ stored: [StoredEvent]) {
    for event in stored { assessment.apply(event) }
  }

  package func effects(
    of acts: [Act], since before: InstitutionScript, at item: Item?
  ) -> [InstitutionRemark] {
    switch item {
    case .profile:
      let known = before.inactiveAnswers
      let switchedOff = inactiveAnswers.filter { !known.contains($0) }
      return switchedOff.isEmpty ? [] : [.switchedOff(switchedOff)]
    case .practice(let place) where questionnaire.isScored:
      let theme = place.theme
      let (was, now) = (before.level(ofTheme: theme), level(ofTheme: theme))
      let level: [InstitutionRemark] =
        was == now ? [] : [.level(theme: theme, now: now, before: was)]
      guard let score = score(ofTheme: theme), score != before.score(ofTheme: theme) else {
        return level
      }
      return level + [.score(theme: theme, now: score)]
    case .practice, .fact, nil: return []
    }
  }

  private func level(ofTheme theme: Int) -> LevelBounds? {
    assessment.bounds(theme: theme, .selfAssessed)
  }

  /// The score of a theme where it is more than the number of a level.
  private func score(ofTheme theme: Int) -> ScoredPart? {
    guard questionnaire.isScored, !questionnaire.asksLevels else { return nil }
    return assessment.scores(theme: theme, .selfAssessed).first { $0.scope == .theme }
  }

  /// The answered practices that the profile switches off.
  private var inactiveAnswers: [PracticePlace] {
    let answers = assessment.profileAnswers
    return questionnaire.themes.indices.flatMap(assessment.places).filter {
      assessment.applies($0, given: answers) == false && assessment.answer(to: $0).isGiven
    }
  }
}
