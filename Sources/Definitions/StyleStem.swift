import Language

/// The part of a word that its inflections share, as far as two words are compared.
///
/// A stem is no dictionary form and is not shown to anybody: `ruimten` and `ruimte` have the stem
/// `ruimt`. Only the endings of plurals and adjectives go, and in English those of tenses, so that
/// words of one family, such as `samenwerken` and `samenwerking`, stay apart.
struct StyleStem: Hashable {
  let letters: String

  init(_ word: String, _ language: Language) {
    let word = word.lowercased()
    switch language {
    case .nl: letters = Self.dutch(word)
    case .en: letters = Self.english(word)
    }
  }

  /// The fewest letters of a stem from which an ending is taken.
  private static let least = 4

  private static func dutch(_ word: String) -> String {
    var stem = word
    while let ending = ["en", "e", "s"].first(where: stem.hasSuffix),
      stem.count - ending.count >= least
    {
      stem.removeLast(ending.count)
      // `sensitieve` and `sensitief`, `adviezen` and `advies`.
      if stem.hasSuffix("v") { stem = stem.dropLast() + "f" }
      if stem.hasSuffix("z") { stem = stem.dropLast() + "s" }
    }
    return shortened(stem)
  }

  /// Writes the last syllable with single letters: `plann` as `plan`, `kroonjuweel` as
  /// `kroonjuwel`.
  private static func shortened(_ stem: String) -> String {
    var letters = Array(stem)
    guard letters.count > 2 else { return stem }
    let last = letters.count - 1
    if letters[last] == letters[last - 1] {
      letters.removeLast()
    } else if letters.count > 3, "aeou".contains(letters[last - 1]),
      letters[last - 1] == letters[last - 2]
    {
      letters.remove(at: last - 1)
    }
    return String(letters)
  }

  private static func english(_ word: String) -> String {
    var stem = word
    if stem.hasSuffix("’s") { stem.removeLast(2) }
    if stem.hasSuffix("ies"), stem.count - 3 >= 3 { return stem.dropLast(3) + "y" }
    if stem.hasSuffix("s"), !stem.hasSuffix("ss"), stem.count > least { stem.removeLast() }
    if let ending = ["ing", "ed", "e"].first(where: stem.hasSuffix),
      stem.count - ending.count >= least
    {
      stem.removeLast(ending.count)
    }
    return stem
  }
}
