import Assessment
import Definitions
import History
import Interview
import Invocation
import Journal
import Language
import Maturity
import Terminal

extension Command where Context == Console {
  static var interview: Command {
    Command(
      "interview", under: .recording,
      summary: Text(
        nl: "Beantwoord de vragenlijst, of ga verder waar u was.",
        en: "Answer the questionnaire, or go on where you were."),
      discussion: Text(
        nl: "Elk antwoord is bewaard voordat de volgende vraag komt; stoppen kan op elk moment."
          + " Een bestand dat er nog niet is wordt gemaakt, na een paar vragen.\n\nDe lengte is"
          + " een keuze: alles, --core of --adaptive. Wat niet gevraagd wordt blijft open, en de"
          + " uitkomst laat zien wat het nog kan worden. U kunt later van keuze veranderen.",
        en: "Each answer is saved before the next question comes; you can stop at any moment."
          + " A file that is not there yet is made, after a few questions.\n\nLength is a choice:"
          + " everything, --core or --adaptive. What is not asked stays open, and the result"
          + " shows what it may still become. You can change your choice later."),
      examples: [
        Example(
          ["interview", "tu.peil"],
          Text(nl: "Begin, of ga verder.", en: "Begin, or go on.")),
        Example(
          ["interview", "tu.peil", "--core"],
          Text(
            nl: "Alleen wat nodig is rond het streefniveau.",
            en: "Only what is needed around the target level.")),
        Example(
          ["interview", "tu.peil", "--role", "hr", "--unanswered"],
          Text(
            nl: "In een gesprek met personeelszaken: wat zij weten en nog open staat.",
            en: "In a meeting with human resources: what they know and is still open.")),
      ],
      seeAlso: ["status", "score", "report"],
      parameters: Shared.file,
      Flag(
        "core",
        help: Text(
          nl: "Vraag tot één niveau boven het streefniveau.",
          en: "Ask up to one level above the target.")),
      Flag(
        "adaptive",
        help: Text(
          nl: "Vraag per thema tot het niveau vaststaat, en één niveau verder.",
          en: "Ask each theme until its level is settled, and one level further.")),
      RepeatedOption<String>(
        "theme", Text(nl: "THEMA", en: "THEME"),
        help: Text(
          nl: "Vraag alleen over dit thema, met zijn code.",
          en: "Ask about this theme only, by its code."),
        completion: .list("themes")),
      RepeatedOption<String>(
        "role", Text(nl: "ROL", en: "ROLE"),
        help: Text(
          nl: "Vraag alleen wat deze rol meestal weet, zoals hr of ict.",
          en: "Ask only what this role usually knows, such as hr or ict."),
        completion: .list("roles")),
      Flag(
        "unanswered",
        help: Text(
          nl: "Vraag alleen wat nog open staat.", en: "Ask only what is still open.")),
      Flag(
        "flagged",
        help: Text(
          nl: "Vraag alleen wat gemarkeerd is, ook als het beantwoord is.",
          en: "Ask only what is flagged, also where it is answered.")),
      Flag(
        "ratings-only",
        help: Text(
          nl: "Vraag na een score niet meteen om onderbouwing.",
          en: "Do not ask for evidence right after a rating.")),
      Flag(
        "plain",
        help: Text(
          nl: "Vraag regel voor regel, ook op een terminal; goed voor een schermlezer.",
          en: "Ask line by line, also on a terminal; suits a screen reader.")),
      Flag(
        "present",
        help: Text(
          nl: "Toon een vraag tegelijk met ruimte eromheen, voor een projector.",
          en: "Show one question at a time with space around it, for a projector.")),
      Flag(
        "no-input",
        help: Text(
          nl: "Vraag niets om een nieuw bestand te maken; wat ontbreekt is een fout. De vragen"
            + " komen regel voor regel.",
          en: "Ask nothing to make a new file; what is missing is an error. The questions come"
            + " line by line.")),
      Shared.institution, Shared.sector, Shared.wave, Shared.interviewQuestionnaire,
      Shared.interviewNorm, Shared.profile, Shared.scope, Shared.referenceDate, Shared.by,
      Shared.definitions
    ) {
      console, file, core, adaptive, themes, roles, unanswered, flagged, ratingsOnly, plain,
      present,
      noInput, institution, sector, wave,
      questionnaire, norm, profile, scope, date, by, definitions in
      if core, adaptive { throw Failure.excludes("--core", "--adaptive") }
      let choice = try console.definitions(definitions, norm: norm)
      let author = console.author(by)
      if try RecordFile.exists(file) {
        let ignored = [
          institution.map { _ in "--institution" }, sector.map { _ in "--sector" },
          wave.map { _ in "--wave" }, questionnaire.map { _ in "--questionnaire" },
          scope.map { _ in "--scope" }, date.map { _ in "--reference-date" },
        ].compactMap(\.self)
        if !ignored.isEmpty { throw Failure.onlyForNew(ignored, path: file) }
      } else {
        let answers = SetupAnswers(
          institution: institution, sector: sector, wave: wave,
          questionnaire: try choice.questionnaire(questionnaire ?? NewRecord.usualQuestionnaire),
          norm: choice.id, profile: profile, scope: scope,
          referenceDate: date)
        let record = try answers.completed(
          path: file, asking: !noInput, console: console)
        guard let record else { return .success }
        try record.create(by: author, library: choice.library, console: console).close()
        console.tellToKeep(norm, id: choice.id)
      }
      var focus = Focus()
      focus.themes = Set(themes)
      focus.respondents = Set(roles)
      focus.onlyUnanswered = unanswered
      focus.onlyFlagged = flagged
      return try InterviewSession(
        path: file, author: author, profile: profile,
        length: core ? .core : adaptive ? .adaptive : .full, focus: focus,
        asksEvidence: !ratingsOnly,
        isPlain: plain || noInput || !console.canAskByKeys, isPresenting: present,
        definitions: definitions
      ).run(choice, console: console)
    }
  }
}

