import Assessment
import History
import Maturity

/// Which questions a sitting is about, where it is not about all of them.
///
/// What is open or flagged is settled when the sitting begins: a question that is then answered
/// stays among its own, so that one can come back to it.
package struct Focus: Hashable, Sendable {
  /// The identifiers of themes; all themes where it is empty.
  package var themes: Set<String> = []

  /// The identifiers of those who usually know the answer; everybody where it is empty.
  package var respondents: Set<String> = []
  package var onlyUnanswered = false
  package var onlyFlagged = false

  package init() {}

  package var isEverything: Bool { self == Focus() }

  /// The items that are in focus, or nil for all there are.
  func items(of assessment: Assessment) -> Set<Item>? {
    guard !isEverything else { return nil }
    let route = Route(assessment, length: .full)
    return Set(Self.everyItem(of: assessment).filter { contains($0, assessment, route) })
  }

  private static func everyItem(of assessment: Assessment) -> [Item] {
    let questionnaire = assessment.questionnaire
    return questionnaire.profile.questions.indices.map(Item.profile)
      + questionnaire.themes.indices.flatMap {
        assessment.places(inTheme: $0).map(Item.practice)
      } + questionnaire.keyFacts.indices.map(Item.fact)
  }

  private func contains(_ item: Item, _ assessment: Assessment, _ route: Route) -> Bool {
    if onlyUnanswered, route.isAnswered(item) { return false }
    guard case .practice(let place) = item else {
      // The profile and the key facts belong to no theme, and no one is named for them.
      return themes.isEmpty && respondents.isEmpty && !onlyFlagged
    }
    let questionnaire = assessment.questionnaire
    let practice = questionnaire[place]
    return (themes.isEmpty || themes.contains(questionnaire.themes[place.theme].id))
      && (respondents.isEmpty || !respondents.isDisjoint(with: practice.respondents))
      && (!onlyFlagged || assessment.state.flag(on: practice.id) != nil)
  }
}
