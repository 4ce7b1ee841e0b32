import History
import Language
import Maturity
import Testing

@testable import Dialogue
@testable import Interview

@Suite struct InterpreterTests {
  private func read(
    _ line: String, after actions: [InterviewAction]
  ) -> Reading<InstitutionScript> {
    var sitting = Sitting()
    sitting.perform(all: actions)
    return Interpreter(sitting.interview).read(line)
  }

  private func atQuestion(_ line: String) -> Reading<InstitutionScript> {
    read(line, after: [.goTo("A-2-NAME")])
  }

  private func atText(_ line: String) -> Reading<InstitutionScript> {
    read(line, after: [.goTo("A-2-NAME"), .note(nil)])
  }

  /// Every word of both languages, each with what it does alone.
  private static let words: [(words: [String], command: Reading<InstitutionScript>)] = [
    (["t", "terug", "b", "back"], .action(.back)),
    (["h", "herstel", "herstellen", "u", "undo"], .action(.undo)),
    (["opnieuw", "redo"], .action(.redo)),
    (["s", "overslaan", "skip"], .action(.skip)),
    (["nvt", "na", "n/a"], .action(.notApplicable(nil))),
    (["o", "onderbouwing", "e", "evidence"], .action(.evidence(nil))),
    (["n", "notitie", "note"], .action(.note(nil))),
    (["m", "markeer", "markeren", "f", "flag"], .action(.flag(nil))),
    (["v", "volgende", "x", "next"], .action(.next)),
    (["r", "overzicht", "review"], .action(.review)),
    (["?", "hulp", "help"], .action(.help)),
    (["klaar", "afronden", "done", "finish"], .action(.finish)),
    (["heropen", "heropenen", "reopen"], .action(.reopen(nil))),
    (["q", "stop", "stoppen", "quit"], .action(.quit)),
    (["leeg", "clear"], .action(.clear)),
    (["editor"], .editor),
    (["/"], .action(.search(""))),
    // These say nothing without what comes after them.
    (
      ["g", "ga", "go", "zoek", "zoeken", "search", "weg", "remove", "wijzig", "change"],
      .notUnderstood
    ),
  ]

  @Test(arguments: words.indices)
  func eachWordIsACommandAtAQuestion(_ index: Int) {
    let (words, command) = Self.words[index]
    for word in words {
      #expect(atQuestion(word) == command)
      #expect(atQuestion("  \(word.uppercased())\t") == command)
      #expect(atQuestion(":" + word) == command)
    }
  }

  @Test(arguments: words.indices)
  func atATextAWordIsACommandOnlyBehindAColonOrAlone(_ index: Int) {
    let (words, command) = Self.words[index]
    for word in words {
      #expect(atText(":" + word) == command)
      let isKey = word.count == 1 && command != .notUnderstood
      #expect(atText(word) == (isKey ? command : .doubtful(word)))
      #expect(atText("::" + word) == .action(.write(word)))
    }
  }

  @Test(arguments: [
    ("nvt geen onderzoek", InterviewAction.notApplicable("geen onderzoek")),
    ("na  no research ", .notApplicable("no research")), ("n/a ::x", .notApplicable("x")),
    ("n zie bijlage", .note("zie bijlage")), ("notitie zie b", .note("zie b")),
    ("note ::c", .note("c")),
    ("m vraag HR", .flag("vraag HR")), ("markeer HR", .flag("HR")), ("f HR", .flag("HR")),
    ("flag HR", .flag("HR")), ("heropen nieuw", .reopen("nieuw")), ("reopen new", .reopen("new")),
    ("g A-2-NAME", .goTo("A-2-NAME")), ("ga a", .goTo("a")), ("go a", .goTo("a")),
    ("ga naar A", .goTo("A")), ("go to A", .goTo("A")), ("GO TO A", .goTo("A")),
    ("ga naar", .goTo("naar")), ("go to", .goTo("to")),
    ("zoek twee woorden", .search("twee woorden")), ("search x", .search("x")),
    ("/slot", .search("slot")), ("/ slot ", .search("slot")), ("//", .search("/")),
    ("o opzet", .evidence(.design)), ("o bestaan", .evidence(.existence)),
    ("o werking", .evidence(.operation)), ("e design", .evidence(.design)),
    ("e existence", .evidence(.existence)), ("evidence Operation", .evidence(.operation)),
    ("onderbouwing OPZET", .evidence(.design)),
    ("weg 2", .removeEvidence(2)), ("remove 12", .removeEvidence(12)),
    ("wijzig 2", .changeEvidence(2)), ("change 1", .changeEvidence(1)),
    ("leeg notitie", .clearNote), ("clear note", .clearNote),
  ])
  func someCommandsTakeWhatComesAfter(_ line: String, _ action: InterviewAction) {
    #expect(atQuestion(line) == .action(action))
    #expect(atText(":" + line) == .action(action))
  }

