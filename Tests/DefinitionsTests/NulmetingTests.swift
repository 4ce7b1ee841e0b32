import Definitions
import Language
import Maturity
import TestSupport
import Testing

// What the questionnaire on the 2023 baseline owes whoever reads an old report with it.
@Suite struct NulmetingTests {
  private static let loaded = Result { try Library.embedded.questionnaire("nulmeting-2023") }

  private let nulmeting: Questionnaire

  init() throws {
    nulmeting = try Self.loaded.get()
  }

  private var questions: [Practice] { nulmeting.themes.flatMap(\.practices) }

  // A record names questions and answers for years. Record it anew with PEIL_RECORD_GOLDEN=1.
  @Test func `Names stay`() {
    let lines =
      questions.map { "question \($0.id)" } + nulmeting.scale.answers.map { "answer \($0.id)" }
    #expect(
      Golden("nulmeting-2023.txt").difference(from: lines.joined(separator: "\n") + "\n") == nil)
  }

  @Test func `It has about thirty questions and takes half an hour`() {
    #expect((25...35).contains(questions.count))
    #expect(questions.count * nulmeting.pace.practice <= 30 * 60)
  }

  @Test func `Its themes are those that summaries of the audit name`() {
    #expect(
      nulmeting.themes.map(\.title.en) == [
        "Risk analysis", "Governance and officers", "Risk management",
        "International partnerships and funding", "Physical and digital protection", "Awareness",
        "Recruitment, personnel policy and codes of conduct", "Monitoring and evaluation",
        "Dilemmas",
      ])
  }

  @Test func `No question rests on memory, and each names a public source`() {
    for question in questions {
      #expect([Basis.Kind.letter, .reconstructed].contains(question.basis.kind))
      #expect([Basis.Mark.full, .read].contains(question.basis.mark))
      #expect(!question.basis.reference.isEmpty)
    }
  }

  @Test func `It says that its wording is not the researchers’ and why it has no levels`() throws {
    #expect(nulmeting.status.nl.contains("geen vraag hier is letterlijk die van hen"))
    #expect(nulmeting.status.en.contains("no question here is literally theirs"))
    let reason = try #require(nulmeting.rule.reasonWithoutLevels)
    #expect(reason.nl.contains("procesaudit zonder normenkader"))
    #expect(reason.en.contains("process audit without norms"))
  }

  @Test func `Each answer asks for its page`() {
    for question in questions {
      #expect(nulmeting.requiredEvidence(for: question) == .citation)
    }
    #expect(nulmeting.scale.ratings.allSatisfy(nulmeting.scale.asksEvidence))
  }
}
