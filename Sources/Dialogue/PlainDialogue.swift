import Language

/// What a person's side of a plain dialogue does next.
package enum PlainInput: Sendable {
  case line(String)

  /// A line that cannot be taken: not UTF-8, or too long.
  case unreadable
  case end

  /// A signal asked the program to stop.
  case interrupted
}

/// A dialogue of lines: for pipes, scripts and screen readers.
///
/// Text comes before symbols, nothing is painted twice, and the newest line is the last. Where the
/// input is no terminal nobody sees what is asked, so that the first line that cannot be taken ends
/// it: the lines after it were meant for other questions.
package struct PlainDialogue<S: Script> {
  private(set) var conversation: Conversation<S>
  private let width: Int
  private let isScripted: Bool
  private let channel: Channel
  private var shownTerms: Set<String> = []
  private var chapter: String?
  private var shownChapters: Set<String> = []

  /// The place that was named last, so that what is asked about it is understood.
  private var namedPlace: S.Place?

  /// What was said last about the questions still open, so that it is not said twice.
  private var toldToGo: String?

  /// How lines and acts leave and enter the dialogue.
  package struct Channel {
    let read: () -> PlainInput
    let write: (String) -> Void
    let edit: (_ subject: String, _ text: String) -> Edited
    let keptEdit: () -> Void
    let record: Recorder<S>

    /// - Parameters:
    ///   - read: gives the next line.
    ///   - write: shows text; the text ends its own lines.
    ///   - edit: lets the person write a longer text about something, starting from one.
    ///   - keptEdit: is told when that text is on record.
    ///   - record: stores acts.
    package init(
      read: @escaping () -> PlainInput, write: @escaping (String) -> Void,
      edit: @escaping (_ subject: String, _ text: String) -> Edited,
      keptEdit: @escaping () -> Void,
      record: @escaping Recorder<S>
    ) {
      self.read = read
      self.write = write
      self.edit = edit
      self.keptEdit = keptEdit
      self.record = record
    }
  }

  /// The most lines in a row that may mean nothing.
  private static var patience: Int { 100 }

  /// - Parameters:
  ///   - conversation: what is asked.
  ///   - width: the columns of the terminal.
  ///   - isScripted: whether the lines come from elsewhere than a terminal.
  ///   - channel: where lines come from and go to.
  package init(
    _ conversation: Conversation<S>, width: Int, isScripted: Bool, channel: Channel
  ) {
    self.conversation = conversation
    self.width = min(width, 100)
    self.isScripted = isScripted
    self.channel = channel
  }

  private var script: S { conversation.script }
  private var words: Words<S> { Words(conversation, hasKeys: false) }

  /// Whether the role has finished.
  package var isClosed: Bool { script.isClosed }

  /// What was given as a text and is not on record, with what each is about.
  package var unrecorded: [(subject: String, text: String)] { conversation.unrecorded }

  /// Asks until the person stops, and tells how that came.
  package mutating func run() -> Ending {
    write(script.introduction)
    toldToGo = script.toGo
    show()
    var misunderstood = 0
    while !conversation.isOver {
      let outcome: Outcome
      switch channel.read() {
      case .line(let line): outcome = take(line)
      case .unreadable:
        outcome = refuse(
          "", because: words.unreadable, invites: isScripted ? "" : " " + words.typeAgain)
      case .end: return .endOfInput
      case .interrupted: return .interrupted
      }
      switch outcome {
      case .taken: misunderstood = 0
      case .meaningless:
        misunderstood += 1
        if misunderstood == Self.patience { return .notUnderstood }
      case .over(let ending): return ending
      }
    }
    return .left
  }

  // MARK: - Input

  /// What became of a line.
  private enum Outcome {
    case taken
    case meaningless
    case over(Ending)
  }

  private mutating func take(_ line: String) -> Outcome {
    switch Interpreter(conversation).read(line) {
    case .action(let action): return perform(action, line)
    case .editor: return edit(line)
    case .notUnderstood: return refuse(line, because: words.notUnderstood(line.trimmed))
    case .doubtful(let text): return refuse(line, because: words.doubtful(text))
    }
  }

  /// Says why a line was not taken and asks again; scripted, that is the end.
  private func refuse(
    _ line: String, because reason: String, invites again: String = ""
  ) -> Outcome {
    if isScripted { return .over(.refused(line: line, because: reason)) }
    write([reason + again])
    invite()
    return .meaningless
  }

  private mutating func edit(_ line: String) -> Outcome {
    let isText = conversation.form.isText
    guard isText || conversation.place.map(script.takesNotes) == true else {
      return refuse(line, because: words.sentences(.noPlaceHere).joined(separator: " "))
    }
    let old = isText ? conversation.textOnRecord : noteOnRecord
    let subject = isText ? conversation.subject : conversation.subjectOfNote
    switch channel.edit(subject, old) {
    case .nothing(let reason): return refuse(line, because: reason[script.language])
    case .text(let text):
      let new = text.trimmed
      if new == old.trimmed {
        channel.keptEdit()
        if isText { return perform(.skip, line) }
        invite()
        return .taken
      }
      if new.isEmpty { return perform(isText ? .clear : .clearNote, line, isEdit: true) }
      switch isText ? Interpreter(conversation).written(new) : .note(new, script) {
      case .action(let action): return perform(action, line, isEdit: true)
      case .doubtful(let text): return refuse(line, because: words.doubtful(text))
      case .editor, .notUnderstood: return refuse(line, because: words.notUnderstood(new))
      }
    }
  }

  private var noteOnRecord: String { conversation.place.flatMap(script.note) ?? "" }

  /// Does an action and shows what came of it.
  private mutating func perform(
    _ action: Action<S>, _ line: String, isEdit: Bool = false
  ) -> Outcome {
    let before = conversation.prompt
    let channel = channel
    let messages: [Message<S>]
    do throws(RecordingFailure) {
      messages = try conversation.perform(action) { (acts) throws(RecordingFailure) in
        let stored = try channel.record(acts)
        if isEdit { channel.keptEdit() }
        return stored
      }
    } catch {
      let reason = error.explanation[script.language]
      if isScripted { return .over(.notRecorded(line: line, because: reason)) }
      write([reason])
      if error.isFinal { return .over(.cannotRecord) }
      invite()
      return .taken
    }
    if isScripted, let refusal = messages.first(where: { $0.isRefusal(in: script) }) {
      // The first sentence says why; what was found is a list.
      let reason = words.sentences(refusal).first ?? ""
      return .over(.refused(line: line, because: reason))
    }
    tell(messages)
    if conversation.isOver { return .taken }
    let stays = conversation.prompt == before
    if messages.contains(where: \.looksElsewhere) {
      // Whoever looked elsewhere is told for what the next answer will be.
      namedPlace = nil
      show()
    } else if stays, !messages.isEmpty {
      invite()
    } else {
      show()
    }
    // Where an empty line changes nothing, a script could go on for ever.
    return action == .skip && stays ? .meaningless : .taken
  }

  // MARK: - Output

  private func write(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      let indent = paragraph.prefix { $0 == " " }.count
      for line in paragraph.wrapped(to: width, indent: indent) { channel.write(line + "\n") }
    }
  }

  private func tell(_ messages: [Message<S>]) {
    for message in messages {
      switch message {
      case .help: write([""] + words.help)
      case .review: write([""] + script.review)
      default: write(words.sentences(message))
      }
    }
  }

  private mutating func show() {
    channel.write("\n")
    introduceChapter()
    let page = words.page
    if let heading = page.heading, page.repeatsHeading || conversation.place != namedPlace {
      write(heading.paragraphs)
    }
    namedPlace = conversation.place
    write(page.paragraphs)
    if page.repeatsHeading { showTerms() }
    write(neighbourLines)
    let form = conversation.form
    write(choiceLines(form.choices.map(\.title)))
    write([words.additionHint].compactMap(\.self))
    invite()
  }

  /// The texts on record that stand in a list with the one that is asked, by their numbers.
  private var neighbourLines: [String] {
    guard let question = conversation.prompt.question else { return [] }
    return script.neighbours(of: question).enumerated().compactMap { index, neighbour in
      script.text(for: neighbour).isEmpty || neighbour == question
        ? nil : "\(index + 1). \(words.entry(neighbour))"
    }
  }

  /// The choices in one line where they fit, since each line costs a listener a key.
  private func choiceLines(_ choices: [String]) -> [String] {
    let numbered = choices.enumerated().map { ("\($0.offset + 1)", $0.element) }
    // Two numbers beside each other would read as one.
    let isNumeric = choices.contains { $0.first?.isNumber ?? false }
    let line = numbered.map { "\($0) \(isNumeric ? "= " : "")\($1)" }.joined(separator: ", ")
    let fits = line.displayWidth <= width && !choices.contains { $0.contains(",") }
    return choices.isEmpty ? [] : fits ? [line] : numbered.map { "\($0). \($1)" }
  }

  /// Says where the questions have come to, and the first time what that part is about.
  private mutating func introduceChapter() {
    guard let place = conversation.place, let current = script.chapter(of: place) else {
      return chapter = nil
    }
    guard current.title != chapter else { return }
    chapter = current.title
    write([current.title + "."])
    if shownChapters.insert(current.title).inserted {
      if let purpose = current.purpose { write([purpose]) }
      if let toGo = script.toGo, toGo != toldToGo {
        write([toGo])
        toldToGo = toGo
      }
    }
    channel.write("\n")
  }

  /// Gives the meaning of a word beside the first question that uses it.
  private mutating func showTerms() {
    guard let place = conversation.place else { return }
    write(script.terms(at: place).filter { shownTerms.insert($0).inserted })
  }

  /// Ends in the middle of a line, so that the answer is typed behind the question.
  private func invite() {
    let invitation = words.invitation(words.page)
    let mark = invitation.hasSuffix("?") ? " " : ": "
    channel.write(invitation.wrapped(to: width - 2).joined(separator: "\n") + mark)
  }
}
