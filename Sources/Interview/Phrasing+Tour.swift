import Language

/// The two minutes before the first question that somebody ever sees.
extension Phrasing {
  /// The pages of the tour, each a title and some paragraphs.
  var tour: [(title: String, paragraphs: [String])] {
    switch language {
    case .nl: Self.dutchTour
    case .en: Self.englishTour
    }
  }

  private static let dutchTour: [(String, [String])] = [
    (
      "Welkom. Deze rondleiding duurt twee minuten.",
      [
        "U beantwoordt vragen over het kennisveiligheidsbeleid van uw instelling: eerst enkele over"
          + " de risico’s, daarna per thema over maatregelen.",
        "Elk antwoord is bewaard voordat de volgende vraag komt. Stoppen kan op elk moment, met q.",
      ]
    ),
    (
      "Zo beantwoordt u een vraag.",
      [
        "Lees de maatregel en wat ‘volledig’ betekent. Druk dan op het cijfer van uw score: niet,"
          + " deels, grotendeels of volledig. Pijltjes en Enter kunnen ook.",
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
      "Waaruit blijkt het?",
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

  private static let englishTour: [(String, [String])] = [
    (
      "Welcome. This tour takes two minutes.",
      [
        "You answer questions about your institution’s knowledge-security policy: first a few about"
          + " the risks, then theme by theme about practices.",
        "Each answer is saved before the next question comes. You can stop at any moment, with q.",
      ]
    ),
    (
      "How to answer a question.",
      [
        "Read the practice and what ‘fully’ means. Then press the number of your rating: not,"
          + " partially, largely or fully. Arrows and Enter will do as well.",
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
      "What shows it?",
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

  func tourHint(page: Int) -> String {
    let count = tour.count
    return page + 1 < count
      ? say(
        "\(page + 1) van \(count). Enter gaat verder, Esc slaat de rondleiding voorgoed over.",
        "\(page + 1) of \(count). Enter goes on, Esc skips the tour for good.")
      : say(
        "\(page + 1) van \(count). Enter gaat naar de eerste vraag.",
        "\(page + 1) of \(count). Enter goes to the first question.")
  }
}
