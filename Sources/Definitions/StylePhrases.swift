/// Words and sequences of words to look for, as whole words, whatever their capitals.
struct StylePhrases: Sendable {
  /// The phrases that begin with a word, longest first.
  private let byFirstWord: [Substring: [[Substring]]]

  /// Takes phrases in lower case whose words are separated by spaces.
  init(_ phrases: [String]) {
    byFirstWord = Dictionary(grouping: phrases.map { $0.split(separator: " ") }, by: { $0[0] })
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Where the phrases stand, as ranges of words; overlapping ones once, at the longest.
  ///
  /// Punctuation between words does not matter: `kennisgebied, land en partner` is found too.
  func occurrences(in words: [StylePassage.Word]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < words.count {
      if let count = match(words[index...]) {
        found.append(index..<index + count)
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  private func match(_ words: ArraySlice<StylePassage.Word>) -> Int? {
    guard let first = words.first else { return nil }
    let phrases = byFirstWord[Substring(first.lowercased)] ?? []
    return phrases.first { phrase in
      words.count >= phrase.count
        && zip(words, phrase).allSatisfy { $0.lowercased == $1 }
    }?.count
  }
}
