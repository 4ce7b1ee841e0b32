import Language
import Maturity
import Scoring

extension ScoringRule {
  /// How a score or a level comes about, in sentences.
  func words(on scale: RatingScale, isEssentialUsed: Bool) -> [Text] {
    switch self {
    case .gate(let gate): [gate.words(on: scale, isEssentialUsed: isEssentialUsed)]
    case .threshold(let rule): rule.words
    case .mean(let rule): rule.words + rule.points.words
    case .minimum(let rule): [rule.words] + rule.points.words
    case .deduction(let rule): rule.words + rule.points.words
    case .unscored(let rule): [rule.reason]
    case .joint(let rule):
      [
        Text(
          nl: "Er zijn \(rule.requirements.count) eisen tegelijk. Het niveau is het laagste dat een"
            + " van de eisen oplevert.",
          en: "There are \(rule.requirements.count) requirements at once. The level is the lowest"
            + " that any of them gives.")
      ]
        + rule.requirements.enumerated().flatMap { index, rule in
          [Text(nl: "Eis \(index + 1).", en: "Requirement \(index + 1).")]
            + rule.words(on: scale, isEssentialUsed: isEssentialUsed)
        }
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
        + " that of a part the one of its practices.")
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
  fileprivate var words: Text {
    switch among {
    case .practices:
      Text(
        nl: "Elk antwoord is punten waard. De laagste maatregel bepaalt de score.",
        en: "Each answer is worth points. The lowest practice decides the score.")
    case .essential:
      Text(
        nl:
          "Elk antwoord is punten waard. De laagste van de onmisbare maatregelen bepaalt de score.",
        en: "Each answer is worth points. The lowest of the essential practices decides the score.")
    case .subthemes:
      Text(
        nl: "Elk antwoord is punten waard. Elk subthema heeft het gewogen gemiddelde van zijn"
          + " onderdelen; het laagste bepaalt de score.",
        en: "Each answer is worth points. Each sub-theme has the weighted mean of its parts; the"
          + " lowest decides the score.")
    }
  }
}

extension DeductionRule {
  fileprivate var words: [Text] {
    let maximum = maximum.text
    return [
      Text(
        nl: "De score begint bij \(maximum.nl). Elke maatregel die niet of niet geheel is"
          + " gerealiseerd, kost haar punten, geheel of naar rato. De score kan onder nul komen.",
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
    let how =
      switch mode {
      case .halfUp: Text(nl: "afgerond, een half omhoog", en: "rounded, a half up")
      case .halfEven: Text(nl: "afgerond, een half naar even", en: "rounded, a half to even")
      case .truncate: Text(nl: "afgekapt", en: "cut off")
      }
    let digits = Text(
      nl: digits == 1 ? "1 decimaal" : "\(digits) decimalen",
      en: digits == 1 ? "1 decimal" : "\(digits) decimals")
    return isIntermediate
      ? Text(
        nl: "Elk gemiddelde wordt op \(digits.nl) \(how.nl) voordat ermee verder wordt gerekend.",
        en: "Each mean is \(how.en) at \(digits.en) before it is used further.")
      : Text(
        nl: "Scores worden exact berekend en alleen bij het tonen op \(digits.nl) \(how.nl).",
        en: "Scores are worked out exactly and only where shown \(how.en) at \(digits.en).")
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
