import Maturity

/// Two profile questions with conditions of every kind, some of which mention a question twice.
enum SampleProfile {
  static let questions = [question("A", ["yes", "no"]), question("B", ["p", "q", "r"])]

  private static let a = Condition.answer(question: "A", among: ["yes"])
  private static let b = Condition.answer(question: "B", among: ["p"])

  static let conditions: [Condition?] = [
    nil, a, .not(a), .answer(question: "B", among: ["p", "q"]), .all([a, b]),
    .any([a, .not(b)]), .all([a, .not(a)]), .any([b, .not(b)]),
    .any([.all([a, b]), .all([.not(a), .answer(question: "B", among: ["r"])])]),
    .not(.any([b, .all([a, .answer(question: "B", among: ["q"])])])),
  ]

  /// Every way to have answered none, one or both.
  static let everyGiven: [[String: String]] = [nil, "yes", "no"].flatMap { a in
    [nil, "p", "q", "r"].map { b in
      ["A": a, "B": b].compactMapValues { $0 }
    }
  }
}
