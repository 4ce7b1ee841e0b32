import Maturity

/// Whether the scores of a theme fit in two words, whatever is answered and left out.
///
/// The denominators that can come up are followed up the tree. Of a mean they are those of its parts
/// together, times a sum of weights that some choice of parts has.
struct ScoreSize {
  let theme: Theme
  let rule: ScoringRule
  let scale: RatingScale

  /// More sums of weights than this are not told apart, but refused.
  private static let sumLimit = 4096

  /// Leaves room for a sum of two and for the decimals of every rounding.
  private static let margin = Int.max / 4 / 1_000_000

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
      // A score is multiplied by a weight and then by a number of the rule.
      var denominator = try multiple(of: scores + fixed)
      denominator = try product(denominator, multiple(of: theme.practices.map(\.weight)))
      denominator = try product(denominator, multiple(of: fixed))
      let highest = scores.map { $0.numerator.magnitude }.max().flatMap(Int.init(exactly:)) ?? 1
      denominator = try product(denominator, max(1, highest))
      // The theme's own mean is combined with nothing, so that its weights count once.
      var inner: [Denominators] = []
      for part in theme.parts {
        if let own = try mean(part) { inner.append(own) }
      }
      denominator = try product(denominator, together(inner))
      for part in theme.parts {
        if case .subtheme(let subtheme) = part {
          denominator = try product(denominator, subtheme.weight.denominator)
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

  /// The denominators that a sub-theme's mean can have.
  private struct Denominators {
    /// The greatest of them.
    let largest: Int

    /// A multiple of them all, or nil where it does not fit.
    let all: Int?

    let mayVanish: Bool
  }

  /// What parts can have for a common denominator: whichever of two bounds is smaller.
  private func together(_ parts: [Denominators]) throws(Rational.Overflow) -> Int {
    var multiple: Int? = 1
    var product: Int? = 1
    for part in parts {
      multiple = multiple.flatMap { known in
        part.all.flatMap { try? self.multiple(known, $0) }
      }
      product = product.flatMap { try? self.product($0, part.largest) }
    }
    guard let least = [multiple, product].compactMap({ $0 }).min() else {
      throw Rational.Overflow()
    }
    return least
  }

  /// The denominators of a sub-theme's mean; nil for a practice, which has none of its own.
  private func mean(_ part: ThemePart) throws(Rational.Overflow) -> Denominators? {
    guard case .subtheme(let subtheme) = part else { return nil }
    var inner: [Denominators] = []
    var weighted: [(weight: Rational, mayVanish: Bool)] = []
    for part in subtheme.parts {
      switch part {
      case .practice(let index):
        weighted.append((theme.practices[index].weight, mayVanish(theme.practices[index])))
      case .subtheme(let subtheme):
        guard let own = try mean(part) else { continue }
        inner.append(own)
        weighted.append((subtheme.weight, own.mayVanish))
      }
    }
    let sums = try sums(weighted)
    let parts = try together(inner)
    var all: Int? = 1
    for sum in sums { all = all.flatMap { try? multiple($0, sum) } }
    // A sum of weights divides what the parts have been divided by already, so these multiply.
    var below: Int? = 1
    for own in inner {
      below = below.flatMap { known in own.all.flatMap { try? multiple(known, $0) } }
    }
    all = all.flatMap { known in below.flatMap { try? product(known, $0) } }
    return Denominators(
      largest: try product(sums.max() ?? 1, parts), all: all,
      mayVanish: weighted.allSatisfy(\.mayVanish))
  }

  private func mayVanish(_ practice: Practice) -> Bool {
    practice.appliesWhen != nil
      || (practice.mayBeNotApplicable != nil && effect == .exclude)
  }

  /// Every sum above zero of weights made whole.
  private func sums(
    _ parts: [(weight: Rational, mayVanish: Bool)]
  ) throws(Rational.Overflow) -> Set<Int> {
    var scale = 1
    for part in parts { scale = try multiple(scale, part.weight.denominator) }
    var sums: Set<Int> = [0]
    for part in parts {
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
    return sums.subtracting([0])
  }

  /// A common denominator.
  private func multiple(of numbers: [Rational]) throws(Rational.Overflow) -> Int {
    var common = 1
    for number in numbers { common = try multiple(common, number.denominator) }
    return common
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
