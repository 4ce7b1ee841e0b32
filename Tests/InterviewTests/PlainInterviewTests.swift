import History
import Language
import Maturity
import TestSupport
import Testing

@testable import Interview

@Suite struct PlainInterviewTests {
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
    let dialogue = Dialogue(Self.script)
    dialogue.edited = "Een notitie\nvan twee regels"
    #expect(dialogue.run(in: language) == .left)
    #expect(dialogue.acts.last == .finished)
    #expect(Golden("session-\(language).txt").difference(from: dialogue.transcript) == nil)
  }

  @Test(arguments: Language.allCases)
  func aFinishedSessionIsOpenedAgain(_ language: Language) throws {
    let dialogue = Dialogue(
      ["4", "g A-2-NAME", "4", "n", "heropen", "", "reopen", "nieuw stuk", "?", "q"],
      acts: [.rated(practice: "A-2-NAME", rating: "not"), .finished])
    #expect(dialogue.run(in: language) == .left)
    #expect(Golden("reopened-\(language).txt").difference(from: dialogue.transcript) == nil)
  }

  @Test(arguments: Language.allCases, [Length.core, .adaptive])
  func theChosenLengthIsSaid(_ language: Language, _ length: Length) throws {
    let dialogue = Dialogue(["1", "1"])
    dialogue.run(in: language, width: 60, length: length)
    #expect(Golden("\(length)-\(language).txt").difference(from: dialogue.transcript) == nil)
  }

  /// Both languages understand the same lines alike, whatever the script.
  @Test func bothLanguagesRecordTheSame() {
    let dutch = Dialogue(Self.script)
    let english = Dialogue(Self.script)
    dutch.run(in: .nl)
    english.run(in: .en)
    #expect(dutch.acts == english.acts)
    #expect(dutch.acts.count > 20)
  }

  // MARK: - Layout

  @Test(arguments: Language.allCases, [40, 60, 80, 200])
  func noLineIsWiderThanTheTerminal(_ language: Language, _ width: Int) {
    let dialogue = Dialogue(Self.script)
    dialogue.run(in: language, width: width)
    for line in dialogue.output.split(separator: "\n") {
      #expect(String(line).displayWidth <= min(width, 100), "\(line)")
    }
  }

  @Test func whatAThemeAndATermMeanIsSaidOnce() {
    let dialogue = Dialogue(["g B", "g A", "g B-3-LOG", "g B-2-DOOR", "g A", "g B"])
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
    let whole = Dialogue(Self.script)
    whole.run()
    for count in Self.script.indices {
      let dialogue = Dialogue(Array(Self.script.prefix(count)))
      #expect(dialogue.run() == .endOfInput)
      #expect(Array(whole.acts.prefix(dialogue.acts.count)) == dialogue.acts)
    }
  }

  @Test func aSignalEndsTheInterview() {
    let dialogue = Dialogue(inputs: [.line("ja"), .interrupted, .line("1")])
    #expect(dialogue.run() == .interrupted)
    #expect(dialogue.acts.count == 1)
  }

  @Test(arguments: ["q", "stop", "quit", ":q"])
  func quittingLeaves(_ word: String) {
    let dialogue = Dialogue([word, "1"])
    #expect(dialogue.run() == .left)
    #expect(dialogue.acts.isEmpty)
  }

  @Test func aHundredLinesThatMeanNothingEndIt() {
    let lines = Array(repeating: PlainInput.line("wat?"), count: 99)
    #expect(Dialogue(inputs: lines).run() == .endOfInput)
    #expect(Dialogue(inputs: lines + [.line("wat?"), .line("1")]).run() == .notUnderstood)
    #expect(Dialogue(inputs: lines + [.unreadable]).run() == .notUnderstood)
    #expect(Dialogue(inputs: Array(repeating: .unreadable, count: 200)).run() == .notUnderstood)
    // One line that means something begins the count anew.
    let dialogue = Dialogue(inputs: lines + [.line("ja")] + lines)
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
    let dialogue = Dialogue(inputs: [.unreadable, .line("ja")])
    dialogue.run(in: language)
    #expect(dialogue.output.contains(sentence))
    #expect(dialogue.acts == [.profileAnswered(question: "P-LAB", answer: "yes")])
  }

  // MARK: - What cannot be recorded

  @Test func anAnswerThatCannotBeRecordedIsAskedAgain() {
    let dialogue = Dialogue(["ja", "nee"])
    dialogue.room = 0
    #expect(dialogue.run() == .endOfInput)
    #expect(dialogue.acts.isEmpty)
    #expect(dialogue.output.count(of: "De schijf is vol.\nUw antwoord (Enter slaat over): ") == 2)
    #expect(!dialogue.output.contains("Vastgelegd"))
  }

  @Test func aRecordThatTakesNothingMoreEndsTheInterview() {
    let dialogue = Dialogue(["ja", "1", "1"])
    dialogue.room = 1
    dialogue.failure = RecordingFailure(
      explanation: Text(nl: "Weg.", en: "Gone."), isFinal: true)
    #expect(dialogue.run(in: .en) == .cannotRecord)
    #expect(dialogue.acts.count == 1)
    #expect(dialogue.output.hasSuffix("Gone.\n"))
  }

  // MARK: - The editor

  @Test func theEditorGivesANoteOrTheTextThatIsAsked() {
    let dialogue = Dialogue(["g A-2-NAME", "editor", "n", ":editor", "o", ":editor"])
    dialogue.edited = " lang\nverhaal "
    dialogue.run()
    #expect(
      dialogue.acts == [
        .noted(practice: "A-2-NAME", text: "lang\nverhaal"),
        .noted(practice: "A-2-NAME", text: "lang\nverhaal"),
        .evidenced(practice: "A-2-NAME", kind: .existence, reference: "lang\nverhaal"),
      ])
    // A note is written on; evidence begins empty.
    #expect(dialogue.givenToEditor == ["", "lang\nverhaal", ""])
  }

  @Test func anEditorThatFailsRecordsNothing() {
    let dialogue = Dialogue(["g A-2-NAME", "editor", "q"])
    #expect(dialogue.run(in: .en) == .left)
    #expect(dialogue.acts.isEmpty)
    #expect(
      dialogue.output.contains(
        "The editor gave no text back. Nothing has been recorded; type the text here.\n"))
  }

  @Test func theEditorNeedsAPractice() {
    let dialogue = Dialogue(["editor"])
    dialogue.run()
    #expect(dialogue.givenToEditor.isEmpty)
    #expect(dialogue.output.contains("Dat kan alleen bij een maatregel.\n"))
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
      let dialogue = Dialogue((0..<60).map { _ in pick(lines, &generator) })
      dialogue.edited = pick(["", "tekst", nil], &generator)
      dialogue.run(in: pick(Language.allCases, &generator), width: pick([1, 20, 80], &generator))
      Dialogue([], on: dialogue.record).run()
    }
  }
}

extension String {
  /// How often a text occurs in it.
  fileprivate func count(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
