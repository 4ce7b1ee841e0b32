package import Language

/// The options that stand anywhere on the line and mean the same to every command.
package struct GlobalOptions: Hashable, Sendable {
  /// The language that was asked for; nothing where the environment decides.
  package var language: Language?
  /// Whether colour was forbidden.
  package var forbidsColor = false

  var asksForHelp = false
  var asksForVersion = false
}

extension GlobalOptions {
  static let language = OptionalOption<Language>(
    "lang", Text(nl: "TAAL", en: "LANGUAGE"),
    help: Text(
      nl: "De taal van alle teksten; anders beslist de omgeving.",
      en: "The language of all texts; else the environment decides."))
  static let noColor = Flag(
    "no-color", help: Text(nl: "Gebruik geen kleur.", en: "Use no colour."))
  static let help = Flag(
    "help", short: "h",
    help: Text(nl: "Toon hulp en doe verder niets.", en: "Show help and do nothing else."))
  static let version = Flag(
    "version", help: Text(nl: "Toon de versie.", en: "Show the version."))

  /// All of them, for help, completions and the manual.
  static let specifications = [
    help.specification, language.specification, noColor.specification, version.specification,
  ]

  /// Finds the global options of a line that may be wrong in every other way.
  ///
  /// Help is then given, and errors are worded in the right language, whatever else the line says.
  /// A value never begins with a dash unless it is attached to its option, so that no value is
  /// mistaken for an option here.
  init(scanning words: [String]) {
    var rest = words.prefix { $0 != "--" }
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h": asksForHelp = true
      case "--version": asksForVersion = true
      case "--no-color": forbidsColor = true
      case "--lang": language = rest.first.flatMap { Language(spelling: $0) } ?? language
      default:
        guard word.hasPrefix("--lang=") else { continue }
        language = Language(spelling: String(word.dropFirst(7))) ?? language
      }
    }
  }
}
