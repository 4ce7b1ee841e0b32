import Definitions
import Invocation
import JSON
import Language
import Maturity

/// The definitions of a command line, with what it says of those that a record names.
struct NormChoice {
  let library: Library

  /// The name of the norm framework; nil where the line names none.
  private(set) var id: String?

  let questionnaire: QuestionnaireChoice

  /// The questionnaire that a record is read with.
  enum QuestionnaireChoice {
    /// The one that the record names, if it scores as it did then.
    case recorded

    /// One by its name, however it scores.
    case named(String)

    /// The one that the record names, and however it scores if it is among these.
    case changed(Set<String>)
  }

  /// - Parameters:
  ///   - norm: a name, or the path of a file: a word with a slash or ending in `.json`.
  ///   - library: the definitions, to which a file is added.
  ///   - questionnaire: the questionnaire that a record is read with.
  /// - Throws: a `Failure` if the file cannot be used as a norm framework.
  init(
    _ norm: String?, in library: Library, questionnaire: QuestionnaireChoice = .recorded
  ) throws {
    self.questionnaire = questionnaire
    guard let norm, norm.contains("/") || norm.hasSuffix(".json") else {
      self.library = library
      id = norm
      return
    }
    let file = try Self.file(norm, library)
    self.library = library.replacing(with: [file])
    id = file.id
  }

  /// The same for a record that the norm framework of the line is not about.
  var withoutNorm: NormChoice {
    var choice = self
    choice.id = nil
    return choice
  }

  /// Reads a questionnaire.
  func questionnaire(_ id: String) throws(Failure) -> Questionnaire {
    do throws(LibraryFault) {
      return try library.questionnaire(id)
    } catch {
      throw .library(error)
    }
  }

  /// A file with the name of a framework in the program would be taken for it ever after.
  private static func file(_ path: String, _ library: Library) throws -> DefinitionFile {
    let source = try DefinitionSource.read(path)
    guard let file = DefinitionFile(source) else {
      throw Failure.library(.faulty(library.problems(in: source)))
    }
    guard file.kind == .norm else { throw Failure.notANorm(path: path) }
    if Library.embedded.ids(.norm).contains(file.id),
      (try? Library.embedded.source(.norm, file.id).bytes) != source.bytes
    {
      throw Failure.normNameTaken(path: path, id: file.id)
    }
    return file
  }
}

extension Console {
  /// The definitions with the norm framework that `--norm` names.
  func definitions(
    _ directory: String?, norm: String?,
    questionnaire: NormChoice.QuestionnaireChoice = .recorded
  ) throws -> NormChoice {
    try NormChoice(norm, in: library(directory), questionnaire: questionnaire)
  }

  /// Says how a record finds a framework again that came from a file.
  func tellToKeep(_ norm: String?, id: String?) {
    guard let norm, let id, norm != id else { return }
    tell(
      Text(
        nl: "Het normenkader '\(id)' staat zelf niet in de meting. Geef voortaan"
          + " --norm \(norm), of zet het bestand in een map en noem die met --definitions of"
          + " PEIL_DEFINITIONS.",
        en: "The norm framework '\(id)' itself is not in the record. From now on give"
          + " --norm \(norm), or put the file in a directory and name that with --definitions or"
          + " PEIL_DEFINITIONS."))
  }
}
