import Assessment
import History
import Invocation
import Journal
import Language
import Maturity

/// What the line of `finding withdraw` gives.
struct FindingWithdrawOptions: Options {
  let file = Shared.file
  let subject = Argument<String>(
    Text(nl: "WAAROP", en: "SUBJECT"),
    help: Text(
      nl: "De code van een bevinding of van een maatregel.",
      en: "The code of a finding or of a practice."))
  let role = Option<InstitutionRole>(
    "role", Text(nl: "ROL", en: "ROLE"),
    help: Text(
      nl: "In welke rol: coordinator voor het management, of board voor het bestuur.",
      en: "In which role: coordinator for the management, or board."),
    default: .coordinator)
  let by = Shared.by
  let definitions = DefinitionOptions()
}

extension Command where Context == Console {
  static var findingWithdraw: Command {
    Command(
      "finding withdraw", under: .auditing,
      summary: Text(
        nl: "Neem het laatste antwoord aan de auditor terug.",
        en: "Take back the last answer to the auditor."),
      discussion: Text(
        nl: "Het laatste antwoord van uw rol op die bevinding of dat oordeel telt dan niet meer, en"
          + " een eerder antwoord weer wel. Wat er stond blijft in de meting te lezen. Wat een"
          + " andere rol antwoordde, neemt u niet terug.",
        en: "The last answer of your role to that finding or rating then no longer counts, and an"
          + " earlier one does again. What it said can still be read in the record. What another"
          + " role answered you do not take back."),
      examples: [
        Example(
          ["finding", "withdraw", "tu.peil", "F-2025-01"],
          Text(nl: "Op de verkeerde bevinding geantwoord.", en: "Answered the wrong finding."))
      ],
      seeAlso: ["finding respond", "finding list"],
      options: FindingWithdrawOptions.self
    ) { console, given in
      let open = try RecordSession.open(
        given.file, try console.definitions(given.definitions), console: console)
      defer { open.writer.close() }
      let last = open.assessment.state.entries.last { entry in
        guard entry.counts, entry.event.role == given.role.role,
          case .responded(let response) = entry.event.act
        else { return false }
        return response.subject.code.lowercased() == given.subject.lowercased()
      }
      guard let last, case .responded(let response) = last.event.act else {
        throw Failure.auditing(.nothingAnswered(given.subject, given.role.role, path: given.file))
      }
      _ = try open.record(
        [.withdrawn(last.hash)], by: console.author(given.by), role: given.role.role,
        console: console)
      console.tell(
        Text(
          nl:
            "Teruggenomen in \(given.file), bij \(response.subject.code): \(response.kind.title.nl) van"
            + " \(last.event.at.day.words(in: .nl)).",
          en:
            "Taken back in \(given.file), on \(response.subject.code): \(response.kind.title.en) of"
            + " \(last.event.at.day.words(in: .en))."))
      return .success
    }
  }
}

extension Response.Subject {
  /// The code of the finding or of the practice.
  fileprivate var code: String {
    switch self {
    case .finding(let id), .practice(let id): id
    }
  }
}
