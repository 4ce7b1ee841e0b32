// Loads, checks and embeds the definition files of Questionnaires and Norms.

package import JSON
package import Language
package import Maturity

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
    case scoring(ScoringFact)
    case crosswalk(CrosswalkFact)
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
    case published(PublishedFault)
    case notADate(String)
    case coalitionTooSmall(Int, least: Int)
    case crossedGroupTooSmall(Int, least: Int)
    case figuresWithoutEarlierWave(String)
    case themeWithoutReference(String)
    case furtherProblems(Int)
  }

  /// What is wrong with a scoring rule or with what it reads.
  package enum ScoringFact: Equatable, Sendable {
    case notExactNumber(String)
    case notAboveZero(Rational)
    case missingScore(value: String, scale: String)
    case scoresFall(value: String, after: String)
    case scoresAllEqual(scale: String)
    case negativeScore(Rational)
    case bandsNeeded
    case bandLevelsFall(level: Int, after: Int)
    case bandsLeaveGap(from: Rational, to: Rational)
    case bandsOverlap(from: Rational, to: Rational)
    case bandEndsShort(Rational)
    case levelOutOfReach(Int, most: Rational)
    case bandBeginsTwice
    case targetWithoutLeast
    case targetWithoutLevels(ScoringRule.Name)
    case requirementsOfDifferentLevels
    case effectOutsideScale(Rational, least: Rational, most: Rational)
    case shareOutOfRange(Rational)
    case shareOfHigherLevel(Int, level: Int)
    case levelAsksNothing(Int)
    case floorAsks(Int)
    case sharesFall(of: Int, from: Int, to: Int)
    case noEssentialPractice(theme: String)
    case noSubtheme(theme: String)
    case scoresTooLarge(theme: String)
    case tooManyUndecided(Int, limit: Int, theme: String)
    case wrongCount(key: String, expected: Int, found: Int)
  }

  /// What is wrong with a crosswalk: at one of its ends, or between its relations.
  package enum CrosswalkFact: Equatable, Sendable {
    case versionDiffers(String, present: String)
    case scoringDiffers(String, present: String)
    case textDiffers(String, present: String)
    case missingItem(String)
    case missingTarget(String)
    case relatedAfterAll(String)
    case unrelatedWithoutReason
    case reasonBesideRelations
    case essentialIsNoPart(SetRelation)
    case equalToTwo(String, String, String)
    case twoEqualTo(String, String, String)
    case notConverse(
      first: String, of: String, is: SetRelation, second: String, ofFirst: String,
      isBack: SetRelation)
  }

  /// A kind of JSON value.
  package enum ValueKind: Equatable, Sendable {
    case object, array, string, wholeNumber, number, bool, null
  }

  /// What an identifier should have led to.
  package enum Referent: Equatable, Sendable {
    case practice, profileQuestion, profileAnswer, respondent, term, scale, scaleValue, level, theme
    case keyFact, source
    case item, target
  }

  /// A kind of evidence by the name it has in the file.
  package typealias EvidenceName = String
}
