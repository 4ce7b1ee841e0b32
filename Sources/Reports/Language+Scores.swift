import Language
import Maturity
import Scoring

// Scores in sentences, in the terms of the rule that gives them.

extension Language {
  /// A score with its rule and its maximum: `Gewogen gemiddelde (mean): 2,25, van ten hoogste 5,00`.
  ///
  /// In the middle of a sentence it begins with a small letter.
  func score(_ part: ScoredPart, isInside: Bool = false) -> String {
    func shown(_ score: Rational) -> String {
      self.shown(score, under: part.rule, part.rounding)
    }
    let maximum = shown(part.maximum)
    let number =
      part.low == part.high
      ? shown(part.low)
      : Text(
        nl: "\(shown(part.low)) tot en met \(shown(part.high))",
        en: "\(shown(part.low)) to \(shown(part.high))")[self]
    let name = name(part.rule, part.scope)
    return "\(isInside ? name.prefix(1).lowercased() + name.dropFirst() : name)"
      + " (\(part.rule.rawValue))"
      + Text(
        nl: ": \(number), van ten hoogste \(maximum).", en: ": \(number), of at most \(maximum).")[
        self]
  }

  /// What a score lacks for a level, in points or as a share.
  func shortfall(_ asked: AskedScore, forLevel level: Int) -> String {
    let missing = (try? asked.needed.subtracting(asked.now)) ?? .zero
    let end: Text
    if missing == .zero {
      end = Text(nl: "precies op de grens.", en: "exactly at the limit.")
    } else if asked.isExclusive {
      end = Text(
        nl: "dus nog meer dan \(amount(missing, asked)) nodig.",
        en: "so more than \(amount(missing, asked)) more needed.")
    } else {
      end = Text(
        nl: "dus nog \(amount(missing, asked)) nodig.",
        en: "so \(amount(missing, asked)) more needed.")
    }
    return "\(beside(asked, level)), \(end[self])"
  }

  /// What a score has more than its level asks, in points or as a share.
  func margin(_ asked: AskedScore, forLevel level: Int) -> String {
    let spare = (try? asked.now.subtracting(asked.needed)) ?? .zero
    let end =
      spare == .zero
      ? Text(nl: "precies genoeg.", en: "exactly enough.")
      : Text(nl: "dus \(amount(spare, asked)) over.", en: "so \(amount(spare, asked)) to spare.")
    return "\(beside(asked, level)), \(end[self])"
  }

  /// What a level asks of a score and what there is of it, to be gone on with.
  private func beside(_ asked: AskedScore, _ level: Int) -> String {
    let name = name(asked.rule, asked.scope)
    let now = shown(asked.now, under: asked.rule, asked.rounding)
    let needed =
      asked.rule == .threshold ? share(asked.needed) : asked.needed.exact(in: self)
    return Text(
      nl: "Niveau \(level) vraagt \(asked.isExclusive ? "meer dan" : "ten minste") \(needed)."
        + " \(name): nu \(now)",
      en: "Level \(level) asks \(asked.isExclusive ? "more than" : "at least") \(needed)."
        + " \(name): now \(now)")[self]
  }

  /// How far two scores lie apart, with the unit.
  private func amount(_ difference: Rational, _ asked: AskedScore) -> String {
    if asked.rule == .threshold {
      let number = percent(difference, .halfUp)
      return Text(nl: "\(number) procentpunt", en: "\(number) percentage points")[self]
    }
    let number = difference.exact(in: self)
    // Only a whole number of them is plural in Dutch, and only one of them is not in English.
    let isOne = difference == .one
    let isWhole = difference.denominator == 1
    return Text(
      nl: "\(number) \(isWhole && !isOne ? "punten" : "punt")",
      en: "\(number) \(isOne ? "point" : "points")")[self]
  }

  /// A score as it is shown: a share as a percentage, any other by its rule’s own rounding.
  private func shown(
    _ score: Rational, under rule: ScoringRule.Name, _ rounding: Rounding
  ) -> String {
    guard rule == .threshold else { return score.shown(rounding, in: self) }
    return percent(score, .truncate) + "%"
  }

  /// A hundred times a share with one decimal, or none where it is whole.
  private func percent(_ share: Rational, _ mode: Rounding.Mode) -> String {
    let percent = hundredfold(share)
    return percent.shown(
      Rounding(mode: mode, digits: percent.denominator == 1 ? 0 : 1), in: self)
  }

  /// A share in full: `60%`, or `1/3` where a percentage would not be exact.
  func share(_ share: Rational) -> String {
    let percent = hundredfold(share).exact(in: self)
    return percent.contains("/") ? share.exactText : "\(percent)%"
  }

  private func hundredfold(_ share: Rational) -> Rational {
    (try? share.multiplied(by: Rational(100))) ?? share
  }

  /// How many steps a level is away, before the list of a plan.
  func sentence(_ count: StepCount, toLevel level: Int) -> String {
    switch count {
    case .exactly(0):
      Text(
        nl: "Er hoeft niets te verbeteren. Onderbouwing volstaat, bijvoorbeeld van:",
        en: "Nothing needs to improve. Evidence will do, for example of:")[self]
    case .exactly(1):
      Text(
        nl: "Het kan met 1 stap op de schaal. Bijvoorbeeld:",
        en: "1 step on the scale will do. For example:")[self]
    case .exactly(let number):
      Text(
        nl: "Het kan met \(steps(number)) op de schaal, en niet met minder. Bijvoorbeeld:",
        en: "\(capitalised(steps(number))) on the scale will do, and no fewer. For example:")[self]
    case .between(let least, let enough):
      Text(
        nl: "Het kan met \(steps(enough)) op de schaal; minder dan \(least) is zeker te weinig."
          + " Bijvoorbeeld:",
        en: "\(capitalised(steps(enough))) on the scale will do; fewer than \(least) will not for"
          + " certain. For example:")[self]
    case .unreachable:
      Text(
        nl: "Niveau \(level) is zo niet te halen, ook niet als alles het hoogste antwoord krijgt:",
        en: "Level \(level) is out of reach, even with the highest answer to everything:")[self]
    }
  }

  private func name(_ rule: ScoringRule.Name, _ scope: ScoredPart.Scope) -> String {
    let rule =
      switch rule {
      case .mean: Text(nl: "gewogen gemiddelde", en: "weighted mean")[self]
      case .minimum: Text(nl: "laagste onderdeel", en: "weakest part")[self]
      case .deduction: Text(nl: "punten na aftrek", en: "points after deduction")[self]
      case .threshold: Text(nl: "behaald deel", en: "share achieved")[self]
      case .gate, .joint, .unscored: rule.rawValue
      }
    switch scope {
    case .theme: return capitalised(rule)
    case .level(let level):
      return capitalised(rule) + Text(nl: " van niveau \(level)", en: " of level \(level)")[self]
    case .requirement(let index):
      return Text(nl: "Eis \(index + 1), ", en: "Requirement \(index + 1), ")[self] + rule
    }
  }
}
