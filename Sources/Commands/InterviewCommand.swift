import Assessment
import Definitions
import Dialogue
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
      Shared.plain, Shared.present,
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
      present, noInput, institution, sector, wave,
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
        switch try answers.completed(path: file, asking: !noInput, console: console) {
        case .ended(let status): return status
        case .complete(let record):
          try record.create(by: author, library: choice.library, console: console).close()
          console.tellToKeep(norm, id: choice.id)
        }
      }
      var focus = Focus()
      focus.themes = Set(themes)
      focus.respondents = Set(roles)
      focus.onlyUnanswered = unanswered
      focus.onlyFlagged = flagged
      return try InterviewSitting(
        path: file, author: author, profile: profile,
        length: core ? .core : adaptive ? .adaptive : .full, focus: focus,
        asksEvidence: !ratingsOnly,
        isPlain: plain || noInput, isPresenting: present,
        definitions: definitions
      ).run(choice, console: console)
    }
  }
}

/// One sitting of the interview on a record that exists.
private struct InterviewSitting {
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
    let own = definitions.map { " --definitions \($0)" } ?? ""
    return try DialogueSession(
      path: path,
      conversation: Conversation(
        InstitutionScript(
          assessment, role: .coordinator, language: console.language, length: length,
          focus: focus, asksEvidence: asksEvidence)),
      record: { (acts) throws(RecordingFailure) in
        try recording { () throws(Failure) in
          try session.record(acts, by: author, role: .coordinator, console: console)
        }
      },
      isPlain: isPlain, isPresenting: isPresenting,
      finished: Text(
        nl: "De antwoorden in \(path) zijn afgerond. Het rapport: peil report \(path)\(own)",
        en: "The answers in \(path) are finished. The report: peil report \(path)\(own)"),
      goOn: Text(
        nl: "Alles staat in \(path). Verder gaan: peil interview \(path)\(own)",
        en: "Everything is in \(path). To go on: peil interview \(path)\(own)")
    ).run(console)
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
}
