import Assessment
import Hashing
package import Maturity

extension SubmissionForm {
  /// The form of the submissions to the publication of a policy.
  ///
  /// - Parameters:
  ///   - policy: a policy for the questionnaire, checked against it.
  ///   - questionnaire: the one that the policy names.
  package init(_ policy: PublicationPolicy, _ questionnaire: Questionnaire) {
    guard let scoring = Digest(hexadecimal: questionnaire.fingerprints.scoring),
      let reading = Reading(rawValue: policy.reading.value), let floor = questionnaire.levels.first,
      let top = questionnaire.levels.last
    else { preconditionFailure("policy and questionnaire are checked when they are read") }
    self.init(
      questionnaire: questionnaire.id, scoring: scoring, themes: questionnaire.themes.map(\.id),
      facts: questionnaire.keyFacts.map(\.id), levels: floor.number...top.number,
      reading: reading, wave: policy.waves.value.now, earlier: policy.waves.value.earlier,
      changeFollowsFromLevels: policy.waves.value.sameQuestions)
  }
}

extension PublicationPolicy {
  /// The levels that are counted from, in the order of the questionnaire's themes.
  package func references(of questionnaire: Questionnaire) -> [Int] {
    questionnaire.themes.map { theme in
      guard let level = reference(theme: theme.id) else {
        preconditionFailure("a policy has a reference level for every theme")
      }
      return level
    }
  }
}
