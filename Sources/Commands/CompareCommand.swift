import Assessment
import Comparison
import Definitions
import History
import Invocation
import Language
import Maturity
import Reports

/// What the line of `compare` gives.
struct CompareOptions: Options {
  let baseline = Argument<String>(
    Text(nl: "TOEN", en: "BASELINE"),
    help: Text(nl: "De eerdere meting.", en: "The earlier record."),
    completion: .file(suffixes: [".peil"]))
  let now = Argument<String>(
    Text(nl: "NU", en: "NOW"),
    help: Text(nl: "De latere meting.", en: "The later record."),
    completion: .file(suffixes: [".peil"]))
  let reading = Option<WaveReading>(
    "reading", Text(nl: "LEZING", en: "READING"),
    help: Text(
      nl: "Hoe de scores gelezen worden: zoals gegeven, met onderbouwing, zoals getoetst, of"
        + " gecorrigeerd waar getoetst. De laatste twee vragen een dossier bij elke meting met"
        + " niveaus.",
      en: "How ratings are read: as given, as far as supported by evidence, as verified, or"
        + " adjusted where verified. The last two need a dossier with each record that has"
        + " levels."),
    default: .selfAssessed)
  let differentSubjects = Shared.differentSubjects
  let dossier = OptionalOption<String>(
    "dossier", Text(nl: "DOSSIER", en: "DOSSIER"),
    help: Text(
      nl: "Het auditdossier bij de latere meting, of wat eruit is vrijgegeven: wat er van de"
        + " bevindingen is geworden.",
      en: "The audit dossier of the later record, or what was released from it: what became of"
        + " the findings."),
    completion: .file(suffixes: [".peil", ".json"]))
  let baselineDossier = OptionalOption<String>(
    "baseline-dossier", Text(nl: "DOSSIER", en: "DOSSIER"),
    help: Text(
      nl: "Het auditdossier bij de eerdere meting, of wat eruit is vrijgegeven.",
      en: "The audit dossier of the earlier record, or what was released from it."),
    completion: .file(suffixes: [".peil", ".json"]))
  let result = ResultOptions()
  let norm = Shared.norm
  let definitions = GroupDefinitionOptions()
}

extension Command where Context == Console {
  static var compare: Command {
    Command(
      "compare", under: .results,
      summary: Text(
        nl: "Zet twee metingen van een instelling naast elkaar, zoals 2023 en 2025.",
        en: "Set two records of one institution side by side, such as 2023 and 2025."),
      discussion: Text(
        nl: "De feiten staan voorop: wat beide keren is gevraagd, met beide antwoorden. Daarna per"
          + " thema wat er van het niveau te bewijzen is. Wat niet te bewijzen is, heet ‘niet vast"
          + " te stellen’. De uitkomst noemt zwakke plekken en is voor uw instelling.",
        en: "The facts come first: what was asked both times, with both answers. Then, by theme,"
          + " what can be proven of the level. What cannot be proven is called ‘cannot be"
          + " established’. The result names weaknesses and is for your institution."),
      examples: [
        Example(
          ["compare", "tu-2023.peil", "tu-2025.peil"],
          Text(nl: "De nulmeting en de hermeting.", en: "The baseline and the re-measurement.")),
        Example(
          [
            "compare", "tu-2023.peil", "tu-2025.peil", "--format", "markdown", "--output",
            "vergelijking.md",
          ],
          Text(nl: "Een stuk om verder te bewerken.", en: "A document to edit further.")),
        Example(
          [
            "compare", "tu-2025.peil", "tu-2027.peil", "--baseline-dossier", "tu-2025.audit.peil",
            "--dossier", "tu-2027.audit.peil",
          ],
          Text(
            nl: "Met wat er van de bevindingen is geworden.",
            en: "With what became of the findings.")),
      ],
      seeAlso: ["report", "score", "check"],
      options: CompareOptions.self
    ) { console, given in
      let choice = try console.definitions(given.definitions, norm: given.norm)
      let earlier = try console.assessment(given.baseline, choice.withoutNorm)
      let laterRecord = try console.assessment(given.now, choice)
      // Two records in the wrong order are told as that, and not as a given.baseline without levels.
      let obstacles = ComparisonObstacle.all(
        then: earlier.state.header, now: laterRecord.state.header)
      if !given.differentSubjects, !obstacles.isEmpty { throw Failure.notComparable(obstacles) }
      let scored = try laterRecord.scorable(given.now)
      if earlier.questionnaire.isScored {
        _ = try earlier.scorable(given.baseline)
      } else if earlier.state.forbidsScoring {
        throw Failure.scoringForbidden(path: given.baseline)
      }
      let then = try console.audited(earlier, given.baseline, dossier: given.baselineDossier)
      let later = try console.audited(scored, given.now, dossier: given.dossier)
      for (wave, path) in [(then, given.baseline), (later, given.now)]
      where wave.questionnaire.isScored {
        if !wave.readings.contains(given.reading.reading) {
          throw Failure.auditing(.readingWithoutAudit(given.reading.reading, path: path))
        }
      }
      let comparison = WaveComparison(
        then: then, now: later,
        crosswalk: try choice.library.crosswalk(
          from: then, to: later), reading: given.reading.reading)
      let result = ComparisonOutput(comparison, obstacles: obstacles)
      try console.deliver(
        Presentation(document: result.document, json: { result.json }, csv: result.csv),
        given.result, isLong: true)
      return .success
    }
  }
}

/// Any reading, for two waves of one institution.
enum WaveReading: String, CaseIterable, Spellable {
  case selfAssessed = "self"
  case supported
  case verified
  case adjusted

  var reading: Reading {
    switch self {
    case .selfAssessed: .selfAssessed
    case .supported: .supported
    case .verified: .verified
    case .adjusted: .adjusted
    }
  }
}

/// A reading that needs nobody but the institution.
enum ComparedReading: String, CaseIterable, Spellable {
  case selfAssessed = "self"
  case supported

  var reading: Reading {
    switch self {
    case .selfAssessed: .selfAssessed
    case .supported: .supported
    }
  }
}

extension Library {
  /// The crosswalk between the questionnaires of two records; nil where they are the same.
  func crosswalk(
    from then: Assessment, to now: Assessment
  ) throws(Failure) -> Crosswalk? {
    if then.questionnaire.id == now.questionnaire.id { return nil }
    let crosswalk: Crosswalk?
    do throws(LibraryFault) {
      crosswalk = try self.crosswalk(from: then.questionnaire, to: now.questionnaire)
    } catch {
      throw .library(error)
    }
    guard let crosswalk else {
      // A first picture says of itself that no crosswalk will help.
      let first = [then.questionnaire, now.questionnaire].first(where: \.asksLevels)
      throw .noCrosswalk(
        from: then.questionnaire.id, to: now.questionnaire.id,
        saying: first.map { Saying(id: $0.id, status: $0.status) })
    }
    return crosswalk
  }
}
