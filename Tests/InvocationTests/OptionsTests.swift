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

  @Test func `A property that is no parameter is a programmer's error`() async {
    await #expect(processExitsWith: .failure) {
      struct Wrong: Options {
        let number = 3
      }
      _ = Wrong().parameters
    }
  }
}
