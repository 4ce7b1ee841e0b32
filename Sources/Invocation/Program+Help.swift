package import Language

extension Program {
  /// Writes the help of a topic for a terminal.
  ///
  /// Lines are as wide as the terminal, though never wider than 100 columns, which is as far as
  /// eyes follow, nor narrower than 40. The text ends with a newline.
  package func help(_ topic: Topic, in language: Language, columns: Int) -> String {
    var page = HelpPage(language: language, width: min(max(columns, 40), 100))
    switch topic {
    case .program: describe(&page)
    case .family(let word): describe(family: word, on: &page)
    case .command(let name):
      guard let command = command(name) else {
        preconditionFailure("Topics come from invocations of the same program.")
      }
      describe(command, on: &page)
    }
    return page.text
  }

  private func describe(_ page: inout HelpPage) {
    page.usage(
      name, [Text(nl: "OPDRACHT", en: "COMMAND"), Text(nl: "[opties]", en: "[options]")])
    page.paragraph(summary)
    page.paragraph(discussion)
    for (heading, commands) in commandsByHeading {
      page.section(heading.title, commands.map { ($0.name, $0.summary[page.language]) })
    }
    page.globalOptions()
    page.paragraph(
      Text(
        nl: "Meer over een opdracht: '\(name) help OPDRACHT'.",
        en: "More about a command: '\(name) help COMMAND'."))
  }

  private func describe(family word: String, on page: inout HelpPage) {
    let commands = family(word)
    page.usage(
      "\(name) \(word)",
      [Text(nl: "OPDRACHT", en: "COMMAND"), Text(nl: "[opties]", en: "[options]")])
    page.section(
      Text(nl: "Opdrachten", en: "Commands"),
      commands.map { ($0.name, $0.summary[page.language]) })
    page.paragraph(
      Text(
        nl: "Meer over een opdracht: '\(name) help \(word) OPDRACHT'.",
        en: "More about a command: '\(name) help \(word) COMMAND'."))
  }

  private func describe(_ command: Command<Context>, on page: inout HelpPage) {
    let required = command.specifications.filter { $0.isArgument || $0.isRequired }
    page.usage(
      "\(name) \(command.name)",
      required.map { specification in
        Text(nl: specification.usage(in: .nl), en: specification.usage(in: .en))
      } + [Text(nl: "[opties]", en: "[options]")])
    page.paragraph(command.summary)
    if let discussion = command.discussion { page.paragraph(discussion) }
    page.section(
      Text(nl: "Argumenten", en: "Arguments"), command.specifications.filter(\.isArgument))
    page.section(
      Text(nl: "Opties", en: "Options"), command.specifications.filter { !$0.isArgument })
    page.globalOptions()
    page.examples(command.examples, program: name)
    guard !command.seeAlso.isEmpty else { return }
    let others = page.language.list(command.seeAlso.map { "'\(name) help \($0)'" })
    page.paragraph(Text(nl: "Zie ook \(others).", en: "See also \(others)."))
  }

  /// The headings in the order of their first commands, each with all its commands.
  var commandsByHeading: [(heading: Heading, commands: [Command<Context>])] {
    var groups: [(heading: Heading, commands: [Command<Context>])] = []
    for command in commands {
      if let index = groups.firstIndex(where: { $0.heading == command.heading }) {
        groups[index].commands.append(command)
      } else {
        groups.append((command.heading, [command]))
      }
    }
    return groups
  }
}

/// A text in the making, its parts divided by empty lines.
private struct HelpPage {
  let language: Language
  let width: Int
  private var parts: [String] = []

  init(language: Language, width: Int) {
    self.language = language
    self.width = width
  }

  var text: String {
    parts.joined(separator: "\n\n") + "\n"
  }

  mutating func paragraph(_ text: Text) {
    add(text[language].wrapped(to: width))
  }

  /// Adds a usage line; what does not fit stands under the first word behind the command.
  mutating func usage(_ command: String, _ parts: [Text]) {
    let lead = Text(nl: "Gebruik: ", en: "Usage: ")[language] + command + " "
    let words = parts.map { $0[language] }.joined(separator: " ")
    let lines = words.wrapped(to: width, indent: lead.displayWidth)
    // No-break spaces have done their work; nobody should copy them into a shell.
    let plain = lines.map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
    add([lead + plain[0].drop { $0 == " " }] + plain.dropFirst())
  }

  mutating func section(_ title: Text, _ specifications: [Specification]) {
    section(
      title,
      specifications.map { ($0.label(in: language), $0.fullHelp(in: language)) })
  }

  /// Adds a heading and rows of two columns; a label too long for its column has its own line.
  mutating func section(_ title: Text, _ rows: [(label: String, help: String)]) {
    guard !rows.isEmpty else { return }
    let longest = rows.map(\.label.displayWidth).max() ?? 0
    let indent = min(longest, width / 3) + 4
    var lines = [title[language] + ":"]
    for row in rows {
      var help = row.help.wrapped(to: width, indent: indent)
      if row.label.displayWidth + 4 <= indent, let first = help.first {
        let gap = String(repeating: " ", count: indent - 2 - row.label.displayWidth)
        help[0] = "  " + row.label + gap + first.dropFirst(indent)
      } else {
        help.insert("  " + row.label, at: 0)
      }
      lines += help
    }
    add(lines)
  }

  mutating func globalOptions() {
    section(Text(nl: "Algemene opties", en: "Global options"), GlobalOptions.specifications)
  }

  /// Adds examples, whose lines are not broken, so that they can be copied.
  mutating func examples(_ examples: [Example], program: String) {
    guard !examples.isEmpty else { return }
    var lines = [Text(nl: "Voorbeelden:", en: "Examples:")[language]]
    for example in examples {
      lines.append("  " + example.line(program: program))
      lines += example.explanation[language].wrapped(to: width, indent: 6)
    }
    add(lines)
  }

  private mutating func add(_ lines: [String]) {
    parts.append(lines.joined(separator: "\n"))
  }
}
