package import Assessment
package import Hashing
package import History
package import Language
package import Maturity
import Scoring

/// The state of an auditor's interview: where it is, and what each action does.
///
/// Nothing here reads, writes or looks at a clock. Acts are handed to a closure that stores them;
/// only what it has stored changes the state.
package struct AuditInterview: Sendable {
  /// The record with what the dossier says of it.
  package private(set) var assessment: Assessment

  package private(set) var dossier: DossierState
  package private(set) var prompt: AuditPrompt
  package private(set) var isOver = false

  /// For a sample without a seed of its own.
  private let freshSeed: Int

  /// The language in which a criterion is taken from the questionnaire.
  private let language: Language

  /// The practices passed before this one, last one last.
  private var trail: [PracticePlace] = []

  /// Begins where the dossier was left.
  package init(
    _ assessment: Assessment, dossier: DossierState, freshSeed: Int, language: Language
  ) {
    self.assessment = assessment
    self.dossier = dossier
    self.freshSeed = freshSeed
    self.language = language
    self.assessment.audit = dossier.audit
    prompt = .end
    prompt = resumed
  }

  package var questionnaire: Questionnaire { assessment.questionnaire }

  /// Stores acts and gives them back as they stand in the dossier, each with its hash.
  package typealias Recorder<Failure: Error> = ([DossierAct]) throws(Failure) -> [(
    event: DossierEvent, hash: Digest
  )]
}

// MARK: - Where to go

extension AuditInterview {
  /// The practices of the plan, in the order of the questionnaire.
  package var route: [PracticePlace] {
    (dossier.plan?.practices ?? []).compactMap { questionnaire.places[$0] }.sorted()
  }

  /// Whether something was concluded about a practice, also that it was not examined.
  package func isConcluded(_ place: PracticePlace) -> Bool {
    dossier.examination(of: questionnaire[place].id) != nil
  }

  /// Whether the examination was said to be complete.
  package var isClosed: Bool { dossier.isFinished }

  /// What must be there before anything is examined; nil once it is.
  private var setup: AuditPrompt? {
    guard let engagement = dossier.engagement else { return .kind }
    if let part = engagement.missing.first { return .engagement(part) }
    return dossier.plan == nil ? .plan : nil
  }

  private var resumed: AuditPrompt {
    if let setup { return setup }
    if isClosed { return .end }
    let open = route.filter { !isConcluded($0) }
    guard let last = lastPlace else { return open.first.map(start) ?? .end }
    if !isConcluded(last), open.contains(last) { return start(last) }
    return (open.first { $0 > last } ?? open.first).map(start) ?? .end
  }

  /// The practice that the last event that counts is about.
  private var lastPlace: PracticePlace? {
    for entry in dossier.entries.reversed() where entry.rejection == nil {
      if let place = place(of: entry.event.act) { return place }
    }
    return nil
  }

  private func place(of act: DossierAct) -> PracticePlace? {
    switch act {
    case .examined(let id, _), .noted(let id, _), .flagged(let id, _), .unflagged(let id):
      questionnaire.places[id]
    case .seen(let test): questionnaire.places[test.practice]
    case .found(let finding): questionnaire.places[finding.practice]
    case .withdrawn(let target): dossier.entry(target).flatMap { place(of: $0.event.act) }
    default: nil
    }
  }

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
  private func start(_ place: PracticePlace) -> AuditPrompt {
    evidence(at: place).first { test(of: $0, at: place) == nil }
      .map { .evidence(place, $0) } ?? .rating(place)
  }

  /// What comes after a piece of evidence: the next one nobody looked at, else the rating.
  private func after(_ subject: EvidenceTest.Subject, at place: PracticePlace) -> AuditPrompt {
    let all = evidence(at: place)
    let rest = all.firstIndex(of: subject).map { all[($0 + 1)...] } ?? []
    return rest.first { test(of: $0, at: place) == nil }.map { .evidence(place, $0) }
      ?? .rating(place)
  }

