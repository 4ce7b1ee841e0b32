import Journal
import Terminal

extension Console {
  /// Lets the person write a text in their own editor.
  ///
  /// - Parameter text: what the editor begins with.
  /// - Returns: the text, or nil if no editor is set, it failed, or what it left cannot be read.
  func edited(_ text: String) -> String? {
    guard input.isTerminal,
      let editor = ShellCommand.editor(
        visual: environment(.visual), editor: environment(.editor))
    else { return nil }
    return try? edited(text, with: editor)
  }

  /// Uses a private file that is gone afterwards, whatever happens to the editor.
  private func edited(_ text: String, with editor: ShellCommand) throws -> String? {
    let directory = environment(.temporaryDirectory) ?? "/tmp"
    let name = try randomBytes(8).map { String($0, radix: 16) }.joined()
    let path = "\(directory)/peil-\(name).txt"
    try OutputFile.write(Array(text.utf8), to: path, replacing: false)
    defer { try? OutputFile.remove(path) }
    guard try editor.run(onFile: path) == .exited(0) else { return nil }
    let bytes = try SourceFile.read(path, limit: LineReader.defaultLimit)
    return String(validating: bytes, as: UTF8.self)
  }
}
