import JSON
import Language

extension StyleRule {
  /// No two practices ask the same.
  ///
  /// The measure is the Jaccard index (the share that two sets have in common of what they have
  /// together) of the stems of the content words, in each language by itself. A pair is reported
  /// from three quarters in both. Two statements of a series that differ in their object, such as
  /// `cijfers over de partnertoets` and `cijfers over de veiligheidscheck`, share five of seven
  /// stems, which is less; one that only adds or leaves out a word shares six of seven.
  static let duplicates = StyleRule { subject in
    let statements = subject.practices.map { practice in
      (id: practice.id, text: practice.statement, stems: StatementStems(practice.statement))
    }
    return statements.indices.flatMap { later in
      statements[..<later].compactMap { earlier -> StyleFinding? in
        let statement = statements[later]
        guard let likeness = statement.stems.likeness(to: earlier.stems) else { return nil }
        let line = earlier.text.nl.place.line
        return statement.text.nl.finding(
          .nearDuplicate(of: earlier.id, line: line, nl: likeness.nl, en: likeness.en))
      }
    }
  }
}

private struct StatementStems {
  let nl: Set<StyleStem>
  let en: Set<StyleStem>

  init(_ text: StyleText) {
    nl = Self.content(of: text.nl)
    en = Self.content(of: text.en)
  }

  private static func content(of passage: StylePassage) -> Set<StyleStem> {
    Set(
      passage.words.map(\.lowercased)
        .filter { !functionWords[passage.language].contains($0) }
        .map { StyleStem($0, passage.language) })
  }

  /// The Jaccard indexes in hundredths, rounded down, or nil where the statements differ enough.
  func likeness(to other: StatementStems) -> (nl: Int, en: Int)? {
    guard let nl = Self.hundredths(nl, other.nl), let en = Self.hundredths(en, other.en) else {
      return nil
    }
    return (nl, en)
  }

  private static func hundredths(_ left: Set<StyleStem>, _ right: Set<StyleStem>) -> Int? {
    let common = left.intersection(right).count
    let together = left.union(right).count
    guard together > 0, 4 * common >= 3 * together else { return nil }
    return 100 * common / together
  }

  /// Words that tie others together, and the bounds of time that most statements have.
  private static let functionWords = InLanguages<Set<String>>(
    nl: [
      "aan", "als", "bij", "daar", "dat", "de", "die", "dit", "door", "een", "één", "eigen", "elk",
      "elke", "en", "er", "haar", "heeft", "het", "hun", "in", "is", "met", "minste", "na", "naar",
      "of", "om", "op", "over", "te", "ten", "tot", "uit", "van", "volgens", "voor", "waarin",
      "welke", "wordt", "worden", "zich", "zij", "zijn",
    ],
    en: [
      "a", "an", "and", "are", "as", "at", "be", "been", "before", "by", "each", "every", "for",
      "from", "has", "have", "in", "is", "it", "its", "least", "of", "on", "once", "one", "or",
      "own", "that", "the", "their", "there", "to", "under", "which", "with",
    ])
}
