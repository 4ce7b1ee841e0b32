import Assessment
import Language
import Maturity

extension Assessment {
  /// How levels come about, in words that need no knowledge of the program.
  func method(in language: Language) -> Block {
    .section(
      Text(nl: "Hoe de niveaus tot stand komen", en: "How the levels are worked out")[language]
    ) {
      Block.paragraph(questionnaire.ruleInWords[language])
      Block.paragraph(evidenceInWords[language])
      Block.paragraph(
        Text(
          nl: "Wat niet is beantwoord, kan nog alles worden. Het niveau is dan een bereik, van het"
            + " laagste tot het hoogste niveau dat nog mogelijk is. Een maatregel die met reden"
            + " niet van toepassing is verklaard, telt niet mee. Een thema waarin niets van"
            + " toepassing is, heeft geen niveau (n.v.t.).",
          en: "What has not been answered may still turn out any way. The level is then a range,"
            + " from the lowest to the highest level that is still possible. A practice declared"
            + " not applicable, with a reason, does not count. A theme in which nothing applies has"
            + " no level (n/a).")[language])
      Block.paragraph(
        Text(
          nl: "Er is met opzet geen totaalcijfer: een gemiddelde verbergt waar het zwak is."
            + " De streefniveaus zijn de keuze van de instelling. \(norm.status.nl)",
          en: "There is deliberately no overall mark: a mean hides where things are weak."
            + " The target levels are the institution’s choice. \(norm.status.en)")[language])
      Block.definitions(
        questionnaire.levels.map { level in
          Definition(
            "\(level.number) \(level.title[language])", level.description[language])
        })
    }
  }

  private var evidenceInWords: Text {
    let cap = questionnaire.scale[questionnaire.scale.cap].title
    return Text(
      nl: "Het niveau ‘zelf ingeschat’ volgt uit de scores zoals zij zijn gegeven. Bij het niveau"
        + " ‘met onderbouwing’ telt een score boven ‘\(cap.nl)’ als ‘\(cap.nl)’ zolang niet alle"
        + " gevraagde onderbouwing (opzet, bestaan, werking) is aangedragen. Niemand heeft die"
        + " onderbouwing hier getoetst.",
      en: "The ‘self-assessed’ level follows from the ratings as they were given. For the"
        + " ‘supported’ level a rating above ‘\(cap.en)’ counts as ‘\(cap.en)’ until all evidence"
        + " that is asked (design, existence, operating effectiveness) has been given. Nobody has"
        + " verified that evidence here.")
  }
}

extension Questionnaire {
  /// The scoring rule in words.
  var ruleInWords: Text {
    switch rule {
    case .gate(let gate):
      let at = scale[gate.at].title
      let below = scale[gate.below].title
      let highest = scale[scale.highest].title
      let first =
        gate.at == gate.below
        ? Text(
          nl: "Elke maatregel hoort bij een niveau. Een thema haalt een niveau als elke maatregel"
            + " van dat niveau en van de niveaus eronder ten minste ‘\(at.nl)’ is gerealiseerd.",
          en: "Each practice belongs to a level. A theme reaches a level if every practice of that"
            + " level and of the levels below it is at least ‘\(at.en)’ achieved.")
        : Text(
          nl: "Elke maatregel hoort bij een niveau. Een thema haalt een niveau als elke maatregel"
            + " van dat niveau ten minste ‘\(at.nl)’ is gerealiseerd en elke maatregel van de"
            + " niveaus eronder ten minste ‘\(below.nl)’.",
          en: "Each practice belongs to a level. A theme reaches a level if every practice of that"
            + " level is at least ‘\(at.en)’ achieved and every practice of the levels below it at"
            + " least ‘\(below.en)’.")
      guard themes.contains(where: { $0.practices.contains { $0.essential != nil } }) else {
        return first
      }
      return Text(
        nl: "\(first.nl) Een onmisbare maatregel moet ‘\(highest.nl)’ zijn.",
        en: "\(first.en) An essential practice must be ‘\(highest.en)’.")
    }
  }
}