/// One sitting of the interview on a record that exists.
private struct InterviewSession {
  let path: String
  let author: String

  /// A profile to be stated first, where the record states another or none.
  let profile: RiskProfile?

  let length: Length
  let focus: Focus
  let asksEvidence: Bool
  let isPlain: Bool
  let isPresenting: Bool

  /// The directory of definitions that was named, to be named again.
  let definitions: String?

  func run(_ choice: NormChoice, console: Console) throws -> ExitStatus {
    let session = try RecordSession.open(path, choice, .none, console: console)
    defer { session.writer.close() }
    let focus = try focus(in: session.assessment.questionnaire)
    try refuseLevels(in: session.assessment.questionnaire)
    let author = author
    var assessment = session.assessment
    if let profile, assessment.state.statedProfile != profile {
      let acts = [Act.profileStated(profile)]
      for stored in try session.record(acts, by: author, role: .coordinator, console: console) {
        assessment.apply(stored)
      }
    }
    let record: Interview.Recorder<RecordingFailure> = { (acts) throws(RecordingFailure) in
      do throws(Failure) {
        return try session.record(acts, by: author, role: .coordinator, console: console)
      } catch {
        throw RecordingFailure(explanation: error.text, isFinal: error.endsRecording)
      }
    }
    let interview = Interview(
      assessment, role: .coordinator, length: length, focus: focus,
      asksEvidence: asksEvidence)
    let outcome =
      if !isPlain, let raw = console.input.raw {
        try runRaw(interview, record, raw, console)
      } else {
        try runPlain(interview, record, console)
      }
    console.tell(farewell(outcome.ending, isFinished: outcome.isFinished))
    return status(outcome.ending, outcome.signal)
  }

  /// Refuses what goes by levels where there are none.
  private func refuseLevels(in questionnaire: Questionnaire) throws(Failure) {
    if questionnaire.isScored { return }
    if profile != nil { throw .withoutLevels("--profile", questionnaire.id) }
    if length != .full { throw .withoutLevels("--\(length.rawValue)", questionnaire.id) }
  }

  /// The focus by the questionnaire's own names; one that it does not have is refused.
  private func focus(in questionnaire: Questionnaire) throws(Failure) -> Focus {
    var focus = focus
    focus.themes = try ids(focus.themes, "--theme", questionnaire.themes.map(\.id))
    focus.respondents = try ids(focus.respondents, "--role", questionnaire.respondents.map(\.id))
    return focus
  }

  /// The names as they are written, whatever case they were typed in.
  private func ids(
    _ typed: Set<String>, _ option: String, _ names: [String]
  ) throws(Failure) -> Set<String> {
    var ids: Set<String> = []
    for word in typed.sorted() {
      guard let name = names.first(where: { $0.lowercased() == word.lowercased() }) else {
        throw .unknownName(word, option: option, names: names)
      }
      ids.insert(name)
    }
    return ids
  }

  private struct Outcome {
    let ending: Ending
    let isFinished: Bool

    /// The signal that ended it, if one did.
    let signal: Signal?
  }

