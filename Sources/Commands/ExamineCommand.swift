import Assessment
import Auditing
import Dialogue
import History
import Invocation
import Journal
import Language
import Maturity
import Terminal

/// What the line of `examine` gives.
struct ExamineOptions: Options {
  let file = Shared.file
  let practice = Argument<String>(
    Text(nl: "MAATREGEL", en: "PRACTICE"),
    help: Text(nl: "De code van een maatregel.", en: "The code of a practice."),
    completion: .list("items"))
  let rating = OptionalArgument<String>(
    Text(nl: "OORDEEL", en: "RATING"),
    help: Text(
      nl: "not, partially, largely, fully, not-applicable, not-examined, of een ander antwoord"
        + " van de vraag.",
      en:
        "not, partially, largely, fully, not-applicable, not-examined, or another answer to the"
        + " question."),
    completion: .choices([
      "not", "partially", "largely", "fully", "not-applicable", "not-examined",
    ]))
  let reason = OptionalOption<String>(
    "reason", Text(nl: "TEKST", en: "TEXT"),
    help: Text(
      nl: "Waarom; dit gaat met het oordeel naar de instelling.",
      en: "Why; this goes to the institution with the rating."))
  let note = OptionalOption<String>(
    "note", Text(nl: "TEKST", en: "TEXT"),
    help: Text(
      nl: "Een werknotitie, die nooit naar de instelling gaat.",
      en: "A working note, which never goes to the institution."))
  let holds = RepeatedOption<Int>(
    "holds", Text(nl: "NUMMER", en: "NUMBER"),
    help: Text(
      nl: "Onderbouwing die is gezien en standhoudt.", en: "Evidence seen that holds."))
  let doesNotHold = RepeatedOption<Int>(
    "does-not-hold", Text(nl: "NUMMER", en: "NUMBER"),
    help: Text(
      nl: "Onderbouwing die is gezien en geen stand houdt.",
      en: "Evidence seen that does not hold."))
  let notSeen = RepeatedOption<Int>(
    "not-seen", Text(nl: "NUMMER", en: "NUMBER"),
    help: Text(nl: "Onderbouwing die niet is gezien.", en: "Evidence not seen."))
  let design = RepeatedOption<String>(
    "design", Text(nl: "STUK", en: "ITEM"),
    help: Text(
      nl: "Eigen onderbouwing van de opzet.", en: "Evidence of design of your own."))
  let existence = RepeatedOption<String>(
    "existence", Text(nl: "STUK", en: "ITEM"),
    help: Text(
      nl: "Eigen onderbouwing van het bestaan.", en: "Evidence of existence of your own."))
  let operation = RepeatedOption<String>(
    "operation", Text(nl: "STUK", en: "ITEM"),
    help: Text(
      nl: "Eigen onderbouwing van de werking.",
      en: "Evidence of operating effectiveness of your own."))
  let method = OptionalOption<EvidenceTest.Method>(
    "method", Text(nl: "METHODE", en: "METHOD"),
    help: Text(
      nl: "Hoe de onderbouwing is bekeken.", en: "How the evidence was looked at."))
  let period = OptionalOption<Period>(
    "period", Text(nl: "PERIODE", en: "PERIOD"),
    help: Text(
      nl: "Voor de werking: de periode, zoals 2025-01-01..2025-09-30.",
      en: "For operation: the period, such as 2025-01-01..2025-09-30."))
  let population = OptionalOption<Int>(
    "population", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(nl: "Hoeveel gevallen er waren.", en: "How many cases there were."))
  let sample = OptionalOption<Int>(
    "sample", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(
      nl: "Hoeveel gevallen zijn bekeken.", en: "How many cases were looked at."))
  let deviations = OptionalOption<Int>(
    "deviations", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(
      nl: "In hoeveel gevallen het niet werkte.", en: "In how many cases it did not work."))
  let reopen = Shared.reopenExamination
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var examine: Command {
    Command(
      "examine", under: .auditing,
      summary: Text(
        nl: "Leg een oordeel van de auditor vast vanaf de opdrachtregel.",
        en: "Record one rating of the auditor from the command line."),
      discussion: Text(
        nl:
          "Zonder oordeel en zonder opties toont dit wat de instelling zegt, met haar onderbouwing"
          + " genummerd. Met --holds, --does-not-hold en --not-seen en zo'n nummer legt u vast wat u"
          + " van een stuk vond, en met --design, --existence en --operation onderbouwing die u zelf"
          + " vond en die standhoudt; daarbij hoort --method. Een oordeel boven 'deels' telt pas"
          + " als de gevraagde onderbouwing is gezien en standhoudt.",
        en:
          "Without a rating and without options this shows what the institution says, its evidence"
          + " numbered. With --holds, --does-not-hold and --not-seen and such a number you record"
          + " what you found of an item, and with --design, --existence and --operation evidence"
          + " that you found yourself and that holds; --method belongs to it. A rating above"
          + " 'partially' counts only once the evidence asked for was seen and holds."),
      examples: [
        Example(
          ["examine", "tu.peil", "GOV-2-HOLDER"],
          Text(nl: "Wat de instelling zegt.", en: "What the institution says.")),
        Example(
          [
            "examine", "tu.peil", "GOV-2-HOLDER", "fully", "--holds", "1", "--method", "inspection",
          ],
          Text(nl: "Een oordeel met wat het draagt.", en: "A rating with what carries it.")),
      ],
      seeAlso: ["audit", "finding add", "sheet import"],
      options: ExamineOptions.self
    ) { console, given in
      let request = ExamineRequest(
        rating: given.rating, reason: given.reason, note: given.note,
        numbers: given.holds.map { ($0, .holds) } + given.doesNotHold.map { ($0, .doesNotHold) }
          + given.notSeen.map { ($0, .notSeen) },
        own: given.design.map { (.design, $0) } + given.existence.map { (.existence, $0) }
          + given.operation.map { (.operation, $0) },
        method: given.method, period: given.period,
        counts: [given.population, given.sample, given.deviations])
      var session = try DossierSession.open(
        given.file, dossier: given.dossier, try console.definitions(given.definitions),
        console: console)
      defer { session.writer.close() }
      let id = try session.practice(given.practice)
      if request.isEmpty {
        try console.write(session.claim(id, in: console.language) + "\n")
        return .success
      }
      let acts = try request.acts(id, session, console)
      _ = try session.record(
        try session.reopening(given.reopen, console: console) + acts, by: console.author(given.by),
        console: console)
      console.tell(
        Text(
          nl: "Vastgelegd in \(session.path): \(id)\(given.rating.map { " \($0)" } ?? "").",
          en: "Recorded in \(session.path): \(id)\(given.rating.map { " \($0)" } ?? "")."))
      return .success
    }
  }
}

