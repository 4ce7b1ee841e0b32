import Assessment
import History
import Language
import Maturity
import Scoring
import TestSupport
import Testing

@testable import Dialogue
@testable import Interview

@Suite struct RouteTests {
  private func ids(_ sitting: Sitting, theme: Int) -> [String] {
    sitting.route.practices(inTheme: theme).map { smallQuestionnaire[$0].id }
  }

  private let everyA = ["A-2-NAME", "A-2-LIST", "A-3-PLAN", "A-4-COUNT", "A-5-LEARN"]

  @Test func theFullRouteAsksAllThatMayApply() {
    var sitting = Sitting()
    #expect(ids(sitting, theme: 0) == everyA)
    #expect(ids(sitting, theme: 1) == ["B-2-DOOR", "B-3-LOG", "B-4-TEST"])
    #expect(sitting.route.items.count == 11)
    sitting.perform(.choose(0))
    #expect(ids(sitting, theme: 1) == ["B-3-LOG", "B-4-TEST"])
  }

  /// What a lost line may have taken back is asked again, and is marked until it is answered.
  @Test func whatLostLinesMayHaveTakenBackIsAskedAgain() {
    let acts: [Act] = [
      .profileAnswered(question: "P-LAB", answer: "no"),
      .profileAnswered(question: "P-SIZE", answer: "small"),
      .rated(practice: "A-2-NAME", rating: "fully"), .salvaged(nil),
    ]
    let whole = Sitting(acts: Array(acts.dropLast())).interview
    let interview = Sitting(acts: acts).interview
    #expect(interview.route.openCount == whole.route.openCount + 3)
    #expect(interview.route.minutesToGo > whole.route.minutesToGo)
    for (language, mark, call) in [
      (Language.nl, ", te bevestigen)", "van voor verloren regels: geef het opnieuw"),
      (.en, ", to confirm)", "from before lost lines: give it again"),
    ] {
      let phrasing = Phrasing(interview.assessment, in: language)
      for item in interview.route.items.prefix(3) {
        #expect(!interview.route.isAnswered(item))
        #expect(phrasing.entry(item).contains(mark))
        let page = phrasing.page(.question(item), route: interview.route, isClosed: false)
        #expect(page.invitation.contains(call))
      }
    }
    let confirmed = Sitting(acts: acts + [acts[0]]).interview
    #expect(confirmed.route.isAnswered(.profile(0)))
    #expect(confirmed.route.openCount == interview.route.openCount - 1)
    #expect(!Phrasing(confirmed.assessment, in: .en).entry(.profile(0)).contains("to confirm"))
  }

  // MARK: - Core

