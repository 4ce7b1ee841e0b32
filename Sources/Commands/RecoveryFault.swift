import Invocation
import Language

/// Why a damaged file cannot be recovered.
enum RecoveryFault: Hashable, Sendable {
  /// Nothing proves itself, or no more than the first line.
  case nothingSaved

  /// The first line of a record is lost, and these options do not say all of it.
  case firstLineOfRecord(missing: [String])

  /// The first line of a dossier is lost, and no release of it says which it was.
  case firstLineOfDossier

  /// The first line of a ledger is lost.
  case firstLineOfLedger

  /// Options that say what a lost first line said, where it is not lost.
  case firstLineKept([String])

  /// A word that is no identifier of a record.
  case notAnIdentifier(String)

  /// Two identifiers of one record, by `--record` and by the dossier.
  case twoIdentifiers(String, String)

  /// A file that should be a dossier's release and belongs to no dossier like this.
  case notItsRelease(path: String)

  /// Bytes that only a file keeps as they are.
  case onlyIntoAFile

  /// The exit status by sysexits, and what is wrong, where, and what to do.
  func told(_ path: String) -> Told {
    switch self {
    case .nothingSaved:
      Told(
        .badData,
        nl: "In \(path) is niets te redden: geen gebeurtenis klopt nog met haar controlegetal. Er"
          + " is niets geschreven. Hebt u een kopie, zoek het daar.",
        en: "Nothing in \(path) can be saved: no event still agrees with its hash. Nothing has been"
          + " written. If you have a copy, look there.")
    case .firstLineOfRecord(let missing):
      Told(
        .badData,
        nl: "De eerste regel van \(path) is verloren; de rest is te redden. Zeg opnieuw wat er"
          + " stond, met \(Language.nl.list(missing)); of geef met --copy een kopie van de meting"
          + " waar die regel nog in staat. Het kenmerk van de meting staat in elk rapport; --dossier"
          + " met het auditdossier of een vrijgave zegt het ook.",
        en: "The first line of \(path) is lost; the rest can be saved. Say again what it said, with"
          + " \(Language.en.list(missing)); or give with --copy a copy of the record that still has"
          + " the line. Every report states the record's identifier; --dossier with the audit"
          + " dossier or a release says it too.")
    case .firstLineOfDossier:
      Told(
        .badData,
        nl: "De eerste regel van auditdossier \(path) is verloren; de rest is te redden. Geef met"
          + " --dossier een vrijgave uit dit dossier, die zegt wat er stond; of met --copy een kopie"
          + " waar de regel nog in staat.",
        en: "The first line of audit dossier \(path) is lost; the rest can be saved. Give with"
          + " --dossier a release of this dossier, which says what it said; or with --copy a copy"
          + " that still has the line.")
    case .firstLineOfLedger:
      Told(
        .badData,
        nl:
          "De eerste regel van register \(path) is verloren; de rest is te redden. Geef met --copy"
          + " een kopie waar die regel nog in staat; de oudste is goed.",
        en: "The first line of ledger \(path) is lost; the rest can be saved. Give with --copy a"
          + " copy that still has the line; the oldest will do.")
    case .firstLineKept(let options):
      Told(
        .usage,
        nl: "De eerste regel van \(path) is heel; \(Language.nl.list(options))"
          + " \(options.count == 1 ? "kan" : "kunnen") hier dus niet.",
        en: "The first line of \(path) is whole; so \(Language.en.list(options)) cannot be given"
          + " here.")
    case .notAnIdentifier(let word):
      Told(
        .usage,
        nl: "'\(word)' is geen kenmerk van een meting; dat heeft de vorm"
          + " 5f1c2d7e-0000-4000-8000-000000000001.",
        en: "'\(word)' is not the identifier of a record; that has the form"
          + " 5f1c2d7e-0000-4000-8000-000000000001.")
    case .twoIdentifiers(let record, let dossier):
      Told(
        .badData,
        nl: "Volgens --record is het kenmerk \(record), volgens --dossier \(dossier). Geef één van"
          + " beide.",
        en: "By --record the identifier is \(record), by --dossier \(dossier). Give one of the"
          + " two.")
    case .notItsRelease(let release):
      Told(
        .badData,
        nl: "\(release) is geen vrijgave uit een auditdossier.",
        en: "\(release) is not a release of an audit dossier.")
    case .onlyIntoAFile:
      Told(
        .badData,
        nl: "In \(path) staan bytes die de standaarduitvoer zou veranderen. Noem met --output een"
          + " bestand.",
        en: "\(path) has bytes that standard output would change. Name a file with --output.")
    }
  }
}
