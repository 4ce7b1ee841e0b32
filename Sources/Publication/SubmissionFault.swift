package import Assessment
package import JSON

/// Why a submission is refused, and where in it.
///
/// Nothing of the submission's own text is in it, so that a reason can be passed on.
package struct SubmissionFault: Error, Equatable, Sendable {
  package let fact: Fact

  /// The byte in the submission's line at which it shows, from 0.
  package let offset: Int

  package init(_ fact: Fact, at offset: Int) {
    self.fact = fact
    self.offset = offset
  }

  /// What is wrong, without words.
  package enum Fact: Equatable, Sendable {
    case notJSON(JSONError.Fact)
    case tooLong(limit: Int)
    case notAnObject
    case anotherFormat
    case anotherVersion
    case unknownMember
    case missingMember(String)
    case wrongKind(String)
    case notANumber
    case notAmong(String, [String])
    case outOfRange(String, ClosedRange<Int>)
    case levelsCross
    case unknownItem(String)
    case repeatedItem(String)
    case missingItem(String)

    /// Something about an earlier wave, where the submission names none.
    case noEarlierWave

    /// A change that is not the difference of the levels, where both waves asked the same.
    case changeContradictsLevels

    case anotherQuestionnaire(expected: String)

    /// The questionnaire in another version, which scores otherwise.
    case anotherScoring(String)

    case anotherReading(Reading, expected: Reading)
    case anotherWave(Int, expected: Int)
    case anotherEarlierWave(Int?, expected: Int?)
  }
}
