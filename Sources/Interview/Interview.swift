package import Assessment
import Hashing
package import History
import Language
package import Maturity
import Scoring

/// The state of an interview: where it is, and what each action does.
///
/// Nothing here reads, writes or looks at a clock. Acts are handed to a closure that stores them;
/// only what it has stored changes the state, so that an answer that could not be written is still
/// being asked.
package struct Interview: Sendable {
  package private(set) var assessment: Assessment
  package private(set) var prompt: Prompt
  package private(set) var isOver = false
  package let length: Length
  package let focus: Focus
  package let role: Role

  /// Whether evidence is asked directly after a rating that needs it.
  private let asksEvidence: Bool

  /// The items answered or passed before this one, last one last.
  private var trail: [Item] = []

  /// The items in focus when the interview began, or nil for all.
  private let itemsInFocus: Set<Item>?

  /// Begins where the record was left.
  package init(
    _ assessment: Assessment, role: Role, length: Length = .full, focus: Focus = Focus(),
    asksEvidence: Bool = true
  ) {
    self.assessment = assessment
    self.role = role
    self.length = length
    self.focus = focus
    self.asksEvidence = asksEvidence
    itemsInFocus = focus.items(of: assessment)
    prompt = .end
    prompt = resumed
  }

  package var questionnaire: Questionnaire { assessment.questionnaire }

  package var route: Route { route(of: length) }

  /// What another length would ask of what this sitting is about.
  ///
  /// - Parameters:
  ///   - length: how much is asked.
  ///   - expectsLeast: whether themes are taken to end at the lowest level that they can still have.
  /// - Returns: the route of that length.
  func route(of length: Length, expectsLeast: Bool = false) -> Route {
    Route(assessment, length: length, focus: itemsInFocus, expectsLeast: expectsLeast)
  }

  /// Stores acts and gives them back as they stand in the record.
  package typealias Recorder<Failure: Error> = ([Act]) throws(Failure) -> [StoredEvent]
}

// MARK: - Where to go

extension Interview {
  /// Where the last act of this role left off; questions that have an answer are passed over.
  ///
  /// Skipping writes nothing, so that what was skipped after the last act is asked again.
  private var resumed: Prompt {
    if isClosed { return .end }
    let route = route
    // What is flagged has often been answered, and is looked at again from the first on.
    if focus.onlyFlagged { return route.items.first.map(Prompt.question) ?? .end }
    guard let last = lastAct, itemsInFocus?.contains(last.item) != false else {
      return open(on: route, after: nil)
    }
    switch (last.act, last.item) {
    case (.withdrawn, let item), (.noted, let item), (.flagged, let item), (.unflagged, let item):
      return .question(item)
    case (.rated, .practice(let place)) where asksEvidence && needsEvidence(at: place):
      return evidencePrompt(at: place, after: nil) ?? open(on: route, after: last.item)
    case (.evidenced(_, let kind, _), .practice(let place)):
      if let prompt = evidencePrompt(at: place, after: kind) { return prompt }
      return route.isAnswered(last.item)
        ? open(on: route, after: last.item) : .question(last.item)
    case (_, let item):
      return open(on: route, after: item)
    }
  }