  /// Goes to the practice after this one in the plan.
  private mutating func advance() {
    guard let place = prompt.practice else { return }
    trail.append(place)
    prompt = route.first { $0 > place }.map(start) ?? .end
  }

  private mutating func goBack() -> [AuditMessage] {
    switch prompt {
    case .engagement(let part):
      let parts = Engagement.Part.allCases
      let index = parts.firstIndex(of: part) ?? 0
      prompt = index == 0 ? .kind : .engagement(parts[index - 1])
      return []
    case .plan:
      prompt = .engagement(.distribution)
      return []
    case .reopening:
      prompt = .end
      return []
    case .reason(let place), .leavingOut(let place), .notExamining(let place), .note(let place),
      .finding(let place), .detail(let place, _, _), .operation(let place, _):
      prompt = .rating(place)
      return []
    case .rating(let place):
      if let last = evidence(at: place).last {
        prompt = .evidence(place, last)
        return []
      }
    case .evidence(let place, let subject):
      let all = evidence(at: place)
      if let index = all.firstIndex(of: subject), index > 0 {
        prompt = .evidence(place, all[index - 1])
        return []
      }
    case .kind, .end: break
    }
    while let last = trail.last, last == prompt.practice { trail.removeLast() }
    let previous =
      trail.popLast() ?? prompt.practice.map { place in route.last { $0 < place } }
      ?? (prompt == .end ? route.last : nil)
    guard let previous else { return [.nothingBefore] }
    prompt = .rating(previous)
    return []
  }

  private mutating func go(to place: PracticePlace) -> [AuditMessage] {
    if let current = prompt.practice { trail.append(current) }
    prompt = isConcluded(place) ? .rating(place) : start(place)
    return route.contains(place) ? [] : [.outsidePlan(place)]
  }

  private mutating func goTo(_ name: String) -> [AuditMessage] {
    if let setup {
      prompt = setup
      return [.required]
    }
    let name = name.trimmed
    let places = questionnaire.places
    let route = route
    let themes = questionnaire.themes.indices.compactMap { index -> (String, PracticePlace)? in
      let first = route.first { $0.theme == index } ?? PracticePlace(theme: index, practice: 0)
      return (questionnaire.themes[index].id, first)
    }
    let named = themes + places.sorted { $0.value < $1.value }.map { ($0.key, $0.value) }
    if let place = named.first(where: { $0.0.lowercased() == name.lowercased() })?.1 {
      return go(to: place)
    }
    return [.unknownPlace(name, suggestion: closest(to: name, among: named.map(\.0)))]
  }

  private mutating func goToNext() -> [AuditMessage] {
    if let setup {
      prompt = setup
      return [.required]
    }
    let open = route.filter { !isConcluded($0) }
    let current = prompt.practice
    let next = current.map { place in open.first { $0 > place } } ?? nil
    guard let place = next ?? open.first(where: { $0 != current }) else {
      if let current { trail.append(current) }
      prompt = .end
      return open.isEmpty ? [.allExamined] : []
    }
    return go(to: place)
  }
}

// MARK: - Actions

