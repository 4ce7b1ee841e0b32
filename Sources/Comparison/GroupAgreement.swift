package import Assessment
package import Maturity
import Scoring
package import Statistics

/// How the ratings of several institutions compare with those of their auditors.
///
/// For whoever holds the dossiers, and for nobody else: so few institutions are known by their
/// numbers. It is never the input of a publication.
package struct GroupAgreement: Sendable {
  package let questionnaire: Questionnaire

  /// Each institution by itself, over all themes, in the order given.
  package let institutions: [Agreement]

  /// The ratings of practices, over all themes and in each.
  package let ratings: PooledAgreement
  package let themes: [PooledAgreement]

  /// What became of the levels that the institutions claim, in each theme.
  package let claims: [LevelClaims]

  /// The levels of themes where both sides' are settled, over all themes.
  package let levels: PooledAgreement

  /// - Parameter assessments: at least one, all by one questionnaire and with an auditor's side.
  package init(_ assessments: [Assessment]) {
    guard let questionnaire = assessments.first?.questionnaire else {
      preconditionFailure("a group has an institution")
    }
    precondition(
      assessments.allSatisfy { $0.questionnaire.id == questionnaire.id },
      "a group is compared by one questionnaire")
    self.questionnaire = questionnaire
    let scale = 0...Int(questionnaire.scale.highest.position)
    institutions = assessments.map { assessment in
      guard let agreement = assessment.agreement() else {
        preconditionFailure("an institution of the group has been audited")
      }
      return agreement
    }
    ratings = PooledAgreement(institutions, scale: scale)
    themes = questionnaire.themes.indices.map { theme in
      PooledAgreement(assessments.compactMap { $0.agreement(theme: theme) }, scale: scale)
    }
    claims = questionnaire.themes.indices.map { LevelClaims(theme: $0, assessments) }
    let numbers = questionnaire.levels.map(\.number)
    levels = PooledAgreement(
      assessments.map { $0.levelAgreement },
      scale: (numbers.min() ?? 1)...(numbers.max() ?? 1))
  }

  /// The institutions by the direction of their mean difference: up where they rate higher than
  /// their auditor.
  package var leanings: Changes {
    Changes(institutions.filter { $0.compared > 0 }.map(\.steps))
  }

  /// Whether the direction could be coin tossing, with the institution as the unit: the practices
  /// of one institution are rated by the same people and do not count as independent.
  package var leaningTest: Reported<SignTest> {
    let rules = ReportingRules.standard
    let needed = rules.leastPairs(for: .probabilities)
    return leanings.pairs >= needed ? .shown(SignTest(leanings)) : .withheld(needed: needed)
  }
}

/// Agreement over several institutions, and what is left of it without any one of them.
package struct PooledAgreement: Hashable, Sendable {
  /// All taken together.
  package let all: Agreement

  /// Those that have something to compare.
  private let members: [Agreement]

  init(_ agreements: [Agreement], scale: ClosedRange<Int>) {
    members = agreements.filter { $0.compared > 0 }
    all = Agreement(
      table: Self.sum(members, scale: scale),
      notCompared: agreements.reduce(0) { $0 + $1.notCompared })
  }

  private static func sum(
    _ agreements: some Sequence<Agreement>, scale: ClosedRange<Int>
  ) -> ConfusionTable {
    agreements.reduce(into: ConfusionTable(scale: scale)) { $0.add($1.table) }
  }

  /// How many institutions have something to compare.
  package var institutions: Int { members.count }

  /// A coefficient over all institutions, where there are enough pairs of ratings for one.
  package func coefficient(_ coefficient: AgreementCoefficient) -> Reported<Estimate> {
    let rules = ReportingRules.standard
    return rules.allow(.effectSizes, pairs: all.compared)
      ? .shown(coefficient.value(of: all.table))
      : .withheld(needed: rules.leastPairs(for: .effectSizes))
  }

  /// Between which values a coefficient lies when any one institution is left out: how much hangs
  /// on one of them.
  ///
  /// The institution and not the rating is left out, since the ratings of one institution hang
  /// together. Nil where there are fewer than three, or where it is not defined without some one.
  package func rangeWithoutOne(
    _ coefficient: AgreementCoefficient
  ) -> ClosedRange<Ratio>? {
    guard members.count >= 3, self.coefficient(coefficient).value?.value != nil else { return nil }
    let values = members.indices.map { left -> Ratio? in
      let others = members.enumerated().filter { $0.offset != left }.map(\.element)
      return coefficient.value(of: Self.sum(others, scale: all.table.scale)).value
    }
    let defined = values.compactMap(\.self)
    guard defined.count == values.count, let low = defined.min(), let high = defined.max() else {
      return nil
    }
    return low...high
  }
}

/// What the auditors make of the levels that the institutions claim in a theme.
package struct LevelClaims: Hashable, Sendable {
  /// The institutions whose self-assessed level the auditor's ratings reach for certain.
  package let confirmed: Int

  /// Those whose self-assessed level they do not reach for certain.
  package let refuted: Int

  /// Those of which it is not known: not enough was examined, or the claim itself is open.
  package let open: Int

  init(theme: Int, _ assessments: [Assessment]) {
    var (confirmed, refuted, open) = (0, 0, 0)
    for assessment in assessments where assessment.readings.contains(.verified) {
      guard let verified = assessment.bounds(theme: theme, .verified),
        let own = assessment.bounds(theme: theme, .selfAssessed), let claim = own.settled,
        !verified.mayBeNone
      else {
        open += assessment.bounds(theme: theme, .selfAssessed) == nil ? 0 : 1
        continue
      }
      if verified.low >= claim {
        confirmed += 1
      } else if verified.high < claim {
        refuted += 1
      } else {
        open += 1
      }
    }
    (self.confirmed, self.refuted, self.open) = (confirmed, refuted, open)
  }
}

extension Assessment {
  /// The self-assessed levels beside the verified ones, where both are settled and the engagement
  /// concludes on levels.
  fileprivate var levelAgreement: Agreement {
    let numbers = questionnaire.levels.map(\.number)
    var table = ConfusionTable(scale: (numbers.min() ?? 1)...(numbers.max() ?? 1))
    var notCompared = 0
    guard readings.contains(.verified) else { return Agreement(table: table, notCompared: 0) }
    for theme in questionnaire.themes.indices {
      let own = bounds(theme: theme, .selfAssessed)
      let verified = bounds(theme: theme, .verified)
      if let first = own?.settled, let second = verified?.settled {
        table.add(first: first, second: second)
      } else if own != nil {
        notCompared += 1
      }
    }
    return Agreement(table: table, notCompared: notCompared)
  }
}
