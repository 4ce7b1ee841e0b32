import JSON
import Language

/// A text of a definition in both languages, with the part it plays.
struct StyleText {
  let role: Role
  let nl: StylePassage
  let en: StylePassage

  var passages: [StylePassage] { [nl, en] }

  /// The part that a text plays, as far as the rules tell parts from each other.
  enum Role: CaseIterable {
    case statement, fully, partially, guidance, evidence
    /// Why a practice is essential, or when it may be left out.
    case reason
    case question, answer
    case term, definition
    case title
    /// A description, a status, a purpose or a rationale.
    case other

    /// The part by the names of the members that lead to a text.
    fileprivate init(path: [String]) {
      switch path.last {
      case "statement": self = .statement
      case "fully": self = .fully
      case "partially": self = .partially
      case "guidance": self = .guidance
      case "question": self = .question
      case "term": self = .term
      case "definition": self = .definition
      case "essential", "mayBeNotApplicable": self = .reason
      case "asOf", "date": self = .title
      case "title": self = path.contains("answers") ? .answer : .title
      default: self = path.contains("evidence") ? .evidence : .other
      }
    }

    /// Whether the text says what is asked or how to judge it.
    var isRated: Bool {
      switch self {
      case .statement, .fully, .partially, .guidance, .evidence, .reason, .question, .answer: true
      case .term, .definition, .title, .other: false
      }
    }
  }

  /// Gives nil for a value that is no object with a string for each language.
  init?(_ value: JSONValue, path: [String], in source: SourceText) {
    guard let nl = value["nl"].flatMap({ StylePassage($0, .nl, in: source) }),
      let en = value["en"].flatMap({ StylePassage($0, .en, in: source) })
    else { return nil }
    self.role = Role(path: path)
    self.nl = nl
    self.en = en
  }

  /// All texts in a JSON value, in the order of the file.
  static func all(in value: JSONValue, of source: SourceText, path: [String] = []) -> [StyleText] {
    if let text = StyleText(value, path: path, in: source) { return [text] }
    let elements = (value.array ?? []).flatMap { all(in: $0, of: source, path: path) }
    // A practice that describes each answer asks a question, and states nothing to be achieved.
    let isQuestion = value["descriptors"] != nil
    return elements
      + (value.members ?? []).flatMap { member in
        let name = isQuestion && member.name == "statement" ? "question" : member.name
        return all(in: member.value, of: source, path: path + [name])
      }
  }
}
