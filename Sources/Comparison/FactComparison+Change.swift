import Maturity

extension FactComparison {
  /// What became of a fact between the waves.
  package enum Change: Hashable, Sendable {
    /// No then, yes now.
    case appeared
    /// Yes then, no now.
    case disappeared
    /// The same answer, yes or no.
    case unchanged
  }

  /// What became of the fact; nil where it was not asked alike, or not answered yes or no.
  package var change: Change? {
    guard relation == .equal, let then = then.answer.flatMap(FactAnswer.init(rawValue:)),
      let now = now.answer.flatMap(FactAnswer.init(rawValue:)), then != .unknown, now != .unknown
    else { return nil }
    if then == now { return .unchanged }
    return now == .yes ? .appeared : .disappeared
  }
}
