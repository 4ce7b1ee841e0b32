extension StyleRule {
  /// Sentences end with a mark, and spaces, quotation marks and dashes are the language's own.
  static let punctuation = onPassages { passage, role in
    endings(of: passage, role) + marks(in: passage)
  }

  private static func endings(of passage: StylePassage, _ role: StyleText.Role) -> [StyleFinding] {
    let string = passage.string
    let last = string.index(before: string.endIndex)
    switch role {
    case .answer, .term, .title: return []
    case .question:
      return string.hasSuffix("?") ? [] : [passage.finding(.noQuestionMark, at: last)]
    case .statement:
      guard string.hasSuffix("."), !string.hasSuffix("..") else {
        return [passage.finding(.noFullStop, at: last)]
      }
      return passage.sentences > 1 ? [passage.finding(.severalSentences)] : []
    case .fully, .partially, .guidance, .evidence, .reason, .definition, .other:
      let end = string.last { !"”’)".contains($0) }
      return end.map(".?".contains) == true ? [] : [passage.finding(.noFullStop, at: last)]
    }
  }

  private static func marks(in passage: StylePassage) -> [StyleFinding] {
    var findings: [StyleFinding] = []
    var previous: Character?
    for index in passage.string.indices {
      let character = passage.string[index]
      switch character {
      case " " where previous == " ": findings.append(passage.finding(.doubleSpace, at: index))
      case "'", "\"": findings.append(passage.finding(.straightQuote(character), at: index))
      case "—": findings.append(passage.finding(.emDash, at: index))
      case ".", ",", ";", ":", "?", "!":
        guard previous == " " else { break }
        findings.append(passage.finding(.spaceBeforeMark(character), at: index))
      default: break
      }
      previous = character
    }
    return findings
  }
}
