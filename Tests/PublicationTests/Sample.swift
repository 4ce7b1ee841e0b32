import Assessment
import Hashing
import JSON
import Maturity
import TestSupport

@testable import Publication

/// A small form, and submissions to it made from a seed.
enum Sample {
  static let form = SubmissionForm(
    questionnaire: "sample-2025", scoring: SHA256.digest(of: Array("sample".utf8)),
    themes: ["GOV", "RISK", "A-THEME-WITH-A-NAME-OF-MORE-THAN-SIXTEEN"],
    facts: ["FACT-ONE", "FACT-TWO"], levels: 1...5, reading: .selfAssessed, wave: 2025,
    earlier: 2023)

  static let firstForm = SubmissionForm(
    questionnaire: "sample-2025", scoring: form.scoring, themes: form.themes, facts: form.facts,
    levels: 1...5, reading: .selfAssessed, wave: 2025, earlier: nil)

  /// As many themes and facts as the questionnaire that ships.
  static let largeForm = SubmissionForm(
    questionnaire: "leidraad-2025", scoring: form.scoring,
    themes: (1...12).map { "T\($0)" }, facts: (1...10).map { "FACT-NUMBER-\($0)" },
    levels: 1...5, reading: .selfAssessed, wave: 2025, earlier: 2023)

  static func submission(
    _ form: SubmissionForm = form, using generator: inout SeededGenerator
  ) -> Submission {
    func levels() -> ClosedRange<Int>? {
      if Int.random(in: 0..<8, using: &generator) == 0 { return nil }
      let low = Int.random(in: form.levels, using: &generator)
      return low...Int.random(in: low...form.levels.upperBound, using: &generator)
    }
    let number = SubmissionNumber(
      UInt128(generator.next()) << 64 | UInt128(generator.next()))
    let hasEarlier = form.earlier != nil
    return Submission(
      number: number,
      sector: Sector.allCases.randomElement(using: &generator) ?? .university,
      profile: RiskProfile.allCases.randomElement(using: &generator) ?? .low,
      themes: form.themes.map { _ in
        Submission.ThemePart(
          now: levels(), earlier: hasEarlier ? levels() : nil,
          change: hasEarlier
            ? Submission.Change.allCases.randomElement(using: &generator) ?? .higher
            : .notEstablished)
      },
      facts: form.facts.map { _ in
        Submission.FactPart(
          now: FactAnswer.allCases.randomElement(using: &generator) ?? .yes,
          earlier: hasEarlier
            ? FactAnswer.allCases.randomElement(using: &generator) ?? .yes : .unknown)
      })
  }

  static func submissions(
    _ count: Int, _ form: SubmissionForm = form, seed: UInt64 = 1
  ) -> [Submission] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in submission(form, using: &generator) }
  }

  static func line(_ submission: Submission, _ form: SubmissionForm = form) -> String {
    submission.json(form).compact
  }

  static func lines(_ submissions: [Submission], _ form: SubmissionForm = form) -> [UInt8] {
    submissions.flatMap { Array((line($0, form) + "\n").utf8) }
  }
}

extension SubmissionScanner {
  /// The submission that a whole text is, or nil.
  func submission(_ text: [UInt8]) -> Submission? {
    var at = 0
    guard let submission = submission(text.span, at: &at), at == text.count else { return nil }
    return submission
  }
}