  /// The first open item after one, else the first open one, else the end.
  private func open(on route: Route, after item: Item?) -> Prompt {
    let open = route.items.filter { !route.isAnswered($0) }
    let next = item.flatMap { item in open.first { precedes(item, $0) } } ?? open.first
    return next.map(Prompt.question) ?? .end
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
  private func item(of act: Act) -> Item? {
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

  private var currentItem: Item? {
    switch prompt {
    case .question(let item): item
    default: prompt.practice.map(Item.practice)
    }
  }

  /// Goes to the item after this one, in the order of the questionnaire.
  private mutating func advance() {
    guard let item = currentItem else { return }
    trail.append(item)
    prompt = following(item).map(Prompt.question) ?? .end
  }

  /// The next item on the route, also from an item that is not on it.
  private func following(_ item: Item) -> Item? {
    route.items.first { precedes(item, $0) }
  }

  private func precedes(_ left: Item, _ right: Item) -> Bool {
    switch (left, right) {
    case (.profile(let left), .profile(let right)): left < right
    case (.practice(let left), .practice(let right)): left < right
    case (.fact(let left), .fact(let right)): left < right
    case (.profile, _), (.practice, .fact): true
    case (.practice, .profile), (.fact, _): false
    }
  }

  private mutating func goBack() -> [Message] {
    if let place = prompt.practice, prompt.wantsText {
      prompt = .question(.practice(place))
      return []
    }
    if prompt == .reopening {
      prompt = .end
      return []
    }
    // An undo or a jump may have led to where the trail ends.
    while let last = trail.last, last == currentItem { trail.removeLast() }
    let previous: Item?
    if let last = trail.popLast() {
      previous = last
    } else if let item = currentItem {
      previous = route.items.last { precedes($0, item) }
    } else {
      previous = route.items.last
    }
    guard let previous else { return [.nothingBefore] }
    prompt = .question(previous)
    return []
  }

  private mutating func go(to item: Item) -> [Message] {
    if let current = currentItem { trail.append(current) }
    prompt = .question(item)
    guard case .practice(let place) = item,
      assessment.applies(place, given: assessment.profileAnswers) == false
    else { return [] }
    return [.inactive(place)]
  }

  private mutating func goToNextUnanswered() -> [Message] {
    let route = route
    let items = route.items
    let start = currentItem.flatMap(items.firstIndex).map { $0 + 1 } ?? 0
    let order = items[start...] + items[..<start]
    guard let item = order.first(where: { !route.isAnswered($0) }) else {
      if let current = currentItem { trail.append(current) }
      prompt = .end
      return [.allAnswered]
    }
    return go(to: item)
  }

  /// Goes to the next kind of evidence asked for, or on to the next item once there is an answer.
  private mutating func askEvidence(at place: PracticePlace, after kind: EvidenceKind?) {
    if let next = evidencePrompt(at: place, after: kind) {
      prompt = next
    } else {
      prompt = .question(.practice(place))
      if assessment.answer(to: place).isGiven { advance() }
    }
  }

  /// The prompt for the first kind of evidence that is asked for and not given, after a kind.
  private func evidencePrompt(at place: PracticePlace, after kind: EvidenceKind?) -> Prompt? {
    let practice = questionnaire[place]
    return questionnaire.requiredEvidence(for: practice)
      .subtracting(assessment.state.evidenceKinds(for: practice.id)).kinds
      .first { kind == nil || order($0) > kind.map(order) ?? 0 }
      .map { Prompt.evidence(place, $0) }
  }

  private func needsEvidence(at place: PracticePlace) -> Bool {
    !assessment.missingEvidence(at: place).isEmpty
  }

  private func order(_ kind: EvidenceKind) -> Int {
    EvidenceKind.allCases.firstIndex(of: kind) ?? 0
  }
}

// MARK: - Actions

extension Interview {
  /// Does what an action says.
  ///
  /// - Parameters:
  ///   - action: what the person does.
  ///   - record: stores acts.
  /// - Returns: what to tell, in order.
  /// - Throws: what `record` throws; the interview is then as it was.
  package mutating func perform<Failure: Error>(
    _ action: Action, record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    switch action {
    case .choose(let index, let confidence): return try choose(index, confidence, record)
    case .write(let text): return try write(text, record)
    case .skip: return skip()
    case .notApplicable(let reason): return try leaveOut(reason, record)
    case .evidence(let kind): return goToEvidence(kind)
    case .removeEvidence(let number): return try removeEvidence(number, record)
    case .note(let text): return try note(text, record)
    case .flag(let text): return try flag(text, record)
    case .back: return goBack()
    case .undo: return try undo(record)
    case .redo: return try redo(record)
    case .search(let words): return [.found(items(matching: words), words: words)]
    case .goTo(let name): return goTo(name)
    case .nextUnanswered: return goToNextUnanswered()
    case .review: return [.review]
    case .help: return [.help]
    case .finish: return try finish(record)
    case .reopen(let reason): return try reopen(reason, record)
    case .quit:
      isOver = true
      return []
    }
  }

  /// Whether the role has finished, so that answers are refused until it is opened again.
  package var isClosed: Bool { assessment.state.isFinished(by: role) }

  private mutating func store<Failure: Error>(
    _ acts: [Act], _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    let theme = currentTheme
    let before = theme.flatMap { assessment.bounds(theme: $0, .selfAssessed) }
    let scoreBefore = theme.flatMap(score(ofTheme:))
    let inactive = inactiveAnswers
    for stored in try record(acts) { assessment.apply(stored) }
    guard let theme else {
      let switchedOff = inactiveAnswers.filter { !inactive.contains($0) }
      return switchedOff.isEmpty ? [] : [.switchedOff(switchedOff)]
    }
    guard questionnaire.isScored else { return [] }
    let now = assessment.bounds(theme: theme, .selfAssessed)
    let level = Message.level(theme: theme, now: now, before: before)
    guard let score = score(ofTheme: theme), score != scoreBefore else { return [level] }
    return [level, .score(theme: theme, now: score)]
  }

  /// The score of a theme where it is more than the number of a level.
  private func score(ofTheme theme: Int) -> ScoredPart? {
    guard questionnaire.isScored, !questionnaire.asksLevels else { return nil }
    return assessment.scores(theme: theme, .selfAssessed).first { $0.scope == .theme }
  }

  private var currentTheme: Int? { prompt.practice?.theme }

  /// The answered practices that the profile switches off; none unless a profile answer changes.
  private var inactiveAnswers: [PracticePlace] {
    guard case .question(.profile) = prompt else { return [] }
    let answers = assessment.profileAnswers
    return questionnaire.themes.indices.flatMap(assessment.places).filter {
      assessment.applies($0, given: answers) == false && assessment.answer(to: $0).isGiven
    }
  }

  // MARK: Answers

  private mutating func choose<Failure: Error>(
    _ index: Int, _ confidence: Confidence?, _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard case .question(let item) = prompt else {
      return [prompt.wantsText ? .textNeeded : .noSuchChoice(count: 0)]
    }
    guard !isClosed else { return [.closed] }
    guard choiceCount(of: item) > index, index >= 0 else {
      return [.noSuchChoice(count: choiceCount(of: item))]
    }
    let act = act(choosing: index, confidence, for: item)
    let level = try store([act], record)
    if case .practice(let place) = item, asksEvidence, needsEvidence(at: place) {
      askEvidence(at: place, after: nil)
    } else {
      advance()
    }
    return [.recorded(act)] + level
  }

  /// How many choices a question has.
  package func choiceCount(of item: Item) -> Int {
    switch item {
    case .profile(let index): questionnaire.profile.questions[index].answers.count
    case .practice: questionnaire.scale.answers.count
    case .fact: FactAnswer.allCases.count
    }
  }

  private func act(choosing index: Int, _ confidence: Confidence?, for item: Item) -> Act {
    switch item {
    case .profile(let question):
      let question = questionnaire.profile.questions[question]
      return .profileAnswered(question: question.id, answer: question.answers[index].id)
    case .practice(let place):
      return .rated(
        practice: questionnaire[place].id, rating: questionnaire.scale.answers[index].id,
        confidence: confidence)
    case .fact(let fact):
      return .factAnswered(
        fact: questionnaire.keyFacts[fact].id, answer: FactAnswer.allCases[index])
    }
  }

  private mutating func write<Failure: Error>(
    _ text: String, _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    let text = text.trimmed
    guard prompt.wantsText else { return [.noSuchChoice(count: currentChoiceCount)] }
    guard !text.isEmpty else { return skip() }
    switch prompt {
    case .reason: return try leaveOut(text, record)
    case .note: return try note(text, record)
    case .reopening: return try reopen(text, record)
    case .evidence(let place, let kind):
      guard !isClosed else { return [.closed] }
      let act = Act.evidenced(
        practice: questionnaire[place].id, kind: kind, reference: text)
      _ = try store([act], record)
      askEvidence(at: place, after: kind)
      return [.recorded(act)]
    case .question, .end: preconditionFailure("no text is waited for")
    }
  }

  private var currentChoiceCount: Int {
    if case .question(let item) = prompt { choiceCount(of: item) } else { 0 }
  }

  private mutating func skip() -> [Message] {
    switch prompt {
    case .question(let item):
      let wasAnswered = route.isAnswered(item)
      advance()
      return [wasAnswered ? .kept : .skipped]
    case .evidence(let place, let kind):
      askEvidence(at: place, after: kind)
      return []
    case .reason(let place), .note(let place):
      prompt = .question(.practice(place))
      return []
    case .reopening:
      prompt = .end
      return []
    case .end: return []
    }
  }

  private mutating func leaveOut<Failure: Error>(
    _ reason: String?, _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard !isClosed else { return [.closed] }
    guard questionnaire[place].mayBeNotApplicable != nil else { return [.mustApply] }
    guard let reason = reason?.trimmed, !reason.isEmpty else {
      prompt = .reason(place)
      return []
    }
    let act = Act.notApplicable(practice: questionnaire[place].id, reason: reason)
    let level = try store([act], record)
    prompt = .question(.practice(place))
    advance()
    return [.recorded(act)] + level
  }

  // MARK: Evidence, note and flag

  private mutating func goToEvidence(_ kind: EvidenceKind?) -> [Message] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard !isClosed else { return [.closed] }
    if let kind, !questionnaire.evidenceKinds.contains(kind) { return [.evidenceNotAsked(kind)] }
    let next = kind.map { Prompt.evidence(place, $0) } ?? evidencePrompt(at: place, after: nil)
    guard let next else { return [.evidenceComplete] }
    prompt = next
    return []
  }

  private mutating func removeEvidence<Failure: Error>(
    _ number: Int, _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard !isClosed else { return [.closed] }
    let evidence = assessment.state.evidence(for: questionnaire[place].id)
    guard evidence.indices.contains(number - 1) else { return [.noSuchEvidence(number)] }
    return try withdraw(evidence[number - 1].hash, record)
  }

  private mutating func withdraw<Failure: Error>(
    _ hash: Digest, _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard let entry = assessment.state.entry(hash) else { return [.nothingToUndo] }
    let level = try store([.withdrawn(hash)], record)
    return [.undone(entry.event)] + level
  }

  private mutating func note<Failure: Error>(
    _ text: String?, _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard !isClosed else { return [.closed] }
    guard let text = text?.trimmed, !text.isEmpty else {
      prompt = .note(place)
      return []
    }
    let act = Act.noted(practice: questionnaire[place].id, text: text)
    _ = try store([act], record)
    if prompt == .note(place) { prompt = .question(.practice(place)) }
    return [.recorded(act)]
  }

  private mutating func flag<Failure: Error>(
    _ text: String?, _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard !isClosed else { return [.closed] }
    let id = questionnaire[place].id
    let text = text?.trimmed.nonEmpty
    let act: Act =
      text == nil && assessment.state.flag(on: id) != nil
      ? .unflagged(practice: id) : .flagged(practice: id, text: text)
    _ = try store([act], record)
    return [.recorded(act)]
  }

  // MARK: Undo and redo

  private mutating func undo<Failure: Error>(
    _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard !isClosed else { return [.closed] }
    guard let entry = assessment.state.lastUndoable(by: role) else { return [.nothingToUndo] }
    return try change(.withdrawn(entry.hash), about: entry.event, .undone(entry.event), record)
  }

  private mutating func redo<Failure: Error>(
    _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard !isClosed else { return [.closed] }
    guard let withdrawal = assessment.state.lastRedoable(by: role),
      let event = assessment.state.target(of: withdrawal)
    else { return [.nothingToRedo] }
    return try change(.withdrawn(withdrawal.hash), about: event, .redone(event), record)
  }

  /// Goes to the item that is about to change, so that the person sees what happened to it.
  private mutating func change<Failure: Error>(
    _ act: Act, about event: Event, _ message: Message, _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    let old = prompt
    if let item = item(of: event.act) { prompt = .question(item) }
    do {
      return [message] + (try store([act], record))
    } catch {
      prompt = old
      throw error
    }
  }

  // MARK: Finding

  private mutating func goTo(_ name: String) -> [Message] {
    let name = name.trimmed
    let named = namedItems
    if let item = named.first(where: { $0.name.lowercased() == name.lowercased() })?.item {
      return go(to: item)
    }
    return [.unknownPlace(name, suggestion: closest(to: name, among: named.map(\.name)))]
  }

  /// Every identifier that can be gone to; a theme's leads to its first practice.
  private var namedItems: [(name: String, item: Item)] {
    let whole = Route(assessment, length: length)
    let themes = questionnaire.themes.indices.compactMap { index in
      whole.practices(inTheme: index).first.map {
        (questionnaire.themes[index].id, Item.practice($0))
      }
    }
    let places = questionnaire.places.sorted { $0.value < $1.value }
      .map { ($0.key, Item.practice($0.value)) }
    let profile = questionnaire.profile.questions.enumerated()
      .map { ($0.element.id, Item.profile($0.offset)) }
    let facts = questionnaire.keyFacts.enumerated()
      .map { ($0.element.id, Item.fact($0.offset)) }
    return themes + places + profile + facts
  }

  // MARK: Finishing

  private mutating func finish<Failure: Error>(
    _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard !isClosed else { return [.closed] }
    _ = try store([.finished], record)
    isOver = true
    let route = route
    return [.finished(open: route.items.count { !route.isAnswered($0) })]
  }

  private mutating func reopen<Failure: Error>(
    _ reason: String?, _ record: Recorder<Failure>
  ) throws(Failure) -> [Message] {
    guard isClosed else { return [.notClosed] }
    guard let reason = reason?.trimmed, !reason.isEmpty else {
      prompt = .reopening
      return []
    }
    let act = Act.reopened(reason: reason)
    _ = try store([act], record)
    prompt = resumed
    return [.recorded(act)]
  }
}
