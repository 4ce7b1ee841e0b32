// Two waves of one institution: facts, what levels can be proven, and how far they reach.

package import Assessment
package import History
package import Language
package import Maturity
import Scoring

/// An earlier and a later record of one institution, set beside each other.
package struct WaveComparison: Sendable {
  package let then: Assessment
  package let now: Assessment

  /// How the earlier questionnaire relates to the later one; nil where they are the same.
  package let crosswalk: Crosswalk?

  /// The reading of records that have levels.
  package let reading: Reading

  /// In the order of the later questionnaire.
  package let themes: [ThemeComparison]

  package let facts: [FactComparison]

  /// The auditors' findings; nil where no auditor's dossier was given with either record.
  package let findings: FindingComparison?

  /// - Parameters:
  ///   - then: the earlier record.
  ///   - now: the later record, by a questionnaire with levels.
  ///   - crosswalk: from the one questionnaire to the other; nil where they are the same.
  ///   - reading: how ratings are read; an earlier record without levels counts what is cited.
  package init(then: Assessment, now: Assessment, crosswalk: Crosswalk?, reading: Reading) {
    precondition(now.questionnaire.isScored, "what is compared with has levels")
    precondition(
      crosswalk != nil || then.questionnaire.id == now.questionnaire.id,
      "different questionnaires need a crosswalk")
    self.then = then
    self.now = now
    self.crosswalk = crosswalk
    self.reading = reading
    let earlier = EarlierAnswers(then, now: now, crosswalk: crosswalk, reading: reading)
    themes = now.questionnaire.themes.indices.map {
      ThemeComparison(theme: $0, earlier: earlier, now: now, reading: reading)
    }
    findings = FindingComparison(then: then, now: now)
    facts = FactComparison.all(then: then, now: now, crosswalk: crosswalk, reading: reading)
  }

  /// The questionnaires whose words have changed since the crosswalk was made.
  package var rewordedQuestionnaires: [Questionnaire] {
    guard let crosswalk else { return [] }
    return [(crosswalk.from, then.questionnaire), (crosswalk.to, now.questionnaire)]
      .filter { $0.0.fingerprints.text != $0.1.fingerprints.text }.map(\.1)
  }

  /// Whether both waves answered one and the same questionnaire.
  package var isSameQuestionnaire: Bool { crosswalk == nil }
}

// MARK: - Obstacles

/// Why two records are not two waves of one institution.
package enum ComparisonObstacle: Hashable, Sendable {
  case sameRecord
  case differentInstitutions(then: String, now: String)
  case differentSectors(then: Sector, now: Sector)
  case differentScopes(then: String?, now: String?)
  case notInOrder(then: Day, now: Day)
}

extension ComparisonObstacle {
  /// Everything that speaks against comparing two records, by their headers.
  ///
  /// A name counts as the same whatever its capitals and spaces.
  package static func all(then: RecordHeader, now: RecordHeader) -> [ComparisonObstacle] {
    var obstacles: [ComparisonObstacle] = []
    if then.record == now.record { obstacles.append(.sameRecord) }
    if then.subject.name.essence != now.subject.name.essence {
      obstacles.append(
        .differentInstitutions(then: then.subject.name, now: now.subject.name))
    }
    if then.subject.sector != now.subject.sector {
      obstacles.append(.differentSectors(then: then.subject.sector, now: now.subject.sector))
    }
    if then.subject.scope?.essence != now.subject.scope?.essence {
      obstacles.append(.differentScopes(then: then.subject.scope, now: now.subject.scope))
    }
    if then.record != now.record, then.referenceDate >= now.referenceDate {
      obstacles.append(.notInOrder(then: then.referenceDate, now: now.referenceDate))
    }
    return obstacles
  }
}

extension String {
  /// The words of a name in lower case.
  var essence: [String] {
    lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
