import Language

/// Counts the syllables of words by their spelling.
///
/// Rules cannot know every loan word. They were tested on reference words, and a score goes over
/// some eighty words, in which one syllable more or less moves it by one point.
enum Syllables {
  /// The syllables of a word, at least 1; the parts around hyphens, apostrophes and slashes add up.
  ///
  /// Flesch counts abbreviations and figures as one syllable each; so do parts in capitals or with
  /// a digit.
  static func count(in word: String, _ language: Language) -> Int {
    let parts = word.split { "-’'/".contains($0) }
    return max(1, parts.reduce(0) { $0 + count(inPart: $1, language) })
  }

  private static func count(inPart part: Substring, _ language: Language) -> Int {
    let isAbbreviation = part.count > 1 && part.allSatisfy(\.isUppercase)
    if isAbbreviation || part.contains(where: \.isNumber) { return 1 }
    // As in `foto’s` and `board’s`.
    if part == "s" { return 0 }
    let letters = part.lowercased()
    return switch language {
    case .nl: dutch(letters)
    case .en: english(letters)
    }
  }
}
