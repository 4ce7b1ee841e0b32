import Journal
import Language
import Terminal

extension Console {
  /// Who reads a result.
  enum Audience {
    case people
    case programs
  }

  /// Writes a long text, through the pager that the person has set where the text goes to a
  /// terminal.
  func deliverLong(
    _ text: String, for audience: Audience, to destination: Destination, force: Bool
  ) throws {
    guard destination == .standardOutput, isOutputTerminal,
      let words = environment(.pager)?.trimmed.nonEmpty
    else { return try deliver(text, for: audience, to: destination, force: force) }
    guard let ending = try? ShellCommand(words).run(onText: text), ending == .exited(0) else {
      // Whatever ails the pager, the text must be seen.
      return try deliver(text, for: audience, to: destination, force: force)
    }
  }

  /// Writes a result.
  ///
  /// A file with a result holds an institution's answers, so that only its owner may read it.
  func deliver(
    _ text: String, for audience: Audience, to destination: Destination, force: Bool
  ) throws {
    guard case .file(let path) = destination else {
      switch audience {
      case .people: return try write(text)
      case .programs: return try writeData(text)
      }
    }
    do throws(FileError) {
      try OutputFile.write(Array(text.utf8), to: path, replacing: force)
    } catch {
      throw error == .exists ? Failure.wouldOverwrite(path: path) : .writing(path: path, error)
    }
    tell(Text(nl: "Geschreven: \(path)", en: "Written: \(path)"))
  }
}
