// Loads, checks and embeds the definition files of Questionnaires and Norms.

package import JSON
package import Language

/// One thing that is wrong in a definition file, and where.
package struct DefinitionProblem: Sendable {
  package let fact: Fact
  package let source: SourceText

  /// The byte in the source at which the problem shows.
  package let offset: Int

  package init(_ fact: Fact, in source: SourceText, at offset: Int) {
    self.fact = fact
    self.source = source
    self.offset = offset
  }

  package var place: SourcePlace { source.place(of: offset) }

  /// What is wrong, without words.
  package enum Fact: Equatable, Sendable {
    case notJSON(JSONError.Fact)
    case wrongKind(expected: ValueKind, found: ValueKind)
    case missingKey(String)
    case unknownKey(String, suggestion: String?)
    case unknownFormat(String)
    case missingLanguage(Language)
    case emptyText
    case untrimmedText
    case controlCharacter
    case tooFew(key: String, minimum: Int)
    case tooMany(key: String, maximum: Int)
    case invalidIdentifier(String)
    case fileNameDiffers(id: String, file: String)
    case identifierOutsideTheme(String, theme: String)
    case repeatedIdentifier(String, line: Int)
    case repeatedElement(String)
    case unknownReference(String, to: Referent, suggestion: String?)
    case notAmong(String, choices: [String], suggestion: String?)
    case outOfRange(Int, ClosedRange<Int>)
    case levelsNotConsecutive(expected: Int, found: Int)
    case practiceAtFloor(Int)
    case practicesOutOfOrder(level: Int, after: Int)
    case levelWithoutPractice(Int, theme: String)
    case tooManyCombinations(Int, limit: Int, theme: String)
    case severalConditions([String])
    case requirementsOutOfOrder(level: Int, after: Int)
    case gateNotCumulative(at: String, below: String)
    case capAtTop(String)
    case memoryAsSource(kind: String)
    case sourceWithoutReference(kind: String)
    case missingEvidenceExample(EvidenceName)
    case thresholdsDoNotRise
    case thresholdOutOfReach(Int, most: Int)
    case targetsFall
    case targetAboveTop(Int, top: Int)
    case missingTheme(String)
    case unknownQuestionnaire(String, suggestion: String?)
    case faultyQuestionnaire(String)
    case furtherProblems(Int)
  }

  /// A kind of JSON value.
  package enum ValueKind: Equatable, Sendable {
    case object, array, string, wholeNumber, number, bool, null
  }

  /// What an identifier should have led to.
  package enum Referent: Equatable, Sendable {
    case practice, profileQuestion, profileAnswer, respondent, term, scale, scaleValue, level, theme
  }

  /// A kind of evidence by the name it has in the file.
  package typealias EvidenceName = String
}
