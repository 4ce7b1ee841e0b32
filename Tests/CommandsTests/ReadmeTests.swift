import Language
import TestSupport
import Testing

/// Every console session in the README is run and compared with what it shows.
struct ReadmeTests {
  private static let start = "```console\n"

  /// The sessions run one after another in one directory, as a reader would type them.
  @Test func `the README's sessions print what it says`() throws {
    let path = "\(repositoryRoot())/README.md"
    let readme = try #require(fileText(path))
    let session = ShellSession(try TemporaryDirectory(), language: .en)
    var parts: [String] = []
    var rest = readme[...]
    while let range = rest.firstRange(of: Self.start) {
      parts.append(String(rest[..<range.upperBound]))
      rest = rest[range.upperBound...]
      let end = try #require(rest.firstRange(of: "```\n"))
      parts.append(try played(String(rest[..<end.lowerBound]), in: session))
      rest = rest[end.lowerBound...]
    }
    let actual = parts.joined() + rest
    #expect(parts.count > 4)
    #expect(actual == readme)
    if isRecordingGolden { #expect(recordGolden(actual, to: path)) }
  }

  /// The lines that begin with a dollar sign, each followed by what it really prints.
  ///
  /// Sessions about signatures are left as they stand where ssh-keygen is not installed.
  private func played(_ text: String, in session: ShellSession) throws -> String {
    if text.contains("ssh-keygen"), !isInstalled("ssh-keygen") { return text }
    var actual = ""
    var command = ""
    for line in text.split(separator: "\n") where line.hasPrefix("$ ") || isUnfinished(command) {
      command += (line.hasPrefix("$ ") ? String(line.dropFirst(2)) : String(line)) + "\n"
      actual += line + "\n"
      if isUnfinished(command) { continue }
      let output = try session.run(command).output
      actual += output + (output.isEmpty || output.hasSuffix("\n") ? "" : "\n")
      command = ""
    }
    return actual
  }

  private func isUnfinished(_ command: String) -> Bool {
    command.hasSuffix("\\\n") || command.hasSuffix("|\n")
  }
}