extension AuditInterview {
  /// Does what an action says.
  ///
  /// - Parameters:
  ///   - action: what the auditor does.
  ///   - record: stores acts.
  /// - Returns: what to tell, in order.
  /// - Throws: what `record` throws; the interview is then as it was.
  package mutating func perform<Failure: Error>(
    _ action: AuditAction, record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    switch action {
    case .choose(let index): return try choose(index, record)
    case .write(let text): return try write(text, record)
    case .period(let period):
      guard prompt == .engagement(.period) else { return [.noSuchChoice(count: choiceCount)] }
      return try engage(record) { $0.period = period }
    case .plan(let choice): return try plan(choice, record)
    case .test(let result): return try test(result, record)
    case .operation(let cases): return try operation(cases, record)
    case .due(let day):
      guard case .detail(let place, let id, .due) = prompt else {
        return [.noSuchChoice(count: choiceCount)]
      }
      return try detail(place, id, .due, record) { $0.due = day }
    case .skip: return skip()
    case .notApplicable(let reason): return try leaveOut(reason, record)
    case .notExamined(let reason): return try passOver(reason, record)
    case .own(let kind, let reference): return ownEvidence(kind, reference)
    case .evidence: return reviewEvidence()
    case .finding(let severity, let condition): return try find(severity, condition, record)
    case .beginFinding:
      guard let place = prompt.practice else { return [.noPracticeHere] }
      guard !isClosed else { return [.closed] }
      prompt = .finding(place)
      return []
    case .note(let text): return try note(text, record)
    case .flag(let text): return try flag(text, record)
    case .back: return goBack()
    case .undo: return try undo(record)
    case .redo: return try redo(record)
    case .goTo(let name): return goTo(name)
    case .next: return goToNext()
    case .changeEngagement:
      if isClosed { return [.closed] }
      prompt = .kind
      return []
    case .changePlan:
      if isClosed { return [.closed] }
      prompt = dossier.engagement == nil ? .kind : .plan
      return dossier.engagement == nil ? [.required] : []
    case .review: return [.review]
    case .help: return [.help]
    case .finish: return try finish(record)
    case .reopen(let reason): return try reopen(reason, record)
    case .quit:
      isOver = true
      return []
    }
  }

  /// How many choices the prompt has.
  package var choiceCount: Int {
    switch prompt {
    case .kind: Engagement.Kind.allCases.count
    case .rating: questionnaire.scale.values.count
    default: 0
    }
  }

  private mutating func store<Failure: Error>(
    _ acts: [DossierAct], _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    let theme = prompt.practice?.theme
    let before = theme.flatMap { assessment.bounds(theme: $0, .adjusted) }
    for stored in try record(acts) { dossier.apply(stored.event, hash: stored.hash) }
    assessment.audit = dossier.audit
    guard let theme, assessment.readings.contains(.adjusted) else { return [] }
    let now = assessment.bounds(theme: theme, .adjusted)
    return now == before ? [] : [.level(theme: theme, now: now, before: before)]
  }

  // MARK: Setting up

  private mutating func engage<Failure: Error>(
    _ record: Recorder<Failure>, _ change: (inout Engagement) -> Void
  ) throws(Failure) -> [AuditMessage] {
    guard !isClosed else { return [.closed] }
    guard var engagement = dossier.engagement else { return [.required] }
    change(&engagement)
    _ = try store([.engaged(engagement)], record)
    passSetup()
    return [.saved]
  }

  /// Goes to the next thing about the engagement, which a change passes from the first on.
  private mutating func passSetup() {
    let parts = Engagement.Part.allCases
    switch prompt {
    case .kind: prompt = .engagement(parts[0])
    case .engagement(let part):
      let next = parts.firstIndex(of: part).map { $0 + 1 } ?? 0
      prompt = next < parts.count ? .engagement(parts[next]) : setup ?? resumed
    default: prompt = resumed
    }
  }

  private mutating func plan<Failure: Error>(
    _ choice: PlanChoice, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard prompt == .plan else { return [.noSuchChoice(count: choiceCount)] }
    guard !isClosed else { return [.closed] }
    let selection: AuditSelection
    switch Result(catching: { () throws(PlanFault) in
      try choice.selection(in: questionnaire, freshSeed: freshSeed)
    }) {
    case .success(let chosen): selection = chosen
    case .failure(let fault): return [.planFault(fault)]
    }
    guard let plan = assessment.plan(selection) else { return [.planFault(.nothing)] }
    let act = DossierAct.planned(plan)
    _ = try store([act], record)
    prompt = resumed
    return [.recorded(act), .planned(count: plan.practices.count)]
  }

  // MARK: Evidence

