import Language

extension Specification {
  /// The name of an argument, or the names of an option with its placeholder.
  func label(in language: Language) -> String {
    switch role {
    case .argument(let placeholder, _, _):
      placeholder[language]
    case .option(let name, let placeholder, _, _):
      // Names without a letter leave its room, so that the long ones stand in one column.
      indented(name) + " " + placeholder[language]
    case .flag(let name):
      indented(name)
    }
  }

  private func indented(_ name: Name) -> String {
    (name.short == nil ? "    " : "") + name.spellings.joined(separator: ", ")
  }

  /// The help, followed by what is accepted and what holds by default.
  func fullHelp(in language: Language) -> String {
    var sentences = [help[language]]
    if !choices.isEmpty {
      let list = language.list(choices, .or)
      sentences.append(Text(nl: "Kies \(list).", en: "Choose \(list).")[language])
    }
    if let defaultSpelling {
      sentences.append(
        Text(nl: "Standaard '\(defaultSpelling)'.", en: "By default '\(defaultSpelling)'.")[
          language])
    }
    if isMany, name != nil {
      sentences.append(
        Text(nl: "Mag vaker worden gegeven.", en: "May be given several times.")[language])
    }
    return sentences.joined(separator: " ")
  }

  /// The parameter as a usage line shows it: `FILE`, `[FILE]`, `FILE…` or `--wave YEAR`.
  ///
  /// A no-break space keeps an option and its placeholder on one line.
  func usage(in language: Language) -> String {
    switch role {
    case .argument(let placeholder, let isRequired, let isMany):
      let word = placeholder[language] + (isMany ? "…" : "")
      return isRequired ? word : "[\(word)]"
    case .option(let name, let placeholder, let isRequired, let isMany):
      let words = "--\(name.long)\u{A0}\(placeholder[language])"
      return isRequired ? words : "[\(words)]" + (isMany ? "…" : "")
    case .flag(let name):
      return "[--\(name.long)]"
    }
  }
}
