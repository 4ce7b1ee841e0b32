import Language

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The environment variables of the process.
package enum Environment {
  /// The name of a variable; modules add their own in extensions.
  package struct Key: Hashable, Sendable {
    /// The name as the shell spells it.
    package let name: String

    /// Creates a key from the name of a variable.
    package init(_ name: String) {
      self.name = name
    }

    /// The locale that goes before all others.
    package static let localeAll = Key("LC_ALL")
    /// The locale of messages.
    package static let localeMessages = Key("LC_MESSAGES")
    /// The locale where no other is set.
    package static let lang = Key("LANG")
    /// A wish for no colour, when not empty.
    package static let noColor = Key("NO_COLOR")
    /// The kind of terminal.
    package static let term = Key("TERM")
    /// The width of the terminal, where the terminal does not tell.
    package static let columns = Key("COLUMNS")
    /// The editor that takes the whole screen.
    package static let visual = Key("VISUAL")
    /// The editor where no other is set.
    package static let editor = Key("EDITOR")
    /// The folders in which programs are looked for.
    package static let path = Key("PATH")
    /// The program that shows long texts by the page.
    package static let pager = Key("PAGER")
    /// The name of the user, where the system does not know it.
    package static let logName = Key("LOGNAME")
  }

  /// The value of a variable, empty ones included, or nothing where it is not set.
  ///
  /// Bytes that are not UTF-8 are kept as ``Swift/String/init(system:)`` keeps them.
  package static subscript(key: Key) -> String? {
    getenv(key.name).map { String(systemCString: $0) }
  }
}
