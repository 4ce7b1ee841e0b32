import JSON
import Maturity
import Testing

@testable import Publication

/// The program run once for each way in which everybody could have answered, to see what follows
/// from its having printed just this.
///
/// Somebody who knows the program can do the same. Nothing of the audit is used here: the answers
/// that print the same are brought together, and it is looked at what they all have in common.
@Suite struct MinimalityTests {
  /// Two sectors of two profiles each, with so many institutions.
  private static let strata: [(Stratum, size: Int)] = [
    (Stratum(sector: .university, profile: .low), 4),
    (Stratum(sector: .university, profile: .medium), 5),
    (Stratum(sector: .institute, profile: .low), 5),
    (Stratum(sector: .institute, profile: .medium), 4),
  ]

  /// How many of each stratum have the fact.
  private typealias Answers = [Int]

  private static var everything: [Answers] {
    strata.reduce([[]]) { answers, stratum in
      answers.flatMap { answer in (0...stratum.size).map { answer + [$0] } }
    }
  }

  private static func submissions(_ answers: Answers) -> [Submission] {
    zip(strata, answers).enumerated().flatMap { place, pair in
      let ((stratum, size), having) = pair
      return (0..<size).map { number in
        Submission(
          number: SubmissionNumber(UInt128(100 * place + number)), sector: stratum.sector,
          profile: stratum.profile, themes: [],
          facts: [.init(now: number < having ? .yes : .no, earlier: .unknown)])
      }
    }
  }

  /// What an institution that knows its own answer is certain of, of any other.
  ///
  /// Certain is what holds of all answers that print the same and that it can be one of.
  private func findings(_ classes: [[Answers]]) -> [String] {
    var findings: [String] = []
    for alike in classes {
      for own in Self.strata.indices {
        for has in [false, true] {
          let possible = alike.filter { has ? $0[own] > 0 : $0[own] < Self.strata[own].size }
          guard !possible.isEmpty else { continue }
          for other in Self.strata.indices {
            let others = Self.strata[other].size - (other == own ? 1 : 0)
            let having = possible.map { $0[other] - (other == own && has ? 1 : 0) }
            if having.allSatisfy({ $0 == 0 }) { findings.append("\(other) lacks it: \(alike)") }
            if having.allSatisfy({ $0 == others }) { findings.append("\(other) has it: \(alike)") }
          }
        }
      }
    }
    return findings
  }

  private func classes<Print: Hashable>(_ print: (Answers) throws -> Print) rethrows -> [[Answers]]
  {
    var classes: [Print: [Answers]] = [:]
    for answers in Self.everything { classes[try print(answers), default: []].append(answers) }
    return Array(classes.values)
  }

  @Test func nothingFollowsFromRunningTheProgramOnAllOtherAnswers() throws {
    let sample = try SectorSample(themes: [], facts: ["FACT-OVERVIEW"])
    var forms: Set<PublishedFigure.Form> = []
    let printed = try classes { answers in
      let result = try sample.draft(Self.submissions(answers))
        .result(released: SectorSample.released, threads: 1)
      forms.formUnion(result.publication.figures.map(\.form))
      return result.publication.json.compact
    }
    #expect(findings(printed) == [])
    // Something is told, some of it exactly; and some not, or there would be nothing to find.
    #expect(forms.isSuperset(of: [.exactly, .atMost, .atLeast, .betweenThirds, .withheld]))
    #expect(printed.count > 30)
  }

  @Test func theSameAttackUndoesProgramsThatAreCareless() throws {
    // Numbers as they are.
    let exact = classes { [$0[0] + $0[1], $0[2] + $0[3]] }
    #expect(!findings(exact).isEmpty)
    // Numbers by sector in code, and by profile too, without looking at what follows together.
    func coded(_ count: Int, of size: Int) -> Int { min(max(count, 3), size - 3) }
    let both = classes { answers in
      [
        coded(answers[0] + answers[1], of: 9), coded(answers[2] + answers[3], of: 9),
        coded(answers[0] + answers[2], of: 9), coded(answers[1] + answers[3], of: 9),
      ]
    }
    #expect(!findings(both).isEmpty)
  }
}
