import Definitions
import Language
import Maturity
import TestSupport
import Testing

// What the shipped questionnaire owes its readers beyond being well formed: design.md section 3.
@Suite struct LeidraadTests {
  private let leidraad: Questionnaire
  private let norm: NormFramework

  /// Read once, since reading takes longer than all that is asked of it.
  private static let loaded = Result {
    let questionnaire = try Library.embedded.questionnaire("leidraad-2025")
    return (questionnaire, try Library.embedded.norm("leidraad-2025", for: questionnaire))
  }

  init() throws {
    (leidraad, norm) = try Self.loaded.get()
  }

  private var practices: [Practice] { leidraad.themes.flatMap(\.practices) }

  // A record names practices, answers and facts for years; the list may grow, but what was
  // released keeps its name and level. Record it anew with PEIL_RECORD_GOLDEN=1.
  @Test func `Names and levels stay`() {
    var lines = practices.map { "practice \($0.id) \($0.level)" }
    lines += leidraad.profile.questions.flatMap { question in
      question.answers.map { "answer \(question.id) \($0.id) \($0.points)" }
    }
    lines += leidraad.keyFacts.map { "fact \($0.id)" }
    lines += leidraad.scale.values.map { "rating \($0.id)" }
    #expect(
      Golden("leidraad-2025.txt").difference(from: lines.joined(separator: "\n") + "\n") == nil)
  }

  @Test func `Twelve themes stand in the order of the brief`() {
    #expect(
      leidraad.themes.map(\.id) == [
        "GOV", "RISK", "VAL", "DUE", "AGR", "OVR", "HR", "PHY", "CUL", "CYB", "LAW", "MON",
      ])
  }

  @Test func `Five levels begin at the floor`() {
    #expect(leidraad.levels.map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func `Each theme has at least two practices at each level from 2 to 5`() {
    for theme in leidraad.themes {
      for level in 2...5 {
        let count = theme.practices.count { $0.level == level }
        #expect(count >= 2, "\(theme.id) at level \(level)")
      }
    }
  }

  @Test func `There are about 110 practices`() {
    #expect((100...120).contains(leidraad.practiceCount))
  }

  @Test func `A practice is named after its theme and level`() {
    for theme in leidraad.themes {
      for practice in theme.practices {
        #expect(practice.id.hasPrefix("\(theme.id)-\(practice.level)-"), "\(practice.id)")
      }
    }
  }

  @Test func `The rule asks largely at and below a level and evidence above partially`() {
    guard case .gate(let gate) = leidraad.rule else { return }
    #expect(leidraad.scale[gate.at].id == "largely")
    #expect(leidraad.scale[gate.below].id == "largely")
    #expect(leidraad.scale.cap.map { leidraad.scale[$0].id } == "partially")
    #expect(leidraad.scale.values.map(\.id) == ["not", "partially", "largely", "fully"])
  }

  @Test func `Level 2 asks existence and higher levels all three kinds`() {
    let all: EvidenceKinds = [.design, .existence, .operation]
    #expect(leidraad.requiredEvidence.map(\.fromLevel) == [2, 3])
    #expect(leidraad.requiredEvidence.map(\.kinds) == [.existence, all])
  }

  // `check` asks for examples of what a practice itself requires; this is about its level too.
  @Test func `Every kind of evidence asked has an example`() {
    for practice in practices {
      for kind in leidraad.requiredEvidence(for: practice).kinds {
        #expect(practice.evidenceExamples[kind] != nil, "\(practice.id) \(kind)")
      }
    }
  }

  // The baseline facts of the 2023 letters, section 7 of the domain brief, that can be asked again.
  @Test func `Every fixed fact of 2023 is asked again and tied to practices`() {
    let asked = Set(leidraad.keyFacts.flatMap(\.published))
    #expect(asked == Set((1...9).map { "B-\($0)" }))
    #expect((8...12).contains(leidraad.keyFacts.count))
    for fact in leidraad.keyFacts {
      #expect(!fact.practices.isEmpty, "\(fact.id)")
      #expect(!fact.published.isEmpty, "\(fact.id)")
      #expect(fact.practices.allSatisfy { leidraad.practice($0) != nil }, "\(fact.id)")
    }
  }

  // A fact asked again must not be lost because a practice can be left out or sits too high.
  @Test func `A fact is tied to practices that apply everywhere`() {
    for fact in leidraad.keyFacts {
      for practice in fact.practices.compactMap(leidraad.practice) {
        #expect(practice.appliesWhen == nil, "\(fact.id) \(practice.id)")
      }
    }
  }

  @Test func `Six to ten questions make up the risk profile`() {
    #expect((6...10).contains(leidraad.profile.questions.count))
  }

  @Test func `Not knowing is an answer and never gives fewer points than another`() throws {
    for question in leidraad.profile.questions {
      let unknown = try #require(question.answers.first { $0.id == "unknown" }, "\(question.id)")
      #expect(question.answers.map(\.points).max() == unknown.points, "\(question.id)")
      #expect(question.answers.map(\.points).min() == 0, "\(question.id)")
    }
  }

  // What holds under an answer must hold while it is not known.
  @Test func `Not knowing never makes a practice inapplicable`() {
    let profile = leidraad.profile
    for practice in practices {
      guard let condition = practice.appliesWhen else { continue }
      for question in profile.questions {
        let unknown = condition.holds(with: [question.id: "unknown"], in: profile)
        let others = question.answers.map {
          condition.holds(with: [question.id: $0.id], in: profile)
        }
        if others.contains(true) { #expect(unknown != false, "\(practice.id) \(question.id)") }
      }
    }
  }

  @Test func `Every profile can be reached by answers`() {
    let lowest = Dictionary(
      uniqueKeysWithValues: leidraad.profile.questions.map { ($0.id, $0.answers[0].id) })
    let unknown = lowest.mapValues { _ in "unknown" }
    #expect(leidraad.profile.computed(from: lowest).settled == .low)
    #expect(leidraad.profile.computed(from: unknown).settled == .high)
    #expect(leidraad.profile.profile(for: leidraad.profile.medium) == .medium)
  }

  @Test func `Each theme has a target for each profile, within the levels, with its own reason`() {
    #expect(norm.questionnaire == leidraad.id)
    #expect(norm.targets.count == 12)
    for theme in leidraad.themes {
      let targets = RiskProfile.allCases.compactMap { norm.target(theme: theme.id, profile: $0) }
      #expect(targets.count == 3, "\(theme.id)")
      #expect(targets.map(\.level) == targets.map(\.level).sorted(), "\(theme.id)")
      #expect(targets.allSatisfy { (2...5).contains($0.level) }, "\(theme.id)")
      #expect(Set(targets.map(\.rationale.nl)).count == 3, "\(theme.id)")
    }
  }

  @Test func `Essential practices are few`() {
    let essential = practices.filter { $0.essential != nil }
    #expect((1...practices.count / 5).contains(essential.count))
  }

  @Test func `Central and decentral practices are both asked`() {
    #expect(Set(practices.map(\.scope)) == [.central, .decentral])
  }

  @Test func `Every respondent knows something`() {
    let asked = Set(practices.flatMap(\.respondents))
    #expect(Set(leidraad.respondents.map(\.id)) == asked)
  }

  @Test func `The questionnaire and the targets say that they are no official model`() {
    #expect(leidraad.status.nl.contains("geen officieel model"))
    #expect(leidraad.status.en.contains("not an official model"))
    #expect(norm.status.nl.contains("een voorstel van het project"))
    #expect(norm.status.en.contains("proposed by the project"))
  }

  @Test func `The two languages differ where a sentence stands`() {
    for practice in practices {
      for text in [practice.statement, practice.fully, practice.partially, practice.guidance] {
        #expect(text.nl != text.en, "\(practice.id)")
      }
    }
  }

  @Test func `No two practices make the same statement`() {
    for language in Language.allCases {
      #expect(Set(practices.map { $0.statement[language] }).count == practices.count)
    }
  }
}
