import Assessment
import Hashing
import History
import Language
import Maturity
import Testing

/// A small questionnaire and a record with something of everything, built of values.
enum Sample {
  static let questionnaire = questionnaire(at: largely, below: largely)

  /// The sample with another gate.
  static func questionnaire(at: Rating, below: Rating) -> Questionnaire {
    Questionnaire(
      id: "sample", version: "1.0.0",
      title: Text(nl: "Proefvragenlijst", en: "Sample questionnaire"),
      status: Text(nl: "Dit is een proef, geen model.", en: "This is a sample, not a model."),
      description: Text(nl: "Een vragenlijst om mee te testen.", en: "A questionnaire for tests."),
      levels: [
        level(1, "Initieel", "Initial"), level(2, "Herhaalbaar", "Repeatable"),
        level(3, "Gedefinieerd", "Defined"), level(4, "Beheerst", "Managed"),
      ],
      scales: [scale],
      rule: .gate(GateRule(scale: "achievement", at: at, below: below)),
      requiredEvidence: [
        EvidenceRequirement(fromLevel: 2, kinds: .existence),
        EvidenceRequirement(fromLevel: 3, kinds: [.design, .existence, .operation]),
      ],
      pace: Pace(profileQuestion: 60, practice: 120, keyFact: 30),
      respondents: [Respondent(id: "board", title: Text(nl: "Bestuur", en: "Board"))],
      glossary: [
        GlossaryTerm(
          id: "partner", term: Text(nl: "partner", en: "partner"),
          definition: Text(nl: "Met wie wordt samengewerkt.", en: "With whom one works."))
      ],
      profile: ProfileSection(
        introduction: Text(nl: "Twee vragen vooraf.", en: "Two questions first."),
        questions: [
          question("PRO-LAW", "Is er vergunningplichtig onderzoek?", "Is any research licensed?"),
          question("PRO-SIZE", "Is de instelling groot?", "Is the institution large?"),
        ],
        medium: 2, high: 4,
        reasons: [
          .low: Text(nl: "Weinig risico.", en: "Little risk."),
          .medium: Text(nl: "Enig risico.", en: "Some risk."),
          .high: Text(nl: "Veel risico.", en: "Much risk."),
        ]),
      keyFacts: [
        fact("FACT-ONE", "Er is een bestuurder.", "There is a board member."),
        fact("FACT-TWO", "Er is een analyse.", "There is an analysis."),
      ],
      themes: [
        Theme(
          id: "GOV", title: Text(nl: "Bestuur", en: "Governance"), chapter: "6.1",
          purpose: Text(nl: "Wie verantwoordelijk is.", en: "Who is responsible."),
          practices: [
            practice("GOV-2-HOLDER", 2, effort: 1, isEssential: true),
            practice("GOV-2-CONTACT", 2, effort: 2),
            practice("GOV-3-POLICY", 3, effort: 3),
            practice("GOV-3-TEAM", 3, effort: 1),
            practice("GOV-4-REPORT", 4, effort: 5),
          ]),
        Theme(
          id: "LAW", title: Text(nl: "Wetgeving, sancties en toezicht", en: "Law and sanctions"),
          chapter: "4",
          purpose: Text(nl: "Wat de wet vraagt.", en: "What the law asks."),
          practices: [
            practice("LAW-2-CHECK", 2, effort: 2, mayBeLeftOut: true),
            practice(
              "LAW-3-LICENCE", 3, effort: 4,
              when: .answer(question: "PRO-LAW", among: ["yes"])),
            practice("LAW-3-TRAIN", 3, effort: 2),
          ]),
        Theme(
          id: "MON", title: Text(nl: "Monitoring", en: "Monitoring"), chapter: "",
          purpose: Text(nl: "Of het werkt.", en: "Whether it works."),
          practices: [
            practice("MON-2-LIST", 2, effort: 1), practice("MON-3-GOALS", 3, effort: 2),
          ]),
        Theme(
          id: "BUY", title: Text(nl: "Inkoop", en: "Procurement"), chapter: "7",
          purpose: Text(nl: "Wat wordt gekocht.", en: "What is bought."),
          practices: [practice("BUY-2-RULES", 2, effort: 1, mayBeLeftOut: true)]),
      ],
      fingerprints: Fingerprints(
        scoring: String(repeating: "5", count: 64), text: String(repeating: "6", count: 64)))
  }

