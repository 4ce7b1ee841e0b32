package import Language

/// What is wrong with a command line.
package enum UsageError: Error, Hashable {
  /// A parameter as messages refer to it.
  package enum Label: Hashable, Sendable {
    /// An argument, by its placeholder.
    case argument(Text)
    /// An option, by its name without dashes.
    case option(String)
  }

  /// No command has the name; the suggestion is the name that comes nearest.
  case unknownCommand(String, suggestion: String?)
  /// The word begins the names of several commands and is none itself.
  case missingSubcommand(of: String, choices: [String])
  /// The command has no such option; dashes are part of both spellings.
  case unknownOption(String, suggestion: String?)
  /// A command has the option, but no command came before it.
  case optionBeforeCommand(String)
  /// An option ends the line, or another option follows it.
  case missingValue(option: String, placeholder: Text)
  /// A flag has a value attached to it.
  case unexpectedValue(String, option: String)
  /// An option that takes one value has two.
  ///
  /// The last does not win: a line that was pasted together would then lose an answer in silence.
  case givenTwice(option: String)
  /// The word is no value of the parameter's type.
  case invalidValue(String, of: Label, choices: [String], form: Text?)
  /// The word is a text and not in UTF-8.
  case notText(Label)
  /// The word names something and has a line break, a control or something invisible in it.
  case notAName(String, of: Label)
  /// The word should name something and is empty or blank.
  case emptyName(Label)
  /// The word is the path of nothing.
  case emptyPath(Label)
  /// The parameter must be given and is not.
  case missing(Label)
  /// There are more arguments than the command takes; this is the first too many.
  case unexpectedArgument(String)
}
