import Definitions
import Invocation
import Language
import Maturity
import Publication

/// Why figures of a sector cannot be counted, released or read.
enum SectorFault {
  /// A file that should be a publication policy is another definition.
  case notAPolicy(path: String)

  /// A record that cannot be submitted.
  case submission(path: String, SubmissionObstacle)

  /// Nothing to read was named.
  case noSubmissions

  /// Lines that are no submissions; each has been told.
  case submissionsRefused(Int)

  /// A file that is no table.
  case notATable(path: String)

  /// A table of counts that cannot be used, with where that is; nil where it has no such line.
  case countTable(path: String, SheetPlace?, CountTableFault)

  /// The chain is sound, yet the file is no ledger that can be used, or a line may not be added.
  case ledger(path: String, Ledger.Fault)
  case draft(PublicationDraft.Fault)
  case tooEarly(Sector, Day)
  case noReleaseDate(Sector)
  case publication(path: String, FormatFault)
  case benchmarkOfAnother(path: String, publication: String)
  case nothingReleased(path: String)

  /// Exactly one of some options is to be given.
  case oneOf([String])

  /// A number that is more than there are.
  case notPartOf(Int, Int)
}

extension SectorFault {
  /// The exit status by sysexits, and what is wrong, where, and what to do.
  var told: Told {
    switch self {
    case .notAPolicy(let path):
      Told(
        .badData,
        nl: "\(path) is geen publicatiebeleid.", en: "\(path) is not a publication policy.")
    case .submission(let path, let obstacle):
      Told(
        .badData,
        nl: "\(path): \(obstacle.text.nl)", en: "\(path): \(obstacle.text.en)")
    case .noSubmissions:
      Told(
        .usage,
        nl: "Noem bestanden of mappen met aanleveringen, of - voor de invoer.",
        en: "Name files or directories with submissions, or - for the input.")
    case .submissionsRefused(let count):
      Told(
        .badData,
        nl:
          "Er \(count == 1 ? "klopt één regel" : "kloppen \(count) regels") niet; zie hierboven. Zo"
          + " is er niets gepubliceerd: laat de aanlevering herstellen, of neem het bestand weg.",
        en: "\(counted(count, one: "line is", other: "lines are")) wrong; see above. Nothing is"
          + " published like this: have the submission mended, or take the file away.")
    case .notATable(let path):
      Told(
        .badData,
        nl: "\(path) is geen tabel in CSV en UTF-8.", en: "\(path) is not a table in CSV and UTF-8."
      )
    case .countTable(let path, let place?, let fault) where fault.column != nil:
      Told(.badData, place.told(path, fault.text))
    case .countTable(let path, let place, let fault):
      Told(
        .badData,
        nl: "\(path):\(place?.line ?? fault.line): \(fault.text.nl)",
        en: "\(path):\(place?.line ?? fault.line): \(fault.text.en)")
    case .ledger(let path, let fault):
      Told(
        .badData,
        nl: "\(path): \(fault.text.nl)", en: "\(path): \(fault.text.en)")
    case .draft(let fault): Told(.badData, fault.text)
    case .tooEarly(let sector, let day):
      Told(
        .configuration,
        nl: "De cijfers van de \(sector.plural.nl) mogen vanaf \(day.words(in: .nl)) worden"
          + " vrijgegeven. Zo staat het in het publicatiebeleid.",
        en: "The figures of the \(sector.plural.en) may be released from \(day.words(in: .en))."
          + " The publication policy says so.")
    case .noReleaseDate(let sector):
      Told(
        .configuration,
        nl: "Het publicatiebeleid noemt geen dag voor de \(sector.plural.nl).",
        en: "The publication policy names no day for the \(sector.plural.en).")
    case .publication(let path, .newerVersion(let version)):
      Told(
        .badData,
        nl: "\(path) heeft versie \(version). Gebruik de nieuwste Peil.",
        en: "\(path) has version \(version). Use the latest Peil.")
    case .publication(let path, _):
      Told(
        .badData,
        nl: "\(path) is geen sectorbeeld. Geef het bestand publication.json.",
        en: "\(path) is not a sector picture. Give the file publication.json.")
    case .benchmarkOfAnother(let path, let publication):
      Told(
        .badData,
        nl: "\(path) en \(publication) gaan over verschillende vragenlijsten, of versies ervan die"
          + " anders scoren.",
        en: "\(path) and \(publication) are about different questionnaires, or versions that score"
          + " otherwise.")
    case .nothingReleased(let path):
      Told(
        .badData,
        nl:
          "In \(path) is nog niets vrijgegeven, of niet op die regel. Kijk met 'peil ledger list'.",
        en: "Nothing has been released in \(path) yet, or not on that line. Look with 'peil ledger"
          + " list'.")
    case .oneOf(let options):
      Told(
        .usage,
        nl: "Geef precies één van \(Language.nl.list(options, .or)).",
        en: "Give exactly one of \(Language.en.list(options, .or)).")
    case .notPartOf(let number, let size):
      Told(
        .usage,
        nl: "\(number) van \(size) kan niet.", en: "\(number) of \(size) is not possible.")
    }
  }
}