  private mutating func test<Failure: Error>(
    _ result: EvidenceTest.Result, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard case .evidence(let place, let subject) = prompt else {
      return [.noSuchChoice(count: choiceCount)]
    }
    guard !isClosed else { return [.closed] }
    let test = EvidenceTest(
      practice: questionnaire[place].id, subject: subject, result: result)
    let level = try store([.seen(test)], record)
    let asksOperation = words(of: subject)?.kind == .operation && test.examined != nil
    prompt = asksOperation ? .operation(place, subject) : after(subject, at: place)
    return [.recorded(.seen(test))] + level
  }

  private mutating func operation<Failure: Error>(
    _ operation: EvidenceTest.Operation, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard case .operation(let place, let subject) = prompt,
      let test = test(of: subject, at: place), let examined = test.examined
    else { return [.noSuchChoice(count: choiceCount)] }
    guard !isClosed else { return [.closed] }
    let detailed = EvidenceTest(
      practice: test.practice, subject: subject,
      result: EvidenceTest.Result(
        test.result.name, EvidenceTest.Examined(examined.method, operation: operation)))
    _ = try store([.seen(detailed)], record)
    prompt = after(subject, at: place)
    return [.recorded(.seen(detailed))]
  }

  private mutating func ownEvidence(
    _ kind: EvidenceKind, _ reference: String
  ) -> [AuditMessage] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    prompt = .evidence(place, .own(kind, reference: reference))
    return []
  }

  private mutating func reviewEvidence() -> [AuditMessage] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard let first = evidence(at: place).first else { return [.noEvidence] }
    prompt = .evidence(place, first)
    return []
  }

  // MARK: Conclusions

  private mutating func choose<Failure: Error>(
    _ index: Int, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard (0..<choiceCount).contains(index) else { return [.noSuchChoice(count: choiceCount)] }
    guard !isClosed else { return [.closed] }
    guard case .rating(let place) = prompt else {
      let kind = Engagement.Kind.allCases[index]
      var engagement = dossier.engagement ?? Engagement(kind: kind)
      engagement.kind = kind
      _ = try store([.engaged(engagement)], record)
      passSetup()
      return [.recorded(.engaged(engagement))]
    }
    let rating = questionnaire.scale.ratings[index]
    let id = questionnaire[place].id
    let act = DossierAct.examined(
      practice: id, .rated(questionnaire.scale[rating].id, reason: nil))
    var messages = [AuditMessage.recorded(act)] + (try store([act], record))
    let lacking = assessment.lackingEvidence(at: place, in: .verified)
    if !lacking.isEmpty { messages.append(.capped(lacking)) }
    guard case .rated(let own) = assessment.answer(to: place), own == rating else {
      if case .rated(let own) = assessment.answer(to: place), own > rating {
        messages.append(.lower)
      }
      prompt = .reason(place)
      return messages
    }
    advance()
    return messages
  }

  private mutating func leaveOut<Failure: Error>(
    _ reason: String?, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard questionnaire[place].mayBeNotApplicable != nil else { return [.mustApply] }
    guard let reason = reason?.trimmed.nonEmpty else {
      prompt = .leavingOut(place)
      return []
    }
    return try conclude(.notApplicable(reason: reason), at: place, record)
  }

  private mutating func passOver<Failure: Error>(
    _ reason: String?, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard let reason = reason?.trimmed.nonEmpty else {
      prompt = .notExamining(place)
      return []
    }
    return try conclude(.notExamined(reason: reason), at: place, record)
  }

  private mutating func conclude<Failure: Error>(
    _ examination: Examination, at place: PracticePlace, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard !isClosed else { return [.closed] }
    let act = DossierAct.examined(practice: questionnaire[place].id, examination)
    let level = try store([act], record)
    advance()
    return [.recorded(act)] + level
  }

  // MARK: Texts

  private mutating func write<Failure: Error>(
    _ text: String, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    let text = text.trimmed
    guard !text.isEmpty else { return skip() }
    switch prompt {
    case .engagement(.criteria): return try engage(record) { $0.criteria = text }
    case .engagement(.independence): return try engage(record) { $0.independence = text }
    case .engagement(.distribution): return try engage(record) { $0.distribution = text }
    case .reason(let place): return try explain(text, at: place, record)
    case .leavingOut: return try leaveOut(text, record)
    case .notExamining: return try passOver(text, record)
    case .note: return try note(text, record)
    case .reopening: return try reopen(text, record)
    case .detail(let place, let id, .cause):
      return try detail(place, id, .cause, record) { $0.cause = text }
    case .detail(let place, let id, .effect):
      return try detail(place, id, .effect, record) { $0.effect = text }
    case .detail(let place, let id, .recommendation):
      return try detail(place, id, .recommendation, record) { $0.recommendation = text }
    case .detail(let place, let id, .owner):
      return try detail(place, id, .owner, record) { $0.owner = text }
    case .kind, .engagement(.period), .plan, .evidence, .operation, .rating, .finding,
      .detail(_, _, .due), .end:
      return [.noSuchChoice(count: choiceCount)]
    }
  }

  private mutating func explain<Failure: Error>(
    _ reason: String, at place: PracticePlace, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard !isClosed else { return [.closed] }
    let id = questionnaire[place].id
    guard case .rated(let rating, _) = dossier.examination(of: id) else {
      prompt = .rating(place)
      return []
    }
    return try conclude(.rated(rating, reason: reason), at: place, record)
  }

  private mutating func note<Failure: Error>(
    _ text: String?, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard let text = text?.trimmed.nonEmpty else {
      prompt = .note(place)
      return []
    }
    let act = DossierAct.noted(practice: questionnaire[place].id, text: text)
    _ = try store([act], record)
    if case .note = prompt { prompt = isConcluded(place) ? .rating(place) : start(place) }
    return [.recorded(act)]
  }

  private mutating func flag<Failure: Error>(
    _ text: String?, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    let id = questionnaire[place].id
    let text = text?.trimmed.nonEmpty
    let act: DossierAct =
      text == nil && dossier.flag(on: id) != nil
      ? .unflagged(practice: id) : .flagged(practice: id, text: text)
    _ = try store([act], record)
    return [.recorded(act)]
  }

  private mutating func skip() -> [AuditMessage] {
    switch prompt {
    case .kind:
      guard dossier.engagement != nil else { return [.required] }
      passSetup()
      return [.kept]
    case .engagement(let part):
      guard dossier.engagement?.missing.contains(part) == false else { return [.required] }
      passSetup()
      return [.kept]
    case .plan:
      guard dossier.plan != nil else { return [.required] }
      prompt = resumed
      return [.kept]
    case .evidence(let place, let subject):
      prompt = after(subject, at: place)
      return []
    case .operation(let place, let subject):
      prompt = after(subject, at: place)
      return []
    case .rating(let place):
      let wasExamined = isConcluded(place)
      advance()
      return [wasExamined ? .kept : .skipped]
    case .reason:
      advance()
      return []
    case .leavingOut(let place), .notExamining(let place), .note(let place), .finding(let place):
      prompt = .rating(place)
      return []
    case .detail(let place, let id, let part):
      prompt = detail(after: part, of: id, at: place)
      return []
    case .reopening:
      prompt = .end
      return []
    case .end: return []
    }
  }
}