extension DossierSession {
  /// What both sides say of a practice, the evidence numbered.
  fileprivate func claim(_ id: String, in language: Language) -> String {
    let script = AuditorScript(assessment, dossier: dossier, freshSeed: 0, language: language)
    guard let place = assessment.questionnaire.places[id] else { return "" }
    return script.claimLines(place).map { $0.sanitized() }
      .joined(separator: "\n")
  }
}

/// What an auditor says of a practice in one line.
private struct ExamineRequest {
  let rating: String?
  let reason: String?
  let note: String?
  let numbers: [(number: Int, result: EvidenceTest.Result.Name)]
  let own: [(kind: EvidenceKind, reference: String)]
  let method: EvidenceTest.Method?
  let period: Period?

  /// Population, sample and deviations.
  let counts: [Int?]

  var isEmpty: Bool {
    rating == nil && reason == nil && note == nil && numbers.isEmpty && own.isEmpty
      && method == nil && period == nil && counts.allSatisfy { $0 == nil }
  }

  func acts(_ id: String, _ session: DossierSession, _ console: Console) throws -> [DossierAct] {
    var acts = try tests(id, session, console).map(DossierAct.seen)
    if let conclusion = try conclusion(id, session, console) {
      acts.append(.examined(practice: id, conclusion))
    }
    if let note {
      acts.append(
        .noted(
          practice: id,
          text: try console.meantText(note, of: "--note", by: session.assessment.doubts)))
    }
    return acts
  }

