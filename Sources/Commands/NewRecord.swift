import Definitions
import Hashing
import History
import Journal
import Language
import Maturity

/// What it takes to make a record.
struct NewRecord {
  /// The norm framework of a record where nobody names another.
  static let usualNorm = "leidraad-2025"

  /// The questionnaire of a record where nobody names another.
  static let usualQuestionnaire = "leidraad-2025"

  let path: String
  let institution: String
  let sector: Sector
  let wave: String
  let scope: String?
  let questionnaire: String

  /// The norm framework; nil for the one that belongs to the questionnaire.
  let norm: String?

  let profile: RiskProfile?

  /// The day on which the answers are to be true; nil for today, where that can be meant.
  let referenceDate: Day?

  /// The first line of the record.
  func header(
    record: String, created: Moment, library: Library, console: Console
  ) throws -> RecordHeader {
    let definition: Questionnaire
    let norm: NormFramework?
    do throws(LibraryFault) {
      definition = try library.questionnaire(questionnaire)
      norm = try Self.norm(self.norm, for: definition, in: library)
    } catch {
      throw Failure.library(error)
    }
    if let norm, norm.questionnaire != definition.id {
      throw Failure.normForAnother(norm: norm.id, questionnaire: definition.id)
    }
    if !definition.isScored {
      if self.norm != nil { throw Failure.withoutLevels("--norm", definition.id) }
      if profile != nil { throw Failure.withoutLevels("--profile", definition.id) }
    }
    guard let referenceDate = referenceDate ?? definition.usualReferenceDate(console) else {
      throw Failure.referenceDateNeeded(questionnaire: definition.id)
    }
    return RecordHeader(
      record: record, wave: wave,
      subject: RecordHeader.Subject(name: institution, sector: sector, scope: scope),
      questionnaire: RecordHeader.DefinitionReference(
        id: definition.id, version: definition.version, fingerprints: definition.fingerprints),
      norm: norm?.id, normTargets: norm?.targetsFingerprint, referenceDate: referenceDate,
      created: created)
  }

  /// Makes the file, with the stated profile as its first event, and gives its writer.
  func create(by: String, library: Library, console: Console) throws -> JournalWriter {
    let header = try header(
      record: try console.identifier(), created: console.now(), library: library,
      console: console)
    let writer = try console.makeJournal(path, firstLine: header.body)
    if let profile {
      let event = Event(
        at: console.now(), by: by, role: .coordinator, act: .profileStated(profile))
      do throws(JournalError) {
        _ = try writer.append(event.body)
      } catch {
        throw Failure.journal(path: path, error)
      }
    }
    return writer
  }

  /// The targets for a questionnaire, by name or else its own; nil for one without levels.
  static func norm(
    _ id: String?, for questionnaire: Questionnaire, in library: Library
  ) throws(LibraryFault) -> NormFramework? {
    guard questionnaire.isScored else { return nil }
    return try library.norm(id ?? norm(for: questionnaire, in: library), for: questionnaire)
  }

  /// The framework with the questionnaire's own name, else the first that fits it.
  private static func norm(for questionnaire: Questionnaire, in library: Library) -> String {
    if library.ids(.norm).contains(questionnaire.id) { return questionnaire.id }
    return library.norm(fitting: questionnaire)?.id ?? usualNorm
  }
}

extension Console {
  /// A random UUID, RFC 9562 version 4.
  func identifier() throws -> String {
    var bytes: [UInt8]
    do {
      bytes = try randomBytes(16)
    } catch {
      throw Failure.call(error)
    }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
      .map { digits[$0].joined() }
      .joined(separator: "-")
  }
}

extension Questionnaire {
  /// Today, for answers about today; nil where answers are about a day that has gone by.
  func usualReferenceDate(_ console: Console) -> Day? {
    isScored ? console.now().day : nil
  }
}
