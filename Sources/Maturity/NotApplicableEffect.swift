/// What a practice that is declared not applicable does to a score.
///
/// The five answers that are in use, and none is right for everybody (peers.md §2.1). A practice
/// that the risk profile switches off is another matter: it is left out under every rule.
package enum NotApplicableEffect: Hashable, Sendable {
  /// Left out of the sum and of the weights.
  case exclude
  /// Counts as the least score of the theme's target level.
  case target
  /// Counts as the highest answer.
  case full
  /// Counts as the lowest answer.
  case zero
  /// Counts as a fixed score, such as the norm of a model.
  case score(Rational)
}
