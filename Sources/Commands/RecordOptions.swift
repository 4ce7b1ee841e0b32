import History
import Invocation
import Language
import Maturity

// What the first line of a record says, as `new`, `interview` and `recover` take it from a line.

/// Whose record it is, and of which wave.
struct SubjectOptions: Options {
  let institution = OptionalOption<String>(
    "institution", Text(nl: "NAAM", en: "NAME"),
    help: Text(nl: "De naam van de instelling.", en: "The name of the institution."),
    form: .name)

  let sector = Shared.sector

  let wave = OptionalOption<String>(
    "wave", Text(nl: "RONDE", en: "WAVE"),
    help: Text(
      nl: "De meetronde, zoals 2025.", en: "The wave of measurement, such as 2025."),
    form: .name)
}

/// What else a record may say of itself.
struct RecordOptions: Options {
  let profile = OptionalOption<RiskProfile>(
    "profile", Text(nl: "PROFIEL", en: "PROFILE"),
    help: Text(
      nl: "Het risicoprofiel; anders volgt het uit de profielvragen.",
      en: "The risk profile; else it follows from the profile questions."))

  let scope = OptionalOption<String>(
    "scope", Text(nl: "DEEL", en: "PART"),
    help: Text(
      nl: "Waarover de meting gaat, als dat niet de hele instelling is.",
      en: "What the record is about, if not the whole institution."), form: .name)

  let referenceDate = OptionalOption<Day>(
    "reference-date", Text(nl: "DATUM", en: "DATE"),
    help: Text(
      nl: "De peildatum, zoals 2025-10-01; een nieuwe meting heeft anders die van vandaag.",
      en: "The reference date, such as 2025-10-01; a new record has else that of today."))
}

extension Shared {
  static let sector = OptionalOption<Sector>(
    "sector", Text(nl: "SOORT", en: "KIND"),
    help: Text(nl: "De soort instelling.", en: "The kind of institution."))

  static let newNorm = OptionalOption<String>(
    "norm", Text(nl: "NORMENKADER", en: "NORM"),
    help: Text(
      nl: "Het normenkader met de streefniveaus: een naam, of een bestand NAAM.json; anders dat"
        + " van de vragenlijst.",
      en: "The norm framework with the target levels: a name, or a file NAME.json; else that of"
        + " the questionnaire."),
    completion: .list("norms"), form: .path)
}
