import Dialogue
import History
import Invocation
import Journal
import Language
import Maturity
import Reports

/// What the line of `adopt` gives.
struct AdoptOptions: Options {
  let file = Shared.file
  let decision = RequiredOption<String>(
    "decision", Text(nl: "NUMMER", en: "NUMBER"),
    help: Text(nl: "Het nummer van het besluit.", en: "The number of the decision."),
    form: .name)
  let profile = OptionalOption<RiskProfile>(
    "profile", Text(nl: "PROFIEL", en: "PROFILE"),
    help: Text(
      nl: "Het risicoprofiel dat het bestuur heeft vastgesteld.",
      en: "The risk profile that the board has adopted."))
  let by = Shared.by
}

extension Command where Context == Console {
  static var adopt: Command {
    Command(
      "adopt", under: .safeguarding,
      summary: Text(
        nl: "Leg vast dat het bestuur de meting heeft vastgesteld.",
        en: "Record that the board has adopted the record."),
      discussion: Text(
        nl: "Met het nummer van het besluit, en met het risicoprofiel als dat ook is vastgesteld;"
          + " dat profiel bepaalt dan de streefniveaus. Daar is geen sleutel voor nodig: het"
          + " besluit zelf is het bewijs. Een later besluit gaat voor op een eerder.",
        en: "With the number of the decision, and with the risk profile if that was adopted too;"
          + " that profile then sets the target levels. It takes no key: the decision itself is"
          + " the proof. A later decision goes before an earlier one."),
      examples: [
        Example(
          ["adopt", "tu.peil", "--decision", "CvB 2025-114", "--profile", "high"],
          Text(
            nl: "Een besluit over de meting en het risicoprofiel.",
            en: "A decision on the record and the risk profile."))
      ],
      seeAlso: ["sign", "report"],
      options: AdoptOptions.self
    ) { console, given in
      let decision = try console.meantText(
        given.decision, of: "--decision", by: .ofCommands(takesNumbers: true))
      let opened = try console.openJournal(given.file)
      defer { opened.writer.close() }
      let state = try RecordFile.state(given.file, opened.text)
      if let notice = state.lossNotice(of: Text(same: given.file)) { console.tell(notice) }
      console.tellClock(SignedFile(state))
      let event = Event(
        at: console.now(), by: console.author(given.by), role: .board,
        act: .adopted(decision: decision, profile: given.profile))
      do throws(JournalError) {
        _ = try opened.writer.append(event.body)
      } catch {
        throw Failure.journal(path: given.file, error)
      }
      console.tell(adopted(given.file, decision, given.profile))
      console.tellWhatElse(state, given.profile)
      return .success
    }
  }

  private static func adopted(
    _ path: String, _ decision: String, _ profile: RiskProfile?
  ) -> Text {
    let title = profile?.title
    return Text(
      nl: "Vastgelegd in \(path): vastgesteld met besluit \(decision)"
        + (title.map { ", risicoprofiel \($0.nl)" } ?? "") + ".",
      en: "Recorded in \(path): adopted by decision \(decision)"
        + (title.map { ", risk profile \($0.en)" } ?? "") + ".")
  }
}

extension Console {
  /// Says what whoever records a decision may not have meant.
  fileprivate func tellWhatElse(_ before: RecordState, _ profile: RiskProfile?) {
    if !before.isFinished(by: .coordinator) {
      tell(
        Text(
          nl: "De antwoorden zijn nog niet afgerond; wat er nog bij komt valt niet onder dit"
            + " besluit.",
          en: "The answers are not finished yet; what is still added is not covered by this"
            + " decision."))
    }
    guard profile == nil, let earlier = before.adoption, let lapsed = earlier.profile else {
      return
    }
    tell(
      Text(
        nl:
          "Besluit \(earlier.decision) stelde het risicoprofiel \(lapsed.title.nl) vast en geldt nu"
          + " niet meer. Blijft dat profiel, leg dit besluit dan nog eens vast met --profile"
          + " \(lapsed.rawValue).",
        en: "Decision \(earlier.decision) adopted the risk profile \(lapsed.title.en) and no longer"
          + " holds. If that profile stays, record this decision once more with --profile"
          + " \(lapsed.rawValue)."))
  }
}
