import Hashing
import Language
import Testing

@testable import History

@Suite struct SignedFileTests {
  /// A record of events by people, of which the first has the hash 1; the header's is 0.
  private func record(_ events: [(act: Act, by: String, role: Role)]) -> SignedFile {
    var state = RecordState(header: sampleHeader, hash: lineHash(0))
    for (index, event) in events.enumerated() {
      state.apply(
        Event(at: noon, by: event.by, role: event.role, act: event.act), hash: lineHash(index + 1))
    }
    return SignedFile(state)
  }

  private func record(_ acts: [Act]) -> SignedFile {
    record(acts.map { ($0, "A", .coordinator) })
  }

  private func signed(_ head: Int) -> Act { .signed(head: lineHash(head), signature: "s") }

  private let rated = Act.rated(practice: "A-2", rating: "not")
  private let noted = Act.noted(practice: "A-2", text: "t")

  @Test func recordsAndDossiersAreReadAlike() {
    let record = record([rated, signed(1)])
    #expect(record.kind == .record && record.id == sampleHeader.record)
    #expect(record.head == lineHash(2))
    #expect(record.links.map(\.event) == ["rated", "signed"])
    #expect(record.links.map(\.line) == [2, 3])
    let sample = DossierSample(
      .engaged(sampleEngagement), .signed(head: lineHash(0), signature: "d"), .finished)
    let dossier = SignedFile(sample.state)
    #expect(dossier.kind == .dossier && dossier.id == sampleDossierHeader.dossier)
    #expect(dossier.head == lineHash(3))
    #expect(dossier.signatures.map(\.armor) == ["d"])
    #expect(dossier.signatures.map(\.lastLine) == [1])
    #expect(dossier.links.map(\.event) == ["engaged", "signed", "finished"])
  }

  @Test func aSignatureCoversTheLinesUpToItsHead() {
    let file = record([rated, signed(1), noted, signed(0), signed(9)])
    #expect(file.signatures.map(\.lastLine) == [2, 1, nil])
    #expect(file.signatures.map(\.link.line) == [3, 5, 6])
  }

  /// It would cover itself, or what did not exist when it was made.
  @Test func aHeadThatComesLaterIsNotCovered() {
    #expect(record([signed(1), signed(3), noted]).signatures.map(\.lastLine) == [nil, nil])
  }

  @Test func whatCameAfterIsGatheredByKindAndPerson() {
    let file = record([
      (rated, "A", .coordinator), (rated, "B", .coordinator), (signed(1), "A", .coordinator),
      (rated, "B", .coordinator), (noted, "A", .coordinator), (rated, "B", .coordinator),
      (rated, "B", .board), (signed(4), "A", .board),
    ])
    let after = file.aftermath(of: file.signatures[0])
    // The event between the head and the signature is not covered either.
    #expect(after.map(\.event) == ["rated", "noted", "rated", "signed"])
    #expect(after.map(\.by) == ["B", "A", "B", "A"])
    #expect(after.map(\.role) == [.coordinator, .coordinator, .board, .board])
    #expect(after.map(\.count) == [3, 1, 1, 1])
    #expect(
      file.aftermath(of: file.signatures[1]).map(\.event) == ["noted", "rated", "rated"])
  }

  @Test func ofASignatureThatCoversNothingNothingCameAfter() {
    let file = record([signed(9), noted])
    #expect(file.aftermath(of: file.signatures[0]).isEmpty)
  }

  @Test func theTextIsThatOfTheLine() throws {
    let file = record([(rated, "A", .coordinator), (signed(1), "A", .board)])
    let text = try #require(file.text(of: file.signatures[0]))
    #expect(text.head == lineHash(1) && text.role == .board && text.at == noon)
    let now = try #require(Instant(iso: "2025-11-01T00:00:00Z"))
    let next = try #require(file.text(role: .auditor, at: now))
    #expect(next.head == lineHash(2) && next.role == .auditor && next.at == now)
  }

  @Test func anIdentifierThatIsNoUUIDCannotBeSigned() throws {
    let header = RecordHeader(
      record: "a\nhead b", wave: "2025", subject: sampleHeader.subject,
      questionnaire: sampleHeader.questionnaire, norm: "n",
      referenceDate: sampleHeader.referenceDate, created: noon)
    var state = RecordState(header: header, hash: lineHash(0))
    state.apply(Event(at: noon, by: "A", role: .board, act: signed(0)), hash: lineHash(1))
    let file = SignedFile(state)
    #expect(file.id == "a\nhead b")
    #expect(file.text(of: file.signatures[0]) == nil)
    #expect(file.text(role: .board, at: noon) == nil)
  }

  @Test func aSignatureIsTakenBackByItsOwnRoleOnly() {
    func counts(_ later: [(Int, Role)]) -> Bool? {
      record(
        [(signed(0), "A", .board)] + later.map { (.withdrawn(lineHash($0.0)), "A", $0.1) }
      ).signatures.first?.counts
    }
    #expect(counts([]) == true)
    #expect(counts([(1, .board)]) == false)
    #expect(counts([(1, .coordinator)]) == true)
    #expect(counts([(1, .board), (2, .board)]) == true)
  }

  /// An auditor's file is signed by an auditor.
  @Test func anotherRoleDoesNotSignADossier() {
    var sample = DossierSample()
    sample.add(.signed(head: lineHash(0), signature: "s"), by: .board)
    #expect(SignedFile(sample.state).signatures.map(\.counts) == [false])
  }

  @Test func whoSignedIsNamedOnceForEachRole() {
    let file = record([
      (signed(0), "A", .board), (signed(1), "A", .board), (signed(1), "A", .coordinator),
      (signed(0), "B", .board), (.withdrawn(lineHash(4)), "B", .board),
    ])
    #expect(file.signers.map(\.by) == ["A", "A"])
    #expect(file.signers.map(\.role) == [.board, .coordinator])
  }

  /// Undo in the interview does not reach a signature.
  @Test func aSignatureIsNotUndone() {
    var sample = Sample()
    let hash = sample.add(rated)
    sample.add(signed(1))
    #expect(sample.state.lastUndoable(by: .coordinator)?.hash == hash)
  }

  @Test(arguments: nastyTexts) func hostileTextsAreKeptAsTheyStand(text: String) {
    let file = record([(.signed(head: lineHash(0), signature: text), text, .board)])
    #expect(file.signatures[0].armor == text)
    #expect(file.links[0].by == text)
  }
}