  /// By lines, for pipes, scripts and screen readers.
  private func runPlain(
    _ interview: Interview, _ record: @escaping Interview.Recorder<RecordingFailure>,
    _ console: Console
  ) throws -> Outcome {
    var signal: Signal?
    var outputFailure: OutputFailure?
    var inputFailure: CallFailure?
    let channel = PlainInterview.Channel(
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
      edit: { console.edited($0) }, record: record)
    var plain = PlainInterview(
      interview, language: console.language, width: console.columns, channel: channel)
    let ending = plain.run()
    if let outputFailure { throw outputFailure }
    try console.write("\n")
    if let inputFailure { throw Failure.call(inputFailure) }
    return Outcome(ending: ending, isFinished: plain.isFinished, signal: signal)
  }

  /// By keys, on a terminal that is raw until this returns.
  private func runRaw(
    _ interview: Interview, _ record: @escaping Interview.Recorder<RecordingFailure>,
    _ open: () throws(CallFailure) -> RawTerminal, _ console: Console
  ) throws -> Outcome {
    let tour = TourMemory(console)
    let isScored = interview.questionnaire.isScored
    var interview = RawInterview(
      interview, language: console.language, file: path.fileName,
      showsTour: tour.isNew && isScored,
      isPresenting: isPresenting, record: record)
    try console.write(
      interview.introduction(width: console.columns).sanitized(keepingNewlines: true))
    do throws(CallFailure) {
      let terminal = try open()
      do throws(CallFailure) {
        while interview.ending == nil {
          let size = terminal.size
          try terminal.show(interview.frame(columns: size.columns, rows: size.rows))
          let wasTouring = interview.isTouring
          try react(to: try terminal.next(), &interview, terminal, console)
          if wasTouring, !interview.isTouring { tour.remember() }
        }
        try terminal.clear()
      } catch {
        // A terminal that went away fails before its signal has been looked at.
        guard terminal.signal != nil else { throw error }
        interview.end(.interrupted)
      }
      return Outcome(
        ending: interview.ending ?? .endOfInput, isFinished: interview.isFinished,
        signal: terminal.signal)
    } catch {
      throw Failure.call(error)
    }
  }

  private func react(
    to input: TerminalInput, _ interview: inout RawInterview, _ terminal: RawTerminal,
    _ console: Console
  ) throws(CallFailure) {
    switch input {
    case .key(let key):
      switch interview.press(key) {
      case .none: break
      case .repaint:
        try terminal.clear()
      case .editor(let text):
        interview.edited(try terminal.suspended { console.edited(text) })
      }
    case .resized: try terminal.clearResized()
    case .resumed: terminal.forget()
    case .interrupted: interview.end(.interrupted)
    case .end: interview.end(.endOfInput)
    }
  }

  private func farewell(_ ending: Ending, isFinished: Bool) -> Text {
    let own = definitions.map { " --definitions \($0)" } ?? ""
    if isFinished {
      return Text(
        nl: "De antwoorden in \(path) zijn afgerond. Het rapport: peil report \(path)\(own)",
        en: "The answers in \(path) are finished. The report: peil report \(path)\(own)")
    }
    let goOn = Text(
      nl: "Alles staat in \(path). Verder gaan: peil interview \(path)\(own)",
      en: "Everything is in \(path). To go on: peil interview \(path)\(own)")
    switch ending {
    case .left, .endOfInput, .interrupted: return goOn
    case .notUnderstood:
      return Text(
        nl: "Te veel regels achter elkaar waren geen antwoord; gestopt. \(goOn.nl)",
        en: "Too many lines in a row were no answer; stopped. \(goOn.en)")
    case .cannotRecord:
      return Text(
        nl: "Gestopt, omdat niets meer vastgelegd kan worden.",
        en: "Stopped, because nothing can be recorded any more.")
    }
  }

  private func status(_ ending: Ending, _ signal: Signal?) -> ExitStatus {
    switch ending {
    case .left, .endOfInput: .success
    case .interrupted: signal.map { .signal($0.number) } ?? .success
    case .notUnderstood: .badData
    case .cannotRecord: .inputOutput
    }
  }
}

extension Console {
  /// Whether the terminal can do what keys and frames need, and nobody asked for lines.
  fileprivate var canAskByKeys: Bool {
    input.raw != nil && !["", "dumb"].contains(environment(.term) ?? "")
      && (environment(.accessible) ?? "").isEmpty
  }
}

extension String {
  /// The last part of a path.
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }
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
