import Assessment
import History
import Invocation
import Language

/// What the line of `finding carry` gives.
struct FindingCarryOptions: Options {
  let file = Shared.file
  let from = RequiredOption<String>(
    "from", Text(nl: "DOSSIER", en: "DOSSIER"),
    help: Text(
      nl: "Het eerdere dossier, of wat eruit is vrijgegeven.",
      en: "The earlier dossier, or what was released from it."),
    completion: .file(suffixes: [".peil", ".json"]))
  let dossier = DossierOptions()
}

extension Command where Context == Console {
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
      try console.record(inDossierOf: given.file, given.dossier) { session in
        let source = try DossierFile.read(given.from)
        for notice in source.notices { console.tell(notice) }
        let audit = source.audit
        if audit.dossier == session.dossier.header.dossier {
          throw Failure.auditing(.sameDossier(path: given.from))
        }
        let carried = audit.findings.filter {
          $0.history.last?.status != .closed && !session.dossier.hasUsed(finding: $0.finding.id)
        }
        let left = audit.findings.count - carried.count
        return (
          carried.flatMap { $0.carried(from: audit.dossier, console.language) },
          Text(
            nl: "Overgenomen in \(session.path): "
              + "\(counted(carried.count, one: "bevinding", other: "bevindingen"))"
              + (left == 0 ? "." : "; \(left) gesloten of al aanwezig."),
            en: "Carried over into \(session.path): "
              + "\(counted(carried.count, one: "finding", other: "findings"))"
              + (left == 0 ? "." : "; \(left) closed or here already."))
        )
      }
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
