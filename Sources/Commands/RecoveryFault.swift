import Invocation
import Language

/// Why a damaged file cannot be recovered.
enum RecoveryFault: Hashable, Sendable {
  /// Nothing proves itself, or no more than the first line.
  case nothingSaved

  /// The first line of a record is lost, and these options do not say all of it.
  ///
  /// It may be there, and named by no other line, as where it is of another file.
  case firstLineOfRecord(missing: [String], isThere: Bool)

  /// The first line of a dossier is lost, and no release of it says which it was.
  ///
  /// It may be there, and named by no other line, as where it is of another file.
  case firstLineOfDossier(isThere: Bool)

  /// The first line of a dossier is about another record than is stated.
  case dossierOfAnother(String, stated: String)

  /// A line of the file agrees with its hash, and nothing can read it, for the reason given.
  case unreadable(Text)

  /// After the line given an earlier recovery told that lines were lost, and a copy has lines there.
  case endToldLost(line: Int)

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
    case .firstLineOfRecord(let missing, let isThere):
      Told(
        .badData,
        nl: "\(Self.firstLine(path, isThere).nl) Zeg opnieuw wat er stond, met"
          + " \(Language.nl.list(missing)); of geef met --copy een kopie van de meting waar die"
          + " regel"
          + " nog in staat. Het kenmerk van de meting staat in elk rapport; --dossier met het"
          + " auditdossier of een vrijgave zegt het ook.",
        en: "\(Self.firstLine(path, isThere).en) Say again what it said, with"
          + " \(Language.en.list(missing)); or give with --copy a copy of the record that still has"
          + " the line. Every report states the record's identifier; --dossier with the audit"
          + " dossier or a release says it too.")
    case .firstLineOfDossier(let isThere):
      Told(
        .badData,
        nl: "\(Self.firstLine(path, isThere).nl) Geef met --dossier een vrijgave uit dit dossier,"
          + " die"
          + " zegt wat er stond; of met --copy een kopie waar de regel nog in staat."
          + (isThere
            ? " Is hij van dit dossier, geef dan met --record het kenmerk van de"
              + " meting." : ""),
        en: "\(Self.firstLine(path, isThere).en) Give with --dossier a release of this dossier,"
          + " which"
          + " says what it said; or with --copy a copy that still has the line."
          + (isThere
            ? " If it is of this dossier, give the identifier of the record with --record."
            : ""))
    case .dossierOfAnother(let record, let stated):
      Told(
        .badData,
        nl: "De eerste regel van \(path) is van een dossier over meting \(record), niet over"
          + " \(stated).",
        en: "The first line of \(path) is of a dossier about record \(record), not about"
          + " \(stated).")
    case .unreadable(let reason):
      Told(
        .badData,
        nl: "\(reason.nl) De regel klopt wel met haar controlegetal; wat erin staat is zo"
          + " geschreven,"
          + " en geen opdracht kan het lezen. Er is niets geschreven; het bestand is zoals het"
          + " was.",
        en: "\(reason.en) The line does agree with its hash; what it says was written like this,"
          + " and"
          + " no command can read it. Nothing has been written; the file is as it was.")
    case .endToldLost(let line):
      Told(
        .badData,
        nl: "\(path) is al eens hersteld: achter regel \(line) is gemeld dat er regels verloren"
          + " zijn."
          + " Of de regels die een kopie daar heeft de verloren regels zijn, toont dit bestand niet"
          + " meer. Er is niets geschreven. Herstel het beschadigde bestand van toen opnieuw, met"
          + " deze kopie bij --copy.",
        en: "\(path) was recovered before: after line \(line) it is told that lines are lost."
          + " Whether the lines that a copy has there are the lost ones, this file no longer shows."
          + " Nothing has been written. Recover the damaged file of then again, with this copy as"
          + " --copy.")
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

  /// Why the first line has to be said again.
  private static func firstLine(_ path: String, _ isThere: Bool) -> Text {
    guard isThere else {
      return Text(
        nl: "De eerste regel van \(path) is verloren; de rest is te redden.",
        en: "The first line of \(path) is lost; the rest can be saved.")
    }
    return Text(
      nl: "Geen regel van \(path) wijst terug naar de eerste: er zijn regels tussen weg, of de"
        + " eerste"
        + " regel is van een ander bestand. De rest is te redden.",
      en: "No line of \(path) refers back to the first one: lines between are gone, or the first"
        + " line"
        + " is of another file. The rest can be saved.")
  }
}
