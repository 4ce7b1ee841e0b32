import Language
import TestSupport
import Testing

/// Norm frameworks of an institution's own, from the copy to the report.
struct NormTests {
  let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
  }

  /// Runs the program in the folder, so that paths are as a person types them.
  private func run(
    _ words: String, environment: [String: String] = [:]
  ) throws -> PeilProcess.Ending {
    try PeilProcess.run(
      ["-c", "cd \"$0\" && exec \"$1\" \(words)", folder.path, PeilProcess.path],
      program: "/bin/sh", environment: environment)
  }

  private func expect(
    _ words: String, status: Int32 = 0, output: String? = "", messages: String = "",
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let ending = try run(words)
    #expect(ending.status == status, "\(ending.messages)", sourceLocation: location)
    if let output { #expect(ending.output == output, sourceLocation: location) }
    #expect(ending.messages == messages, sourceLocation: location)
  }

  private func change(_ name: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try folder.contents(of: name), as: UTF8.self)
    let range = try #require(text.firstRange(of: old))
    try folder.place(
      Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8), name)
  }

  // MARK: - The copy

  @Test func `a new framework is sound, private and not overwritten`() throws {
    try expect(
      "norm new tu.json --lang nl",
      messages: """
        Geschreven: tu.json
        Pas het aan en controleer het met: peil check tu.json

        """)
    #expect(try folder.mode(of: "tu.json") == 0o600)
    try expect("check tu.json --lang nl", output: "tu.json: geen fouten.\n")
    let made = try folder.contents(of: "tu.json")
    try expect(
      "norm new tu.json --title Anders --lang en", status: 73,
      messages: "tu.json exists already. Choose another name, or give --force to replace it.\n")
    #expect(try folder.contents(of: "tu.json") == made)
    try expect(
      "norm new tu.json --title 'Doelen 2026' --force --lang en",
      messages: """
        Written: tu.json
        Adapt it and check it with: peil check tu.json

        """)
    let text = String(decoding: try folder.contents(of: "tu.json"), as: UTF8.self)
    #expect(text.contains(#""nl": "Doelen 2026","#) && text.contains(#""en": "Doelen 2026""#))
  }

  @Test func `a copy can be made of a copy`() throws {
    _ = try run("norm new a.json --title 'Doelen A'")
    try change("a.json", #""high": 4"#, #""high": 5"#)
    #expect(try run("norm new b.json --from a.json").status == 0)
    let text = String(decoding: try folder.contents(of: "b.json"), as: UTF8.self)
    #expect(text.contains("Zij gaan uit van ‘Doelen A’ (a, versie 1.0.0)."))
    #expect(text.contains(#""high": 5"#))
  }

  @Test func `a name that cannot be or is taken is refused`() throws {
    try expect(
      "norm new 1e.json --lang nl", status: 64,
      messages: """
        1e.json kan geen normenkader heten. Noem het bestand NAAM.json, met in NAAM alleen letters, \
        cijfers, koppeltekens en punten, ten hoogste 64, te beginnen met een letter.

        """)
    try expect(
      "norm new tu.txt --lang en", status: 64,
      messages: """
        tu.txt cannot name a norm framework. Call the file NAME.json, with in NAME only letters, \
        digits, hyphens and full stops, at most 64, beginning with a letter.

        """)
    try expect(
      "norm new leidraad-2025.json --lang nl", status: 78,
      messages: """
        leidraad-2025.json: 'leidraad-2025' is al de naam van een normenkader in het programma. \
        Kies een andere naam, voor het bestand en voor het onderdeel 'id'.

        """)
    try expect(
      "norm new tu.json --title ' ' --lang en", status: 64,
      messages: "--title is empty; it needs a text.\nSee 'peil norm new --help'.\n")
    try expect(
      "norm new tu.json --from leidrad-2025 --lang en", status: 78,
      messages:
        "There is no norm framework 'leidrad-2025'. Did you mean 'leidraad-2025'?\n")
    #expect(folder.names.isEmpty)
  }

  // MARK: - Its use

  private func makeRecord() throws {
    _ = try run("norm new tu.json --title 'Doelen TU' --lang nl")
    try change("tu.json", #""medium": 3"#, #""medium": 4"#)
    try expect(
      "new a.peil --institution TU --sector university --wave 2025 --profile medium"
        + " --norm tu.json --lang nl",
      messages: """
        a.peil is gemaakt. Begin met: peil interview a.peil --norm tu.json
        Het normenkader 'tu' staat zelf niet in de meting. Geef voortaan --norm tu.json, \
        of zet het bestand in een map en noem die met --definitions of PEIL_DEFINITIONS.

        """)
  }

  /// A line to go on with names the file of the framework, which the record does not hold.
  @Test func `a dialogue that needs a framework names it again`() throws {
    try makeRecord()
    for (word, line) in [
      ("q", "To go on: peil interview a.peil"), ("done", "For the report: peil report a.peil"),
    ] {
      let command = "echo \(word) | peil interview a.peil --norm tu.json --lang en"
      let told = try ShellSession(folder, language: .en).run(command).output
      #expect(told.hasSuffix("\(line) --norm tu.json\n"), "\(told)")
    }
    let audit = try ShellSession(folder, language: .en).run(
      "echo q | peil audit a.peil --norm tu.json")
    #expect(
      audit.output.hasSuffix("To go on: peil audit a.peil --norm tu.json\n"), "\(audit.output)")
  }

  @Test func `a record asks for the framework it was made with`() throws {
    try makeRecord()
    for command in ["score", "roadmap", "report", "status", "interview"] {
      try expect(
        "\(command) a.peil --lang nl", status: 78,
        messages: """
          Het normenkader 'tu' van a.peil is hier niet. Geef de map waarin het staat met \
          --definitions.

          """)
    }
    try expect(
      "answer a.peil GOV-2-HOLDER fully --lang en", status: 78,
      messages: """
        The norm framework 'tu' of a.peil is not here. Give the directory that holds it with \
        --definitions.

        """)
    for command in ["score", "roadmap", "report", "status", "interview"] {
      try expect(
        "\(command) a.peil --norm tu.json --lang nl", output: nil,
        messages: command == "interview"
          ? "Alles staat in a.peil. Verder gaan: peil interview a.peil --norm tu.json\n" : "")
    }
    try expect(
      "answer a.peil GOV-2-HOLDER fully --norm ./tu.json --lang en",
      messages: "Recorded in a.peil: GOV-2-HOLDER fully.\n")
    #expect(try run("score a.peil", environment: ["PEIL_DEFINITIONS": "."]).status == 0)
    #expect(try run("score a.peil --definitions .").status == 0)
  }

  @Test func `the targets are those of the framework given`() throws {
    try makeRecord()
    let own = try run("score a.peil --norm tu.json --format csv --lang en")
    #expect(own.output.contains("GOV,Board and governance,4,"))
    let proposed = try run("score a.peil --norm leidraad-2025 --format csv --lang en")
    #expect(proposed.output.contains("GOV,Board and governance,3,"))
    #expect(
      proposed.messages == """
        This record names the norm framework 'tu'; the target levels here come from 'leidraad-2025'.

        """)
  }

  @Test func `the report names the framework and what deviates`() throws {
    try makeRecord()
    let report = try run("report a.peil --norm tu.json --format markdown --lang en").output
    let start = try #require(report.firstRange(of: "## Own target levels\n"))
    let end = try #require(report[start.upperBound...].firstRange(of: "\n## "))
    #expect(
      report[start.lowerBound..<end.lowerBound] == """
        ## Own target levels

        The target levels in this report come from ‘Doelen TU’ (tu, version 1.0.0). For this risk \
        profile they differ in 1 theme from ‘Proposed target levels for knowledge security’ \
        (leidraad-2025, version 1.0.0).

        The themes with a target level other than the proposed one.

        | Theme | Own target | Proposed target |
        | :--- | :--- | :--- |
        | Board and governance | 4 | 3 |

        """)
    let shipped = try run("report a.peil --norm leidraad-2025 --format markdown --lang en").output
    #expect(!shipped.contains("Own target levels"))
  }

  @Test func `an interview makes a record with a framework from a file`() throws {
    _ = try run("norm new tu.json")
    let ending = try run(
      "interview a.peil --no-input --institution TU --sector university --wave 2025"
        + " --norm tu.json --lang en")
    #expect(ending.status == 0, "\(ending.messages)")
    #expect(ending.messages.hasPrefix("The norm framework 'tu' itself is not in the record."))
    let record = String(decoding: try folder.contents(of: "a.peil"), as: UTF8.self)
    #expect(record.contains(#""norm":{"id":"tu","targets":""#))
  }

  // MARK: - Files that are no framework

  @Test func `what is no framework is refused with its reason`() throws {
    try makeRecord()
    try expect(
      "score a.peil --norm elders/tu.json --lang nl", status: 66,
      messages: "elders/tu.json bestaat niet. Controleer de naam en de map.\n")
    try folder.place(Array("[]".utf8), "leeg.json")
    let empty = try run("score a.peil --norm leeg.json --lang nl")
    #expect(empty.status == 65)
    #expect(empty.messages.hasPrefix("leeg.json:1:1: "))
    let path = "\(repositoryRoot())/Questionnaires/leidraad-2025.json"
    try expect(
      "score a.peil --norm \(path) --lang nl", status: 65,
      messages: """
        \(path) is een definitie, maar geen normenkader. 'peil norm new' maakt een normenkader.

        """)
    try change("tu.json", #""id": "tu""#, #""id": "leidraad-2025""#)
    try expect(
      "score a.peil --norm tu.json --lang en", status: 78,
      messages: """
        tu.json: 'leidraad-2025' is already the name of a norm framework in the program. Choose \
        another name, for the file and for the member 'id'.

        """)
    // The file that ships is what it says it is.
    #expect(
      try run("score a.peil --norm \(repositoryRoot())/Norms/leidraad-2025.json").status == 0)
  }
}
