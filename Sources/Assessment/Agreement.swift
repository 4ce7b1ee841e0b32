import Maturity

/// How the ratings of the institution and of the auditor compare, practice by practice.
///
/// Ratings are taken as they were given on both sides, before evidence is asked for them: the
/// question is whether the two judge alike.
package struct Agreement: Hashable, Sendable {
  /// How often each pair of ratings was given: first by the institution's, then by the auditor's.
  package let table: [[Int]]

  /// Practices that the auditor examined and that cannot be compared: one side has no rating.
  package let notCompared: Int

  package init(table: [[Int]], notCompared: Int) {
    self.table = table
    self.notCompared = notCompared
  }

  /// How many practices both sides rated.
  package var compared: Int { count { _, _ in true } }

  /// How many got the same rating.
  package var exact: Int { count { $0 == $1 } }

  /// How many got ratings at most one step apart.
  package var withinOne: Int { count { abs($0 - $1) <= 1 } }

  /// How many the institution rated higher than the auditor.
  package var higher: Int { count { $0 > $1 } }

  /// How many the institution rated lower than the auditor.
  package var lower: Int { count { $0 < $1 } }

  /// By how many steps the institution rated higher than the auditor, all taken together.
  ///
  /// Divided by ``compared`` it is the mean difference: more than zero where the institution was
  /// too favourable.
  package var steps: Int {
    table.indices.reduce(0) { sum, own in
      sum + table[own].indices.reduce(0) { $0 + (own - $1) * table[own][$1] }
    }
  }

  private func count(_ isCounted: (Int, Int) -> Bool) -> Int {
    table.indices.reduce(0) { sum, own in
      sum + table[own].indices.reduce(0) { $0 + (isCounted(own, $1) ? table[own][$1] : 0) }
    }
  }
}

extension Assessment {
  /// How self-assessment and audit compare in a theme, or in all; nil without a dossier.
  package func agreement(theme: Int? = nil) -> Agreement? {
    guard audit != nil else { return nil }
    let size = questionnaire.scale.values.count
    var table = Array(repeating: Array(repeating: 0, count: size), count: size)
    var notCompared = 0
    for place in activePlaces where theme == nil || place.theme == theme {
      let audited = auditorsAnswer(to: place)
      guard audited.isGiven else { continue }
      guard case .rated(let auditor) = audited, case .rated(let own) = answer(to: place) else {
        notCompared += 1
        continue
      }
      table[Int(own.position)][Int(auditor.position)] += 1
    }
    return Agreement(table: table, notCompared: notCompared)
  }
}
