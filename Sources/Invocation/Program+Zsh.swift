import Language

extension Program {
  /// Writes completions for zsh, as an autoloaded function or a script to source.
  func zshCompletions(in language: Language, lists: [String: [String]]) -> String {
    let functions = commands.map { command in
      """
      \(zshName(command.name))() {
        _arguments -s -S \\
      \(zshSpecifications(of: command, in: language, lists: lists))
      }
      """
    }
    let families = families.map { zshDispatcher(for: $0, in: language) }
    return """
      #compdef \(name)
      # zsh completions for \(name) \(version), made by '\(name) completions zsh'.

      \(([zshDispatcher(for: nil, in: language)] + families + functions)
        .joined(separator: "\n\n"))

      if [[ $funcstack[1] == \(functionName) ]]; then
        \(functionName) "$@"
      else
        compdef \(functionName) \(name)
      fi

      """
  }

  /// A function that completes one word of a command's name and leaves the rest to another.
  private func zshDispatcher(for family: String?, in language: Language) -> String {
    let words: [(word: String, summary: Text?, function: String?)]
    if let family {
      words = self.family(family).map { ($0.lastWord, $0.summary, zshName($0.name)) }
    } else {
      words = firstWords.map { word in
        let isHelp = word == "help"
        return (word, command(word)?.summary, isHelp ? nil : zshName(word))
      }
    }
    let described = words.map { word, summary, _ in
      let help = summary.map { zshEscaped($0[language], ":") }
      return "    " + zshQuoted(word + (help.map { ":\($0)" } ?? ""))
    }
    let branches = words.compactMap { word, _, function in
      function.map { "        \(word)) \($0) ;;" }
    }
    // Behind "help" stands what could have stood in its place.
    let helps = family == nil ? ["        help) \(functionName) ;;"] : []
    return """
      \(family.map(zshName) ?? functionName)() {
        local context state state_descr line
        local -A opt_args
        local -a commands
        commands=(
      \(described.joined(separator: "\n"))
        )
        _arguments -C -S \\
      \(zshLines(GlobalOptions.specifications.flatMap { zshOption($0, in: language, lists: [:]) }))
          '1: :->command' '*:: :->arguments'
        case $state in
          command) _describe -t commands command commands ;;
          arguments)
            case $words[1] in
      \((branches + helps).joined(separator: "\n"))
            esac ;;
        esac
      }
      """
  }

  private func zshName(_ command: String) -> String {
    functionName + "_" + command.map { $0 == " " || $0 == "-" ? "_" : $0 }
  }

  private func zshSpecifications(
    of command: Command<Context>, in language: Language, lists: [String: [String]]
  ) -> String {
    let named = command.namedSpecifications.flatMap { zshOption($0, in: language, lists: lists) }
    let arguments = command.argumentSpecifications.map { specification in
      let colons = specification.isRequired ? ":" : "::"
      let message = zshEscaped(specification.placeholder?[language] ?? "", ":")
      let action = zshAction(specification.completion, lists: lists)
      return zshQuoted((specification.isMany ? "*:" : colons) + "\(message):\(action)")
    }
    let all = (named + arguments).map { "    " + $0 }
    return all.joined(separator: " \\\n")
  }

  private func zshLines(_ words: [String]) -> String {
    words.map { "    \($0) \\" }.joined(separator: "\n")
  }

  /// One word for every spelling of an option; spellings of one option exclude each other.
  private func zshOption(
    _ specification: Specification, in language: Language, lists: [String: [String]]
  ) -> [String] {
    guard let name = specification.name else { return [] }
    let spellings = name.spellings
    let lead = specification.isMany ? "*" : "(\(spellings.joined(separator: " ")))"
    let help = "[\(zshEscaped(specification.help[language], "[]"))]"
    guard let placeholder = specification.placeholder else {
      return spellings.map { zshQuoted(lead + $0 + help) }
    }
    let action = zshAction(specification.completion, lists: lists)
    return spellings.map { spelling in
      // "=" lets a value be attached by a sign, "+" directly; both let it stand apart.
      let joint = spelling.hasPrefix("--") ? "=" : "+"
      let message = zshEscaped(placeholder[language], ":")
      return zshQuoted("\(lead)\(spelling)\(joint)\(help):\(message):\(action)")
    }
  }

  private func zshAction(_ completion: Completion, lists: [String: [String]]) -> String {
    if let words = completion.words(lists: lists) {
      // The words are read once by _arguments and once as shell words.
      let special = " ():'\"$`*?[]<>|&;~#"
      let escaped = words.map { zshEscaped($0, special) }
      return words.isEmpty ? " " : "(\(escaped.joined(separator: " ")))"
    }
    guard case .file(let suffixes) = completion else { return "_files -/" }
    guard !suffixes.isEmpty else { return "_files" }
    return #"_files -g "\#(suffixes.map { "*" + $0 }.joined(separator: " "))""#
  }

  private func zshEscaped(_ text: String, _ special: String) -> String {
    text.map { special.contains($0) || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  private func zshQuoted(_ word: String) -> String {
    "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }
}
