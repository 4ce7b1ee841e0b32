import TestSupport
import Testing

@testable import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct ShellCommandTests {
  @Test func `The editor of the screen goes first`() {
    func editor(_ visual: String?, _ editor: String?) -> ShellCommand? {
      ShellCommand.editor(visual: visual, editor: editor, path: "/nowhere")
    }
    #expect(editor("v", "e") == ShellCommand("v"))
    #expect(editor(nil, "e") == ShellCommand("e"))
    #expect(editor("", "e") == ShellCommand("e"))
    #expect(editor(" ", "e") == ShellCommand("e"))
    #expect(editor("", "") == nil)
    #expect(editor(nil, nil) == nil)
  }

  @Test func `Where none is chosen, one that is there is taken`() throws {
    let folder = try TemporaryDirectory()
    func found() -> ShellCommand? {
      ShellCommand.editor(visual: nil, editor: nil, path: "/nowhere:\(folder.path)")
    }
    for name in ["vi", "nano", "editor", "sensible-editor"] {
      let path = try folder.place([], name)
      #expect(found() != ShellCommand(name))
      chmod(path, 0o700)
      #expect(found() == ShellCommand(name))
    }
  }

  @Test(arguments: ["a b", "it's", "$(false)", "`x`", "\"", "*", "\\", "a\nb", ""])
  func `A path is one word whatever it contains`(path: String) throws {
    let command = ShellCommand(
      "f() { test $# -eq 3 && test \"$3\" = \"$P\"; }; P=\(quoted(path)); f 1 2")
    #expect(try command.run(onFile: path) == .exited(0))
  }

  @Test func `A path with a dash is no option`() throws {
    let command = ShellCommand("test ./-x =")
    #expect(try command.run(onFile: "-x") == .exited(0))
  }

  @Test func `How a command ends is told`() throws {
    #expect(try ShellCommand("exit 3;").run(onFile: "x") == .exited(3))
    #expect(try ShellCommand("kill -TERM $$;").run(onFile: "x") == .signalled(SIGTERM))
    #expect(try ShellCommand("/no/such/editor").run(onFile: "x") == .exited(127))
  }

  @Test func `A text arrives as input`() throws {
    let text = String(repeating: "regel\n", count: 50_000)
    #expect(try ShellCommand("test $(wc -l) -eq 50000").run(onText: text) == .exited(0))
    #expect(try ShellCommand("test $(wc -c) -eq 0").run(onText: "") == .exited(0))
  }

  @Test func `A pager may stop before the end`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      ignoreBrokenPipes()
      let text = String(repeating: "regel\n", count: 500_000)
      exit(try ShellCommand("head -n 1 >/dev/null").run(onText: text) == .exited(0) ? 7 : 1)
    }
  }

  @Test func `The keyboard's signals are the command's while it runs`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      // The command interrupts this process, then proves that it does not itself ignore signals.
      let command = ShellCommand("kill -INT $PPID; kill -INT $$;")
      guard try command.run(onFile: "x") == .signalled(SIGINT) else { exit(1) }
      var action = sigaction()
      sigaction(SIGINT, nil, &action)
      guard action.handler == nil else { exit(2) }
      exit(7)
    }
  }

  private func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }
}
