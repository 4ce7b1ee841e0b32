import Definitions
import Language
import Maturity
import Testing

/// The quick scan is short, asks for levels directly, and says that it is no measurement.
@Suite struct QuickscanTests {
  private func questionnaire() throws -> Questionnaire {
    try Library.embedded.questionnaire("quickscan-2025")
  }

  @Test func `It asks two questions on each theme of the Leidraad questionnaire`() throws {
    let themes = try questionnaire().themes
    let leidraad = try Library.embedded.questionnaire("leidraad-2025").themes
    #expect(themes.map(\.id) == leidraad.map(\.id))
    #expect(themes.map(\.title.en) == leidraad.map(\.title.en))
    #expect(themes.allSatisfy { $0.practices.count == 2 })
  }

  @Test func `Each answer is a level, with a descriptor of its own in both languages`() throws {
    let questionnaire = try questionnaire()
    let levels = questionnaire.levels.map(\.number)
    #expect(questionnaire.scale.scores == levels.map { Rational($0) })
    #expect(questionnaire.scale.values.map(\.title.en) == levels.map { "level \($0)" })
    for practice in questionnaire.themes.flatMap(\.practices) {
      #expect(practice.descriptors.count == levels.count)
      for language in Language.allCases {
        #expect(Set(practice.descriptors.map { $0[language] }).count == levels.count)
        #expect(practice.statement[language].hasSuffix("?"), "\(practice.id)")
      }
    }
    let all = questionnaire.themes.flatMap(\.practices).flatMap(\.descriptors)
    #expect(Set(all.map(\.nl)).count == all.count)
    #expect(Set(all.map(\.en)).count == all.count)
  }

  @Test func `It takes twenty minutes and asks no evidence`() throws {
    let questionnaire = try questionnaire()
    let pace = questionnaire.pace
    let seconds =
      questionnaire.profile.questions.count * pace.profileQuestion
      + questionnaire.practiceCount * pace.practice
    #expect(seconds <= 20 * 60)
    #expect(
      questionnaire.themes.flatMap(\.practices)
        .allSatisfy { questionnaire.requiredEvidence(for: $0).isEmpty })
  }

  @Test func `Its status, printed with every level, says what it is and where to look first`()
    throws
  {
    let status = try questionnaire().status
    #expect(
      status.nl.hasPrefix("Dit is een eerste beeld van wie de vragen beantwoordde, geen meting"))
    #expect(status.nl.contains("Vergelijk de uitkomst niet met een meting"))
    #expect(status.nl.contains("Kijk eerst naar de thema’s die het laagst staan."))
    #expect(status.en.hasPrefix("This is a first picture by whoever answered, not a measurement"))
    #expect(status.en.contains("Do not compare the outcome with a measurement"))
    #expect(status.en.contains("Look first at the themes that are lowest."))
  }
}
