import Definitions
import JSON
import Language
import Maturity
import Testing

/// A definition file that tests change: small, sound, and with everything in it once.
struct Sample {
  let name: String
  private(set) var text: String

  /// The questionnaire `sample`: three levels, two themes, a practice of every form.
  static let questionnaire = Sample(name: "Questionnaires/sample.json", text: questionnaireText)

  /// The questionnaire `facts`, which has no levels: a theme with two questions.
  static let unscored = Sample(name: "Questionnaires/facts.json", text: unscoredText)

  /// The targets for `sample`.
  static let norm = Sample(name: "Norms/sample.json", text: normText)

  /// What is published of `sample`.
  static let policy = Sample(name: "Norms/sample.json", text: policyText)

  /// The sample with one place changed; the old text must stand in it exactly once.
  ///
  /// A `§` in the new text marks the place of a problem and is no part of the file.
  func replacing(
    _ old: String, _ new: String, _ location: SourceLocation = #_sourceLocation
  ) -> Sample {
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    if parts.count != 2 {
      Issue.record(
        "'\(old)' stands \(parts.count - 1) times in the sample", sourceLocation: location)
    }
    return Sample(name: name, text: parts.joined(separator: new))
  }

  /// The file without its marks.
  var source: SourceText {
    SourceText(name: name, bytes: Array(text.filter { $0 != "§" }.utf8))
  }

