import Assessment
import Hashing
import History
import JSON
import Language
import Maturity
import Reports
import TestSupport
import Testing

@Suite struct ReportOutputTests {
  private func text(_ acts: [Act]? = nil, adopted: Bool = true) throws -> String {
    let assessment = try Sample.assessment(acts, adopted: adopted ? .medium : nil)
    return TextRenderer(width: 100).text(
      ReportOutput(assessment, made: try Sample.made(), proposal: nil).document(in: .nl))
  }

  @Test func anEmptyRecordIsReportedAsEmpty() throws {
    let text = try text([], adopted: false)
    #expect(text.contains("Er zijn nog geen streefniveaus"))
    #expect(text.contains("Er is nog niets beantwoord."))
    #expect(!text.contains("Het verst onder"))
    #expect(!text.contains("%"))
  }

  @Test func howMuchRestsOnGuessesIsSaid() throws {
    func rated(_ confidence: Confidence?) throws -> String {
      let theme = try #require(Sample.questionnaire.themes.first)
      return try text(
        theme.practices.map { .rated(practice: $0.id, rating: "fully", confidence: confidence) })
    }
    let guessed = try rated(.guess)
    #expect(guessed.contains("antwoorden zijn een gok. Deze niveaus rusten erop:"))
    #expect(guessed.contains(", zonder gokken "))
    for confidence in [nil, .sure, .fairlySure] as [Confidence?] {
      #expect(try !rated(confidence).contains("gok"))
    }
  }

  @Test func nothingIsCalledBelowTheNorm() throws {
    #expect(try !text().contains("onder de norm"))
    #expect(try text().contains("onder het streefniveau"))
  }

  @Test func aNoteWithoutAnAnswerIsNotLost() throws {
    let note = Act.noted(practice: "MON-2-LIST", text: "Eerste regel.\nTweede regel.")
    let text = try text([note])
    #expect(text.contains("Eerste regel."))
    #expect(text.contains("Tweede regel."))
    let evidence = Act.evidenced(
      practice: "MON-2-LIST", kind: .existence, reference: "Verslag van mei")
    #expect(try self.text([evidence]).contains("Onderbouwing, bestaan: Verslag van mei"))
  }

  @Test func theLastSectionHasTheWholeHash() throws {
    let head = try Sample.assessment().state.head.hexadecimal
    let last = try #require(text().lines.lastIndex { $0 == "Herkomst" })
    #expect(try text().lines[last...].contains { $0.hasSuffix(head) })
  }

  @Test func themesAsFarBelowAsTheLastNamedAreCounted() throws {
    let acts: [Act] = ["GOV-2-CONTACT", "LAW-2-CHECK", "MON-2-LIST", "BUY-2-RULES"].map {
      .rated(practice: $0, rating: "not")
    }
    let text = try text(acts)
    #expect(text.contains("- Bestuur: niveau 1, streefniveau 3"))
    #expect(text.contains("- Monitoring: niveau 1, streefniveau 3"))
    #expect(text.contains("- Wetgeving, sancties en toezicht: niveau 1, streefniveau 2"))
    #expect(text.contains("- en nog 1 thema met dezelfde afstand"))
  }

  @Test func whatAnOpenProfileQuestionDecidesIsSaid() throws {
    let text = try text([])
    #expect(text.contains("Of 1 maatregel van toepassing is, hangt nog af van open profielvragen."))
    #expect(text.contains("Hangt af van een open profielvraag\n\n  - LAW-3-LICENCE: "))
    let answered = try self.text([.profileAnswered(question: "PRO-LAW", answer: "yes")])
    #expect(!answered.contains("open profielvra"))
  }

  @Test func everyPracticeIsInTheTableAndInTheJSON() throws {
    let output = ReportOutput(try Sample.assessment(), made: try Sample.made(), proposal: nil)
    #expect(output.csv(in: .nl).rows.count == Sample.questionnaire.practiceCount)
    #expect(output.json["answers"]?.array?.count == Sample.questionnaire.practiceCount)
  }

  @Test func supportIsSaidOnlyWhereEvidenceIsAsked() throws {
    let output = ReportOutput(try Sample.assessment(), made: try Sample.made(), proposal: nil)
    let answers = output.json["answers"]?.array ?? []
    let supported = { (id: String) in
      answers.first { $0["practice"]?.string == id }?["supported"]
    }
    #expect(supported("GOV-2-HOLDER") == .bool(true))
    #expect(supported("GOV-2-CONTACT") == .bool(false))
    #expect(supported("GOV-4-REPORT") == .null)
    #expect(supported("MON-2-LIST") == .null)
  }
}