  private func conclusion(
    _ id: String, _ session: DossierSession, _ console: Console
  ) throws -> Examination? {
    let questionnaire = session.assessment.questionnaire
    let doubts = session.assessment.doubts
    let reason = try reason.map { try console.meantText($0, of: "--reason", by: doubts) }
    func needed() throws(Failure) -> String {
      guard let reason else { throw .emptyText(option: "--reason") }
      return reason
    }
    guard let rating else {
      guard let reason else { return nil }
      guard case .rated(let old, _) = session.dossier.examination(of: id) else {
        throw Failure.auditing(.reasonWithoutRating)
      }
      return .rated(old, reason: reason)
    }
    if OrderWord.notApplicable.isSpelled(rating) {
      if questionnaire.practice(id)?.mayBeNotApplicable == nil { throw Failure.mustApply(id) }
      return .notApplicable(reason: try needed())
    }
    if OrderWord.notExamined.isSpelled(rating) { return .notExamined(reason: try needed()) }
    let value = questionnaire.scale.values.first { rating.names($0.id, $0.title) }
    guard let value else {
      throw Failure.unknownAnswer(
        rating, item: id,
        choices: questionnaire.scale.values.map(\.id) + ["not-applicable", "not-examined"])
    }
    return .rated(value.id, reason: reason)
  }

  private func tests(
    _ id: String, _ session: DossierSession, _ console: Console
  ) throws -> [EvidenceTest] {
    let recorded = session.assessment.state.evidence(for: id)
    let isLookedAt = numbers.contains { $0.result != .notSeen } || !own.isEmpty
    if isLookedAt, method == nil { throw Failure.auditing(.methodNeeded) }
    if !isLookedAt, method != nil || period != nil || counts.contains(where: { $0 != nil }) {
      throw Failure.auditing(.methodWithoutEvidence)
    }
    let operation = try operation()
    func result(_ name: EvidenceTest.Result.Name, _ kind: EvidenceKind) -> EvidenceTest.Result {
      EvidenceTest.Result(
        name,
        method.map {
          EvidenceTest.Examined($0, operation: kind == .operation ? operation : nil)
        })
    }
    var tests = try numbers.map { number, name in
      guard recorded.indices.contains(number - 1) else {
        throw Failure.auditing(.noSuchEvidence(number, practice: id, count: recorded.count))
      }
      let evidence = recorded[number - 1]
      return EvidenceTest(
        practice: id, subject: .recorded(evidence.hash), result: result(name, evidence.kind))
    }
    for (kind, reference) in own {
      let words = try console.meantText(
        reference, of: "--\(kind.rawValue)", by: session.assessment.doubts)
      tests.append(
        EvidenceTest(
          practice: id, subject: .own(kind, reference: words), result: result(.holds, kind)))
    }
    if operation != nil, !tests.contains(where: { $0.examined?.operation != nil }) {
      throw Failure.auditing(.casesWithoutOperation)
    }
    return tests
  }

  private func operation() throws -> EvidenceTest.Operation? {
    let given = counts.compactMap { $0 }
    guard let period else {
      if !given.isEmpty { throw Failure.auditing(.casesIncomplete) }
      return nil
    }
    if given.isEmpty { return EvidenceTest.Operation(period: period) }
    guard given.count == 3,
      let cases = EvidenceTest.Cases(
        population: given[0], sample: given[1], deviations: given[2])
    else { throw Failure.auditing(.casesIncomplete) }
    return EvidenceTest.Operation(period: period, cases: cases)
  }
}
