import Assessment
import Language
import Maturity

extension Interview {
  /// The items whose identifier or words contain all the words given, in either language.
  ///
  /// Upper and lower case do not matter. Without words nothing is found.
  func items(matching words: String) -> [Item] {
    let words = words.lowercased().split(separator: " ").map(String.init)
    guard !words.isEmpty else { return [] }
    return searchable.filter { entry in
      let text = entry.text.lowercased()
      return words.allSatisfy { text.contains($0) }
    }.map(\.item)
  }

  private var searchable: [(item: Item, text: String)] {
    let profile = questionnaire.profile.questions.enumerated().map {
      (Item.profile($0.offset), Self.join($0.element.id, [$0.element.question]))
    }
    let practices = questionnaire.themes.indices.flatMap { theme in
      assessment.places(inTheme: theme).map { place in
        let practice = questionnaire[place]
        let texts = [practice.statement, practice.fully, practice.guidance]
        return (Item.practice(place), Self.join(practice.id, texts))
      }
    }
    let facts = questionnaire.keyFacts.enumerated().map {
      (Item.fact($0.offset), Self.join($0.element.id, [$0.element.statement]))
    }
    return profile + practices + facts
  }

  private static func join(_ id: String, _ texts: [Text]) -> String {
    ([id] + texts.flatMap { [$0.nl, $0.en] }).joined(separator: "\n")
  }
}
