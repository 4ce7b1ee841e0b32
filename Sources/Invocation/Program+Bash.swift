import Language

extension Program {
  /// Writes completions for bash from 3.2 on, the version that macOS has.
  ///
  /// The script walks the line up to the cursor, as the parser does, and looks up what may follow.
  func bashCompletions(lists: [String: [String]]) -> String {
    """
    # bash completions for \(name) \(version), made by '\(name) completions bash'.

    \(functionName)_words() {
      local word
      for word in "$@"; do
        [[ $word == "$cur"* ]] && COMPREPLY+=("$(printf %q "$word")")
      done
    }

    \(functionName)_files() {
      local path suffix
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do
        if [[ $# -eq 0 || -d $path ]]; then
          COMPREPLY+=("$path")
          continue
        fi
        for suffix in "$@"; do
          [[ $path == *"$suffix" ]] && COMPREPLY+=("$path")
        done
      done < <(compgen -f -- "$cur")
    }

    \(functionName)_directories() {
      local path
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do
        COMPREPLY+=("$path")
      done < <(compgen -d -- "$cur")
    }

    \(functionName)() {
      local cur=${COMP_WORDS[COMP_CWORD]}
      local command='' family='' option='' literal='' word='' index=1 position=0
      COMPREPLY=()
      while ((index < COMP_CWORD)); do
        word=${COMP_WORDS[index]}
        index=$((index + 1))
        if [[ -n $option ]]; then
          [[ $word == '=' ]] || option=''
        elif [[ -z $literal && $word == '--' ]]; then
          literal=1
        elif [[ -z $literal && $word == -?* ]]; then
          case "$command:$word" in
    \(bashCase(bashValueOptions(), "option=$word", depth: 8))
          esac
        elif [[ $command == 'help' ]]; then
          command="help $word"
        elif [[ -n $command ]]; then
          position=$((position + 1))
        elif [[ -n $family ]]; then
          command="$family $word"
        else
          case "$word" in
    \(bashCase(families, "family=$word", depth: 8))
            *) command=$word ;;
          esac
        fi
      done
      if [[ -n $option ]]; then
        [[ $cur == '=' ]] && cur=''
        case "$command:$option" in
    \(bashValues(lists: lists))
        esac
      elif [[ -z $literal && $cur == -* ]]; then
        case "$command" in
    \(bashNames())
        esac
      elif [[ -n $command ]]; then
        case "$command:$position" in
    \(bashArguments(lists: lists))
        esac
      else
        case "$family" in
    \(bashCommands())
        esac
      fi
    }

    complete -F \(functionName) \(name)

    """
  }

  /// The patterns of the options behind which a value stands, `command:option`.
  private func bashValueOptions() -> [String] {
    GlobalOptions.specifications.flatMap { bashPatterns($0, command: "*") }
      + commands.flatMap { command in
        command.specifications.flatMap { bashPatterns($0, command: shellQuoted(command.name)) }
      }
  }

  private func bashPatterns(_ specification: Specification, command: String) -> [String] {
    guard let name = specification.name, specification.placeholder != nil else { return [] }
    return name.spellings.map { "\(command):\($0)" }
  }

  private func bashValues(lists: [String: [String]]) -> String {
    let global = GlobalOptions.specifications.map { ("*", $0) }
    let own = commands.flatMap { command in
      command.specifications.map { (shellQuoted(command.name), $0) }
    }
    return lines(
      (global + own).compactMap { command, specification in
        let patterns = bashPatterns(specification, command: command)
        let action = bashAction(specification.completion, lists: lists)
        return patterns.isEmpty ? nil : "\(patterns.joined(separator: "|"))) \(action) ;;"
      })
  }

  private func bashNames() -> String {
    let global = GlobalOptions.specifications.flatMap { $0.name?.spellings ?? [] }
    let own = commands.map { command in
      let names = command.namedSpecifications.flatMap { $0.name?.spellings ?? [] }
      return "\(shellQuoted(command.name))) \(bashWords(names)) ;;"
    }
    return lines(own + ["*) \(bashWords(global)) ;;"])
  }

  private func bashArguments(lists: [String: [String]]) -> String {
    let rows = commands.flatMap { command in
      command.argumentSpecifications.enumerated().map { position, specification in
        let place = specification.isMany ? "*" : String(position)
        let action = bashAction(specification.completion, lists: lists)
        return "\(shellQuoted(command.name)):\(place)) \(action) ;;"
      }
    }
    return lines(
      rows + ["help:0) \(bashWords(firstWords)) ;;"]
        + families.map { "'help \($0)':0) \(bashWords(secondWords($0))) ;;" })
  }

  private func bashCommands() -> String {
    lines(
      ["'') \(bashWords(firstWords)) ;;"]
        + families.map { "\($0)) \(bashWords(secondWords($0))) ;;" })
  }

  private func secondWords(_ family: String) -> [String] {
    self.family(family).map(\.lastWord)
  }

  private func bashAction(_ completion: Completion, lists: [String: [String]]) -> String {
    if let words = completion.words(lists: lists) { return bashWords(words) }
    guard case .file(let suffixes) = completion else { return "\(functionName)_directories" }
    return ([functionName + "_files"] + suffixes.map(shellQuoted)).joined(separator: " ")
  }

  private func bashWords(_ words: [String]) -> String {
    words.isEmpty ? ":" : "\(functionName)_words " + words.map(shellQuoted).joined(separator: " ")
  }

  /// One branch of a `case` for all patterns, or none without patterns.
  private func bashCase(_ patterns: [String], _ action: String, depth: Int) -> String {
    let margin = String(repeating: " ", count: depth)
    return patterns.isEmpty ? "" : "\(margin)\(patterns.joined(separator: "|"))) \(action) ;;"
  }

  private func lines(_ branches: [String]) -> String {
    branches.map { "      " + $0 }.joined(separator: "\n")
  }
}
