/// A command line that has been read.
package struct Invocation<Context>: Sendable {
  /// The global options, also where the rest of the line is wrong.
  package let options: GlobalOptions
  /// What the line is about, as far as it could be read; errors refer to its help.
  package let topic: Topic
  /// What to do, or what is wrong.
  package let outcome: Result<Request<Context>, UsageError>
}

/// What a command line asks for.
package enum Request<Context>: Sendable {
  /// The help of a topic.
  case help(Topic)
  /// The version of the program.
  case version
  /// A command with its values.
  case run(Command<Context>.Action)
}

/// Something that has a help text.
package enum Topic: Hashable, Sendable {
  /// The program as a whole.
  case program
  /// The first word that several commands share.
  case family(String)
  /// A command, by its name.
  case command(String)

  /// The words behind the program's name; the program itself has none.
  var path: String? {
    switch self {
    case .program: nil
    case .family(let name), .command(let name): name
    }
  }
}
