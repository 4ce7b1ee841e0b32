import Assessment
import Hashing
import History
import Language
import Maturity
import Terminal
import Testing

@testable import Auditing
@testable import Dialogue
@testable import Interview

/// What is meant for elsewhere is no text: every word of a command, alone and with what it takes, at
/// every prompt for a text, of both roles, in lines and on the screen.
@Suite struct TextRuleTests {
  private static let trial = ScreenSizeTests.Trial(
    questionnaire: "leidraad-2025", language: .nl, isPresenting: false)

  // MARK: - What is typed

  /// Each word of a command with each kind of thing that may stand behind it.
  private static let commands: [String] = {
    var lines = [
      "/", "/slot", "/export reg", "z", "c", "z 3", "c gok", "z export", "z GOV-2-HOLDR",
    ]
    for command in CommonCommand.allCases {
      for word in command.words {
        lines.append(word)
        for tail in tails(of: command, word) { lines.append("\(word) \(tail)") }
      }
    }
    for order in OrderWord.allCases {
      for word in order.words {
        lines.append(word)
        for tail in tails(of: order, word) { lines.append("\(word) \(tail)") }
      }
    }
    return lines
  }()

  private static func tails(of command: CommonCommand, _ word: String) -> [String] {
    let short = word.count == 1 && word != "?" ? ["reg", "3", "GOV-2-HOLDR"] : []
    switch command {
    case .goTo:
      return ["GOV", "GOV-2-HOLDER", "GOV-2-HOLDR", "naar GOV-2-HOLDR", "to gov-2-holder", "VLA"]
    case .clear: return CommonCommand.noteWords
    case .note, .flag, .search, .reopen: return ["reden", "x", "2"] + short
    default: return short
    }
  }

  private static func tails(of order: OrderWord, _ word: String) -> [String] {
    let kinds = ["opzet", "design", "bestaan", "existence", "werking", "operation"]
    let short = word.count == 1 ? ["reg", "3", "GOV-2-HOLDR"] : []
    switch order {
    case .notApplicable, .notExamined: return ["reden", "x"] + short
    case .evidence: return kinds + ["vindplaats", "citation"] + short
    case .ownEvidence: return kinds + ["opzet het plan"]
    case .removeEvidence, .changeEvidence: return ["1", "12"]
    case .finding: return ["3", "3 Oud", "hoog Er is geen besluit", "critical Nothing is decided"]
    case .plan: return ["3 GOV", "alles", "5 20", "2 GOV MON"]
    case .engagement: return []
    }
  }

  /// Ratings, labels, what is said of them, and what says nothing.
  private static let answers = [
    "niet van toepassing", "not applicable", "not-applicable", "niet getoetst", "not examined",
    "gezien en houdt stand", "seen and does not hold", "niet gezien", "3 guess", "2 gok",
    "3 vrij zeker", "fully sure", "1s", "2 w", "vol", "groten", "larg", "12", "3", "Volledig.",
    "‘deels’", "(fully)", "n.v.t. dit jaar", "N.G. geen tijd", "n.a. this year", "inspectie",
    "naar MON", "to GOV-3-PORTFOLIO", "weg 1 2", "weg:1", "wijzig 1 x", "g:GOV", "flag: stop",
    "bevinding: hoog Er is niets", "n bevinding hoog Er is geen besluit", "notitie finding 3 Old",
    "opzet", "bestaan", "Werking", "design", "existence", "operation", "vindplaats", "citation",
    "GOV-3-PORTFOLIO", "mon-2-actions", "MON", "Gov", "alles", "steekproef", "sample", "3 GOV",
    "2 GOV, MON", "5 20", "5 20 42", "2025-01-01..2025-09-30", "2025-01-01..2025-09-30 40 5 1",
    "hoog", "critical", "interne audit", "-", "…", "geen",
  ]

  private static let lines = commands + answers

  /// The same, written so that it is seen as before or nearly so.
  private static func disguises(_ line: String) -> [String] {
    let middle = line.index(line.startIndex, offsetBy: line.count / 2)
    var lines: [String] = []
    for hidden in ["\u{200B}", "\u{FEFF}", "\u{AD}", "\u{200D}", "\u{FE0F}", "\u{2060}"] {
      lines.append(hidden + line)
      lines.append(String(line[..<middle]) + hidden + String(line[middle...]))
    }
    let spaced = line.split(separator: " ").joined(separator: "\u{A0} ")
    return lines + [
      line.uppercased(), line + ".", " \(line)!", "'\(line)'", "\u{A0}\(line)\u{A0}", spaced,
    ]
  }

