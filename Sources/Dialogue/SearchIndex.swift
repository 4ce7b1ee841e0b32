import Language

/// Everything that can be searched, its words ready to be compared.
///
/// Making it reads every text of a questionnaire; it is kept while somebody searches.
struct SearchIndex<S: Script>: Sendable {
  private struct Entry: Sendable {
    let place: S.Place
    let id: String
    let words: [UInt8]
  }

  private let entries: [Entry]

  init(_ script: S) {
    entries = script.places.map { place in
      let id = script.id(of: place)
      let all = [id] + script.texts(of: place).flatMap { [$0.nl, $0.en] }
      return Entry(
        place: place, id: id.lowercased(),
        words: Array(all.joined(separator: "\n").lowercased().utf8))
    }
  }

  /// The places whose identifier or words contain all the words given, in either language.
  ///
  /// The place with exactly that identifier comes first, since whoever types a code means it; one
  /// code may be the beginning of another or stand in another's guidance. Upper and lower case do
  /// not matter. Without words nothing is found.
  func places(matching words: String) -> [S.Place] {
    let words = words.lowercased().split(separator: " ")
    guard !words.isEmpty else { return [] }
    let bytes = words.map { Array($0.utf8) }
    let found = entries.filter { entry in bytes.allSatisfy { entry.words.holds($0) } }
    let code = words.joined(separator: " ")
    let exact = found.filter { $0.id == code }
    return (exact + found.filter { $0.id != code }).map(\.place)
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
