import Maturity
import Scoring
import Testing

/// Questionnaires of our own in the shape of models that are in use, with the formulas of peers.md §1.
@Suite struct KnownModelTests {
  // MARK: - SAMM

  /// Three levels with two streams each.
  ///
  /// A level is the mean of its streams, and the score is the
  /// sum of the levels: three times their mean.
  private let samm = Model(
    scale: ["no": "0", "some": "1/4", "half": "1/2", "most": "1"],
    scoring: #"{ "rule": "mean", "scale": "scale", "times": 3 }"#, levels: 0...3,
    parts: #""subthemes": ["#
      + (1...3).map { level in
        Model.subtheme(
          "L\(level)",
          Model.practices(["A", "B"].map { Model.practice("\($0)\(level)") }))
      }.joined(separator: ",") + "]")

  @Test(arguments: [
    // (1 + 1)/2 + (1/2 + 1/4)/2 + (1/4 + 1/4)/2 = 1 + 3/8 + 1/4 = 13/8, the 1.625 of peers.md §0.3
    ("most most half some some some", "level 1, 13/8"),
    ("most most most most most most", "level 3, 3"),
    ("no no no no no no", "level 0, 0"),
    // A high level makes up for a low one, as users of the mean complain: 0 + 1 + 1 = 2
    ("no no most most most most", "level 2, 2"),
    // One blank is 0 in the workbook and nothing in SAMMwise; here it lies between 0 and 1:
    // 1 + 3/8 + (1/4 + 0)/2 = 3/2, and 1 + 3/8 + (1/4 + 1)/2 = 2
    ("most most half some some ?", "level 1–2, 3/2–2"),
  ])
  func `A sum of means of streams`(answers: String, outcome: String) throws {
    #expect(try samm.outcome(answers) == outcome)
  }

  @Test func `The last answer of a scale that is not even is worth the most steps`() throws {
    // 13/8 asks 3/8 more for level 2. A step from half to most is worth (1/2)/2 = 1/4, from some to
    // half (1/4)/2 = 1/8; half → most for A2 and one step elsewhere make exactly 3/8: two steps.
    let gap = try #require(try samm.score("most most half some some some").next)
    #expect(gap.level == 2)
    #expect(gap.steps == .exactly(2))
  }

  // MARK: - C2M2

