import Dialogue
import Journal
import Language
import Terminal

/// A text that is being written in the person's own editor, in a file beside the one it is for.
///
/// The file is there from before the editor opens until the text is on record, so that nothing that
/// the editor saved is lost, whatever ends the editor, the terminal or the program.
struct EditedText {
  /// The file that it is in; only its owner may read it.
  let path: String

  /// - Parameter file: the record or dossier that the text is for.
  init(for file: String) {
    path = file + ".text.txt"
  }

  /// The text that an earlier sitting left; nil where there is none.
  var left: String? {
    guard let bytes = try? SourceFile.read(path, limit: LineReader.defaultLimit) else { return nil }
    return String(validating: bytes, as: UTF8.self)?.trimmed.nonEmpty
  }

  /// Removes the file, since its text is on record or there is none.
  func forget() {
    try? OutputFile.remove(path)
  }

  /// Lets the person write.
  ///
  /// - Parameters:
  ///   - text: what the editor begins with, unless an earlier sitting left a text.
  ///   - console: where the person is.
  /// - Returns: the text; it stays in the file until ``forget()``.
  func write(beginningWith text: String, _ console: Console) -> Edited {
    guard console.input.isTerminal else {
      return .nothing(
        Text(
          nl: "Een tekstverwerker heeft een terminal nodig.", en: "An editor needs a terminal."))
    }
    let editor = ShellCommand.editor(
      visual: console.environment(.visual), editor: console.environment(.editor),
      path: console.environment(.path))
    guard let editor else {
      return .nothing(
        Text(
          nl: "Er is geen tekstverwerker gevonden; noem er een in EDITOR, of typ de tekst hier.",
          en: "No editor was found; name one in EDITOR, or type the text here."))
    }
    let left = left
    let begun = left ?? text
    do throws(FileError) {
      try OutputFile.write(Array(begun.utf8), to: path, replacing: true)
    } catch {
      return .nothing(Failure.writing(path: path, error).text)
    }
    guard let ending = try? editor.run(onFile: path), ending == .exited(0) else {
      return failure(begun, isLeft: left != nil)
    }
    guard let bytes = try? SourceFile.read(path, limit: LineReader.defaultLimit),
      let written = String(validating: bytes, as: UTF8.self)
    else { return failure(begun, isLeft: left != nil) }
    return .text(written)
  }

  /// What is told of an editor that failed: where what it saved is, if it saved anything.
  private func failure(_ begun: String, isLeft: Bool) -> Edited {
    let failed = Text(
      nl: "De tekstverwerker gaf geen tekst terug. Er is niets vastgelegd.",
      en: "The editor gave no text back. Nothing has been recorded.")
    let saved = try? SourceFile.read(path, limit: LineReader.defaultLimit)
    // What stands elsewhere already, or is nothing, need not be kept.
    guard let saved, !saved.isEmpty, isLeft || saved != Array(begun.utf8) else {
      forget()
      return .nothing(failed)
    }
    return .nothing(
      Text(
        nl: "\(failed.nl) Wat is bewaard staat in \(path); de tekstverwerker begint er de volgende"
          + " keer mee.",
        en: "\(failed.en) What was saved is in \(path); the editor begins with it next time."))
  }
}
