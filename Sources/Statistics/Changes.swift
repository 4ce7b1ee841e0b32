/// How many of a set of pairs went up, stayed the same and went down.
package struct Changes: Hashable, Sendable {
  package let up: Int
  package let same: Int
  package let down: Int

  package init(up: Int, same: Int, down: Int) {
    precondition(up >= 0 && same >= 0 && down >= 0, "a count is not negative")
    self.up = up
    self.same = same
    self.down = down
  }

  /// Counts differences, each the later number less the earlier one.
  package init(_ differences: some Sequence<Int>) {
    var (up, same, down) = (0, 0, 0)
    for difference in differences {
      switch difference.signum() {
      case 1: up += 1
      case 0: same += 1
      default: down += 1
      }
    }
    self.init(up: up, same: same, down: down)
  }

  package var pairs: Int { up + same + down }

  /// The pairs that went up or down.
  package var changed: Int { up + down }
}

// MARK: - Effect sizes

extension Changes {
  /// The chance that a pair drawn at random went up, one that stayed the same counting half.
  ///
  /// (#up + ½ #same) / n: the measure of stochastic superiority A (Vargha and Delaney, A critique
  /// and improvement of the CL common language effect size statistics of McGraw and Wong, Journal
  /// of Educational and Behavioral Statistics 25, 2000), over pairs instead of groups.
  /// From 0 to 1; one half means neither direction prevails.
  package var probabilityOfImprovement: Estimate {
    Estimate(2 * up + same, over: 2 * pairs, ifZero: .empty)
  }

  /// The share of pairs that went up less the share that went down, from −1 to 1.
  ///
  /// (#up − #down) / n: the within-pair dominance d_w (Cliff, Dominance statistics: ordinal analyses
  /// to answer ordinal questions, Psychological Bulletin 114, 1993). Cliff's delta for two
  /// independent groups is another figure.
  package var netChange: Estimate {
    Estimate(up - down, over: pairs, ifZero: .empty)
  }
}
