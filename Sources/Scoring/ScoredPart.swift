package import Maturity

/// A score by a rule that adds up: of a theme, of one of its levels, or for one requirement.
package struct ScoredPart: Hashable, Sendable {
  package let scope: Scope
  package let rule: ScoringRule.Name

  /// The least and the greatest score that is still possible.
  package let low: Rational
  package let high: Rational

  /// The greatest score that the rule can give.
  package let maximum: Rational

  /// How the score is rounded where it is shown.
  package let rounding: Rounding

  package init(
    scope: Scope, rule: ScoringRule.Name, low: Rational, high: Rational, maximum: Rational,
    rounding: Rounding
  ) {
    precondition(low <= high, "bounds must not cross")
    self.scope = scope
    self.rule = rule
    self.low = low
    self.high = high
    self.maximum = maximum
    self.rounding = rounding
  }

  package enum Scope: Hashable, Sendable {
    case theme
    case level(Int)
    /// The index of a requirement in its rule.
    case requirement(Int)
  }

  /// The part with wider bounds, so that another outcome is within them.
  func including(_ other: ScoredPart) -> ScoredPart {
    ScoredPart(
      scope: scope, rule: rule, low: min(low, other.low), high: max(high, other.high),
      maximum: maximum, rounding: rounding)
  }
}

/// A score beside the one that a level asks: too low for it, or high enough.
package struct AskedScore: Hashable, Sendable {
  package let scope: ScoredPart.Scope
  package let rule: ScoringRule.Name

  /// The least score that it may turn out to be.
  package let now: Rational

  /// The score that the level asks.
  package let needed: Rational

  /// Whether the level asks more than that score.
  package let isExclusive: Bool

  package let rounding: Rounding

  package init(
    scope: ScoredPart.Scope, rule: ScoringRule.Name, now: Rational, needed: Rational,
    isExclusive: Bool, rounding: Rounding
  ) {
    self.scope = scope
    self.rule = rule
    self.now = now
    self.needed = needed
    self.isExclusive = isExclusive
    self.rounding = rounding
  }
}

/// How many steps up the scale a level is away, by the best choice of practices.
package enum StepCount: Hashable, Sendable {
  case exactly(Int)
  /// Not fewer than the first, and the second suffices.
  case between(Int, Int)
  /// All answers at their highest do not suffice.
  case unreachable
}
