import Comparison
import Maturity
import Testing

@Suite struct ProjectionTests {
  /// The table of the design, written out: relation, then yes, partly, no, unknown.
  private static let table: [(SetRelation, isEssential: Bool, [String])] = [
    (
      .equal, false,
      ["largely to fully", "partially to largely", "not to partially", "not to fully"]
    ),
    (.superset, false, ["partially to fully", "not to fully", "not to fully", "not to fully"]),
    (.subset, true, ["not to fully", "not to largely", "not to partially", "not to fully"]),
    (.subset, false, ["not to fully", "not to fully", "not to fully", "not to fully"]),
    (.intersects, false, ["not to fully", "not to fully", "not to fully", "not to fully"]),
  ]

  private func words(_ range: ClosedRange<Rating>) -> String {
    "\(achievement[range.lowerBound].id) to \(achievement[range.upperBound].id)"
  }

  @Test func `Every cell of the table is as it stands in the design`() {
    #expect(Set(Self.table.map(\.0)) == Set(SetRelation.allCases))
    let answers = [rating(2), rating(1), rating(0), nil]
    for (kind, isEssential, cells) in Self.table {
      let relation = relation(kind, isEssential: isEssential)
      let found = answers.map { relation.projection(of: $0, on: finding, onto: achievement) }
      #expect(found.map(words) == cells, "\(kind), essential: \(isEssential)")
      #expect(relation.narrows == (Set(cells).count > 1))
    }
  }

  @Test func `On one and the same scale an equal item keeps its rating`() {
    for value in achievement.ratings {
      #expect(
        relation(.equal).projection(of: value, on: achievement, onto: achievement) == value...value)
    }
    // The same number of answers with other names is another scale.
    let other = scale("achievement", ["a", "b", "c", "d"])
    #expect(
      relation(.equal).projection(of: rating(3), on: other, onto: achievement)
        == rating(2)...rating(3))
    #expect(
      relation(.equal).projection(of: rating(1), on: other, onto: achievement)
        == rating(1)...rating(2))
  }

  @Test(arguments: [2, 3, 5])
  func `On a scale of another size nothing else says anything`(size: Int) {
    let target = scale("t", (0..<size).map { "v\($0)" })
    for (kind, isEssential, _) in Self.table {
      for answer in finding.ratings {
        #expect(
          relation(kind, isEssential: isEssential)
            .projection(of: answer, on: finding, onto: target) == target.lowest...target.highest)
      }
    }
  }

  @Test func `A better answer then never lowers what a practice may have been`() {
    for (kind, isEssential, _) in Self.table {
      let relation = relation(kind, isEssential: isEssential)
      let ranges = finding.ratings.map {
        relation.projection(of: $0, on: finding, onto: achievement)
      }
      for (worse, better) in zip(ranges, ranges.dropFirst()) {
        #expect(better.lowerBound >= worse.lowerBound && better.upperBound >= worse.upperBound)
      }
    }
  }

  @Test func `One step off leaves what any of the neighbouring answers leaves`() {
    for (kind, isEssential, _) in Self.table {
      let relation = relation(kind, isEssential: isEssential)
      for answer in finding.ratings {
        let around = relation.projection(around: answer, on: finding, onto: achievement)
        let allowed = achievement.ratings.filter { value in
          finding.ratings.contains {
            abs(Int($0.position) - Int(answer.position)) <= 1
              && relation.projection(of: $0, on: finding, onto: achievement).contains(value)
          }
        }
        #expect(achievement.ratings.filter(around.contains) == allowed)
      }
      #expect(
        relation.projection(around: nil, on: finding, onto: achievement)
          == rating(0)...rating(3))
    }
  }

  @Test
  func `Several answers leave what each of them leaves, and a contradiction if that is nothing`() {
    for first in everyRange {
      for second in everyRange {
        for third in everyRange {
          let common = achievement.ratings.filter {
            first.contains($0) && second.contains($0) && third.contains($0)
          }
          let projected = Projected([first, second, third], on: achievement)
          if common.isEmpty {
            #expect(projected == .contradiction)
            #expect(projected.range(on: achievement) == rating(0)...rating(3))
          } else {
            #expect(projected == .range(common[0]...common[common.count - 1]))
            #expect(achievement.ratings.filter(projected.range(on: achievement).contains) == common)
          }
        }
      }
    }
    #expect(Projected([], on: achievement) == .range(rating(0)...rating(3)))
  }

  @Test func `An equal yes and an essential no contradict each other`() {
    let yes = relation(.equal).projection(of: rating(2), on: finding, onto: achievement)
    let no = relation(.subset, isEssential: true)
      .projection(of: rating(0), on: finding, onto: achievement)
    #expect(Projected([yes, no], on: achievement) == .contradiction)
  }

  @Test func `The ends of a scale are yes and no, and all between is partly`() {
    #expect(
      achievement.ratings.map { EarlierAnswer($0, on: achievement) } == [
        .no, .partly, .partly, .yes,
      ])
    #expect(finding.ratings.map { EarlierAnswer($0, on: finding) } == [.no, .partly, .yes])
  }
}
