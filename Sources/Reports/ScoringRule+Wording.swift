import Language
import Maturity
import Scoring

extension ScoringRule {
  /// How a score or a level comes about, in paragraphs of sentences; each requirement has its own.
  func paragraphs(on scale: RatingScale, isEssentialUsed: Bool) -> [[Text]] {
    guard case .joint(let joint) = self else {
      return [words(on: scale, isEssentialUsed: isEssentialUsed)]
    }
    let together = Text(
      nl:
        "Er zijn \(joint.requirements.count) eisen tegelijk. Het niveau is het laagste dat een van"
        + " de eisen oplevert.",
      en: "There are \(joint.requirements.count) requirements at once. The level is the lowest that"
        + " any of them gives.")
    // What is not applicable is the same to each requirement.
    let effects = joint.requirements.first?.points?.notApplicable.words ?? []
    return [[together] + effects]
      + joint.requirements.enumerated().map { index, rule in
        [Text(nl: "Eis \(index + 1).", en: "Requirement \(index + 1).")]
          + rule.words(on: scale, isEssentialUsed: isEssentialUsed).filter { !effects.contains($0) }
      }
  }

  /// One rule in sentences.
  private func words(on scale: RatingScale, isEssentialUsed: Bool) -> [Text] {
    switch self {
    case .gate(let gate): [gate.words(on: scale, isEssentialUsed: isEssentialUsed)]
    case .threshold(let rule): rule.words
    case .mean(let rule): rule.words + rule.points.words
    case .minimum(let rule):
      rule.asksLevels(on: scale)
        ? [
          Text(
            nl:
              "Elk antwoord is een niveau. Het laagste antwoord bepaalt het niveau van het thema.",
            en: "Each answer is a level. The lowest answer decides the level of the theme.")
        ] + rule.points.notApplicable.words
        : [rule.words] + rule.points.words
    case .deduction(let rule): rule.words + rule.points.words
    case .unscored(let rule): [rule.reason]
    case .joint: []
    }
  }
}

extension GateRule {
  fileprivate func words(on scale: RatingScale, isEssentialUsed: Bool) -> Text {
    let at = scale[at].title
    let below = scale[below].title
    let highest = scale[scale.highest].title
    let first =
      self.at == self.below
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
    guard isEssentialUsed else { return first }
    return Text(
      nl: "\(first.nl) Een onmisbare maatregel moet ‘\(highest.nl)’ zijn.",
      en: "\(first.en) An essential practice must be ‘\(highest.en)’.")
  }
}

extension MeanRule {
  fileprivate var words: [Text] {
    let mean = Text(
      nl: "Elk antwoord is punten waard. De score van een thema is het gewogen gemiddelde van zijn"
        + " onderdelen, en die van een onderdeel dat van zijn maatregelen.",
      en: "Each answer is worth points. The score of a theme is the weighted mean of its parts, and"
        + " that of a part is the weighted mean of its practices.")
    guard times != .one else { return [mean] }
    let factor = times.text
    return [
      mean,
      Text(
        nl: "De score van een thema is dat gemiddelde maal \(factor.nl).",
        en: "The score of a theme is that mean times \(factor.en)."),
    ]
  }
}

extension MinimumRule {
  /// Whether each answer is worth the number of a level, so that nothing is left to be said of points.
  fileprivate func asksLevels(on scale: RatingScale) -> Bool {
    let levels = [points.bands.lowest] + points.bands.thresholds.map(\.level)
    return among == .practices && points.bands == LevelBands(wholeParts: levels)
      && scale.scores == levels.map { Rational($0) }
  }

  fileprivate var words: Text {
    switch among {
    case .practices:
      Text(
        nl: "Elk antwoord is punten waard. De maatregel met de minste punten bepaalt de score.",
        en: "Each answer is worth points. The practice with the fewest points decides the score.")
    case .essential:
      Text(
        nl:
          "Elk antwoord is punten waard. De onmisbare maatregel met de minste punten bepaalt de score.",
        en: "Each answer is worth points. The essential practice with the fewest points decides the"
          + " score.")
    case .subthemes:
      Text(
        nl: "Elk antwoord is punten waard. Elk subthema heeft het gewogen gemiddelde van zijn"
          + " onderdelen. Het laagste gemiddelde bepaalt de score.",
        en: "Each answer is worth points. Each sub-theme has the weighted mean of its parts. The"
          + " lowest mean decides the score.")
    }
  }
}