  /// A sentence that begins like a command is not one.
  @Test(arguments: [
    "t x", "stop ermee", "klaar met dit", "help mij", "volgende week", "o iets", "e x", "weg alles",
    "remove", "weg 1.5", "weg 99999999999999999999", "k", "j", "y", "ja", "0", "5", "1 2", "-1",
    "١", "volledige", "nvt.", ":", "::q", "::", "…", "\u{0}",
  ])
  func whatMeansNothingIsNotUnderstood(_ line: String) {
    #expect(atQuestion(line) == .notUnderstood)
  }

  @Test(
    arguments: [
      ("3 gok", 2, .guess), ("grotendeels  GOK", 2, .guess), ("largely guess", 2, .guess),
      ("4 zeker", 3, .sure), ("4 sure", 3, .sure), ("1 vrij zeker", 0, .fairlySure),
      ("not fairly sure", 0, .fairlySure),
    ] as [(String, Int, Confidence)])
  func aRatingMaySayHowSureItIs(_ line: String, _ index: Int, _ confidence: Confidence) {
    let order: [Confidence] = [.guess, .fairlySure, .sure]
    #expect(atQuestion(line) == .action(.choose(index, adding: order.firstIndex(of: confidence))))
    // Elsewhere there is nothing to be sure of.
    #expect(read(line, after: [.goTo("P-LAB")]) == .notUnderstood)
  }

  @Test(arguments: ["gok", "5 gok", "3 misschien", "zeker", "3gok"])
  func whatIsNoRatingHasNoConfidence(_ line: String) {
    #expect(atQuestion(line) == .notUnderstood)
  }

  @Test func aChoiceIsANumberOrAWordOfEitherLanguage() {
    for (index, value) in smallQuestionnaire.scale.answers.enumerated() {
      for spelling in ["\(index + 1)", value.id, value.title.nl, value.title.en] {
        #expect(atQuestion(spelling) == .action(.choose(index)))
        #expect(atQuestion(" \(spelling.uppercased()) ") == .action(.choose(index)))
      }
    }
  }

  @Test func theLastChoiceLeavesOutWhereThatIsPossible() {
    #expect(read("5", after: [.goTo("A-2-LIST")]) == .action(.choose(4)))
    #expect(atQuestion("5") == .notUnderstood)
  }

  @Test(arguments: ["", " ", "\t", "\u{A0}"])
  func anEmptyLineGoesOn(_ line: String) {
    #expect(atQuestion(line) == .action(.skip))
    #expect(atText(line) == .action(.skip))
  }

  @Test(arguments: [
    "Notulen van 3 maart", "zie /srv/stukken", "/srv/stukken", "volledig beschreven",
    "q1 2025", "日本", "=cmd()", "na overleg met de decaan", "go live op 3 maart",
    "Note of the board, 3 March", "klaar met de audit van 2024", "Review by KPMG, 2025",
    "Plan van aanpak", "stop de persen", "geen bijzonderheden in 2024", "2 deuren",
  ])
  func aTextIsTakenAsItStands(_ line: String) {
    #expect(atText(" \(line) ") == .action(.write(line)))
  }

  /// What was typed one question too late, and words for nothing.
  @Test(arguments: [
    "3", "4", "k", "a", "niet", "Volledig", "FULLY", "largely", ".", "-", "--", "…", "3 gok",
    "3 grotendeels", "4 zeker", "z 3", "4 z", "Volledig.", "‘deels’", "nvt", "n.v.t.", "geen",
    "Geen.", "onbekend", "later", "weg 1", "wijzig 2", "klaar", "Klaar!", "stop", "opnieuw",
    "g A-3-PLAN", "g A", "ga naar B", "go to b-3-log", "m HR", "n zie bijlage", "nvt geen werk",
    "o opzet", "e x", "/slot", "zoek slot", "leeg notitie", "tbd", "unknown", "none", "Yes", "nee",
    "heropen", "undo", "redo", "review", "volgende", "minder dan duizend",
  ])
  func whatLooksLikeAnAnswerOrACommandIsNoText(_ line: String) {
    // A single letter that is a command is one.
    guard CommonCommand.named[line] == nil || line.count > 1 else { return }
    #expect(atText(line) == .doubtful(line))
    #expect(atText("::" + line) == .action(.write(line)))
    #expect(atQuestion("notitie " + line) == .doubtful(line))
    #expect(atQuestion("notitie ::" + line) == .action(.note(line)))
  }

  @Test(arguments: [":terugblik", ":", "::", ":: ", ": q x", ":o iets"])
  func aColonAlwaysMeansACommand(_ line: String) {
    #expect(atText(line) == .notUnderstood)
  }

  @Test func twoColonsTakeTheRestAsItStands() {
    #expect(atText(":: q") == .action(.write("q")))
    #expect(atText(":::q") == .action(.write(":q")))
  }
}
