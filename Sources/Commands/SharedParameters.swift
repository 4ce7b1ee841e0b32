import Definitions
import History
import Invocation
import Language
import Maturity
package import Reports

/// Parameters that several commands have in common, each declared once.
enum Shared {
  static let file = Argument<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(nl: "De meting, een bestand NAAM.peil.", en: "The record, a file NAME.peil."),
    completion: .file(suffixes: [".peil"]))

  static let newFile = Argument<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(nl: "De meting, een bestand NAAM.peil.", en: "The record, a file NAME.peil."),
    completion: .file(suffixes: [".peil"]), form: .newPath)

  static let definitions = OptionalOption<String>(
    "definitions", Text(nl: "MAP", en: "DIRECTORY"),
    help: Text(
      nl: "Lees ook de vragenlijsten en normenkaders in deze map; zij gaan voor. Anders geldt"
        + " PEIL_DEFINITIONS.",
      en: "Also read the questionnaires and norm frameworks in this directory; they come first."
        + " Else PEIL_DEFINITIONS counts."),
    completion: .directory)

  static let dossier = OptionalOption<String>(
    "dossier", Text(nl: "DOSSIER", en: "DOSSIER"),
    help: Text(
      nl: "Tel mee wat de auditor zegt: het auditdossier NAAM.audit.peil, of wat de auditor daaruit"
        + " heeft vrijgegeven.",
      en: "Count in what the auditor says: the audit dossier NAME.audit.peil, or what the auditor"
        + " has released from it."),
    completion: .file(suffixes: [".peil", ".json"]))

  static let plain = Flag(
    "plain",
    help: Text(
      nl: "Vraag regel voor regel, ook op een terminal; goed voor een schermlezer.",
      en: "Ask line by line, also on a terminal; suits a screen reader."))

  static let present = Flag(
    "present",
    help: Text(
      nl: "Toon een vraag tegelijk met ruimte eromheen, voor een projector.",
      en: "Show one question at a time with space around it, for a projector."))

  static let ownDossier = OptionalOption<String>(
    "dossier", Text(nl: "DOSSIER", en: "DOSSIER"),
    help: Text(
      nl: "Het auditdossier; anders NAAM.audit.peil naast de meting.",
      en: "The audit dossier; else NAME.audit.peil beside the record."),
    completion: .file(suffixes: [".peil"]))

  static let givenDossier = OptionalOption<String>(
    "dossier", Text(nl: "DOSSIER", en: "DOSSIER"),
    help: Text(
      nl: "Het auditdossier, of wat eruit is vrijgegeven; anders NAAM.audit.peil naast de meting.",
      en: "The audit dossier, or what was released from it; else NAME.audit.peil beside the"
        + " record."),
    completion: .file(suffixes: [".peil", ".json"]))

  static let reopenExamination = OptionalOption<String>(
    "reopen", Text(nl: "REDEN", en: "REASON"),
    help: Text(
      nl: "Heropen een afgerond onderzoek, met de reden.",
      en: "Reopen a finished examination, with the reason."))

  static let reopen = OptionalOption<String>(
    "reopen", Text(nl: "REDEN", en: "REASON"),
    help: Text(
      nl: "Heropen afgeronde antwoorden, met de reden.",
      en: "Reopen finished answers, with the reason."))

  static let differentSubjects = Flag(
    "different-subjects",
    help: Text(
      nl: "Ook metingen van verschillende instellingen of delen, of in omgekeerde volgorde; wat"
        + " eruit komt zegt dat dan.",
      en: "Also records of different institutions or parts, or in reverse order; what comes of it"
        + " then says so."))

  static let by = OptionalOption<String>(
    "by", Text(nl: "NAAM", en: "NAME"),
    help: Text(
      nl: "Wie dit vastlegt; anders uw gebruikersnaam.",
      en: "Who records this; else your user name."), form: .name)

  static let output = Option<Destination>(
    "output", short: "o", Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "Schrijf hierheen; - is de standaarduitvoer.",
      en: "Write here; - is standard output."),
    default: .standardOutput, completion: .file(suffixes: []), form: .newPath)

  static let force = Flag(
    "force",
    help: Text(nl: "Overschrijf een bestaand bestand.", en: "Overwrite an existing file."))

  static let norm = OptionalOption<String>(
    "norm", Text(nl: "NORMENKADER", en: "NORM"),
    help: Text(
      nl: "Het normenkader met de streefniveaus: een naam, of een bestand NAAM.json; anders dat"
        + " van de meting.",
      en: "The norm framework with the target levels: a name, or a file NAME.json; else that of"
        + " the record."),
    completion: .file(suffixes: [".json"]))

  static let signers = OptionalOption<String>(
    "signers", Text(nl: "LIJST", en: "LIST"),
    help: Text(
      nl:
        "De lijst van wie mag tekenen, in de vorm van OpenSSH's 'allowed signers'; ssh-keygen gaat"
        + " de handtekeningen daarmee na.",
      en:
        "The list of who may sign, in the form of OpenSSH's allowed signers; ssh-keygen checks the"
        + " signatures by it."),
    completion: .file(suffixes: []))

  static let revoked = OptionalOption<String>(
    "revoked", Text(nl: "LIJST", en: "LIST"),
    help: Text(
      nl: "Sleutels die niet meer gelden: openbare sleutels, of een lijst van ssh-keygen -k.",
      en: "Keys that no longer hold: public keys, or a list of ssh-keygen -k."),
    completion: .file(suffixes: []))

  static let separator = Option<CSVSeparator>(
    "csv-separator", Text(nl: "TEKEN", en: "CHARACTER"),
    help: Text(
      nl: "Wat velden in CSV scheidt; ';' voor een Nederlandse spreadsheet.",
      en: "What separates fields in CSV; ';' for a Dutch spreadsheet."),
    default: .comma)
}

extension CSVSeparator: Spellable {
  package init?(spelling: String) {
    guard let character = spelling.first, spelling.count == 1 else { return nil }
    self.init(rawValue: character)
  }

  package var spelling: String { String(rawValue) }

  package static var choices: [String] { allCases.map(\.spelling) }
}

extension Confidence: Spellable {}
extension Sector: Spellable {}
extension RiskProfile: Spellable {}

extension Heading {
  static let recording = Heading(Text(nl: "Vastleggen", en: "Recording"))
  static let results = Heading(Text(nl: "Uitkomsten", en: "Results"))
  static let auditing = Heading(Text(nl: "Toetsen", en: "Auditing"))
  static let safeguarding = Heading(Text(nl: "Bewaken", en: "Safeguarding"))
  static let definitions = Heading(Text(nl: "Vragenlijsten", en: "Questionnaires"))
  static let program = Heading(Text(nl: "Het programma", en: "The program"))
}
