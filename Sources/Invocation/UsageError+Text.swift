package import Language

extension UsageError {
  /// Words the error, and on a line of its own where to read more.
  ///
  /// Words of the user appear as they were typed, with whatever is hidden in them written out.
  package func text(program: String, topic: Topic) -> Text {
    let place = topic.path.map { "\(program) \($0)" } ?? program
    return Text(
      nl: "\(sentences(in: .nl))\nZie '\(place) --help'.",
      en: "\(sentences(in: .en))\nSee '\(place) --help'.")
  }

  private func sentences(in language: Language) -> String {
    switch language {
    case .nl: dutch
    case .en: english
    }
  }

  private var dutch: String {
    switch self {
    case .unknownCommand(let name, let suggestion):
      "Onbekende opdracht '\(name.quotable)'.\(meant(suggestion, in: .nl))"
    case .missingSubcommand(let name, let choices):
      "Na '\(name.quotable)' hoort \(Language.nl.list(choices, .or))."
    case .unknownOption(let name, let suggestion):
      "Onbekende optie '\(name.quotable)'.\(meant(suggestion, in: .nl))"
    case .optionBeforeCommand(let name):
      "Optie '\(name.quotable)' hoort achter de opdracht."
    case .missingValue(let option, let placeholder):
      """
      Optie '\(option)' vraagt een waarde: \(placeholder.nl). Begint die met een streepje, \
      schrijf dan \(attached(to: option)).
      """
    case .unexpectedValue(let value, let option):
      "Optie '\(option)' heeft geen waarde, maar kreeg '\(value.quotable)'."
    case .givenTwice(let option):
      "Optie '\(option)' is twee keer gegeven."
    case .invalidValue(let value, let label, let choices, let form):
      "'\(value.quotable)' is geen geldige waarde voor \(label[.nl])"
        + ending(for: value, choices: choices, form: form, in: .nl)
    case .notText(let label):
      "De waarde van \(label[.nl]) is geen tekst in UTF-8."
    case .notAName(let value, let label):
      """
      '\(value.quotable)' kan niet voor \(label[.nl]): daar hoort één regel zonder onzichtbare tekens.
      """
    case .emptyName(let label):
      "\(label[.nl]) is leeg; daar hoort een tekst."
    case .emptyPath(let label):
      "\(label[.nl]) is leeg; noem een bestand of een map."
    case .missing(.argument(let placeholder)):
      "Er ontbreekt een argument: \(placeholder.nl)."
    case .missing(.option(let name)):
      "De optie '--\(name)' is verplicht."
    case .unexpectedArgument(let word):
      "Het argument '\(word.quotable)' is er een te veel."
    }
  }

  private var english: String {
    switch self {
    case .unknownCommand(let name, let suggestion):
      "Unknown command '\(name.quotable)'.\(meant(suggestion, in: .en))"
    case .missingSubcommand(let name, let choices):
      "'\(name.quotable)' must be followed by \(Language.en.list(choices, .or))."
    case .unknownOption(let name, let suggestion):
      "Unknown option '\(name.quotable)'.\(meant(suggestion, in: .en))"
    case .optionBeforeCommand(let name):
      "Option '\(name.quotable)' belongs after the command."
    case .missingValue(let option, let placeholder):
      """
      Option '\(option)' needs a value: \(placeholder.en). If that begins with a dash, \
      write \(attached(to: option)).
      """
    case .unexpectedValue(let value, let option):
      "Option '\(option)' takes no value, but was given '\(value.quotable)'."
    case .givenTwice(let option):
      "Option '\(option)' is given twice."
    case .invalidValue(let value, let label, let choices, let form):
      "'\(value.quotable)' is not a valid value for \(label[.en])"
        + ending(for: value, choices: choices, form: form, in: .en)
    case .notText(let label):
      "The value of \(label[.en]) is not a text in UTF-8."
    case .notAName(let value, let label):
      "'\(value.quotable)' cannot be \(label[.en]): that is one line without invisible characters."
    case .emptyName(let label):
      "\(label[.en]) is empty; it needs a text."
    case .emptyPath(let label):
      "\(label[.en]) is empty; name a file or a directory."
    case .missing(.argument(let placeholder)):
      "An argument is missing: \(placeholder.en)."
    case .missing(.option(let name)):
      "The option '--\(name)' is required."
    case .unexpectedArgument(let word):
      "The argument '\(word.quotable)' is one too many."
    }
  }

  /// How a value is written that would pass for an option by itself.
  private func attached(to option: String) -> String {
    option.hasPrefix("--") ? "'\(option)=…'" : "'\(option)…'"
  }

  private func meant(_ suggestion: String?, in language: Language) -> String {
    guard let suggestion else { return "" }
    return Text(nl: " Bedoelde u '\(suggestion)'?", en: " Did you mean '\(suggestion)'?")[language]
  }

  private func ending(
    for value: String, choices: [String], form: Text?, in language: Language
  ) -> String {
    if !choices.isEmpty {
      let list = language.list(choices, .or)
      let choose = Text(nl: "; kies \(list).", en: "; choose \(list).")[language]
      return choose + meant(closest(to: value, among: choices), in: language)
    }
    guard let form else { return "." }
    return Text(nl: "; verwacht wordt \(form.nl).", en: "; expected \(form.en).")[language]
  }
}

extension UsageError.Label {
  /// The placeholder of an argument, or an option as it is typed.
  fileprivate subscript(language: Language) -> String {
    switch self {
    case .argument(let placeholder): placeholder[language]
    case .option(let name): "--\(name)"
    }
  }
}
