import JSON
import Language

extension StyleRule {
  /// A practice lists the terms that a reader meets in its statement or in what is fully.
  ///
  /// A term stands in a practice when both languages have it, in any inflection; a word that is a
  /// term in one language only, such as the verb `bestaan`, is none. A Dutch compound that begins
  /// with a term, such as `kennisveiligheidsbeleid`, has it too.
  static let terms = StyleRule { subject in
    let terms = subject.glossary.map { ($0, StemmedTerm($0.term)) }
    return subject.practices.flatMap { practice in
      terms.compactMap { term, stems in
        let nl = stems.places(in: practice, .nl)
        let en = stems.places(in: practice, .en)
        let listed = practice.terms.first { $0.string == term.id }
        if let listed {
          let missing = (nl.isEmpty ? [Language.nl] : []) + (en.isEmpty ? [.en] : [])
          return missing.isEmpty
            ? nil
            : StyleFinding(
              fact: .termNotUsed(term.term, in: missing), source: subject.source,
              offset: listed.offset)
        }
        guard let (passage, word) = nl.first, !en.isEmpty else { return nil }
        return passage.finding(
          .termNotListed(term.term, id: term.id), at: word.range.lowerBound)
      }
    }
  }
}

/// A term as the stems of its words.
private struct StemmedTerm {
  private let stems: InLanguages<[StyleStem]>

  init(_ term: Text) {
    func stems(_ language: Language) -> [StyleStem] {
      term[language].split(separator: " ").map { StyleStem(String($0), language) }
    }
    self.stems = InLanguages(nl: stems(.nl), en: stems(.en))
  }

  /// Where the term stands in the statement and in what is fully.
  func places(
    in practice: StyleSubject.Practice, _ language: Language
  ) -> [(StylePassage, StylePassage.Word)] {
    [practice.statement, practice.fully].flatMap { text in
      let passage = language == .nl ? text.nl : text.en
      return passage.words.indices
        .filter { stands(in: passage.words[$0...], language) }
        .map { (passage, passage.words[$0]) }
    }
  }

  private func stands(in words: ArraySlice<StylePassage.Word>, _ language: Language) -> Bool {
    let stems = stems[language]
    guard words.count >= stems.count else { return false }
    return zip(words, stems).enumerated().allSatisfy { index, pair in
      let (word, stem) = pair
      if StyleStem(word.lowercased, language) == stem { return true }
      // Shorter beginnings open unrelated words too: `opzet` and `opzettelijk`.
      return language == .nl && index == stems.count - 1 && stem.letters.count >= 6
        && word.lowercased.hasPrefix(stem.letters)
    }
  }
}
