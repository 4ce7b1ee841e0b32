import Assessment
import History
import JSON
import Language
import Maturity
import Reports
import TestSupport
import Testing

/// What holds for every output alike.
@Suite struct OutputTests {
  private func documents(_ assessment: Assessment, _ language: Language) throws -> [Document] {
    [
      ScoreOutput(assessment).document(in: language),
      RoadmapOutput(assessment).document(in: language),
      StatusOutput(assessment, minutesToGo: 5, now: try Sample.made()).document(in: language),
      ReportOutput(assessment, made: try Sample.made(), proposal: nil).document(in: language),
    ]
  }

  private func tables(_ assessment: Assessment) throws -> [CSVTable] {
    [
      ScoreOutput(assessment).csv(in: .nl), RoadmapOutput(assessment).csv(in: .nl),
      StatusOutput(assessment, minutesToGo: 5, now: try Sample.made()).csv(in: .nl),
      ReportOutput(assessment, made: try Sample.made(), proposal: nil).csv(in: .nl),
    ]
  }

  private func values(_ assessment: Assessment) throws -> [JSONValue] {
    [
      ScoreOutput(assessment).json, RoadmapOutput(assessment).json,
      StatusOutput(assessment, minutesToGo: 5, now: try Sample.made()).json,
      ReportOutput(assessment, made: try Sample.made(), proposal: nil).json,
    ]
  }

  @Test func theOrderOfAnswersDoesNotMatter() throws {
    var generator = SeededGenerator(seed: 3)
    // So near to each other that no moment is told to be out of order.
    let expected = try Sample.assessment(secondsApart: 1)
    for _ in 0..<20 {
      let shuffled = try Sample.assessment(
        Sample.acts().shuffled(using: &generator), secondsApart: 1)
      #expect(try documents(shuffled, .nl) == documents(expected, .nl))
      #expect(try tables(shuffled) == tables(expected))
    }
  }

  // MARK: - Text typed by people

  static let nastyTexts = [
    "*b* **c** _i_ __j__", "<script>alert(1)</script>", "[x](http://e.example) ![i](u)",
    "| a | b |", "`code` ``x``", "# kop", "- punt", "+ punt", "1. een", "(a) een", "> citaat",
    "```", "~~~", "---", "***", "===", ": def", "::: {.x}", "% titel", "$x$ ~a~ ^b^ @c",
    "{#id .c}", "&lt; &#42;", "a\\*b \\", "=1+1", "@SUM(A1)", "\"q\",\"r\"", "a;b,c",
    "\u{202E}om\u{2066}", "\u{1B}[31mrood\u{7}", "\u{0}", "*\u{301}b*",
  ]

  /// What each line of Markdown begins with, and how many cells it has.
  private func shape(ofMarkdown document: Document) -> [String] {
    MarkdownRenderer().text(document).lines.map { line in
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      let start = words.prefix { word in
        let isNumber = word.last == "." && Int(word.dropLast()) != nil
        return isNumber || ["", "-", ">", "|"].contains(word) || word.allSatisfy { $0 == "#" }
      }
      var pipes = 0
      var isEscaped = false
      for scalar in line.unicodeScalars {
        if scalar == "|", !isEscaped { pipes += 1 }
        isEscaped = scalar == "\\" && !isEscaped
      }
      return "\(start.joined(separator: " ")) \(pipes)"
    }
  }

  /// The tags of a page in order, with the names of their attributes.
  private func shape(ofHTML document: Document) -> [String] {
    HTMLRenderer().text(document).split(separator: "<").map { part in
      let tag = part.prefix { $0 != ">" }
      return tag.split(separator: " ").map { $0.split(separator: "=")[0] }.joined(separator: " ")
    }
  }

