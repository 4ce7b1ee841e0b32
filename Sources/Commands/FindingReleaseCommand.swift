import Assessment
import History
import Invocation
import JSON
import Journal
import Language

/// What the line of `finding release` gives.
struct FindingReleaseOptions: Options {
  let file = Shared.file
  let step = RequiredOption<ReleaseStep>(
    "step", Text(nl: "STAP", en: "STEP"),
    help: Text(nl: "De stap.", en: "The step."))
  let output = OptionalOption<Destination>(
    "output", short: "o", Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "Het bestand voor de instelling; anders NAAM.STAP.json naast de meting.",
      en: "The file for the institution; else NAME.STEP.json beside the record."),
    completion: .file(suffixes: [".json"]), form: .newPath)
  let force = Shared.force
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var findingRelease: Command {
    Command(
      "finding release", under: .auditing,
      summary: Text(
        nl: "Geef de instelling wat zij mag zien, als stap in hoor en wederhoor.",
        en: "Give the institution what it may see, as a step in hearing both sides."),
      discussion: Text(
        nl: "De stappen zijn draft (het concept, om feiten na te gaan), corrections (wat met de"
          + " feitelijke correcties is gedaan; nu reageert het management), response (met die"
          + " reactie) en final. Geen stap valt weg; elke mag vaker. In het bestand staan de"
          + " opdracht, het plan, de oordelen en de bevindingen zoals zij nu zijn, en nooit een"
          + " werknotitie. Wat u daarna verandert blijft in het dossier tot de volgende stap. De"
          + " instelling leest het met 'peil report' en --dossier, en antwoordt met 'peil finding"
          + " respond'. Na final is het onderzoek afgerond; opvolgen kan dan nog wel.",
        en: "The steps are draft (to check the facts), corrections (what was done with the factual"
          + " corrections; now the management responds), response (with that response) and final."
          + " No step is left out; each may be repeated. In the file stand the engagement, the plan,"
          + " the ratings and the findings as they are now, and never a working note. What you"
          + " change after it stays in the dossier until the next step. The institution reads it"
          + " with 'peil report' and --dossier, and answers with 'peil finding respond'. After final"
          + " the examination is finished; follow-up still goes on."),
      examples: [
        Example(
          ["finding", "release", "tu.peil", "--step", "draft"],
          Text(
            nl: "Het concept, in tu.draft.json.", en: "The draft, in tu.draft.json."))
      ],
      seeAlso: ["finding respond", "finding list", "report"],
      options: FindingReleaseOptions.self
    ) { console, given in
      var session = try DossierSession.open(
        given.file, dossier: given.dossier, try console.definitions(given.definitions),
        console: console)
      defer { session.writer.close() }
      try session.check(given.step)
      let target = given.output ?? .file(DossierFile.releasePath(ofRecord: given.file, given.step))
      if case .file(let path) = target, !given.force, try RecordFile.exists(path) {
        throw Failure.wouldOverwrite(path: path)
      }
      var acts = [DossierAct.released(given.step)]
      if given.step == .final, !session.dossier.isFinished { acts.insert(.finished, at: 0) }
      _ = try session.record(acts, by: console.author(given.by), console: console)
      guard let release = Release(session.dossier) else {
        preconditionFailure("a step was taken just now")
      }
      do {
        try console.deliver(release.json.indented, for: .programs, to: target, force: given.force)
      } catch {
        console.tell(
          Text(
            nl: "De stap staat in \(session.path), maar het bestand is er niet. Herhaal de stap.",
            en: "The step stands in \(session.path), but the file is not there. Repeat the step."))
        throw error
      }
      return .success
    }
  }
}

extension DossierSession {
  /// Refuses a step that may not be taken yet.
  fileprivate func check(_ step: ReleaseStep) throws(Failure) {
    guard let engagement = dossier.engagement else {
      throw .auditing(.engagementIncomplete(path: path, []))
    }
    guard engagement.missing.isEmpty else {
      throw .auditing(.engagementIncomplete(path: path, engagement.missing))
    }
    // What the institution gets has no place to say that a conclusion may have been taken back.
    let unconfirmed = dossier.unconfirmedPractices.count + dossier.unconfirmedFindings.count
    if unconfirmed > 0 { throw .unconfirmed(path: path, unconfirmed) }
    guard dossier.nextSteps.contains(step) else {
      throw .auditing(.stepOutOfOrder(step, allowed: dossier.nextSteps))
    }
    guard step == .final else { return }
    let needed: [Finding.Part] = [.cause, .effect, .recommendation]
    let incomplete = dossier.findings.map(\.finding).filter { finding in
      finding.missing.contains(where: needed.contains)
    }
    if !incomplete.isEmpty { throw .auditing(.findingsIncomplete(incomplete.map(\.id))) }
  }
}
