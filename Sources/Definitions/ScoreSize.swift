import Maturity

/// Whether the scores of a theme fit in two words, whatever is answered and left out.
///
/// The engine reckons in fractions of two words and counts on this proof that none of them ever
/// outgrows its word. The proof follows the engine step by step, from the leaves up:
///
/// - **Leaves.** Each practice is worth one of a few numbers, which are worked out here. Let B be a
///   common denominator of them all, and V no smaller than any of them, nor than 1.
/// - **A sum of parts.** Σ weight × value has a denominator that divides B·m·D, where B·m is one of
///   the values and D one of the weights. No partial sum exceeds Σ weight · V, and S = Σ weight · D
///   is a whole number. So no numerator exceeds S·V·B·m, nor any denominator B·m·D. The addition
///   itself brings both terms over their common denominator, and together they are no larger.
/// - **A mean.** It lies between the values, and its denominator divides B·m·s, where s is the sum
///   of the weights, made whole, of the parts that count. If parts can be left out there are
///   several such s; what a group of sub-themes has in common is then bounded in two ways, by a
///   multiple of all that can come up and by the product of the largest.
/// - **A rounding** to d digits multiplies by 10^d. Of a value that was rounded on the way the
///   denominator divides 10^d, which B is then a multiple of.
/// - **A threshold** is subtracted from the score to say what is short, over their common
///   denominator, and the difference is rounded to be shown.
///
/// Every bound that is named here is checked by multiplying it out, so that whatever passes fits.
struct ScoreSize {
  let theme: Theme
  let rule: ScoringRule
  let scale: RatingScale

  /// More sums of weights than this are not told apart, but refused.
  private static let sumLimit = 4096

  var fits: Bool {
    do {
      switch rule {
      case .gate, .unscored: break
      case .joint(let joint):
        return joint.requirements.allSatisfy {
          ScoreSize(theme: theme, rule: $0, scale: scale).fits
        }
      case .threshold, .mean, .minimum, .deduction: try prove()
      }
    } catch {
      return false
    }
    return true
  }

  private func prove() throws(Rational.Overflow) {
    let leaves = try leaves
    let base = try multiple(of: leaves, and: intermediate)
    let most = leaves.map(\.extent).max() ?? 1
    let score: Score
    switch rule {
    case .mean(let rule):
      let mean = try group(theme.parts, base, most)
      score = Score(
        extent: try product(most, rule.times.numerator),
        denominator: try product(base, mean.largest, rule.times.denominator))
    case .minimum(let rule):
      // The weakest of several values is one of them.
      let largest =
        rule.among == .subthemes ? try values(theme.parts, base, most).largest : 1
      score = Score(extent: most, denominator: try product(base, largest))
    case .deduction(let rule):
      // Each practice takes away from none to the whole of its weight.
      let weights = theme.practices.map(\.weight)
      let scale = try multiple(of: weights, and: 1)
      score = Score(
        extent: try sum(rule.maximum.extent, try total(weights).extent),
        denominator: try multiple(
          rule.maximum.denominator, product(base, scale)))
    case .threshold:
      let share = try group(theme.practices.indices.map(ThemePart.practice), base, most)
      score = Score(extent: most, denominator: try product(base, share.largest))
    case .gate, .joint, .unscored:
      preconditionFailure("these rules have no score of their own")
    }
    _ = try product(score.extent, score.denominator)
    _ = try product(score.extent, score.denominator, shown)
    let limit = limits.map(\.extent).max() ?? 0
    _ = try product(
      sum(score.extent, limit), score.denominator, multiple(of: limits, and: 1), shown)
  }

  /// How great a score can be, whatever its sign, and the greatest denominator it can have.
  private struct Score {
    let extent: Int
    let denominator: Int
  }

  // MARK: - Numbers of the rule

  /// Every number that a practice can be worth, as the engine works it out.
  private var leaves: [Rational] {
    get throws(Rational.Overflow) {
      let scores = scale.scores ?? []
      guard let highest = scores.last else { return [] }
      var unit = Rational.one
      var times = Rational.one
      switch rule {
      case .mean(let rule): times = rule.times
      case .deduction, .threshold: unit = highest
      case .minimum, .gate, .joint, .unscored: break
      }
      // Scores that end at zero are refused for another reason.
      guard unit > .zero else { return scores }
      var leaves: [Rational] = []
      for score in scores { leaves.append(try score.divided(by: unit)) }
      switch effect {
      case .exclude, .full, .zero: break
      case .score(let score): leaves.append(try score.divided(by: unit))
      case .target:
        for limit in limits { leaves.append(try limit.divided(by: times)) }
      }
      return leaves
    }
  }

  private var effect: NotApplicableEffect {
    if case .threshold(let rule) = rule { return rule.notApplicable }
    return rule.points?.notApplicable ?? .exclude
  }

  /// The scores that levels ask.
  private var limits: [Rational] {
    if case .threshold(let rule) = rule { return rule.shares.values.flatMap(\.values) }
    return rule.points?.bands.thresholds.map(\.from) ?? []
  }

  /// What values are multiplied by to be rounded on the way; 1 where they are not.
  private var intermediate: Int {
    guard let rounding = rule.points?.rounding, rounding.isIntermediate else { return 1 }
    return power(rounding.digits)
  }

  /// What a score is multiplied by to be shown; a share is shown as a percentage with a decimal.
  private var shown: Int {
    power(rule.points?.rounding.digits ?? 3)
  }

