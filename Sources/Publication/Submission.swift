// Submissions, the sector tables made of them, and the ledger of everything ever printed.

package import Assessment
package import Hashing
package import Maturity

/// What leaves an institution for the sector picture, and nothing else.
///
/// There is no text in it: answers are enumerations and small numbers, and themes and key facts are
/// places in the questionnaire of the form. So it cannot hold a name, a note, evidence or a rating.
package struct Submission: Hashable, Sendable {
  /// The number by which one reading of it is told from another.
  package let number: SubmissionNumber

  package let sector: Sector
  package let profile: RiskProfile

  /// What is said of each theme, in the order of the form.
  package let themes: [ThemePart]

  /// What is said of each key fact, in the order of the form.
  package let facts: [FactPart]

  package init(
    number: SubmissionNumber, sector: Sector, profile: RiskProfile, themes: [ThemePart],
    facts: [FactPart]
  ) {
    self.number = number
    self.sector = sector
    self.profile = profile
    self.themes = themes
    self.facts = facts
  }

  /// What is said of one theme.
  package struct ThemePart: Hashable, Sendable {
    /// The levels that the theme may have; nil where it may also have none.
    package let now: ClosedRange<Int>?

    /// The same in the earlier wave; nil too where there was no measurement then.
    package let earlier: ClosedRange<Int>?

    package let change: Change

    package init(now: ClosedRange<Int>?, earlier: ClosedRange<Int>?, change: Change) {
      self.now = now
      self.earlier = earlier
      self.change = change
    }
  }

  /// The answers to one key fact; unknown too where nothing was asked.
  package struct FactPart: Hashable, Sendable {
    package let now: FactAnswer
    package let earlier: FactAnswer

    package init(now: FactAnswer, earlier: FactAnswer) {
      self.now = now
      self.earlier = earlier
    }
  }

  /// What is proven about a theme's level since the earlier wave.
  package enum Change: String, CaseIterable, Hashable, Sendable {
    case higher
    case lower

    /// Neither is proven, which says nothing about whether there was a change.
    case notEstablished

    /// What the levels of two waves prove where both asked the same questions.
    package init(from earlier: ClosedRange<Int>?, to now: ClosedRange<Int>?) {
      guard let earlier, let now else {
        self = .notEstablished
        return
      }
      self =
        now.lowerBound > earlier.upperBound
        ? .higher : now.upperBound < earlier.lowerBound ? .lower : .notEstablished
    }
  }
}

/// A random number drawn when a submission is made, and drawn anew each time.
///
/// Two institutions may well submit the same content, so that equal content proves no duplicate:
/// refusing the second would leave an institution out, and counting a copy twice would put one in
/// that is not there. The number settles it. It is written in the submission alone, never in the
/// record, a publication or the ledger, so that nothing joins an institution's submissions of
/// two waves or leads from a publication back to one. Who sends another version asks the operator to
/// take out the one with the earlier number.
package struct SubmissionNumber: Hashable, Sendable {
  package let value: UInt128

  package init(_ value: UInt128) { self.value = value }

  /// The number in 16 bytes.
  package init(bytes: [UInt8]) {
    precondition(bytes.count == 16, "a submission's number has 16 bytes")
    value = bytes.reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// The 32 lowercase hexadecimal digits.
  package var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// Reads exactly 32 digits from `0` to `9` and `a` to `f`.
  package init?(digits: String) {
    let bytes = Array(digits.utf8)
    guard bytes.count == 32 else { return nil }
    var value: UInt128 = 0
    for byte in bytes {
      guard let digit = hexadecimalDigit(byte) else { return nil }
      value = value << 4 | UInt128(digit)
    }
    self.init(value)
  }
}

/// The value of a lowercase hexadecimal digit, or nil.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}

/// What all submissions to one publication have in common.
package struct SubmissionForm: Hashable, Sendable {
  /// The questionnaire by its name.
  package let questionnaire: String

  /// The SHA-256 of what decides levels in it.
  package let scoring: Digest

  /// The identifiers of its themes, in order.
  package let themes: [String]

  /// The identifiers of its key facts, in order.
  package let facts: [String]

  /// The levels there are, from the floor to the top.
  package let levels: ClosedRange<Int>

  /// The reading that levels are taken from.
  package let reading: Reading

  /// The year of the wave.
  package let wave: Int

  /// The year of the earlier wave, if there is one to compare with.
  package let earlier: Int?

  /// Whether both waves asked the same questions, so that a change is the difference of the levels.
  package let changeFollowsFromLevels: Bool

  /// The years that a wave may have.
  package static let years = 2000...2999

  package init(
    questionnaire: String, scoring: Digest, themes: [String], facts: [String],
    levels: ClosedRange<Int>, reading: Reading, wave: Int, earlier: Int?,
    changeFollowsFromLevels: Bool = false
  ) {
    precondition(Self.years.contains(wave), "a wave is a year")
    precondition(earlier.map { Self.years.contains($0) && $0 < wave } ?? true, "waves follow")
    self.questionnaire = questionnaire
    self.scoring = scoring
    self.themes = themes
    self.facts = facts
    self.levels = levels
    self.reading = reading
    self.wave = wave
    self.earlier = earlier
    self.changeFollowsFromLevels = changeFollowsFromLevels
  }
}
