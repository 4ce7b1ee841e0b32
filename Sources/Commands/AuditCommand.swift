import Assessment
import Auditing
import Dialogue
import History
import Invocation
import Journal
package import Language
import Maturity

/// What the line of `audit` gives.
struct AuditOptions: Options {
  let file = Shared.file
  let kind = OptionalOption<Engagement.Kind>(
    "kind", Text(nl: "SOORT", en: "KIND"),
    help: Text(nl: "De soort opdracht.", en: "The kind of engagement."))
  let criteria = OptionalOption<String>(
    "criteria", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Waaraan wordt getoetst.", en: "What the record is judged by."))
  let independence = OptionalOption<String>(
    "independence", Text(nl: "TEKST", en: "TEXT"),
    help: Text(
      nl: "Hoe de auditor los staat van wie wordt getoetst.",
      en: "How the auditor stands apart from those examined."))
  let period = OptionalOption<Period>(
    "period", Text(nl: "PERIODE", en: "PERIOD"),
    help: Text(
      nl: "De periode van de opdracht, zoals 2025-01-01..2025-09-30.",
      en: "The period of the engagement, such as 2025-01-01..2025-09-30."))
  let distribution = OptionalOption<String>(
    "distribution", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Wie het rapport mag hebben.", en: "Who may have the report."))
  let plan = OptionalOption<AuditPlan.Selection.Name>(
    "plan", Text(nl: "PLAN", en: "PLAN"),
    help: Text(
      nl:
        "Wat wordt getoetst: alles; thema’s; hele niveaus van thema’s, tot en met de zelfscore;"
        + " wat het meeste risico heeft; of een aselecte steekproef.",
      en:
        "What is examined: everything; themes; whole levels of themes, up to the self-assessed"
        + " one; what has most risk; or a random sample."))
  let theme = RepeatedOption<String>(
    "theme", Text(nl: "THEMA", en: "THEME"),
    help: Text(
      nl: "Een thema voor het plan, met zijn code.",
      en: "A theme for the plan, by its code."),
    completion: .list("themes"))
  let size = OptionalOption<Int>(
    "size", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(
      nl: "Hoeveel maatregelen, bij by-risk en sample.",
      en: "How many practices, for by-risk and sample."))
  let seed = OptionalOption<Int>(
    "seed", Text(nl: "GETAL", en: "NUMBER"),
    help: Text(
      nl: "Het begingetal van de steekproef; anders wordt er een getrokken.",
      en: "The seed of the sample; else one is drawn."))
  let reopen = Shared.reopenExamination
  let plain = Shared.plain
  let present = Shared.present
  let noInput = Flag(
    "no-input",
    help: Text(
      nl: "Vraag niets; leg vast wat de opties zeggen.",
      en: "Ask nothing; record what the options say."))
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var audit: Command {
    Command(
      "audit", under: .auditing,
      summary: Text(
        nl: "Toets een meting, in een eigen dossier ernaast.",
        en: "Examine a record, in a dossier of your own beside it."),
      discussion: Text(
        nl: "Het dossier NAAM.audit.peil hoort bij NAAM.peil en is van de auditor; de meting blijft"
          + " zoals zij is. Eerst de opdracht: soort, criteria, onafhankelijkheid, periode en"
          + " verspreidingskring; dan het plan; dan maatregel voor maatregel wat de instelling zegt,"
          + " haar onderbouwing en uw oordeel. Elk antwoord is bewaard voordat de volgende vraag"
          + " komt. De instelling ziet niets voordat 'peil finding release' een stap zet.\n\nAlles"
          + " kan ook zonder vragen: geef de opdracht en het plan als opties, met --no-input, en"
          + " leg oordelen vast met 'peil examine' of met 'peil sheet import'.",
        en:
          "The dossier NAME.audit.peil belongs to NAME.peil and is the auditor’s; the record stays"
          + " as it is. First the engagement: kind, criteria, independence, period and distribution;"
          + " then the plan; then practice by practice what the institution says, its evidence and"
          + " your rating. Each answer is saved before the next question comes. The institution"
          + " sees nothing before 'peil finding release' takes a step.\n\nEverything goes without"
          + " questions too: give the engagement and the plan as options, with --no-input, and"
          + " record ratings with 'peil examine' or with 'peil sheet import'."),
      examples: [
        Example(
          ["audit", "tu.peil"],
          Text(nl: "Begin, of ga verder.", en: "Begin, or go on.")),
        Example(
          [
            "audit", "tu.peil", "--no-input", "--kind", "internal-audit", "--criteria",
            "Leidraad 2022", "--independence", "Geen lijnfunctie", "--period",
            "2025-01-01..2025-09-30", "--distribution", "CvB", "--plan", "whole-gates", "--theme",
            "GOV",
          ],
          Text(nl: "De opdracht en het plan in één regel.", en: "Engagement and plan in one line.")),
      ],
      seeAlso: ["examine", "finding add", "finding release", "sheet export", "report"],
      options: AuditOptions.self
    ) { console, given in
      let choice = try console.definitions(given.definitions)
      let author = console.author(given.by)
      if given.plan == nil, !given.theme.isEmpty || given.size != nil || given.seed != nil {
        throw Failure.auditing(.planNeeded)
      }
      // What is refused makes no dossier.
      if try !RecordFile.exists(given.dossier ?? DossierFile.path(ofRecord: given.file)) {
        try given.requireNewPath(\.dossier)
      }
      var session = try DossierSession.open(
        given.file, dossier: given.dossier,
        making: { assessment in
          _ = try given.engagement(after: nil, assessment, console)
          _ = try given.planned(in: assessment, console)
        }, choice, given.noInput ? .moment : .none, console: console)
      defer { session.writer.close() }
      let engagement = try given.engagement(
        after: session.dossier.engagement, session.assessment, console)
      let planned = try given.planned(in: session.assessment, console)
      var acts: [DossierAct] = []
      if let engagement { acts.append(.engaged(engagement)) }
      if let planned { acts.append(.planned(planned)) }
      if !acts.isEmpty || given.reopen != nil {
        acts = try session.reopening(given.reopen, console: console) + acts
      }
      if !acts.isEmpty { _ = try session.record(acts, by: author, console: console) }
      if given.noInput {
        console.tell(session.standing)
        return .success
      }
      return try session.ask(
        by: author, isPlain: given.plain, isPresenting: given.present, own: given.own, console)
    }
  }
}

extension Given<AuditOptions> {
  /// The engagement with what is given in place of what was there; nil where nothing is given.
  fileprivate func engagement(
    after old: Engagement?, _ assessment: Assessment, _ console: Console
  ) throws -> Engagement? {
    let isGiven =
      self.kind != nil || self.criteria != nil || self.independence != nil || self.period != nil
      || self.distribution != nil
    guard isGiven else { return nil }
    guard let kind = self.kind ?? old?.kind else {
      throw Failure.auditing(.engagementKindNeeded)
    }
    var engagement = old ?? Engagement(kind: kind)
    engagement.kind = kind
    let doubts = assessment.doubts
    if let criteria = self.criteria {
      engagement.criteria = try console.meantText(criteria, of: "--criteria", by: doubts)
    }
    if let independence = self.independence {
      engagement.independence = try console.meantText(
        independence, of: "--independence", by: doubts)
    }
    if let period = self.period { engagement.period = period }
    if let distribution = self.distribution {
      engagement.distribution = try console.meantText(
        distribution, of: "--distribution", by: doubts)
    }
    return engagement
  }

  /// The plan that is given, if one is, with a seed drawn where it needs one.
  fileprivate func planned(in assessment: Assessment, _ console: Console) throws -> AuditPlan? {
    guard let name = self.plan else { return nil }
    let themes = assessment.questionnaire.themes.map(\.id)
    do throws(PlanFault) {
      let choice = PlanChoice(name, themes: self.theme, size: self.size, seed: self.seed)
      let selection = try choice.selection(
        in: assessment.questionnaire, freshSeed: console.freshSeed())
      guard let plan = assessment.plan(selection) else { throw .nothing }
      return plan
    } catch {
      throw Failure.auditing(.plan(AuditorScript.words(of: error, themes: themes)))
    }
  }

  /// Options that a line to go on with names again.
  fileprivate var own: [String] {
    [
      self.dossier.map { ["--dossier", $0] },
      self.definitions.definitions.map { ["--definitions", $0] },
      self.definitions.questionnaire.map { ["--questionnaire", $0] },
      self.definitions.norm.map { ["--norm", $0] },
    ].compactMap(\.self).flatMap(\.self)
  }
}

extension DossierSession {
  /// How far the dossier is, in a sentence.
  fileprivate var standing: Text {
    guard let engagement = dossier.engagement else {
      return Text(
        nl: "\(path): de opdracht is nog niet vastgelegd.",
        en: "\(path): the engagement has not been written down yet.")
    }
    let missing = engagement.missing.map { "--\($0.rawValue)" }
    if !missing.isEmpty {
      return Text(
        nl: "\(path): van de opdracht ontbreekt nog \(Language.nl.list(missing)).",
        en: "\(path): of the engagement \(Language.en.list(missing)) is still missing.")
    }
    guard let plan = dossier.plan else {
      return Text(nl: "\(path): er is nog geen plan.", en: "\(path): there is no plan yet.")
    }
    let done = plan.practices.count { dossier.examination(of: $0) != nil }
    return Text(
      nl: "\(path): \(done) van de \(plan.practices.count) maatregelen in het plan afgehandeld.",
      en: "\(path): \(done) of the \(plan.practices.count) practices in the plan dealt with.")
  }
}

extension Console {
  /// A seed for a random sample that nobody chose; 0 where the system gives no random bytes.
  fileprivate func freshSeed() -> Int {
    let bytes = (try? randomBytes(4)) ?? []
    return bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}

extension DossierSession {
  /// One sitting of the auditor's dialogue.
  fileprivate func ask(
    by author: String, isPlain: Bool, isPresenting: Bool, own: [String], _ console: Console
  ) throws -> ExitStatus {
    let goOn = shellLine("audit", file: recordPath, options: own)
    // The dossier as it is after what was recorded, by which the next step goes.
    var known = dossier
    return try DialogueSession(
      path: path,
      conversation: Conversation(
        AuditorScript(
          assessment, dossier: dossier, freshSeed: console.freshSeed(), language: console.language)
      ),
      record: { (acts) throws(RecordingFailure) in
        let stored = try recording { () throws(Failure) in
          try write(acts, by: author, console: console)
        }
        for line in stored { known.apply(line.event, hash: line.hash) }
        return stored
      },
      isPlain: isPlain, isPresenting: isPresenting,
      finished: { afterFinishing(known, own) },
      goOn: Text(
        nl: "Alles staat in \(path). Verder gaan: \(goOn)",
        en: "Everything is in \(path). To go on: \(goOn)")
    ).run(console)
  }

  /// The next step that can be released, or the report where all are.
  private func afterFinishing(_ dossier: DossierState, _ own: [String]) -> Text {
    // After the last step there is only that one again.
    guard let next = dossier.nextSteps.last, dossier.nextSteps != [.final] else {
      let report = shellLine("report", file: recordPath, options: own)
      return Text(
        nl: "Alle stappen zijn vrijgegeven. Het rapport maakt u met: \(report)",
        en: "All steps have been released. For the report: \(report)")
    }
    let line = shellLine(
      "finding", "release", file: recordPath, options: ["--step", next.rawValue] + own)
    return Text(
      nl: "De volgende stap is '\(next.title.nl)'. Geef die vrij met: \(line)",
      en: "The next step is '\(next.title.en)'. Release it with: \(line)")
  }
}

extension Engagement.Kind: Spellable {}
extension AuditPlan.Selection.Name: Spellable {}
extension EvidenceTest.Method: Spellable {}
extension Finding.Status: Spellable {}
extension ReleaseStep: Spellable {}
extension Response.Kind: Spellable {}

extension Period: Spellable {
  package init?(spelling: String) { self.init(spelling) }
  package var spelling: String { iso }
  package static var form: Text? {
    Text(
      nl: "een periode zoals 2025-01-01..2025-12-31", en: "a period like 2025-01-01..2025-12-31")
  }
}
