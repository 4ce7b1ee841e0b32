import Definitions
import Hashing
import JSON
import Language
import Maturity
import Testing

/// The text of the sample with one part changed, and in words what was changed.
private struct Change: Sendable, CustomTestStringConvertible {
  let what: String
  let sample: Sample

  init(_ what: String, _ old: String, _ new: String) {
    self.init(what, Sample.questionnaire.replacing(old, new))
  }

  init(_ what: String, _ sample: Sample) {
    self.what = what
    self.sample = sample
  }

  var testDescription: String { what }
}

private let answerOfFields = #"{ "question": "PRO-FIELDS", "in": ["some", "unknown"] }"#

/// What can change a level, or through the profile a target.
private let consequential: [Change] = [
  Change(
    "another floor and other levels",
    Sample.questionnaire
      .replacing(#""level": 1, "title""#, #""level": 0, "title""#)
      .replacing(#""level": 2, "title""#, #""level": 1, "title""#)
      .replacing(#""level": 3, "title""#, #""level": 2, "title""#)
      .replacing(#"{ "fromLevel": 2, "kinds": ["existence"] },"#, "")
      .replacing(#""fromLevel": 3"#, #""fromLevel": 1"#)
      .replacing(#""id": "GOV-2-HOLDER", "level": 2"#, #""id": "GOV-2-HOLDER", "level": 1"#)
      .replacing(#""id": "GOV-3-LOG", "level": 3"#, #""id": "GOV-3-LOG", "level": 2"#)
      .replacing(#""id": "HR-2-CHECK", "level": 2"#, #""id": "HR-2-CHECK", "level": 1"#)
      .replacing(#""id": "HR-3-CODE", "level": 3"#, #""id": "HR-3-CODE", "level": 2"#)),
  Change("the name of an answer", #""id": "whole", "title""#, #""id": "all", "title""#)
    .and(#""below": "whole""#, #""below": "all""#),
  Change(
    "one more answer on the scale",
    #"{\#n          "id": "none-yet""#,
    #"{ "id": "x", "title": { "nl": "x", "en": "x" }, "meaning": { "nl": "x", "en": "x" } },"#
      + #"{ "id": "none-yet""#),
  Change("the order of the answers", #""id": "none-yet", "title""#, #""id": "spared", "title""#)
    .and(#""id": "half", "title""#, #""id": "none-yet", "title""#)
    .and(#""id": "spared""#, #""id": "half""#),
  Change("the rating above which evidence is asked", #""cap": "half""#, #""cap": "none-yet""#),
  Change("what a level asks at it", #""at": "half""#, #""at": "none-yet""#),
  Change("what a level asks below it", #""below": "whole""#, #""below": "half""#),
  Change(
    "the scale of the rule", #""scale": "degree", "at": "half", "below": "whole""#,
    #""scale": "spare", "at": "off", "below": "on""#),
  Change("the evidence of a level", #"["existence"]"#, #"["existence", "design"]"#),
  Change("the evidence of higher levels", #"["design", "operation"]"#, #"["operation"]"#),
  Change("the level from which evidence is asked", #""fromLevel": 2"#, #""fromLevel": 1"#)
    .and(#""fromLevel": 3"#, #""fromLevel": 2"#),
  Change("the points of an answer", #""points": 2"#, #""points": 1"#),
  Change("the threshold for medium", #""medium": 5"#, #""medium": 4"#),
  Change("the threshold for high", #""high": 7"#, #""high": 6"#),
  Change("the name of a profile answer", #""id": "yes""#, #""id": "ja""#),
  Change("the name of a profile question", #""id": "PRO-GUESTS""#, #""id": "PRO-VISITS""#)
    .and(#""question": "PRO-GUESTS""#, #""question": "PRO-VISITS""#),
  Change(
    "one more profile answer", #"{ "id": "none", "title""#,
    #"{ "id": "few", "title": { "nl": "x", "en": "x" }, "points": 0 }, { "id": "none", "title""#),
  Change(
    "one more profile question", #""questions": ["#,
    #"""
    "questions": [
        {
          "id": "PRO-X", "question": { "nl": "x", "en": "x" },
          "guidance": { "nl": "x", "en": "x" },
          "answers": [
            { "id": "a", "title": { "nl": "x", "en": "x" }, "points": 0 },
            { "id": "b", "title": { "nl": "x", "en": "x" }, "points": 0 }
          ]
        },
    """#
  ),
  Change("the name of a theme", #""id": "HR", "title""#, #""id": "H", "title""#)
    .and(#""id": "HR-2-CHECK""#, #""id": "H-2-CHECK""#)
    .and(#""id": "HR-3-CODE""#, #""id": "H-3-CODE""#)
    .and(#""HR-2-CHECK"], "published""#, #""H-2-CHECK"], "published""#),
  Change("the name of a practice", #""id": "HR-3-CODE""#, #""id": "HR-3-RULES""#),
  Change(
    "one more practice", #"{\#n          "id": "HR-3-CODE""#,
    #"""
    {
              "id": "HR-2-EXTRA", "level": 2,
              "statement": { "nl": "x", "en": "x" },
              "fully": { "nl": "x", "en": "x" },
              "partially": { "nl": "x", "en": "x" },
              "guidance": { "nl": "x", "en": "x" },
              "evidence": {}, "respondents": ["board"], "scope": "central", "effort": 2,
              "basis": { "kind": "proposed", "reference": "", "mark": "D" }
    }, { "id": "HR-3-CODE"
    """#),
  Change(
    "the level of a practice",
    Sample.questionnaire
      .replacing(#""id": "GOV-2-HOLDER", "level": 2"#, #""id": "GOV-2-HOLDER", "level": 3"#)
      .replacing(#""id": "GOV-3-LOG", "level": 3"#, #""id": "GOV-3-LOG", "level": 2"#)
      .swappingGovernance()),
  Change(
    "a practice no longer essential",
    #""essential": { "nl": "Ja of nee", "en": "Yes or no" },"#, ""),
  Change(
    "a practice become essential",
    #""mayBeNotApplicable": {"#, #""essential": { "nl": "x", "en": "x" }, "mayBeNotApplicable": {"#),
  Change(
    "a practice that must apply",
    #""mayBeNotApplicable": { "nl": "Zonder werving", "en": "Without recruitment" },"#, ""),
  Change("who answers", #""scope": "decentral""#, #""scope": "central""#),
  Change(
    "the evidence of a practice", #""required": ["design"], "design""#,
    #""required": [], "design""#),
  Change(
    "the evidence of a practice left to its level", #""required": ["design"], "design""#,
    #""design""#),
  Change("a condition dropped", answerOfFields + ",", ""),
  Change(
    "another answer in a condition", answerOfFields,
    #"{ "question": "PRO-FIELDS", "in": ["some"] }"#),
  Change(
    "another question in a condition", answerOfFields,
    #"{ "question": "PRO-GUESTS", "in": ["yes"] }"#),
  Change("any instead of all", #""all": ["#, #""any": ["#),
  Change("all instead of any", #""any": ["#, #""all": ["#),
  Change(
    "a condition without not", #"{ "not": { "question": "PRO-GUESTS", "in": ["no"] } }"#,
    #"{ "question": "PRO-GUESTS", "in": ["no"] }"#),
  Change(
    "a condition where there was none", #""terms": ["partner", "sensitive"],"#,
    #""terms": ["partner"], "appliesWhen": { "question": "PRO-GUESTS", "in": ["yes"] },"#),
]

/// What cannot: words, and the order in which things are written.
private let inconsequential: [Change] = [
  Change("the version", #""version": "1.0""#, #""version": "2.0""#),
  Change("the schema", #""$schema": "questionnaire.schema.json","#, ""),
  Change("spaces", #""level": 1, "title""#, #""level"  :  1, "title""#),
  Change("the pace", #""practice": 105"#, #""practice": 106"#),
  Change("the name of a respondent", #""id": "board", "title""#, #""id": "council", "title""#)
    .and(#"["board", "personnel"]"#, #"["council", "personnel"]"#)
    .and(#"["board"]"#, #"["council"]"#),
  Change("who knows", #""respondents": ["board", "personnel"]"#, #""respondents": ["board"]"#),
  Change("words explained", #"["partner", "sensitive"]"#, #"["partner"]"#),
  Change("effort", #""effort": 3"#, #""effort": 4"#),
  Change("the source", #""reference": "brief""#, #""reference": "andere brief""#),
  Change("how the source was known", #""mark": "F""#, #""mark": "R""#),
  Change("the kind of source", #""kind": "letter""#, #""kind": "ministry-page""#),
  Change("the chapter", #""chapter": "8""#, #""chapter": "9""#),
  Change("a key fact's ties", #""GOV-2-HOLDER", "HR-2-CHECK"]"#, #""GOV-2-HOLDER"]"#),
  Change("the name of a key fact", #""id": "FACT-HOLDER""#, #""id": "FACT-SOMEBODY""#),
  Change("published facts", #", "published": ["B-1", "B-2"]"#, ""),
  Change("the name of the scale", #""id": "degree""#, #""id": "measure""#)
    .and(#""scale": "degree""#, #""scale": "measure""#),
  Change("a scale that the rule does not read", #""id": "on", "title""#, #""id": "up", "title""#),
  Change("the order of evidence", #"["design", "operation"]"#, #"["operation", "design"]"#),
  Change(
    "evidence said twice over", #""existence": { "nl": "Formulier""#,
    #""required": ["existence"], "existence": { "nl": "Formulier""#),
  Change(
    "the order of profile answers",
    #"{ "id": "no", "title": { "nl": "nee", "en": "no" }, "points": 1 },"#, ""
  ).and(
    #"{ "id": "yes", "title": { "nl": "ja", "en": "yes" }, "points": 4 }"#,
    #"{ "id": "yes", "title": { "nl": "ja", "en": "yes" }, "points": 4 }, "#
      + #"{ "id": "no", "title": { "nl": "nee", "en": "no" }, "points": 1 }"#),
  Change("the order of answers in a condition", #"["some", "unknown"]"#, #"["unknown", "some"]"#),
  Change(
    "the order of conditions",
    Sample.questionnaire.replacing(answerOfFields + ",", "")
      .replacing(
        #"{ "question": "PRO-FIELDS", "in": ["some"] }\#n              ] }"#,
        #"{ "question": "PRO-FIELDS", "in": ["some"] }\#n              ] }, "# + answerOfFields)),
]

extension Change {
  fileprivate func and(_ old: String, _ new: String) -> Change {
    Change(what, sample.replacing(old, new))
  }
}

extension Sample {
  /// The sample with the second practice of the theme GOV before the first.
  fileprivate func swappingGovernance() -> Sample {
    let first = text.range(
      from: #"        {\#n          "id": "GOV-2-HOLDER""#,
      to: #"        {\#n          "id": "GOV-3-LOG""#)
    let second = text.range(
      from: #"        {\#n          "id": "GOV-3-LOG""#,
      to: #"      ]\#n    },\#n    {\#n      "id": "HR""#)
    return replacing(first + second, second.trimmed + ",\n" + first.trimmed.dropLast() + "\n")
  }
}

extension String {
  fileprivate func range(from start: String, to end: String) -> String {
    guard let after = split(separator: start, omittingEmptySubsequences: false).last,
      let body = String(after).split(separator: end, omittingEmptySubsequences: false).first
    else { return "" }
    return start + body
  }

  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

@Suite struct ScoringFingerprintTests {
  @Test(arguments: consequential)
  private func `What can change a level or a target changes the fingerprint`(change: Change) throws
  {
    let original = try Sample.questionnaire.questionnaire().fingerprints
    let changed = try change.sample.questionnaire().fingerprints
    #expect(changed.scoring != original.scoring)
    #expect(changed.text != original.text)
  }

  @Test func `Every such change gives another fingerprint`() throws {
    let digests = try consequential.map { try $0.sample.questionnaire().fingerprints.scoring }
    for (index, digest) in digests.enumerated() {
      let others = digests.indices.filter { $0 != index && digests[$0] == digest }
      #expect(others.map { consequential[$0].what } == [], "\(consequential[index].what)")
    }
  }

  @Test(arguments: inconsequential)
  private func `What cannot change a level leaves the fingerprint`(change: Change) throws {
    let original = try Sample.questionnaire.questionnaire().fingerprints
    let changed = try change.sample.questionnaire().fingerprints
    #expect(changed.scoring == original.scoring)
    #expect(changed.text != original.text)
  }

  @Test func `No text that a person reads changes the fingerprint`() throws {
    let original = try Sample.questionnaire.questionnaire().fingerprints
    for language in [#""nl": ""#, #""en": ""#] {
      let parts = Sample.questionnaire.text.split(
        separator: language, omittingEmptySubsequences: false)
      #expect(parts.count == 70)
      for index in parts.indices.dropFirst() {
        let text =
          parts[..<index].joined(separator: language) + language + "Anders "
          + parts[index...].joined(separator: language)
        let changed = try Sample(name: "x.json", text: text).questionnaire().fingerprints
        #expect(changed.scoring == original.scoring)
        #expect(changed.text != original.text)
      }
    }
  }

  @Test func `The order of practices of one level leaves the fingerprint`() throws {
    let extra = #"""
      , {
        "id": "GOV-3-X", "level": 3, "statement": { "nl": "x", "en": "x" },
        "fully": { "nl": "x", "en": "x" }, "partially": { "nl": "x", "en": "x" },
        "guidance": { "nl": "x", "en": "x" }, "evidence": {}, "respondents": ["board"],
        "scope": "central", "effort": 2,
        "basis": { "kind": "proposed", "reference": "", "mark": "D" }
      }
      """#
    let last = #""reference": "", "mark": "R" }\#n        }"#
    let after = Sample.questionnaire.replacing(last, last + extra)
    let start = #"{\#n          "id": "GOV-3-LOG""#
    let before = Sample.questionnaire.replacing(start, extra.dropFirst() + ", " + start)
    #expect(
      try after.questionnaire().fingerprints.scoring
        == before.questionnaire().fingerprints.scoring)
  }

  @Test func `The text fingerprint is the SHA-256 of the file`() throws {
    for sample in [Sample.questionnaire, Sample.questionnaire.replacing("Bodem", "Grond é")] {
      #expect(
        try sample.questionnaire().fingerprints.text
          == SHA256.digest(of: sample.source.bytes).hexadecimal)
    }
  }
}
