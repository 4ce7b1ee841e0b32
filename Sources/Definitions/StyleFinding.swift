package import JSON
package import Language

/// One thing in the writing of a definition that a reader would stumble over, and where.
///
/// A finding is no error: a definition with findings can be used.
package struct StyleFinding: Sendable {
  package let fact: Fact
  package let source: SourceText

  /// The byte in the source at which the finding shows.
  package let offset: Int

  package var place: SourcePlace { source.place(of: offset) }

  /// What was found, without words.
  package enum Fact: Equatable, Sendable {
    case tooManyWords(Int, limit: Int)
    case sentenceCount(Int, asked: ClosedRange<Int>)
    case vagueWord(String)
    case joinedDemands(by: String)
    case sameWords
    case lengthsApart(nl: Int, en: Int)
    /// The score is in thousandths, rounded down.
    case hardToRead(score: Int, least: Int, Language)
    /// The likeness of each language is in hundredths, rounded down.
    case nearDuplicate(of: String, line: Int, nl: Int, en: Int)
    case termNotUsed(Text, in: [Language])
    case termNotListed(Text, id: String)
    case noFullStop
    case noQuestionMark
    case severalSentences
    case doubleSpace
    case spaceBeforeMark(Character)
    case straightQuote(Character)
    case emDash
    case countryName(String)
  }
}
