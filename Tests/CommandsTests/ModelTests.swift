import JSON
import Language
import TestSupport
import Testing

/// Questionnaires of our own in the shapes of known models, from the interview to every output.
///
/// Nothing of the program knows of a model: each is a definition file. What the levels and scores
/// must be is worked out at each, from the formulas of peers.md §1.
struct ModelTests {
  struct Model: Sendable {
    let id: String

    /// What is typed in the interview: the profile question first, then the practices in order.
    let typed: [String]
  }

  static let models = [
    // SAMM. 1: (1 + 1)/2, 2: (1/2 + 1/4)/2, 3: (1/4 + 0…1)/2; together 3/2 to 2: level 1 or 2.
    Model(id: "streams", typed: ["2", "4", "4 gok", "3", "2", "2", ""]),
    // C2M2. Levels 1 and 2 are largely or fully implemented, but of ROUND there is no evidence; of
    // level 3 the alarm is open and the test does not apply: level 2 or 3, supported 1.
    Model(
      id: "milestones",
      typed: [
        "2", "3", "Ronde van 5 mei 2025", "4", "Foto van 6 mei 2025", "3 gok", "", "",
        "nvt geen alarm",
      ]),
    // ISO/IEC 33020. LAMP: 1 fully, 2 largely, 3 partially: level 2, since 3 asks 2 fully.
    // EXIT, with a rule of its own: the weakest is largely, 67: above 50 to 85, level 1.
    Model(id: "attributes", typed: ["2", "4", "3", "2", "3", "4"]),
    // The edges. ONE: (15 + 15)/2 = 15, to 15 is level 0. TWO: (15 + 16)/2 = 31/2, level 1.
    Model(id: "percentages", typed: ["3", "2", "2", "2", "3"]),
    // PKIMM. STORE: ((2·3 + 2)/3 + (4 + 2·3)/3)/2 = (8/3 + 10/3)/2 = 3, level 3. Of TERM the evidence
    // is missing, so that it counts as 2: (8/3 + 8/3)/2 = 8/3, cut off to 2 where shown, level 2.
    // FLOOR: the weakest of 4 and 1…5: level 1 to 4.
    Model(
      id: "weighted",
      typed: [
        "2", "3", "Meting van 2 juni 2025", "2", "4", "", "3", "Bewijs van vernietiging 2025", "4",
        "Keuring van 3 maart 2025", "",
      ]),
    // CMMC. 110 − 50 − 50 − 10 (KEYS, GUESTS, SIGNS) − 0…10 (LIGHT) = −10 to 0. WASTE does not
    // apply and costs nothing. Supported, LOG costs 30 more: −40 to −30. Level 1.
    Model(
      id: "deduction",
      typed: [
        "3", "2", "Foto van de deuren, 2025", "1", "1", "2", "", "nvt er is geen afval", "1", "",
      ]),
    // Flickit. Level 2: 3·1/5 = 60%, enough for level 2. Level 3: (1/2 + 0…1)/2 = 25% to 75%.
    Model(
      id: "competences", typed: ["2", "3", "Agenda van 4 april 2025", "1", "2", "", ""]),
    // CyFun. Key measures 3 and 4; groups (3 + 3)/2 = 3 and (4 + 3)/2 = 7/2; total 13/4: too little.
    Model(id: "three-norms", typed: ["1", "3", "nvt wij keuren niets", "4", "3"]),
  ]

  private func session(_ model: Model, _ language: Language) throws -> ShellSession {
    let folder = try TemporaryDirectory()
    return ShellSession(
      folder, language: language,
      environment: [
        "PEIL_DEFINITIONS": folder.path,
        "MODELS": "\(repositoryRoot())/Tests/CommandsTests/Models",
      ])
  }

  private func beginning(_ model: Model) -> [String] {
    let typed = model.typed.map { "'\($0)'" }.joined(separator: " ")
    return [
      "cp \"$MODELS\"/\(model.id).json \"$MODELS\"/\(model.id)-targets.json .",
      "printf '%s\\n' \(typed) | peil interview a.peil --institution Proef --sector institute"
        + " --wave 2025 --reference-date 2025-10-01 --by Test --questionnaire \(model.id)"
        + " --norm \(model.id)-targets",
    ]
  }

  @Test(arguments: Language.allCases, models.indices)
  func `what people read of each model`(language: Language, index: Int) throws {
    let model = Self.models[index]
    let session = try session(model, language)
    let lines =
      [beginning(model)[0], "peil check \(model.id).json \(model.id)-targets.json"]
      + [beginning(model)[1]]
      + [
        "peil status a.peil", "peil score a.peil", "peil roadmap a.peil",
        "peil score a.peil --format markdown | head -n 40",
        "peil report a.peil --format markdown",
      ]
    let text = try lines.map(session.transcript).joined(separator: "\n").withoutMoments
    #expect(Golden("model-\(model.id).\(language).txt").difference(from: text) == nil)
  }

  @Test(arguments: models.indices)
  func `what scripts read of each model`(index: Int) throws {
    let model = Self.models[index]
    let session = try session(model, .en)
    for line in beginning(model) { #expect(try session.run(line).status == 0) }
    let lines =
      [
        "peil score a.peil --format csv", "peil score a.peil --format csv --csv-separator ';'",
        "peil roadmap a.peil --format csv", "peil status a.peil --format csv",
        "peil report a.peil --format csv", "peil score a.peil --format json",
        "peil roadmap a.peil --format json",
      ]
    let text = try lines.map(session.transcript).joined(separator: "\n").withoutMoments
    #expect(Golden("model-\(model.id).data.txt").difference(from: text) == nil)
  }

  @Test(arguments: models.indices, ["score", "roadmap", "status", "report"])
  func `the JSON of each model is what its schema says`(index: Int, command: String) throws {
    let model = Self.models[index]
    let session = try session(model, .en)
    for line in beginning(model) { #expect(try session.run(line).status == 0) }
    let output = try session.run("peil \(command) a.peil --format json").output
    let schema = try OutputSchema(named: command)
    #expect(schema.faults(in: try JSONValue(parsing: Array(output.utf8))) == [])
  }
}

extension String {
  /// The text with what differs from run to run made the same.
  fileprivate var withoutMoments: String {
    replacing(/[0-9a-f]{64}/, with: String(repeating: "0", count: 64))
      .replacing(
        /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/,
        with: "00000000-0000-4000-8000-000000000000"
      )
      .replacing(/20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/, with: "2025-10-01T09:00:00Z")
      .replacing(
        /[0-9]{1,2} [a-z]+ 20[0-9]{2}, [0-9]{2}:[0-9]{2}/.ignoresCase(), with: "1 May 2026, 09:00"
      )
      // Whatever the session says itself is from 2025.
      .replacing(/[0-9]{1,2} [a-z]+ (202[6-9]|20[3-9][0-9])/.ignoresCase(), with: "1 May 2026")
  }
}
