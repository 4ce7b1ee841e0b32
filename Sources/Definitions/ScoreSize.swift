import Maturity

/// Whether the scores of a theme fit in two words, whatever is answered and left out.
///
/// The denominators that can come up are followed up the tree: of a mean they are those of its
/// parts times every sum of weights that some choice of parts has.
struct ScoreSize {
  let theme: Theme
  let rule: ScoringRule
  let scale: RatingScale

  /// More sums of weights than this are not told apart, but refused.
  private static let sumLimit = 4096

  /// Room for adding, rounding and comparing.
  private static let margin = 1_000_000_000_000

  var fits: Bool {
    do {
      switch rule {
      case .gate: return true
      case .joint(let joint):
        return joint.requirements.allSatisfy {
          ScoreSize(theme: theme, rule: $0, scale: scale).fits
        }
      case .threshold, .mean, .minimum, .deduction: return try size <= Self.margin
      }
    } catch {
      return false
    }
  }

  /// The greatest number that a fraction of the score is written with.
  private var size: Int {
    get throws(Rational.Overflow) {
      let scores = scale.scores ?? []
      var denominator = 1
      for score in scores + fixed {
        denominator = try multiple(denominator, score.denominator)
      }
      for practice in theme.practices {
        denominator = try multiple(denominator, practice.weight.denominator)
      }
      let highest = scores.map { $0.numerator.magnitude }.max().flatMap(Int.init(exactly:)) ?? 1
      denominator = try product(denominator, max(1, highest))
      // The theme's own mean is combined with nothing, so that its weights count once.
      for part in theme.parts {
        if case .subtheme(let subtheme) = part {
          denominator = try multiple(denominator, subtheme.weight.denominator)
          denominator = try multiple(denominator, mean(subtheme.parts).denominator)
        }
      }
      return try product(denominator, product(weights, extent))
    }
  }

  /// Numbers of the rule that enter a score.
  private var fixed: [Rational] {
    var numbers: [Rational] = []
    switch rule {
    case .mean(let rule): numbers = [rule.times]
    case .deduction(let rule): numbers = [rule.maximum]
    default: break
    }
    if case .score(let score) = effect { numbers.append(score) }
    return numbers
  }

  private var effect: NotApplicableEffect {
    if case .threshold(let rule) = rule { return rule.notApplicable }
    return rule.points?.notApplicable ?? .exclude
  }

  /// The sum of all weights, as a whole number.
  private var weights: Int {
    get throws(Rational.Overflow) {
      var sum = Rational.zero
      for practice in theme.practices { sum = try sum.adding(practice.weight) }
      for part in theme.parts {
        if case .subtheme(let subtheme) = part { sum = try sum.adding(subtheme.weight) }
      }
      return max(1, sum.numerator)
    }
  }

  /// How great a number of the rule is.
  private var extent: Int {
    fixed.map { Int(clamping: $0.numerator.magnitude) }.max().map { max(1, $0) } ?? 1
  }

  /// The least common multiple of the denominators that means of the parts can have.
  private func mean(_ parts: [ThemePart]) throws(Rational.Overflow)
    -> (denominator: Int, mayVanish: Bool)
  {
    var denominator = 1
    var scale = 1
    var weighted: [(weight: Rational, mayVanish: Bool)] = []
    for part in parts {
      switch part {
      case .practice(let index):
        let practice = theme.practices[index]
        let mayVanish =
          practice.appliesWhen != nil
          || (practice.mayBeNotApplicable != nil && effect == .exclude)
        weighted.append((practice.weight, mayVanish))
      case .subtheme(let subtheme):
        let inner = try mean(subtheme.parts)
        denominator = try multiple(denominator, inner.denominator)
        weighted.append((subtheme.weight, inner.mayVanish))
      }
    }
    for part in weighted { scale = try multiple(scale, part.weight.denominator) }
    var sums: Set<Int> = [0]
    for part in weighted {
      let weight = try part.weight.multiplied(by: Rational(scale)).numerator
      var next: Set<Int> = part.mayVanish ? sums : []
      for sum in sums {
        let (more, overflow) = sum.addingReportingOverflow(weight)
        if overflow { throw Rational.Overflow() }
        next.insert(more)
      }
      guard next.count <= Self.sumLimit else { throw Rational.Overflow() }
      sums = next
    }
    var result = 1
    for sum in sums where sum > 0 { result = try multiple(result, sum) }
    return (try product(result, denominator), weighted.allSatisfy(\.mayVanish))
  }

  private func multiple(_ left: Int, _ right: Int) throws(Rational.Overflow) -> Int {
    // The denominator of 1/left + 1/right could cancel; that of left/right in lowest terms not.
    try product(left, Rational(right, over: left).numerator)
  }

  private func product(_ left: Int, _ right: Int) throws(Rational.Overflow) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { throw Rational.Overflow() }
    return product
  }
}
