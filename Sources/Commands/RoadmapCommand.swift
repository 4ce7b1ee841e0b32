import Assessment
import Invocation
import Language
import Maturity
import Reports

/// What the line of `roadmap` gives.
struct RoadmapOptions: Options {
  let file = Shared.file
  let result = ResultOptions()
  let to = OptionalOption<Int>(
    "to", Text(nl: "NIVEAU", en: "LEVEL"),
    help: Text(
      nl: "Toon de weg naar dit niveau in plaats van naar de streefniveaus.",
      en: "Show the way to this level instead of to the target levels."))
  let dossier = Shared.dossier
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var roadmap: Command {
    Command(
      "roadmap", under: .results,
      summary: Text(
        nl: "Toon wat er nodig is om de streefniveaus te halen.",
        en: "Show what it takes to reach the target levels."),
      discussion: Text(
        nl: "Per thema de maatregelen die omhoog moeten, van weinig naar veel werk, en de"
          + " onderbouwing die alleen nog genoemd moet worden. Wat voorgaat kiest het bestuur.",
        en: "For each theme the practices to raise, from little to much work, and the evidence"
          + " that only has to be named. What comes first is for the board to choose."),
      examples: [
        Example(
          ["roadmap", "tu.peil"],
          Text(nl: "De weg naar de streefniveaus.", en: "The way to the target levels.")),
        Example(
          ["roadmap", "tu.peil", "--to", "4"],
          Text(nl: "De weg naar niveau 4 overal.", en: "The way to level 4 everywhere.")),
      ],
      seeAlso: ["score", "report"],
      options: RoadmapOptions.self
    ) { console, given in
      let assessment = try console.scorable(
        given.file, console.definitions(given.definitions), dossier: given.dossier)
      if let level = given.to,
        !assessment.questionnaire.levels.contains(where: { $0.number == level })
      {
        throw Failure.unknownLevel(level, levels: assessment.questionnaire.levels.map(\.number))
      }
      let roadmap = RoadmapOutput(
        assessment, reach: given.to.map(RoadmapOutput.Reach.level) ?? .targets)
      try console.deliver(
        Presentation(document: roadmap.document, json: { roadmap.json }, csv: roadmap.csv),
        given.result)
      return .success
    }
  }
}
