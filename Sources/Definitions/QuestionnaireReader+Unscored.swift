import JSON
import Language
import Maturity

// What a questionnaire without levels asks: facts on a scale, each with the page that says so.

extension QuestionnaireReader {
  /// Reads a theme of a questionnaire without levels.
  ///
  /// - Parameters:
  ///   - value: the theme's object.
  ///   - scale: the scale that its practices are answered on; nil where it could not be read.
  ///   - log: where problems are reported.
  /// - Returns: the theme, or nil where a problem was reported that leaves none.
  func unscoredTheme(_ value: JSONValue, scale: RatingScale?, _ log: ProblemLog) -> Theme? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.unscoredTheme, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let title = object.text("title")
    let purpose = object.text("purpose")
    let practices = object.elements("practices") { value, log in
      unscoredPractice(value, theme: id, scale: scale, log)
    }
    guard let id, let title, let purpose, let practices else { return nil }
    return Theme(id: id, title: title, chapter: "", purpose: purpose, practices: practices)
  }

  /// The scale's own words say what an answer means, since nothing was agreed on halfway.
  private func unscoredPractice(
    _ value: JSONValue, theme: String?, scale: RatingScale?, _ log: ProblemLog
  ) -> Practice? {
    let keys = QuestionnaireKeys.unscoredPractice
    guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
    let id = practiceIdentifier(object, theme: theme)
    let statement = object.text("statement")
    let guidance = object.text("guidance")
    let respondents = practiceRespondents(object)
    let terms = practiceTerms(object)
    let basis = object.required("basis", basis)
    guard let id, let statement, let guidance, let respondents, let terms, let basis, let scale
    else { return nil }
    return Practice(
      id: id, level: 0, statement: statement, fully: scale[scale.highest].meaning,
      partially: scale.values[(scale.values.count - 1) / 2].meaning, guidance: guidance,
      requiredEvidence: nil, evidenceExamples: [:], respondents: respondents, scope: .central,
      essential: nil, mayBeNotApplicable: nil, appliesWhen: nil, terms: terms, effort: 1,
      basis: basis)
  }

  /// Reads that there is no rule, with the reason.
  func unscoredRule(_ object: ObjectReader, scale: String?) -> ScoringRule? {
    let reason = object.text("reason")
    guard let scale, let reason else { return nil }
    return .unscored(UnscoredRule(scale: scale, reason: reason))
  }
}
