import Assessment
import Invocation
import Language
import Maturity
import Reports

/// What the line of `score` gives.
struct ScoreOptions: Options {
  let file = Shared.file
  let result = ResultOptions()
  let requireTarget = Flag(
    "require-target",
    help: Text(
      nl: "Eindig met 1 als een thema niet onderbouwd op zijn streefniveau is, of met --dossier"
        + " niet gecorrigeerd.",
      en: "End with 1 if a theme does not reach its target level with evidence, or with"
        + " --dossier not when adjusted."))
  let dossier = Shared.dossier
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var score: Command {
    Command(
      "score", under: .results,
      summary: Text(
        nl: "Toon per thema het niveau, het streefniveau en wat er nog nodig is.",
        en: "Show the level of each theme, its target and what it still takes."),
      discussion: Text(
        nl: "Wat niet beantwoord is wordt niet geraden: een niveau kan dan nog tussen twee grenzen"
          + " liggen. 'Onderbouwd' telt een score boven 'deels' pas als de gevraagde onderbouwing"
          + " is genoemd.",
        en: "What is not answered is not guessed: a level may then still lie between two bounds."
          + " 'Supported' counts a rating above 'partially' only once the evidence asked for has"
          + " been named."),
      examples: [
        Example(
          ["score", "tu.peil"],
          Text(nl: "De niveaus op het scherm.", en: "The levels on the screen.")),
        Example(
          ["score", "tu.peil", "--format", "json"],
          Text(nl: "Voor een script.", en: "For a script.")),
      ],
      seeAlso: ["roadmap", "report", "status"],
      options: ScoreOptions.self
    ) { console, given in
      let assessment = try console.scorable(
        given.file, console.definitions(given.definitions), dossier: given.dossier)
      let score = ScoreOutput(assessment)
      try console.deliver(
        Presentation(document: score.document, json: { score.json }, csv: score.csv),
        given.result)
      return given.requireTarget && !assessment.reachesAllTargets ? .unmet : .success
    }
  }
}

extension Assessment {
  /// Whether every theme that has a level reaches its target with evidence; after an audit, with
  /// what the auditor made of it.
  fileprivate var reachesAllTargets: Bool {
    let reading: Reading = readings.contains(.adjusted) ? .adjusted : .supported
    return questionnaire.themes.indices.allSatisfy {
      let distance = distance(theme: $0, reading)
      return distance == .reached || distance == .noLevel
    }
  }
}
