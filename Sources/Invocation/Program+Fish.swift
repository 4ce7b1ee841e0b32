import Language

extension Program {
  /// Writes completions for fish.
  ///
  /// A function walks the words before the cursor and prints the command with the number of
  /// arguments behind it; every offer is made on the condition that this is its place.
  func fishCompletions(in language: Language, lists: [String: [String]]) -> String {
    let place = "_\(functionName)_place"
    let valued = Set(
      (GlobalOptions.specifications + commands.flatMap(\.specifications)).flatMap {
        $0.placeholder == nil ? [] : $0.name?.spellings ?? []
      }
    ).sorted()
    let wordsBeforeOthers = (families + ["help"]).joined(separator: " ")
    var lines = [
      "# fish completions for \(name) \(version), made by '\(name) completions fish'.",
      "",
      """
      function \(place)
        set -l command
        set -l count 0
        set -l skip 0
        set -l literal 0
        for word in (commandline -opc)[2..-1]
          if test $skip -eq 1
            set skip 0
          else if test $literal -eq 0; and test "$word" = --
            set literal 1
          else if test $literal -eq 0; and string match -q -- '-?*' $word
            contains -- $word \(valued.joined(separator: " ")); and set skip 1
          else if test -z "$command"; or contains -- "$command" \(wordsBeforeOthers)
            set command (string join ' ' $command $word)
          else
            set count (math $count + 1)
          end
        end
        echo "$command:$count"
      end
      """,
      "",
      "complete -c \(name) -f",
    ]
    let atStart = "test (\(place)) = :0"
    let atHelp = "test (\(place)) = help:0"
    for word in firstWords {
      let summary = command(word)?.summary[language]
      lines.append(fishOffer(atStart, [word], describedAs: summary))
      lines.append(fishOffer(atHelp, [word], describedAs: summary))
    }
    for command in commands {
      if let family = command.family {
        let isFamily = "contains -- (\(place)) \(family):0 'help \(family):0'"
        lines.append(
          fishOffer(isFamily, [command.lastWord], describedAs: command.summary[language]))
      }
      let isCommand = "string match -q -- '\(command.name):*' (\(place))"
      for specification in command.specifications {
        lines += fishOption(specification, isCommand, in: language, lists: lists)
      }
      for (position, specification) in command.argumentSpecifications.enumerated() {
        let condition =
          specification.isMany ? isCommand : "test (\(place)) = '\(command.name):\(position)'"
        let action = fishAction(specification.completion, lists: lists)
        lines.append("complete -c \(name) -n \(fishQuoted(condition)) \(action)")
      }
    }
    for specification in GlobalOptions.specifications {
      lines += fishOption(specification, nil, in: language, lists: [:])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fishOffer(
    _ condition: String, _ words: [String], describedAs help: String?
  ) -> String {
    let list = fishQuoted(words.joined(separator: " "))
    let lead = "complete -c \(name) -n \(fishQuoted(condition)) -a \(list)"
    return help.map { "\(lead) -d \(fishQuoted($0))" } ?? lead
  }

  private func fishOption(
    _ specification: Specification, _ condition: String?, in language: Language,
    lists: [String: [String]]
  ) -> [String] {
    guard let option = specification.name else { return [] }
    var words = ["complete -c \(name)"]
    if let condition { words.append("-n \(fishQuoted(condition))") }
    if let short = option.short { words.append("-s \(short)") }
    words.append("-l \(option.long)")
    words.append("-d \(fishQuoted(specification.help[language]))")
    if specification.placeholder != nil {
      words.append("-r " + fishAction(specification.completion, lists: lists))
    }
    return [words.joined(separator: " ")]
  }

  private func fishAction(_ completion: Completion, lists: [String: [String]]) -> String {
    if let words = completion.words(lists: lists) {
      let escaped = words.map { word in
        word.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? String($0) : "\\\($0)" }
          .joined()
      }
      return words.isEmpty ? "-f" : "-f -a \(fishQuoted(escaped.joined(separator: " ")))"
    }
    guard case .file(let suffixes) = completion else {
      return "-f -a '(__fish_complete_directories (commandline -ct))'"
    }
    guard !suffixes.isEmpty else { return "-F" }
    let words = suffixes.map { "(__fish_complete_suffix \($0))" }
    return "-f -a \(fishQuoted(words.joined(separator: " ")))"
  }

  private func fishQuoted(_ word: String) -> String {
    "'" + word.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
