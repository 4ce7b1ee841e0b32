import Definitions
import JSON
import Language
import Maturity
import TestSupport
import Testing

/// The sample with a rule of another kind, and with scores of 0, 1½ and 3.
func scored(_ rule: String, scores: [String] = ["0", "1.5", "3"]) -> Sample {
  zip(["Nothing", "Something", "Everything"], zip(["Niets", "Iets", "Alles"], scores)).reduce(
    Sample.questionnaire.replacing(
      #"{ "rule": "gate", "scale": "degree", "at": "half", "below": "whole" }"#, rule)
  ) { sample, value in
    let meaning = #""meaning": { "nl": "\#(value.1.0)", "en": "\#(value.0)" }"#
    let score = value.1.1.isEmpty ? "" : #", "score": \#(value.1.1)"#
    return sample.replacing(meaning, meaning + score)
  }
}

private func mean(_ members: String) -> Sample {
  scored(#"§{ "rule": "mean", "scale": "degree"\#(members) }"#)
}

/// A mean with bands, the place of the problem marked in them.
private func bands(_ bands: String) -> Sample {
  scored(#"{ "rule": "mean", "scale": "degree", "bands": [\#(bands)] }"#)
}

private func threshold(_ levels: String) -> Sample {
  scored(#"{ "rule": "threshold", "scale": "degree", "levels": \#(levels) }"#)
}

private func fraction(_ text: String) -> Rational { Rational(text) ?? .zero }

private typealias Fact = DefinitionProblem.ScoringFact

@Suite struct ScoringFactTests {
  private static let faulty: [(Sample, Fact)] = [
    (
      scored(#"{ "rule": "mean", "scale": "degree", "times": §"1e3" }"#), .notExactNumber("1e3")
    ),
    (scored(#"{ "rule": "mean", "scale": "degree", "times": §-2 }"#), .notAboveZero(Rational(-2))),
    (
      scored(#"§{ "rule": "mean", "scale": "degree" }"#, scores: ["0", "", "3"]),
      .missingScore(value: "half", scale: "degree")
    ),
    (
      scored(#"§{ "rule": "mean", "scale": "degree" }"#, scores: ["0", "3", "1"]),
      .scoresFall(value: "whole", after: "half")
    ),
    (
      scored(#"§{ "rule": "mean", "scale": "degree" }"#, scores: ["1", "1", "1"]),
      .scoresAllEqual(scale: "degree")
    ),
    (
      scored(
        #"§{ "rule": "deduction", "scale": "degree", "maximum": 9, "bands": [{ "level": 1 }, { "level": 2, "from": 0 }] }"#,
        scores: ["-1", "0", "3"]), .negativeScore(Rational(-1))
    ),
    (mean(#", "times": 2"#), .bandsNeeded),
    (scored(#"§{ "rule": "deduction", "scale": "degree", "maximum": 9 }"#), .bandsNeeded),
    (
      bands(#"{ "level": 2 }, §{ "level": 1, "from": 1 }"#), .bandLevelsFall(level: 1, after: 2)
    ),
    (
      bands(#"{ "level": 1, "to": 2.5 }, §{ "level": 2, "from": 2.6 }"#),
      .bandsLeaveGap(from: fraction("5/2"), to: fraction("13/5"))
    ),
    (
      bands(#"{ "level": 1 }, §{ "level": 2, "from": 1, "above": 1 }"#), .bandBeginsTwice
    ),
    (
      scored(
        #"§{ "rule": "mean", "scale": "degree", "notApplicable": "target", "bands": [{ "level": 1 }, { "level": 2, "above": 1 }] }"#
      ), .targetWithoutLeast
    ),
    (
      bands(#"{ "level": 1, "to": 2.6 }, §{ "level": 2, "from": 2.5 }"#),
      .bandsOverlap(from: fraction("5/2"), to: fraction("13/5"))
    ),
    (
      bands(#"{ "level": 1 }, { "level": 2, "from": 2 }, §{ "level": 3, "from": 1 }"#),
      .bandsOverlap(from: Rational(1), to: Rational(2))
    ),
    (
      bands(#"§{ "level": 1, "from": 1 }, { "level": 2, "from": 2 }"#),
      .bandsLeaveGap(from: .zero, to: Rational(1))
    ),
    (
      bands(#"{ "level": 1 }, §{ "level": 2, "from": 2, "to": "2.9" }"#),
      .bandsLeaveGap(from: fraction("29/10"), to: Rational(3))
    ),
    (
      scored(
        #"{ "rule": "deduction", "scale": "degree", "maximum": 9, "bands": [§{ "level": 1, "from": 0 }, { "level": 2, "from": 5 }] }"#
      ), .bandEndsShort(.zero)
    ),
    (
      scored(
        #"{ "rule": "deduction", "scale": "degree", "maximum": 9, "notApplicable": §"target", "bands": [{ "level": 1 }, { "level": 2, "from": 5 }] }"#
      ), .targetWithoutLevels(.deduction)
    ),
    (
      scored(
        #"{ "rule": "all", "scale": "degree", "requirements": [{ "rule": "mean" }, §{ "rule": "mean", "bands": [{ "level": 1 }, { "level": 3, "from": 2 }] }] }"#
      ), .requirementsOfDifferentLevels
    ),
    (
      bands(
        #"{ "level": 1, "to": 2 }, { "level": 2, "from": 2, "to": 3 }, §{ "level": 3, "above": 3 }"#
      ), .levelOutOfReach(3, most: Rational(3))
    ),
    (
      scored(#"§{ "rule": "mean", "scale": "degree" }"#, scores: ["0", "1.5", "2"]),
      .levelOutOfReach(3, most: Rational(2))
    ),
    (
      scored(
        #"{ "rule": "deduction", "scale": "degree", "maximum": 9, "bands": [{ "level": 1 }, §{ "level": 2, "from": 10 }] }"#
      ), .levelOutOfReach(2, most: Rational(9))
    ),
    (
      scored(#"{ "rule": "mean", "scale": "degree", "notApplicable": { "score": §3.5 } }"#),
      .effectOutsideScale(fraction("7/2"), least: .zero, most: Rational(3))
    ),
    (
      threshold(
        #"[{ "level": §1, "shares": [{ "of": 2, "share": 1 }] }, { "level": 2, "shares": [{ "of": 2, "share": 1 }] }, { "level": 3, "shares": [{ "of": 3, "share": 1 }] }]"#
      ), .floorAsks(1)
    ),
    (
      threshold(
        #"[{ "level": 2, "shares": [{ "of": 2, "share": §1.2 }] }, { "level": 3, "shares": [{ "of": 3, "share": 1 }] }]"#
      ), .shareOutOfRange(fraction("6/5"))
    ),
    (
      threshold(
        #"[{ "level": 2, "shares": [{ "of": 2, "share": 1 }, { "of": §3, "share": 1 }] }, { "level": 3, "shares": [{ "of": 3, "share": 1 }] }]"#
      ), .shareOfHigherLevel(3, level: 2)
    ),
    (
      threshold(#"§[{ "level": 2, "shares": [{ "of": 2, "share": 1 }] }]"#), .levelAsksNothing(3)
    ),
    (
      threshold(
        #"§[{ "level": 2, "shares": [{ "of": 2, "share": 0.8 }] }, { "level": 3, "shares": [{ "of": 2, "share": 0.7 }, { "of": 3, "share": 1 }] }]"#
      ), .sharesFall(of: 2, from: 2, to: 3)
    ),
    (
      scored(#"{ "rule": "minimum", "scale": "degree", "of": "essential" }"#)
        .replacing(#""id": "HR", "title""#, #""id": §"HR", "title""#),
      .noEssentialPractice(theme: "HR")
    ),
    (
      scored(#"{ "rule": "minimum", "scale": "degree", "of": "subthemes" }"#)
        .replacing(#""id": "HR", "title""#, #""id": §"HR", "title""#)
        .replacing(#""id": "GOV", "title""#, #""id": §"GOV", "title""#),
      .noSubtheme(theme: "GOV")
    ),
    (
      scored(
        #"{ "rule": "mean", "scale": "degree", "times": "1/99999999999999999", "bands": [{ "level": 1 }, { "level": 3, "from": "1/99999999999999999" }] }"#
      )
      .replacing(#""id": "HR", "title""#, #""id": §"HR", "title""#)
      .replacing(#""id": "GOV", "title""#, #""id": §"GOV", "title""#),
      .scoresTooLarge(theme: "GOV")
    ),
    (
      ScoreSizeTests.optional(
        8,
        rule:
          #"{ "rule": "all", "scale": "degree", "requirements": [{ "rule": "mean" }, { "rule": "minimum", "of": "practices" }] }"#
      )
      .replacing(#""id": "HR", "title""#, #""id": §"HR", "title""#),
      .tooManyUndecided(9, limit: 8, theme: "HR")
    ),
    (
      scored(#"{ "rule": "mean", "scale": "degree" }"#)
        .replacing(
          #""effort": 3,"#,
          #""effort": 3, "descriptors": §[{ "nl": "a", "en": "a" }, { "nl": "b", "en": "b" }],"#),
      .wrongCount(key: "descriptors", expected: 3, found: 2)
    ),
  ]

  @Test(arguments: faulty.indices)
  func `A rule that cannot be is refused at its place`(index: Int) {
    let (sample, fact) = Self.faulty[index]
    #expect(sample.problems.first?.fact == .scoring(fact))
    #expect(sample.problems.map(\.place) == sample.marks)
  }

  @Test func `Each refusal gives the reason, in both languages`() {
    let sentences = Self.faulty.compactMap(\.0.problems.first).flatMap { problem in
      [Language.nl, .en].map { problem.sentence(in: $0) }
    }
    let text = sentences.joined(separator: "\n") + "\n"
    #expect(Golden("scoring-problems.txt").difference(from: text) == nil)
  }

  @Test(arguments: [
    #"{ "rule": "mean", "scale": "degree" }"#,
    #"{ "rule": "mean", "scale": "degree", "notApplicable": { "score": "3/2" }, "rounding": { "mode": "truncate", "digits": 1, "intermediate": true }, "bands": [{ "level": 1, "from": 0, "to": 1.5 }, { "level": 3, "from": "3/2", "to": 3 }] }"#,
    #"{ "rule": "minimum", "scale": "degree", "of": "practices", "notApplicable": "target" }"#,
    #"{ "rule": "deduction", "scale": "degree", "maximum": 110, "notApplicable": "full", "bands": [{ "level": 1 }, { "level": 2, "from": 88 }, { "level": 3, "from": 110 }] }"#,
    #"{ "rule": "threshold", "scale": "degree", "notApplicable": "zero", "levels": [{ "level": 2, "shares": [{ "of": 2, "share": 0.6 }] }, { "level": 3, "shares": [{ "of": 2, "share": 0.8 }, { "of": 3, "share": 0.5 }] }] }"#,
    #"{ "rule": "all", "scale": "degree", "notApplicable": { "score": 3 }, "requirements": [{ "rule": "mean" }, { "rule": "minimum", "of": "practices" }] }"#,
  ])
  func `A rule of each kind is read, and changes the fingerprint`(rule: String) throws {
    let questionnaire = try scored(rule).questionnaire()
    let gate = try Sample.questionnaire.questionnaire()
    #expect(rule.contains(#""rule": "\#(questionnaire.rule.name.rawValue)""#))
    #expect(questionnaire.fingerprints.scoring != gate.fingerprints.scoring)
  }

  @Test func `A key of one rule is unknown to another`() {
    let gate = Sample.questionnaire.replacing(
      #""below": "whole" }"#, #""below": "whole", §"times": 2 }"#)
    #expect(gate.problems.map(\.fact) == [.unknownKey("times", suggestion: nil)])
    #expect(gate.problems.map(\.place) == gate.marks)
    let requirement = scored(
      #"{ "rule": "all", "scale": "degree", "requirements": [{ "rule": "mean", §"scale": "degree" }, { "rule": §"gate" }] }"#
    )
    #expect(
      requirement.problems.map(\.fact) == [
        .unknownKey("scale", suggestion: nil),
        .notAmong("gate", choices: ["mean", "minimum", "deduction"], suggestion: nil),
      ])
  }

  @Test func `A level that asks twice is refused, since nobody could know which holds`() {
    let sample = threshold(
      #"[{ "level": 2, "shares": [{ "of": 2, "share": 1 }, { "of": §2, "share": 0.5 }] }, { "level": 3, "shares": [{ "of": 2, "share": 1 }, { "of": 3, "share": 1 }] }, { "level": §3, "shares": [{ "of": 3, "share": 0.1 }] }]"#
    )
    #expect(sample.problems.map(\.fact) == [.repeatedElement("2"), .repeatedElement("3")])
    #expect(sample.problems.map(\.place) == sample.marks)
  }

  @Test func `Sub-themes of any depth hold each practice once`() throws {
    let file = Sample.questionnaire.replacing(
      #""purpose": { "nl": "Kiezen", "en": "To choose" },"#,
      """
      "purpose": { "nl": "Kiezen", "en": "To choose" },
      "subthemes": [{
        "id": "HR-SUB", "title": { "nl": "x", "en": "x" }, "weight": "2/3",
        "subthemes": [{
          "id": "HR-DEEP", "title": { "nl": "y", "en": "y" },
          "practices": [{
            "id": "HR-3-DEEP", "level": 3, "statement": { "nl": "z", "en": "z" },
            "fully": { "nl": "z", "en": "z" }, "partially": { "nl": "z", "en": "z" },
            "guidance": { "nl": "z", "en": "z" },
            "evidence": {
              "design": { "nl": "z", "en": "z" }, "operation": { "nl": "z", "en": "z" }
            },
            "respondents": ["board"], "scope": "central", "effort": 1, "weight": 3,
            "basis": { "kind": "proposed", "reference": "", "mark": "D" }
          }]
        }]
      }],
      """)
    let theme = try file.questionnaire().themes[1]
    #expect(theme.practices.map(\.id) == ["HR-2-CHECK", "HR-3-CODE", "HR-3-DEEP"])
    #expect(theme.practices.map(\.weight) == [.one, .one, Rational(3)])
    #expect(theme.parts.map(\.practices) == [[0], [1], [2]])
    guard case .subtheme(let subtheme) = theme.parts[2] else {
      Issue.record("the third part is a sub-theme")
      return
    }
    #expect(subtheme.id == "HR-SUB")
    #expect(subtheme.weight == (try Rational(2, over: 3)))
    let twice = file.replacing(#""id": "HR-3-DEEP""#, #""id": §"HR-2-CHECK""#)
    #expect(
      twice.problems.map(\.fact) == [
        .repeatedIdentifier("HR-2-CHECK", line: twice.line(of: #""id": §"HR-2-CHECK""#))
      ])
  }
}
