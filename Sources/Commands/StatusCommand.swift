import Interview
import Invocation
import Language
import Reports

/// What the line of `status` gives.
struct StatusOptions: Options {
  let file = Shared.file
  let result = ResultOptions()
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var status: Command {
    Command(
      "status", under: .results,
      summary: Text(
        nl: "Toon wat beantwoord, open en gemarkeerd is.",
        en: "Show what is answered, open and flagged."),
      examples: [
        Example(
          ["status", "tu.peil"],
          Text(nl: "Waar de meting staat.", en: "Where the record stands."))
      ],
      seeAlso: ["interview", "score"],
      options: StatusOptions.self
    ) { console, given in
      let assessment = try console.assessment(
        given.file, console.definitions(given.definitions),
        tellsTime: !given.result.format.tellsNotices)
      let status = StatusOutput(
        assessment, minutesToGo: Route(assessment, length: .full).minutesToGo, now: console.now())
      try console.deliver(
        Presentation(document: status.document, json: { status.json }, csv: status.csv),
        given.result)
      return .success
    }
  }
}