extension DeductionRule {
  fileprivate var words: [Text] {
    let maximum = maximum.text
    return [
      Text(
        nl: "De score begint bij \(maximum.nl). Elke maatregel die niet of niet geheel is"
          + " gerealiseerd, kost punten: geheel of naar rato. De score kan onder nul komen.",
        en: "The score begins at \(maximum.en). Each practice that is not, or not wholly, achieved"
          + " costs its points, in full or in proportion. The score can fall below zero.")
    ]
  }
}

extension ThresholdRule {
  fileprivate var words: [Text] {
    let lines = shares.sorted { $0.key < $1.key }.map { level, shares in
      let asked = shares.sorted { $0.key < $1.key }.map { part, share in
        Text(
          nl: "\(Language.nl.share(share)) van niveau \(part)",
          en: "\(Language.en.share(share)) of level \(part)")
      }
      return Text(
        nl: "Niveau \(level) vraagt ten minste \(Language.nl.list(asked.map(\.nl))).",
        en: "Level \(level) asks at least \(Language.en.list(asked.map(\.en))).")
    }
    return [
      Text(
        nl: "Elke maatregel hoort bij een niveau, en van elk niveau telt het deel van de punten dat"
          + " is behaald.",
        en:
          "Each practice belongs to a level, and of each level the share of its points counts that"
          + " has been achieved.")
    ] + lines + notApplicable.words
  }
}

extension PointsRule {
  fileprivate var words: [Text] {
    let bands = bands.thresholds.map { band in
      let from = band.from.text
      return Text(
        nl: "niveau \(band.level) \(band.isExclusive ? "boven" : "vanaf") \(from.nl)",
        en: "level \(band.level) \(band.isExclusive ? "above" : "from") \(from.en)")
    }
    return [
      Text(
        nl: "Het niveau volgt uit de score: \(Language.nl.list(bands.map(\.nl))).",
        en: "The level follows from the score: \(Language.en.list(bands.map(\.en)))."),
      rounding.words,
    ] + notApplicable.words
  }
}

extension Rounding {
  fileprivate var words: Text {
    let places =
      switch digits {
      case 0: Text(nl: "hele getallen", en: "whole numbers")
      case 1: Text(nl: "1 decimaal", en: "1 decimal")
      default: Text(nl: "\(digits) decimalen", en: "\(digits) decimals")
      }
    let how =
      switch mode {
      case .halfUp:
        Text(
          nl: "op \(places.nl) afgerond, een half omhoog",
          en: "rounded to \(places.en), a half upwards")
      case .halfEven:
        Text(
          nl: "op \(places.nl) afgerond, een half naar het even cijfer",
          en: "rounded to \(places.en), a half to the even digit")
      case .truncate: Text(nl: "op \(places.nl) afgekapt", en: "cut off to \(places.en)")
      }
    return isIntermediate
      ? Text(
        nl: "Elk gemiddelde wordt \(how.nl), en daarna wordt ermee verder gerekend.",
        en: "Each mean is \(how.en) before it is used further.")
      : Text(
        nl: "Scores worden exact berekend en alleen bij het tonen \(how.nl).",
        en: "Scores are worked out exactly, and \(how.en) only where they are shown.")
  }
}

extension NotApplicableEffect {
  fileprivate var words: [Text] {
    switch self {
    case .exclude: []
    case .target:
      [
        Text(
          nl: "Een maatregel die niet van toepassing is, telt als het streefniveau van het thema.",
          en: "A practice that is not applicable counts as the target level of its theme.")
      ]
    case .full:
      [
        Text(
          nl: "Een maatregel die niet van toepassing is, telt als geheel gerealiseerd.",
          en: "A practice that is not applicable counts as wholly achieved.")
      ]
    case .zero:
      [
        Text(
          nl: "Een maatregel die niet van toepassing is, telt als het laagste antwoord.",
          en: "A practice that is not applicable counts as the lowest answer.")
      ]
    case .score(let score):
      [
        Text(
          nl: "Een maatregel die niet van toepassing is, telt als score \(score.text.nl).",
          en: "A practice that is not applicable counts as score \(score.text.en).")
      ]
    }
  }
}