// MARK: - Findings

extension AuditInterview {
  private mutating func find<Failure: Error>(
    _ severity: Int, _ condition: String, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard let place = prompt.practice else { return [.noPracticeHere] }
    guard !isClosed else { return [.closed] }
    guard questionnaire.severities.indices.contains(severity) else {
      return [.noSuchChoice(count: questionnaire.severities.count)]
    }
    let finding = Finding(
      id: dossier.nextFindingID(wave: assessment.state.header.wave),
      practice: questionnaire[place].id,
      criterion: questionnaire[place].criterion[language], condition: condition,
      severity: questionnaire.severities[severity].id)
    _ = try store([.found(finding)], record)
    prompt = .detail(place, finding: finding.id, .cause)
    return [.recorded(.found(finding))]
  }

  private mutating func detail<Failure: Error>(
    _ place: PracticePlace, _ id: String, _ part: Finding.Part, _ record: Recorder<Failure>,
    _ change: (inout Finding) -> Void
  ) throws(Failure) -> [AuditMessage] {
    guard !isClosed else { return [.closed] }
    guard var finding = dossier.finding(id)?.finding else {
      prompt = .rating(place)
      return []
    }
    change(&finding)
    _ = try store([.found(finding)], record)
    prompt = detail(after: part, of: id, at: place)
    return [.saved]
  }

