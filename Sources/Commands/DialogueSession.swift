import Dialogue
import Invocation
import Journal
import Language
import Terminal

/// One sitting of a dialogue on a file that is open, by lines or by keys.
struct DialogueSession<S: Script> {
  let path: String
  let conversation: Conversation<S>
  let record: Recorder<S>

  /// Whether lines are wanted also where keys are possible.
  let isPlain: Bool

  /// Whether a room looks on.
  let isPresenting: Bool

  /// What is said at the end where the role has finished, and where it has not.
  let finished: () -> Text
  let goOn: Text

  /// Asks until the person stops, and says how to go on.
  func run(_ console: Console) throws -> ExitStatus {
    tellOfText(console)
    let outcome =
      if !isPlain, console.canAskByKeys, let raw = console.input.raw {
        try runKeys(raw, console)
      } else {
        try runLines(console)
      }
    for paragraph in outcome.parting {
      let lines = paragraph.wrapped(to: min(console.columns, 100))
      try console.write(lines.joined(separator: "\n") + "\n")
    }
    console.tell(farewell(outcome, console))
    tellOfText(console)
    return status(outcome)
  }

  /// Says where a text is that was written in an editor and never recorded.
  private func tellOfText(_ console: Console) {
    for path in EditedText.left(for: path) {
      console.tell(
        Text(
          nl: "In \(path) staat een tekst die niet is vastgelegd. Opent u bij dezelfde vraag uw"
            + " tekstverwerker, dan begint die ermee.",
          en: "In \(path) is a text that has not been recorded. Open your editor at the same"
            + " question to go on with it."))
    }
  }

  private struct Outcome {
    let ending: Ending
    let isClosed: Bool

    /// The signal that ended it, if one did.
    let signal: Signal?

    /// What the dialogue said last, where that is not to be seen any more.
    var parting: [String] = []
  }

  // MARK: - Lines

  /// By lines, for pipes, scripts and screen readers.
  private func runLines(_ console: Console) throws -> Outcome {
    let texts = EditedTexts(for: path)
    var signal: Signal?
    var outputFailure: OutputFailure?
    var inputFailure: CallFailure?
    let channel = PlainDialogue<S>.Channel(
      read: {
        if outputFailure != nil { return .end }
        do throws(CallFailure) {
          switch try console.nextLine() {
          case .text(let line): return .line(line)
          case .notUTF8, .tooLong: return .unreadable
          case .end: return .end
          case .interrupted(let arrived):
            signal = arrived
            return .interrupted
          }
        } catch {
          inputFailure = error
          return .end
        }
      },
      write: { text in
        do throws(OutputFailure) {
          try console.write(text.sanitized(keepingNewlines: true))
        } catch {
          outputFailure = error
        }
      },
      edit: { texts.write(about: $0, beginningWith: $1, console) },
      keptEdit: { texts.forget() }, record: record)
    var dialogue = PlainDialogue(
      conversation, width: console.columns, isScripted: !console.input.isTerminal,
      channel: channel)
    let ending = dialogue.run()
    keep(dialogue.unrecorded, console)
    if let outputFailure { throw outputFailure }
    try console.write("\n")
    if let inputFailure { throw Failure.call(inputFailure) }
    return Outcome(ending: ending, isClosed: dialogue.isClosed, signal: signal)
  }

  // MARK: - Keys

  /// By keys, on a terminal that is raw until this returns.
  private func runKeys(
    _ open: () throws(CallFailure) -> RawTerminal, _ console: Console
  ) throws -> Outcome {
    let texts = EditedTexts(for: path)
    let tour = TourMemory(console)
    do throws(CallFailure) {
      let terminal = try open()
      var dialogue = ScreenDialogue(
        conversation, file: path.fileName, showsTour: tour.isNew, isPresenting: isPresenting,
        at: terminal.time, record: record)
      let introduction = dialogue.introduction(width: console.columns)
      try terminal.write(introduction.sanitized(keepingNewlines: true))
      do throws(CallFailure) {
        while dialogue.ending == nil {
          let size = terminal.size
          try terminal.show(dialogue.frame(columns: size.columns, rows: size.rows))
          let wasTouring = dialogue.isTouring
          try react(
            to: try terminal.next(until: dialogue.deadline), &dialogue, terminal, texts, console)
          if wasTouring, !dialogue.isTouring { tour.remember() }
        }
        try terminal.clear()
      } catch {
        // A terminal that went away fails before its signal has been looked at.
        guard terminal.signal != nil else {
          keep(dialogue.unrecorded, console)
          throw error
        }
        dialogue.end(.interrupted)
      }
      keep(dialogue.unrecorded, console)
      return Outcome(
        ending: dialogue.ending ?? .endOfInput, isClosed: dialogue.isClosed,
        signal: terminal.signal, parting: dialogue.parting)
    } catch {
      throw Failure.call(error)
    }
  }

