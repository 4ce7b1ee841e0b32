import Dialogue
import History
import Language
import Maturity
import Testing

@testable import Auditing
@testable import Dialogue

@Suite struct InterpreterTests {
  private func read(
    _ line: String, on acts: [DossierAct] = setup, after actions: [Action<AuditorScript>] = []
  ) throws -> Reading<AuditorScript> {
    var sitting = Sitting(acts)
    for action in actions { try sitting.perform(action) }
    return Interpreter(sitting.conversation).read(line)
  }

  private let atRating: [Action<AuditorScript>] = [.goTo("B-2-DOOR")]
  private let atReason: [Action<AuditorScript>] = [.goTo("B-2-DOOR"), .choose(0)]

  // MARK: - Evidence

  @Test(
    arguments: [
      ("1 s", 0, .inspection), ("1s", 0, .inspection), ("1 i", 0, .inquiry),
      ("2 w", 1, .observation), ("2 o", 1, .observation), ("1 R", 0, .reperformance),
      ("1 u", 0, .reperformance), ("houdt stand inspectie", 0, .inspection),
      ("does-not-hold inquiry", 1, .inquiry),
    ] as [(String, Int, EvidenceTest.Method)])
  func `A result has its method behind it`(
    line: String, result: Int, method: EvidenceTest.Method
  ) throws {
    let position = EvidenceTest.Method.allCases.firstIndex(of: method)
    #expect(try read(line) == .action(.choose(result, adding: position)))
  }

  @Test(arguments: ["3", "niet gezien", "NOT SEEN"])
  func `What was not seen has no method`(line: String) throws {
    #expect(try read(line) == .action(.choose(2)))
  }

  /// How something was seen, without what was found, is no command either.
  @Test(arguments: ["1", "2", "1 x", "3 s", "4", "1 ss", "s", "u", "U", "w", "i"])
  func `A result without a method is none`(line: String) throws {
    #expect(try read(line) == .notUnderstood)
  }

  @Test(
    arguments: [
      ("o", nil), ("evidence", nil), ("o bestaan", .existence), ("e design", .design),
      ("onderbouwing Werking", .operation),
    ] as [(String, EvidenceKind?)])
  func `The evidence is gone through again, from the first of a kind on`(
    line: String, kind: EvidenceKind?
  ) throws {
    #expect(try read(line, after: atRating) == .action(.order(.evidence(kind))))
    #expect(try read("e vindplaats", after: atRating) == .notUnderstood)
  }

  @Test func `Each kind of evidence has a word`() {
    for word in EvidenceWord.allCases { #expect(EvidenceKind(rawValue: word.rawValue) != nil) }
    #expect(EvidenceWord.allCases.count == EvidenceKind.allCases.count)
  }

  @Test func `A sign of a method is a command behind a colon and elsewhere`() throws {
    #expect(try read(":s") == .action(.skip))
    #expect(try read(":u") == .action(.undo))
    #expect(try read("overslaan") == .action(.skip))
    #expect(try read("s", after: atRating) == .action(.skip))
  }

  // MARK: - Texts

  @Test(arguments: [
    "largely", "Grotendeels.", "2", "klaar", "nvt", "ng", "ng geen tijd", "q1", "opdracht", "plan",
    "eigen werking log", "finding 1 Old", "g B-3-LOG", "-", "geen", "later", "bevinding", "1 s",
    "bevinding hoog Er is geen besluit", "finding critical Nothing", "plan 3 B", "B-3-LOG", "alles",
  ])
  func `What looks like a rating or a command is no reason`(line: String) throws {
    guard line != "q1" else {
      #expect(try read(line, after: atReason) == .action(.write(line)))
      return
    }
    #expect(try read(line, after: atReason) == .doubtful(line))
    #expect(try read("::" + line, after: atReason) == .action(.write(line)))
  }

  @Test(arguments: [
    "klaar is het niet", "Plan ontbreekt", "Bevinding over de lijst", "Eigen onderzoek",
    "na overleg met de instelling", "Finding out who knows",
  ])
  func `A sentence that begins like a command is a text`(line: String) throws {
    #expect(try read(line, after: atReason) == .action(.write(line)))
  }

  @Test func `Where a text is asked, commands have a colon`() throws {
    #expect(try read(":klaar", after: atReason) == .action(.finish))
    #expect(try read("t", after: atReason) == .action(.back))
    #expect(try read("q", after: atReason) == .action(.quit))
    #expect(try read("", after: atReason) == .action(.skip))
  }

  // MARK: - Orders

  @Test func `A finding needs a severity and what is the case`() throws {
    let atSeverity = atRating + [.order(.beginFinding)]
    for line in ["hoog De lijst", "3 De lijst"] {
      #expect(try read(line, after: atSeverity) == .action(.write(line)))
    }
    #expect(try read("3", after: atSeverity) == .action(.choose(2)))
    #expect(try read("hoog", after: atSeverity) == .action(.choose(2)))
    #expect(try read("9 De lijst", after: atSeverity) == .notUnderstood)
    #expect(try read("3 klaar", after: atSeverity) == .doubtful("klaar"))
    #expect(try read("3 ::klaar", after: atSeverity) == .action(.write("3 klaar")))
    #expect(
      try read("finding 1 Old", after: atRating)
        == .action(.order(.finding(severity: "1", condition: "Old"))))
    #expect(try read("finding 1 done", after: atRating) == .doubtful("done"))
    #expect(
      try read("finding 1 ::done", after: atRating)
        == .action(.order(.finding(severity: "1", condition: "done"))))
    #expect(try read("bevinding", after: atRating) == .action(.order(.beginFinding)))
  }

  @Test func `Evidence of one's own has a kind and words, which are asked else`() throws {
    #expect(
      try read("eigen werking het log", after: atRating)
        == .action(.order(.own(.operation, "het log"))))
    #expect(
      try read("own design plan 2025", after: atRating)
        == .action(.order(.own(.design, "plan 2025"))))
    #expect(try read("eigen werking", after: atRating) == .action(.order(.own(.operation, nil))))
    #expect(try read("eigen", after: atRating) == .action(.order(.own(nil, nil))))
    #expect(try read("eigen iets anders", after: atRating) == .notUnderstood)
    #expect(try read("own design later", after: atRating) == .doubtful("later"))
  }

  @Test(arguments: ["g naar B-3-LOG", "g to B-3-LOG", "ga B-3-LOG", "GO TO B-3-LOG"])
  func `Going to a code takes either language`(line: String) throws {
    #expect(try read(line, after: atRating) == .action(.goTo("B-3-LOG")))
  }

  @Test func `A search has a slash or a word`() throws {
    #expect(try read("/log", after: atRating) == .action(.search("log")))
    #expect(try read("zoek log", after: atRating) == .action(.search("log")))
  }

  @Test func `A word that takes nothing is not obeyed with something behind it`() throws {
    #expect(try read("terug naar huis", after: atRating) == .notUnderstood)
    #expect(try read("volledig", after: atRating) == .action(.choose(3)))
    #expect(try read("2", after: atRating) == .action(.choose(1)))
  }
}
