import Assessment
import Definitions
import History
import JSON
import Language
import Maturity
import Scoring
import TestSupport

extension FuzzTarget {
  /// Definitions of every kind; a questionnaire that passes checking goes on to scoring.
  static func definitions() throws -> [FuzzTarget] {
    let library = Library.embedded
    let check = FuzzTarget("definitions") { bytes in
      // A definition stands in a file of its own name, or that is a problem as well.
      let id = (try? JSONValue(parsing: bytes))?["id"]?.string ?? "fuzz"
      let source = SourceText(name: "\(id).json", bytes: bytes)
      let problems = library.problems(in: source)
      for problem in problems {
        guard (0...bytes.count).contains(problem.offset) else {
          return .broken("a problem stands outside the file")
        }
        _ = problem.sentence(in: .nl)
        _ = source.place(of: problem.offset)
      }
      return problems.isEmpty ? .accepted : .refused
    }
    let score = FuzzTarget("scoring") { bytes in
      let source = SourceText(name: "fuzz.json", bytes: bytes)
      guard case .definition(let questionnaire) = Questionnaire.reading(source) else {
        return .refused
      }
      return scored(questionnaire, seed: UInt64(bytes.count))
    }
    return [check, score]
  }

  /// Scores answers that are drawn at random, some of them left out.
  private static func scored(_ questionnaire: Questionnaire, seed: UInt64) -> Verdict {
    var generator = SeededGenerator(seed: seed)
    guard questionnaire.isScored else { return .accepted }
    let answers = questionnaire.scale.answers
    for _ in 0..<3 {
      var acts: [Act] = []
      for id in questionnaire.places.keys.sorted() {
        guard let answer = answers.randomElement(using: &generator),
          Int.random(in: 0..<4, using: &generator) > 0
        else { continue }
        acts.append(.rated(practice: id, rating: answer.id))
      }
      let state = Sample.record(questionnaire, acts)
      let assessment = Assessment(questionnaire: questionnaire, norm: nil, state: state)
      for theme in questionnaire.themes.indices {
        for reading in assessment.readings {
          guard let bounds = assessment.bounds(theme: theme, reading) else { continue }
          let levels = Set(questionnaire.levels.map(\.number))
          guard bounds.low <= bounds.high, levels.contains(bounds.low), levels.contains(bounds.high)
          else { return .broken("bounds \(bounds) in theme \(theme)") }
          _ = assessment.score(theme: theme, reading)
          _ = assessment.road(theme: theme, reading, to: bounds.high)
        }
      }
    }
    return .accepted
  }
}
