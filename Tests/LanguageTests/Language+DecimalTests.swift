import Language
import Testing

@Suite struct LanguageDecimalTests {
  @Test(arguments: [
    (1, 2, 0, "1"), (3, 2, 0, "2"), (5, 2, 0, "3"), (-1, 2, 0, "-1"), (-5, 2, 0, "-3"),
    (49, 100, 0, "0"), (-49, 100, 0, "0"), (0, 7, 2, "0.00"), (1, 3, 2, "0.33"),
    (2, 3, 2, "0.67"), (-2, 3, 2, "-0.67"), (1, 8, 2, "0.13"), (199, 200, 1, "1.0"),
    (1, 1000, 2, "0.00"), (-1, 1000, 2, "0.00"), (1, 200, 2, "0.01"), (13, 4, 1, "3.3"),
    (Int.max, 1, 9, "9223372036854775807.000000000"),
    (Int.min, 1, 0, "-9223372036854775808"), (Int.max, .max, 9, "1.000000000"),
  ])
  func `A fraction is rounded once`(
    numerator: Int, denominator: Int, digits: Int, expected: String
  ) {
    #expect(Language.en.decimal(numerator, over: denominator, digits: digits) == expected)
  }

  @Test func `The decimal sign is a comma in Dutch`() {
    #expect(Language.nl.decimal(13, over: 4, digits: 2) == "3,25")
    #expect(Language.en.decimal(13, over: 4, digits: 2) == "3.25")
    #expect(Language.nl.percentage(1, of: 3, digits: 1) == "33,3%")
  }

  @Test(arguments: [
    (0, 1, "0%"), (1, 1, "100%"), (2, 3, "67%"), (1, 3, "33%"), (1, 200, "1%"), (1, 201, "0%"),
    (199, 200, "100%"), (3, 2, "150%"), (-1, 4, "-25%"),
    (Int.max, 1, "922337203685477580700%"),
  ])
  func `A percentage is rounded half up`(part: Int, whole: Int, expected: String) {
    #expect(Language.en.percentage(part, of: whole) == expected)
    #expect(Language.nl.percentage(part, of: whole) == expected)
  }

  /// A result r of a/b is right when 2ab's distance to 2rb is at most b, a tie going up: this
  /// states the rule by inequalities instead of repeating the division.
  @Test func `Every small percentage lies within half a per cent, ties going up`() throws {
    for whole in 1...200 {
      for part in 0...whole {
        let words = Language.en.percentage(part, of: whole)
        let result = try #require(Int(words.dropLast()))
        let low = (2 * result - 1) * whole
        let high = (2 * result + 1) * whole
        #expect(low <= 200 * part && 200 * part < high, "\(part) of \(whole) gave \(words)")
      }
    }
  }

  @Test func `A denominator of zero traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Language.en.decimal(1, over: 0, digits: 0)
    }
  }

  @Test func `Ten decimals trap`() async {
    await #expect(processExitsWith: .failure) {
      _ = Language.en.decimal(1, over: 3, digits: 10)
    }
  }
}
