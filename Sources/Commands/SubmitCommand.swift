import Assessment
import Comparison
import Definitions
import History
import Invocation
import JSON
import Journal
import Language
import Maturity
import Publication
import Reports
import Terminal

/// What the line of `submit` gives.
struct SubmitOptions: Options {
  let file = Shared.file
  let baseline = OptionalOption<String>(
    "baseline", Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "De meting van de eerdere ronde van dezelfde instelling.",
      en: "The record of the earlier wave of the same institution."),
    completion: .file(suffixes: [".peil"]))
  let dossier = Shared.dossier
  let policy = Shared.policy
  let yes = Flag(
    "yes",
    help: Text(
      nl: "Stem in zonder dat het gevraagd wordt.", en: "Agree without being asked."))
  let output = RequiredOption<Destination>(
    "output", short: "o", Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "De aanlevering, een nieuw bestand.", en: "The submission, a new file."),
    completion: .file(suffixes: [".json"]), form: .newPath)
  let force = Shared.force
  let definitions = GroupDefinitionOptions()
}

extension Command where Context == Console {
  static var submit: Command {
    Command(
      "submit", under: .sector,
      summary: Text(
        nl: "Maak de aanlevering voor het sectorbeeld.",
        en: "Make the submission for the sector picture."),
      discussion: Text(
        nl: "De aanlevering bevat de sector, het risicoprofiel, per thema de grenzen van het niveau"
          + " nu en in de eerdere meting, wat over de verandering bewezen is, en de antwoorden op de"
          + " kernfeiten. Een naam, notitie, onderbouwing of score kan er niet in. U ziet alles"
          + " voordat het bestand er is, en stemt ermee in of niet; met --yes wordt het getoond en niet"
          + " gevraagd.\n\nGeef het bestand aan de uitvoerder langs de weg die de sector heeft"
          + " afgesproken, en noteer het nummer: wie later een andere versie stuurt, vraagt de"
          + " uitvoerder die met het eerdere nummer weg te nemen. Het nummer staat nergens anders.",
        en: "The submission contains the sector, the risk profile, for each theme the bounds of the"
          + " level now and in the earlier record, what is proven about the change, and the answers to"
          + " the key facts. A name, note, evidence or rating cannot be in it. You see everything"
          + " before the file is there, and agree or not; with --yes it is shown and not asked."
          + "\n\nGive the file to the operator by the way that the sector agreed on, and write down"
          + " the number: whoever sends another version later asks the operator to take away the one"
          + " with the earlier number. The number is written nowhere else."),
      examples: [
        Example(
          ["submit", "tu.peil", "--baseline", "tu-2023.peil", "--output", "aanlevering.json"],
          Text(nl: "Met de nulmeting erbij.", en: "With the baseline."))
      ],
      seeAlso: ["sector", "benchmark", "score"],
      options: SubmitOptions.self
    ) { console, given in
      let definitions = try console.definitions(given.definitions)
      let choice = try PolicyChoice(given.policy, in: definitions.library)
      let now = try console.scorable(given.file, definitions, dossier: given.dossier)
      // A submission has no place to say that an answer may have been taken back.
      let unconfirmed = now.state.unconfirmed.count
      if unconfirmed > 0 { throw Failure.unconfirmed(path: given.file, unconfirmed) }
      let waves = try given.baseline.map {
        try compared($0, with: now, choice, definitions, console)
      }
      let submission = try made(of: now, waves, choice, given.file, console)
      let shown = SubmissionOutput(
        submission, form: choice.form, questionnaire: choice.questionnaire)
      try console.show(
        console.renderer(for: .standardOutput).text(shown.document(in: console.language)),
        beside: given.output)
      guard try given.yes || console.agrees(beside: given.output) else {
        console.tell(
          Text(
            nl: "Er is niets gemaakt.", en: "Nothing has been made."))
        return .unmet
      }
      try console.deliver(
        submission.json(choice.form).compact + "\n", for: .programs, to: given.output,
        force: given.force)
      console.tell(
        Text(
          nl:
            "Geef dit bestand aan de uitvoerder en noteer het nummer: \(submission.number.digits)",
          en: "Give this file to the operator and write down the number:"
            + " \(submission.number.digits)"))
      return .success
    }
  }

  private static func compared(
    _ path: String, with now: Assessment, _ choice: PolicyChoice, _ definitions: NormChoice,
    _ console: Console
  ) throws -> WaveComparison {
    let baseline = try console.assessment(path, definitions)
    if baseline.questionnaire.isScored { _ = try baseline.scorable(path) }
    let obstacles = ComparisonObstacle.all(then: baseline.state.header, now: now.state.header)
    guard obstacles.isEmpty else { throw Failure.notOneInstitution(obstacles) }
    return WaveComparison(
      then: baseline, now: now,
      crosswalk: try choice.library.crosswalk(from: baseline, to: now),
      reading: choice.form.reading)
  }

  private static func made(
    of now: Assessment, _ comparison: WaveComparison?, _ choice: PolicyChoice, _ path: String,
    _ console: Console
  ) throws -> Submission {
    let bytes: [UInt8]
    do { bytes = try console.randomBytes(16) } catch { throw Failure.call(error) }
    do throws(SubmissionObstacle) {
      return try Submission(
        now, comparison: comparison, form: choice.form, number: SubmissionNumber(bytes: bytes))
    } catch {
      throw Failure.sector(.submission(path: path, error))
    }
  }
}

extension Console {
  /// Shows a text on standard output, or among the messages where the result goes there.
  fileprivate func show(_ text: String, beside destination: Destination) throws {
    if destination == .standardOutput { tell(text) } else { try write(text) }
  }

  /// Asks whether to go on; only a plain yes is one, and the end of the input is a no.
  func agrees(beside destination: Destination) throws -> Bool {
    try show(
      Text(
        nl: "\nStemt u in met deze aanlevering? Typ ja of nee: ",
        en: "\nDo you agree to this submission? Type yes or no: ")[language], beside: destination)
    let line: Line
    do throws(CallFailure) { line = try nextLine() } catch { throw Failure.call(error) }
    switch line {
    case .text(let text): return ["ja", "j", "yes", "y"].contains(text.trimmed.lowercased())
    case .notUTF8, .tooLong: return false
    case .end:
      try write("\n")
      return false
    case .interrupted(let signal): throw Failure.interrupted(signal)
    }
  }
}
