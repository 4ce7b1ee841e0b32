import Assessment
import History
import Language
import Maturity

// The annexes of the report: what was answered, what was not, and what the profile rests on.

extension Assessment {
  /// Annex A: every answer with its evidence, its note, and who gave it; also what was noted or
  /// given as evidence where an answer is still to come.
  func answersAnnex(in language: Language) -> Block {
    .section(Text(nl: "Bijlage A: antwoorden", en: "Annex A: answers")[language]) {
      let rows = activePlaces.map { PracticeRow($0, in: self) }.filter(\.hasContent)
      if rows.isEmpty {
        Block.paragraph(
          Text(nl: "Er is nog niets beantwoord.", en: "Nothing has been answered yet.")[language])
      }
      for theme in questionnaire.themes {
        let own = rows.filter { $0.theme.id == theme.id }
        if !own.isEmpty {
          Block.section("\(theme.id) \(theme.title[language])") {
            for row in own { answer(row, in: language) }
          }
        }
      }
    }
  }

  private func answer(_ row: PracticeRow, in language: Language) -> Block {
    let level = Text(nl: "niveau", en: "level")[language]
    let heading = row.practice.id + (row.level.map { " (\(level) \($0))" } ?? "")
    return .section(heading) {
      Block.paragraph(row.practice.statement[language])
      Block.definitions(details(row, in: language))
    }
  }

  private func details(_ row: PracticeRow, in language: Language) -> [Definition] {
    var details = [
      Definition(Text(nl: "Antwoord", en: "Answer")[language], row.wording(in: language))
    ]
    for kind in EvidenceKind.allCases {
      let references = row.evidence.filter { $0.kind == kind }.map(\.reference)
      if references.isEmpty { continue }
      let label = Text(
        nl: "Onderbouwing, \(language.evidence(kind))", en: "Evidence of \(language.evidence(kind))"
      )
      details.append(
        references.count == 1
          ? Definition(label[language], references[0])
          : Definition(label[language], [.bullets(references)]))
    }
    if !row.missingEvidence.isEmpty {
      details.append(
        Definition(
          Text(nl: "Onderbouwing ontbreekt", en: "Evidence missing")[language],
          language.evidence(row.missingEvidence)))
    }
    if let note = row.note {
      details.append(
        Definition(Text(nl: "Toelichting", en: "Note")[language], Block.paragraphs(typed: note)))
    }
    if let event = row.event {
      details.append(
        Definition(
          Text(nl: "Gegeven door", en: "Given by")[language], language.signature(of: event)))
    }
    return details
  }

  /// Annex B: what was not answered, is flagged, does not apply, or does not count.
  func gapsAnnex(in language: Language) -> Block {
    let rows = activePlaces.map { PracticeRow($0, in: self) }
    let open = rows.filter { !$0.answer.isGiven }
    let leftOut = rows.filter { $0.reason != nil }
    let undecided = rows.filter { $0.isActive == nil }
    let parts = blocks {
      list(
        Text(nl: "Niet beantwoord", en: "Not answered"),
        open.map { "\($0.practice.id): \($0.practice.statement[language])" }, in: language)
      list(
        Text(nl: "Hangt af van een open profielvraag", en: "Decided by an open profile question"),
        undecided.map { "\($0.practice.id): \($0.practice.statement[language])" }, in: language)
      list(
        Text(nl: "Niet van toepassing verklaard", en: "Declared not applicable"),
        leftOut.map { row in
          let reason = Text(nl: "Reden: \(row.reason ?? "")", en: "Reason: \(row.reason ?? "")")
          return "\(row.practice.id): \(row.practice.statement[language]) \(reason[language])"
        }, in: language)
      flagged(in: language)
      leftovers(in: language)
    }
    return .section(
      Text(nl: "Bijlage B: wat niet meetelt of nog open is", en: "Annex B: open or not counted")[
        language]
    ) {
      if parts.isEmpty {
        Block.paragraph(Text(nl: "Hier is niets te melden.", en: "Nothing to report.")[language])
      }
      parts
    }
  }

  private func blocks(@BlockBuilder _ blocks: () -> [Block]) -> [Block] { blocks() }

  private func list(_ title: Text, _ items: [String], in language: Language) -> [Block] {
    items.isEmpty ? [] : [.section(title[language]) { Block.bullets(items) }]
  }

  /// Annex C: key facts and the answers that the risk profile rests on.
  func factsAnnex(in language: Language) -> Block {
    .section(
      Text(nl: "Bijlage C: kernfeiten en profielvragen", en: "Annex C: key facts and profile")[
        language]
    ) {
      if !questionnaire.keyFacts.isEmpty {
        Block.section(Text(nl: "Kernfeiten", en: "Key facts")[language]) {
          Block.bullets(
            questionnaire.keyFacts.map { fact in
              let answer = language.fact(state.factAnswer(to: fact.id))
              return "\(fact.statement[language]) \(language.answered(answer))"
            })
        }
      }
      if !questionnaire.profile.questions.isEmpty {
        Block.section(Text(nl: "Profielvragen", en: "Profile questions")[language]) {
          Block.bullets(questionnaire.profile.questions.map { profile($0, in: language) })
        }
      }
    }
  }

  private func profile(_ question: ProfileQuestion, in language: Language) -> String {
    let given = profileAnswers[question.id]
    let answer = question.answers.first { $0.id == given }
    let wording =
      answer.map { "\($0.title[language]) (\(language.points($0.points)))" } ?? language.fact(nil)
    return "\(question.question[language]) \(language.answered(wording))"
  }
}

extension PracticeRow {
  fileprivate var hasContent: Bool { answer.isGiven || !evidence.isEmpty || note != nil }
}

extension Language {
  /// The sentence that gives an answer after its question.
  func answered(_ answer: String) -> String {
    Text(nl: "Antwoord: \(answer).", en: "Answer: \(answer).")[self]
  }

  /// A number of points towards a risk profile.
  func points(_ number: Int) -> String {
    switch self {
    case .nl: counted(number, one: "punt", other: "punten")
    case .en: counted(number, one: "point", other: "points")
    }
  }
}
