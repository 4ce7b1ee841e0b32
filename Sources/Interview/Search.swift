import Assessment
import Language
import Maturity

/// Everything that can be searched, its words ready to be compared.
///
/// Making it reads every text of the questionnaire; it is kept while somebody searches.
struct SearchIndex: Sendable {
  private let entries: [(item: Item, words: [UInt8])]

  init(_ assessment: Assessment) {
    let questionnaire = assessment.questionnaire
    let profile = questionnaire.profile.questions.enumerated().map {
      (Item.profile($0.offset), Self.words($0.element.id, [$0.element.question]))
    }
    let practices = questionnaire.themes.indices.flatMap { theme in
      assessment.places(inTheme: theme).map { place in
        let practice = questionnaire[place]
        let texts = [practice.statement, practice.fully, practice.guidance]
        return (Item.practice(place), Self.words(practice.id, texts))
      }
    }
    let facts = questionnaire.keyFacts.enumerated().map {
      (Item.fact($0.offset), Self.words($0.element.id, [$0.element.statement]))
    }
    entries = profile + practices + facts
  }

  private static func words(_ id: String, _ texts: [Text]) -> [UInt8] {
    let all = ([id] + texts.flatMap { [$0.nl, $0.en] }).joined(separator: "\n")
    return Array(all.lowercased().utf8)
  }

  /// The items whose identifier or words contain all the words given, in either language.
  ///
  /// Upper and lower case do not matter. Without words nothing is found.
  func items(matching words: String) -> [Item] {
    let words = words.lowercased().split(separator: " ").map { Array($0.utf8) }
    guard !words.isEmpty else { return [] }
    return entries.filter { entry in words.allSatisfy { entry.words.holds($0) } }.map(\.item)
  }
}

extension [UInt8] {
  /// Whether the bytes of a word stand in these in a row; the library's search is many times slower.
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    guard count >= word.count else { return false }
    for start in 0...(count - word.count) where self[start] == first {
      var length = 1
      while length < word.count, self[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}

extension Interview {
  /// The items that a search finds.
  func items(matching words: String) -> [Item] {
    SearchIndex(assessment).items(matching: words)
  }
}
