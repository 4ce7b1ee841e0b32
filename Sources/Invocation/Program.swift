// The declarative command line: words become a request, purely; help, completions and the manual
// come from the same declarations.

package import Language

/// A program of commands.
package struct Program<Context>: Sendable {
  /// An environment variable that the program reads.
  package struct Variable: Hashable, Sendable {
    /// The name.
    package let name: String
    /// What it does, in whole sentences.
    package let help: Text

    /// Creates a variable for the manual.
    package init(_ name: String, help: Text) {
      self.name = name
      self.help = help
    }
  }

  /// The name under which it is started.
  package let name: String
  /// The version, such as `1.0.0`.
  package let version: String
  /// What it is for, in a sentence of at most 100 characters.
  package let summary: Text
  /// What more there is to know, in paragraphs divided by an empty line.
  package let discussion: Text
  /// The environment variables that it reads.
  package let variables: [Variable]
  /// The commands in the order of help.
  package let commands: [Command<Context>]

  /// Declares a program.
  ///
  /// - Parameters:
  ///   - name: The name under which it is started.
  ///   - version: The version, such as `1.0.0`.
  ///   - summary: What it is for, in a sentence of at most 100 characters.
  ///   - discussion: What more there is to know, in paragraphs divided by an empty line.
  ///   - variables: The environment variables that it reads, for the manual.
  ///   - commands: The commands in the order of help.
  package init(
    _ name: String, version: String, summary: Text, discussion: Text,
    variables: [Variable] = [], commands: [Command<Context>]
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.discussion = discussion
    self.variables = variables
    self.commands = commands
  }
}

extension Program {
  /// The command with a name.
  func command(_ name: String) -> Command<Context>? {
    commands.first { $0.name == name }
  }

  /// The commands whose names begin with a word and have another behind it.
  func family(_ word: String) -> [Command<Context>] {
    commands.filter { $0.family == word }
  }

  /// The first words of commands, each once, and `help`.
  var firstWords: [String] {
    var words: [String] = []
    for command in commands {
      let word = command.family ?? command.name
      if !words.contains(word) { words.append(word) }
    }
    return words + ["help"]
  }
}

extension Command {
  /// The first of two words of the name; a name of one word has no family.
  var family: String? {
    let words = name.split(separator: " ")
    return words.count == 2 ? words.first.map(String.init) : nil
  }

  /// The last word of the name.
  var lastWord: String {
    name.split(separator: " ").last.map(String.init) ?? name
  }
}
