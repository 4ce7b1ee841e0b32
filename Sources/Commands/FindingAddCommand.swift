import Assessment
import Auditing
import History
import Invocation
import Journal
import Language
import Maturity

/// What the line of `finding add` gives.
struct FindingAddOptions: Options {
  let file = Shared.file
  let practice = Argument<String>(
    Text(nl: "MAATREGEL", en: "PRACTICE"),
    help: Text(nl: "De code van een maatregel.", en: "The code of a practice."),
    completion: .list("items"))
  let severity = RequiredOption<String>(
    "severity", Text(nl: "ERNST", en: "SEVERITY"), help: FindingOptions.severityHelp,
    completion: FindingOptions.severities)
  let condition = RequiredOption<String>(
    "condition", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Wat er aan de hand is.", en: "What is the case."))
  let criterion = FindingOptions.criterion
  let cause = FindingOptions.cause
  let effect = FindingOptions.effect
  let recommendation = FindingOptions.recommendation
  let owner = FindingOptions.owner
  let due = FindingOptions.due
  let reopen = Shared.reopenExamination
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

/// What the line of `finding change` gives.
struct FindingChangeOptions: Options {
  let file = Shared.file
  let id = FindingOptions.id
  let severity = OptionalOption<String>(
    "severity", Text(nl: "ERNST", en: "SEVERITY"), help: FindingOptions.severityHelp,
    completion: FindingOptions.severities)
  let condition = OptionalOption<String>(
    "condition", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Wat er aan de hand is.", en: "What is the case."))
  let criterion = FindingOptions.criterion
  let cause = FindingOptions.cause
  let effect = FindingOptions.effect
  let recommendation = FindingOptions.recommendation
  let owner = FindingOptions.owner
  let due = FindingOptions.due
  let reopen = Shared.reopenExamination
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var findingAdd: Command {
    Command(
      "finding add", under: .auditing,
      summary: Text(nl: "Leg een bevinding vast.", en: "Record a finding."),
      discussion: Text(
        nl: "Het criterium is de maatregel met wat 'volledig' betekent, als u geen ander geeft."
          + " Oorzaak, gevolg en aanbeveling mogen later, maar moeten er zijn voor het definitieve"
          + " rapport.",
        en: "The criterion is the practice with what 'fully' means, unless you give another. Cause,"
          + " effect and recommendation may come later, but must be there for the final report."),
      examples: [
        Example(
          [
            "finding", "add", "tu.peil", "GOV-2-HOLDER", "--severity", "high", "--condition",
            "Er is geen besluit.",
          ],
          Text(nl: "Een bevinding op een maatregel.", en: "A finding on a practice."))
      ],
      seeAlso: ["finding change", "finding list", "finding release"],
      options: FindingAddOptions.self
    ) { console, given in
      var session = try DossierSession.open(
        given.file, dossier: given.dossier, try console.definitions(given.definitions),
        console: console)
      defer { session.writer.close() }
      let id = try session.practice(given.practice)
      let options = FindingOptions(
        severity: given.severity, condition: given.condition, criterion: given.criterion,
        cause: given.cause,
        effect: given.effect, recommendation: given.recommendation, owner: given.owner,
        due: given.due)
      let questionnaire = session.assessment.questionnaire
      var finding = Finding(
        id: session.dossier.nextFindingID(wave: session.assessment.state.header.wave),
        practice: id, criterion: questionnaire.practice(id)?.criterion[console.language] ?? id,
        condition: "", severity: "")
      try options.apply(to: &finding, in: session, console)
      _ = try session.record(
        try session.reopening(given.reopen, console: console) + [.found(finding)],
        by: console.author(given.by), console: console)
      console.tell(
        Text(
          nl: "Vastgelegd in \(session.path): bevinding \(finding.id).",
          en: "Recorded in \(session.path): finding \(finding.id)."))
      return .success
    }
  }

  static var findingChange: Command {
    Command(
      "finding change", under: .auditing,
      summary: Text(nl: "Verander een bevinding.", en: "Change a finding."),
      examples: [
        Example(
          ["finding", "change", "tu.peil", "F-2025-01", "--cause", "Niemand is aangewezen."],
          Text(nl: "De oorzaak erbij.", en: "The cause added."))
      ],
      seeAlso: ["finding add", "finding list"],
      options: FindingChangeOptions.self
    ) { console, given in
      var session = try DossierSession.open(
        given.file, dossier: given.dossier, try console.definitions(given.definitions),
        console: console)
      defer { session.writer.close() }
      let options = FindingOptions(
        severity: given.severity, condition: given.condition, criterion: given.criterion,
        cause: given.cause,
        effect: given.effect, recommendation: given.recommendation, owner: given.owner,
        due: given.due)
      let old = try session.finding(given.id).finding
      var finding = old
      try options.apply(to: &finding, in: session, console)
      if finding == old { throw Failure.auditing(.nothingToChange) }
      _ = try session.record(
        try session.reopening(given.reopen, console: console) + [.found(finding)],
        by: console.author(given.by), console: console)
      console.tell(
        Text(
          nl: "Veranderd in \(session.path): bevinding \(finding.id).",
          en: "Changed in \(session.path): finding \(finding.id)."))
      return .success
    }
  }
}

/// What options say of a finding.
struct FindingOptions {
  let severity: String?
  let condition: String?
  let criterion: String?
  let cause: String?
  let effect: String?
  let recommendation: String?
  let owner: String?
  let due: Day?

  /// Puts what was given in place of what was there; what is no text is refused.
  func apply(
    to finding: inout Finding, in session: DossierSession, _ console: Console
  ) throws {
    let doubts = session.assessment.doubts
    func text(_ text: String, of option: String) throws(Failure) -> String {
      try console.meantText(text, of: option, by: doubts)
    }
    let questionnaire = session.assessment.questionnaire
    if let severity { finding.severity = try questionnaire.severityID(severity) }
    if let condition { finding.condition = try text(condition, of: "--condition") }
    if let criterion { finding.criterion = try text(criterion, of: "--criterion") }
    if let cause { finding.cause = try text(cause, of: "--cause") }
    if let effect { finding.effect = try text(effect, of: "--effect") }
    if let recommendation {
      finding.recommendation = try text(recommendation, of: "--recommendation")
    }
    if let owner { finding.owner = try text(owner, of: "--owner") }
    if let due { finding.due = due }
  }

  // MARK: Parameters

  static let id = Argument<String>(
    Text(nl: "BEVINDING", en: "FINDING"),
    help: Text(
      nl: "De code van een bevinding, zoals F-2025-01.",
      en: "The code of a finding, such as F-2025-01."))

  static let severityHelp = Text(
    nl: "De ernst: low, medium, high of critical, of een andere van de vragenlijst.",
    en: "The severity: low, medium, high or critical, or another of the questionnaire.")

  static let severities = Completion.choices(Severity.usual.map(\.id))

  static let criterion = text(
    "criterion", Text(nl: "Wat er zou moeten zijn.", en: "What should be the case."))
  static let cause = text("cause", Text(nl: "Waarom het zo is.", en: "Why it is so."))
  static let effect = text("effect", Text(nl: "Wat eruit volgt.", en: "What follows from it."))
  static let recommendation = text(
    "recommendation", Text(nl: "Wat eraan te doen is.", en: "What to do about it."))
  static let owner = text(
    "owner", Text(nl: "Wie het moet oplossen.", en: "Who is to resolve it."), form: .name)
  static let due = OptionalOption<Day>(
    "due", Text(nl: "DATUM", en: "DATE"),
    help: Text(nl: "Wanneer het opgelost moet zijn.", en: "When it is to be resolved."))

  private static func text(
    _ name: String, _ help: Text, form: WordForm = .text
  ) -> OptionalOption<String> {
    OptionalOption<String>(name, Text(nl: "TEKST", en: "TEXT"), help: help, form: form)
  }
}

extension Questionnaire {
  /// The identifier of a severity by it or by one of its titles, in any case.
  func severityID(_ name: String) throws(Failure) -> String {
    let named = severities.first { severity in
      [severity.id, severity.title.nl, severity.title.en]
        .contains { $0.lowercased() == name.lowercased() }
    }
    guard let named else {
      throw .unknownName(name, option: "--severity", names: severities.map(\.id))
    }
    return named.id
  }
}