  static let norm = NormFramework(
    id: "sample-norm", version: "1.0.0",
    title: Text(nl: "Proefstreefniveaus", en: "Sample targets"),
    status: Text(nl: "Een voorstel.", en: "A proposal."),
    description: Text(nl: "Om te testen.", en: "For tests."),
    questionnaire: "sample",
    targets: [
      "GOV": targets(2, 3, 4), "LAW": targets(2, 2, 3), "MON": targets(2, 3, 3),
      "BUY": targets(2, 2, 2),
    ])

  static let scale = RatingScale(
    id: "achievement", title: Text(nl: "Mate van realisatie", en: "Degree of achievement"),
    values: [
      value("not", "niet", "not"), value("partially", "deels", "partially"),
      value("largely", "grotendeels", "largely"), value("fully", "volledig", "fully"),
    ],
    cap: Rating(position: 1))

  static let largely = Rating(position: 2)

  // MARK: - Parts

  private static func level(_ number: Int, _ nl: String, _ en: String) -> MaturityLevel {
    MaturityLevel(
      number: number, title: Text(nl: nl, en: en),
      description: Text(nl: "Dit is niveau \(number).", en: "This is level \(number)."))
  }

  private static func value(_ id: String, _ nl: String, _ en: String) -> RatingScale.Value {
    RatingScale.Value(
      id: id, title: Text(nl: nl, en: en),
      meaning: Text(nl: "Het is \(nl) zo.", en: "It is \(en) so."))
  }

  private static func question(_ id: String, _ nl: String, _ en: String) -> ProfileQuestion {
    ProfileQuestion(
      id: id, question: Text(nl: nl, en: en),
      guidance: Text(nl: "Vraag het na.", en: "Find out."),
      answers: [
        ProfileQuestion.Answer(id: "no", title: Text(nl: "Nee", en: "No"), points: 0),
        ProfileQuestion.Answer(id: "yes", title: Text(nl: "Ja", en: "Yes"), points: 2),
      ])
  }

  private static func fact(_ id: String, _ nl: String, _ en: String) -> KeyFact {
    KeyFact(
      id: id, statement: Text(nl: nl, en: en),
      guidance: Text(nl: "Kijk het na.", en: "Check it."), practices: [], published: [])
  }

  private static func practice(
    _ id: String, _ level: Int, effort: Int, isEssential: Bool = false,
    mayBeLeftOut: Bool = false, when condition: Condition? = nil
  ) -> Practice {
    Practice(
      id: id, level: level,
      statement: Text(nl: "Maatregel \(id) is genomen.", en: "Practice \(id) is in place."),
      fully: Text(nl: "Iedereen weet het.", en: "Everybody knows."),
      partially: Text(nl: "Sommigen weten het.", en: "Some know."),
      guidance: Text(nl: "Denk aan alle faculteiten.", en: "Think of all faculties."),
      requiredEvidence: nil,
      evidenceExamples: [.existence: Text(nl: "Notulen.", en: "Minutes.")],
      respondents: ["board"], scope: .central,
      essential: isEssential ? Text(nl: "Het is er of niet.", en: "It is there or not.") : nil,
      mayBeNotApplicable: mayBeLeftOut
        ? Text(nl: "er geen partners zijn", en: "there are no partners") : nil,
      appliesWhen: condition, terms: [], effort: effort,
      basis: Basis(kind: .letter, reference: "minister, 2023", mark: .full))
  }

  private static func targets(_ low: Int, _ medium: Int, _ high: Int) -> ThemeTargets {
    func target(_ level: Int) -> Target {
      Target(level: level, rationale: Text(nl: "Daarom \(level).", en: "Hence \(level)."))
    }
    return ThemeTargets(low: target(low), medium: target(medium), high: target(high))
  }
}

// MARK: - Records

