// Standings become levels with bounds, reasons and the road to a target.

package import Maturity

/// What is known of one practice when a level is to be determined.
///
/// The engine knows nothing else: unanswered, unexamined and disputed are all ranges.
package struct Standing: Hashable, Sendable {
  package let applicability: Applicability

  /// The lowest and the highest rating that the practice may turn out to have.
  package let range: ClosedRange<Rating>

  package init(applicability: Applicability, range: ClosedRange<Rating>) {
    self.applicability = applicability
    self.range = range
  }

  /// Whether the rule takes the practice into account.
  package enum Applicability: Hashable, Sendable {
    case yes
    case no
    /// Not answered, and it may turn out to be not applicable.
    case undecided
  }

  /// A practice that counts with one rating.
  package static func rated(_ rating: Rating) -> Standing {
    Standing(applicability: .yes, range: rating...rating)
  }

  /// A practice that is left out.
  package static func leftOut(on scale: RatingScale) -> Standing {
    Standing(applicability: .no, range: scale.lowest...scale.lowest)
  }

  /// A practice of which nothing is known but whether it may be left out.
  package static func open(on scale: RatingScale, mayBeNotApplicable: Bool) -> Standing {
    Standing(
      applicability: mayBeNotApplicable ? .undecided : .yes,
      range: scale.lowest...scale.highest)
  }
}
