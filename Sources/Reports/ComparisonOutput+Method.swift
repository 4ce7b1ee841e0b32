import Assessment
import Comparison
import Language
import Maturity

extension ComparisonOutput {
  /// How the comparison comes about and what it cannot show, for a reader who knows no program.
  func method(in language: Language) -> Block {
    .section(
      Text(nl: "Hoe dit is vastgesteld", en: "How this was established")[language]
    ) {
      if let reason = comparison.then.questionnaire.rule.reasonWithoutLevels {
        Block.paragraph(
          Text(
            nl: "\(reason.nl) Wat hier over het niveau van toen staat, is daarom een afleiding"
              + " uit losse antwoorden en nooit een meting. De antwoorden komen uit het verslag van"
              + " toen; een antwoord zonder bladzijde telt als onbekend.",
            en: "\(reason.en) What is said about the level of then is therefore derived from single"
              + " answers and never a measurement. The answers come from the report of then; an"
              + " answer without a page counts as unknown.")[language])
      }
      Block.paragraph(
        Text(
          nl:
            "De feiten staan voorop, omdat zij niets veronderstellen: wat beide keren is gevraagd,"
            + " met het antwoord van toen en dat van nu.",
          en: "The facts come first, because they assume nothing: what was asked both times, with"
            + " the answer of then and that of now.")[language])
      Block.paragraph(core(in: language))
      if !comparison.isSameQuestionnaire {
        Block.paragraph(
          Text(
            nl: "De maatregelen van nu vragen meestal meer dan toen is nagegaan. Een ‘nee’ van toen"
              + " bewijst dan dat een maatregel nog niet was gehaald; een ‘ja’ bewijst niet dat hij"
              + " was gehaald. Vooruitgang is hierdoor vaker te bewijzen dan achteruitgang.",
            en: "The practices of now mostly ask more than was examined then. A ‘no’ of then proves"
              + " that a practice had not been achieved; a ‘yes’ does not prove that it had. Progress"
              + " can therefore be proven more often than decline.")[language])
      }
      Block.paragraph(
        Text(
          nl: "Wie toen een antwoord gaf, kan zich hebben vergist. Daarom staat bij elk oordeel of"
            + " het overeind blijft als elk antwoord van toen één stap hoger of lager had moeten"
            + " zijn.",
          en: "Whoever gave an answer then may have been mistaken. Each verdict therefore says"
            + " whether it stands if each answer of then should have been one step higher or lower."
        )[
          language])
      Block.paragraph(
        Text(
          nl:
            "‘Ten minste even hoog’ en ‘ten hoogste even hoog’ zijn zwakke oordelen. Wie nu op het"
            + " hoogste niveau staat, staat vanzelf ten minste even hoog als toen; wie nu op het"
            + " laagste staat, ten hoogste.",
          en:
            "‘At least as high’ and ‘at most as high’ are weak verdicts. Whoever is at the highest"
            + " level now is at least as high as then anyway; whoever is at the lowest now, at most"
            + " as high.")[language])
      simulation(in: language)
    }
  }

  private func core(in language: Language) -> String {
    Text(
      nl: "Een oordeel over het niveau staat er alleen als het zeker is: als het klopt wat er ook"
        + " waar is van alles wat niet bekend is. Anders staat er ‘niet vast te stellen’."
        + " Vergeleken worden alleen de maatregelen waarover de vragen van toen iets kunnen zeggen"
        + " en die in beide metingen meetellen. Dat is de gemeenschappelijke kern. Het niveau op de"
        + " kern volgt uit dezelfde regel, toegepast op alleen die maatregelen; het is niet het"
        + " niveau van het hele thema.",
      en: "A verdict on the level is given only where it is certain: where it is right whatever is"
        + " true of all that is not known. Else it says ‘cannot be established’. Only the practices"
        + " are compared of which the questions of then can say something and that count in both"
        + " measurements. That is the common core. The level on the core follows from the same rule,"
        + " applied to those practices only; it is not the level of the whole theme.")[
        language]
  }

  /// What the method finds where the truth is known; only for the crosswalk that was tried.
  private func simulation(in language: Language) -> Block? {
    guard let power = comparison.crosswalk.flatMap(SimulatedPower.of) else { return nil }
    let (rise, steady, decline) = (power.rise, power.steady, power.decline)
    return .paragraph(
      Text(
        nl: "De methode is beproefd op \(power.institutions) verzonnen instellingen waarvan de ware"
          + " stand bekend is. Ging elke maatregel één stap vooruit, dan bewees zij bij"
          + " \(rise.higher) van elke 100 thema’s dat het niveau hoger was. Ging elke maatregel één"
          + " stap achteruit, dan bewees zij bij \(decline.lower) van elke 100 thema’s dat het lager"
          + " was. Veranderde er niets, dan stelde zij bij \(steady.notEstablished) van elke 100"
          + " thema’s niets vast. Een oordeel dat niet waar was, gaf zij nooit. Zij mist dus veel,"
          + " en wat zij bewijst klopt.",
        en: "The method was tried on \(power.institutions) made-up institutions whose true state is"
          + " known. Where every practice rose by one step, it proved for \(rise.higher) of every"
          + " 100 themes that the level was higher. Where every practice fell by one step, it proved"
          + " for \(decline.lower) of every 100 themes that it was lower. Where nothing changed, it"
          + " established nothing for \(steady.notEstablished) of every 100 themes. It never gave a"
          + " verdict that was not true. It thus misses much, and what it proves is right.")[
          language])
  }
}
