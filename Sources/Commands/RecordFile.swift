import Assessment
import Definitions
import Hashing
import History
import Journal
import Language
import Maturity
import Reports

/// A record that has been read, with its definitions.
struct RecordFile {
  let path: String
  let assessment: Assessment

  /// What the reader of a result must know about how it was read.
  private(set) var notices: [Text]

  /// Reads and verifies a record without touching it.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - choice: the definitions, and what to use in place of those that the record names.
  /// - Returns: the record with its definitions.
  /// - Throws: a `Failure` that says why the file or a definition cannot be used.
  static func read(_ path: String, _ choice: NormChoice) throws -> RecordFile {
    let bytes = try bytes(path)
    let text: JournalText
    do throws(JournalDamage) {
      text = try JournalText(verifying: bytes)
    } catch {
      throw Failure.journal(path: path, .damaged(error))
    }
    var file = try RecordFile(path, text, choice)
    file.notices.insert(contentsOf: notices(about: text, path), at: 0)
    return file
  }

  /// The bytes of a file that should be a record, whatever they are.
  static func bytes(_ path: String) throws -> [UInt8] {
    do throws(FileError) {
      return try SourceFile.read(path, limit: JournalText.fileLimit)
    } catch {
      throw Failure.reading(path: path, error)
    }
  }

  /// Whether there is anything at a path; what is there is looked at when it is opened.
  static func exists(_ path: String) throws -> Bool {
    do throws(FileError) {
      _ = try SourceFile.read(path, limit: 0)
    } catch {
      return error != .notFound
    }
    return true
  }

  /// Takes a verified journal as a record.
  init(_ path: String, _ text: JournalText, _ choice: NormChoice) throws {
    self.path = path
    let state = try Self.state(path, text)
    let reference = state.header.questionnaire
    let (library, normID) = (choice.library, choice.id)
    let (id, mayScoreOtherwise) =
      switch choice.questionnaire {
      case .recorded: (reference.id, false)
      case .named(let id): (id, true)
      case .changed(let ids): (reference.id, ids.contains(reference.id))
      }
    let definition: Questionnaire
    let norm: NormFramework?
    do throws(LibraryFault) {
      definition = try library.questionnaire(id)
      norm = try NewRecord.norm(normID ?? state.header.norm, for: definition, in: library)
    } catch {
      if normID == nil, case .unknown(.norm, let id, _, _) = error {
        throw Failure.normNotFound(path: path, id: id)
      }
      throw Failure.library(error)
    }
    if let norm, norm.questionnaire != definition.id {
      throw Failure.normForAnother(norm: norm.id, questionnaire: definition.id)
    }
    if normID != nil, norm == nil { throw Failure.withoutLevels("--norm", definition.id) }
    let changed = definition.fingerprints.scoring != reference.fingerprints.scoring
    if changed, !mayScoreOtherwise {
      throw Failure.scoringChanged(
        path: path, questionnaire: reference.id, made: reference.version,
        present: definition.version)
    }
    assessment = Assessment(questionnaire: definition, norm: norm, state: state)
    notices =
      [state.lossNotice(of: Text(same: path))].compactMap(\.self)
      + Self.notices(about: definition, reference, scoringChanged: changed)
      + (norm.map { Self.notices(about: $0, state.header) } ?? [])
  }

  /// The state of a record by its verified lines.
  static func state(_ path: String, _ text: JournalText) throws -> RecordState {
    do throws(RecordFault) {
      return try RecordState(
        lines: text.lines.lazy.map {
          RecordLine(number: $0.number, bytes: Array(text.bytes[$0.range]), hash: $0.hash)
        })
    } catch {
      throw Failure.record(path: path, error)
    }
  }

  /// A record or an audit dossier as far as signatures look at it, by its verified lines.
  ///
  /// - Throws: also where the events of the file cannot be used.
  static func signedFile(_ path: String, _ text: JournalText) throws(Failure) -> SignedFile {
    let lines = text.lines.lazy.map {
      RecordLine(number: $0.number, bytes: Array(text.bytes[$0.range]), hash: $0.hash)
    }
    do throws(RecordFault) {
      do throws(RecordFault) {
        return SignedFile(try RecordState(lines: lines))
      } catch .header(.notARecord(format: DossierHeader.format)) {
        return SignedFile(try DossierState(lines: lines))
      }
    } catch {
      throw .record(path: path, error)
    }
  }

