package import Maturity

/// What the method finds in made-up institutions whose true change is known.
///
/// The numbers are those of the simulation among the tests, which fails where they are not.
package struct SimulatedPower: Hashable, Sendable {
  /// How many made-up institutions each of the three cases has.
  package let institutions: Int

  /// Every practice rose by one rating, as far as the scale goes.
  package let rise: Findings

  /// Nothing changed.
  package let steady: Findings

  /// Every practice fell by one rating.
  package let decline: Findings

  /// How many of every hundred themes got a verdict, rounded half up.
  package struct Findings: Hashable, Sendable {
    package let higher: Int
    package let lower: Int
    package let notEstablished: Int

    package init(higher: Int, lower: Int, notEstablished: Int) {
      self.higher = higher
      self.lower = lower
      self.notEstablished = notEstablished
    }
  }

  package init(institutions: Int, rise: Findings, steady: Findings, decline: Findings) {
    self.institutions = institutions
    self.rise = rise
    self.steady = steady
    self.decline = decline
  }

  /// What was found with a crosswalk; nil for one that was not tried.
  package static func of(_ crosswalk: Crosswalk) -> SimulatedPower? {
    crosswalk.id == "crosswalk-nulmeting-2023-leidraad-2025" && crosswalk.version == "1.0.0"
      ? baseline2023 : nil
  }

  private static let baseline2023 = SimulatedPower(
    institutions: 100, rise: Findings(higher: 12, lower: 0, notEstablished: 34),
    steady: Findings(higher: 0, lower: 0, notEstablished: 32),
    decline: Findings(higher: 0, lower: 0, notEstablished: 22))
}
