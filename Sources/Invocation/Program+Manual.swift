package import Language

extension Program {
  /// Writes the manual page of the whole program, for section 1.
  ///
  /// The macros are those of man(7) rather than mdoc(7), because mdoc prescribes English section
  /// names. Everything outside ASCII is written as an escape, so that the page does not depend on
  /// the encoding that a formatter assumes.
  ///
  /// - Parameters:
  ///   - language: The language of the page.
  ///   - date: The day of the version, for the foot of the page.
  /// - Returns: The source of the page, for `man -l` or a `man1` directory.
  package func manual(in language: Language, date: Day) -> String {
    var page = ManualPage(language: language)
    page.title(
      name.uppercased(), date, "\(name) \(version)",
      Text(nl: "Handleiding van \(name)", en: "\(name) manual")[language])
    page.section(Text(nl: "NAAM", en: "NAME"))
    page.text("\(name) - \(withoutFullStop(summary[language]))")
    page.section(Text(nl: "SYNOPSIS", en: "SYNOPSIS"))
    page.macro("B", name)
    page.text(Text(nl: "OPDRACHT [opties]", en: "COMMAND [options]")[language])
    page.section(Text(nl: "BESCHRIJVING", en: "DESCRIPTION"))
    page.paragraphs(discussion)
    page.section(Text(nl: "OPDRACHTEN", en: "COMMANDS"))
    for command in commands { describe(command, on: &page) }
    page.section(Text(nl: "ALGEMENE OPTIES", en: "GLOBAL OPTIONS"))
    page.list(GlobalOptions.specifications)
    if !variables.isEmpty {
      page.section(Text(nl: "OMGEVING", en: "ENVIRONMENT"))
      for variable in variables { page.item(variable.name, variable.help[language]) }
    }
    page.section(Text(nl: "AFSLUITWAARDE", en: "EXIT STATUS"))
    for (status, meaning) in ExitStatus.meanings {
      page.item(String(status.rawValue), meaning[language])
    }
    page.item(
      Text(nl: "128 en hoger", en: "128 and up")[language],
      Text(
        nl: "Het programma is gestopt door het signaal met dit nummer min 128.",
        en: "The program was stopped by the signal with this number less 128.")[language])
    return page.source
  }

  private func describe(_ command: Command<Context>, on page: inout ManualPage) {
    page.macro("SS", "\(name) \(command.name)")
    let usage = command.specifications.map { $0.usage(in: page.language) }
    page.text(([name, command.name] + usage).joined(separator: " "))
    page.macro("PP")
    page.text(command.summary[page.language])
    if let discussion = command.discussion {
      page.macro("PP")
      page.paragraphs(discussion)
    }
    page.list(command.specifications)
    for example in command.examples {
      page.macro("PP")
      page.text(
        Text(nl: "Voorbeeld. ", en: "Example. ")[page.language]
          + example.explanation[page.language])
      page.literal(example.line(program: name))
    }
  }

  /// The summary as a catalogue of manuals shows it, where a full stop is out of place.
  private func withoutFullStop(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}

/// The source of a page in the making.
private struct ManualPage {
  let language: Language
  private(set) var source = ""

  init(language: Language) {
    self.language = language
  }

  mutating func macro(_ name: String, _ arguments: String...) {
    // Inside a quoted argument two quotes stand for one; the escape of text serves there as well.
    let words = arguments.map { "\"\(escaped($0))\"" }
    source += "." + ([name] + words).joined(separator: " ") + "\n"
  }

  /// Adds the title line; its date keeps plain hyphens, which formatters insist on.
  mutating func title(_ name: String, _ date: Day, _ version: String, _ volume: String) {
    let words = [escaped(name), "1", date.iso, escaped(version), escaped(volume)]
    source += ".TH " + words.map { "\"\($0)\"" }.joined(separator: " ") + "\n"
  }

  mutating func section(_ title: Text) {
    macro("SH", title[language])
  }

  /// Adds text that is filled again by the formatter; short lines please its checkers.
  mutating func text(_ text: String) {
    for line in text.wrapped(to: 60) { self.line(line) }
  }

  /// Adds a line, guarded from being taken for a request.
  private mutating func line(_ line: String) {
    let guardMark = line.hasPrefix(".") || line.hasPrefix("'") ? #"\&"# : ""
    source += guardMark + escaped(line) + "\n"
  }

  mutating func paragraphs(_ text: Text) {
    var isFirst = true
    for line in text[language].split(separator: "\n") {
      if !isFirst { macro("PP") }
      self.text(String(line))
      isFirst = false
    }
  }

  mutating func item(_ label: String, _ help: String) {
    macro("TP")
    macro("B", label)
    text(help)
  }

  mutating func list(_ specifications: [Specification]) {
    for specification in specifications {
      let label = specification.label(in: language).drop { $0 == " " }
      item(String(label), specification.fullHelp(in: language))
    }
  }

  mutating func literal(_ line: String) {
    macro("PP")
    macro("nf")
    macro("RS", "4")
    self.line(line)
    macro("RE")
    macro("fi")
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += #"\e"#
      case "\u{A0}": result += #"\~"#
      // A bare hyphen may become a typographic one, which nobody can paste into a shell.
      case "-": result += #"\-"#
      case "\"": result += #"\(dq"#
      case "'": result += #"\(aq"#
      case "`": result += #"\(ga"#
      case "^": result += #"\(ha"#
      case "~": result += #"\(ti"#
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += #"\[u"# + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result
  }
}