  /// A level holds if everything up to it is largely or fully implemented.
  private let c2m2 = Model(
    scale: ["NI": "0", "PI": "1", "LI": "2", "FI": "3"],
    scoring: #"{ "rule": "gate", "scale": "scale", "at": "LI", "below": "LI" }"#, levels: 0...3,
    parts: Model.practices(
      [("A", 1), ("B", 1), ("C", 2), ("D", 3)].map { Model.practice($0.0, #", "level": \#($0.1)"#) }
    ))

  @Test(arguments: [
    ("LI FI LI LI", "level 3"), ("LI FI LI PI", "level 2"), ("LI FI PI FI", "level 1"),
    ("PI FI FI FI", "level 0"), ("LI FI ? FI", "level 1–3"),
  ])
  func `Cumulative levels`(answers: String, outcome: String) throws {
    #expect(try c2m2.outcome(answers) == outcome)
  }

  // MARK: - ISO/IEC 33020

  /// Level k holds if its attributes are at least largely and those below it fully achieved.
  private let iso33020 = Model(
    scale: ["N": "0", "P": "1", "L": "2", "F": "3"],
    scoring: #"{ "rule": "gate", "scale": "scale", "at": "L", "below": "F" }"#, levels: 0...3,
    parts: Model.practices(
      ["1", "2", "3"].map { Model.practice("PA\($0)", #", "level": \#($0)"#) }))

  @Test(arguments: [
    ("L N N", "level 1"), ("L F F", "level 1"), ("F L F", "level 2"), ("F F L", "level 3"),
    ("P F F", "level 0"),
  ])
  func `Process attributes`(answers: String, outcome: String) throws {
    #expect(try iso33020.outcome(answers) == outcome)
  }

  /// What an attribute's percentage amounts to: N to 15, P above 15 to 50, L above 50 to 85, F above
  /// 85; here levels 0 to 3, of the mean over two instances.
  private let percentages = Model(
    scale: [
      "p0": "0", "p15": "15", "p16": "16", "p50": "50", "p51": "51", "p85": "85", "p86": "86",
      "p100": "100",
    ],
    scoring: #"""
      { "rule": "mean", "scale": "scale", "bands": [
        { "level": 0, "to": 15 }, { "level": 1, "above": 15, "to": 50 },
        { "level": 2, "above": 50, "to": 85 }, { "level": 3, "above": 85 }
      ] }
      """#, levels: 0...3,
    parts: Model.practices([Model.practice("A"), Model.practice("B")]))

  @Test(arguments: [
    ("p0 p0", "level 0, 0"), ("p15 p15", "level 0, 15"), ("p15 p16", "level 1, 31/2"),
    ("p50 p50", "level 1, 50"), ("p50 p51", "level 2, 101/2"), ("p85 p85", "level 2, 85"),
    ("p85 p86", "level 3, 171/2"), ("p100 p100", "level 3, 100"),
  ])
  func `Percentages at the edges of N, P, L and F`(answers: String, outcome: String) throws {
    #expect(try percentages.outcome(answers) == outcome)
  }

  // MARK: - PKIMM

  /// Weighted categories of answers 1 to 5; the level is the whole part of the exact mean.
  private func pkimm(_ rounding: String) -> Model {
    Model(
      scale: ["a1": "1", "a2": "2", "a3": "3", "a4": "4", "a5": "5"],
      scoring: #"{ "rule": "mean", "scale": "scale", "rounding": \#(rounding) }"#, levels: 1...5,
      parts: #""subthemes": ["#
        + [
          Model.subtheme(
            "CA",
            Model.practices([
              Model.practice("A1", #", "weight": 2"#), Model.practice("A2"),
            ])),
          Model.subtheme(
            "CB",
            Model.practices([
              Model.practice("B1"), Model.practice("B2", #", "weight": 2"#),
            ])),
        ].joined(separator: ",") + "]")
  }

  @Test func `Truncation where it is shown only, and on the way`() throws {
    // Category A: (2·3 + 1·2)/3 = 8/3. Category B: (1·4 + 2·3)/3 = 10/3. Module: (8/3 + 10/3)/2 = 3.
    let shown = pkimm(#"{ "mode": "truncate", "digits": 0 }"#)
    #expect(try shown.outcome("a3 a2 a4 a3") == "level 3, 3")
    // Truncated on the way: 2 and 3, mean 2.5, truncated 2.
    let early = pkimm(#"{ "mode": "truncate", "digits": 0, "intermediate": true }"#)
    #expect(try early.outcome("a3 a2 a4 a3") == "level 2, 2")
    // 8/3 and (4 + 2·2)/3 = 8/3: the level is 2, not the nearest 3.
    #expect(try shown.outcome("a3 a2 a4 a2") == "level 2, 8/3")
  }

  @Test func `The floor of the weakest practice`() throws {
    var floor = pkimm(#"{ "mode": "truncate", "digits": 0 }"#)
    floor.scoring = #"{ "rule": "minimum", "scale": "scale", "of": "practices" }"#
    #expect(try floor.outcome("a3 a2 a4 a3") == "level 2, 2")
  }

  // MARK: - CMMC

  /// 110 less 5, 3 or 1 for each practice that is not met: 30 of 5, five of 3 and five of 1.
  private let cmmc = Model(
    scale: ["open": "0", "met": "1"],
    scoring: #"""
      { "rule": "deduction", "scale": "scale", "maximum": 110, "notApplicable": "full", "bands": [
        { "level": 1 }, { "level": 2, "from": 88 }, { "level": 3, "from": 110 }
      ] }
      """#, levels: 1...3,
    parts: Model.practices(
      (1...40).map { number in
        let weight = number <= 30 ? 5 : number <= 35 ? 3 : 1
        return Model.practice("P\(number)", #", "weight": \#(weight)"#)
      }))

  private func forty(_ changes: [Int: String], others: String = "met") -> String {
    (1...40).map { changes[$0] ?? others }.joined(separator: " ")
  }

  @Test func `A deduction from 110 that may go negative`() throws {
    #expect(try cmmc.outcome(forty([:])) == "level 3, 110")
    // 110 − (30·5 + 5·3 + 5·1) = 110 − 170 = −60
    #expect(try cmmc.outcome(forty([:], others: "open")) == "level 1, -60")
    // 110 − 5 − 3 − 1 = 101; not applicable deducts nothing
    #expect(try cmmc.outcome(forty([1: "open", 31: "open", 40: "open", 2: "-"])) == "level 2, 101")
    // Not answered: 110 − 5·5 = 85 if none is met, 110 if all are
    let open = Dictionary(uniqueKeysWithValues: (1...5).map { ($0, "?") })
    #expect(try cmmc.outcome(forty(open)) == "level 1–3, 85–110")
  }

  @Test func `Points are won back where they weigh most`() throws {
    // 110 − 5·5 − 3 = 82: six points to 88, so that two practices of 5 are needed.
    let answers = forty([1: "open", 2: "open", 3: "open", 4: "open", 5: "open", 31: "open"])
    let gap = try #require(try cmmc.score(answers).next)
    #expect(gap.level == 2)
    #expect(gap.steps == .exactly(2))
    #expect(gap.obstacles.reduce(0) { $0 + $1.practice.weight.numerator } >= 6)
  }

  // MARK: - Flickit

  /// Level 2 asks 60 % of level 2; level 3 asks 80 % of level 2 and 50 % of level 3.
  private let flickit = Model(
    scale: ["none": "0", "half": "1/2", "all": "1"],
    scoring: #"""
      { "rule": "threshold", "scale": "scale", "levels": [
        { "level": 2, "shares": [{ "of": 2, "share": 0.6 }] },
        { "level": 3, "shares": [{ "of": 2, "share": 0.8 }, { "of": 3, "share": 0.5 }] }
      ] }
      """#, levels: 1...3,
    parts: Model.practices([
      Model.practice("A", #", "level": 2, "weight": 3"#),
      Model.practice("B", #", "level": 2, "weight": 2"#),
      Model.practice("C", #", "level": 3"#),
    ]))

  @Test(arguments: [
    // (3·1 + 2·0)/5 = 3/5, exactly enough for level 2
    ("all none all", "level 2, 3/5, 1"),
    // (3·1 + 2·1/2)/5 = 4/5 and 1/2: both exactly enough for level 3
    ("all half half", "level 3, 4/5, 1/2"),
    // (3·1/2 + 2·1/2)/5 = 1/2: too little for level 2, whatever level 3 has
    ("half half all", "level 1, 1/2, 1"),
    // B left out: A alone is all of level 2
    ("all - half", "level 3, 1, 1/2"),
    ("all ? half", "level 2–3, 3/5–1, 1/2"),
  ])
  func `A competence table`(answers: String, outcome: String) throws {
    #expect(try flickit.outcome(answers) == outcome)
  }

  // MARK: - CyFun

  /// Passed if each key measure is 3, each category 3 and the total 3½.
  ///
  /// What is not applicable counts as the norm of 3. Two categories of two practices, the first of each a key measure.
  private let cyfun = Model(
    scale: ["a1": "1", "a2": "2", "a3": "3", "a4": "4", "a5": "5"],
    scoring: #"""
      { "rule": "all", "scale": "scale", "notApplicable": { "score": 3 }, "requirements": [
        { "rule": "minimum", "of": "essential", "bands": [{ "level": 1 }, { "level": 2, "from": 3 }] },
        { "rule": "minimum", "of": "subthemes", "bands": [{ "level": 1 }, { "level": 2, "from": 3 }] },
        { "rule": "mean", "bands": [{ "level": 1 }, { "level": 2, "from": 3.5 }] }
      ] }
      """#, levels: 1...2,
    parts: #""subthemes": ["#
      + ["X", "Y"].map { name in
        Model.subtheme(
          "C\(name)",
          Model.practices([
            Model.practice("\(name)1", #", "essential": \#(Model.text)"#),
            Model.practice("\(name)2"),
          ]))
      }.joined(separator: ",") + "]")

  @Test(arguments: [
    // Key 3, weakest category (3 + 4)/2, total (7/2 + 7/2)/2: all exactly enough or more
    ("a3 a4 a4 a3", "level 2, 3, 7/2, 7/2"),
    // A key measure of 2 fails it whatever the rest: weakest category (2 + 5)/2, total (7/2 + 5)/2
    ("a2 a5 a5 a5", "level 1, 2, 7/2, 17/4"),
    // A category below 3 fails it: (3 + 2)/2 = 5/2, total (5/2 + 5)/2 = 15/4
    ("a3 a2 a5 a5", "level 1, 3, 5/2, 15/4"),
    // Key measures and categories at 3, total 3: too little
    ("a3 a3 a3 a3", "level 1, 3, 3, 3"),
    // Not applicable counts as 3: (3 + 3)/2 = 3, (4 + 4)/2 = 4, total 7/2
    ("a3 - a4 a4", "level 2, 3, 3, 7/2"),
  ])
  func `Three norms at once`(answers: String, outcome: String) throws {
    #expect(try cyfun.outcome(answers) == outcome)
  }
}
