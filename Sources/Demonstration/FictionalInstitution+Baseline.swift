package import History
import Language
package import Maturity

extension FictionalInstitution {
  /// What the institution records of the earlier wave, each answer with the page it stands on.
  ///
  /// The answer to an item follows from the practices that the crosswalk relates it to, as they were
  /// then; one that is related to none follows from the institution as a whole. A few items are
  /// unknown, and a few answers lack their page.
  package func acts(
    answering baseline: Questionnaire, by crosswalk: Crosswalk, to questionnaire: Questionnaire
  ) -> [Act] {
    var page = 3
    return baseline.themes.flatMap(\.practices).flatMap { item -> [Act] in
      page += lot.number("\(name)/\(item.id)/page", below: 2)
      if lot.happens("\(name)/\(item.id)/unknown", percentage: 5) {
        return baseline.scale.unknown.map { [.rated(practice: item.id, rating: $0.id)] } ?? []
      }
      let points = points(of: item.id, by: crosswalk, to: questionnaire)
      let answer = baseline.scale.values[points >= 44 ? 2 : points >= 30 ? 1 : 0].id
      let citation: [Act] =
        lot.happens("\(name)/\(item.id)/cited", percentage: 94)
        ? [
          .evidenced(
            practice: item.id, kind: .citation, reference: "Instellingsbeeld 2023, blz. \(page)")
        ] : []
      return [.rated(practice: item.id, rating: answer)] + citation
    } + [.finished]
  }

  private func points(
    of item: String, by crosswalk: Crosswalk, to questionnaire: Questionnaire
  ) -> Int {
    if let known = Self.published(item, name: name, sector: sector) { return known ? 100 : 0 }
    let targets = crosswalk.items.first { $0.id == item }?.relations.map(\.target) ?? []
    let found = targets.compactMap { questionnaire.places[$0] }.map { place in
      self.points(
        of: questionnaire[place], inTheme: questionnaire.themes[place.theme].id, .baseline)
    }
    guard !found.isEmpty else {
      return 45 + strength + lot.deviation("\(name)/\(item)", spread: 12)
    }
    return found.reduce(0, +) / found.count
  }

  /// What is public of the universities in 2023, which the fictional ones share: all have a
  /// portfolio holder and a risk analysis by a model, and seven of fourteen took new measures.
  private static func published(_ item: String, name: String, sector: Sector) -> Bool? {
    guard sector == .university else { return nil }
    switch item {
    case "N-GOV-HOLDER", "N-RISK-DONE", "N-RISK-MODEL": return true
    case "N-RISK-MEASURES":
      return FictionalSector.names(of: .university).firstIndex(of: name).map { $0 % 2 == 0 }
    default: return nil
    }
  }
}
