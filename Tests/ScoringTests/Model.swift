import Definitions
import JSON
import Language
import Maturity
import Scoring
import Testing

/// A small questionnaire as a definition file, read and checked as any other.
struct Model {
  /// Each answer with its score, lowest first.
  var scale: KeyValuePairs<String, String>

  var scoring: String
  var levels: ClosedRange<Int>

  /// The parts of the one theme, in JSON: `"practices": […]`, `"subthemes": […]`.
  var parts: String

  static func practices(_ practices: [String]) -> String {
    #""practices": [\#(practices.joined(separator: ","))]"#
  }

  static func subtheme(_ id: String, _ parts: String) -> String {
    #"{ "id": "\#(id)", "title": \#(text), \#(parts) }"#
  }

  /// A practice with what else it says: `, "level": 2, "weight": 3`.
  static func practice(_ id: String, _ members: String = "") -> String {
    #"""
    {
      "id": "T-\#(id)", "statement": \#(text), "fully": \#(text), "partially": \#(text),
      "guidance": \#(text), "evidence": { "existence": \#(text) }, "respondents": ["all"],
      "scope": "central", "effort": 1, "mayBeNotApplicable": \#(text),
      "basis": { "kind": "proposed", "reference": "", "mark": "D" }\#(members)
    }
    """#
  }

  static let text = #"{ "nl": "x", "en": "x" }"#

  private var source: SourceText {
    let text = Self.text
    let values = scale.map {
      #"{ "id": "\#($0.key)", "title": \#(text), "meaning": \#(text), "score": "\#($0.value)" }"#
    }
    let levels = levels.map {
      #"{ "level": \#($0), "title": \#(text), "description": \#(text) }"#
    }
    let json = #"""
      {
        "format": "peil-questionnaire", "id": "model", "version": "1", "title": \#(text),
        "status": \#(text), "description": \#(text),
        "levels": [\#(levels.joined(separator: ","))],
        "scales": [{
          "id": "scale", "title": \#(text), "cap": "\#(scale[0].key)",
          "values": [\#(values.joined(separator: ","))]
        }],
        "scoring": \#(scoring),
        "requiredEvidence": [{ "fromLevel": \#(self.levels.upperBound), "kinds": [] }],
        "pace": { "profileQuestion": 1, "practice": 1, "keyFact": 1 },
        "respondents": [{ "id": "all", "title": \#(text) }],
        "profile": {
          "introduction": \#(text),
          "questions": [{
            "id": "PRO", "question": \#(text), "guidance": \#(text),
            "answers": [
              { "id": "no", "title": \#(text), "points": 0 },
              { "id": "yes", "title": \#(text), "points": 2 }
            ]
          }],
          "thresholds": { "medium": 1, "high": 2 },
          "reasons": { "low": \#(text), "medium": \#(text), "high": \#(text) }
        },
        "keyFacts": [],
        "themes": [
          { "id": "T", "title": \#(text), "chapter": "1", "purpose": \#(text), \#(parts) }
        ]
      }
      """#
    return SourceText(name: "Questionnaires/model.json", bytes: Array(json.utf8))
  }

  private struct Faulty: Error {}

  /// The questionnaire if it is let through, and nil if anything in it is refused.
  var accepted: Questionnaire? {
    guard case .definition(let questionnaire) = Questionnaire.reading(source) else { return nil }
    return questionnaire
  }

  private func questionnaire() throws -> Questionnaire {
    switch Questionnaire.reading(source) {
    case .definition(let questionnaire): return questionnaire
    case .problems(let problems):
      Issue.record("\(problems.map { "\($0.place) \($0.sentence(in: .en))" })")
      throw Faulty()
    }
  }

  /// The outcome for answers by name, `?` for one that is not there and `-` for not applicable.
  func score(_ answers: String) throws -> ThemeScore {
    let questionnaire = try questionnaire()
    let scale = questionnaire.scale
    let standings = try answers.split(separator: " ").map { answer -> Standing in
      switch answer {
      case "?": return .open(on: scale, mayBeNotApplicable: false)
      case "-": return .leftOut(on: scale)
      default: return .rated(try #require(scale.rating(String(answer))))
      }
    }
    return Scorer(questionnaire).score(theme: 0, standings: standings, answers: [:])
  }

  /// The outcome in short: `level 2, 13/8`, with ranges where something is open.
  func outcome(_ answers: String) throws -> String {
    let score = try score(answers)
    let levels = score.bounds.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)–\($0.high)" }
    let parts = score.parts.map { part in
      part.low == part.high
        ? part.low.exactText : "\(part.low.exactText)–\(part.high.exactText)"
    }
    return (["level \(levels ?? "none")"] + parts).joined(separator: ", ")
  }
}