  /// Sentences that begin or end like a command or an answer.
  private static let texts = [
    "Stop-and-go policy of the board", "g-schijf van HR, map 3", "G-schijf", "Weg 1 is het adres",
    "Note of the board, 3 March", "klaar met de audit van 2024", "Plan 2025", "Plan v2",
    "Change management", "Eigen onderzoek", "Review by KPMG", "Evidence log 2025", "stop ermee",
    "e-mail van 3 maart", "/srv/stukken", "/srv/stukken map 3", "na overleg met de decaan",
    "Niet van toepassing verklaard door het CvB", "Fully described in chapter 3", "ISO 27001",
    "3 maart 2025, notulen", "Finding aid of the archive", "q1", "2025-03-12", "HR", "O. Jansen",
    "Opdrachtbevestiging", "Heropening van het dossier", "go live op 3 maart", "日本", "2 deuren",
    "Volledigheidsverklaring", "Finding not closed in 2024", "Bevinding over hoog verzuim",
    "Plan 3 van de faculteit", "G:\\HR\\map 3", "Opzet van het register", "MON-rapport 2024",
    "Plan: beleid van 2025", "3 risico’s uit het register", "Naar het CvB gestuurd op 3 maart",
    "https://example.org/besluit", "n.a.v. het gesprek van 3 maart", "Alles over het register",
    "zoekplan", "/data staat op de schijf van HR",
  ]

  // MARK: - Where it is typed

  private func institution(_ acts: [Act] = []) throws -> InstitutionScript {
    var assessment = try Self.trial.assessment()
    for (index, act) in acts.enumerated() {
      assessment.apply(
        StoredEvent(
          Event(
            at: Moment(secondsSince1970: 1_759_320_000), by: "J", role: .coordinator, act: act),
          hash: SHA256.digest(of: [UInt8(index + 2)])))
    }
    return InstitutionScript(assessment, role: .coordinator, language: .nl)
  }

  /// An institution at each of its prompts for a text.
  private func institutionPrompts() throws -> [Conversation<InstitutionScript>] {
    let script = try institution([
      .evidenced(practice: "GOV-2-HOLDER", kind: .design, reference: "Besluit van 3 maart")
    ])
    let place = try #require(script.questionnaire.places["GOV-2-HOLDER"])
    let hash = SHA256.digest(of: [2])
    let questions: [InstitutionScript.Question] =
      [.reason(place), .piece(place, hash)]
      + EvidenceKind.ofPractices.map { .evidence(place, $0) }
    var note = Conversation(script)
    note.move(to: .item(.practice(place)))
    _ = try note.perform(.note(nil)) { (_) throws(RecordingFailure) in [] }
    var reopening = Conversation(try institution([.finished]))
    _ = try reopening.perform(.reopen(nil)) { (_) throws(RecordingFailure) in [] }
    return questions.map { question in
      var conversation = Conversation(script)
      conversation.move(to: question)
      return conversation
    } + [note, reopening]
  }

  private func auditor(_ acts: [DossierAct]) throws -> AuditorScript {
    let assessment = try Self.trial.assessment()
    let moment = assessment.state.header.created
    var dossier = DossierState(
      header: DossierHeader(
        dossier: "6f1f4f0a-0000-4000-8000-000000000002",
        record: "6f1f4f0a-0000-4000-8000-000000000001", head: SHA256.digest(of: []),
        created: moment), hash: SHA256.digest(of: [1]))
    for (index, act) in acts.enumerated() {
      dossier.apply(
        DossierEvent(at: moment, by: "B", act: act), hash: SHA256.digest(of: [UInt8(index + 2)]))
    }
    return AuditorScript(assessment, dossier: dossier, freshSeed: 1, language: .nl)
  }

  /// An auditor at each of the prompts for a text, or for one behind something else.
  private func auditorPrompts() throws -> [Conversation<AuditorScript>] {
    let id = "GOV-2-HOLDER"
    let finding = Finding(
      id: "F-2025-01", practice: id, criterion: "Het besluit", condition: "Er is geen besluit",
      severity: "high")
    let acts: [DossierAct] = [
      .engaged(Engagement(kind: .internalAudit)), .planned(AuditPlan(.everything, practices: [id])),
      .examined(practice: id, .rated("not", reason: nil)), .found(finding),
    ]
    let script = try auditor(acts)
    let place = try #require(script.questionnaire.places[id])
    let parts = Finding.Part.allCases.filter { $0 != .due }
    let questions: [AuditorScript.Question] =
      [
        .engagement(.criteria), .engagement(.independence), .engagement(.distribution),
        .own(place, .design), .reason(place), .leavingOut(place), .notExamining(place),
        .condition(place, severity: 2),
      ] + parts.map { .detail(place, finding: finding.id, $0) }
    var note = Conversation(script)
    note.move(to: .rating(place))
    _ = try note.perform(.note(nil)) { (_) throws(RecordingFailure) in [] }
    var reopening = Conversation(try auditor(acts + [.finished]))
    _ = try reopening.perform(.reopen(nil)) { (_) throws(RecordingFailure) in [] }
    return questions.map { question in
      var conversation = Conversation(script)
      conversation.move(to: question)
      return conversation
    } + [note, reopening]
  }

