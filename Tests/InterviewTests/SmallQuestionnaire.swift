import Language
import Maturity

/// A questionnaire that is small enough to be read beside a transcript.
///
/// Two themes, with practices of every kind: essential, that may be left out, that the profile
/// switches off, with one, three and no kinds of evidence.
let smallQuestionnaire = Questionnaire(
  id: "small", version: "1.0", title: Text(nl: "Kleine vragenlijst", en: "Small questionnaire"),
  status: Text(nl: "Alleen om te testen.", en: "For tests only."),
  description: Text(nl: "Kort.", en: "Short."),
  levels: [
    (1, "Initieel", "Initial"), (2, "Herhaalbaar", "Repeatable"), (3, "Gedefinieerd", "Defined"),
    (4, "Beheerst", "Managed"), (5, "Verbeterend", "Improving"),
  ].map {
    MaturityLevel(
      number: $0.0, title: Text(nl: $0.1, en: $0.2), description: Text(same: "Level \($0.0)."))
  },
  scales: [achievement],
  rule: .gate(GateRule(scale: "achievement", at: Rating(position: 2), below: Rating(position: 2))),
  requiredEvidence: [
    EvidenceRequirement(fromLevel: 2, kinds: .existence),
    EvidenceRequirement(fromLevel: 3, kinds: [.design, .existence, .operation]),
  ],
  pace: Pace(profileQuestion: 60, practice: 90, keyFact: 30),
  respondents: [
    Respondent(id: "board", title: Text(nl: "Bestuur", en: "Board")),
    Respondent(id: "it", title: Text(nl: "ICT", en: "IT")),
  ],
  glossary: [
    GlossaryTerm(
      id: "lab", term: Text(nl: "laboratorium", en: "laboratory"),
      definition: Text(nl: "Een ruimte voor proeven.", en: "A room for experiments."))
  ],
  profile: ProfileSection(
    introduction: Text(
      nl: "Deze vragen schatten het risico.", en: "These questions estimate the risk."),
    questions: [
      ProfileQuestion(
        id: "P-LAB", question: Text(nl: "Heeft u een laboratorium?", en: "Have you a laboratory?"),
        guidance: Text(nl: "Een gedeelde ruimte telt mee.", en: "A shared room counts."),
        answers: [answer("no", "nee", "no", 0), answer("yes", "ja", "yes", 1)]),
      ProfileQuestion(
        id: "P-SIZE", question: Text(nl: "Hoe groot bent u?", en: "How large are you?"),
        guidance: Text(nl: "Tel de medewerkers.", en: "Count the staff."),
        answers: [
          answer("small", "minder dan duizend", "fewer than a thousand", 0),
          answer("large", "duizend of meer", "a thousand or more", 2),
        ]),
    ],
    medium: 1, high: 3, reasons: [:]),
  keyFacts: [
    KeyFact(
      id: "F-HOLDER",
      statement: Text(nl: "Er is een portefeuillehouder.", en: "There is a portfolio holder."),
      guidance: Text(nl: "Ook als die vervangen wordt.", en: "Also when deputised."),
      practices: ["A-2-NAME"], published: [])
  ],
  themes: [
    Theme(
      id: "A", title: Text(nl: "Bestuur", en: "Board"), chapter: "1",
      purpose: Text(nl: "Wie beslist.", en: "Who decides."),
      practices: [
        practice("A-2-NAME", 2, "Er is een naam.", "There is a name.", essential: true),
        practice("A-2-LIST", 2, "Er is een lijst.", "There is a list.", mayBeLeftOut: true),
        practice("A-3-PLAN", 3, "Er is een plan.", "There is a plan."),
        practice("A-4-COUNT", 4, "Er wordt geteld.", "Things are counted."),
        practice("A-5-LEARN", 5, "Er wordt geleerd.", "Lessons are learnt."),
      ]),
    Theme(
      id: "B", title: Text(nl: "Laboratoria", en: "Laboratories"), chapter: "2",
      purpose: Text(nl: "Wie binnenkomt.", en: "Who enters."),
      practices: [
        practice(
          "B-2-DOOR", 2, "Elk laboratorium heeft een slot.", "Each laboratory has a lock.",
          when: .answer(question: "P-LAB", among: ["yes"]), terms: ["lab"]),
        practice(
          "B-3-LOG", 3, "Elk laboratorium houdt een logboek bij.",
          "Each laboratory keeps a log.", mayBeLeftOut: true, terms: ["lab"]),
        practice("B-4-TEST", 4, "Sloten worden beproefd.", "Locks are tried.", evidence: []),
      ]),
  ],
  fingerprints: Fingerprints(scoring: "aa", text: "bb"))

/// Targets that differ by profile: A 2, 3, 4 and B 2, 2, 3.
let smallNorm = NormFramework(
  id: "small-norm", version: "1.0", title: Text(same: "Norm"), status: Text(same: "Test."),
  description: Text(same: "Test."), questionnaire: "small",
  targets: [
    "A": ThemeTargets(low: target(2), medium: target(3), high: target(4)),
    "B": ThemeTargets(low: target(2), medium: target(2), high: target(3)),
  ])

private let achievement = RatingScale(
  id: "achievement", title: Text(nl: "Realisatie", en: "Achievement"),
  values: [
    ("not", "niet", "not"), ("partially", "deels", "partially"),
    ("largely", "grotendeels", "largely"), ("fully", "volledig", "fully"),
  ].map { id, nl, en in
    RatingScale.Value(
      id: id, title: Text(nl: nl, en: en),
      meaning: Text(nl: "Het is \(nl) zo.", en: "It is \(en) so."))
  },
  cap: Rating(position: 1))

private func target(_ level: Int) -> Target {
  Target(level: level, rationale: Text(same: "Test."))
}

private func answer(
  _ id: String, _ nl: String, _ en: String, _ points: Int
) -> ProfileQuestion.Answer {
  ProfileQuestion.Answer(id: id, title: Text(nl: nl, en: en), points: points)
}

private func practice(
  _ id: String, _ level: Int, _ nl: String, _ en: String, essential: Bool = false,
  mayBeLeftOut: Bool = false, when condition: Condition? = nil, terms: [String] = [],
  evidence: EvidenceKinds? = nil
) -> Practice {
  Practice(
    id: id, level: level, statement: Text(nl: nl, en: en),
    fully: Text(nl: "Overal en altijd.", en: "Everywhere and always."),
    partially: Text(nl: "Hier en daar.", en: "Here and there."),
    guidance: Text(nl: "Kijk om u heen.", en: "Look around."), requiredEvidence: evidence,
    evidenceExamples: level == 2
      ? [.existence: Text(nl: "Een foto met datum.", en: "A dated photograph.")] : [:],
    respondents: ["board", "it"], scope: .central,
    essential: essential
      ? Text(nl: "Half een naam is geen naam.", en: "Half a name is none.") : nil,
    mayBeNotApplicable: mayBeLeftOut
      ? Text(nl: "Alleen als er niets te noemen is.", en: "Only if there is nothing to list.")
      : nil,
    appliesWhen: condition, terms: terms, effort: 2,
    basis: Basis(kind: .proposed, reference: "", mark: .derived))
}
