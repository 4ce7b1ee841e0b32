import Maturity
package import Statistics

/// How the ratings of the institution and of the auditor compare, practice by practice.
///
/// Ratings are taken as they were given on both sides, before evidence is asked for them: the
/// question is whether the two judge alike.
package struct Agreement: Hashable, Sendable {
  /// How often each pair of ratings was given: first the institution's, then the auditor's.
  package let table: ConfusionTable

  /// Practices that the auditor examined and that cannot be compared: one side has no rating.
  package let notCompared: Int

  package init(table: ConfusionTable, notCompared: Int) {
    self.table = table
    self.notCompared = notCompared
  }

  /// How many practices both sides rated.
  package var compared: Int { table.units }

  /// How many got the same rating.
  package var exact: Int { table.direction.same }

  /// How many the institution rated higher than the auditor.
  package var higher: Int { table.direction.up }

  /// How many the institution rated lower than the auditor.
  package var lower: Int { table.direction.down }

  /// How many got ratings at most one step apart.
  package var withinOne: Int { sum { abs($0) <= 1 ? 1 : 0 } }

  /// By how many steps the institution rated higher than the auditor, all taken together.
  ///
  /// Divided by ``compared`` it is the mean difference: more than zero where the institution was
  /// too favourable.
  package var steps: Int { sum { $0 } }

  /// What a value of the difference, in steps, adds up to.
  private func sum(_ value: (Int) -> Int) -> Int {
    table.counts.enumerated().reduce(0) { sum, row in
      sum
        + row.element.enumerated().reduce(0) { $0 + value(row.offset - $1.offset) * $1.element }
    }
  }
}

extension Assessment {
  /// How self-assessment and audit compare in a theme, or in all; nil without a dossier.
  package func agreement(theme: Int? = nil) -> Agreement? {
    guard audit != nil else { return nil }
    var table = ConfusionTable(scale: 0...Int(questionnaire.scale.highest.position))
    var notCompared = 0
    for place in activePlaces where theme == nil || place.theme == theme {
      let audited = auditorsAnswer(to: place)
      guard audited.isGiven else { continue }
      if case .rated(let auditor) = audited, case .rated(let own) = answer(to: place) {
        table.add(first: Int(own.position), second: Int(auditor.position))
      } else {
        notCompared += 1
      }
    }
    return Agreement(table: table, notCompared: notCompared)
  }
}
