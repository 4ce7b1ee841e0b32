import Language
import Maturity
import Scoring

// Scores in sentences, in the terms of the rule that gives them.

extension Language {
  /// A score with its rule and its maximum, such as `Gewogen gemiddelde: 2,25, van ten hoogste 5,00`.
  func score(_ part: ScoredPart) -> String {
    let low = part.low.shown(part.rounding, in: self)
    let high = part.high.shown(part.rounding, in: self)
    let maximum = part.maximum.shown(part.rounding, in: self)
    let number =
      part.low == part.high
      ? low : Text(nl: "\(low) tot en met \(high)", en: "\(low) to \(high)")[self]
    return name(part.rule, part.scope)
      + Text(
        nl: ": \(number), van ten hoogste \(maximum).", en: ": \(number), of at most \(maximum).")[
        self]
  }

  /// What a score lacks for a level, in points or as a share.
  func shortfall(_ shortfall: Shortfall, forLevel level: Int) -> String {
    let name = name(shortfall.rule, shortfall.scope)
    let now = shortfall.now.shown(shortfall.rounding, in: self)
    let needed = shortfall.needed.exact(in: self)
    let missing = (try? shortfall.needed.subtracting(shortfall.now)).map { $0.exact(in: self) }
    return Text(
      nl:
        "Niveau \(level) vraagt \(shortfall.isExclusive ? "meer dan" : "ten minste") \(needed). \(name): nu \(now)"
        + (missing.map { ", dus \($0) te weinig." } ?? "."),
      en:
        "Level \(level) asks \(shortfall.isExclusive ? "more than" : "at least") \(needed). \(name): now \(now)"
        + (missing.map { ", so \($0) short." } ?? "."))[self]
  }

  /// How many steps a level is away, before the list of a plan.
  func sentence(_ count: StepCount, toLevel level: Int) -> String {
    switch count {
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
      case .gate, .joint: rule.rawValue
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
