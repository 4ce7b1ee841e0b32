import History
import Maturity
import Testing

@testable import Interview

@Suite struct PlainCommandTests {
  private static let ratings = [
    ["1", "not", "niet", "not"], ["2", "partially", "deels", "partially"],
    ["3", "largely", "grotendeels", "largely"], ["4", "fully", "volledig", "fully"],
  ]

  private func read(_ line: String, at prompt: Prompt) -> PlainCommand {
    PlainCommandReader(
      prompt: prompt, choices: prompt.wantsText ? [] : Self.ratings,
      ratings: Self.ratings.flatMap { $0.dropFirst() }
    ).read(line)
  }

  private func atQuestion(_ line: String) -> PlainCommand { read(line, at: .practice("A-2-NAME")) }

  private func atText(_ line: String) -> PlainCommand { read(line, at: .note(place("A-2-NAME"))) }

  /// Every word of both languages, each with what it does alone.
  private static let words: [(words: [String], command: PlainCommand)] = [
    (["t", "terug", "b", "back"], .action(.back)),
    (["h", "herstel", "u", "undo"], .action(.undo)),
    (["opnieuw", "redo"], .action(.redo)),
    (["s", "overslaan", "skip"], .action(.skip)),
    (["nvt", "na", "n/a"], .action(.notApplicable(nil))),
    (["o", "onderbouwing", "e", "evidence"], .action(.evidence(nil))),
    (["n", "notitie", "note"], .action(.note(nil))),
    (["m", "markeer", "f", "flag"], .action(.flag(nil))),
    (["v", "volgende", "x", "next"], .action(.nextUnanswered)),
    (["r", "overzicht", "review"], .action(.review)),
    (["?", "hulp", "help"], .action(.help)),
    (["klaar", "done", "finish"], .action(.finish)),
    (["heropen", "reopen"], .action(.reopen(nil))),
    (["q", "stop", "quit"], .action(.quit)),
    (["editor"], .editor),
    (["/"], .action(.search(""))),
    // These say nothing without what comes after them.
    (["g", "ga", "go", "zoek", "search", "weg", "remove"], .notUnderstood),
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
      if word.count > 1 {
        #expect(atText(word) == .action(.write(word)))
      } else {
        #expect(atText(word) == (command == .notUnderstood ? .scoreAsText : command))
      }
    }
  }

  @Test(arguments: [
    ("nvt geen onderzoek", Action.notApplicable("geen onderzoek")),
    ("na  no research ", .notApplicable("no research")), ("n/a x", .notApplicable("x")),
    ("n zie bijlage", .note("zie bijlage")), ("notitie a b", .note("a b")), ("note c", .note("c")),
    ("m vraag HR", .flag("vraag HR")), ("markeer x", .flag("x")), ("f x", .flag("x")),
    ("flag x", .flag("x")), ("heropen nieuw", .reopen("nieuw")), ("reopen new", .reopen("new")),
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
  ])
  func someCommandsTakeWhatComesAfter(_ line: String, _ action: Action) {
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
    #expect(atQuestion(line) == .action(.choose(index, confidence)))
    // Elsewhere there is nothing to be sure of.
    #expect(read(line, at: .profile(0)) == .notUnderstood)
  }

  @Test(arguments: ["gok", "5 gok", "3 misschien", "zeker", "3gok"])
  func whatIsNoRatingHasNoConfidence(_ line: String) {
    #expect(atQuestion(line) == .notUnderstood)
  }

  @Test func aChoiceIsANumberOrAWordOfEitherLanguage() {
    for (index, spellings) in Self.ratings.enumerated() {
      for spelling in spellings {
        #expect(atQuestion(spelling) == .action(.choose(index)))
        #expect(atQuestion(" \(spelling.uppercased()) ") == .action(.choose(index)))
      }
    }
  }

  /// A choice that is spelled like a command is the choice, and the colon gives the command.
  @Test func aChoiceComesBeforeACommand() {
    let reader = PlainCommandReader(
      prompt: .profile(0), choices: [["1", "n", "Nee", "No"], ["2", "j", "Ja", "Yes"]], ratings: [])
    #expect(reader.read("n") == .action(.choose(0)))
    #expect(reader.read(":n") == .action(.note(nil)))
    #expect(reader.read("yes") == .action(.choose(1)))
  }

  @Test(arguments: ["", " ", "\t", "\u{A0}"])
  func anEmptyLineGoesOn(_ line: String) {
    #expect(atQuestion(line) == .action(.skip))
    #expect(atText(line) == .action(.skip))
  }

  @Test(arguments: [
    "Notulen van 3 maart", "zie /srv/stukken", "/srv/stukken", "nvt want dit is een tekst", "10",
    "3 grotendeels", "volledig beschreven", "q1 2025", "日本", "=cmd()", "-", "stop",
  ])
  func aTextIsTakenAsItStands(_ line: String) {
    // A single sign is too short to be a text.
    let expected = line.count == 1 ? PlainCommand.scoreAsText : .action(.write(line))
    #expect(atText(" \(line) ") == expected)
  }

  @Test(arguments: ["3", "4", "k", "a", "niet", "Volledig", "FULLY", "largely", "."])
  func aScoreIsNoText(_ line: String) {
    #expect(atText(line) == .scoreAsText)
    #expect(atText("::" + line) == .action(.write(line)))
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
