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

/// What the line of `interview` gives.
struct InterviewOptions: Options {
  let file = Shared.file
  let core = Flag(
    "core",
    help: Text(
      nl: "Vraag tot één niveau boven het streefniveau.",
      en: "Ask up to one level above the target."))
  let adaptive = Flag(
    "adaptive",
    help: Text(
      nl: "Vraag per thema tot het niveau vaststaat, en één niveau verder.",
      en: "Ask each theme until its level is settled, and one level further."))
  let theme = RepeatedOption<String>(
    "theme", Text(nl: "THEMA", en: "THEME"),
    help: Text(
      nl: "Vraag alleen over dit thema, met zijn code.",
      en: "Ask about this theme only, by its code."),
    completion: .list("themes"))
  let role = RepeatedOption<String>(
    "role", Text(nl: "ROL", en: "ROLE"),
    help: Text(
      nl: "Vraag alleen wat deze rol meestal weet, zoals hr of ict.",
      en: "Ask only what this role usually knows, such as hr or ict."),
    completion: .list("roles"))
  let unanswered = Flag(
    "unanswered",
    help: Text(
      nl: "Vraag alleen wat nog open staat.", en: "Ask only what is still open."))
  let flagged = Flag(
    "flagged",
    help: Text(
      nl: "Vraag alleen wat gemarkeerd is, ook als het beantwoord is.",
      en: "Ask only what is flagged, also where it is answered."))
  let ratingsOnly = Flag(
    "ratings-only",
    help: Text(
      nl: "Vraag na een score niet meteen om onderbouwing.",
      en: "Do not ask for evidence right after a rating."))
  let plain = Shared.plain
  let present = Shared.present
  let noInput = Flag(
    "no-input",
    help: Text(
      nl: "Vraag niets om een nieuw bestand te maken; wat ontbreekt is een fout. De vragen"
        + " komen regel voor regel.",
      en: "Ask nothing to make a new file; what is missing is an error. The questions come"
        + " line by line."))
  let subject = SubjectOptions()
  let questionnaire = OptionalOption<String>(
    "questionnaire", Text(nl: "VRAGENLIJST", en: "QUESTIONNAIRE"),
    help: Text(
      nl: "De vragenlijst van een nieuwe meting, anders '\(NewRecord.usualQuestionnaire)'; een"
        + " bestaande wordt ermee gelezen, ook als zij anders scoort dan toen die begon.",
      en: "The questionnaire of a new record, else '\(NewRecord.usualQuestionnaire)'; an existing"
        + " one is read with it, even if it scores otherwise than when that began."),
    completion: .list("questionnaires"))
  let norm = OptionalOption<String>(
    "norm", Text(nl: "NORMENKADER", en: "NORM"),
    help: Text(
      nl: "Het normenkader met de streefniveaus: een naam, of een bestand NAAM.json; anders dat"
        + " van de meting, en voor een nieuwe meting dat van de vragenlijst.",
      en: "The norm framework with the target levels: a name, or a file NAME.json; else that of"
        + " the record, and for a new record that of the questionnaire."),
    completion: .file(suffixes: [".json"]))
  let record = RecordOptions()
  let by = Shared.by
  let definitions = Shared.definitions
}

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
      options: InterviewOptions.self
    ) { console, given in
      if given.core, given.adaptive { throw Failure.excludes("--core", "--adaptive") }
      let choice = try console.definitions(
        given.definitions, norm: given.norm,
        questionnaire: given.questionnaire.map { .changed([$0]) } ?? .recorded)
      let author = console.author(given.by)
      // What was named of a record that is there is to be named again.
      var own = given.definitions.map { ["--definitions", $0] } ?? []
      if try RecordFile.exists(given.file) {
        try given.requireNothingOfNewRecord()
        own += given.questionnaire.map { ["--questionnaire", $0] } ?? []
        own += given.norm.map { ["--norm", $0] } ?? []
      } else {
        try given.requireNewPath(\.file)
        let answers = SetupAnswers(
          given.subject, given.record,
          questionnaire: try choice.questionnaire(
            given.questionnaire ?? NewRecord.usualQuestionnaire),
          norm: choice.id)
        switch try answers.completed(path: given.file, asking: !given.noInput, console: console) {
        case .ended(let status): return status
        case .complete(let record):
          try record.create(by: author, library: choice.library, console: console).close()
          console.tellToKeep(given.norm, id: choice.id)
          // A framework that is no file is named in the record.
          if let norm = given.norm, norm != choice.id { own += ["--norm", norm] }
        }
      }
      return try InterviewSitting(
        path: given.file, author: author, profile: given.record.profile, length: given.length,
        focus: given.focus, asksEvidence: !given.ratingsOnly,
        isPlain: given.plain || given.noInput, isPresenting: given.present,
        questionnaire: given.questionnaire, own: own
      ).run(choice, console: console)
    }
  }
}

extension Given<InterviewOptions> {
  fileprivate var length: Length {
    self.core ? .core : self.adaptive ? .adaptive : .full
  }

  fileprivate var focus: Focus {
    var focus = Focus()
    focus.themes = Set(self.theme)
    focus.respondents = Set(self.role)
    focus.onlyUnanswered = self.unanswered
    focus.onlyFlagged = self.flagged
    return focus
  }

  /// Refuses what says what a new record is.
  fileprivate func requireNothingOfNewRecord() throws(Failure) {
    let needless = self.subject.typed + self.record.typed.filter { $0 != "--profile" }
    if !needless.isEmpty { throw .onlyForNew(needless, path: self.file) }
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

  /// The questionnaire that was named, which must be that of the record.
  let questionnaire: String?

  /// Options that a line to go on with names again.
  let own: [String]

  func run(_ choice: NormChoice, console: Console) throws -> ExitStatus {
    let session = try RecordSession.open(path, choice, .none, console: console)
    defer { session.writer.close() }
    if let questionnaire, questionnaire != session.assessment.questionnaire.id {
      throw Failure.onlyForNew(["--questionnaire"], path: path)
    }
    let focus = try focus(in: session.assessment.questionnaire)
    try refuseLevels(in: session.assessment.questionnaire)
    let author = author
    var assessment = session.assessment
    if let profile,
      assessment.state.statedProfile != profile || assessment.state.isUnconfirmed(.statedProfile)
    {
      let acts = [Act.profileStated(profile)]
      for stored in try session.record(acts, by: author, role: .coordinator, console: console) {
        assessment.apply(stored)
      }
    }
    let goOn = shellLine("interview", file: path, options: own)
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
      finished: {
        let report = shellLine("report", file: path, options: own)
        return Text(
          nl: "Het rapport maakt u met: \(report)", en: "For the report: \(report)")
      },
      goOn: Text(
        nl: "Alles staat in \(path). Verder gaan: \(goOn)",
        en: "Everything is in \(path). To go on: \(goOn)")
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