  static func notices(about text: JournalText, _ path: String) -> [Text] {
    guard !text.tail.isEmpty else { return [] }
    let count = text.tail.count
    return [
      Text(
        nl:
          "De laatste regel van \(path) is niet afgemaakt (\(counted(count, one: "byte", other: "bytes")));"
          + " zij telt niet mee.",
        en:
          "The last line of \(path) is unfinished (\(counted(count, one: "byte", other: "bytes")));"
          + " it does not count.")
    ]
  }

  private static func notices(about norm: NormFramework, _ header: RecordHeader) -> [Text] {
    guard let id = header.norm else { return [] }
    guard norm.id != id else {
      guard let recorded = header.normTargets, recorded != norm.targetsFingerprint else {
        return []
      }
      return [
        Text(
          nl: "De streefniveaus in '\(id)' zijn veranderd sinds deze meting begon; hier gelden de"
            + " nieuwe.",
          en: "The target levels in '\(id)' have changed since this record was begun; the new"
            + " ones apply here.")
      ]
    }
    return [
      Text(
        nl: "Deze meting noemt het normenkader '\(id)'; de streefniveaus hier komen uit"
          + " '\(norm.id)'.",
        en: "This record names the norm framework '\(id)'; the target levels here come from"
          + " '\(norm.id)'.")
    ]
  }

  private static func notices(
    about present: Questionnaire, _ reference: RecordHeader.DefinitionReference,
    scoringChanged: Bool
  ) -> [Text] {
    if scoringChanged {
      return [
        Text(
          nl: "Deze meting is gemaakt met '\(reference.id)' versie \(reference.version) en wordt"
            + " hier gescoord met '\(present.id)' versie \(present.version), die anders scoort.",
          en: "This record was made with '\(reference.id)' version \(reference.version) and is"
            + " scored here with '\(present.id)' version \(present.version), which scores"
            + " differently.")
      ]
    }
    guard present.fingerprints.text != reference.fingerprints.text else { return [] }
    let versions =
      present.version == reference.version
      ? Text(same: "")
      : Text(
        nl: " (toen versie \(reference.version), nu \(present.version))",
        en: " (then version \(reference.version), now \(present.version))")
    return [
      Text(
        nl: "De teksten van de vragenlijst zijn veranderd sinds deze meting begon\(versions.nl); de"
          + " \(present.isScored ? "score verandert" : "antwoorden veranderen") daar niet door.",
        en: "The wording of the questionnaire has changed since this record was begun"
          + "\(versions.en); that does not change the \(present.isScored ? "score" : "answers").")
    ]
  }
}

extension Library {
  /// The embedded definitions, with those of a directory before them.
  ///
  /// - Parameter directory: searched itself and in its folders Questionnaires and Norms.
  /// - Returns: the definitions, none of them checked yet, and the files there that are none.
  /// - Throws: a `Failure` if the directory or a file in it cannot be read, or two define the same.
  static func opened(
    adding directory: String?
  ) throws -> (library: Library, passedOver: [String]) {
    guard let directory else { return (.embedded, []) }
    var passedOver: [String] = []
    let folders = [directory] + DefinitionKind.folders.map { "\(directory)/\($0)" }
    var files: [DefinitionFile] = []
    var paths: [DefinitionKind: [String: String]] = [:]
    for (index, folder) in folders.enumerated() {
      for path in try Self.definitionPaths(in: folder, isRequired: index == 0) {
        guard let file = try Self.definition(at: path) else {
          passedOver.append(path)
          continue
        }
        let same = paths[file.kind, default: [:]].updateValue(path, forKey: file.id)
        if let same { throw Failure.definedTwice(id: file.id, paths: [same, path]) }
        files.append(file)
      }
    }
    return (Library.embedded.replacing(with: files), passedOver)
  }

  private static func definitionPaths(in folder: String, isRequired: Bool) throws -> [String] {
    do throws(FileError) {
      return try DirectoryListing.names(in: folder)
        .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
        .map { "\(folder)/\($0)" }
    } catch {
      if error == .notFound, !isRequired { return [] }
      throw Failure.reading(path: folder, error)
    }
  }

  /// What is meant as a definition in a file; nil for a file that is something else.
  private static func definition(at path: String) throws(Failure) -> DefinitionFile? {
    do throws(Failure) {
      return DefinitionFile(meant: try DefinitionSource.read(path))
    } catch {
      switch error {
      case .reading(_, .isDirectory), .reading(_, .notRegular), .reading(_, .tooLarge): return nil
      default: throw error
      }
    }
  }
}
