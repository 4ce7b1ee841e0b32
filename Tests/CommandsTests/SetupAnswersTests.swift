import Language
import TestSupport
import Testing

/// What is typed where an interview makes its record.
@Suite struct SetupAnswersTests {
  private let session: ShellSession

  init() throws { session = ShellSession(try TemporaryDirectory(), language: .en) }

  private static let institution = "peil interview a.peil --sector institute --wave 2025"
  private static let wave = "peil interview a.peil --sector institute --institution P"

  /// Names with something hidden in them: U+200B, a tag character, U+202E, U+2028.
  private static let hidden = [
    #"A\342\200\213B"#, #"A\363\240\201\201B"#, #"A\342\200\256B"#, #"A\342\200\250B"#,
  ]

  @Test(arguments: [institution, wave], hidden)
  func `a name in which something is hidden is no answer`(line: String, name: String) throws {
    let told = try session.run("printf '\(name)\\n' | \(line); test -e a.peil || echo None")
    #expect(told.output.contains("not an answer here"), "\(told.output)")
    #expect(told.output.hasSuffix("None\n"), "\(told.output)")
  }

  @Test(arguments: [(institution, #""name":"AéB""#), (wave, #""wave":"AéB""#)])
  func `a name of one plain line is taken`(line: String, expected: String) throws {
    let told = try session.run("printf 'AéB\\nq\\n' | \(line); head -n 1 a.peil")
    #expect(told.output.contains(expected), "\(told.output)")
  }

  // MARK: - Commands

  /// What is asked first, second, third and fourth of a record that is not there.
  private static let leads = ["", "TU\\n", "TU\\n1\\n"]

  @Test(arguments: leads, ["q", "Q", "stop", "quit", "stoppen", ":q", " :stop "])
  func `somebody who stops leaves nothing`(lead: String, word: String) throws {
    let told = try session.run(
      "printf '\(lead)\(word)\\n1\\n' | peil interview a.peil; echo $?; ls")
    #expect(told.output.hasSuffix("Nothing has been made.\n66\n"), "\(told.output)")
  }

  @Test(arguments: ["q", "stop"])
  func `somebody who stops at the date leaves nothing`(word: String) throws {
    let told = try session.run(
      "printf 'TU\\n1\\n\\n\(word)\\n' | peil interview a.peil --questionnaire nulmeting-2023;"
        + " echo $?; ls")
    #expect(told.output.hasSuffix("Nothing has been made.\n66\n"), "\(told.output)")
  }

  /// What is typed before a question, with the beginning of its explanation.
  private static let explanations: [(typed: String, words: String)] = [
    ("", "The name as it is to stand in reports"), ("TU\\n", "Type the number"),
    ("TU\\n1\\n", "The name under which this record is compared"),
  ]

  @Test(arguments: explanations, ["?", "help", ":hulp"])
  func `a question explains itself and is asked again`(
    lead: (typed: String, words: String), word: String
  ) throws {
    let told = try session.run("printf '\(lead.typed)\(word)\\n' | peil interview a.peil")
    #expect(told.output.contains(lead.words), "\(told.output)")
    #expect(!told.output.contains("not an answer"), "\(told.output)")
  }

  @Test(arguments: leads, ["klaar", "b", "undo", "/slot", ":x"])
  func `a command that has nothing to act upon is no answer`(lead: String, word: String) throws {
    let told = try session.run(
      "printf '\(lead)\(word)\\n1\\n2025\\n' | peil interview a.peil; echo $?; ls")
    #expect(told.output.contains("('\(word)') is not an answer here."), "\(told.output)")
    #expect(told.output.hasSuffix("65\n"), "\(told.output)")
  }

  @Test func `two colons make a name of a command`() throws {
    let told = try session.run(
      "printf '::Q\\n1\\n::Next\\nq\\n' | peil interview a.peil; head -n 1 a.peil")
    #expect(told.output.contains(#""name":"Q""#), "\(told.output)")
    #expect(told.output.contains(#""wave":"Next""#), "\(told.output)")
  }

  /// A byte order mark says how the lines are written and moves none of them.
  @Test func `a byte order mark before the first line is dropped`() throws {
    let told = try session.run(
      #"printf '\357\273\277TU\n1\n2025\n2\nq\n' | peil interview a.peil; head -n 1 a.peil;"#
        + #" printf '\357\273\2772\nq\n' | peil interview a.peil; tail -n 1 a.peil"#)
    #expect(told.output.contains(#""name":"TU""#), "\(told.output)")
    #expect(told.output.contains(#""event":"profileAnswered""#), "\(told.output)")
  }

  @Test(arguments: Language.allCases)
  func `what is asked fits a narrow terminal`(language: Language) throws {
    let session = ShellSession(
      try TemporaryDirectory(), language: language, environment: ["COLUMNS": "50"])
    let told = try session.run(
      "printf '?\\nTU\\n1\\n?\\n\\n?\\n' | peil interview een-lange-naam-van-een-bestand.peil"
        + " --questionnaire nulmeting-2023 2>/dev/null")
    #expect(told.output.split(separator: "\n").allSatisfy { $0.count <= 50 }, "\(told.output)")
  }
}
