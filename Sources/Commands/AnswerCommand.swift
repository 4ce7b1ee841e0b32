import Assessment
import Definitions
import Dialogue
import History
import Interview
import Invocation
import Journal
import Language
import Maturity

/// What the line of `answer` gives.
struct AnswerOptions: Options {
  let file = Shared.file
  let item = Argument<String>(
    Text(nl: "MAATREGEL", en: "PRACTICE"),
    help: Text(
      nl: "De code van een maatregel, profielvraag of kernfeit.",
      en: "The code of a practice, profile question or key fact."),
    completion: .list("items"))
  let answer = OptionalArgument<String>(
    Text(nl: "ANTWOORD", en: "ANSWER"),
    help: Text(
      nl: "not, partially, largely, fully, not-applicable, of een ander antwoord van de vraag.",
      en: "not, partially, largely, fully, not-applicable, or another answer to the question."),
    completion: .choices(["not", "partially", "largely", "fully", "not-applicable"]))
  let reason = OptionalOption<String>(
    "reason", Text(nl: "TEKST", en: "TEXT"),
    help: Text(
      nl: "Waarom de maatregel niet van toepassing is.",
      en: "Why the practice is not applicable."))
  let confidence = OptionalOption<Confidence>(
    "confidence", Text(nl: "ZEKERHEID", en: "CONFIDENCE"),
    help: Text(
      nl: "Hoe zeker de score is; guess is een gok.",
      en: "How sure the rating is."))
  let note = OptionalOption<String>(
    "note", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Een notitie bij de maatregel.", en: "A note on the practice."))
  let design = RepeatedOption<String>(
    "design", Text(nl: "STUK", en: "ITEM"),
    help: Text(nl: "Onderbouwing van de opzet.", en: "Evidence of design."))
  let existence = RepeatedOption<String>(
    "existence", Text(nl: "STUK", en: "ITEM"),
    help: Text(nl: "Onderbouwing van het bestaan.", en: "Evidence of existence."))
  let operation = RepeatedOption<String>(
    "operation", Text(nl: "STUK", en: "ITEM"),
    help: Text(
      nl: "Onderbouwing van de werking.", en: "Evidence of operating effectiveness."))
  let citation = RepeatedOption<String>(
    "citation", Text(nl: "STUK", en: "ITEM"),
    help: Text(
      nl: "Vindplaats van een antwoord over 2023: document en bladzijde.",
      en: "Citation for an answer about 2023: document and page."))
  let reopen = Shared.reopen
  let by = Shared.by
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var answer: Command {
    Command(
      "answer", under: .recording,
      summary: Text(
        nl: "Leg een antwoord vast vanaf de opdrachtregel.",
        en: "Record one answer from the command line."),
      discussion: Text(
        nl: "Een maatregel krijgt not, partially, largely, fully of not-applicable; een"
          + " profielvraag een van haar antwoorden; een kernfeit yes, no of unknown."
          + " Zonder antwoord worden alleen notitie en onderbouwing vastgelegd.",
        en: "A practice takes not, partially, largely, fully or not-applicable; a profile"
          + " question one of its answers; a key fact yes, no or unknown."
          + " Without an answer only the note and the evidence are recorded."),
      examples: [
        Example(
          [
            "answer", "tu.peil", "GOV-3-PORTFOLIO", "fully", "--design",
            "Bestuursreglement v3, 2025-02-01", "--existence", "Besluit CvB 2025-014",
          ],
          Text(
            nl: "Een score met onderbouwing.", en: "A rating with evidence.")),
        Example(
          ["answer", "tu.peil", "PRO-REGULATED", "no"],
          Text(nl: "Een profielvraag.", en: "A profile question.")),
      ],
      seeAlso: ["interview", "show", "status"],
      options: AnswerOptions.self
    ) { console, given in
      let request = AnswerRequest(
        item: given.item, answer: given.answer, reason: given.reason, confidence: given.confidence,
        note: given.note,
        evidence: given.design.map { (.design, $0) } + given.existence.map { (.existence, $0) }
          + given.operation.map { (.operation, $0) } + given.citation.map { (.citation, $0) })
      return try request.record(
        in: given.file, reopening: given.reopen, by: console.author(given.by),
        console.definitions(given.definitions), console: console)
    }
  }
}

/// An answer given in one line.
private struct AnswerRequest {
  let item: String
  let answer: String?
  let reason: String?
  let confidence: Confidence?
  let note: String?
  let evidence: [(kind: EvidenceKind, reference: String)]

  static let notApplicable = "not-applicable"

