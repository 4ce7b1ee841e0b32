import Definitions
import JSON
import Language

extension Console {
  /// Tells each problem in a sentence with its place, and shows the line with a caret under it.
  ///
  /// Several problems at one place share the line, which then follows the last of them.
  func tell(_ problems: [DefinitionProblem]) {
    for (index, problem) in problems.enumerated() {
      let place = problem.place
      let sentence = problem.sentence(in: language)
      tellLines(["\(problem.source.name):\(place.line):\(place.column): \(sentence)"])
      let next = problems.indices.contains(index + 1) ? problems[index + 1] : nil
      let isLastAtPlace =
        next.map { $0.offset != problem.offset || $0.source.name != problem.source.name } ?? true
      if isLastAtPlace { tellLines(excerpt(problem, line: place.line)) }
    }
  }

  private func excerpt(_ problem: DefinitionProblem, line: Int) -> [String] {
    let excerpt = problem.source.excerpt(around: problem.offset, columns: \.displayWidth)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    return [
      "\(number) | \(excerpt.line)",
      "\(margin) | \(String(repeating: " ", count: excerpt.caret))^",
    ]
  }
}
