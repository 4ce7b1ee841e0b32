import Language

/// The state of a dialogue: where it is, and what each action does.
///
/// Nothing here reads, writes or looks at a clock. Acts are handed to a closure that stores them;
/// only what it has stored changes the state, so that an answer that could not be written is still
/// being asked.
package struct Conversation<S: Script>: Sendable {
  package private(set) var script: S
  package private(set) var prompt: Prompt<S>
  package private(set) var isOver = false

  /// The places answered or passed before this one, last one last.
  private var trail: [S.Place] = []

  /// The place at which it was asked why what was finished is opened again.
  private var placeBefore: S.Place?

  /// How many acts the last thing done took away; undoing it brings the last of them back.
  private var removed = 0

  /// Whether finishing was just asked for, and only has to be confirmed.
  private var isFinishing = false

  /// The questions come to that carry a text which is not on record.
  private var carrying: [S.Question] = []

  /// Begins where the file was left.
  package init(_ script: S) {
    self.script = script
    prompt = script.beginning.map(Prompt.question) ?? .end
  }

  /// How many places are still open.
  var openCount: Int { script.route.count { !script.isAnswered($0) } }

  /// The texts that were given for questions of which nothing is on record, with what each is about.
  var unrecorded: [(subject: String, text: String)] {
    carrying.compactMap { question in
      script.carriedText(at: question).map { (subject(of: .question($0.question)), $0.text) }
    }
  }

  /// The place where notes are taken, if the prompt is about one.
  private var notedPlace: S.Place? { place.flatMap { script.takesNotes($0) ? $0 : nil } }
}

// MARK: - Actions

extension Conversation {
  /// Does what an action says.
  ///
  /// - Parameters:
  ///   - action: what the person does.
  ///   - record: stores acts.
  /// - Returns: what to tell, in order.
  /// - Throws: what `record` throws; the conversation is then as it was.
  package mutating func perform(
    _ action: Action<S>, record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    let wasFinishing = isFinishing
    isFinishing = false
    switch action {
    case .choose(let index, let addition): return try choose(index, addition, record)
    case .write(let text): return try write(text, record)
    case .order(let order): return try obey(order, record)
    case .skip: return try skip(record)
    case .clear: return try clear(record)
    case .clearNote: return try clearNote(record)
    case .note(let text): return try note(text, record)
    case .flag(let text): return try flag(text, record)
    case .back: return goBack()
    case .undo:
      // Something taken away is brought back before what was done earlier is taken back.
      if removed > 0 {
        return try change(script.redoing, none: .nothingToUndo, Message.redone, record)
      }
      return try change(script.undoing, none: .nothingToUndo, Message.undone, record)
    case .redo: return try change(script.redoing, none: .nothingToRedo, Message.redone, record)
    case .search(let words):
      // Whoever searches a code means to go there; what is answered next is meant for it.
      if script.places.contains(where: { script.id(of: $0).lowercased() == words.lowercased() }) {
        return goTo(words)
      }
      return [.found(SearchIndex(script).places(matching: words), words: words)]
    case .goTo(let name): return goTo(name)
    case .next: return goToNext()
    case .review: return [.review]
    case .help: return [.help]
    case .finish: return try finish(isConfirmed: wasFinishing, record)
    case .reopen(let reason): return try reopen(reason, record)
    case .quit:
      isOver = true
      return []
    }
  }

  private mutating func choose(
    _ index: Int, _ addition: Int?, _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    guard case .question(let question) = prompt, case .choices(let choices, let additions) = form
    else { return [form.isTyped ? .textNeeded : .noSuchChoice(count: 0)] }
    guard choices.indices.contains(index) else { return [.noSuchChoice(count: choices.count)] }
    guard !script.isClosed else { return [.closed] }
    let choice = choices[index]
    if let addition, !(additions?.options.indices.contains(addition) ?? false) {
      return [.noSuchChoice(count: choices.count)]
    }
    if choice.use == .needed, addition == nil { return [.additionNeeded] }
    if choice.use == .none, addition != nil { return [.noSuchChoice(count: choices.count)] }
    switch choice.pick {
    case .answer(let answer):
      return try take(script.choose(answer, adding: addition, at: question), record)
    case .order(let order): return try obey(order, record)
    case .next: return goToNext()
    case .review: return [.review]
    case .finish: return try finish(isConfirmed: false, record)
    case .reopen: return try reopen(nil, record)
    case .quit:
      isOver = true
      return []
    }
  }

