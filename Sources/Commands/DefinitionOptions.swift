import Invocation
import Language

/// With what a record is read.
struct DefinitionOptions: Options {
  let questionnaire = OptionalOption<String>(
    "questionnaire", Text(nl: "VRAGENLIJST", en: "QUESTIONNAIRE"),
    help: Text(
      nl: "Lees de meting met deze vragenlijst, ook als die anders scoort dan toen zij begon.",
      en: "Read the record with this questionnaire, even if that scores otherwise than when it"
        + " began."),
    completion: .list("questionnaires"))

  let norm = Shared.norm
  let definitions = Shared.definitions
}

/// With what several records are read, each of which has a questionnaire of its own.
struct GroupDefinitionOptions: Options {
  let questionnaire = RepeatedOption<String>(
    "questionnaire", Text(nl: "VRAGENLIJST", en: "QUESTIONNAIRE"),
    help: Text(
      nl: "Lees metingen van deze vragenlijst ook als die anders scoort dan toen zij begonnen.",
      en: "Read records of this questionnaire even if it scores otherwise than when they began."),
    completion: .list("questionnaires"))

  let definitions = Shared.definitions
}

extension Console {
  /// The definitions of a line about one record.
  func definitions(_ given: Given<DefinitionOptions>) throws -> NormChoice {
    try NormChoice(
      given.norm, in: library(given.definitions),
      questionnaire: given.questionnaire.map { .named($0) } ?? .recorded)
  }

  /// The definitions of a line about several records.
  func definitions(_ given: Given<GroupDefinitionOptions>, norm: String? = nil) throws -> NormChoice
  {
    try NormChoice(
      norm, in: library(given.definitions), questionnaire: .changed(Set(given.questionnaire)))
  }
}
