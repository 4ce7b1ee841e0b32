import Assessment
import Comparison
import Definitions
import History
import Invocation
import Language
import Maturity
import Reports

/// What the line of `group` gives.
struct GroupOptions: Options {
  let paths = Arguments<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(nl: "De metingen van beide meetronden.", en: "The records of both waves."),
    isRequired: true, completion: .file(suffixes: [".peil"]))
  let reading = Option<ComparedReading>(
    "reading", Text(nl: "LEZING", en: "READING"),
    help: Text(
      nl: "Hoe de scores gelezen worden: zoals gegeven, of met onderbouwing.",
      en: "How ratings are read: as given, or as far as supported by evidence."),
    default: .selfAssessed)
  let result = ResultOptions()
  let definitions = GroupDefinitionOptions()
}

extension Command where Context == Console {
  static var group: Command {
    Command(
      "group", under: .results,
      summary: Text(
        nl: "Tel vertrouwelijk hoe een groep instellingen tussen twee metingen is veranderd.",
        en: "Count in confidence how a group of institutions changed between two waves."),
      discussion: Text(
        nl: "Voor wie de metingen van meer instellingen beheert. Geef alle metingen van beide"
          + " meetronden; zij worden gepaard op naam, sector en onderdeel van de instelling. De"
          + " uitkomst is vertrouwelijk en kan nooit de grond van een publicatie zijn.",
        en: "For whoever holds the records of several institutions. Give all records of both waves;"
          + " they are paired by the institution’s name, sector and scope. The result is"
          + " confidential and can never be the base of a publication."),
      examples: [
        Example(
          ["group", "2023/a.peil", "2023/b.peil", "2025/a.peil", "2025/b.peil"],
          Text(nl: "Twee instellingen, twee metingen.", en: "Two institutions, two waves."))
      ],
      seeAlso: ["compare"],
      options: GroupOptions.self
    ) { console, given in
      let choice = try console.definitions(given.definitions)
      let assessments = try given.paths.map { try console.groupMember($0, choice) }
      let pairing: WavePairing
      do throws(WavePairing.Faults) {
        pairing = try WavePairing(assessments.map(\.state.header))
      } catch {
        throw Failure.notPairable(error, paths: given.paths)
      }
      guard !pairing.pairs.isEmpty else { throw Failure.nothingPaired }
      let questionnaires = Set(pairing.pairs.map { assessments[$0.now].questionnaire.id })
      guard questionnaires.count == 1 else {
        throw Failure.severalQuestionnaires(questionnaires.sorted(), wave: pairing.laterWave)
      }
      let comparisons = try pairing.pairs.map { pair in
        let (then, now) = (assessments[pair.then], assessments[pair.now])
        return WaveComparison(
          then: then, now: try now.scorable(given.paths[pair.now]),
          crosswalk: try choice.library.crosswalk(from: then, to: now),
          reading: given.reading.reading)
      }
      let result = GroupOutput(
        GroupComparison(comparisons), earlierWave: pairing.earlierWave,
        laterWave: pairing.laterWave,
        unpaired: .init(
          then: pairing.onlyThen.map { given.paths[$0] },
          now: pairing.onlyNow.map { given.paths[$0] }))
      try console.deliver(
        Presentation(document: result.document, json: { result.json }, csv: result.csv),
        given.result, isLong: true)
      return .success
    }
  }
}

extension Console {
  /// Reads a record of either wave.
  fileprivate func groupMember(_ path: String, _ choice: NormChoice) throws -> Assessment {
    let assessment = try assessment(path, choice)
    if assessment.state.forbidsScoring { throw Failure.scoringForbidden(path: path) }
    return assessment
  }
}
