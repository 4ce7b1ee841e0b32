import Journal
import Language
import Terminal

extension Console {
  /// Writes a long text, through the pager that the person has set where the text goes to a
  /// terminal.
  func deliverLong(_ text: String, to path: String?, force: Bool) throws {
    guard path == nil, isOutputTerminal,
      let words = environment(.pager)?.trimmed.nonEmpty
    else { return try deliver(text, to: path, force: force) }
    guard let ending = try? ShellCommand(words).run(onText: text), ending == .exited(0) else {
      // Whatever ails the pager, the text must be seen.
      return try write(text)
    }
  }

  /// Writes a result to a file, or to standard output where no file is named.
  ///
  /// A file with a result holds an institution's answers, so that only its owner may read it.
  func deliver(_ text: String, to path: String?, force: Bool) throws {
    guard let path else { return try write(text) }
    do throws(FileError) {
      try OutputFile.write(Array(text.utf8), to: path, replacing: force)
    } catch {
      throw error == .exists ? Failure.wouldOverwrite(path: path) : .writing(path: path, error)
    }
    tell(Text(nl: "Geschreven: \(path)", en: "Written: \(path)"))
  }
}
