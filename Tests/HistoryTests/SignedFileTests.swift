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
    let text = try file.text(of: file.signatures[0])
    #expect(text.head == lineHash(1) && text.role == .board && text.at == noon.instant)
    #expect(text.by == "A" && text.retracts == nil)
    // The text is in coordinated universal time wherever it is signed.
    let now = try #require(Moment(iso: "2025-11-01T01:00:00+01:00"))
    let next = try file.text(role: .auditor, at: now, by: "B")
    #expect(next.head == lineHash(2) && next.role == .auditor && next.by == "B")
    #expect(next.at.iso == "2025-11-01T00:00:00Z")
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
    #expect(throws: SignedText.Fault.identifier) { try file.text(of: file.signatures[0]) }
    #expect(throws: SignedText.Fault.identifier) {
      try file.text(role: .board, at: noon, by: "A")
    }
  }

  /// Whether the key is the same is not for a fold to see.
  @Test func whoeverTakesASignatureBackExpressesAWish() throws {
    let retracted = Act.retracted(signature: lineHash(1), head: lineHash(2), proof: "p")
    let file = record([
      (signed(0), "A", .board), (.withdrawn(lineHash(1)), "A", .board),
      (retracted, "A", .board), (.withdrawn(lineHash(1)), "B", .coordinator),
      (.withdrawn(lineHash(9)), "B", .board),
    ])
    let signature = try #require(file.signatures.first)
    #expect(signature.counts)
    #expect(signature.retractions.map(\.link.line) == [3, 4, 5])
    #expect(signature.retractions.map(\.proof?.armor) == [nil, "p", nil])
    #expect(try file.text(of: signature.retractions[0], of: signature) == nil)
    let text = try #require(try file.text(of: signature.retractions[1], of: signature))
    #expect(text.retracts == lineHash(1) && text.head == lineHash(2) && text.role == .board)
  }

  /// The same signature on a later line is the same one, and is taken back with the first, whether it
  /// came before that or after it.
  @Test func aSignatureThatStandsThereAgainCountsAsNothing() throws {
    let again = Act.signed(head: lineHash(0), signature: " s\n")
    let retracted = Act.retracted(signature: lineHash(1), head: lineHash(2), proof: "p")
    let file = record([
      (signed(0), "A", .board), (again, "A", .board), (retracted, "A", .board),
      (signed(0), "A", .board), (signed(0), "B", .board), (signed(1), "A", .board),
    ])
    #expect(file.signatures.map(\.repeats) == [nil, 2, 2, nil, nil])
    #expect(file.signatures.map(\.counts) == [true, false, false, true, true])
    #expect(file.signatures.map(\.retractions.count) == [1, 1, 1, 0, 0])
    for signature in file.signatures[..<3] {
      let text = try file.text(of: signature.retractions[0], of: signature)
      #expect(text?.retracts == lineHash(1))
    }
  }

  /// Another signature over the same text is taken back with it if the key is the same, which a fold
  /// cannot see; it counts until then.
  @Test func whatIsTakenBackIsTakenBackOnEveryLine() {
    let other = Act.signed(head: lineHash(0), signature: "t")
    let file = record([
      (signed(0), "A", .board), (.withdrawn(lineHash(1)), "A", .board), (other, "A", .board),
    ])
    #expect(file.signatures.map(\.repeats) == [nil, nil])
    #expect(file.signatures.map(\.counts) == [true, true])
    #expect(file.signatures.map(\.retractions.count) == [1, 1])
  }

  /// Neither a signature nor what was said of a clock goes by an undo.
  @Test func whatStandsFirmIsNotWithdrawn() {
    var sample = Sample()
    for act in [signed(0), .misdated(lines: [lineHash(0)], reason: "r")] {
      let hash = sample.add(act)
      let undo = sample.add(.withdrawn(hash))
      #expect(sample.state.entry(undo)?.rejection == .firmTarget)
      #expect(sample.state.entry(hash)?.counts == true)
    }
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
    #expect(file.signers.map(\.by) == ["A", "A", "B"])
    #expect(file.signers.map(\.role) == [.board, .coordinator, .board])
    #expect(file.signers.map(\.isContested) == [false, false, true])
  }

  /// Somebody is contested as long as no signature of theirs stands that nobody asks to take back.
  @Test func whoSignedIsContestedWhereEverySignatureIs() {
    let twice = [(signed(0), "A", Role.board), (signed(1), "A", .board)]
    let wishes = [2, 1].map { (Act.withdrawn(lineHash($0)), "B", Role.board) }
    func contested(_ wishes: [(Act, String, Role)]) -> [Bool] {
      record(twice + wishes).signers.map(\.isContested)
    }
    #expect(contested([]) == [false])
    #expect(contested([wishes[0]]) == [false])
    #expect(contested([wishes[1]]) == [false])
    #expect(contested(wishes) == [true])
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
