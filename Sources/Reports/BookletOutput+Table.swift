package import Language
import Maturity

extension BookletOutput {
  /// A row for everything that is asked, in the order in which it is asked.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "kind", "id", "theme", "level", "text", "fully", "guidance", "evidence", "scope", "effort",
      ],
      rows: questionnaire.profile.questions.map { question in
        row("profile-question", question.id, question.question, question.guidance, language)
      }
        + questionnaire.themes.flatMap { theme in
          theme.practices.map { row($0, of: theme, language) }
        }
        + questionnaire.keyFacts.map { fact in
          row("key-fact", fact.id, fact.statement, fact.guidance, language)
        })
  }

  private func row(
    _ kind: String, _ id: String, _ text: Text, _ guidance: Text, _ language: Language
  ) -> [CSVCell] {
    [
      .text(kind), .text(id), .empty, .empty, .text(text[language]), .empty,
      .text(guidance[language]), .empty, .empty, .empty,
    ]
  }

  private func row(_ practice: Practice, of theme: Theme, _ language: Language) -> [CSVCell] {
    let hasLevel = (theme.rule ?? questionnaire.rule).climbsLevels
    let required = questionnaire.requiredEvidence(for: practice)
    let kinds = EvidenceKind.allCases.filter { required.contains(EvidenceKinds($0)) }
    return [
      .text("practice"), .text(practice.id), .text(theme.id),
      hasLevel ? .integer(practice.level) : .empty,
      .text(practice.statement[language]), .text(practice.fully[language]),
      .text(practice.guidance[language]),
      .text(kinds.map(\.rawValue).joined(separator: " ")), .text(practice.scope.rawValue),
      .integer(practice.effort),
    ]
  }
}
