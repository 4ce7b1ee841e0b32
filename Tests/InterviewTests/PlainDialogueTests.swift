import History
import Language
import Maturity
import TestSupport
import Testing

@testable import Dialogue
@testable import Interview

@Suite struct PlainDialogueTests {
  /// A session that meets every page and nearly every sentence, in the words of both languages.
  private static let script = [
    // The profile, with a slip and a question for help.
    "misschien", "?", "ja", "klein", "1",
    // The first theme: evidence given, a score where a text is asked, evidence kept for later.
    "4", "3", ":?", "besluit 12, 1 maart 2025", "nvt", "nvt", "niets te noemen", "herstel", "redo",
    "", "volledig", "plan, versie 2", "", "logboek 2024", "g A-3-PLAN", "m vraag de ICT-dienst",
    "notitie oud plan", "weg 1", "opnieuw", "?", "", "largely", ":stop ermee", ":m", "", "", "",
    "1",
    // The second theme, then a change of profile that switches an answer off.
    "2", "/slot", "/nergens", "ga naar P-LAB", "nee", "g B-2-DOOR", "", "g nergens", "g A-3-PLAM",
    "g B-3-LOG", "editor", "o werking", "", "x", "na", "terug", "b", "g B-4-TEST", "3",
    // The key fact, the end, the review, the question that is still open, and the finish.
    "?", "3", "ja", "r", "v", "1", "v", "kl", "klaar",
  ]

  @Test(arguments: Language.allCases)
  func aWholeSession(_ language: Language) throws {
    let dialogue = PlainSitting(Self.script)
    dialogue.edited = "Een notitie\nvan twee regels"
    #expect(dialogue.run(in: language) == .left)
    #expect(dialogue.acts.last == .finished)
    #expect(Golden("session-\(language).txt").difference(from: dialogue.transcript) == nil)
  }

  @Test(arguments: Language.allCases)
  func aFinishedSessionIsOpenedAgain(_ language: Language) throws {
    let dialogue = PlainSitting(
      ["4", "g A-2-NAME", "4", "n", "heropen", "", "reopen", "nieuw stuk", "?", "q"],
      acts: [.rated(practice: "A-2-NAME", rating: "not"), .finished])
    #expect(dialogue.run(in: language) == .left)
    #expect(Golden("reopened-\(language).txt").difference(from: dialogue.transcript) == nil)
  }

  @Test(arguments: Language.allCases, [Length.core, .adaptive])
  func theChosenLengthIsSaid(_ language: Language, _ length: Length) throws {
    let dialogue = PlainSitting(["1", "1"])
    dialogue.run(in: language, width: 60, length: length)
    #expect(Golden("\(length)-\(language).txt").difference(from: dialogue.transcript) == nil)
  }

  /// Both languages understand the same lines alike, whatever the script.
  @Test func bothLanguagesRecordTheSame() {
    let dutch = PlainSitting(Self.script)
    let english = PlainSitting(Self.script)
    dutch.run(in: .nl)
    english.run(in: .en)
    #expect(dutch.acts == english.acts)
    #expect(dutch.acts.count > 20)
  }

  // MARK: - Layout

  @Test(arguments: Language.allCases, [40, 60, 80, 200])
  func noLineIsWiderThanTheTerminal(_ language: Language, _ width: Int) {
    let dialogue = PlainSitting(Self.script)
    dialogue.run(in: language, width: width)
    for line in dialogue.output.split(separator: "\n") {
      #expect(String(line).displayWidth <= min(width, 100), "\(line)")
    }
  }

  @Test func whatAThemeAndATermMeanIsSaidOnce() {
    let dialogue = PlainSitting(["g B", "g A", "g B-3-LOG", "g B-2-DOOR", "g A", "g B"])
    dialogue.run()
    #expect(dialogue.output.count(of: "Wie binnenkomt.") == 1)
    #expect(dialogue.output.count(of: "Thema B, Laboratoria.") == 3)
    // Nothing was answered since the introduction.
    #expect(!dialogue.output.contains("vragen open"))
    #expect(dialogue.output.count(of: "Laboratorium: Een ruimte voor proeven.") == 1)
  }

