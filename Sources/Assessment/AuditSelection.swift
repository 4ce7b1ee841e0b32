import Hashing
package import History
package import Maturity
import Scoring

/// How an auditor chooses what to examine.
package enum AuditSelection: Hashable, Sendable {
  case everything

  /// All practices of themes, by identifier.
  case themes([String])

  /// All practices of themes up to their self-assessed levels.
  case wholeGates(themes: [String])

  /// The practices that say most when they turn out wrong, at most so many; nil for all with a risk.
  case byRisk(size: Int?)

  /// So many practices at random, the same ones for whoever has the seed.
  case sample(size: Int, seed: Int)
}

/// Why a practice is a risk.
package struct AuditRisks: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The level of the theme depends on this practice alone.
  package static let carriesLevel = AuditRisks(rawValue: 1)

  /// Rated above the cap while evidence that is asked for is missing.
  package static let thinEvidence = AuditRisks(rawValue: 2)

  /// Rated as high as the scale goes.
  package static let highestRating = AuditRisks(rawValue: 4)

  /// The institution says that the rating is a guess.
  package static let guess = AuditRisks(rawValue: 8)

  /// Must be achieved fully to count at all.
  package static let essential = AuditRisks(rawValue: 16)

  /// How many risks there are.
  package var count: Int { rawValue.nonzeroBitCount }
}

extension Assessment {
  /// The plan of a way of choosing; nil where nothing would be chosen.
  ///
  /// Only practices that the profile does not switch off are chosen, in the order of the
  /// questionnaire.
  package func plan(_ selection: AuditSelection) -> AuditPlan? {
    let all = activePlaces
    switch selection {
    case .everything: return plan(.everything, all)
    case .themes(let themes):
      return plan(.themes(themes), all.filter { themes.contains(themeID(of: $0)) })
    case .wholeGates(let themes):
      return plan(
        .wholeGates(themes: themes),
        all.filter { themes.contains(themeID(of: $0)) && isWithinLevel($0) })
    case .byRisk(let size): return plan(.byRisk, riskiest(all, size: size))
    case .sample(let size, let seed):
      guard size > 0 else { return nil }
      return plan(
        .sample(seed: seed), Self.drawn(size, from: all.map { questionnaire[$0].id }, seed: seed))
    }
  }

  private func plan(
    _ selection: AuditPlan.Selection, _ places: [PracticePlace]
  ) -> AuditPlan? {
    plan(selection, places.map { questionnaire[$0].id })
  }

  private func plan(_ selection: AuditPlan.Selection, _ practices: [String]) -> AuditPlan? {
    practices.isEmpty ? nil : AuditPlan(selection, practices: practices)
  }

  /// The places of the practices that the profile does not switch off.
  package var activePlaces: [PracticePlace] {
    let answers = profileAnswers
    return questionnaire.themes.indices.flatMap(places(inTheme:))
      .filter { applies($0, given: answers) != false }
  }

  private func themeID(of place: PracticePlace) -> String {
    questionnaire.themes[place.theme].id
  }

  /// Whether a practice belongs to the highest level that the theme may have by self-assessment, or
  /// to one below it; under a rule that does not climb levels every practice does.
  private func isWithinLevel(_ place: PracticePlace) -> Bool {
    guard questionnaire.rule(ofTheme: place.theme).climbsLevels else { return true }
    guard let bounds = bounds(theme: place.theme, .selfAssessed) else { return false }
    return questionnaire[place].level <= bounds.high
  }

  // MARK: - By risk

  /// What makes a practice a risk; empty for one that is not rated.
  package func risks(at place: PracticePlace) -> AuditRisks {
    risks(
      at: place, holds: [place.theme: score(theme: place.theme, .selfAssessed).hold?.single?.id])
  }

  private func risks(at place: PracticePlace, holds: [Int: String?]) -> AuditRisks {
    guard case .rated(let rating) = answer(to: place) else { return [] }
    let practice = questionnaire[place]
    var risks: AuditRisks = []
    if holds[place.theme] == practice.id { risks.insert(.carriesLevel) }
    if !missingEvidence(at: place).isEmpty { risks.insert(.thinEvidence) }
    if rating == questionnaire.scale.highest { risks.insert(.highestRating) }
    if state.confidence(in: practice.id) == .guess { risks.insert(.guess) }
    if practice.essential != nil, questionnaire.scale.asksEvidence(rating) {
      risks.insert(.essential)
    }
    return risks
  }

  /// The practices with most risks, one that carries a level before others with as many.
  private func riskiest(_ places: [PracticePlace], size: Int?) -> [PracticePlace] {
    var holds: [Int: String?] = [:]
    for theme in questionnaire.themes.indices {
      holds[theme] = score(theme: theme, .selfAssessed).hold?.single?.id
    }
    let ranked = places.map { ($0, risks(at: $0, holds: holds)) }.filter { !$0.1.isEmpty }
      .enumerated().sorted { left, right in
        let (first, second) = (left.element.1, right.element.1)
        return (second.count, second.contains(.carriesLevel) ? 1 : 0, left.offset)
          < (first.count, first.contains(.carriesLevel) ? 1 : 0, right.offset)
      }.map(\.element.0)
    return ranked.prefix(size ?? ranked.count).sorted()
  }

  // MARK: - At random

  /// Draws identifiers without putting any back, the same ones on every machine.
  ///
  /// Each identifier gets the SHA-256 of the seed, a colon and itself, as in
  /// `printf '42:GOV-2-HOLDER' | sha256sum`; those with the smallest values are drawn. So anybody
  /// can repeat a draw without this program, and a practice more or less in the list changes
  /// nothing about the order of the others.
  ///
  /// - Returns: those that were drawn, in the order of the list.
  package static func drawn(_ size: Int, from ids: [String], seed: Int) -> [String] {
    let ranked = ids.map { ($0, SHA256.digest(of: Array("\(seed):\($0)".utf8)).hexadecimal) }
      .sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }
    let drawn = Set(ranked.prefix(size).map(\.0))
    return ids.filter(drawn.contains)
  }
}
