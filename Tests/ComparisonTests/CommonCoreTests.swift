import Comparison
import Maturity
import Scoring
import TestSupport
import Testing

/// A core of a few practices with what two waves say of it, and the truth by trying everything.
private struct CoreCase {
  let practices: [Practice]
  let then: CommonCore.Wave
  let now: CommonCore.Wave

  init(_ generator: inout SeededGenerator, count: Int) {
    let levels = (0..<count).map { _ in Int.random(in: 2...4, using: &generator) }.sorted()
    practices = levels.enumerated().map { index, level in
      practice(
        "T-\(index)", level, isEssential: Int.random(in: 0..<5, using: &generator) == 0,
        mayBeNotApplicable: true)
    }
    func wave(_ generator: inout SeededGenerator) -> CommonCore.Wave {
      let standings = levels.map { _ in
        let applicability: [Standing.Applicability] = [.yes, .yes, .yes, .undecided, .no]
        return Standing(
          applicability: applicability.randomElement(using: &generator) ?? .yes,
          range: everyRange.randomElement(using: &generator) ?? rating(0)...rating(3))
      }
      let ways = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
        levels.map { _ in Int.random(in: 0..<6, using: &generator) > 0 }
      }
      return CommonCore.Wave(standings: standings, activities: ways)
    }
    then = wave(&generator)
    now = wave(&generator)
  }

  var core: CommonCore {
    CommonCore(questionnaire(practices), theme: 0, practices: Array(practices.indices))
  }

  /// The gate at largely, as ISO/IEC 33020 and the design word it: the highest level that holds
  /// and has a practice that counts, else the floor.
  private func level(_ ratings: [Rating], _ counts: [Bool]) -> Int? {
    let counted = practices.indices.filter { counts[$0] }
    guard !counted.isEmpty else { return nil }
    let reached = Set(counted.map { practices[$0].level }).filter { level in
      counted.allSatisfy { index in
        practices[index].level > level
          || ratings[index] >= (practices[index].essential == nil ? rating(2) : rating(3))
      }
    }
    return reached.max() ?? 1
  }

  /// Every pair of levels that can come out, with nil for a completion without levels.
  func pairs() -> [(then: Int, now: Int)?] {
    var pairs: [(then: Int, now: Int)?] = []
    for before in then.activities {
      for after in now.activities {
        for counts in applicabilities(zip(before, after).map { $0 && $1 }) {
          let earlier = Set(ratings(then).map { level($0, counts) })
          let later = Set(ratings(now).map { level($0, counts) })
          for old in earlier {
            for new in later {
              if let old, let new { pairs.append((old, new)) } else { pairs.append(nil) }
            }
          }
        }
      }
    }
    return pairs
  }

  private func applicabilities(_ active: [Bool]) -> [[Bool]] {
    var all: [[Bool]] = [[]]
    for index in practices.indices {
      let both = [then.standings[index].applicability, now.standings[index].applicability]
      let choices =
        !active[index] || both.contains(.no)
        ? [false]
        : both.contains(.undecided)
          ? [false, true] : [true]
      all = all.flatMap { prefix in choices.map { prefix + [$0] } }
    }
    return all
  }

  private func ratings(_ wave: CommonCore.Wave) -> [[Rating]] {
    wave.standings.reduce([[]]) { all, standing in
      all.flatMap { prefix in
        achievement.ratings.filter(standing.range.contains).map { prefix + [$0] }
      }
    }
  }

  /// The strongest verdict that is true of every pair.
  var truth: Verdict {
    let pairs = pairs()
    let sound = pairs.compactMap(\.self)
    guard sound.count == pairs.count, !sound.isEmpty else { return .notEstablished }
    let order: [Verdict] = [.higher, .lower, .equal, .atLeastAsHigh, .atMostAsHigh]
    return order.first { verdict in
      sound.allSatisfy { verdict.holds(then: $0.then, now: $0.now) }
    } ?? .notEstablished
  }
}

