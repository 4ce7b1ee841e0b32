import Definitions
import Hashing
import History
import JSON
import Journal
import Publication
import Reports

/// A file that Peil makes, known by what is in it and not by its name.
enum PeilFile {
  case record(JournalText, RecordState)
  case dossier(JournalText, DossierState)
  case ledger(JournalText, LedgerFile)
  case release(Release, JSONValue)

  /// A publication, with the file as it is: it says more than the ledger does.
  case publication(SectorPublication, JSONValue)

  /// Another file of a publication's folder, with its bytes.
  case publicationPart(PublicationOutput.Part, [UInt8])

  /// Submissions, each on a line of its own.
  case submissions

  /// A questionnaire, a norm framework or another definition, by its format.
  case definition(String)

  /// A result in JSON, by its format, with the record that it is of where it says so.
  case result(ResultFormat, ResultSource?)

  /// The record that a result says it is of, and where that stood.
  struct ResultSource {
    let record: String
    let head: Digest
  }

  /// The files that are chains of lines, by the format on their first line.
  enum Chained: String, CaseIterable {
    case record = "peil-record"
    case dossier = "peil-dossier"
    case ledger = "peil-ledger"
  }

  /// Reads a file and finds out what it is.
  ///
  /// - Throws: a `Failure` for a file that is none of Peil's, or one that is damaged or of a newer
  ///   version.
  static func read(_ path: String) throws -> PeilFile {
    let bytes = try RecordFile.bytes(path)
    if let value = try? JSONValue(parsing: bytes), let format = value["format"]?.string,
      Chained(rawValue: format) == nil
    {
      return try single(value, format: format, path)
    }
    if isSubmissions(bytes) { return .submissions }
    if let part = PublicationOutput.part(bytes) { return .publicationPart(part, bytes) }
    let starts = Chained.allCases.map { Array(#"{"format":"\#($0.rawValue)""#.utf8) }
    guard JournalText.isResembled(by: bytes, startingWith: starts) else {
      throw Failure.unknownFile(path: path)
    }
    let text: JournalText
    do throws(JournalDamage) {
      text = try JournalText(verifying: bytes)
    } catch {
      throw Failure.journal(path: path, .damaged(error))
    }
    return try chained(text, path)
  }

  private static func chained(_ text: JournalText, _ path: String) throws -> PeilFile {
    let first = try? JSONValue(parsing: Array(text.bytes[text.lines[0].range]))
    switch first?["format"]?.string.flatMap(Chained.init) {
    case .record: return .record(text, try RecordFile.state(path, text))
    case .dossier: return .dossier(text, try DossierFile.state(path, text))
    case .ledger: return .ledger(text, try LedgerFile(path, text))
    case nil: throw Failure.unknownFile(path: path)
    }
  }

  /// A file that is one JSON value.
  private static func single(
    _ value: JSONValue, format: String, _ path: String
  ) throws -> PeilFile {
    switch format {
    case Release.format:
      do throws(HeaderFault) {
        return .release(try Release(value), value)
      } catch {
        throw Failure.record(path: path, .header(error))
      }
    case SectorPublication.format:
      do throws(FormatFault) {
        return .publication(try SectorPublication(value), value)
      } catch {
        throw Failure.sector(.publication(path: path, error))
      }
    case Submission.format: return .submissions
    default:
      if DefinitionKind.allCases.contains(where: { $0.format == format }) {
        return .definition(format)
      }
      guard let result = ResultFormat(rawValue: format) else {
        throw Failure.unknownFile(path: path)
      }
      let head = value["head"]?.string.flatMap { Digest(hexadecimal: $0) }
      let source = value["record"]?.string.flatMap { record in
        head.map { ResultSource(record: record, head: $0) }
      }
      return .result(result, source)
    }
  }

  /// Whether the first line that says something is a submission.
  private static func isSubmissions(_ bytes: [UInt8]) -> Bool {
    let blank: Set = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
    let first = bytes.split(separator: UInt8(ascii: "\n"))
      .first { line in !line.allSatisfy(blank.contains) }
    guard let first, first.count <= Submission.sizeLimit else { return false }
    return (try? JSONValue(parsing: Array(first)))?["format"]?.string == Submission.format
  }
}
