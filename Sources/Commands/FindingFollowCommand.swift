import Assessment
import Hashing
import History
import Invocation
import Journal
import Language

/// What the line of `finding follow` gives.
struct FindingFollowOptions: Options {
  let file = Shared.file
  let id = FindingOptions.id
  let status = Argument<Finding.Status>(
    Text(nl: "STAND", en: "STATUS"),
    help: Text(nl: "Hoever het is.", en: "How far it is."))
  let text = RequiredOption<String>(
    "text", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Wat u ervan zag.", en: "What you saw of it."))
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

/// What the line of `finding close` gives.
struct FindingCloseOptions: Options {
  let file = Shared.file
  let id = FindingOptions.id
  let reason = RequiredOption<String>(
    "reason", Text(nl: "TEKST", en: "TEXT"),
    help: Text(nl: "Waarom zij gesloten kan worden.", en: "Why it can be closed."))
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

/// What the line of `finding drop` gives.
struct FindingDropOptions: Options {
  let file = Shared.file
  let id = FindingOptions.id
  let reopen = Shared.reopenExamination
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

/// What the line of `finding carry` gives.
struct FindingCarryOptions: Options {
  let file = Shared.file
  let from = RequiredOption<String>(
    "from", Text(nl: "DOSSIER", en: "DOSSIER"),
    help: Text(
      nl: "Het eerdere dossier, of wat eruit is vrijgegeven.",
      en: "The earlier dossier, or what was released from it."),
    completion: .file(suffixes: [".peil", ".json"]))
  let dossier = Shared.ownDossier
  let by = Shared.by
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var findingFollow: Command {
    Command(
      "finding follow", under: .auditing,
      summary: Text(
        nl: "Leg vast hoever een bevinding is.", en: "Record how far a finding is."),
      discussion: Text(
        nl: "De instelling meldt in haar eigen meting wat zij doet en gedaan heeft; hier staat wat"
          + " de auditor daarvan zag. Sluiten gaat met 'peil finding close'.",
        en: "The institution reports in its own record what it does and has done; here stands what"
          + " the auditor saw of it. Closing goes with 'peil finding close'."),
      examples: [
        Example(
          [
            "finding", "follow", "tu.peil", "F-2025-01", "open", "--text",
            "Het besluit is er niet.",
          ],
          Text(nl: "Gemeld, maar niet gezien.", en: "Reported, but not seen."))
      ],
      seeAlso: ["finding close", "finding list", "finding carry"],
      options: FindingFollowOptions.self
    ) { console, given in
      guard given.status != .closed else { throw Failure.auditing(.closingNeedsReason) }
      var session = try DossierSession.open(
        given.file, dossier: given.dossier, try console.definitions(given.definitions),
        console: console)
      defer { session.writer.close() }
      let finding = try session.finding(given.id).finding.id
      let text = try console.meantText(given.text, of: "--text", by: session.assessment.doubts)
      _ = try session.record(
        [.followedUp(finding: finding, status: given.status, text: text)],
        by: console.author(given.by),
        console: console)
      console.tell(
        Text(
          nl: "Vastgelegd in \(session.path): \(finding), \(given.status.title.nl).",
          en: "Recorded in \(session.path): \(finding), \(given.status.title.en)."))
      return .success
    }
  }

  static var findingClose: Command {
    Command(
      "finding close", under: .auditing,
      summary: Text(nl: "Sluit een bevinding.", en: "Close a finding."),
      discussion: Text(
        nl: "Alleen de auditor sluit. Wat gesloten is gaat weer open met 'peil finding follow'.",
        en: "Only the auditor closes. What is closed opens again with 'peil finding follow'."),
      examples: [
        Example(
          ["finding", "close", "tu.peil", "F-2025-01", "--reason", "Besluit gezien."],
          Text(nl: "Opgelost en gezien.", en: "Resolved and seen."))
      ],
      seeAlso: ["finding follow", "finding list"],
      options: FindingCloseOptions.self
    ) { console, given in
      var session = try DossierSession.open(
        given.file, dossier: given.dossier, try console.definitions(given.definitions),
        console: console)
      defer { session.writer.close() }
      let finding = try session.finding(given.id).finding.id
      let reason = try console.meantText(
        given.reason, of: "--reason", by: session.assessment.doubts)
      _ = try session.record(
        [.closed(finding: finding, reason: reason)], by: console.author(given.by), console: console)
      console.tell(
        Text(
          nl: "Gesloten in \(session.path): \(finding).",
          en: "Closed in \(session.path): \(finding)."))
      return .success
    }
  }

  static var findingDrop: Command {
    Command(
      "finding drop", under: .auditing,
      summary: Text(
        nl: "Laat een bevinding vervallen die niet klopt.",
        en: "Drop a finding that is not right."),
      discussion: Text(
        nl: "De code wordt niet opnieuw gebruikt, en wat er stond blijft in het dossier. Had de"
          + " instelling de bevinding al gekregen, dan zegt de volgende stap dat zij vervallen is.",
        en: "The code is not used again, and what it said stays in the dossier. If the institution"
          + " had been given the finding, the next step says that it was dropped."),
      examples: [
        Example(
          ["finding", "drop", "tu.peil", "F-2025-02"],
          Text(
            nl: "Na een feitelijke correctie.", en: "After a factual correction."))
      ],
      seeAlso: ["finding change", "finding close"],
      options: FindingDropOptions.self
    ) { console, given in
      var session = try DossierSession.open(
        given.file, dossier: given.dossier, try console.definitions(given.definitions),
        console: console)
      defer { session.writer.close() }
      let finding = try session.finding(given.id).finding.id
      let withdrawals = session.dossier.entries.compactMap { entry -> DossierAct? in
        guard entry.counts, case .found(let found) = entry.event.act, found.id == finding else {
          return nil
        }
        return .withdrawn(entry.hash)
      }
      _ = try session.record(
        try session.reopening(given.reopen, console: console) + withdrawals,
        by: console.author(given.by),
        console: console)
      console.tell(
        Text(
          nl: "Vervallen in \(session.path): \(finding).",
          en: "Dropped in \(session.path): \(finding)."))
      return .success
    }
  }

  static var findingCarry: Command {
    Command(
      "finding carry", under: .auditing,
      summary: Text(
        nl: "Neem de open bevindingen van een eerder dossier over.",
        en: "Carry over the findings of an earlier dossier that are not closed."),
      discussion: Text(
        nl: "Elke bevinding houdt haar code, haar tekst en de dag waarop zij is gedaan, en begint"
          + " met de stand die de auditor toen vaststelde. Wat hier al staat wordt overgeslagen.",
        en: "Each finding keeps its code, its text and the day on which it was found, and begins"
          + " with the status that the auditor established then. What is here already is passed"
          + " over."),
      examples: [
        Example(
          ["finding", "carry", "tu.peil", "--from", "tu-2023.audit.peil"],
          Text(nl: "De bevindingen van de vorige ronde.", en: "The findings of the wave before."))
      ],
      seeAlso: ["finding follow", "finding list"],
      options: FindingCarryOptions.self
    ) { console, given in
      var session = try DossierSession.open(
        given.file, dossier: given.dossier, try console.definitions(given.definitions),
        console: console)
      defer { session.writer.close() }
      let source = try DossierFile.read(given.from)
      for notice in source.notices { console.tell(notice) }
      let audit = source.audit
      if audit.dossier == session.dossier.header.dossier {
        throw Failure.auditing(.sameDossier(path: given.from))
      }
      let carried = audit.findings.filter {
        $0.history.last?.status != .closed && !session.dossier.hasUsed(finding: $0.finding.id)
      }
      let acts = carried.flatMap { $0.carried(from: audit.dossier, console.language) }
      if !acts.isEmpty {
        _ = try session.record(acts, by: console.author(given.by), console: console)
      }
      let left = audit.findings.count - carried.count
      console.tell(
        Text(
          nl: "Overgenomen in \(session.path): "
            + "\(counted(carried.count, one: "bevinding", other: "bevindingen"))"
            + (left == 0 ? "." : "; \(left) gesloten of al aanwezig."),
          en: "Carried over into \(session.path): "
            + "\(counted(carried.count, one: "finding", other: "findings"))"
            + (left == 0 ? "." : "; \(left) closed or here already.")))
      return .success
    }
  }
}

extension AuditedFinding {
  /// The finding as it begins in a later dossier, with the status that was established last.
  fileprivate func carried(from dossier: String, _ language: Language) -> [DossierAct] {
    let copy = Finding(
      id: finding.id, practice: finding.practice, criterion: finding.criterion,
      condition: finding.condition, cause: finding.cause, effect: finding.effect,
      recommendation: finding.recommendation, severity: finding.severity, owner: finding.owner,
      due: finding.due,
      origin: finding.origin ?? Finding.Origin(dossier: dossier, at: firstAt))
    guard let last = history.last else { return [.found(copy)] }
    let text = Text(
      nl: "Overgenomen van \(last.at.day.words(in: .nl)): \(last.text)",
      en: "Carried over from \(last.at.day.words(in: .en)): \(last.text)")
    return [
      .found(copy), .followedUp(finding: copy.id, status: last.status, text: text[language]),
    ]
  }
}
