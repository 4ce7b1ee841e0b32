import Definitions
import JSON
import Language
import Maturity
import TestSupport
import Testing

@Suite struct CheckingTests {
  @Test func `Everything wrong is told in one run, in the order of the file`() {
    let file = Sample.questionnaire
      .replacing(#""id": "sample""#, #""id": §"other""#)
      .replacing(#""en": "Title""#, #""en": §"""#)
      .replacing(#""level": 3, "title""#, #""level": §4, "title""#)
      .replacing(#""cap": "half""#, #""cap": §"whole""#)
      .replacing(#""at": "half""#, #""at": §"off""#)
      .replacing(#"["design", "operation"]"#, #"["design", §"paper"]"#)
      .replacing(#""practice": 105"#, #""practice": §0"#)
      .replacing(#""id": "personnel", "title""#, #""id": "personnel", §"titel""#)
      .replacing(#"{ "id": "personnel""#, #"§{ "id": "personnel""#)
      .replacing(#""points": 4"#, #""points": §"four""#)
      .replacing(#""high": 7"#, #""high": §3"#)
      .replacing(#""HR-2-CHECK"], "published""#, #"§"HR-2-CHEK"], "published""#)
      .replacing(#"["partner", "sensitive"]"#, #"["partner", §"secret"]"#)
      .replacing(#"["some", "unknown"]"#, #"["some", §"many"]"#)
      .replacing(#""effort": 3"#, #""effort": §6"#)
      .replacing(#""id": "HR-3-CODE""#, #""id": §"GOV-3-CODE""#)
      .replacing(#""kind": "letter""#, #""kind": §"letters""#)
    let problems = file.problems
    #expect(
      problems.map(\.fact) == [
        .fileNameDiffers(id: "other", file: "sample.json"),
        .emptyText,
        .levelsNotConsecutive(expected: 3, found: 4),
        .capAtTop("whole"),
        .unknownReference("off", to: .scaleValue, suggestion: nil),
        .notAmong("paper", choices: ["design", "existence", "operation"], suggestion: nil),
        .outOfRange(0, 1...3600),
        .missingKey("title"),
        .unknownKey("titel", suggestion: "title"),
        .wrongKind(expected: .wholeNumber, found: .string),
        .thresholdsDoNotRise,
        .unknownReference("HR-2-CHEK", to: .practice, suggestion: "HR-2-CHECK"),
        .unknownReference("secret", to: .term, suggestion: nil),
        .unknownReference("many", to: .profileAnswer, suggestion: nil),
        .outOfRange(6, 1...5),
        .identifierOutsideTheme("GOV-3-CODE", theme: "HR"),
        .notAmong(
          "letters",
          choices: [
            "leidraad", "letter", "ministry-page", "reconstructed", "sector-practice", "proposed",
          ],
          suggestion: "letter"),
      ])
    #expect(problems.map(\.place) == file.marks)
  }

  @Test func `Everything wrong with targets is told in one run, in the order of the file`() {
    let file = Sample.norm
      .replacing(#""id": "sample""#, #""id": §"other""#)
      .replacing(#""en": "Targets""#, #""en": §" Targets""#)
      .replacing(#""themes": ["#, #""themes": §["#)
      .replacing(
        #""theme": "GOV", "low": 1, "medium": 2"#, #""theme": §"GOVE", "low": 3, "medium": §2"#
      )
      .replacing(
        #""theme": "HR", "low": 2, "medium": 2, "high": 2"#,
        #""theme": "HR", "low": 2, "medium": 2, "high": §5"#
      )
      .replacing(#"{ "nl": "Idem", "en": "Same" }"#, #"§{ "en": "Same" }"#)
    let problems = file.problems
    #expect(
      problems.map(\.fact) == [
        .fileNameDiffers(id: "other", file: "sample.json"),
        .untrimmedText,
        .missingTheme("GOV"),
        .unknownReference("GOVE", to: .theme, suggestion: "GOV"),
        .targetsFall,
        .targetAboveTop(5, top: 3),
        .missingLanguage(.nl),
      ])
    #expect(problems.map(\.place) == file.marks)
  }

  @Test func `Targets with an unknown questionnaire are checked for themselves`() {
    let file = Sample.norm
      .replacing(#""questionnaire": "sample""#, #""questionnaire": §"none""#)
      .replacing(
        #""theme": "GOV", "low": 1, "medium": 2"#, #""theme": "GOV", "low": 3, "medium": §2"#)
    #expect(
      file.problems.map(\.fact) == [.unknownQuestionnaire("none", suggestion: nil), .targetsFall])
    #expect(file.problems.map(\.place) == file.marks)
    let invalid = Sample.norm
      .replacing(#""questionnaire": "sample""#, #""questionnaire": §"2025""#)
    #expect(invalid.problems.map(\.fact) == [.invalidIdentifier("2025")])
    let absent = Sample.norm.replacing(#""questionnaire": "sample","#, "")
    #expect(absent.problems.map(\.fact) == [.missingKey("questionnaire")])
  }

  // A fault in one part once hid every dangling reference to that part.
  @Test(arguments: [
    // The faulty text, and the reference elsewhere to a part with the same name.
    (#""en": "Which fields?""#, #"["some", "unknown"]"#, #"["some", §"many"]"#),
    (
      #""en": "personnel""#, #"["personnel"], "scope": "decentral""#,
      #"[§"staff"], "scope": "decentral""#
    ),
    (#""en": "Who takes part""#, #"["partner", "sensitive"]"#, #"["partner", §"secret"]"#),
    (#""en": "Everything""#, #""below": "whole""#, #""below": §"all""#),
    (#""en": "Summit""#, #""id": "HR-3-CODE", "level": 3"#, #""id": "HR-3-CODE", "level": §7"#),
    (#""en": "To steer""#, #""chapter": "8","#, #""chapter": §8,"#),
    (#""en": "Short stays too""#, #""high": 7"#, #""high": §8"#),
    (#""en": "A few""#, #""id": "GOV-3-LOG", "level": 3"#, #""id": "GOV-3-LOG", "level": §1"#),
    (#""en": "Minutes""#, #""HR-2-CHECK"], "published""#, #"§"HR-2"], "published""#),
  ])
  func `A fault in a part hides no other`(text: String, reference: String, dangling: String) {
    let alone = Sample.questionnaire.replacing(reference, dangling)
    let both = alone.replacing(text, #""en": 0"#)
    #expect(alone.problems.count == 1)
    #expect(alone.problems.map(\.place) == alone.marks)
    let facts = both.problems.map(\.fact)
    #expect(facts.count == 2)
    #expect(facts.contains(.wrongKind(expected: .string, found: .wholeNumber)))
    #expect(alone.problems.allSatisfy { facts.contains($0.fact) })
  }

  @Test func `A fault in a practice hides neither order nor gaps in its theme`() {
    let file = Sample.questionnaire
      .replacing(#""id": "HR", "title""#, #""id": §"HR", "title""#)
      .replacing(#""en": "Often""#, #""en": §0"#)
      .replacing(#""id": "HR-2-CHECK", "level": 2"#, #""id": "HR-2-CHECK", "level": 3"#)
    #expect(
      file.problems.map(\.fact) == [
        .levelWithoutPractice(2, theme: "HR"), .wrongKind(expected: .string, found: .wholeNumber),
      ])
    #expect(file.problems.map(\.place) == file.marks)
  }

  @Test func `A term without a glossary leads nowhere`() {
    let text = Sample.questionnaire.text
    let glossary = text.split(separator: #"  "glossary": ["#)[1].split(
      separator: "  \"profile\": {")[0]
    let file = Sample.questionnaire.replacing(#"  "glossary": ["# + glossary, "")
      .replacing(#"["partner", "sensitive"]"#, #"[§"partner", §"sensitive"]"#)
    #expect(
      file.problems.map(\.fact)
        == ["partner", "sensitive"].map {
          .unknownReference($0, to: .term, suggestion: nil)
        })
    #expect(file.problems.map(\.place) == file.marks)
  }

  // MARK: - Conditions

  private func condition(_ text: String) -> Sample {
    Sample.questionnaire.replacing(#"{ "question": "PRO-GUESTS", "in": ["no"] }"#, text)
  }

  private static let forms = [
    ("all", #""all": [{ "question": "PRO-GUESTS", "in": ["no"] }]"#),
    ("any", #""any": [{ "question": "PRO-GUESTS", "in": ["no"] }]"#),
    ("not", #""not": { "question": "PRO-GUESTS", "in": ["no"] }"#),
    ("question", #""question": "PRO-GUESTS", "in": ["no"]"#),
  ]

  @Test(arguments: forms)
  func `A condition of one form is read`(name: String, form: String) {
    #expect(condition("{ \(form) }").problems.map(\.fact) == [])
  }

  @Test(arguments: forms, forms)
  func `A condition of two forms is refused`(one: (String, String), other: (String, String)) {
    guard one.0 != other.0 else { return }
    let file = condition("§{ \(one.1), \(other.1) }")
    let order = ["question", "in", "all", "any", "not"]
    let keys = order.filter { key in
      [one.0, other.0].contains(key) || key == "in" && [one.0, other.0].contains("question")
    }
    #expect(file.problems.map(\.fact) == [.severalConditions(keys)])
    #expect(file.problems.map(\.place) == file.marks)
  }

  @Test func `Half a form beside another is refused with what it lacks`() {
    let answersOnly = condition(
      #"§{ "all": [{ "question": "PRO-GUESTS", "in": ["no"] }], "in": ["no"] }"#)
    #expect(
      answersOnly.problems.map(\.fact) == [
        .missingKey("question"), .severalConditions(["in", "all"]),
      ])
    #expect(condition("{}").problems.map(\.fact) == [.missingKey("question"), .missingKey("in")])
    #expect(
      condition(#"{ "all": [] }"#).problems.map(\.fact) == [.tooFew(key: "all", minimum: 1)])
    #expect(
      condition(#"{ "question": "PRO-GUESTS", "in": [] }"#).problems.map(\.fact) == [
        .tooFew(key: "in", minimum: 1)
      ])
  }

  @Test func `What is wrong inside refused conditions is told as well`() {
    let file = condition(
      #"§{ "not": { "question": §"PRO-GUEST", "in": ["no"] }, "any": [{ "question": "PRO-GUESTS", "in": [§"x"] }] }"#
    )
    #expect(
      file.problems.map(\.fact) == [
        .severalConditions(["any", "not"]),
        .unknownReference("PRO-GUEST", to: .profileQuestion, suggestion: "PRO-GUESTS"),
        .unknownReference("x", to: .profileAnswer, suggestion: nil),
      ])
    #expect(file.problems.map(\.place) == file.marks)
  }

  @Test func `A condition on a practice or a key fact is refused`() {
    for id in ["GOV-2-HOLDER", "FACT-HOLDER", "GOV"] {
      let file = condition(#"{ "question": "\#(id)", "in": ["no"] }"#)
      #expect(
        file.problems.map(\.fact) == [
          .unknownReference(id, to: .profileQuestion, suggestion: nil)
        ])
    }
  }

  @Test func `The most combinations of answers are allowed and one more answer is not`() {
    func file(_ count: Int) -> Sample {
      let more = (0..<count - 3).map {
        #"{ "id": "a\#($0)", "title": { "nl": "x", "en": "x" }, "points": 0 },"#
      }
      return Sample.questionnaire.replacing(
        #"{ "id": "none", "title""#, more.joined() + #"{ "id": "none", "title""#)
    }
    #expect(file(128).problems.map(\.fact) == [])
    #expect(
      file(129).problems.map(\.fact) == [.tooManyCombinations(258, limit: 256, theme: "GOV")])
  }

  // MARK: - Damage

  @Test func `A definition cut anywhere is refused at a place in it`() {
    let bytes = Sample.questionnaire.source.bytes
    var generator = SeededGenerator(seed: 11)
    let ends = Set((0..<200).map { _ in Int.random(in: 0..<bytes.count - 1, using: &generator) })
    for end in ends {
      let source = SourceText(name: "x.json", bytes: Array(bytes[..<end]))
      let problems = Library.embedded.problems(in: source)
      #expect(problems.count == 1)
      #expect(problems.allSatisfy { (0...end).contains($0.offset) })
    }
  }

  @Test func `A definition with a bit flipped is read or refused at a place in it`() {
    let samples = [Sample.questionnaire, Sample.norm]
    var generator = SeededGenerator(seed: 12)
    var refused = 0
    for round in 0..<300 {
      var bytes = samples[round % 2].source.bytes
      let index = Int.random(in: bytes.indices, using: &generator)
      bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let problems = Library(files: []).problems(in: SourceText(name: "x.json", bytes: bytes))
      refused += problems.isEmpty ? 0 : 1
      #expect(problems.allSatisfy { (0...bytes.count).contains($0.offset) })
      #expect(problems.map(\.offset) == problems.map(\.offset).sorted())
      for problem in problems {
        #expect(!problem.sentence(in: .nl).isEmpty)
        #expect(!problem.sentence(in: .en).isEmpty)
      }
    }
    #expect(refused > 150)
  }

  @Test func `A value of any kind in any place is read or refused`() throws {
    let value = try JSONValue(parsing: Sample.questionnaire.source.bytes)
    let others: [JSONValue] = [
      .null, .bool(true), .integer(-1), .integer(.max), JSONValue(.number("1e9999")),
      .string(""), .string("x"), .array([]), .object([]), .array([.object([]), .null]),
    ]
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<300 {
      let changed = replacingOne(in: value, with: others, &generator)
      let bytes = Array(changed.indented.utf8)
      let problems = Library(files: []).problems(in: SourceText(name: "x.json", bytes: bytes))
      #expect(problems.allSatisfy { (0...bytes.count).contains($0.offset) })
    }
  }

  /// The value with one of its parts, at any depth, replaced by one of the others.
  private func replacingOne(
    in value: JSONValue, with others: [JSONValue], _ generator: inout SeededGenerator
  ) -> JSONValue {
    let other = others.randomElement(using: &generator) ?? .null
    if Int.random(in: 0..<8, using: &generator) == 0 { return other }
    switch value.kind {
    case .array(var elements) where !elements.isEmpty:
      let index = Int.random(in: elements.indices, using: &generator)
      elements[index] = replacingOne(in: elements[index], with: others, &generator)
      return .array(elements)
    case .object(let members) where !members.isEmpty:
      let index = Int.random(in: members.indices, using: &generator)
      var pairs = members.map { ($0.name, $0.value) }
      pairs[index].1 = replacingOne(in: pairs[index].1, with: others, &generator)
      return .object(pairs)
    default: return other
    }
  }
}