  func record(
    in path: String, reopening: String?, by: String, _ choice: NormChoice, console: Console
  ) throws -> ExitStatus {
    let open = try RecordSession.open(path, choice, console: console)
    let assessment = open.assessment
    let acts =
      try open.reopening(reopening, console: console)
      + self.acts(assessment, open.assessment.doubts, console)
    let stored = try open.record(acts, by: by, role: .coordinator, console: console)
    console.tell(
      Text(
        nl: "Vastgelegd in \(path): \(item)\(answer.map { " \($0)" } ?? "").",
        en: "Recorded in \(path): \(item)\(answer.map { " \($0)" } ?? "")."))
    var after = assessment
    for event in stored { after.apply(event) }
    if after.isUncited(item) {
      console.tell(
        Text(
          nl: "Zonder vindplaats telt dit als onbekend. Geef die met --citation: document en"
            + " bladzijde.",
          en: "Without a citation this counts as unknown. Give one with --citation: document and"
            + " page."))
    }
    return .success
  }

  private func acts(
    _ assessment: Assessment, _ doubts: Doubts, _ console: Console
  ) throws -> [Act] {
    let questionnaire = assessment.questionnaire
    if let question = questionnaire.profile.question(item) {
      return [try profileAct(question)]
    }
    if let fact = questionnaire.keyFacts.first(where: { $0.id == item }) {
      return [try factAct(fact)]
    }
    guard let practice = questionnaire.practice(item) else {
      let known =
        Array(questionnaire.places.keys) + questionnaire.profile.questions.map(\.id)
        + questionnaire.keyFacts.map(\.id)
      throw Failure.unknownItem(item, suggestion: closest(to: item, among: known.sorted()))
    }
    if answer == nil, confidence != nil { throw Failure.confidenceWithoutRating }
    func text(_ text: String, of option: String) throws -> String {
      try console.meantText(text, of: option, by: doubts)
    }
    var acts =
      try answer.map {
        [
          try ratingAct($0, practice, questionnaire) {
            try text(reason ?? "", of: "--reason")
          }
        ]
      } ?? []
    for (kind, reference) in evidence {
      let kinds = questionnaire.evidenceKinds
      if !kinds.contains(kind) { throw Failure.evidenceNotAsked(kind, kinds: kinds) }
      let reference = try text(reference, of: "--\(kind.rawValue)")
      acts.append(.evidenced(practice: item, kind: kind, reference: reference))
    }
    if let note {
      acts.append(.noted(practice: item, text: try text(note, of: "--note")))
    }
    if acts.isEmpty { throw Failure.nothingToAnswer }
    return acts
  }

  private func ratingAct(
    _ answer: String, _ practice: Practice, _ questionnaire: Questionnaire,
    _ reason: () throws -> String
  ) throws -> Act {
    if OrderWord.notApplicable.isSpelled(answer), questionnaire.isScored {
      if confidence != nil { throw Failure.confidenceWithoutRating }
      if practice.mayBeNotApplicable == nil { throw Failure.mustApply(item) }
      return .notApplicable(practice: item, reason: try reason())
    }
    let values = questionnaire.scale.answers
    guard let rating = values.first(where: { answer.names($0.id, $0.title) }) else {
      let choices = values.map(\.id) + (questionnaire.isScored ? [Self.notApplicable] : [])
      throw Failure.unknownAnswer(answer, item: item, choices: choices)
    }
    if self.reason != nil { throw Failure.reasonWithRating }
    return .rated(practice: item, rating: rating.id, confidence: confidence)
  }

  private func profileAct(_ question: ProfileQuestion) throws -> Act {
    try requireOnlyAnswer()
    guard
      let given = question.answers.first(where: { answer?.names($0.id, $0.title) == true })
    else {
      throw Failure.unknownAnswer(
        answer ?? "", item: item, choices: question.answers.map(\.id))
    }
    return .profileAnswered(question: item, answer: given.id)
  }

  private func factAct(_ fact: KeyFact) throws -> Act {
    try requireOnlyAnswer()
    let value = FactAnswer.allCases.first {
      answer?.names($0.rawValue, $0.title) == true
    }
    guard let value else {
      throw Failure.unknownAnswer(
        answer ?? "", item: item, choices: FactAnswer.allCases.map(\.rawValue))
    }
    return .factAnswered(fact: item, answer: value)
  }

  private func requireOnlyAnswer() throws {
    if confidence != nil { throw Failure.confidenceWithoutRating }
    if reason != nil || note != nil || !evidence.isEmpty { throw Failure.notAPractice(item) }
  }
}

extension Assessment {
  /// Whether an answer about an earlier day counts as unknown because nothing says where it stands.
  fileprivate func isUncited(_ item: String) -> Bool {
    guard !questionnaire.isScored, let place = questionnaire.places[item] else { return false }
    return missingEvidence(at: place).contains(EvidenceKinds(.citation))
  }
}

extension String {
  /// Whether the text is the identifier or one of the titles of an answer, in any case and with
  /// hyphens for spaces or not.
  func names(_ id: String, _ title: Text) -> Bool {
    [id, title.nl, title.en].contains { $0.spelledOut == spelledOut }
  }
}