  /// One level above the target of each profile; above the highest still possible if it is open.
  @Test(
    arguments: [
      ([], 5, 4),
      (["no", "small"], 3, 3), (["yes", "small"], 4, 3), (["no", "large"], 4, 3),
      (["yes", "large"], 5, 4), (["no", nil], 4, 3), ([nil, "large"], 5, 4),
    ] as [([String?], Int, Int)])
  func coreEndsOneLevelAboveTheTarget(_ answers: [String?], _ levelA: Int, _ levelB: Int) {
    let acts = zip(["P-LAB", "P-SIZE"], answers).compactMap { question, answer in
      answer.map { Act.profileAnswered(question: question, answer: $0) }
    }
    let sitting = Sitting(acts: acts, length: .core)
    #expect(ids(sitting, theme: 0).compactMap(level).max() == levelA)
    #expect(ids(sitting, theme: 1).compactMap(level).max() == levelB)
    // Nothing below is left out.
    #expect(
      ids(sitting, theme: 0) == everyA.filter { level($0) ?? 0 <= levelA })
  }

  @Test func coreGoesByTheBoardsProfileThenTheStatedOne() {
    let low: [Act] = [
      .profileAnswered(question: "P-LAB", answer: "no"),
      .profileAnswered(question: "P-SIZE", answer: "small"),
    ]
    #expect(ids(Sitting(acts: low, length: .core), theme: 0).count == 3)
    let stated = low + [.profileStated(.medium)]
    #expect(ids(Sitting(acts: stated, length: .core), theme: 0).count == 4)
    let adopted = stated + [.adopted(decision: "1", profile: .high)]
    #expect(ids(Sitting(acts: adopted, length: .core), theme: 0).count == 5)
  }

  private func level(_ id: String) -> Int? { smallQuestionnaire.practice(id)?.level }

  // MARK: - Adaptive

  /// The level after the first that cannot hold is the last one asked.
  @Test(
    arguments: [
      ([:], 5), (["A-2-LIST": "not"], 3), (["A-2-NAME": "largely"], 3), (["A-3-PLAN": "not"], 4),
      (["A-4-COUNT": "partially"], 5), (["A-5-LEARN": "not"], 5),
      (["A-2-NAME": "fully", "A-2-LIST": "largely"], 5),
      (["A-2-LIST": "not", "A-4-COUNT": "not"], 3),
    ] as [([String: String], Int)])
  func adaptiveEndsOneLevelBeyondTheFirstThatCannotHold(
    _ ratings: [String: String], _ expected: Int
  ) {
    let acts = ratings.sorted { $0.key < $1.key }.map {
      Act.rated(practice: $0.key, rating: $0.value)
    }
    let sitting = Sitting(acts: acts, length: .adaptive)
    #expect(ids(sitting, theme: 0) == everyA.filter { level($0) ?? 0 <= expected })
    #expect(ids(sitting, theme: 1).count == 3)
  }

  /// Levels without an applicable practice are no step: B has no level 2 without a laboratory.
  @Test func adaptivePassesOverLevelsThatNothingAsks() {
    let sitting = Sitting(
      acts: [
        .profileAnswered(question: "P-LAB", answer: "no"),
        .rated(practice: "B-3-LOG", rating: "not"),
      ], length: .adaptive)
    #expect(ids(sitting, theme: 1) == ["B-3-LOG", "B-4-TEST"])
  }

  /// Whatever the truth, an adaptive interview settles each level, and to what the full one gives.
  @Test func anAdaptiveInterviewSettlesTheLevels() {
    var generator = SeededGenerator(seed: 6)
    var shorter = 0
    for _ in 0..<500 {
      let truth = Truth(&generator)
      let full = truth.told(length: .full).interview.script
      let adaptive = truth.told(length: .adaptive).interview.script
      for theme in smallQuestionnaire.themes.indices {
        let level = full.assessment.bounds(theme: theme, .selfAssessed)
        #expect(level == nil || level?.settled != nil)
        #expect(adaptive.assessment.bounds(theme: theme, .selfAssessed) == level)
      }
      shorter +=
        adaptive.assessment.progress().answered < full.assessment.progress().answered ? 1 : 0
      // Nothing else is left open.
      #expect(adaptive.detailedRoute.minutesToGo == 0)
    }
    #expect(shorter > 100)
  }

  // MARK: - Time

  @Test func theTimeToGoIsThatOfTheOpenQuestions() {
    var sitting = Sitting(asksEvidence: false)
    // 2 × 60 + 8 × 90 + 30 seconds.
    #expect(sitting.route.minutesToGo == 15)
    sitting.perform(.choose(1))
    #expect(sitting.route.minutesToGo == 14)
    sitting.perform(all: [.goTo("A-2-NAME"), .fully])
    #expect(sitting.route.minutesToGo == 12)
    sitting.perform(all: [.goTo("P-LAB"), .choose(0)])
    #expect(sitting.route.minutesToGo == 11)
    sitting.perform(all: [.goTo("A-2-LIST"), .notApplicable("none")])
    #expect(sitting.route.minutesToGo == 9)
    sitting.perform(all: [.goTo("F-HOLDER"), .choose(2), .note("nothing")])
    #expect(sitting.route.minutesToGo == 9)
  }

  @Test func onlyAnAnswerThatTheQuestionnaireAllowsIsOne() {
    let sitting = Sitting(acts: [
      .rated(practice: "A-2-LIST", rating: "splendid"),
      .notApplicable(practice: "A-2-NAME", reason: "none"),
      .profileAnswered(question: "P-LAB", answer: "perhaps"),
    ])
    let route = sitting.route
    #expect(!route.isAnswered(.practice("A-2-LIST")))
    #expect(!route.isAnswered(.practice("A-2-NAME")))
    #expect(!route.isAnswered(.profile(0)))
  }
}

/// What a person would answer to everything.
private struct Truth {
  private let profile: [Int]
  private let practices: [Int?]
  private let fact: Int

  init(_ generator: inout SeededGenerator) {
    profile = [0, 1].map { _ in Int.random(in: 0...1, using: &generator) }
    // High ratings are more frequent, so that higher levels are reached too.
    practices = smallQuestionnaire.places.values.sorted().map { place in
      let isOut =
        smallQuestionnaire[place].mayBeNotApplicable != nil
        && Int.random(in: 0..<4, using: &generator) == 0
      return isOut ? nil : pick([3, 3, 3, 3, 2, 2, 1, 0], &generator)
    }
    fact = Int.random(in: 0...2, using: &generator)
  }

  /// The sitting in which the person has answered what was asked.
  func told(length: Length) -> Sitting {
    var sitting = Sitting(length: length, asksEvidence: false)
    let places = smallQuestionnaire.places.values.sorted()
    while case .question(.item(let item)) = sitting.prompt {
      switch item {
      case .profile(let index): sitting.perform(.choose(profile[index]))
      case .fact: sitting.perform(.choose(fact))
      case .practice(let place):
        let answer = places.firstIndex(of: place).flatMap { practices[$0] }
        sitting.perform(answer.map { InterviewAction.choose($0) } ?? .notApplicable("none"))
      }
    }
    return sitting
  }
}
