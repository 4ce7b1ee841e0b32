import JSON
package import Maturity

extension NormFramework {
  /// The SHA-256 of every target level, in one fixed form.
  ///
  /// Words and the order of themes are left out: with the same fingerprint every theme has the same
  /// targets.
  package var targetsFingerprint: String {
    let levels = targets.map { theme, targets in
      (
        theme,
        JSONValue.array(RiskProfile.allCases.map { .integer(targets[$0].level) })
      )
    }
    return sha256Hexadecimal(of: Array(JSONValue.object(levels).canonical.utf8))
  }
}