  /// The next thing that a finding says, else the practice it is about.
  private func detail(
    after part: Finding.Part, of id: String, at place: PracticePlace
  ) -> AuditPrompt {
    let parts = Finding.Part.allCases
    let next = parts.firstIndex(of: part).map { $0 + 1 } ?? parts.count
    guard next < parts.count else { return isConcluded(place) ? .rating(place) : start(place) }
    return .detail(place, finding: id, parts[next])
  }
}

extension Practice {
  /// What should be the case, as a finding takes it over: the statement and what *fully* looks like.
  package var criterion: Text {
    Text(nl: "\(statement.nl) \(fully.nl)", en: "\(statement.en) \(fully.en)")
  }
}

extension DossierState {
  /// An identifier for a finding that was never used here, with the wave in it, so that findings
  /// of several waves can stand beside each other.
  package func nextFindingID(wave: String) -> String {
    let letters = wave.unicodeScalars.filter { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
    let prefix =
      "F-" + (String(String.UnicodeScalarView(letters)).nonEmpty.map { $0.prefix(40) + "-" } ?? "")
    var number = 1
    while hasUsed(finding: prefix + padded(number)) { number += 1 }
    return prefix + padded(number)
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

// MARK: - Undoing and finishing

extension AuditInterview {
  private mutating func undo<Failure: Error>(
    _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard !isClosed else { return [.closed] }
    guard let entry = dossier.lastUndoable else { return [.nothingToUndo] }
    return try change(.withdrawn(entry.hash), about: entry.event, .undone(entry.event), record)
  }

  private mutating func redo<Failure: Error>(
    _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard !isClosed else { return [.closed] }
    guard let withdrawal = dossier.lastRedoable, let event = dossier.target(of: withdrawal) else {
      return [.nothingToRedo]
    }
    return try change(.withdrawn(withdrawal.hash), about: event, .redone(event), record)
  }

  /// Goes to what is about to change, so that the auditor sees what happened to it.
  private mutating func change<Failure: Error>(
    _ act: DossierAct, about event: DossierEvent, _ message: AuditMessage,
    _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    let old = prompt
    if let place = place(of: event.act) { prompt = .rating(place) }
    do {
      let level = try store([act], record)
      switch event.act {
      case .seen(let test): prompt = prompt.practice.map { .evidence($0, test.subject) } ?? prompt
      case .engaged, .planned: prompt = setup ?? resumed
      default: break
      }
      return [message] + level
    } catch {
      prompt = old
      throw error
    }
  }

  private mutating func finish<Failure: Error>(
    _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard !isClosed else { return [.closed] }
    if let setup {
      prompt = setup
      return [.required]
    }
    _ = try store([.finished], record)
    isOver = true
    return [.finished(open: route.count { !isConcluded($0) })]
  }

  private mutating func reopen<Failure: Error>(
    _ reason: String?, _ record: Recorder<Failure>
  ) throws(Failure) -> [AuditMessage] {
    guard isClosed else { return [.notClosed] }
    guard let reason = reason?.trimmed.nonEmpty else {
      prompt = .reopening
      return []
    }
    let act = DossierAct.reopened(reason: reason)
    _ = try store([act], record)
    prompt = resumed
    return [.recorded(act)]
  }
}
