import Definitions
import Invocation
import Language

extension LibraryFault {
  /// The exit status by sysexits, and what is wrong, where, and what to do.
  var told: Told {
    switch self {
    case .unknown(let kind, let id, let suggestion, let known):
      Told(
        .configuration,
        nl: "Er is geen \(kind.name.nl) '\(id)'."
          + (suggestion.map { " Bedoelde u '\($0)'?" }
            ?? " Er is wel: \(Language.nl.list(known))."
            + " Noem met --definitions de map waarin die van u staat."),
        en: "There is no \(kind.name.en) '\(id)'."
          + (suggestion.map { " Did you mean '\($0)'?" }
            ?? " There is: \(Language.en.list(known))."
            + " Name with --definitions the directory in which yours is."))
    case .faulty(let problems): Failure.definitions(problems).told
    }
  }
}

extension DefinitionKind {
  fileprivate var name: Text {
    switch self {
    case .questionnaire: Text(nl: "vragenlijst", en: "questionnaire")
    case .norm: Text(nl: "normenkader", en: "norm framework")
    case .publishedFacts: Text(nl: "gepubliceerde feiten", en: "published facts")
    case .policy: Text(nl: "publicatiebeleid", en: "publication policy")
    case .crosswalk: Text(nl: "concordantie", en: "crosswalk")
    }
  }
}
