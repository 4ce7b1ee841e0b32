package import Language

/// The orders that the roles give besides the common commands, with the words of both languages.
///
/// The words of all roles stand together: one word means one thing in every dialogue, and what one
/// role gives as an order no other role writes as a text.
package enum OrderWord: CaseIterable, Sendable {
  case notApplicable, notExamined
  case evidence, removeEvidence, changeEvidence, ownEvidence
  case finding, engagement, plan

  package var words: [String] {
    switch self {
    case .notApplicable: ["nvt", "na", "n/a"]
    case .notExamined: ["ng", "ne"]
    case .evidence: ["o", "onderbouwing", "e", "evidence"]
    case .removeEvidence: ["weg", "remove"]
    case .changeEvidence: ["wijzig", "change"]
    case .ownEvidence: ["eigen", "own"]
    case .finding: ["bevinding", "finding"]
    case .engagement: ["opdracht", "engagement"]
    case .plan: ["plan"]
    }
  }

  /// The words of several letters that stand in no sentence, so that whatever follows them was meant
  /// as an order.
  var abbreviations: Set<String> {
    switch self {
    case .notApplicable: ["nvt", "n/a"]
    case .notExamined: ["ng", "ne"]
    default: []
    }
  }

  /// What may follow the words.
  var tail: CommandTail {
    switch self {
    case .notApplicable, .notExamined: .text
    case .evidence, .ownEvidence: .form { EvidenceWord($0.firstWord.word) != nil }
    case .removeEvidence, .changeEvidence: .form(Self.isNumbered)
    case .finding: .severity
    case .plan: .plan
    case .engagement: .nothing
    }
  }
}

extension OrderWord {
  /// Whether it is a number, with more numbers or a single word behind it.
  private static func isNumbered(_ rest: String) -> Bool {
    let words = rest.split(separator: " ")
    guard let first = words.first, Int(first) != nil else { return false }
    return words.count <= 2 || words.allSatisfy { Int($0) != nil }
  }

  /// What stands among the choices for it, where it is one.
  package var label: Text? {
    switch self {
    case .notApplicable: Text(nl: "niet van toepassing", en: "not applicable")
    case .notExamined: Text(nl: "niet getoetst", en: "not examined")
    default: nil
    }
  }

  /// The ways to write it in place of an answer: its label and its words, in either language.
  package var spellings: [String] { (label.map { [$0.nl, $0.en] } ?? []) + words }

  /// Whether an answer is this, whatever its case and with hyphens for spaces or not.
  package func isSpelled(_ answer: String) -> Bool {
    let answer = answer.spelledOut
    return spellings.contains { $0.spelledOut == answer }
  }
}

/// The kinds of evidence as they stand behind an order, by the name that a kind has in files.
package enum EvidenceWord: String, CaseIterable, Sendable {
  case design, existence, operation, citation

  /// The kind that a word of either language means.
  package init?(_ word: String) {
    let word = word.lowercased()
    guard let kind = Self.allCases.first(where: { $0.words.contains(word) }) else { return nil }
    self = kind
  }

  private var words: [String] {
    switch self {
    case .design: ["opzet", "design"]
    case .existence: ["bestaan", "existence"]
    case .operation: ["werking", "operation"]
    case .citation: ["vindplaats", "citation"]
    }
  }
}

/// The ways to choose a plan, by the name that each has in files.
package enum PlanWord: String, CaseIterable, Sendable {
  case everything, themes
  case wholeGates = "whole-gates"
  case byRisk = "by-risk"
  case sample

  /// The way that a word of either language means, or its number.
  package init?(_ word: String) {
    let word = word.lowercased()
    let index = Self.allCases.enumerated().first { index, plan in
      word == String(index + 1) || word == plan.rawValue || plan.words.contains(word)
    }
    guard let index else { return nil }
    self = index.element
  }

  private var words: [String] {
    switch self {
    case .everything: ["alles"]
    case .themes: ["themas"]
    case .wholeGates: ["niveaus", "levels"]
    case .byRisk: ["risico", "risk"]
    case .sample: ["steekproef"]
    }
  }
}

/// What may stand behind the word of a command.
enum CommandTail: Sendable {
  case nothing

  /// Something of a closed form, which the closure knows.
  case form(@Sendable (String) -> Bool)

  /// How grave something is, in words or by number, and a text behind it.
  case severity

  /// A way to choose a plan, with what belongs to it.
  case plan

  /// A text, or words to look for.
  case text
}
