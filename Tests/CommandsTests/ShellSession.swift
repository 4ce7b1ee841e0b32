import Language
import TestSupport

/// Lines typed in a shell in a directory of its own, with the program on the path.
struct ShellSession {
  let folder: TemporaryDirectory
  let locale: String

  /// Variables besides the usual ones.
  let environment: [String: String]

  init(_ folder: TemporaryDirectory, language: Language, environment: [String: String] = [:]) {
    self.folder = folder
    self.environment = environment
    locale =
      switch language {
      case .nl: "nl_NL.UTF-8"
      case .en: "en_GB.UTF-8"
      }
  }

  /// What a line prints, messages among the results as on a terminal, and its exit status.
  func run(_ line: String) throws -> (output: String, status: Int32?) {
    let program = PeilProcess.path.split(separator: "/", omittingEmptySubsequences: false)
    let ending = try PeilProcess.run(
      ["-c", "cd \"$0\" && exec 2>&1 && \(line)", folder.path], program: "/bin/bash",
      environment: [
        "PATH": program.dropLast().joined(separator: "/") + ":/usr/bin:/bin",
        "LC_ALL": locale,
        "NORMS": "\(repositoryRoot())/Norms/leidraad-2025.json",
      ].merging(environment) { $1 })
    return (ending.output, ending.status)
  }

  /// The line with what it printed below it, and its status where it is not 0.
  func transcript(_ line: String) throws -> String {
    let (output, status) = try run(line)
    let end = output.isEmpty || output.hasSuffix("\n") ? "" : "\n"
    let mark =
      switch status {
      case 0: ""
      case let status?: "[\(status)]\n"
      case nil: "[signal]\n"
      }
    return "$ \(line)\n\(output)\(end)\(mark)"
  }
}
