import Maturity
import Testing

@Suite struct LevelBandsTests {
  private let bands = LevelBands(
    lowest: 1,
    thresholds: [.init(level: 2, from: Rational(0)), .init(level: 4, from: Rational(3))])

  @Test func `A band goes from its own threshold to the next one`() throws {
    let cases = [("-9", 1), ("-0.01", 1), ("0", 2), ("2.99", 2), ("3", 4), ("99", 4)]
    for (text, level) in cases {
      #expect(bands.level(of: try #require(Rational(text))) == level, "\(text)")
    }
  }

  @Test func `The threshold of a level is that of the next one there is`() {
    #expect(
      (1...5).map { bands.threshold(forLevel: $0)?.from } == [
        nil, Rational(0), Rational(3), Rational(3), nil,
      ])
  }

  @Test func `A level that no score amounts to is reached with the next one, or else the highest`()
  {
    #expect((0...5).map(bands.landing) == [1, 1, 2, 4, 4, 4])
    #expect(LevelBands(lowest: 1, thresholds: []).landing(from: 3) == 1)
  }

  @Test func `A score at an exclusive threshold is below it`() throws {
    let bands = LevelBands(
      lowest: 1, thresholds: [.init(level: 2, from: Rational(15), isExclusive: true)])
    for (text, level) in [("14", 1), ("15", 1), ("15.001", 2), ("16", 2)] {
      #expect(bands.level(of: try #require(Rational(text))) == level)
    }
  }

  @Test func `Without bands the whole part of a score is the level`() throws {
    let bands = LevelBands(wholeParts: [1, 2, 3])
    for (text, level) in [("0", 1), ("1.99", 1), ("2", 2), ("2.99", 2), ("3", 3), ("5", 3)] {
      #expect(bands.level(of: try #require(Rational(text))) == level)
    }
  }

  @Test func `Bands that do not rise are a mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = LevelBands(
        lowest: 1,
        thresholds: [.init(level: 2, from: Rational(2)), .init(level: 3, from: Rational(2))])
    }
    await #expect(processExitsWith: .failure) {
      _ = LevelBands(lowest: 2, thresholds: [.init(level: 2, from: Rational(2))])
    }
  }
}
