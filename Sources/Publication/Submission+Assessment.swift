package import Assessment
package import Comparison
import Hashing
import History
import Maturity
import Scoring

/// Why a record cannot be submitted.
package enum SubmissionObstacle: Error, Hashable, Sendable {
  case anotherQuestionnaire(String, expected: String)

  /// The questionnaire in a version that scores otherwise.
  case anotherScoring(String)

  /// A wave of another name than the year that is published.
  case anotherWave(String, expected: Int)

  /// The risk profile does not follow from what is answered yet.
  case noProfile

  /// Part of an institution is not the institution.
  case partOnly(scope: String)

  /// The levels that are published need the auditor's dossier.
  case noDossier(Reading)

  /// A record of an earlier wave, where none is compared with.
  case noEarlierWave

  case baselineOfAnotherWave(String, expected: Int)
}

extension Submission {
  /// What an institution submits of its records.
  ///
  /// - Parameters:
  ///   - now: the record of the wave that is published.
  ///   - comparison: of that record with the one of the earlier wave, in the reading of the form; nil
  ///     where the institution was not measured then.
  ///   - form: what is asked.
  ///   - number: drawn for this submission.
  /// - Throws: why it cannot be submitted.
  package init(
    _ now: Assessment, comparison: WaveComparison?, form: SubmissionForm,
    number: SubmissionNumber
  ) throws(SubmissionObstacle) {
    try Self.require(now, form)
    if let comparison { try Self.require(comparison, form) }
    guard let profile = now.profile.inForce else { throw .noProfile }
    self.init(
      number: number, sector: now.state.header.subject.sector, profile: profile,
      themes: form.themes.indices.map { index in
        let levels = Self.levels(now.bounds(theme: index, form.reading))
        let earlier = comparison.flatMap { Self.levels($0.themes[index].whole.then) }
        let proven = comparison.map { Change($0.themes[index].verdict) } ?? .notEstablished
        return ThemePart(
          now: levels, earlier: earlier,
          change: form.changeFollowsFromLevels ? Change(from: earlier, to: levels) : proven)
      },
      facts: form.facts.map { id in
        FactPart(
          now: now.state.factAnswer(to: id) ?? .unknown,
          earlier: comparison?.earlierAnswer(to: id) ?? .unknown)
      })
  }

  /// The bounds of a theme's level; nil where it may also have none.
  private static func levels(_ bounds: LevelBounds?) -> ClosedRange<Int>? {
    guard let bounds, !bounds.mayBeNone else { return nil }
    return bounds.low...bounds.high
  }

  private static func require(
    _ now: Assessment, _ form: SubmissionForm
  ) throws(SubmissionObstacle) {
    let header = now.state.header
    guard now.questionnaire.id == form.questionnaire else {
      throw .anotherQuestionnaire(now.questionnaire.id, expected: form.questionnaire)
    }
    guard now.questionnaire.fingerprints.scoring == form.scoring.hexadecimal else {
      throw .anotherScoring(form.questionnaire)
    }
    guard header.wave == String(form.wave) else {
      throw .anotherWave(header.wave, expected: form.wave)
    }
    if let scope = header.subject.scope { throw .partOnly(scope: scope) }
    guard Reading.own.contains(form.reading) || now.audit != nil else {
      throw .noDossier(form.reading)
    }
  }

  private static func require(
    _ comparison: WaveComparison, _ form: SubmissionForm
  ) throws(SubmissionObstacle) {
    let wave = comparison.then.state.header.wave
    guard let earlier = form.earlier else { throw .noEarlierWave }
    guard wave == String(earlier) else {
      throw .baselineOfAnotherWave(wave, expected: earlier)
    }
  }
}

extension Submission.Change {
  /// What a verdict proves; at least as high is not higher.
  fileprivate init(_ verdict: Verdict) {
    self =
      switch verdict {
      case .higher: .higher
      case .lower: .lower
      case .atLeastAsHigh, .equal, .atMostAsHigh, .notEstablished: .notEstablished
      }
  }
}

extension WaveComparison {
  /// The earlier answer to what is the same question as a key fact.
  ///
  /// A question that is only related to it, or answered with partly, answers neither yes nor no.
  fileprivate func earlierAnswer(to fact: String) -> FactAnswer {
    let same = facts.filter { $0.isKeyFact && $0.now.id == fact && $0.relation == .equal }
    guard same.count == 1 else { return .unknown }
    return same[0].then.answer.flatMap(FactAnswer.init(rawValue:)) ?? .unknown
  }
}
