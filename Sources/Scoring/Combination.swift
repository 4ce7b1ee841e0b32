import Maturity

/// How the values of a node's parts become its own.
///
/// Every combination rises, or stays, when one of the values rises; all that is said of bounds and
/// steps rests on that.
enum Combination: Hashable, Sendable {
  /// Σ weight × value / Σ weight, times a factor above zero.
  case mean(times: Rational)
  /// The least value.
  case minimum
  /// A number less Σ weight × (1 − value).
  case deduction(from: Rational)

  /// What has been added up so far.
  struct Sum: Hashable {
    fileprivate(set) var total: Rational
    fileprivate(set) var weight: Rational
  }

  /// The sum with one value more.
  func adding(_ value: Rational, weight: Rational, to sum: Sum?) -> Sum {
    switch self {
    case .mean:
      Sum(
        total: (sum?.total ?? .zero) + weight * value, weight: (sum?.weight ?? .zero) + weight)
    case .minimum:
      Sum(total: min(sum?.total ?? value, value), weight: .one)
    case .deduction(let maximum):
      Sum(total: (sum?.total ?? maximum) - weight * (.one - value), weight: .one)
    }
  }

  /// The value that a sum amounts to, not rounded.
  func value(of sum: Sum) -> Rational {
    switch self {
    case .mean(let times): sum.total / sum.weight * times
    case .minimum, .deduction: sum.total
    }
  }
}
