import Assessment
import History
import Reports

extension Console {
  /// Reads a record to show something of it, and tells how it was read.
  func assessment(
    _ path: String, _ questionnaire: String?, norm: String?, _ directory: String?
  ) throws -> Assessment {
    let choice = try definitions(directory, norm: norm)
    let file = try RecordFile.read(
      path, library: choice.library, questionnaire: questionnaire, norm: choice.id)
    for notice in file.notices { tell(notice) }
    return file.assessment
  }

  /// Reads a record to score it, with an auditor's dossier where one is named.
  ///
  /// A record or a dossier that says it needs a newer program is refused.
  func scorable(
    _ path: String, _ questionnaire: String?, norm: String?, _ directory: String?,
    dossier: String? = nil
  ) throws -> Assessment {
    var assessment = try assessment(path, questionnaire, norm: norm, directory)
    if assessment.state.forbidsScoring { throw Failure.scoringForbidden(path: path) }
    if let dossier {
      let file = try DossierFile.read(dossier, about: assessment.state, path)
      for notice in file.notices { tell(notice) }
      assessment.audit = file.audit
    }
    return assessment
  }

  /// Writes one of the forms of a result.
  func deliver(
    _ presentation: Presentation, as format: OutputFormat, _ separator: CSVSeparator,
    to path: String?, force: Bool, isLong: Bool = false
  ) throws {
    let text = presentation.text(
      format, separator: separator, language: language, renderer: renderer(for: path))
    if isLong {
      try deliverLong(text, to: path, force: force)
    } else {
      try deliver(text, to: path, force: force)
    }
  }
}
