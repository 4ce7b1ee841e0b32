extension StyleRule {
  /// Each text says the same in both languages, as far as its length can tell.
  ///
  /// Of the shipped texts of forty characters or more, one in a hundred is longer in one language
  /// by more than a third, and none by half: that much more says something else. Short texts, such as
  /// `nee` and `no`, vary freely. Two words may be the same in both languages, such as `dual-use`.
  static let pairs = onTexts { text in
    if text.nl.words.count >= 3,
      text.nl.words.map(\.lowercased) == text.en.words.map(\.lowercased)
    {
      return [text.en.finding(.sameWords)]
    }
    let lengths = [text.nl.string.count, text.en.string.count]
    guard let shorter = lengths.min(), let longer = lengths.max(), longer >= 40,
      2 * longer > 3 * shorter
    else { return [] }
    let passage = shorter == lengths[0] ? text.nl : text.en
    return [passage.finding(.lengthsApart(nl: lengths[0], en: lengths[1]))]
  }
}
