import Language
import Testing

@testable import Invocation

@Suite struct ProgramDefectsTests {
  private static let good = Text(nl: "Goed.", en: "Good.")
  private static let bad = Text(nl: "Goed.", en: "Not good")
  private static let x = Text(same: "X")
  private static let y = Text(same: "Y")

  private func defects(_ commands: Command<Void>...) -> [Program<Void>.Defect] {
    Program<Void>(
      "p", version: "1", summary: ProgramDefectsTests.good, discussion: ProgramDefectsTests.good,
      commands: commands
    ).defects()
  }

  private func command(
    _ name: String, summary: Text = good, examples: [Example] = [], seeAlso: [String] = []
  ) -> Command<Void> {
    command(name, summary: summary, examples: examples, seeAlso: seeAlso, parameters: [])
  }

  private func command(_ parameters: any Parameter...) -> Command<Void> {
    command(
      "c", summary: ProgramDefectsTests.good, examples: [], seeAlso: [], parameters: parameters)
  }

  private func command(
    _ name: String, summary: Text, examples: [Example], seeAlso: [String],
    parameters: [any Parameter]
  ) -> Command<Void> {
    Command(
      name: name, heading: .results, summary: summary, discussion: nil, examples: examples,
      seeAlso: seeAlso, parameters: { parameters.map { ("", $0) } },
      action: { _ in { _ in .success } })
  }

  @Test func `The sample has no defects`() {
    #expect(Sample.program.defects() == [])
  }

  @Test func `Names are unique and well formed`() {
    #expect(defects(command("a"), command("a")) == [.duplicateCommand("a")])
    #expect(defects(command("help")) == [.duplicateCommand("help")])
    #expect(defects(command("a"), command("a b")) == [.duplicateCommand("a")])
    for name in ["A", "a_b", "a b c", "a ", "-a", "", "é", "help a"] {
      #expect(defects(command(name)).contains(.malformedName(name)), "\(name)")
    }
    for name in ["a", "a-b", "a b", "a1 b2"] { #expect(defects(command(name)) == []) }
  }

  @Test func `Summaries are short sentences`() {
    let long = Text(nl: "Goed.", en: String(repeating: "x", count: 100) + ".")
    let longest = Text(nl: "Goed.", en: String(repeating: "x", count: 99) + ".")
    #expect(
      defects(command("a", summary: ProgramDefectsTests.bad))
        == [.badSummary(ProgramDefectsTests.bad, of: "a")])
    #expect(defects(command("a", summary: long)) == [.badSummary(long, of: "a")])
    #expect(defects(command("a", summary: longest)) == [])
  }

  @Test func `Parameters have names of their own`() {
    let good = ProgramDefectsTests.good
    #expect(
      defects(command(Flag("a", help: good), Flag("a", help: good)))
        == [.duplicateParameter("--a", command: "c")])
    #expect(
      defects(command(Flag("a", short: "x", help: good), Flag("b", short: "x", help: good)))
        == [.duplicateParameter("-x", command: "c")])
    #expect(
      defects(command(Flag("lang", help: good)))
        == [.duplicateParameter("--lang", command: "c")])
    #expect(
      defects(command(Flag("a", short: "h", help: good)))
        == [.duplicateParameter("-h", command: "c")])
    #expect(defects(command(Flag("A", help: good))) == [.malformedName("A")])
    #expect(defects(command(Flag("a", short: "3", help: good))) == [.malformedName("a")])
    #expect(
      defects(command(Flag("a", help: ProgramDefectsTests.bad)))
        == [.badSentence(ProgramDefectsTests.bad, command: "c")])
  }

  @Test func `Arguments stand in an order that can be read`() {
    let (good, x, y) = (
      ProgramDefectsTests.good, ProgramDefectsTests.x, ProgramDefectsTests.y
    )
    let one = Argument<String>(x, help: good)
    let other = Argument<String>(y, help: good)
    let perhaps = OptionalArgument<String>(x, help: good)
    let many = Arguments<String>(x, help: good, isRequired: true)
    #expect(defects(command(one, other)) == [])
    #expect(
      defects(command(one, one))
        == [
          .duplicateParameter("nl X", command: "c"), .duplicateParameter("en X", command: "c"),
        ])
    #expect(
      defects(command(perhaps, other)) == [.requiredBehindOptional(y, command: "c")])
    #expect(defects(command(many, other)) == [.argumentBehindMany(y, command: "c")])
    #expect(defects(command(other, many)) == [])
  }

  @Test func `References lead somewhere`() {
    #expect(
      defects(command("a", seeAlso: ["b"])) == [.unknownReference("b", command: "a")])
    #expect(defects(command("a", seeAlso: ["b"]), command("b")) == [])
  }

  @Test func `Examples are accepted`() {
    func example(_ words: [String]) -> Command<Void> {
      command("a", examples: [Example(words, ProgramDefectsTests.good)])
    }
    #expect(defects(example(["a"])) == [])
    #expect(
      defects(example(["a", "x"]))
        == [.wrongExample(["a", "x"], command: "a", .unexpectedArgument("x"))])
    #expect(
      defects(example(["b"]), command("b")) == [.strayExample(["b"], command: "a")])
    #expect(defects(example(["a", "--help"])) == [.strayExample(["a", "--help"], command: "a")])
    #expect(
      defects(command("a", examples: [Example(["a"], ProgramDefectsTests.bad)]))
        == [.badSentence(ProgramDefectsTests.bad, command: "a")])
  }
}
