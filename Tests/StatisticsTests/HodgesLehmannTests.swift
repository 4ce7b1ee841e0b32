import Statistics
import Testing

@Suite struct HodgesLehmannTests {
  /// numpy 2.4.6: numpy.median of the list of all (d[i] + d[j]) / 2 with i <= j.
  @Test(arguments: [
    (0, 0.5), (1, 1), (2, 1), (3, 1), (4, 0), (5, 0), (6, 0.5), (7, 1), (8, -0.5), (9, 1),
  ])
  func `The estimate is the median of the pairwise averages`(sample: Int, expected: Double) throws {
    let result = try HodgesLehmann(differenceSamples[sample], confidence: ratio(95, 100))
    #expect(result.estimate.approximation == expected)
  }

  /// R 4.2.2: wilcox.test(x, conf.int = TRUE, exact = TRUE, conf.level = 0.95 or 0.9).
  @Test(arguments: Untied.all)
  func `Without ties the interval is that of R`(untied: Untied) throws {
    let result = try HodgesLehmann(
      untied.differences, confidence: ratio(untied.percent, 100))
    #expect(result.estimate.approximation == untied.estimate)
    #expect(result.interval.lowerBound.approximation == untied.interval.lowerBound)
    #expect(result.interval.upperBound.approximation == untied.interval.upperBound)
  }

  struct Untied: Sendable {
    let differences: [Int]
    let percent: Int
    let estimate: Double
    let interval: ClosedRange<Double>

    static let all: [Untied] = [
      Untied(
        differences: [22, 46, -8, 74, 18, -32, 41, 88], percent: 95, estimate: 31.75,
        interval: -7...67),
      Untied(
        differences: [22, 46, -8, 74, 18, -32, 41, 88], percent: 90, estimate: 31.75,
        interval: 4.5...60),
      Untied(
        differences: [10, 30, 70, 120, 200, 330, -540, 880, -20, 55], percent: 95, estimate: 87.5,
        interval: -105...430),
      Untied(
        differences: [10, 30, 70, 120, 200, 330, -540, 880, -20, 55], percent: 90, estimate: 87.5,
        interval: -5...265),
      Untied(
        differences: [10, 20, 40, 80, 160, 320], percent: 95, estimate: 85, interval: 10...320),
      Untied(
        differences: [10, 20, 40, 80, 160, 320], percent: 90, estimate: 85, interval: 20...200),
    ]
  }

  /// R 4.2.2: 1 - 2 * psignrank(qsignrank(0.025, n) - 1, n).
  @Test(arguments: [
    6: 0.96875, 8: 0.9609375, 10: 0.951171875, 14: 0.9505615234375,
    36: 0.95035606922465377, 72: 0.95056569815972736,
  ])
  func `The confidence achieved is that of R`(count: Int, expected: Double) throws {
    let result = try HodgesLehmann(Array(1...count), confidence: ratio(95, 100))
    #expect(abs(result.confidence.approximation - expected) < 1e-12)
    #expect(result.reachesAsked)
  }

  @Test func `Six pairs are the fewest with an interval of 95 per cent`() throws {
    let five = try HodgesLehmann([1, 2, 3, 4, 5], confidence: ratio(95, 100))
    #expect(five.confidence == ratio(15, 16))
    #expect(!five.reachesAsked)
    #expect(five.interval == ratio(1)...ratio(5))
    let six = try HodgesLehmann([1, 2, 3, 4, 5, 6], confidence: ratio(95, 100))
    #expect(six.confidence == ratio(31, 32))
    #expect(six.reachesAsked)
  }

  @Test func `A shift of all differences shifts estimate and interval`() throws {
    for differences in differenceSamples {
      let here = try HodgesLehmann(differences, confidence: ratio(90, 100))
      let there = try HodgesLehmann(differences.map { $0 + 3 }, confidence: ratio(90, 100))
      #expect(there.estimate == here.estimate.moved(3))
      #expect(
        there.interval == here.interval.lowerBound.moved(3)...here.interval.upperBound.moved(3))
      #expect(here.interval.contains(here.estimate))
      #expect(there.confidence == here.confidence)
    }
  }

  @Test func `The interval holds the middle at least as often as it says, over all signs`() throws {
    // Untied sizes around a middle of zero: every pattern of signs is as likely as any other.
    let sizes = [1, 3, 7, 12, 20, 33, 54, 88]
    var held = 0
    var confidence = Ratio.zero
    for signs in everySigns(sizes.count) {
      let result = try HodgesLehmann(
        zip(signs, sizes).map { $0 * $1 }, confidence: ratio(90, 100))
      if result.interval.contains(.zero) { held += 1 }
      confidence = result.confidence
    }
    #expect(ratio(held, 1 << sizes.count) == confidence)
    #expect(ratio(90, 100) <= confidence)
  }

  @Test func `Nothing and too much are told apart`() {
    #expect(throws: Estimate.Undefined.empty) {
      try HodgesLehmann([], confidence: ratio(95, 100))
    }
    #expect(throws: Estimate.Undefined.tooLarge) {
      try HodgesLehmann(Array(repeating: 1, count: 401), confidence: ratio(95, 100))
    }
  }
}

extension Ratio {
  fileprivate func moved(_ steps: Int128) -> Ratio {
    Ratio(numerator + steps * denominator, over: denominator)
  }
}