  // MARK: - Endings

  @Test func theEndOfTheInputLeavesWhatIsRecorded() {
    // Cut after any number of lines: what is recorded is what the whole session records first.
    let whole = PlainSitting(Self.script)
    whole.run()
    for count in Self.script.indices {
      let dialogue = PlainSitting(Array(Self.script.prefix(count)))
      #expect(dialogue.run() == .endOfInput)
      #expect(Array(whole.acts.prefix(dialogue.acts.count)) == dialogue.acts)
    }
  }

  @Test func aSignalEndsTheInterview() {
    let dialogue = PlainSitting(inputs: [.line("ja"), .interrupted, .line("1")])
    #expect(dialogue.run() == .interrupted)
    #expect(dialogue.acts.count == 1)
  }

  @Test(arguments: ["q", "stop", "quit", ":q"])
  func quittingLeaves(_ word: String) {
    let dialogue = PlainSitting([word, "1"])
    #expect(dialogue.run() == .left)
    #expect(dialogue.acts.isEmpty)
  }

  @Test func aHundredLinesThatMeanNothingEndIt() {
    let lines = Array(repeating: PlainInput.line("wat?"), count: 99)
    #expect(PlainSitting(inputs: lines).run() == .endOfInput)
    #expect(PlainSitting(inputs: lines + [.line("wat?"), .line("1")]).run() == .notUnderstood)
    #expect(PlainSitting(inputs: lines + [.unreadable]).run() == .notUnderstood)
    #expect(PlainSitting(inputs: Array(repeating: .unreadable, count: 200)).run() == .notUnderstood)
    // One line that means something begins the count anew.
    let dialogue = PlainSitting(inputs: lines + [.line("ja")] + lines)
    #expect(dialogue.run() == .endOfInput)
    #expect(dialogue.acts.count == 1)
  }

  @Test(arguments: [
    (
      Language.nl,
      "Deze regel is niet te lezen (geen geldige UTF-8, of te lang). Typ haar opnieuw.\n"
    ),
    (.en, "This line cannot be read (not valid UTF-8, or too long). Type it again.\n"),
  ])
  func anUnreadableLineIsAskedAgain(_ language: Language, _ sentence: String) {
    let dialogue = PlainSitting(inputs: [.unreadable, .line("ja")])
    dialogue.run(in: language)
    #expect(dialogue.output.contains(sentence))
    #expect(dialogue.acts == [.profileAnswered(question: "P-LAB", answer: "yes")])
  }

  // MARK: - What cannot be recorded

  @Test func anAnswerThatCannotBeRecordedIsAskedAgain() {
    let dialogue = PlainSitting(["ja", "nee"])
    dialogue.room = 0
    #expect(dialogue.run() == .endOfInput)
    #expect(dialogue.acts.isEmpty)
    #expect(dialogue.output.count(of: "De schijf is vol.\nUw antwoord (Enter slaat over): ") == 2)
    #expect(!dialogue.output.contains("Vastgelegd"))
  }

  @Test func aRecordThatTakesNothingMoreEndsTheInterview() {
    let dialogue = PlainSitting(["ja", "1", "1"])
    dialogue.room = 1
    dialogue.failure = RecordingFailure(
      explanation: Text(nl: "Weg.", en: "Gone."), isFinal: true)
    #expect(dialogue.run(in: .en) == .cannotRecord)
    #expect(dialogue.acts.count == 1)
    #expect(dialogue.output.hasSuffix("Gone.\n"))
  }

  // MARK: - The editor

