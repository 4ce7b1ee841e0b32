import Assessment
import Definitions
import Hashing
import Language
import Maturity
import TestSupport

@testable import Publication

/// The policy that ships, for two themes and two key facts, with fictional sectors from a seed.
struct SectorSample {
  let policy: PublicationPolicy
  let questionnaire: Questionnaire
  let form: SubmissionForm

  /// The questionnaire with some of its themes and key facts alone.
  init(
    themes: [String] = ["GOV", "OVR"], facts: [String] = ["FACT-PORTFOLIO", "FACT-OVERVIEW"]
  ) throws {
    let (policy, questionnaire) = try Library.embedded.policy("publication-policy")
    self.policy = policy
    self.questionnaire = Questionnaire(
      id: questionnaire.id, version: questionnaire.version, title: questionnaire.title,
      status: questionnaire.status, description: questionnaire.description,
      levels: questionnaire.levels, scales: questionnaire.scales, rule: questionnaire.rule,
      requiredEvidence: questionnaire.requiredEvidence, pace: questionnaire.pace,
      respondents: questionnaire.respondents, glossary: questionnaire.glossary,
      profile: questionnaire.profile,
      keyFacts: questionnaire.keyFacts.filter {
        facts.contains($0.id)
      },
      themes: questionnaire.themes.filter { themes.contains($0.id) },
      fingerprints: questionnaire.fingerprints)
    form = SubmissionForm(policy, self.questionnaire)
  }

  /// The same for the wave after, which asks the same questions again.
  func next(steps: [PublicationStep]) -> SectorSample {
    SectorSample(
      policy: PublicationPolicy(
        id: policy.id, version: policy.version, title: policy.title, status: policy.status,
        description: policy.description, questionnaire: policy.questionnaire,
        reading: policy.reading,
        waves: .init(
          .init(now: 2027, earlier: 2025, sameQuestions: false),
          rationale: policy.waves.rationale),
        references: policy.references, coalition: policy.coalition,
        leastCrossed: policy.leastCrossed, unanimity: policy.unanimity, releases: policy.releases,
        steps: steps), questionnaire: questionnaire)
  }

  private init(policy: PublicationPolicy, questionnaire: Questionnaire) {
    self.policy = policy
    self.questionnaire = questionnaire
    form = SubmissionForm(policy, questionnaire)
  }

  static let released = Day(daysSince1970: 20_514)
  static let fingerprint = SHA256.digest(of: Array("policy".utf8))

  /// Submissions of 14 universities, 36 universities of applied sciences and 22 institutes.
  func submissions(
    seed: UInt64, sizes: [Sector: Int] = [.university: 14, .hogeschool: 36, .institute: 22]
  ) -> [Submission] {
    var generator = SeededGenerator(seed: seed)
    let rates = form.themes.map { _ in Double.random(in: 0.05...0.95, using: &generator) }
    let factRates = form.facts.map { _ in Double.random(in: 0.05...1.0, using: &generator) }
    return Sector.allCases.flatMap { sector in
      (0..<(sizes[sector] ?? 0)).map { _ in
        submission(sector, rates, factRates, &generator)
      }
    }
  }

  private func submission(
    _ sector: Sector, _ rates: [Double], _ factRates: [Double],
    _ generator: inout SeededGenerator
  ) -> Submission {
    func chance(_ rate: Double, _ generator: inout SeededGenerator) -> Bool {
      Double.random(in: 0..<1, using: &generator) < rate
    }
    let profile = RiskProfile.allCases.randomElement(using: &generator) ?? .low
    let number = SubmissionNumber(UInt128(generator.next()) << 64 | UInt128(generator.next()))
    return Submission(
      number: number, sector: sector, profile: profile,
      themes: rates.map { rate in
        let isReached = chance(rate, &generator)
        let change: Submission.Change =
          chance(0.4, &generator) ? .higher : chance(0.1, &generator) ? .lower : .notEstablished
        return .init(now: isReached ? 3...4 : 1...3, earlier: 1...5, change: change)
      },
      facts: factRates.map { rate in
        .init(
          now: chance(rate, &generator) ? .yes : .no,
          earlier: chance(0.5, &generator) ? .yes : .unknown)
      })
  }

  func draft(
    _ submissions: [Submission], known: [PublishedFigure] = [], symbols: [PublishedSymbol] = []
  ) -> PublicationDraft {
    var counts = SubmissionCounts(
      references: policy.references(of: questionnaire), factCount: form.facts.count)
    for submission in submissions { counts.add(submission) }
    return PublicationDraft(
      policy: policy, policyFingerprint: Self.fingerprint, questionnaire: questionnaire,
      form: form, counts: counts, known: known, symbols: symbols)
  }
}
