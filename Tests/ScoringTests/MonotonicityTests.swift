import Maturity
import Scoring
import Testing

/// Whatever definition is let through, a better answer never lowers a level or a score.
///
/// The definitions are written at random as files, sound and unsound parts alike, and read as any
/// other. What is refused is no matter here; what is accepted is tried with every answer.
@Suite struct MonotonicityTests {
  private struct Writer {
    var random: SplitMix64

    mutating func one(_ choices: [String]) -> String {
      choices.randomElement(using: &random) ?? ""
    }

    /// Mostly a sound choice, and now and then one that should be refused.
    mutating func mostly(_ sound: [String], _ unsound: [String]) -> String {
      one(Int.random(in: 0..<8, using: &random) == 0 ? unsound : sound)
    }

    mutating func weight() -> String {
      mostly(["1", "2", "\"1/3\"", "2.5", "50"], ["0", "-1", "\"-1/2\""])
    }

    mutating func effect() -> String {
      let effect = mostly(
        ["\"exclude\"", "\"full\"", "\"zero\"", "\"target\"", #"{ "score": 1 }"#],
        [#"{ "score": -7 }"#, #"{ "score": 99 }"#])
      return #", "notApplicable": \#(effect)"#
    }

    mutating func rounding() -> String {
      let mode = one(["half-up", "half-even", "truncate"])
      let isIntermediate = one(["true", "false"])
      let digits = one(["0", "1", "2"])
      return
        #", "rounding": { "mode": "\#(mode)", "digits": \#(digits), "intermediate": \#(isIntermediate) }"#
    }

    /// Bands for scores from 0 to 4, in order or not.
    mutating func bands() -> String {
      let start = mostly(["from", "above"], ["to"])
      return mostly(
        [
          "",
          #", "bands": [{ "level": 1 }, { "level": 2, "\#(start)": 1 }, { "level": 3, "from": "5/2" }]"#,
          #", "bands": [{ "level": 1, "to": 2 }, { "level": 3, "\#(start)": 2 }]"#,
        ],
        [
          #", "bands": [{ "level": 3 }, { "level": 1, "from": 2 }]"#,
          #", "bands": [{ "level": 1, "to": 3 }, { "level": 2, "from": 1 }, { "level": 3, "from": 2 }]"#,
          #", "bands": [{ "level": 2 }, { "level": 2, "from": 1 }, { "level": 3, "from": 1 }]"#,
          #", "bands": [{ "level": 1, "to": 1 }, { "level": 3, "from": 2 }]"#,
        ])
    }

    /// A rule that adds up scores, from its name on.
    mutating func points(withEffect: Bool) -> String {
      let end = rounding() + bands() + (withEffect ? effect() : "")
      let times = mostly(["1", "\"3/4\""], ["-1", "0"])
      let of = one(["practices", "essential", "subthemes"])
      let maximum = one(["4", "-2", "110"])
      return one([
        #""rule": "mean", "times": \#(times)\#(end)"#,
        #""rule": "minimum", "of": "\#(of)"\#(end)"#,
        #""rule": "deduction", "maximum": \#(maximum)\#(end)"#,
      ])
    }

    mutating func share(_ part: Int) -> String {
      let share = mostly(["0.25", "0.5", "\"2/3\"", "1"], ["0", "-0.5", "1.5"])
      return #"{ "of": \#(part), "share": \#(share) }"#
    }

    mutating func rule() -> String {
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let at = one(["a", "b", "c"])
        return
          #"{ "rule": "gate", "scale": "scale", "at": "\#(at)", "below": "\#(one(["a", "b", "c"]))" }"#
      case 1:
        let floor = mostly([""], [#"{ "level": 1, "shares": [\#(share(1))] }, "#])
        let again = mostly([""], [#", { "level": 3, "shares": [\#(share(3))] }"#])
        return #"""
          { "rule": "threshold", "scale": "scale", "levels": [\#(floor)
            { "level": 2, "shares": [\#(share(2))] },
            { "level": 3, "shares": [\#(share(2)), \#(share(3))] }\#(again)]\#(effect()) }
          """#
      case 2:
        return #"""
          { "rule": "all", "scale": "scale"\#(effect()),
            "requirements": [{ \#(points(withEffect: false)) }, { \#(points(withEffect: false)) }] }
          """#
      default: return #"{ "scale": "scale", \#(points(withEffect: true)) }"#
      }
    }

    mutating func practice(_ id: String, level: Int) -> String {
      let essential = one(["", #", "essential": \#(Model.text)"#])
      return Model.practice(id, #", "level": \#(level), "weight": \#(weight())\#(essential)"#)
    }

    mutating func model() -> Model {
      let practices = [practice("A", level: 2), practice("B", level: 2), practice("C", level: 3)]
      let group = Model.subtheme(
        "T.1", #""weight": \#(weight()), \#(Model.practices(Array(practices.dropFirst())))"#)
      let parts = one([
        Model.practices(practices),
        Model.practices([practices[0]]) + #", "subthemes": [\#(group)]"#,
      ])
      let scores = mostly(
        ["0 1 4", "0 4 4", "1 2 3", "-1 0 4", "0 1/3 4"], ["0 4 1", "4 4 4", "1 0 4"]
      ).split(separator: " ").map(String.init)
      return Model(
        scale: ["a": scores[0], "b": scores[1], "c": scores[2]], scoring: rule(), levels: 1...3,
        parts: parts)
    }
  }

  /// Every answer to three practices: a position on the scale, or nil for not applicable.
  private static let answers: [[Int?]] = {
    let each: [Int?] = [nil, 0, 1, 2]
    return each.flatMap { first in
      each.flatMap { second in each.map { [first, second, $0] } }
    }
  }()

  private func standings(_ answers: [Int?]) -> [Standing] {
    answers.map { answer in answer.map { .rated(rating($0)) } ?? leftOut }
  }

  @Test func `A better answer lowers nothing under any definition that is let through`() throws {
    var writer = Writer(random: SplitMix64(seed: 2025))
    var accepted: [ScoringRule.Name: Int] = [:]
    var refused = 0
    for _ in 0..<800 {
      let model = writer.model()
      guard let questionnaire = model.accepted else {
        refused += 1
        continue
      }
      accepted[questionnaire.rule.name, default: 0] += 1
      let scorer = Scorer(questionnaire)
      let scores = Self.answers.map {
        scorer.score(theme: 0, standings: standings($0), answers: [:], target: 2)
      }
      for (place, answers) in Self.answers.enumerated() {
        for index in answers.indices {
          guard let answer = answers[index], answer < 2 else { continue }
          // The next answer to the same practice stands as far on as the later ones have answers.
          let (before, after) = (scores[place], scores[place + [16, 4, 1][index]])
          let comment = Comment(
            "\(model.scoring) \(model.parts) \(model.scale) \(answers) at \(index)")
          try #require((before.bounds == nil) == (after.bounds == nil), comment)
          if let low = before.bounds?.low {
            try #require(try #require(after.bounds).low >= low, comment)
          }
          try #require(before.parts.map(\.scope) == after.parts.map(\.scope), comment)
          for (part, other) in zip(before.parts, after.parts) {
            try #require(other.low >= part.low && other.high <= part.maximum, comment)
          }
        }
      }
    }
    // Both sides of the gate are used, and every rule passes it.
    #expect(refused > 100)
    #expect(accepted.count == 6)
  }
}