  @Test func theEditorGivesANoteOrTheTextThatIsAsked() {
    let dialogue = PlainSitting(["g A-2-NAME", "editor", "n", ":editor", "o", ":editor"])
    dialogue.edited = " lang\nverhaal "
    dialogue.run()
    #expect(
      dialogue.acts == [
        .noted(practice: "A-2-NAME", text: "lang\nverhaal"),
        .evidenced(practice: "A-2-NAME", kind: .existence, reference: "lang\nverhaal"),
      ])
    #expect(dialogue.keptEdits == 3)
    // A note is written on; evidence begins empty.
    #expect(dialogue.givenToEditor == ["", "lang\nverhaal", ""])
  }

  /// What the editor gives back is a text by the same rule, and stays in its file until it is one.
  @Test(arguments: ["klaar", "3 gok", "weg 1"])
  func whatTheEditorGivesBackMayBeNoText(_ text: String) {
    let dialogue = PlainSitting(["g A-2-NAME", "editor", "o", ":editor", ":n", ":editor"])
    dialogue.edited = text
    dialogue.run()
    #expect(dialogue.acts.isEmpty && dialogue.keptEdits == 0)
    #expect(dialogue.output.ranges(of: "'\(text)' lijkt een antwoord of een").count == 3)
    let meant = PlainSitting(["g A-2-NAME", "editor", "o", ":editor"])
    meant.edited = "::" + text
    meant.run()
    #expect(
      meant.acts == [
        .noted(practice: "A-2-NAME", text: text),
        .evidenced(practice: "A-2-NAME", kind: .existence, reference: text),
      ])
  }

  @Test func whatTheEditorLeftAsItWasOrEmptiedIsDealtWith() {
    let acts = [Act.noted(practice: "A-2-NAME", text: "een")]
    for (line, text) in [("editor", "een"), ("editor", ""), ("n\n:editor", "een\n")] {
      let lines = ["g A-2-NAME"] + line.split(separator: "\n").map(String.init)
      let dialogue = PlainSitting(lines, acts: acts)
      dialogue.edited = text
      dialogue.run()
      #expect(dialogue.keptEdits == 1)
      #expect(dialogue.acts.count == (text.isEmpty ? 2 : 1))
      #expect(dialogue.output.contains("De notitie is weggehaald.") == text.isEmpty)
    }
  }

  @Test func anEditorThatFailsRecordsNothing() {
    let dialogue = PlainSitting(["g A-2-NAME", "editor", "q"])
    #expect(dialogue.run(in: .en) == .left)
    #expect(dialogue.acts.isEmpty)
    #expect(
      dialogue.output.contains(
        "No text back.\n"))
  }

  @Test func theEditorNeedsAPractice() {
    let dialogue = PlainSitting(["editor"])
    dialogue.run()
    #expect(dialogue.givenToEditor.isEmpty)
    #expect(dialogue.output.contains("Dat kan alleen bij een maatregel.\n"))
  }

  // MARK: - Where one is

  @Test(arguments: Language.allCases)
  func whatIsAskedAfterAResumeNamesThePractice(_ language: Language) {
    let dialogue = PlainSitting([], acts: [.rated(practice: "A-2-NAME", rating: "fully")])
    dialogue.run(in: language)
    let (statement, question) =
      language == .nl
      ? ("A-2-NAME. Er is een naam.\n", "Onderbouwing van het bestaan:")
      : ("A-2-NAME. There is a name.\n", "Evidence of existence:")
    #expect(dialogue.output.contains(statement + question))
  }

  @Test func aPracticeIsNamedAgainWhereAnUndoLeadsToIt() {
    let dialogue = PlainSitting(["g A-3-PLAN", "o", "notulen 1", "h", "o"])
    dialogue.run()
    #expect(dialogue.output.count(of: "A-3-PLAN. Er is een plan.") >= 2)
  }

  @Test func notApplicableIsOfferedWhereItIsPossible() {
    let dialogue = PlainSitting(["g A-2-LIST", "5", "niets te noemen", "g A-2-NAME"])
    dialogue.run()
    #expect(dialogue.output.contains("4 volledig, 5 niet van toepassing (met de reden)\n"))
    #expect(dialogue.acts == [.notApplicable(practice: "A-2-LIST", reason: "niets te noemen")])
    #expect(dialogue.output.contains("4 volledig\n"))
  }

  @Test func theHelpExplainsTheQuestionAndNamesEveryCommand() {
    let dialogue = PlainSitting(["g A-2-NAME", "?"])
    dialogue.run()
    for part in ["Kijk om u heen.", "Gevraagde onderbouwing: bestaan.", "leeg notitie", "wijzig"] {
      #expect(dialogue.output.contains(part))
    }
  }

  // MARK: - Searching

  /// What is answered after a search is meant for what was searched.
  @Test(arguments: [true, false])
  func aCodeThatIsSearchedIsGoneTo(isScripted: Bool) {
    let dialogue = PlainSitting(["/a-3-plan", "1"])
    #expect(dialogue.run(isScripted: isScripted) == .endOfInput)
    #expect(dialogue.acts == [.rated(practice: "A-3-PLAN", rating: "not")])
  }

  @Test(arguments: ["/plan", "/nergens", "g A-3-PLAM"])
  func whoeverLookedElsewhereIsToldWhatIsAsked(line: String) {
    let dialogue = PlainSitting(["g A-2-NAME", "o", ":\(line)"])
    dialogue.run()
    #expect(dialogue.output.count(of: "A-2-NAME. Er is een naam.") == 2)
  }

  // MARK: - Corrections

  @Test func aNoteIsEmptiedAndARatingTakenBack() {
    let dialogue = PlainSitting(
      ["g A-3-PLAN", "leeg notitie", "leeg", "n", ":leeg", ":opnieuw"],
      acts: [
        .rated(practice: "A-3-PLAN", rating: "not"), .noted(practice: "A-3-PLAN", text: "oud"),
      ])
    dialogue.run()
    #expect(
      dialogue.acts.dropFirst(2) == [
        .withdrawn(lineHash(2)), .withdrawn(lineHash(1)), .withdrawn(lineHash(4)),
      ])
    #expect(dialogue.output.contains("Hier staat niets om weg te halen."))
  }

  @Test func evidenceIsListedAndChangedByItsNumber() {
    let dialogue = PlainSitting(
      ["g A-2-NAME", "o", ":t", "wijzig 1", "besluit 13", "weg 1", "wijzig 7"],
      acts: [
        .rated(practice: "A-2-NAME", rating: "not"),
        .evidenced(practice: "A-2-NAME", kind: .existence, reference: "besluit 12"),
      ])
    dialogue.run()
    #expect(dialogue.output.contains("1. Bestaan: besluit 12\n"))
    #expect(dialogue.output.contains("Bestaan (nu besluit 12; Enter houdt dat): "))
  }

  // MARK: - Scripted input

  /// What cannot be taken, each with the line that it stands on.
  @Test(arguments: [
    (["9"], 1), (["g A-3-PLAM", "2"], 1), (["g A-2-NAME", "4", "geen", "1"], 3),
    (["g A-2-NAME", "nvt", "1"], 2), (["nvt", "1"], 1), (["b", "1"], 1), (["h", "1"], 1),
    (["opnieuw", "1"], 1),
    (["g A-2-NAME", "weg 1", "1"], 2), (["g A-2-NAME", "o vindplaats", "1"], 2),
    (["g A-2-NAME", "leeg", "1"], 2), (["editor", "1"], 1), (["klaar toch", "1"], 1),
    (["heropen x", "1"], 1), (["g A-2-NAME", "/naam", "1"], 2), (["/nergens", "1"], 1),
    (["zoek B", "1"], 1), (["g A-2-LIST", "5", "2", "1"], 3),
  ])
  func scriptedInputEndsWithTheFirstLineThatCannotBeTaken(_ lines: [String], _ number: Int) {
    let dialogue = PlainSitting(lines)
    guard case .refused(let line, let reason) = dialogue.run(isScripted: true) else {
      Issue.record("\(lines) was taken")
      return
    }
    #expect(line == lines[number - 1] && !reason.isEmpty)
    // What came before it is on record, nothing after it.
    let before = PlainSitting(Array(lines.prefix(number - 1)))
    before.run(isScripted: true)
    #expect(dialogue.acts == before.acts)
  }

  /// Whatever would change something, where nothing may be changed any more.
  @Test(arguments: [
    "2", "n een tekst", "n", "m", "leeg", "leeg notitie", "h", "opnieuw", "klaar",
  ])
  func scriptedInputEndsWhereTheAnswersAreFinished(_ line: String) {
    let dialogue = PlainSitting(["g A-2-LIST", line, "1"], acts: [.finished])
    guard case .refused(line, _) = dialogue.run(isScripted: true) else {
      Issue.record("\(line) was taken")
      return
    }
    #expect(dialogue.acts == [.finished])
  }

  @Test(arguments: ["weg 1", "wijzig 1"])
  func scriptedInputEndsWithEvidenceOfAnotherRole(_ line: String) {
    let given = Act.evidenced(practice: "A-2-NAME", kind: .existence, reference: "een")
    let dialogue = PlainSitting(
      ["g A-2-NAME", line, "1"], on: [stored(given, line: 1, by: .board)])
    guard case .refused(line, _) = dialogue.run(isScripted: true) else {
      Issue.record("\(line) was taken")
      return
    }
    #expect(dialogue.acts == [given])
  }

  /// A pipe may give empty lines for ever.
  @Test func scriptedInputOfEmptyLinesEnds() {
    let dialogue = PlainSitting(Array(repeating: "", count: 500))
    #expect(dialogue.run(isScripted: true) == .notUnderstood)
  }

  @Test func scriptedInputEndsWithALineThatCannotBeRead() {
    let dialogue = PlainSitting(inputs: [.line("g A-2-NAME"), .unreadable, .line("1")])
    guard case .refused = dialogue.run(isScripted: true) else {
      Issue.record("it was taken")
      return
    }
    #expect(dialogue.acts.isEmpty)
  }

  @Test func scriptedInputEndsWithTheFirstAnswerThatIsNotRecorded() {
    let dialogue = PlainSitting(["1", "1", "1"])
    dialogue.room = 1
    #expect(
      dialogue.run(isScripted: true)
        == .notRecorded(line: "1", because: "De schijf is vol."))
    #expect(dialogue.acts.count == 1)
  }

  @Test func scriptedInputThatIsAllTakenEndsAsBefore() {
    let whole = PlainSitting(["ja", "", "g A", "4", "besluit 12", "n goed", "m", "?", "r", "q"])
    #expect(whole.run(isScripted: true) == .left)
    #expect(PlainSitting(["ja"]).run(isScripted: true) == .endOfInput)
  }

  // MARK: - Anything at all

  /// Whatever is typed, in whatever order: it ends, and what it records can be resumed.
  @Test func anyLinesAreSurvived() {
    var generator = SeededGenerator(seed: 7)
    let lines =
      Self.script + [
        "", " ", "::", ":", "\u{0}", "\u{1B}[2J", "\u{202E}", "👩‍👩‍👧‍👦", "1", "2", "3", "4", "5",
      ]
      + [
        String(repeating: "x", count: 10_000), "weg 0", "weg -1", "undo", "undo", "redo", "f", "n",
      ]
    for _ in 0..<40 {
      let dialogue = PlainSitting((0..<60).map { _ in pick(lines, &generator) })
      dialogue.edited = pick(["", "tekst", nil], &generator)
      dialogue.run(in: pick(Language.allCases, &generator), width: pick([1, 20, 80], &generator))
      PlainSitting([], on: dialogue.record).run()
    }
  }
}

extension String {
  /// How often a text occurs in it.
  fileprivate func count(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
