import Assessment
import History
import Invocation
import Journal
import Language
import Maturity

/// What the line of `finding withdraw` gives.
struct FindingWithdrawOptions: Options {
  let file = Shared.file
  let subject = ReplyOptions.subject
  let reply = ReplyOptions()
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
      try console.record(inReply: given.file, given.reply) { session in
        let last = session.assessment.state.entries.last { entry in
          guard entry.counts, entry.event.role == given.reply.role.role,
            case .responded(let response) = entry.event.act
          else { return false }
          return response.subject.code.lowercased() == given.subject.lowercased()
        }
        guard let last, case .responded(let response) = last.event.act else {
          throw Failure.auditing(
            .nothingAnswered(given.subject, given.reply.role.role, path: given.file))
        }
        let day = last.event.at.day
        return (
          .withdrawn(last.hash),
          Text(
            nl: "Teruggenomen in \(given.file), bij \(response.subject.code):"
              + " \(response.kind.title.nl) van \(day.words(in: .nl)).",
            en: "Taken back in \(given.file), on \(response.subject.code):"
              + " \(response.kind.title.en) of \(day.words(in: .en)).")
        )
      }
    }
  }
}

extension Response.Subject {
  /// The code of the finding or of the practice.
  var code: String {
    switch self {
    case .finding(let id), .practice(let id): id
    }
  }
}
