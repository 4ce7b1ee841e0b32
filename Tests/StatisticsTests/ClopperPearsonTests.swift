import Testing

@testable import Statistics

@Suite struct ClopperPearsonTests {
  struct Reference: Sendable {
    let count: Int
    let total: Int
    let confidence: Ratio
    let lower: Double
    let upper: Double

    init(_ count: Int, _ total: Int, _ percent: Int, _ lower: Double, _ upper: Double) {
      self.count = count
      self.total = total
      confidence = ratio(percent, 100)
      self.lower = lower
      self.upper = upper
    }
  }

  /// scipy 1.17.1: binomtest(k, n).proportion_ci(confidence, method='exact').
  @Test(arguments: [
    Reference(0, 5, 95, 0, 0.521_823_750_104_981_4),
    Reference(5, 5, 95, 0.478_176_249_895_018_56, 1),
    Reference(1, 1, 95, 0.025, 1),
    Reference(9, 11, 95, 0.482_244_147_639_875_44, 0.977_168_801_700_040_8),
    Reference(9, 11, 90, 0.529_913_200_720_571_6, 0.966_680_782_315_770_1),
    Reference(1, 14, 95, 0.001_806_780_659_127_629, 0.338_684_489_931_821_2),
    Reference(7, 14, 90, 0.263_584_923_782_277_3, 0.736_415_076_217_722_6),
    Reference(13, 14, 95, 0.661_315_510_068_178_8, 0.998_193_219_340_872_4),
    Reference(3, 8, 95, 0.085_233_414_137_593_08, 0.755_136_783_633_500_1),
    Reference(36, 72, 95, 0.379_757_116_118_047_97, 0.620_242_883_881_952),
    Reference(50, 72, 90, 0.593_216_118_525_855_4, 0.783_226_484_942_902),
    Reference(123, 1000, 95, 0.103_276_909_641_422_62, 0.144_972_238_673_568_43),
    Reference(6, 6, 90, 0.606_962_231_002_917_2, 1),
  ])
  func `The ends are those of scipy, to the nine decimals kept`(reference: Reference) {
    let interval = ClopperPearson(
      reference.count, of: reference.total, confidence: reference.confidence)
    #expect(abs(interval.lower.approximation - reference.lower) <= 0.501e-9)
    #expect(abs(interval.upper.approximation - reference.upper) <= 0.501e-9)
  }

  @Test func `Each end leaves half of what the confidence leaves, for all small counts`() throws {
    for total in 1...20 {
      for count in 0...total {
        let interval = ClopperPearson(count, of: total, confidence: ratio(95, 100))
        let share = Double(count) / Double(total)
        try #require(interval.lower.approximation <= share)
        try #require(interval.upper.approximation >= share)
        if count > 0 {
          let tail = literalTail(count, of: total, share: interval.lower.approximation)
          try #require(abs(tail - 0.025) < 1e-7)
        }
        if count < total {
          let tail = literalTail(total - count, of: total, share: 1 - interval.upper.approximation)
          try #require(abs(tail - 0.025) < 1e-7)
        }
        let mirrored = ClopperPearson(total - count, of: total, confidence: ratio(95, 100))
        let whole = Ratio(1, over: 1)
        try #require(
          mirrored.lower
            == Ratio(
              whole.numerator * interval.upper.denominator - interval.upper.numerator,
              over: interval.upper.denominator))
      }
    }
  }

  /// The tail term by term from its definition.
  private func literalTail(_ count: Int, of total: Int, share: Double) -> Double {
    (count...total).reduce(0.0) { sum, index in
      var term = 1.0
      for step in 0..<index { term *= Double(total - step) / Double(index - step) * share }
      for _ in 0..<(total - index) { term *= 1 - share }
      return sum + term
    }
  }

  @Test func `A tail relative to its greatest term is the tail itself`() throws {
    for total in [1, 2, 7, 20] {
      for count in 0...total {
        for share in [0.001, 0.1, 0.5, 0.77, 0.999] {
          try #require(
            abs(
              binomialUpperTail(count, of: total, share: share)
                - literalTail(count, of: total, share: share)) < 1e-13)
        }
      }
    }
  }

  @Test func `More confidence is never a narrower interval`() throws {
    for count in 0...9 {
      let narrow = ClopperPearson(count, of: 9, confidence: ratio(80, 100))
      let wide = ClopperPearson(count, of: 9, confidence: ratio(99, 100))
      try #require(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
    }
  }
}
