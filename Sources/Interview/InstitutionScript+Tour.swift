import Assessment
import Dialogue
import Language
import Maturity

/// The two minutes before the first question that somebody ever sees.
extension InstitutionScript {
  package var tour: [(title: String, paragraphs: [String])] {
    let pages =
      switch language {
      case .nl: dutchTour
      case .en: englishTour
      }
    // Whoever is asked no evidence is not told how to give it.
    return tellsOfEvidence ? pages : pages.filter { $0.0 != evidenceTitle }
  }

  private var evidenceTitle: String { say("Waaruit blijkt het?", "What shows it?") }

  private var tellsOfEvidence: Bool {
    questionnaire.themes.contains { theme in
      theme.practices.contains { !questionnaire.requiredEvidence(for: $0).isEmpty }
    }
  }

  /// How to answer, in the words of the scale.
  private var howToAnswer: String {
    let keys = say("Pijltjes en Enter kunnen ook.", "Arrows and Enter will do as well.")
    if questionnaire.asksLevels {
      return say(
        "Lees de vraag en druk op het cijfer van de omschrijving die het best past. ",
        "Read the question and press the number of the description that fits best. ") + keys
    }
    let scale = questionnaire.scale
    guard questionnaire.isScored, scale.values.count <= 5 else {
      return say(
        "Lees wat er wordt gevraagd en druk op het cijfer van uw antwoord. ",
        "Read what is asked and press the number of your answer. ") + keys
    }
    let highest = scale[scale.highest].title[language]
    let answers = language.list(scale.values.map { $0.title[language] }, .or)
    return say(
      "Lees de maatregel en wat ‘\(highest)’ betekent. Druk dan op het cijfer van uw score:"
        + " \(answers). ",
      "Read the practice and what ‘\(highest)’ means. Then press the number of your rating:"
        + " \(answers). ") + keys
  }

  private var dutchTour: [(String, [String])] {
    [
      (
        "Welkom. Deze rondleiding duurt twee minuten.",
        [
          "U beantwoordt de vragen van de lijst ‘\(questionnaire.title.nl)’: eerst enkele over de"
            + " risico’s, daarna per thema over maatregelen.",
          "Elk antwoord is bewaard voordat de volgende vraag komt. Stoppen kan op elk moment, met q.",
        ]
      ),
      (
        "Zo beantwoordt u een vraag.",
        [
          howToAnswer,
          "De toets ? legt de vraag uit en zegt wie het antwoord meestal weet.",
          "Vergist u zich, dan neemt h de laatste handeling terug.",
        ]
      ),
      (
        "Weet u het niet?",
        [
          "Enter slaat de vraag over. Wat open staat wordt nergens geraden: het niveau heeft dan een"
            + " onder- en een bovengrens.",
          "Met m zet u de vraag op de parkeerlijst, met wie het uitzoekt. Met z voor de score zegt u"
            + " dat die een gok is.",
        ]
      ),
      (
        evidenceTitle,
        [
          "Na een hoge score vraagt het programma naar onderbouwing: waar het is vastgelegd (opzet),"
            + " dat het er is (bestaan) en dat het werkt (werking). Noem stuk en datum; bestanden"
            + " hoeft u niet toe te voegen.",
          "Het niveau komt er twee keer uit: zoals u het inschat, en zoals de onderbouwing het draagt.",
        ]
      ),
      (
        "Van wie zijn de antwoorden?",
        [
          "Van uw instelling. Alles staat in één bestand op deze computer; er wordt niets verstuurd.",
          "Boven in beeld staat steeds van welke instelling en meetronde dit is. Met r ziet u het"
            + " overzicht, met / zoekt u. Dat was het.",
        ]
      ),
    ]
  }

  private var englishTour: [(String, [String])] {
    [
      (
        "Welcome. This tour takes two minutes.",
        [
          "You answer the questions of the list ‘\(questionnaire.title.en)’: first a few about the"
            + " risks, then theme by theme about practices.",
          "Each answer is saved before the next question comes. You can stop at any moment, with q.",
        ]
      ),
      (
        "How to answer a question.",
        [
          howToAnswer,
          "The key ? explains the question and says who usually knows the answer.",
          "If you make a mistake, u takes back the last act.",
        ]
      ),
      (
        "You do not know?",
        [
          "Enter skips the question. What is open is guessed nowhere: the level then has a lower and"
            + " an upper bound.",
          "With f you put the question on the parking list, with who will find out. With c before the"
            + " rating you say that it is a guess.",
        ]
      ),
      (
        evidenceTitle,
        [
          "After a high rating the program asks for evidence: where it is laid down (design), that it"
            + " is there (existence) and that it works (operating effectiveness). Name the item and"
            + " its date; you need not add files.",
          "The level comes out twice: as you assess it, and as the evidence supports it.",
        ]
      ),
      (
        "Whose are the answers?",
        [
          "Your institution’s. Everything is in one file on this computer; nothing is sent.",
          "The top of the screen always says which institution and wave this is. With r you see the"
            + " review, with / you search. That was all.",
        ]
      ),
    ]
  }
}
