import Language
import Maturity

extension DefinitionProblem.ScoringFact {
  /// What is wrong with a rule, with the reason why it may not be so.
  var wording: Text {
    switch self {
    case .notExactNumber(let text):
      Text(
        nl: "'\(shortened(text))' is geen exact getal. Schrijf het als 2, 0.25 of \"1/4\".",
        en: "'\(shortened(text))' is not an exact number. Write it as 2, 0.25 or \"1/4\".")
    case .notAboveZero(let number):
      Text(
        nl: "\(number.text.nl) is niet groter dan nul. Wat beter wordt, zou dan niet of omgekeerd"
          + " meetellen.",
        en: "\(number.text.en) is not above zero. What gets better would then not count, or count"
          + " against.")
    case .missingScore(let value, let scale):
      Text(
        nl: "Deze regel telt punten, maar waarde '\(value)' van schaal '\(scale)' heeft geen"
          + " 'score'.",
        en: "This rule adds up points, but value '\(value)' of scale '\(scale)' has no 'score'.")
    case .scoresFall(let value, let after):
      Text(
        nl:
          "Waarde '\(value)' is minder waard dan '\(after)'. Een beter antwoord zou dan het niveau"
          + " verlagen.",
        en: "Value '\(value)' is worth less than '\(after)'. A better answer would then lower the"
          + " level.")
    case .scoresAllEqual(let scale):
      Text(
        nl: "Alle waarden van schaal '\(scale)' zijn evenveel waard.",
        en: "All values of scale '\(scale)' are worth the same.")
    case .negativeScore(let score):
      Text(
        nl: "De laagste score is \(score.text.nl). Deze regel neemt delen van de hoogste score en"
          + " vraagt scores vanaf nul.",
        en:
          "The lowest score is \(score.text.en). This rule takes shares of the highest score and"
          + " asks scores from zero up.")
    case .bandsNeeded:
      Text(
        nl: "De scores passen niet op de nummers van de niveaus. Geef met 'bands' aan welke score"
          + " welk niveau is.",
        en: "The scores do not fit the numbers of the levels. Say with 'bands' which score is which"
          + " level.")
    case .bandLevelsFall(let level, let after):
      Text(
        nl: "Niveau \(level) staat na niveau \(after). Een hogere score zou dan een lager of gelijk"
          + " niveau geven.",
        en: "Level \(level) stands after level \(after). A higher score would then give a lower or"
          + " equal level.")
    case .bandsLeaveGap(let from, let to):
      Text(
        nl: "Tussen \(from.text.nl) en \(to.text.nl) heeft een score geen niveau.",
        en: "Between \(from.text.en) and \(to.text.en) a score has no level.")
    case .bandsOverlap(let from, let to):
      Text(
        nl: "Tussen \(from.text.nl) en \(to.text.nl) heeft een score twee niveaus.",
        en: "Between \(from.text.en) and \(to.text.en) a score has two levels.")
    case .bandEndsShort(let end):
      Text(
        nl: "De scores houden niet op bij \(end.text.nl). Laat de buitenste grens weg.",
        en: "Scores do not end at \(end.text.en). Leave out the outermost limit.")
    case .levelOutOfReach(let level, let most):
      Text(
        nl: "De hoogste score is \(most.text.nl). Niveau \(level) is dan nooit te halen.",
        en: "The highest score is \(most.text.en). Level \(level) could then never be reached.")
    case .bandBeginsTwice:
      Text(
        nl: "Een niveau begint 'from' een score of 'above' een score, niet beide.",
        en: "A level begins 'from' a score or 'above' a score, not both.")
    case .targetWithoutLeast:
      Text(
        nl: "Een niveau dat boven een score begint, heeft geen laagste score om 'target' als te"
          + " tellen. Gebruik 'from' of een ander effect.",
        en: "A level that begins above a score has no least score for 'target' to count as. Use"
          + " 'from' or another effect.")
    case .targetWithoutLevels(let rule):
      Text(
        nl: "Bij de regel '\(rule.rawValue)' is een streefniveau geen score van één maatregel."
          + " Kies een ander effect.",
        en: "Under the rule '\(rule.rawValue)' a target level is no score of a single practice."
          + " Choose another effect.")
    case .requirementsOfDifferentLevels:
      Text(
        nl: "Eisen die tegelijk gelden, moeten dezelfde niveaus geven.",
        en: "Requirements that hold at once must give the same levels.")
    case .effectOutsideScale(let score, let least, let most):
      Text(
        nl: "\(score.text.nl) is geen score van een antwoord: de schaal loopt van \(least.text.nl)"
          + " tot en met \(most.text.nl).",
        en: "\(score.text.en) is not the score of an answer: the scale runs from \(least.text.en)"
          + " to \(most.text.en).")
    case .shareOutOfRange(let share):
      Text(
        nl: "\(share.text.nl) is geen deel: het moet boven 0 en ten hoogste 1 zijn.",
        en: "\(share.text.en) is no share: it must be above 0 and at most 1.")
    case .shareOfHigherLevel(let part, let level):
      Text(
        nl: "Niveau \(level) kan niets vragen van niveau \(part), dat erboven ligt.",
        en: "Level \(level) cannot ask anything of level \(part), which lies above it.")
    case .levelAsksNothing(let level):
      Text(
        nl: "Niveau \(level) vraagt niets van zichzelf.",
        en: "Level \(level) asks nothing of itself.")
    case .floorAsks(let level):
      Text(
        nl:
          "Niveau \(level) is de bodem van de schaal: het heeft geen maatregelen en vraagt niets.",
        en: "Level \(level) is the floor of the scale: it has no practices and asks nothing.")
    case .sharesFall(let part, let from, let to):
      Text(
        nl: "Niveau \(to) vraagt minder van niveau \(part) dan niveau \(from). Een niveau kan dan"
          + " gehaald zijn terwijl een lager niveau het niet is.",
        en:
          "Level \(to) asks less of level \(part) than level \(from) does. A level could then hold"
          + " while a lower one does not.")
    case .noEssentialPractice(let theme):
      Text(
        nl: "De regel kijkt naar onmisbare maatregelen, maar thema '\(theme)' heeft er geen.",
        en: "The rule looks at essential practices, but theme '\(theme)' has none.")
    case .noSubtheme(let theme):
      Text(
        nl: "De regel kijkt naar subthema’s, maar thema '\(theme)' heeft er geen. Geef 'of' de"
          + " waarde \"practices\", of het thema een eigen regel.",
        en: "The rule looks at sub-themes, but theme '\(theme)' has none. Give 'of' the value"
          + " \"practices\", or the theme a rule of its own.")
    case .scoresTooLarge(let theme):
      Text(
        nl:
          "De scores en gewichten van thema '\(theme)' vragen breuken die te groot worden om exact"
          + " mee te rekenen. Gebruik rondere getallen.",
        en: "The scores and weights of theme '\(theme)' need fractions that grow too large to be"
          + " exact. Use rounder numbers.")
    case .tooManyUndecided(let count, let limit, let theme):
      Text(
        nl: "In thema '\(theme)' kunnen \(count) maatregelen niet van toepassing zijn; onder"
          + " meer eisen tegelijk is \(limit) de grens, of kies een ander effect.",
        en: "In theme '\(theme)' \(count) practices may be not applicable; under several"
          + " requirements the limit is \(limit), or choose another effect.")
    case .wrongCount(let key, let expected, let found):
      Text(
        nl: "'\(key)' heeft \(found) elementen; het moeten er \(expected) zijn.",
        en: "'\(key)' has \(found) elements; there must be \(expected).")
    }
  }
}
