import Assessment
import Comparison
import History
import Maturity
import Scoring
import TestSupport
import Testing

/// Made-up institutions whose true ratings are known in both waves.
///
/// A true rating then is drawn by how hard a level is and how far the institution is. The answers
/// of then are drawn among those that the truth allows by the table of the projection, and one in
/// four is not to be found in the report. Now every practice has one rating more, the same, or one
/// less, as far as the scale goes; everything now is answered.
private struct Institution {
  let then: [String: Int]
  let answers: [String: Rating]

  init(_ shipped: Shipped, _ generator: inout SeededGenerator) {
    let strength = Int.random(in: -1...1, using: &generator)
    var then: [String: Int] = [:]
    for practice in shipped.leidraad.themes.flatMap(\.practices) {
      let usual = 4 - practice.level + strength + Int.random(in: -1...1, using: &generator)
      then[practice.id] = min(max(usual, 0), 3)
    }
    var answers: [String: Rating] = [:]
    let (old, scale) = (shipped.nulmeting.scale, shipped.leidraad.scale)
    for item in shipped.crosswalk.items {
      let possible = old.ratings.filter { answer in
        item.relations.allSatisfy { relation in
          guard let truth = then[relation.target] else { return true }
          return relation.projection(of: answer, on: old, onto: scale).contains(rating(truth))
        }
      }
      let isFound = Int.random(in: 0..<4, using: &generator) > 0
      if let answer = possible.randomElement(using: &generator), isFound {
        answers[item.id] = answer
      }
    }
    self.then = then
    self.answers = answers
  }

  func comparison(_ shipped: Shipped, change: Int) -> WaveComparison {
    let old = shipped.nulmeting.scale
    let scale = shipped.leidraad.scale
    return shipped.comparison(
      then: shipped.crosswalk.items.flatMap { item in
        answers[item.id].map { Shipped.cited(item.id, old[$0].id) } ?? []
      },
      now: shipped.leidraad.themes.flatMap(\.practices).map { practice in
        let rating = Rating(position: UInt8(min(max((then[practice.id] ?? 0) + change, 0), 3)))
        return Shipped.rated(practice.id, scale[rating].id)
      })
  }

  /// The true level of a theme's core then and now.
  func truth(
    _ theme: ThemeComparison, _ shipped: Shipped, change: Int
  ) -> (then: Int, now: Int)? {
    let places = theme.practices.map(\.place)
    guard !places.isEmpty else { return nil }
    func level(_ change: Int) -> Int {
      let practices = places.map { shipped.leidraad[$0] }
      let ratings = practices.map { min(max((then[$0.id] ?? 0) + change, 0), 3) }
      let reached = Set(practices.map(\.level)).filter { level in
        zip(practices, ratings).allSatisfy { practice, rating in
          practice.level > level || rating >= (practice.essential == nil ? 2 : 3)
        }
      }
      return reached.max() ?? 1
    }
    return (level(0), level(change))
  }
}

@Suite struct SimulatedPowerTests {
  /// What is printed in the method note is what comes out here; a change of the questionnaire or
  /// the crosswalk changes it, and then the numbers in the source are to be taken over anew.
  @Test func `The method never errs on known truths, and finds as much as it says`() throws {
    let shipped = try Shipped.loaded.get()
    let printed = try #require(SimulatedPower.of(shipped.crosswalk))
    var generator = SeededGenerator(seed: 2023)
    let institutions = (0..<printed.institutions).map { _ in Institution(shipped, &generator) }
    var found: [Int: SimulatedPower.Findings] = [:]
    for change in [1, 0, -1] {
      var counts: [Verdict: Int] = [:]
      var themes = 0
      for institution in institutions {
        for theme in institution.comparison(shipped, change: change).themes {
          themes += 1
          counts[theme.verdict, default: 0] += 1
          guard let truth = institution.truth(theme, shipped, change: change) else {
            #expect(theme.verdict == .notEstablished)
            continue
          }
          #expect(theme.verdict.holds(then: truth.then, now: truth.now))
          #expect(theme.verdictOneStepOff.holds(then: truth.then, now: truth.now))
        }
      }
      func share(_ verdict: Verdict) -> Int {
        (200 * counts[verdict, default: 0] + themes) / (2 * themes)
      }
      found[change] = SimulatedPower.Findings(
        higher: share(.higher), lower: share(.lower), notEstablished: share(.notEstablished))
    }
    #expect(found[1] == printed.rise)
    #expect(found[0] == printed.steady)
    #expect(found[-1] == printed.decline)
    // No false alarm where nothing changed, and no decline seen in a rise.
    #expect(printed.steady.higher == 0 && printed.steady.lower == 0)
    #expect(printed.rise.lower == 0 && printed.decline.higher == 0)
  }

  @Test func `A crosswalk that was not tried has no numbers`() throws {
    let shipped = try Shipped.loaded.get()
    let own = Crosswalk(
      id: "crosswalk-own", version: "1.0.0", title: blank, status: blank, description: blank,
      from: shipped.crosswalk.from, to: shipped.crosswalk.to, items: [], unrelated: [])
    #expect(SimulatedPower.of(own) == nil)
  }
}