  /// The places of the marks, counted here and not by the code under test.
  var marks: [SourcePlace] {
    var marks: [SourcePlace] = []
    var (line, column) = (1, 1)
    for character in text {
      switch character {
      case "§": marks.append(SourcePlace(line: line, column: column))
      case "\n", "\r\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    return marks
  }

  /// The line on which the only piece of text of its kind begins.
  func line(of piece: String) -> Int {
    let before = text.split(separator: piece, omittingEmptySubsequences: false)[0]
    return 1 + before.count { $0 == "\n" }
  }

  /// What the library of the sample questionnaires says about the file.
  var problems: [DefinitionProblem] {
    Library(files: [Self.questionnaire, .unscored].compactMap { DefinitionFile($0.source) })
      .problems(in: source)
  }

  /// A crosswalk from `facts` to `sample`, with the fingerprints that these have.
  static func crosswalk() throws -> Sample {
    func end(_ sample: Sample) throws -> String {
      let questionnaire = try sample.questionnaire()
      let prints = questionnaire.fingerprints
      return """
        "questionnaire": "\(questionnaire.id)", "version": "1.0",
            "scoring": "\(prints.scoring)", "text": "\(prints.text)"
        """
    }
    return Sample(
      name: "Questionnaires/crosswalk-facts-sample.json",
      text: """
        {
          "$schema": "crosswalk.schema.json",
          "format": "peil-crosswalk",
          "id": "crosswalk-facts-sample",
          "version": "1.0",
          "title": { "nl": "Van feiten naar proef", "en": "From facts to sample" },
          "status": { "nl": "Voorlopig", "en": "Provisional" },
          "description": { "nl": "Hoe zij samenhangen", "en": "How they relate" },
          "from": { \(try end(.unscored)) },
          "to": { \(try end(.questionnaire)) },
          "items": [
            {
              "item": "N-GOV-HOLDER",
              "relations": [
                {
                  "is": "equal", "of": "GOV-2-HOLDER",
                  "rationale": { "nl": "Dezelfde vraag", "en": "The same question" }
                },
                {
                  "is": "subset", "of": "GOV-3-LOG",
                  "rationale": { "nl": "Een deel", "en": "A part" },
                  "essentialPart": { "nl": "Onmisbaar", "en": "Essential" }
                },
                {
                  "is": "equal", "of": "FACT-HOLDER",
                  "rationale": { "nl": "Hetzelfde feit", "en": "The same fact" }
                }
              ]
            },
            { "item": "N-GOV-TEAM", "relations": [], "reason": { "nl": "Geen", "en": "None" } }
          ],
          "unrelated": ["HR-2-CHECK", "HR-3-CODE"]
        }

        """)
  }

  /// The questionnaire in the file.
  func questionnaire(_ location: SourceLocation = #_sourceLocation) throws -> Questionnaire {
    switch Questionnaire.reading(source) {
    case .definition(let questionnaire): return questionnaire
    case .problems(let problems):
      Issue.record(
        "\(problems.map { $0.sentence(in: .en) })", sourceLocation: location)
      throw Unreadable()
    }
  }

  private struct Unreadable: Error {}
}

private let questionnaireText = #"""
  {
    "$schema": "questionnaire.schema.json",
    "format": "peil-questionnaire",
    "id": "sample",
    "version": "1.0",
    "title": { "nl": "Titel", "en": "Title" },
    "status": { "nl": "Stand", "en": "Status" },
    "description": { "nl": "Uitleg", "en": "Description" },
    "levels": [
      {
        "level": 1, "title": { "nl": "Eerste", "en": "First" },
        "description": { "nl": "Bodem", "en": "Floor" }
      },
      {
        "level": 2, "title": { "nl": "Tweede", "en": "Second" },
        "description": { "nl": "Midden", "en": "Middle" }
      },
      {
        "level": 3, "title": { "nl": "Derde", "en": "Third" },
        "description": { "nl": "Top", "en": "Summit" }
      }
    ],
    "scales": [
      {
        "id": "degree", "title": { "nl": "Mate", "en": "Degree" }, "cap": "half",
        "values": [
          {
            "id": "none-yet", "title": { "nl": "nog niet", "en": "not yet" },
            "meaning": { "nl": "Niets", "en": "Nothing" }
          },
          {
            "id": "half", "title": { "nl": "half", "en": "half" },
            "meaning": { "nl": "Iets", "en": "Something" }
          },
          {
            "id": "whole", "title": { "nl": "heel", "en": "whole" },
            "meaning": { "nl": "Alles", "en": "Everything" }
          }
        ]
      },
      {
        "id": "spare", "title": { "nl": "Reserve", "en": "Spare" }, "cap": "off",
        "values": [
          {
            "id": "off", "title": { "nl": "uit", "en": "off" },
            "meaning": { "nl": "Uit", "en": "Off" }
          },
          {
            "id": "on", "title": { "nl": "aan", "en": "on" },
            "meaning": { "nl": "Aan", "en": "On" }
          }
        ]
      }
    ],
    "scoring": { "rule": "gate", "scale": "degree", "at": "half", "below": "whole" },
    "requiredEvidence": [
      { "fromLevel": 2, "kinds": ["existence"] },
      { "fromLevel": 3, "kinds": ["design", "operation"] }
    ],
    "pace": { "profileQuestion": 60, "practice": 105, "keyFact": 30 },
    "respondents": [
      { "id": "board", "title": { "nl": "bestuur", "en": "board" } },
      { "id": "personnel", "title": { "nl": "personeel", "en": "personnel" } }
    ],
    "glossary": [
      {
        "id": "partner", "term": { "nl": "partner", "en": "partner" },
        "definition": { "nl": "Wie meedoet", "en": "Who takes part" }
      },
      {
        "id": "sensitive", "term": { "nl": "sensitief", "en": "sensitive" },
        "definition": { "nl": "Wat kan schaden", "en": "What can harm" }
      }
    ],
    "profile": {
      "introduction": { "nl": "Vooraf", "en": "First of all" },
      "questions": [
        {
          "id": "PRO-FIELDS", "question": { "nl": "Welke velden?", "en": "Which fields?" },
          "guidance": { "nl": "Tel mee", "en": "Count" },
          "answers": [
            { "id": "none", "title": { "nl": "geen", "en": "none" }, "points": 0 },
            { "id": "some", "title": { "nl": "enkele", "en": "some" }, "points": 2 },
            { "id": "unknown", "title": { "nl": "onbekend", "en": "unknown" }, "points": 3 }
          ]
        },
        {
          "id": "PRO-GUESTS", "question": { "nl": "Gasten?", "en": "Guests?" },
          "guidance": { "nl": "Ook kort", "en": "Short stays too" },
          "answers": [
            { "id": "no", "title": { "nl": "nee", "en": "no" }, "points": 1 },
            { "id": "yes", "title": { "nl": "ja", "en": "yes" }, "points": 4 }
          ]
        }
      ],
      "thresholds": { "medium": 5, "high": 7 },
      "reasons": {
        "low": { "nl": "laag", "en": "low" }, "medium": { "nl": "midden", "en": "medium" },
        "high": { "nl": "hoog", "en": "high" }
      }
    },
    "keyFacts": [
      {
        "id": "FACT-HOLDER", "statement": { "nl": "Er is iemand", "en": "There is somebody" },
        "guidance": { "nl": "Met naam", "en": "By name" },
        "practices": ["GOV-2-HOLDER", "HR-2-CHECK"], "published": ["B-1", "B-2"]
      }
    ],
    "themes": [
      {
        "id": "GOV", "title": { "nl": "Bestuur", "en": "Board" }, "chapter": "7.1",
        "purpose": { "nl": "Sturen", "en": "To steer" },
        "practices": [
          {
            "id": "GOV-2-HOLDER", "level": 2,
            "statement": { "nl": "Iemand gaat erover", "en": "Somebody is in charge" },
            "fully": { "nl": "Met naam", "en": "By name" },
            "partially": { "nl": "Soms", "en": "At times" },
            "guidance": { "nl": "Vraag het", "en": "Ask" },
            "evidence": { "existence": { "nl": "Notulen", "en": "Minutes" } },
            "respondents": ["board", "personnel"], "scope": "central",
            "essential": { "nl": "Ja of nee", "en": "Yes or no" },
            "terms": ["partner", "sensitive"], "effort": 1,
            "basis": { "kind": "leidraad", "reference": "7.1", "mark": "F" }
          },
          {
            "id": "GOV-3-LOG", "level": 3,
            "statement": { "nl": "Besluiten staan vast", "en": "Decisions are kept" },
            "fully": { "nl": "Alle", "en": "All" },
            "partially": { "nl": "Enkele", "en": "A few" },
            "guidance": { "nl": "Kijk terug", "en": "Look back" },
            "evidence": {
              "design": { "nl": "Regeling", "en": "Rules" },
              "operation": { "nl": "Lijst", "en": "List" }
            },
            "respondents": ["board"], "scope": "central",
            "appliesWhen": {
              "all": [
                { "question": "PRO-FIELDS", "in": ["some", "unknown"] },
                { "any": [
                  { "not": { "question": "PRO-GUESTS", "in": ["no"] } },
                  { "question": "PRO-FIELDS", "in": ["some"] }
                ] }
              ]
            },
            "effort": 3,
            "basis": { "kind": "sector-practice", "reference": "", "mark": "R" }
          }
        ]
      },
      {
        "id": "HR", "title": { "nl": "Mensen", "en": "People" }, "chapter": "8",
        "purpose": { "nl": "Kiezen", "en": "To choose" },
        "practices": [
          {
            "id": "HR-2-CHECK", "level": 2,
            "statement": { "nl": "Er is een toets", "en": "There is a check" },
            "fully": { "nl": "Altijd", "en": "Always" },
            "partially": { "nl": "Vaak", "en": "Often" },
            "guidance": { "nl": "Zonder uitzondering", "en": "No exception" },
            "evidence": { "existence": { "nl": "Formulier", "en": "Form" } },
            "respondents": ["personnel"], "scope": "decentral",
            "mayBeNotApplicable": { "nl": "Zonder werving", "en": "Without recruitment" },
            "effort": 2,
            "basis": { "kind": "proposed", "reference": "", "mark": "D" }
          },
          {
            "id": "HR-3-CODE", "level": 3,
            "statement": { "nl": "Er is een code", "en": "There is a code" },
            "fully": { "nl": "Voor ieder", "en": "For all" },
            "partially": { "nl": "Voor een deel", "en": "For part" },
            "guidance": { "nl": "Lees haar", "en": "Read it" },
            "evidence": {
              "required": ["design"], "design": { "nl": "De code", "en": "The code" }
            },
            "respondents": ["personnel"], "scope": "central", "effort": 2,
            "basis": { "kind": "letter", "reference": "brief", "mark": "R" }
          }
        ]
      }
    ]
  }

  """#

private let unscoredText = #"""
  {
    "$schema": "questionnaire.schema.json",
    "format": "peil-questionnaire",
    "id": "facts",
    "version": "1.0",
    "title": { "nl": "Feiten", "en": "Facts" },
    "status": { "nl": "Stand", "en": "Status" },
    "description": { "nl": "Uitleg", "en": "Description" },
    "scales": [
      {
        "id": "finding", "title": { "nl": "Bevinding", "en": "Finding" },
        "values": [
          {
            "id": "no", "title": { "nl": "nee", "en": "no" },
            "meaning": { "nl": "Het was er niet", "en": "It was not there" }
          },
          {
            "id": "partly", "title": { "nl": "deels", "en": "partly" },
            "meaning": { "nl": "Iets", "en": "Some of it" }
          },
          {
            "id": "yes", "title": { "nl": "ja", "en": "yes" },
            "meaning": { "nl": "Het was er", "en": "It was there" }
          }
        ],
        "unknown": {
          "id": "unknown", "title": { "nl": "onbekend", "en": "unknown" },
          "meaning": { "nl": "Niemand weet het", "en": "Nobody knows" }
        }
      }
    ],
    "scoring": {
      "rule": "none", "scale": "finding",
      "reason": { "nl": "Er was geen norm.", "en": "There was no norm." }
    },
    "pace": { "practice": 40 },
    "respondents": [ { "id": "board", "title": { "nl": "bestuur", "en": "board" } } ],
    "glossary": [
      {
        "id": "report", "term": { "nl": "verslag", "en": "report" },
        "definition": { "nl": "Wat er staat", "en": "What it says" }
      }
    ],
    "themes": [
      {
        "id": "N-GOV", "title": { "nl": "Bestuur", "en": "Board" },
        "purpose": { "nl": "Wie erover ging", "en": "Who was in charge" },
        "practices": [
          {
            "id": "N-GOV-HOLDER",
            "statement": { "nl": "Iemand ging erover", "en": "Somebody was in charge" },
            "guidance": { "nl": "Zoek het op", "en": "Look it up" },
            "respondents": ["board"], "terms": ["report"],
            "basis": { "kind": "letter", "reference": "brief", "mark": "F" }
          },
          {
            "id": "N-GOV-TEAM",
            "statement": { "nl": "Er was een team", "en": "There was a team" },
            "guidance": { "nl": "Blader", "en": "Browse" },
            "respondents": ["board"],
            "basis": { "kind": "reconstructed", "reference": "bericht", "mark": "R" }
          }
        ]
      }
    ]
  }

  """#

private let normText = #"""
  {
    "$schema": "norm.schema.json",
    "format": "peil-norm",
    "id": "sample",
    "version": "1.0",
    "questionnaire": "sample",
    "title": { "nl": "Streven", "en": "Targets" },
    "status": { "nl": "Voorstel", "en": "Proposal" },
    "description": { "nl": "Per thema", "en": "Per theme" },
    "themes": [
      {
        "theme": "GOV", "low": 1, "medium": 2, "high": 3,
        "rationale": {
          "low": { "nl": "Klein", "en": "Small" }, "medium": { "nl": "Gewoon", "en": "Usual" },
          "high": { "nl": "Groot", "en": "Large" }
        }
      },
      {
        "theme": "HR", "low": 2, "medium": 2, "high": 2,
        "rationale": {
          "low": { "nl": "Ieder", "en": "Everybody" }, "medium": { "nl": "Idem", "en": "Same" },
          "high": { "nl": "Ook", "en": "Also" }
        }
      }
    ]
  }

  """#

private let policyText = #"""
  {
    "$schema": "publication-policy.schema.json",
    "format": "peil-publication-policy",
    "id": "sample",
    "version": "1.0",
    "title": { "nl": "Beleid", "en": "Policy" },
    "status": { "nl": "Voorstel", "en": "Proposal" },
    "description": { "nl": "Wat er uit komt", "en": "What comes out" },
    "questionnaire": "sample",
    "reading": { "value": "self", "rationale": { "nl": "Ieder heeft die", "en": "All have it" } },
    "waves": {
      "now": 2025, "earlier": 2023, "rationale": { "nl": "Twee", "en": "Two" }
    },
    "references": [
      { "theme": "GOV", "level": 2, "rationale": { "nl": "Beleid", "en": "Policy" } },
      { "theme": "HR", "level": 3, "rationale": { "nl": "Code", "en": "Code" } }
    ],
    "coalition": { "size": 1, "rationale": { "nl": "Zichzelf", "en": "Itself" } },
    "leastCrossed": { "institutions": 50, "rationale": { "nl": "Klein land", "en": "Small land" } },
    "unanimity": {
      "facts": ["FACT-HOLDER"], "rationale": { "nl": "Afgesproken", "en": "Agreed" }
    },
    "releases": {
      "dates": [
        { "sector": "university", "date": "2026-03-02" },
        { "sector": "hogeschool", "date": "2026-03-03" }
      ],
      "rationale": { "nl": "Samen", "en": "Together" }
    },
    "steps": [
      {
        "tables": [
          { "figures": "levels", "by": "sector", "coding": "counts" },
          { "figures": "changes", "by": "sector", "coding": "counts" }
        ],
        "rationale": { "nl": "Eerst", "en": "First" }
      },
      {
        "tables": [{ "figures": "facts", "by": "profile", "coding": "thirds" }],
        "rationale": { "nl": "Dan", "en": "Then" }
      }
    ]
  }

  """#