  // MARK: - The rule

  /// Whether a line is written as a text, in lines.
  private func isWritten<S: Script>(_ line: String, at prompt: Conversation<S>) -> Bool {
    if case .action(.write) = Interpreter(prompt).read(line) { true } else { false }
  }

  /// What a text that is typed and entered on the screen records.
  private func recorded<S: Script>(_ text: String, at prompt: Conversation<S>) -> [S.Act] {
    let store = Store<S.Act>()
    var dialogue = ScreenDialogue(
      prompt, file: "a.peil", at: 0,
      record: { (acts) throws(RecordingFailure) in
        store.acts += acts
        throw RecordingFailure(explanation: Text(same: "Full."), isFinal: false)
      })
    dialogue.field = TextField()
    _ = dialogue.press(.pasted(text), at: 1_000)
    // Enter pressed again, as by somebody who thinks that it was not heard, records nothing either.
    for time in [2_000, 3_000] { _ = dialogue.press(.enter, at: time) }
    return store.acts
  }

  private func check<S: Script>(_ prompts: [Conversation<S>]) {
    for prompt in prompts {
      for line in Self.lines {
        #expect(!isWritten(line, at: prompt), "'\(line)' at \(prompt.prompt)")
        #expect(recorded(line, at: prompt).isEmpty, "'\(line)' at \(prompt.prompt)")
      }
      for text in Self.texts {
        #expect(isWritten(text, at: prompt), "'\(text)' at \(prompt.prompt)")
      }
    }
  }

  @Test func `No command, label or answer is a text of an institution`() throws {
    check(try institutionPrompts())
  }

  @Test func `No command, label or answer is a text of an auditor`() throws {
    check(try auditorPrompts())
  }

  @Test func `What nobody sees, case and signs make no difference`() throws {
    let doubts = Doubts(try institution())
    for line in Self.lines {
      #expect(doubts.hold(line), "'\(line)'")
      for disguise in Self.disguises(line) { #expect(doubts.hold(disguise), "'\(disguise)'") }
      #expect(doubts.read("::" + line) == .text(line.trimmed))
    }
    for text in Self.texts { #expect(doubts.read(text) == .text(text), "'\(text)'") }
  }

  /// On the screen two colons do what they do in lines, and a text is recorded once.
  @Test func `Two colons take a text as it stands`() throws {
    let prompt = try #require(try institutionPrompts().first)
    for line in ["klaar", "::", "q"] {
      #expect(Interpreter(prompt).read("::" + line) == .action(.write(line)))
      #expect(recorded("::" + line, at: prompt).count == 2)
    }
    for line in ["::", ":: ", "::\u{A0}"] {
      #expect(!isWritten(line, at: prompt))
      #expect(recorded(line, at: prompt).isEmpty)
    }
  }

  /// What the scripts let somebody pick is known to the rule, by its label in either language.
  @Test(arguments: Language.allCases)
  func `Every choice that is declared is no text`(language: Language) throws {
    let institution = try institution()
    let auditor = try auditor([])
    let doubts = [Doubts(institution), Doubts(auditor)]
    let place = try #require(
      institution.questionnaire.places.values.first {
        institution.questionnaire[$0].mayBeNotApplicable != nil
      })
    let subject = EvidenceTest.Subject.own(.design, reference: "Plan")
    let questions: [AuditorScript.Question] = [
      .kind, .evidence(place, subject), .rating(place), .severity(place),
    ]
    var words = institution.places.flatMap { institution.form(of: .item($0)).words }
    for question in questions { words += auditor.form(of: question).words }
    for word in words {
      for doubts in doubts { #expect(doubts.hold(word), "\(word)") }
    }
  }
}

/// What was to be recorded.
private final class Store<Act> {
  var acts: [Act] = []
}

extension Form {
  /// The ways to write what can be picked, and what can be said of it.
  fileprivate var words: [String] {
    choices.flatMap(\.spellings)
      + (addition?.options.flatMap { [$0.title] + $0.spellings } ?? [])
  }
}
