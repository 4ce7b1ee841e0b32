import Assessment
import Definitions
import Hashing
import History
import Interview
import JSON
import Language
import Maturity

/// Records and questionnaires to measure with.
enum Subject {
  /// The questionnaire of the program with its norms.
  static func shipped() throws -> (Questionnaire, NormFramework) {
    let questionnaire = try Library.embedded.questionnaire("leidraad-2025")
    return (questionnaire, try Library.embedded.norm("leidraad-2025", for: questionnaire))
  }

  /// A questionnaire of many practices, made from the first theme of the shipped one.
  static func large(themes: Int, practicesPerLevel: Int) throws -> (Questionnaire, NormFramework) {
    let (shipped, _) = try shipped()
    let model = shipped.themes[0]
    let made = (0..<themes).map { number in
      let practices = (2...5).flatMap { level in
        let models = model.practices.filter { $0.level == level }
        return (0..<practicesPerLevel).map { index in
          models[index % models.count].renamed("T\(number)-\(level)-P\(index)")
        }
      }
      return Theme(
        id: "T\(number)", title: model.title, chapter: model.chapter, purpose: model.purpose,
        practices: practices)
    }
    let questionnaire = Questionnaire(
      id: "large", version: "1", title: shipped.title, status: shipped.status,
      description: shipped.description, levels: shipped.levels, scales: shipped.scales,
      rule: shipped.rule, requiredEvidence: shipped.requiredEvidence, pace: shipped.pace,
      respondents: shipped.respondents, glossary: shipped.glossary, profile: shipped.profile,
      keyFacts: [], themes: made, fingerprints: shipped.fingerprints)
    let target = Target(level: 3, rationale: model.title)
    let targets = ThemeTargets(low: target, medium: target, high: target)
    let norm = NormFramework(
      id: "large", version: "1", title: shipped.title, status: shipped.status,
      description: shipped.description, questionnaire: "large",
      targets: Dictionary(uniqueKeysWithValues: made.map { ($0.id, targets) }))
    return (questionnaire, norm)
  }

  static func header(_ questionnaire: Questionnaire, _ norm: NormFramework) -> RecordHeader {
    RecordHeader(
      record: "00000000-0000-4000-8000-000000000000", wave: "2025",
      subject: RecordHeader.Subject(name: "Benchmark", sector: .university, scope: nil),
      questionnaire: RecordHeader.DefinitionReference(
        id: questionnaire.id, version: questionnaire.version,
        fingerprints: questionnaire.fingerprints),
      norm: norm.id, referenceDate: Day(daysSince1970: 20_362),
      created: Moment(secondsSince1970: 1_759_309_200))
  }

  /// Acts that answer everything: profile, ratings, the evidence asked and key facts.
  static func everything(_ questionnaire: Questionnaire) -> [Act] {
    var acts = questionnaire.profile.questions.map {
      Act.profileAnswered(question: $0.id, answer: $0.answers[0].id)
    }
    let ratings = questionnaire.scale.values.suffix(2)
    for theme in questionnaire.themes {
      for (index, practice) in theme.practices.enumerated() {
        let rating = index % 3 == 0 ? ratings.first?.id : ratings.last?.id
        acts.append(.rated(practice: practice.id, rating: rating ?? ""))
        for kind in questionnaire.requiredEvidence(for: practice).kinds {
          acts.append(
            .evidenced(
              practice: practice.id, kind: kind, reference: "Document 12, v3, 2025-02-01"))
        }
      }
    }
    return acts + questionnaire.keyFacts.map { .factAnswered(fact: $0.id, answer: .yes) }
  }

  /// Acts to a number, the ratings given again and again.
  static func many(_ questionnaire: Questionnaire, count: Int) -> [Act] {
    let once = everything(questionnaire)
    return (0..<count).map { once[$0 % once.count] }
  }

  static func event(_ act: Act) -> Event {
    Event(
      at: Moment(secondsSince1970: 1_759_309_200), by: "A. Jansen", role: .coordinator, act: act)
  }

  /// The state after acts, with hashes that are only numbers.
  static func state(
    _ questionnaire: Questionnaire, _ norm: NormFramework, _ acts: [Act]
  ) -> RecordState {
    var state = RecordState(header: header(questionnaire, norm), hash: hash(0))
    for (number, act) in acts.enumerated() {
      state.apply(event(act), hash: hash(number + 1))
    }
    return state
  }

  static func hash(_ number: Int) -> Digest {
    SHA256.digest(of: Array(String(number).utf8))
  }
}

extension Practice {
  /// The same practice under another identifier.
  fileprivate func renamed(_ id: String) -> Practice {
    Practice(
      id: id, level: level, statement: statement, fully: fully, partially: partially,
      guidance: guidance, requiredEvidence: requiredEvidence, evidenceExamples: evidenceExamples,
      respondents: respondents, scope: scope, essential: essential,
      mayBeNotApplicable: mayBeNotApplicable, appliesWhen: appliesWhen, terms: terms,
      effort: effort, basis: basis)
  }
}
