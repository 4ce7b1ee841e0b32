import Language
import Maturity
import Testing

@testable import Reports

@Suite struct BookletOutputTests {
  @Test(arguments: Language.allCases)
  func everythingThatIsAskedIsInTheBooklet(language: Language) {
    let questionnaire = Sample.questionnaire
    let text = TextRenderer(width: 200).text(
      BookletOutput(questionnaire).document(in: language))
    for theme in questionnaire.themes {
      #expect(text.contains(theme.purpose[language]))
      for practice in theme.practices { #expect(text.contains(practice.statement[language])) }
    }
    for question in questionnaire.profile.questions {
      #expect(text.contains(question.question[language]))
    }
    for fact in questionnaire.keyFacts { #expect(text.contains(fact.statement[language])) }
    for term in questionnaire.glossary { #expect(text.contains(term.definition[language])) }
  }

  private let yes = Condition.answer(question: "PRO-LAW", among: ["yes"])
  private let size = Condition.answer(question: "PRO-SIZE", among: ["no", "yes"])

  @Test func conditionsAreReadAloud() {
    let profile = Sample.questionnaire.profile
    #expect(yes.wording(in: profile, .nl) == "het antwoord op PRO-LAW is ‘Ja’")
    #expect(size.wording(in: profile, .nl) == "het antwoord op PRO-SIZE is ‘Nee’ of ‘Ja’")
    #expect(
      Condition.all([yes, size]).wording(in: profile, .en)
        == "the answer to PRO-LAW is ‘Yes’ and the answer to PRO-SIZE is ‘No’ or ‘Yes’")
    #expect(
      Condition.any([yes, .not(yes)]).wording(in: profile, .nl)
        == "het antwoord op PRO-LAW is ‘Ja’ of het is niet zo dat het antwoord op PRO-LAW is ‘Ja’")
  }

  @Test func theTimeIsInFivesBelowAnHour() {
    // 2 × 60 + 11 × 120 + 2 × 30 = 1500 seconds = 25 minutes.
    let text = TextRenderer(width: 200).text(
      BookletOutput(Sample.questionnaire).document(in: .nl))
    #expect(text.contains("De volledige lijst heeft 11 maatregelen in 4 thema’s"))
    #expect(text.contains("vraagt ongeveer 25 minuten"))
  }
}
