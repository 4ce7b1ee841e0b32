import Maturity
import Testing

@testable import Definitions

/// The limits of what is scored exactly: the last number that is let through, and the next one.
@Suite struct ScoreSizeTests {
  /// A definition with a number at the limit, and the theme that outgrows it after that.
  struct Edge: Sendable {
    let name: String
    let last: Int
    let next: Int
    let themes: [String]
    let sample: @Sendable (Int) -> Sample
  }

  // The sample's scores are 0, 3/2 and 3; its themes have two practices of weight 1, of which one
  // may be left out. 2⁶³ − 1 is 9223372036854775807.
  static let edges = [
    // Means over 2·2·N, up to 3; beside a level from 0, in hundredths: (3 + 1)·4·N·100.
    Edge(
      name: "times", last: 5_764_607_523_034_234, next: 5_764_607_523_034_235,
      themes: ["GOV", "HR"]
    ) {
      scored(
        #"""
        { "rule": "mean", "scale": "degree", "times": "1/\#($0)", "bands": [
          { "level": 1 }, { "level": 3, "from": 0 }] }
        """#)
    },
    // Points over 2, up to N + 2; beside a level from 1, in hundredths: (N + 2 + 1)·2·100.
    Edge(
      name: "maximum", last: 46_116_860_184_273_876, next: 46_116_860_184_273_877,
      themes: ["GOV", "HR"]
    ) {
      scored(
        #"""
        { "rule": "deduction", "scale": "degree", "maximum": \#($0), "bands": [
          { "level": 1 }, { "level": 2, "from": 0 }, { "level": 3, "from": 1 }] }
        """#)
    },
    // Shares over 2·(N + 1), up to 1; beside 1/2, in tenths of a per cent: (1 + 1)·2·(N + 1)·2·1000.
    Edge(
      name: "weight", last: 1_152_921_504_606_845, next: 1_152_921_504_606_846, themes: ["HR"]
    ) {
      scored(
        #"""
        { "rule": "threshold", "scale": "degree", "levels": [
          { "level": 2, "shares": [{ "of": 2, "share": 0.5 }] },
          { "level": 3, "shares": [{ "of": 2, "share": 0.5 }, { "of": 3, "share": 0.5 }] }] }
        """#
      ).replacing(
        #""en": "Without recruitment" },"#, #""en": "Without recruitment" }, "weight": "1/\#($0)","#
      )
    },
    // What counts as the target is 1/N, N odd: means over 2·N·2, beside a level over N, in
    // hundredths: (3 + 2)·4·N·N·100.
    Edge(name: "target", last: 67_909_395, next: 67_909_397, themes: ["GOV", "HR"]) {
      scored(
        #"""
        { "rule": "mean", "scale": "degree", "notApplicable": "target", "bands": [
          { "level": 1 }, { "level": 2, "from": "1/\#($0)" }, { "level": 3, "from": 2 }] }
        """#)
    },
    // N practices that may each be left out have 2^N sums of weights; 4096 are told apart.
    Edge(
      name: "several sums", last: 12, next: 13, themes: ["HR"]
    ) { Self.optional($0, rule: #"{ "rule": "mean", "scale": "degree" }"#) },
  ]

  /// Practices that may each be left out, with weights that make all their sums different.
  static func optional(_ count: Int, rule: String) -> Sample {
    let practices = (0..<count).map { index in
      #"""
      {
        "id": "HR-NEW-\#(index)", "statement": { "nl": "z", "en": "z" },
        "fully": { "nl": "z", "en": "z" }, "partially": { "nl": "z", "en": "z" },
        "guidance": { "nl": "z", "en": "z" }, "evidence": {
          "existence": { "nl": "z", "en": "z" }, "design": { "nl": "z", "en": "z" },
          "operation": { "nl": "z", "en": "z" } },
        "mayBeNotApplicable": { "nl": "z", "en": "z" }, "respondents": ["board"],
        "scope": "central", "effort": 1, "weight": \#(1 << index),
        "basis": { "kind": "proposed", "reference": "", "mark": "D" }
      }
      """#
    }
    return scored(rule).replacing(
      #""purpose": { "nl": "Kiezen", "en": "To choose" },"#,
      #"""
      "purpose": { "nl": "Kiezen", "en": "To choose" },
      "subthemes": [{
        "id": "HR-SUB", "title": { "nl": "x", "en": "x" },
        "practices": [\#(practices.joined(separator: ","))]
      }],
      """#)
  }

  @Test(arguments: edges.indices)
  func `The last number that fits is let through, and the next refused with the reason`(
    index: Int
  ) {
    let edge = Self.edges[index]
    #expect(edge.sample(edge.last).problems.map(\.fact) == [], "\(edge.name)")
    #expect(
      edge.sample(edge.next).problems.map(\.fact)
        == edge.themes.map { .scoring(.scoresTooLarge(theme: $0)) }, "\(edge.name)")
  }

  @Test func `Of several requirements each has to fit`() {
    func joint(_ maximum: Int) -> Sample {
      scored(
        #"""
        { "rule": "all", "scale": "degree", "notApplicable": "full", "requirements": [
          { "rule": "minimum", "of": "practices" },
          { "rule": "deduction", "maximum": \#(maximum), "bands": [
            { "level": 1 }, { "level": 2, "from": 0 }, { "level": 3, "from": 1 }] }] }
        """#)
    }
    #expect(joint(46_116_860_184_273_876).problems.isEmpty)
    #expect(
      joint(46_116_860_184_273_877).problems.map(\.fact)
        == ["GOV", "HR"].map { .scoring(.scoresTooLarge(theme: $0)) })
  }

  @Test func `Under several requirements eight practices may be left out and not nine`() {
    func joint(_ effect: String, _ count: Int) -> Sample {
      // The theme has one of its own that may be left out.
      Self.optional(
        count - 1,
        rule: #"""
          { "rule": "all", "scale": "degree", "notApplicable": "\#(effect)", "requirements": [
            { "rule": "mean" }, { "rule": "minimum", "of": "practices" }] }
          """#)
    }
    #expect(joint("exclude", 8).problems.isEmpty)
    #expect(
      joint("exclude", 9).problems.map(\.fact)
        == [.scoring(.tooManyUndecided(9, limit: 8, theme: "HR"))])
    #expect(joint("full", 12).problems.isEmpty)
  }

  @Test func `Scores that end at zero are refused without a division by it`() {
    let sample = scored(
      #"§{ "rule": "deduction", "scale": "degree", "maximum": 9, "bands": [{ "level": 1 }, { "level": 2, "from": 0 }] }"#,
      scores: ["-1", "-1", "0"])
    #expect(sample.problems.map(\.fact) == [.scoring(.negativeScore(Rational(-1)))])
  }
}