  /// Keeps what was typed and not recorded beside the file, as what an editor gives back is.
  private func keep(_ texts: [(subject: String, text: String)], _ console: Console) {
    for (subject, text) in texts {
      let kept = EditedText(for: path, about: subject)
      do throws(FileError) {
        try kept.keep(text)
      } catch {
        console.tell(Failure.writing(path: kept.path, error).text)
      }
    }
  }

  private func react(
    to input: TerminalInput, _ dialogue: inout ScreenDialogue<S>, _ terminal: RawTerminal,
    _ texts: EditedTexts, _ console: Console
  ) throws(CallFailure) {
    let request: ScreenRequest
    switch input {
    case .key(let key, let time): request = dialogue.press(key, at: time)
    case .quiet(let time): request = dialogue.elapse(to: time)
    case .resized: return try terminal.clearResized()
    case .resumed: return terminal.forget()
    case .interrupted: return dialogue.end(.interrupted)
    case .end: return dialogue.end(.endOfInput)
    }
    switch request {
    case .none: break
    case .repaint: try terminal.clear()
    case .keptEdit: texts.forget()
    case .editor(let text, let subject):
      dialogue.edited(
        try terminal.suspended { texts.write(about: subject, beginningWith: text, console) })
    }
  }

  // MARK: - The end

  private func farewell(_ outcome: Outcome, _ console: Console) -> Text {
    let line = console.linesRead
    let goOn = outcome.isClosed ? finished() : goOn
    switch outcome.ending {
    case .left, .endOfInput, .interrupted: return goOn
    case .notUnderstood:
      return Text(
        nl: "Te veel regels achter elkaar waren geen antwoord; gestopt. \(goOn.nl)",
        en: "Too many lines in a row were no answer; stopped. \(goOn.en)")
    case .refused(let said, let reason):
      return Text(
        nl: "Regel \(line) (\(said.told)) is niet genomen, en niets daarna. \(reason) \(goOn.nl)",
        en: "Line \(line) (\(said.told)) was not taken, and nothing after it. \(reason) \(goOn.en)")
    case .notRecorded(let said, let reason):
      return Text(
        nl:
          "Regel \(line) (\(said.told)) is niet vastgelegd, en niets daarna. \(reason) \(goOn.nl)",
        en: "Line \(line) (\(said.told)) was not recorded, and nothing after it. \(reason)"
          + " \(goOn.en)")
    case .cannotRecord:
      return Text(
        nl: "Gestopt, omdat niets meer vastgelegd kan worden.",
        en: "Stopped, because nothing can be recorded any more.")
    }
  }

  private func status(_ outcome: Outcome) -> ExitStatus {
    switch outcome.ending {
    case .left, .endOfInput: .success
    case .interrupted: outcome.signal.map { .signal($0.number) } ?? .success
    case .notUnderstood, .refused: .badData
    case .cannotRecord, .notRecorded: .inputOutput
    }
  }
}

extension Console {
  /// Whether the terminal can do what keys and frames need, and nobody asked for lines.
  var canAskByKeys: Bool {
    input.raw != nil && !["", "dumb"].contains(environment(.term) ?? "")
      && (environment(.accessible) ?? "").isEmpty
  }
}

extension String {
  /// The last part of a path.
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }

  /// What a line said, short enough to be told back.
  var told: String { "'\(count > 60 ? "\(prefix(59))…" : self)'" }
}

extension Failure {
  /// Whether the writer has refused, for all that follows, to write to the file.
  var endsRecording: Bool {
    switch self {
    case .journal(_, .stopped), .journal(_, .changedUnderneath): true
    default: false
    }
  }
}

/// Gives what a file's writer refuses in the words of a dialogue.
func recording<Stored>(
  _ write: () throws(Failure) -> [Stored]
) throws(RecordingFailure) -> [Stored] {
  do throws(Failure) {
    return try write()
  } catch {
    throw RecordingFailure(explanation: error.text, isFinal: error.endsRecording)
  }
}
