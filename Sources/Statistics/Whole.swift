/// A whole number that remembers having outgrown its place, so that formulas need not ask.
struct Whole: Hashable, Sendable {
  /// The number, or nil once any number it was made from did not fit.
  let exact: Int128?

  static let zero = Whole(0)

  init(_ number: Int) {
    exact = Int128(number)
  }

  private init(_ result: (partialValue: Int128, overflow: Bool)) {
    // Lowest terms negate a number, which the least one does not survive.
    exact = result.overflow || result.partialValue == .min ? nil : result.partialValue
  }

  private init(outgrown: Void) {
    exact = nil
  }

  static func + (left: Whole, right: Whole) -> Whole {
    guard let a = left.exact, let b = right.exact else { return Whole(outgrown: ()) }
    return Whole(a.addingReportingOverflow(b))
  }

  static func - (left: Whole, right: Whole) -> Whole {
    guard let a = left.exact, let b = right.exact else { return Whole(outgrown: ()) }
    return Whole(a.subtractingReportingOverflow(b))
  }

  static func * (left: Whole, right: Whole) -> Whole {
    guard let a = left.exact, let b = right.exact else { return Whole(outgrown: ()) }
    return Whole(a.multipliedReportingOverflow(by: b))
  }

  static func += (left: inout Whole, right: Whole) {
    left = left + right
  }

  /// Both numbers divided by what divides both.
  static func reduced(_ left: Whole, _ right: Whole) -> (Whole, Whole) {
    guard let a = left.exact, let b = right.exact else { return (left, right) }
    let divisor = Int128(commonDivisor(a.magnitude, b.magnitude))
    return (Whole((a / divisor, false)), Whole((b / divisor, false)))
  }
}

extension Sequence {
  /// The sum of a whole number for each element.
  func total(_ number: (Element) -> Whole) -> Whole {
    reduce(.zero) { $0 + number($1) }
  }
}