extension Sample {
  /// What somebody typed, in every place of a record where something can be typed.
  struct Typed {
    var institution = "Universiteit van Testdam"
    var scope = "Faculteit A"
    var person = "A. Jansen"
    var evidence = "Notulen, 12 mei 2025"
    var note = "Loopt nog."
    var reason = "Wij kopen niets."
    var flag = "Navragen"
    var decision = "CvB 2025/114"
    var stray = "OLD-1"
    var event = "sealed"

    init() {}

    /// The same text everywhere.
    init(everywhere text: String) {
      institution = text
      scope = text
      person = text
      evidence = text
      note = text
      reason = text
      flag = text
      decision = text
      stray = text
      event = text
    }
  }

  /// The acts of the sample record in the order in which they were done.
  static func acts(_ typed: Typed = Typed()) -> [Act] {
    [
      .profileAnswered(question: "PRO-LAW", answer: "no"),
      .profileStated(.low),
      .rated(practice: "GOV-2-HOLDER", rating: "fully"),
      .evidenced(practice: "GOV-2-HOLDER", kind: .existence, reference: typed.evidence),
      .rated(practice: "GOV-2-CONTACT", rating: "largely"),
      .rated(practice: "GOV-3-POLICY", rating: "partially"),
      .evidenced(practice: "GOV-3-POLICY", kind: .design, reference: typed.evidence),
      .evidenced(practice: "GOV-3-POLICY", kind: .operation, reference: typed.evidence),
      .noted(practice: "GOV-3-POLICY", text: typed.note),
      .flagged(practice: "GOV-3-TEAM", text: typed.flag),
      .rated(practice: "GOV-4-REPORT", rating: "not"),
      .rated(practice: "LAW-2-CHECK", rating: "partially"),
      .rated(practice: "LAW-3-LICENCE", rating: "fully"),
      .rated(practice: "LAW-3-TRAIN", rating: "largely"),
      .notApplicable(practice: "BUY-2-RULES", reason: typed.reason),
      .factAnswered(fact: "FACT-ONE", answer: .yes),
      .rated(practice: typed.stray, rating: "fully"),
      .unknown(name: typed.event, isCritical: false),
    ]
  }

  /// The sample record after acts, and as adopted by the board where that is asked.
  static func assessment(
    _ acts: [Act]? = nil, typed: Typed = Typed(), adopted profile: RiskProfile? = .medium,
    fingerprints: Fingerprints? = nil, questionnaire: Questionnaire = questionnaire,
    secondsApart: Int = 60
  ) throws -> Assessment {
    let header = RecordHeader(
      record: "3f0c2a52-6b1e-4b6c-9a54-0d6f5c2b7a11", wave: "2025",
      subject: RecordHeader.Subject(
        name: typed.institution, sector: .university, scope: typed.scope),
      questionnaire: RecordHeader.DefinitionReference(
        id: "sample", version: "1.0.0",
        fingerprints: fingerprints ?? questionnaire.fingerprints),
      norm: "sample-norm",
      referenceDate: try #require(Day(iso: "2025-10-01")),
      created: try #require(Moment(iso: "2025-10-01T09:00:00Z")))
    var state = RecordState(header: header, hash: try digest(0))
    let acts = acts ?? self.acts(typed)
    let originals = self.acts(typed)
    for (index, act) in acts.enumerated() {
      // An act keeps its moment wherever it stands, so that only the order differs.
      let moment = originals.firstIndex(of: act) ?? index
      let at = Moment(secondsSince1970: 1_759_309_200 + moment * secondsApart)
      state.apply(
        Event(at: at, by: typed.person, role: .coordinator, act: act), hash: try digest(moment + 1))
    }
    if let profile {
      let at = try #require(Moment(iso: "2025-11-03T13:30:00Z"))
      state.apply(
        Event(
          at: at, by: typed.person, role: .board,
          act: .adopted(decision: typed.decision, profile: profile)),
        hash: try digest(255))
    }
    return Assessment(questionnaire: questionnaire, norm: norm, state: state)
  }

  /// The moment at which the reports of the tests were made.
  static func made() throws -> Moment {
    try #require(Moment(iso: "2025-11-22T10:00:00Z"))
  }

  private static func digest(_ number: Int) throws -> Digest {
    let digits = String(number, radix: 16)
    return try #require(
      Digest(hexadecimal: String(repeating: "7", count: 64 - digits.count) + digits))
  }
}