  private mutating func write(
    _ text: String, _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    let text = text.trimmed
    switch prompt {
    case .end: return [.noSuchChoice(count: 0)]
    case .note: return text.isEmpty ? try skip(record) : try note(text, record)
    case .reopening: return text.isEmpty ? try skip(record) : try reopen(text, record)
    case .question(let question):
      if text.isEmpty, form.isTyped { return try skip(record) }
      guard !script.isClosed else { return [.closed] }
      guard let step = script.write(text, at: question) else {
        let form = form
        return [form.isTyped ? .wrongForm : .noSuchChoice(count: form.choices.count)]
      }
      return try take(step, record)
    }
  }

  private mutating func obey(
    _ order: S.Order, _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    guard let step = script.obey(order, at: questionOfPlace) else { return [.noPlaceHere] }
    guard !script.isClosed else { return [.closed] }
    let left = place
    let messages = try take(step, record)
    // Whoever left a place for what is about none of them can go back to it.
    if let left, place == nil, prompt != .end { trail.append(left) }
    return messages
  }

  /// The question that is asked, or from a note the one of its place.
  private var questionOfPlace: S.Question? {
    switch prompt {
    case .question(let question): question
    case .note(let place): script.question(at: place, .jump)
    case .reopening, .end: nil
    }
  }

  private mutating func skip(_ record: Recorder<S>) throws(RecordingFailure) -> [Message<S>] {
    switch prompt {
    case .question(let question):
      let messages = try take(script.skip(question), record)
      // The end says itself what is open.
      return prompt == .end ? messages.filter { $0 != .skipped } : messages
    case .note(let place):
      prompt = .question(script.question(at: place, .jump))
      return []
    case .reopening:
      leaveReopening()
      return []
    case .end: return []
    }
  }

  private mutating func leaveReopening() {
    prompt = placeBefore.map { .question(script.question(at: $0, .jump)) } ?? .end
  }

  // MARK: Storing

  private mutating func take(
    _ step: Step<S>, _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    let effects = try store(step.acts, at: place, record)
    switch step.destination(script) {
    case .stay: break
    case .ask(let question):
      prompt = .question(question)
      if script.carriedText(at: question) != nil, !carrying.contains(question) {
        carrying.append(question)
      }
    case .onward(let place):
      trail.append(place)
      prompt =
        script.route.first { script.precedes(place, $0) }
        .map { .question(script.question(at: $0, .onward)) } ?? .end
    case .beginning: prompt = script.beginning.map(Prompt.question) ?? .end
    }
    return step.messages + effects
  }

  /// Stores acts and tells what came of them.
  private mutating func store(
    _ acts: [S.Act], at place: S.Place?, _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    if acts.isEmpty { return [] }
    let before = script
    script.apply(try record(acts))
    removed = acts.allSatisfy(script.takesAway) ? acts.count : 0
    return script.effects(of: acts, since: before, at: place).map(Message.remark)
  }

  // MARK: Taking back

  private mutating func clear(_ record: Recorder<S>) throws(RecordingFailure) -> [Message<S>] {
    switch prompt {
    case .note: return try clearNote(record)
    case .reopening, .end: return [.noPlaceHere]
    case .question(let question):
      guard !script.isClosed else { return [.closed] }
      guard let step = script.clear(question) else { return [.nothingToClear] }
      return try take(step, record)
    }
  }

  private mutating func clearNote(
    _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    guard let place = notedPlace else { return [.noPlaceHere] }
    guard !script.isClosed else { return [.closed] }
    let acts = script.clearNote(on: place)
    if acts.isEmpty { return [.nothingToClear] }
    let effects = try store(acts, at: place, record)
    leaveNote(of: place)
    return [.noteCleared] + effects
  }

  private mutating func leaveNote(of place: S.Place) {
    if prompt == .note(place) { prompt = .question(script.question(at: place, .jump)) }
  }

  /// Goes to what is about to change, so that the person sees what happened to it.
  private mutating func change(
    _ change: Change<S>?, none: Message<S>, _ message: (S.Act) -> Message<S>,
    _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    guard !script.isClosed else { return [.closed] }
    guard let change else { return [none] }
    let effects = try store([change.act], at: change.place ?? place, record)
    removed = 0
    if let question = change.question(script) { prompt = .question(question) }
    return [message(change.changed)] + effects
  }

