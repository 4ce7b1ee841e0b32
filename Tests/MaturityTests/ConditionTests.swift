import Language
import Maturity
import Testing

@Suite struct ConditionTests {
  private static let profile = ProfileSection(
    introduction: Text(same: ""),
    questions: [
      sampleQuestion("A", ["yes": 0, "no": 0]), sampleQuestion("B", ["p": 0, "q": 0, "r": 0]),
      sampleQuestion("C", ["yes": 0, "no": 0]),
    ], medium: 1, high: 2, reasons: [:])

  private static let a = Condition.answer(question: "A", among: ["yes"])
  private static let b = Condition.answer(question: "B", among: ["p", "q"])
  private static let c = Condition.answer(question: "C", among: ["no"])

  /// Every condition of one connective, and of two, over three questions.
  private static let conditions: [Condition] = {
    let simple = [a, b, c, .not(a), .answer(question: "B", among: ["r"])]
    let pairs = simple.flatMap { left -> [Condition] in
      simple.flatMap { [Condition.all([left, $0]), .any([left, $0])] }
    }
    let deeper = pairs.flatMap { pair -> [Condition] in
      [.not(pair), .all([pair, b]), .any([.not(pair), c]), .any([pair, .not(pair)])]
    }
    return simple + pairs + deeper + [.all([]), .any([])]
  }()

  private static let everyGiven: [[String: String]] = [nil, "yes", "no"].flatMap { a in
    [nil, "p", "q", "r"].flatMap { b in
      [nil, "yes", "no"].map { c in ["A": a, "B": b, "C": c].compactMapValues { $0 } }
    }
  }

  /// The two-valued meaning, with every question answered.
  private static func truth(_ condition: Condition, _ answers: [String: String]) -> Bool {
    switch condition {
    case .answer(let question, let among): among.contains { $0 == answers[question] }
    case .all(let parts): !parts.contains { !truth($0, answers) }
    case .any(let parts): parts.contains { truth($0, answers) }
    case .not(let part): !truth(part, answers)
    }
  }

  @Test func `A condition is decided exactly where every completion agrees`() throws {
    for given in Self.everyGiven {
      let completions = Self.everyGiven.filter { completion in
        completion.count == 3 && given.allSatisfy { completion[$0.key] == $0.value }
      }
      for condition in Self.conditions {
        let truths = Set(completions.map { Self.truth(condition, $0) })
        let expected = truths.count == 1 ? truths.first : nil
        try #require(
          condition.holds(with: given, in: Self.profile) == expected, "\(condition) \(given)")
      }
    }
  }

  @Test func `A question that is mentioned twice does not hide what is certain`() {
    #expect(Condition.all([Self.a, .not(Self.a)]).holds(with: [:], in: Self.profile) == false)
    #expect(Condition.any([Self.a, .not(Self.a)]).holds(with: [:], in: Self.profile) == true)
    #expect(Condition.all([Self.a, .not(Self.b)]).holds(with: [:], in: Self.profile) == nil)
  }

  @Test func `A question that the profile does not have stays open`() {
    let gone = Condition.answer(question: "Z", among: ["yes"])
    #expect(gone.holds(with: [:], in: Self.profile) == nil)
    #expect(Condition.any([gone, Self.a]).holds(with: ["A": "yes"], in: Self.profile) == true)
    #expect(Condition.all([gone, Self.a]).holds(with: ["A": "no"], in: Self.profile) == false)
    #expect(Condition.any([gone, Self.a]).holds(with: [:], in: Self.profile) == nil)
  }

  @Test func `Questions are listed once, by first mention`() {
    #expect(
      Condition.any([.not(.all([Self.b, Self.a])), Self.a, Self.c]).questions == ["B", "A", "C"])
    #expect(Condition.all([]).questions == [])
  }
}
