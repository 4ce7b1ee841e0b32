import Terminal

/// Whether a program can be run here.
func isInstalled(_ tool: String) -> Bool {
  (try? status(of: "command -v \(tool) >/dev/null", on: "")) == 0
}

/// Runs a command of the shell with a text as its input.
///
/// A command that a signal ended has no status, and gives nothing.
func status(of command: String, on input: String) throws -> Int32? {
  ignoreBrokenPipes()
  guard case .exited(let status) = try ShellCommand(command).run(onText: input) else { return nil }
  return status
}