  // MARK: Notes and flags

  private mutating func note(
    _ text: String?, _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    guard let place = notedPlace else { return [.noPlaceHere] }
    guard !script.isClosed else { return [.closed] }
    guard let text = text?.trimmed.nonEmpty else {
      prompt = .note(place)
      return []
    }
    let act = script.note(text, on: place)
    let effects = try store([act], at: place, record)
    leaveNote(of: place)
    return [.recorded(act)] + effects
  }

  private mutating func flag(
    _ text: String?, _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    guard let place = notedPlace else { return [.noPlaceHere] }
    guard !script.isClosed else { return [.closed] }
    let act = script.flag(text?.trimmed.nonEmpty, on: place)
    return [.recorded(act)] + (try store([act], at: place, record))
  }

  // MARK: Finishing

  private mutating func finish(
    isConfirmed: Bool, _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    guard !script.isClosed else { return [.closed] }
    if let refusal = askRequired() { return refusal }
    let elsewhere = script.openElsewhere
    if elsewhere > 0, !isConfirmed {
      isFinishing = true
      return [.finishingNeedsConfirmation(open: openCount + elsewhere)]
    }
    _ = try store([script.finishing], at: nil, record)
    isOver = true
    return [.finished(open: openCount + elsewhere)]
  }

  private mutating func reopen(
    _ reason: String?, _ record: Recorder<S>
  ) throws(RecordingFailure) -> [Message<S>] {
    guard script.isClosed else { return [.notClosed] }
    guard let reason = reason?.trimmed.nonEmpty else {
      placeBefore = place
      prompt = .reopening
      return []
    }
    let act = script.reopening(reason)
    let here = place ?? placeBefore
    _ = try store([act], at: nil, record)
    prompt =
      here.map { .question(script.question(at: $0, .jump)) }
      ?? script.beginning.map(Prompt.question) ?? .end
    return [.recorded(act)]
  }
}

// MARK: - Moving

extension Conversation {
  /// Goes to what must be answered first, if anything.
  private mutating func askRequired() -> [Message<S>]? {
    guard let required = script.required else { return nil }
    prompt = .question(required)
    return [.required]
  }

  private mutating func goBack() -> [Message<S>] {
    switch prompt {
    case .note(let place):
      prompt = .question(script.question(at: place, .back))
      return []
    case .reopening:
      leaveReopening()
      return []
    case .question(let question):
      if let before = script.question(before: question) {
        prompt = .question(before)
        return []
      }
    case .end: break
    }
    // An undo or a jump may have led to where the trail ends.
    while let last = trail.last, last == place { trail.removeLast() }
    let previous: S.Place?
    if let last = trail.popLast() {
      previous = last
    } else if let place {
      previous = script.route.last { script.precedes($0, place) }
    } else {
      previous = prompt == .end || script.required == nil ? script.route.last : nil
    }
    guard let previous else { return [.nothingBefore] }
    prompt = .question(script.question(at: previous, .back))
    return []
  }

  private mutating func go(to place: S.Place) -> [Message<S>] {
    if let current = self.place { trail.append(current) }
    prompt = .question(script.question(at: place, .jump))
    return script.remarks(at: place).map(Message.remark)
  }

  /// Goes to a question that stands in a list with the present one.
  mutating func move(to question: S.Question) {
    prompt = .question(question)
  }

  private mutating func goTo(_ name: String) -> [Message<S>] {
    if let refusal = askRequired() { return refusal }
    let name = name.trimmed
    let named = script.namedPlaces
    if let place = named.first(where: { $0.name.lowercased() == name.lowercased() })?.place {
      return go(to: place)
    }
    return [.unknownPlace(name, suggestion: closest(to: name, among: named.map(\.name)))]
  }

  private mutating func goToNext() -> [Message<S>] {
    if let refusal = askRequired() { return refusal }
    let open = script.route.filter { !script.isAnswered($0) }
    let after = place.flatMap { here in open.first { script.precedes(here, $0) } }
    guard let next = after ?? open.first else {
      if let place { trail.append(place) }
      prompt = .end
      return [.allAnswered]
    }
    return go(to: next)
  }
}

extension Script {
  /// Every name that can be gone to.
  var namedPlaces: [(name: String, place: Place)] {
    shortcuts + places.map { (id(of: $0), $0) }
  }
}
