import Interview
import Invocation
import Language
import Reports

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
      parameters: Shared.file, OutputFormat.option, Shared.separator, Shared.output,
      Shared.force, Shared.questionnaire, Shared.norm, Shared.definitions
    ) { console, file, format, separator, output, force, questionnaire, norm, directory in
      let assessment = try console.assessment(
        file, questionnaire, norm: norm, directory, tellsTime: false)
      let status = StatusOutput(
        assessment, minutesToGo: Route(assessment, length: .full).minutesToGo, now: console.now())
      try console.deliver(
        Presentation(document: status.document, json: { status.json }, csv: status.csv),
        as: format, separator, to: output, force: force)
      return .success
    }
  }
}