  private func power(_ digits: Int) -> Int {
    (0..<digits).reduce(1) { power, _ in power * 10 }
  }

  // MARK: - Groups

  /// What the denominators of a value can be, above the base.
  private struct Denominators {
    /// The greatest of them.
    let largest: Int

    /// A multiple of them all, or nil where it does not fit.
    let all: Int?

    let mayVanish: Bool
  }

  /// The denominators that the values of parts can have in common.
  private func values(
    _ parts: [ThemePart], _ base: Int, _ most: Int
  ) throws(Rational.Overflow) -> (largest: Int, all: Int?) {
    var multiple: Int? = 1
    var product: Int? = 1
    for part in parts {
      guard case .subtheme(let subtheme) = part else { continue }
      let mean = try self.subtheme(subtheme, base, most)
      multiple = multiple.flatMap { known in
        mean.all.flatMap { try? self.multiple(known, $0) }
      }
      product = product.flatMap { try? self.product($0, mean.largest) }
    }
    guard let least = [multiple, product].compactMap({ $0 }).min() else {
      throw Rational.Overflow()
    }
    return (least, multiple)
  }

  /// The denominators of a sub-theme's mean, which may be rounded.
  private func subtheme(
    _ subtheme: Subtheme, _ base: Int, _ most: Int
  ) throws(Rational.Overflow) -> Denominators {
    let mean = try group(subtheme.parts, base, most)
    if intermediate == 1 { return mean }
    _ = try product(most, base, mean.largest, intermediate)
    return Denominators(largest: 1, all: 1, mayVanish: mean.mayVanish)
  }

  /// The denominators of the weighted mean of parts, once all that leads to it was checked.
  private func group(
    _ parts: [ThemePart], _ base: Int, _ most: Int
  ) throws(Rational.Overflow) -> Denominators {
    let values = try values(parts, base, most)
    var weights: [Rational] = []
    var vanishing: [Bool] = []
    for part in parts {
      weights.append(weight(part))
      vanishing.append(mayVanish(part))
    }
    let scale = try multiple(of: weights, and: 1)
    let sums = try sums(weights, scale, vanishing)
    let greatest = sums.max() ?? 1
    _ = try product(base, values.largest, scale)
    _ = try product(greatest, most, base, values.largest)
    // A sum of weights divides what the values have been divided by already, so these multiply.
    let multiples = multiple(of: sums)
    return Denominators(
      largest: try product(values.largest, greatest),
      all: multiples.flatMap { sums in values.all.flatMap { try? product($0, sums) } },
      mayVanish: vanishing.allSatisfy { $0 })
  }

  /// A multiple of all of them, or nil where it does not fit.
  private func multiple(of sums: Set<Int>) -> Int? {
    var all: Int? = 1
    for sum in sums { all = all.flatMap { try? multiple($0, sum) } }
    return all
  }

  private func weight(_ part: ThemePart) -> Rational {
    switch part {
    case .practice(let index): theme.practices[index].weight
    case .subtheme(let subtheme): subtheme.weight
    }
  }

  private func mayVanish(_ part: ThemePart) -> Bool {
    switch part {
    case .practice(let index):
      let practice = theme.practices[index]
      return practice.appliesWhen != nil
        || (practice.mayBeNotApplicable != nil && effect == .exclude)
    case .subtheme(let subtheme): return subtheme.parts.allSatisfy(mayVanish)
    }
  }

  /// Every sum above zero that the weights of the parts that count can have, made whole.
  private func sums(
    _ weights: [Rational], _ scale: Int, _ vanishing: [Bool]
  ) throws(Rational.Overflow) -> Set<Int> {
    var sums: Set<Int> = [0]
    for (weight, mayVanish) in zip(weights, vanishing) {
      let whole = try weight.multiplied(by: Rational(scale)).numerator
      var next: Set<Int> = mayVanish ? sums : []
      for known in sums { next.insert(try sum(known, whole)) }
      guard next.count <= Self.sumLimit else { throw Rational.Overflow() }
      sums = next
    }
    return sums.subtracting([0])
  }

  // MARK: - Arithmetic

  private func total(_ numbers: [Rational]) throws(Rational.Overflow) -> Rational {
    var total = Rational.zero
    for number in numbers { total = try total.adding(number) }
    return total
  }

  /// A common denominator of fractions that is also a multiple of a number.
  private func multiple(
    of numbers: [Rational], and first: Int
  ) throws(Rational.Overflow) -> Int {
    var common = first
    for number in numbers { common = try multiple(common, number.denominator) }
    return common
  }

  private func multiple(_ left: Int, _ right: Int) throws(Rational.Overflow) -> Int {
    // The denominator of 1/left + 1/right could cancel; that of left/right in lowest terms not.
    try product(left, Rational(right, over: left).numerator)
  }

  private func product(_ factors: Int...) throws(Rational.Overflow) -> Int {
    var product = 1
    for factor in factors {
      let (more, overflow) = product.multipliedReportingOverflow(by: factor)
      if overflow { throw Rational.Overflow() }
      product = more
    }
    return product
  }

  private func sum(_ left: Int, _ right: Int) throws(Rational.Overflow) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    if overflow { throw Rational.Overflow() }
    return sum
  }
}

extension Rational {
  /// The least whole number above zero that is no smaller than the number without its sign.
  fileprivate var extent: Int {
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(
      dividingBy: denominator.magnitude)
    return max(1, Int(clamping: rest == 0 ? whole : whole + 1))
  }
}
