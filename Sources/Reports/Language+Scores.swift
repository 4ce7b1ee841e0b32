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

  /// What a level asks of a score and what it lacks, in points or as a share.
  func shortfall(_ asked: AskedScore, forLevel level: Int) -> String {
    let missing = (try? asked.needed.subtracting(asked.now)) ?? .zero
    let now: Text
    if missing == .zero {
      now = Text(
        nl: "Dat staat nu precies op die grens en moet erboven komen.",
        en: "It now stands exactly at that limit and has to rise above it.")
    } else {
      let more = Text(
        nl: asked.isExclusive ? "meer dan " : "", en: asked.isExclusive ? "more than " : "")[self]
      let amount = "\(more)\(amount(missing, asked, .above))"
      now = Text(
        nl: "Dat staat nu op \(stand(asked)) en moet \(amount) stijgen.",
        en: "It now stands at \(stand(asked)) and has to rise by \(amount).")
    }
    return "\(demand(asked, level)) \(now[self])"
  }

  /// What a level asks of a score and what there is to spare, in points or as a share.
  func margin(_ asked: AskedScore, forLevel level: Int) -> String {
    let spare = (try? asked.now.subtracting(asked.needed)) ?? .zero
    let now =
      spare == .zero
      ? Text(
        nl: "Dat staat nu op \(stand(asked)): precies genoeg.",
        en: "It now stands at \(stand(asked)): exactly enough.")
      : Text(
        nl: "Dat staat nu op \(stand(asked)), met \(amount(spare, asked, .below)) speling.",
        en: "It now stands at \(stand(asked)), with \(amount(spare, asked, .below)) to spare.")
    return "\(demand(asked, level)) \(now[self])"
  }

  /// What a level asks, in the terms of the rule.
  private func demand(_ asked: AskedScore, _ level: Int) -> String {
    let least = Text(
      nl: asked.isExclusive ? "meer dan" : "ten minste",
      en: asked.isExclusive ? "more than" : "at least")[self]
    let needed =
      "\(least) \(asked.rule == .threshold ? share(asked.needed) : asked.needed.exact(in: self))"
    let demand =
      switch (asked.rule, asked.scope) {
      case (.threshold, .level(let part)):
        Text(
          nl: "niveau \(level) vraagt \(needed) van niveau \(part).",
          en: "level \(level) asks \(needed) of level \(part).")
      case (.mean, _):
        Text(
          nl: "niveau \(level) vraagt een gewogen gemiddelde van \(needed).",
          en: "level \(level) asks a weighted mean of \(needed).")
      case (.minimum, _):
        Text(
          nl: "niveau \(level) vraagt \(needed) van het laagste onderdeel.",
          en: "level \(level) asks \(needed) of the weakest part.")
      case (.deduction, _):
        Text(
          nl: "niveau \(level) vraagt \(needed) punten na aftrek.",
          en: "level \(level) asks \(needed) points after deduction.")
      case (.gate, _), (.threshold, _), (.joint, _), (.unscored, _):
        Text(nl: "niveau \(level) vraagt \(needed).", en: "level \(level) asks \(needed).")
      }
    guard case .requirement(let index) = asked.scope else { return capitalised(demand[self]) }
    return Text(
      nl: "Eis \(index + 1): \(demand.nl)", en: "Requirement \(index + 1): \(demand.en)")[self]
  }

  /// The score that there is, in full or cut off with the word that says so.
  private func stand(_ asked: AskedScore) -> String {
    guard asked.rule == .threshold else { return near(asked.now, .below) }
    return near(hundredfold(asked.now), .below) + "%"
  }

  /// How far two scores lie apart, with the unit.
  private func amount(_ difference: Rational, _ asked: AskedScore, _ side: Side) -> String {
    if asked.rule == .threshold {
      let number = near(hundredfold(difference), side)
      let isOne = hundredfold(difference) == .one
      return Text(
        nl: "\(number) procentpunt", en: "\(number) percentage \(isOne ? "point" : "points")")[self]
    }
    // Only a whole number of them is plural in Dutch, and only one of them is not in English.
    let isOne = difference == .one
    let isWhole = difference.denominator == 1
    return Text(
      nl: "\(near(difference, side)) \(isWhole && !isOne ? "punten" : "punt")",
      en: "\(near(difference, side)) \(isOne ? "point" : "points")")[self]
  }

  /// On which side of a number its decimals are cut off.
  private enum Side { case below, above }

  /// A number in full where three decimals suffice, else with two and the side that it lies on.
  ///
  /// What is said of a fraction is then still true: `ruim 2,66`, and `bijna 0,34` more needed.
  private func near(_ number: Rational, _ side: Side) -> String {
    let exact = number.exact(in: self)
    guard exact.contains("/") else { return exact }
    let two = Rounding(mode: .truncate, digits: 2)
    guard let cut = try? number.rounded(two), let hundredth = try? Rational(1, over: 100) else {
      return exact
    }
    let isCutDown = cut < number
    switch side {
    case .below:
      let least = isCutDown ? cut : (try? cut.subtracting(hundredth)) ?? cut
      return Text(
        nl: "ruim \(least.shown(two, in: .nl))", en: "just over \(least.shown(two, in: .en))")[self]
    case .above:
      let most = isCutDown ? (try? cut.adding(hundredth)) ?? cut : cut
      return Text(
        nl: "bijna \(most.shown(two, in: .nl))", en: "just under \(most.shown(two, in: .en))")[self]
    }
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
        en: "\(capitalised(steps(enough))) on the scale will do; fewer than \(least) certainly will"
          + " not. For example:")[self]
    case .unreachable:
      Text(
        nl: "Niveau \(level) is zo niet te halen, ook niet als alles het hoogste antwoord krijgt:",
        en: "Level \(level) is out of reach, even with the highest answer to everything:")[self]
    }
  }

  private func name(_ rule: ScoringRule.Name, _ scope: ScoredPart.Scope) -> String {
    let rule = rule.words[self]
    switch scope {
    case .theme: return capitalised(rule)
    case .level(let level):
      return capitalised(rule) + Text(nl: " van niveau \(level)", en: " of level \(level)")[self]
    case .requirement(let index):
      return Text(nl: "Eis \(index + 1), ", en: "Requirement \(index + 1), ")[self] + rule
    }
  }
}
