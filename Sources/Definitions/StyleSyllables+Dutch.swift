import Language

extension Syllables {
  /// Counts the vowel sounds of a Dutch word in lower case.
  ///
  /// Dutch spelling writes each vowel sound with a fixed group of letters and marks with a
  /// diaeresis where a sound begins that could be taken for part of the one before. Adjacent
  /// vowels that form no such group belong to two syllables.
  static func dutch(_ word: String) -> Int {
    // The letter pair ij is one vowel, and j by itself a consonant.
    let spelling = Array(word.replacing(part: "ij", with: "y"))
    let letters = spelling.map(vowel)
    var count = 0
    var index = 0
    while index < letters.count {
      guard let first = letters[index] else {
        index += 1
        continue
      }
      // The u of `quotum` and the y of `yoghurt` are consonants.
      let isGlide =
        first.letter == "u" && index > 0 && spelling[index - 1] == "q"
        || first.letter == "y" && index == 0 && word.hasPrefix("y")
          && letters.dropFirst().first ?? nil != nil
      if !isGlide { count += 1 }
      index += isGlide ? 1 : length(of: letters[index...])
    }
    for (part, difference) in loanWords where word.contains(part: part) { count += difference }
    return max(1, count)
  }

  private struct Vowel {
    let letter: Character
    /// Whether a diaeresis says that a syllable begins here.
    let begins: Bool
  }

  /// The vowel that a letter is, without its accent, or nil for a consonant.
  private static func vowel(_ letter: Character) -> Vowel? {
    switch letter {
    case "a", "e", "i", "o", "u", "y": Vowel(letter: letter, begins: false)
    case "á", "à", "â": Vowel(letter: "a", begins: false)
    case "é", "è", "ê": Vowel(letter: "e", begins: false)
    case "í", "î": Vowel(letter: "i", begins: false)
    case "ó", "ô": Vowel(letter: "o", begins: false)
    case "ú", "û": Vowel(letter: "u", begins: false)
    case "ä": Vowel(letter: "a", begins: true)
    case "ë": Vowel(letter: "e", begins: true)
    case "ï": Vowel(letter: "i", begins: true)
    case "ö": Vowel(letter: "o", begins: true)
    case "ü": Vowel(letter: "u", begins: true)
    default: nil
    }
  }

  /// How many letters write the vowel sound at the start.
  private static func length(of letters: ArraySlice<Vowel?>) -> Int {
    for group in groups where letters.count >= group.count {
      let isHere = zip(letters, group).enumerated().allSatisfy { index, pair in
        pair.0?.letter == pair.1 && (index == 0 || pair.0?.begins == false)
      }
      if isHere { return group.count }
    }
    return 1
  }

  /// The groups of letters that write one sound, longest first.
  private static let groups: [[Character]] = [
    "aai", "eau", "eeu", "ieu", "oei", "ooi", "aa", "ai", "au", "ee", "ei", "eu", "ie", "oe",
    "oo", "ou", "ui", "uu",
  ].map(Array.init)

  /// Parts of words in which the rules count too many syllables, or too few.
  private static let loanWords = [
    ("clean", -1), ("dean", -1), ("hardware", -1), ("learning", -1), ("museum", 1), ("online", -1),
    ("research", -1), ("software", -1), ("spread", -1), ("team", -1), ("website", -1),
  ]
}
