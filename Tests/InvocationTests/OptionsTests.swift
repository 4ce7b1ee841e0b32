import Invocation
import Language
import Testing

@Suite struct OptionsTests {
  private struct Shared: Options {
    let loud = Flag("loud", help: Text(nl: "Luid.", en: "Loud."))
    let tag = RepeatedOption<String>(
      "tag", Text(nl: "WOORD", en: "WORD"), help: Text(nl: "Label.", en: "Label."))
  }

  private struct Declared: Options {
    let file = Argument<String>(
      Text(nl: "BESTAND", en: "FILE"), help: Text(nl: "Bestand.", en: "File."))
    let shared = Shared()
    let cause = OptionalOption<String>(
      "cause", Text(nl: "TEKST", en: "TEXT"), help: Text(nl: "Oorzaak.", en: "Cause."))
    let effect = OptionalOption<String>(
      "effect", Text(nl: "TEKST", en: "TEXT"), help: Text(nl: "Gevolg.", en: "Effect."))
    let count = Option<Int>(
      "count", Text(nl: "AANTAL", en: "NUMBER"), help: Text(nl: "Aantal.", en: "Number."),
      default: 3)
  }

  private func run(
    _ words: String..., body: @escaping @Sendable (Given<Declared>) -> String
  ) throws(UsageError) -> String {
    let heading = Heading(Text(nl: "Alles", en: "All"))
    let command = Command<Notes>(
      "try", under: heading, summary: Text(nl: "Probeer.", en: "Try."), options: Declared.self
    ) { notes, given in
      notes.lines.append(body(given))
      return .success
    }
    let program = Program<Notes>(
      "peil", version: "1", summary: Text(nl: "Peil.", en: "Peil."),
      discussion: Text(nl: "Peil.", en: "Peil."), commands: [command])
    guard case .run(let action) = try program.invocation(for: ["try"] + words).outcome.get() else {
      return "no action"
    }
    let notes = Notes()
    _ = try? action(notes)
    return notes.lines.joined()
  }

  @Test func `The parameters stand in the order of declaration, shared ones among them`() {
    #expect(
      Declared().parameters.map(\.property) == ["file", "loud", "tag", "cause", "effect", "count"])
  }

  @Test func `Each property gives the value of its own option`() throws {
    let line = try run("f", "--effect", "E", "--cause", "C", "--tag", "a", "--tag", "b") {
      "\($0.file) \($0.cause ?? "") \($0.effect ?? "") \($0.count) \($0.shared.tag)"
        + " \($0.shared.loud)"
    }
    #expect(line == #"f C E 3 ["a", "b"] false"#)
    #expect(try run("f", "--loud", "--count", "7") { "\($0.shared.loud) \($0.count)" } == "true 7")
  }

  @Test func `Whatever is wrong is told before the body runs`() {
    #expect(throws: UsageError.missing(.argument(Text(nl: "BESTAND", en: "FILE")))) {
      try run("--loud") { _ in "ran" }
    }
    #expect(
      throws: UsageError.invalidValue("x", of: .option("count"), choices: [], form: Int.form)
    ) {
      try run("f", "--count", "x") { _ in "ran" }
    }
  }

  @Test func `The options that a line has are named as they are typed`() throws {
    #expect(try run("f", "--cause", "C", "--loud") { "\($0.typed)" } == #"["--loud", "--cause"]"#)
    #expect(try run("f", "--tag=a") { "\($0.typed) \($0.shared.typed)" } == #"["--tag"] ["--tag"]"#)
    #expect(try run("f") { "\($0.typed)" } == "[]")
  }

  @Test func `An option may be demanded by one command and not by another`() throws {
    let option = OptionalOption<Int>(
      "count", short: "c", Text(nl: "AANTAL", en: "NUMBER"),
      help: Text(nl: "Aantal.", en: "Number."))
    #expect(try option.required.read(["7"]) == 7)
    #expect(throws: UsageError.missing(.option("count"))) { try option.required.read([]) }
    #expect(try option.read([]) == nil)
    #expect(option.required.specification.help == option.specification.help)
  }

  @Test(arguments: [
    (WordForm.path, "q\nr", true), (.newPath, "q\nr", false), (.newPath, "q\n/r", true),
    (.path, "", false), (.newPath, "", false), (.name, "q\nr", false), (.text, "q\nr", true),
    (.newPath, "x\u{202E}y", false), (.name, "q r", true),
  ])
  func `A word is of its form`(form: WordForm, word: String, isAllowed: Bool) {
    #expect(form.allows(word) == isAllowed)
  }

  @Test func `A path is read so that it is seen on one line`() throws {
    let file = Argument<String>(
      Text(nl: "BESTAND", en: "FILE"), help: Text(nl: "Bestand.", en: "File."),
      completion: .file(suffixes: []))
    #expect(try file.read(["q\nr"]).legible == #"q\nr"#)
    #expect(try file.read(["q\nr"]).systemBytes == Array("q\nr".utf8))
    let note = OptionalOption<String>(
      "note", Text(nl: "TEKST", en: "TEXT"), help: Text(nl: "Notitie.", en: "Note."))
    #expect(try note.read(["q\nr"]) == "q\nr")
    // What is known by its place is no text of several lines.
    #expect(throws: UsageError.self) { try Declared().file.read(["q\nr"]) }
  }

  @Test func `A property that is no parameter is a programmer's error`() async {
    await #expect(processExitsWith: .failure) {
      struct Wrong: Options {
        let number = 3
      }
      _ = Wrong().parameters
    }
  }
}
