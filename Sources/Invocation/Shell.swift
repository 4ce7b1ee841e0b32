package import Language

/// A shell for which completions can be made.
package enum Shell: String, CaseIterable, Spellable {
  case bash
  case zsh
  case fish
}

extension Program {
  /// Writes the script that completes the program's command lines in a shell.
  ///
  /// - Parameters:
  ///   - shell: The shell that reads the script.
  ///   - language: The language of the descriptions; bash shows none.
  ///   - lists: The words of every list that parameters name.
  /// - Returns: The script, to be sourced by the shell or put where it looks for completions.
  package func completions(
    for shell: Shell, in language: Language, lists: [String: [String]]
  ) -> String {
    switch shell {
    case .bash: bashCompletions(lists: lists)
    case .zsh: zshCompletions(in: language, lists: lists)
    case .fish: fishCompletions(in: language, lists: lists)
    }
  }

  /// The name of the program as part of the name of a shell function.
  var functionName: String {
    "_" + name.map { $0 == "-" ? "_" : $0 }
  }

  /// The first words of commands that have a second one.
  var families: [String] {
    firstWords.filter { !family($0).isEmpty }
  }
}

extension Command {
  /// Every option and flag of the command, the global ones included.
  var namedSpecifications: [Specification] {
    specifications.filter { !$0.isArgument } + GlobalOptions.specifications
  }

  var argumentSpecifications: [Specification] {
    specifications.filter(\.isArgument)
  }
}
