import Invocation
import Language
import Testing

@Suite struct UsageErrorTextTests {
  private static let file = Text(nl: "BESTAND", en: "FILE")

  @Test(
    arguments: [
      (
        .unknownCommand("rapport", suggestion: "report"),
        "Onbekende opdracht 'rapport'. Bedoelde u 'report'?",
        "Unknown command 'rapport'. Did you mean 'report'?"
      ),
      (
        .unknownCommand("xyzzy", suggestion: nil), "Onbekende opdracht 'xyzzy'.",
        "Unknown command 'xyzzy'."
      ),
      (
        .missingSubcommand(of: "unit", choices: ["add", "list"]),
        "Na 'unit' hoort add of list.", "'unit' must be followed by add or list."
      ),
      (
        .unknownOption("--formt", suggestion: "--format"),
        "Onbekende optie '--formt'. Bedoelde u '--format'?",
        "Unknown option '--formt'. Did you mean '--format'?"
      ),
      (
        .optionBeforeCommand("--format"), "Optie '--format' hoort achter de opdracht.",
        "Option '--format' belongs after the command."
      ),
      (
        .missingValue(option: "--output", placeholder: file),
        """
        Optie '--output' vraagt een waarde: BESTAND. Begint die met een streepje, \
        schrijf dan '--output=…'.
        """,
        """
        Option '--output' needs a value: FILE. If that begins with a dash, write '--output=…'.
        """
      ),
      (
        .missingValue(option: "-o", placeholder: file),
        "Optie '-o' vraagt een waarde: BESTAND. Begint die met een streepje, schrijf dan '-o…'.",
        "Option '-o' needs a value: FILE. If that begins with a dash, write '-o…'."
      ),
      (
        .unexpectedValue("yes", option: "--quiet"),
        "Optie '--quiet' heeft geen waarde, maar kreeg 'yes'.",
        "Option '--quiet' takes no value, but was given 'yes'."
      ),
      (
        .notText(.option("note")), "De waarde van --note is geen tekst in UTF-8.",
        "The value of --note is not a text in UTF-8."
      ),
      (
        .notAName("a\nb", of: .option("by")),
        "'a\\nb' kan niet voor --by: daar hoort één regel zonder onzichtbare tekens.",
        "'a\\nb' cannot be --by: that is one line without invisible characters."
      ),
      (
        .emptyName(.option("by")), "--by is leeg; daar hoort een tekst.",
        "--by is empty; it needs a text."
      ),
      (
        .emptyPath(.argument(file)), "BESTAND is leeg; noem een bestand of een map.",
        "FILE is empty; name a file or a directory."
      ),
      (
        .givenTwice(option: "-f"), "Optie '-f' is twee keer gegeven.",
        "Option '-f' is given twice."
      ),
      (
        .invalidValue(
          "htm", of: .option("format"), choices: ["text", "json", "html"], form: nil),
        "'htm' is geen geldige waarde voor --format; kies text, json of html. Bedoelde u 'html'?",
        "'htm' is not a valid value for --format; choose text, json or html. Did you mean 'html'?"
      ),
      (
        .invalidValue("x", of: .argument(file), choices: [], form: Int.form),
        "'x' is geen geldige waarde voor BESTAND; verwacht wordt een geheel getal.",
        "'x' is not a valid value for FILE; expected a whole number."
      ),
      (
        .invalidValue("x", of: .argument(file), choices: [], form: nil),
        "'x' is geen geldige waarde voor BESTAND.", "'x' is not a valid value for FILE."
      ),
      (
        .missing(.argument(file)), "Er ontbreekt een argument: BESTAND.",
        "An argument is missing: FILE."
      ),
      (
        .missing(.option("institution")), "De optie '--institution' is verplicht.",
        "The option '--institution' is required."
      ),
      (
        .unexpectedArgument("g"), "Het argument 'g' is er een te veel.",
        "The argument 'g' is one too many."
      ),
    ] as [(UsageError, String, String)])
  func `Every error has its words`(error: UsageError, nl: String, en: String) {
    let text = error.text(program: "peil", topic: .command("report"))
    #expect(text.nl == "\(nl)\nZie 'peil report --help'.")
    #expect(text.en == "\(en)\nSee 'peil report --help'.")
  }

  @Test func `The hint follows the topic`() {
    let error = UsageError.unexpectedArgument("x")
    #expect(error.text(program: "peil", topic: .program).en.hasSuffix("See 'peil --help'."))
    #expect(
      error.text(program: "peil", topic: .family("unit")).en.hasSuffix("See 'peil unit --help'."))
  }
}