@Suite struct CommonCoreTests {
  @Test func `A verdict is true in every completion and the strongest that is`() {
    var generator = SeededGenerator(seed: 7)
    var seen: [Verdict: Int] = [:]
    for _ in 0..<3000 {
      let sample = CoreCase(&generator, count: Int.random(in: 1...3, using: &generator))
      let verdict = Verdict(sample.core.ways(then: sample.then, now: sample.now))
      #expect(verdict == sample.truth)
      seen[verdict, default: 0] += 1
    }
    // Each kind was tried often enough to mean something.
    for verdict in Verdict.allCases { #expect(seen[verdict, default: 0] > 20, "\(verdict)") }
  }

  @Test func `What is attainable is what some later answers would give`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let sample = CoreCase(&generator, count: Int.random(in: 1...2, using: &generator))
      let core = sample.core
      let found = core.attainable(then: sample.then, now: sample.now)
      var verdicts: Set<Verdict> = []
      let applicability = sample.now.standings.map(\.applicability)
      for first in achievement.ratings {
        for second in achievement.ratings {
          let standings = zip(applicability, [first, second]).map {
            Standing(applicability: $0, range: $1...$1)
          }
          verdicts.insert(
            Verdict(core.ways(then: sample.then, now: sample.now.with(standings))))
        }
      }
      #expect(found.higher == verdicts.contains(.higher))
      #expect(found.lower == verdicts.contains(.lower))
      if verdicts.contains(.equal) { #expect(found.equal) }
    }
  }

  /// With more open questions than are looked at one by one, nothing untrue may come out.
  @Test func `With very many open questions a verdict is still true`() {
    let practices = (0..<14).map {
      practice("T-\($0)", 2 + $0 / 5, mayBeNotApplicable: true)
    }
    let core = CommonCore(
      questionnaire(practices), theme: 0, practices: Array(practices.indices))
    func wave(_ range: ClosedRange<Rating>, _ applicability: Standing.Applicability)
      -> CommonCore.Wave
    {
      CommonCore.Wave(
        standings: practices.map { _ in Standing(applicability: applicability, range: range) },
        activities: [practices.map { _ in true }])
    }
    let low = rating(0)...rating(0)
    let high = rating(3)...rating(3)
    // If all of them may turn out not to apply, perhaps nothing is compared.
    let open = core.ways(then: wave(low, .undecided), now: wave(high, .yes))
    #expect(Verdict(open) == .notEstablished)
    var some = wave(high, .undecided).standings
    some[0] = Standing(applicability: .yes, range: high)
    var before = wave(low, .undecided).standings
    before[0] = Standing(applicability: .yes, range: low)
    let ways = core.ways(
      then: wave(low, .yes).with(before), now: wave(high, .yes).with(some))
    #expect(ways.count == 1)
    #expect(Verdict(ways) == .higher)
  }

  @Test func `A practice outside the core decides nothing`() {
    let practices = [practice("T-A", 2), practice("T-B", 2), practice("T-C", 3)]
    let core = CommonCore(questionnaire(practices), theme: 0, practices: [0, 2])
    let wave = { (first: Int, second: Int) in
      CommonCore.Wave(
        standings: [first, second].map { .rated(rating($0)) }, activities: [[true, true]])
    }
    #expect(core.ways(then: wave(3, 0), now: wave(3, 3)).map(\.then) == [2...2])
    #expect(core.ways(then: wave(3, 0), now: wave(3, 3)).map(\.now) == [3...3])
    #expect(CommonCore(questionnaire(practices), theme: 0, practices: []).practices.isEmpty)
  }

  @Test func `Rules that add up scores are compared on the core as well`() throws {
    let scores = RatingScale(
      id: "achievement", title: blank,
      values: (0..<4).map {
        .init(id: "v\($0)", title: blank, meaning: blank, score: Rational($0))
      },
      cap: rating(0))
    let points = PointsRule(
      scale: "achievement", notApplicable: .full, rounding: Rounding(mode: .halfUp, digits: 2),
      bands: LevelBands(wholeParts: [0, 1, 2, 3]))
    let base = questionnaire([practice("T-A", 1), practice("T-B", 1), practice("T-C", 1)])
    let mean = Questionnaire(
      id: base.id, version: "1", title: blank, status: blank, description: blank,
      levels: (0...3).map { MaturityLevel(number: $0, title: blank, description: blank) },
      scales: [scores], rule: .mean(MeanRule(points: points)), requiredEvidence: [],
      pace: base.pace, respondents: [], glossary: [], profile: base.profile, keyFacts: [],
      themes: base.themes, fingerprints: base.fingerprints)
    let core = CommonCore(mean, theme: 0, practices: [0, 1])
    func wave(_ standings: [Standing]) -> CommonCore.Wave {
      CommonCore.Wave(standings: standings, activities: [[true, true]])
    }
    // What is not applicable would count in full; here it is out of both waves.
    let out = Standing(applicability: .no, range: rating(0)...rating(0))
    let ways = core.ways(
      then: wave([.rated(rating(1)), out]), now: wave([.rated(rating(2)), .rated(rating(0))]))
    #expect(ways.map(\.then) == [1...1] && ways.map(\.now) == [2...2])
    #expect(Verdict(ways) == .higher)
  }
}
