import Assessment
import History
import Invocation
import Maturity
import Reports

extension Console {
  /// Reads a record to show something of it, and tells how it was read.
  ///
  /// Of moments that cannot be right nothing is told here where what is shown tells it.
  func assessment(
    _ path: String, _ choice: NormChoice, tellsTime: Bool = true
  ) throws -> Assessment {
    let file = try RecordFile.read(path, choice)
    for notice in tellsTime ? file.notices(now: now()) : file.notices { tell(notice) }
    return file.assessment
  }

  /// Reads a record to score it, with an auditor's dossier where one is named.
  ///
  /// A record or a dossier that says it needs a newer program is refused.
  func scorable(
    _ path: String, _ choice: NormChoice, dossier: String? = nil
  ) throws -> Assessment {
    let record = try assessment(path, choice)
    return try audited(record.scorable(path), path, dossier: dossier)
  }

  /// The record with what an auditor says of it, where a dossier is named.
  func audited(
    _ assessment: Assessment, _ path: String, dossier: String?, tellsTime: Bool = true
  ) throws -> Assessment {
    guard let dossier else { return assessment }
    let file = try DossierFile.read(dossier, about: assessment.state, path)
    for notice in tellsTime ? file.notices(dossier, now: now()) : file.notices { tell(notice) }
    var assessment = assessment
    assessment.audit = file.audit
    return assessment
  }

  /// Writes one of the forms of a result.
  func deliver(
    _ presentation: Presentation, _ given: Given<ResultOptions>, isLong: Bool = false
  ) throws {
    let text = presentation.text(
      given.format, separator: given.csvSeparator, language: language,
      renderer: renderer(for: given.output))
    let audience = given.format.audience
    if isLong {
      try deliverLong(text, for: audience, to: given.output, force: given.force)
    } else {
      try deliver(text, for: audience, to: given.output, force: given.force)
    }
  }
}

extension Assessment {
  /// The record itself, where levels can be made of it; a refusal names the file.
  func scorable(_ path: String) throws(Failure) -> Assessment {
    if state.forbidsScoring { throw .scoringForbidden(path: path) }
    if let reason = questionnaire.rule.reasonWithoutLevels {
      throw .unscored(path: path, reason: reason)
    }
    return self
  }
}
