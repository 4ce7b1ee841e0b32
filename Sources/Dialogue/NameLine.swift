import Language

/// What a line means where a name is asked before there is a dialogue.
///
/// Whoever types a command there means it, in either language; two colons before it make it a name.
package enum NameLine: Hashable, Sendable {
  case name(String)
  case quit
  case help

  /// A command that has nothing to act upon yet.
  case command

  package init(_ line: String) {
    let line = line.trimmed
    if line.hasPrefix("::") {
      self = .name(String(line.dropFirst(2)).trimmed)
      return
    }
    let word = (line.hasPrefix(":") ? String(line.dropFirst()) : line).lowercased()
    switch CommonCommand.named[word] {
    case .quit: self = .quit
    case .help: self = .help
    case .some: self = .command
    case nil: self = line.hasPrefix(":") || line.hasPrefix("/") ? .command : .name(line)
    }
  }
}
