import Assessment
import Comparison
import Definitions
import Hashing
import History
import JSON
import Language
import Maturity
import Testing

@testable import Publication

@Suite struct SubmissionAssessmentTests {
  private let questionnaire: Questionnaire
  private let norm: NormFramework
  private let form: SubmissionForm

  init() throws {
    let (policy, questionnaire) = try Library.embedded.policy("publication-policy")
    self.questionnaire = questionnaire
    norm = try Library.embedded.norm("leidraad-2025", for: questionnaire)
    form = SubmissionForm(policy, questionnaire)
  }

  private func assessment(
    wave: String = "2025", scope: String? = nil, profile: RiskProfile? = .medium, _ acts: [Act] = []
  ) -> Assessment {
    let header = RecordHeader(
      record: "record-\(wave)", wave: wave,
      subject: RecordHeader.Subject(name: "Geheime naam", sector: .institute, scope: scope),
      questionnaire: RecordHeader.DefinitionReference(
        id: questionnaire.id, version: questionnaire.version,
        fingerprints: questionnaire.fingerprints),
      norm: norm.id, referenceDate: Day(daysSince1970: 20_362),
      created: Moment(secondsSince1970: 1_759_309_200))
    var state = RecordState(header: header, hash: SHA256.digest(of: [0]))
    let all = (profile.map { [Act.profileStated($0)] } ?? []) + acts
    for (index, act) in all.enumerated() {
      state.apply(
        Event(
          at: Moment(secondsSince1970: 1_759_309_200), by: "Geheime naam", role: .coordinator,
          act: act), hash: SHA256.digest(of: [1, UInt8(index % 256), UInt8(index / 256)]))
    }
    return Assessment(questionnaire: questionnaire, norm: norm, state: state)
  }

  /// Every practice of a theme with one rating.
  private func rated(_ theme: Int, _ rating: String) -> [Act] {
    questionnaire.themes[theme].practices.map { .rated(practice: $0.id, rating: rating) }
  }

  private func submission(
    _ now: Assessment, _ then: Assessment? = nil
  ) throws(SubmissionObstacle) -> Submission {
    let comparison = then.map {
      WaveComparison(then: $0, now: now, crosswalk: nil, reading: form.reading)
    }
    return try Submission(
      now, comparison: comparison, form: form, number: SubmissionNumber(7))
  }

  @Test func levelsAndFactsAreThoseOfTheRecord() throws {
    let now = assessment(
      rated(0, "fully") + [.factAnswered(fact: "FACT-CODE", answer: .yes)])
    let submission = try submission(now)
    #expect(submission.sector == .institute)
    #expect(submission.profile == .medium)
    #expect(submission.number == SubmissionNumber(7))
    #expect(submission.themes.count == 12)
    #expect(submission.themes[0] == .init(now: 5...5, earlier: nil, change: .notEstablished))
    #expect(submission.themes[1].now == 1...5)
    let code = try #require(form.facts.firstIndex(of: "FACT-CODE"))
    #expect(submission.facts[code] == .init(now: .yes, earlier: .unknown))
    #expect(submission.facts.count { $0.now == .yes } == 1)
    #expect(!submission.json(form).compact.contains("Geheim"))
  }

  @Test func aChangeIsWhatTheTwoWavesProve() throws {
    let then = assessment(
      wave: "2023",
      rated(0, "not") + rated(1, "fully") + rated(2, "fully")
        + [.factAnswered(fact: "FACT-CODE", answer: .no)])
    let now = assessment(rated(0, "fully") + rated(1, "not") + rated(2, "fully"))
    let submission = try submission(now, then)
    #expect(submission.themes[0] == .init(now: 5...5, earlier: 1...1, change: .higher))
    #expect(submission.themes[1] == .init(now: 1...1, earlier: 5...5, change: .lower))
    #expect(submission.themes[2] == .init(now: 5...5, earlier: 5...5, change: .notEstablished))
    #expect(submission.themes[3].change == .notEstablished)
    let code = try #require(form.facts.firstIndex(of: "FACT-CODE"))
    #expect(submission.facts[code] == .init(now: .unknown, earlier: .no))
  }

  @Test func whatCannotBeSubmittedIsTold() {
    let cases: [(Assessment, Assessment?, SubmissionObstacle)] = [
      (assessment(wave: "2027"), nil, .anotherWave("2027", expected: 2025)),
      (assessment(scope: "Faculteit"), nil, .partOnly(scope: "Faculteit")),
      (assessment(profile: nil), nil, .noProfile),
      (
        assessment(), assessment(wave: "2021"), .baselineOfAnotherWave("2021", expected: 2023)
      ),
    ]
    for (now, then, obstacle) in cases {
      #expect(throws: obstacle) { try submission(now, then) }
    }
  }

  @Test func aReadingByAnAuditorNeedsTheDossier() {
    let form = SubmissionForm(
      questionnaire: form.questionnaire, scoring: form.scoring, themes: form.themes,
      facts: form.facts, levels: form.levels, reading: .adjusted, wave: 2025, earlier: 2023)
    #expect(throws: SubmissionObstacle.noDossier(.adjusted)) {
      try Submission(
        assessment(), comparison: nil, form: form, number: SubmissionNumber(1))
    }
  }
}
