import Definitions
import JSON
import Language

extension Console {
  /// Tells each problem in a sentence with its place, and shows the line with a caret under it.
  ///
  /// Several problems at one place share the line, which then follows the last of them.
  func tell(_ problems: [DefinitionProblem]) {
    tell(
      problems.map {
        Remark(source: $0.source, offset: $0.offset, sentence: $0.sentence(in: language))
      })
  }

  /// Tells each finding as a problem is told.
  func tell(_ findings: [StyleFinding]) {
    tell(
      findings.map {
        Remark(source: $0.source, offset: $0.offset, sentence: $0.sentence(in: language))
      })
  }

  private func tell(_ remarks: [Remark]) {
    for (index, remark) in remarks.enumerated() {
      let place = remark.source.place(of: remark.offset)
      tellLines(["\(remark.source.name):\(place.line):\(place.column): \(remark.sentence)"])
      let next = remarks.indices.contains(index + 1) ? remarks[index + 1] : nil
      let isLastAtPlace =
        next.map { $0.offset != remark.offset || $0.source.name != remark.source.name } ?? true
      if isLastAtPlace { tellLines(remark.excerpt(line: place.line)) }
    }
  }
}

/// A sentence about a place in a text.
private struct Remark {
  let source: SourceText
  let offset: Int
  let sentence: String

  func excerpt(line number: Int) -> [String] {
    let excerpt = source.excerpt(around: offset, columns: \.displayWidth)
    let number = String(number)
    let margin = String(repeating: " ", count: number.count)
    return [
      "\(number) | \(excerpt.line)",
      "\(margin) | \(String(repeating: " ", count: excerpt.caret))^",
    ]
  }
}
