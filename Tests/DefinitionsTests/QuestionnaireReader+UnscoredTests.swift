import JSON
import Language
import Maturity
import Testing

@testable import Definitions

@Suite struct UnscoredReadingTests {
  private let sample = Sample.unscored

  private func facts(_ sample: Sample) -> [String] {
    sample.problems.map { "\($0.place): \($0.sentence(in: .en))" }
  }

  @Test func `A questionnaire without levels is read whole`() throws {
    #expect(facts(sample) == [])
    let questionnaire = try sample.questionnaire()
    #expect(!questionnaire.isScored)
    #expect(
      questionnaire.rule.reasonWithoutLevels
        == Text(nl: "Er was geen norm.", en: "There was no norm."))
    #expect(questionnaire.levels.isEmpty)
    #expect(questionnaire.profile.questions.isEmpty)
    #expect(questionnaire.keyFacts.isEmpty)
    #expect(questionnaire.evidenceKinds == [.citation])
    #expect(questionnaire.scale.cap == nil)
    #expect(questionnaire.scale.answers.map(\.id) == ["no", "partly", "yes", "unknown"])
    #expect(questionnaire.pace.practice == 40)
    let holder = try #require(questionnaire.practice("N-GOV-HOLDER"))
    #expect(holder.level == 0)
    #expect(holder.fully == Text(nl: "Het was er", en: "It was there"))
    #expect(holder.partially == Text(nl: "Iets", en: "Some of it"))
    #expect(holder.terms == ["report"])
    #expect(questionnaire.requiredEvidence(for: holder) == .citation)
    let team = try #require(questionnaire.practice("N-GOV-TEAM"))
    #expect(team.basis.kind == .reconstructed)
  }

  @Test(arguments: [
    ("levels", #""levels": []"#), ("profile", #""profile": {}"#), ("keyFacts", #""keyFacts": []"#),
    ("requiredEvidence", #""requiredEvidence": []"#),
  ])
  func `What levels rest on has no place in it`(key: String, member: String) {
    let changed = sample.replacing(
      #""version": "1.0","#, "\"version\": \"1.0\",\n    §\(member),")
    #expect(
      changed.problems.map(\.fact) == [.unknownKey(key, suggestion: nil)]
        || changed.problems.map(\.offset) == [changed.problems[0].offset])
    #expect(changed.problems.map(\.place) == changed.marks)
  }

  @Test func `Each wrong member is found in one run`() {
    let changed =
      sample
      .replacing(#""title": { "nl": "Bevinding""#, #"§"cap": "no", "title": { "nl": "Bevinding""#)
      .replacing(#""pace": { "practice": 40 }"#, #""pace": { "practice": 40, §"keyFact": 3 }"#)
      .replacing(
        #""id": "N-GOV-TEAM","#, #""id": "N-GOV-TEAM", §"level": 2, §"effort": 1,"#
      )
      .replacing(#""mark": "R""#, #""mark": §"D""#)
    #expect(changed.problems.map(\.place) == changed.marks)
    #expect(
      changed.problems.map(\.fact) == [
        .unknownKey("cap", suggestion: nil), .unknownKey("keyFact", suggestion: nil),
        .unknownKey("level", suggestion: nil), .unknownKey("effort", suggestion: nil),
        .memoryAsSource(kind: "reconstructed"),
      ])
  }

  @Test func `The answer for what is not known must be there, and be no value`() {
    let missing = sample.replacing(#""unknown": {"#, #""unknow": {"#)
    #expect(
      missing.problems.map(\.fact) == [
        .missingKey("unknown"), .unknownKey("unknow", suggestion: "unknown"),
      ])
    let twice = sample.replacing(#""id": "unknown""#, #""id": §"yes""#)
    #expect(twice.problems.map(\.place) == twice.marks)
  }

  @Test func `A questionnaire with levels has no theme without them, and no unknown answer`() {
    let theme = Sample.questionnaire.replacing(
      #""id": "HR", "#, #""id": "HR", "scoring": { "rule": §"none" }, "#)
    #expect(theme.problems.map(\.place).prefix(1) == theme.marks[...])
    let scale = Sample.questionnaire.replacing(
      #""cap": "half","#,
      #""cap": "half", §"unknown": { "id": "x", "title": {}, "meaning": {} },"#)
    #expect(scale.problems.map(\.fact) == [.unknownKey("unknown", suggestion: nil)])
  }

  @Test func `The fingerprint of answers changes with what may be answered, not with words`() throws
  {
    let original = try sample.questionnaire().fingerprints
    let worded = try sample.replacing("Er was geen norm.", "Er was toen geen norm.")
      .questionnaire().fingerprints
    #expect(worded.scoring == original.scoring)
    #expect(worded.text != original.text)
    let renamed = try sample.replacing(#""id": "partly""#, #""id": "some""#)
      .questionnaire().fingerprints
    #expect(renamed.scoring != original.scoring)
    let unknown = try sample.replacing(#""id": "unknown""#, #""id": "not-known""#)
      .questionnaire().fingerprints
    #expect(unknown.scoring != original.scoring)
  }
}
