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

  /// - Parameters:
  ///   - file: the record or dossier that the text is for.
  ///   - subject: what it says something about, so that it is offered nowhere else.
  init(for file: String, about subject: String) {
    path = "\(file).\(subject)\(Self.suffix)"
  }

  private static let suffix = ".text.txt"

  /// The files of texts about a record or dossier that were never recorded, in order.
  static func left(for file: String) -> [String] {
    let end = file.lastIndex(of: "/")
    let folder = end.map { String(file[...$0]) } ?? ""
    let name = String(file[(end.map { file.index(after: $0) } ?? file.startIndex)...])
    let names = (try? DirectoryListing.names(in: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { $0.hasPrefix(name + ".") && $0.hasSuffix(suffix) }.map { folder + $0 }
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

  /// Keeps a text that was typed and not recorded, behind what an earlier sitting left.
  func keep(_ text: String) throws(FileError) {
    let left = left
    guard left?.contains(part: text) != true else { return }
    let whole = [left, text].compactMap(\.self).joined(separator: "\n\n")
    try OutputFile.write(Array(whole.utf8), to: path, replacing: true)
  }

  /// Lets the person write.
  ///
  /// - Parameters:
  ///   - text: what the editor begins with, behind a text that an earlier sitting left.
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
    // What stands in the field is kept beside what an earlier sitting left.
    let isNew = !text.isEmpty && left?.contains(part: text) != true
    let begun = isNew ? [left, text].compactMap(\.self).joined(separator: "\n\n") : left ?? text
    do throws(FileError) {
      try OutputFile.write(Array(begun.utf8), to: path, replacing: true)
    } catch {
      return .nothing(Failure.writing(path: path, error).text)
    }
    let ending = try? editor.run(onFile: path)
    // POSIX, Shell Command Language, 2.8.2: 126 is not executable, 127 is not found.
    let isMissing = ending == .exited(126) || ending == .exited(127)
    guard ending == .exited(0) else {
      return failure(begun, isLeft: left != nil, missing: isMissing ? editor : nil)
    }
    guard let bytes = try? SourceFile.read(path, limit: LineReader.defaultLimit),
      let written = String(validating: bytes, as: UTF8.self)
    else { return failure(begun, isLeft: left != nil) }
    return .text(written)
  }

  /// What is told of an editor that failed: where what it saved is, if it saved anything.
  private func failure(
    _ begun: String, isLeft: Bool, missing editor: ShellCommand? = nil
  ) -> Edited {
    let failed =
      editor.map {
        Text(
          nl: "'\($0.words)' is niet te starten; noem een tekstverwerker in EDITOR, of typ de tekst"
            + " hier.",
          en: "'\($0.words)' cannot be started; name an editor in EDITOR, or type the text here.")
      }
      ?? Text(
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
        nl: "De tekstverwerker sloot met een fout; uw tekst staat in \(path). Er is niets"
          + " vastgelegd; de tekstverwerker begint er de volgende keer mee.",
        en: "The editor closed with an error; your text is in \(path). Nothing has been recorded;"
          + " the editor begins with it next time."))
  }
}

/// The texts of one sitting, of which one at a time is in the editor.
final class EditedTexts {
  private let file: String
  private var current: EditedText?

  init(for file: String) { self.file = file }

  func write(about subject: String, beginningWith text: String, _ console: Console) -> Edited {
    let edited = EditedText(for: file, about: subject)
    current = edited
    return edited.write(beginningWith: text, console)
  }

  /// Removes the file of the text that has just been recorded.
  func forget() { current?.forget() }
}
