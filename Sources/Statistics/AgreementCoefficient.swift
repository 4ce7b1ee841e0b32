/// The coefficients of agreement that are shown together, neither of them without the bias.
///
/// Gwet's hardly falls where nearly all ratings are the same and is high by construction; kappa
/// falls far there. A constant difference of one category leaves both high, so that only the
/// direction of the differences tells of it.
package enum AgreementCoefficient: String, CaseIterable, Sendable {
  /// Gwet's AC2 with quadratic weights on the whole scale, which leads.
  case gwet

  /// Cohen's kappa with quadratic weights.
  case kappa

  package func value(of table: ConfusionTable) -> Estimate {
    switch self {
    case .gwet: Ratings(table).gwetCoefficient(.quadratic)
    case .kappa: table.kappa(.quadratic)
    }
  }
}