  @Test(arguments: nastyTexts)
  func nastyTextChangesNoStructure(text: String) throws {
    let plain = try Sample.assessment(typed: Sample.Typed(everywhere: "woord"))
    let nasty = try Sample.assessment(typed: Sample.Typed(everywhere: text))
    for (document, expected) in try zip(documents(nasty, .nl), documents(plain, .nl)) {
      #expect(shape(ofMarkdown: document) == shape(ofMarkdown: expected))
      #expect(shape(ofHTML: document) == shape(ofHTML: expected))
      let ruled = TextRenderer(width: 80).text(document).lines.count { line in
        line.count > 3 && line.allSatisfy { $0 == "-" }
      }
      let expectedRuled = TextRenderer(width: 80).text(expected).lines.count { line in
        line.count > 3 && line.allSatisfy { $0 == "-" }
      }
      #expect(ruled == expectedRuled)
    }
    for (table, expected) in try zip(tables(nasty), tables(plain)) {
      let rows = CSVReader.rows(table.text())
      #expect(rows.map(\.count) == CSVReader.rows(expected.text()).map(\.count))
      for cell in rows.flatMap(\.self) {
        #expect(cell.unicodeScalars.first.map { !"=+-@".unicodeScalars.contains($0) } ?? true)
      }
    }
  }

  @Test(arguments: ["a\n# kop\n- punt\n| b |\n\n1. een", "a\r\n\r\n---", "a\u{2028}# kop"])
  func linesThatWereTypedMakeNoHeadingAndNoRow(text: String) throws {
    let plain = try Sample.assessment(typed: Sample.Typed(everywhere: "woord"))
    let nasty = try Sample.assessment(typed: Sample.Typed(everywhere: text))
    for (document, expected) in try zip(documents(nasty, .nl), documents(plain, .nl)) {
      let structure = { (document: Document) in
        MarkdownRenderer().text(document).lines.filter {
          $0.hasPrefix("#") || $0.hasPrefix("|") || $0.hasPrefix("- ")
        }.count
      }
      #expect(structure(document) == structure(expected))
    }
    for (table, expected) in try zip(tables(nasty), tables(plain)) {
      #expect(
        CSVReader.rows(table.text()).map(\.count) == CSVReader.rows(expected.text()).map(\.count))
    }
  }

  @Test(arguments: nastyTexts)
  func noControlReachesAPage(text: String) throws {
    let nasty = try Sample.assessment(typed: Sample.Typed(everywhere: text))
    let pages =
      try documents(nasty, .en).flatMap {
        [
          TextRenderer(width: 80).text($0), MarkdownRenderer().text($0), HTMLRenderer().text($0),
        ]
      } + tables(nasty).map { $0.text() } + values(nasty).map(\.indented)
    for page in pages {
      #expect(
        page.unicodeScalars.allSatisfy { scalar in
          switch scalar.value {
          case 0x0A, 0x0D: true
          case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
          default: true
          }
        })
    }
  }

  // MARK: - JSON

  @Test(arguments: nastyTexts)
  func jsonIsReadBackAsItWas(text: String) throws {
    let nasty = try Sample.assessment(typed: Sample.Typed(everywhere: text))
    for value in try values(nasty) {
      #expect(try JSONValue(parsing: Array(value.indented.utf8)) == value)
    }
  }

  @Test func theKeysThatScriptsLeanOn() throws {
    let json = ScoreOutput(try Sample.assessment()).json
    #expect(
      json.members?.map(\.name) == [
        "format", "version", "record", "institution", "sector", "scope", "wave", "referenceDate",
        "questionnaire", "norm", "profile", "head", "rule", "themes",
      ])
    #expect(
      json["themes"]?.array?.first?.members?.map(\.name) == [
        "id", "title", "target", "self", "supported", "verified", "adjusted", "mayBeNone",
        "coverage", "distance", "supportedDistance", "guesses", "selfWithoutGuesses", "reasons",
        "supportedReasons",
      ])
  }

  // MARK: - Definitions that changed

  @Test(arguments: [
    (Fingerprints(scoring: String(repeating: "5", count: 64), text: "old"), "text"),
    (Fingerprints(scoring: "old", text: String(repeating: "6", count: 64)), "scoring"),
  ])
  func aChangedQuestionnaireIsSaid(fingerprints: Fingerprints, difference: String) throws {
    let changed = try Sample.assessment(fingerprints: fingerprints)
    let same = try Sample.assessment()
    for value in try values(changed) {
      #expect(value["questionnaire"]?["difference"]?.string == difference)
    }
    for (document, expected) in try zip(documents(changed, .nl), documents(same, .nl)) {
      #expect(document.blocks.count == expected.blocks.count + 1)
    }
  }
}
