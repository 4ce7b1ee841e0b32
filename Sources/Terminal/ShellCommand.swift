import Language

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A command of the user's choice, such as the value of `EDITOR`, run by the shell.
package struct ShellCommand: Hashable, Sendable {
  /// The words of the command as the user wrote them; the shell splits them.
  package let words: String

  /// Creates a command from words for the shell.
  package init(_ words: String) {
    self.words = words
  }

  /// The editor that the user chose, else one that systems usually have.
  ///
  /// - Parameters:
  ///   - visual: the value of `VISUAL`, which goes first.
  ///   - editor: the value of `EDITOR`.
  ///   - path: the folders to look in, between colons; nil for the usual ones.
  /// - Returns: the command; nil where there is no editor at all.
  package static func editor(visual: String?, editor: String?, path: String?) -> ShellCommand? {
    if let chosen = [visual, editor].lazy.compactMap({ $0?.trimmed.nonEmpty }).first {
      return ShellCommand(chosen)
    }
    let folders = (path ?? "/usr/bin:/bin").split(separator: ":")
    return usualEditors.first { name in
      folders.contains { access("\($0)/\(name)", X_OK) == 0 }
    }.map(ShellCommand.init)
  }

  /// What Debian and others let the user choose, then what is easy, then what POSIX demands.
  private static let usualEditors = ["sensible-editor", "editor", "nano", "vi"]

  /// Runs the command on a file and waits until it ends.
  ///
  /// The path reaches the command as one word, whatever it contains. A path that begins with a
  /// dash gets `./` before it, lest it is taken for an option.
  package func run(onFile path: String) throws(CallFailure) -> ProcessEnding {
    let safe = path.hasPrefix("-") ? "./" + path : path
    return try ChildProcess(words: [Self.shell, "-c", "\(words) \"$1\"", "sh", safe]).run {}
  }

  /// Runs the command with a text as its input and waits until it ends.
  ///
  /// A command that ends before it has read everything, as a pager does when its user has seen
  /// enough, is no failure. ``ignoreBrokenPipes()`` must have been called.
  package func run(onText text: String) throws(CallFailure) -> ProcessEnding {
    let pipe = try Pipe()
    var child = ChildProcess(words: [Self.shell, "-c", words])
    child.input = pipe.readEnd
    return try child.run {
      // Where writing stops, nobody wants the rest; how the command ends says the same.
      try? writeAll(Array(text.utf8), to: pipe.writeEnd.descriptor)
      pipe.writeEnd.close()
    }
  }

  private static let shell = "/bin/sh"
}
