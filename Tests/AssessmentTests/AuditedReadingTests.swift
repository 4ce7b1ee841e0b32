import Assessment
import Hashing
import History
import Language
import Maturity
import Scoring
import Testing

@Suite struct AuditedReadingTests {
  /// The sample with a record of some acts and a dossier of some others.
  private func assessment(_ acts: [Act], _ dossier: [DossierAct]) -> Assessment {
    Assessment(
      questionnaire: Sample.questionnaire, norm: Sample.norm, state: record(of: acts),
      audit: dossierState(of: dossier).audit)
  }

  private func standing(
    _ id: String, _ reading: Reading, _ acts: [Act], _ dossier: [DossierAct]
  ) throws -> Standing {
    let assessment = assessment(acts, dossier)
    return assessment.standing(at: try assessment.place(id), reading)
  }

  private func rated(_ practice: String, _ rating: String) -> DossierAct {
    .examined(practice: practice, .rated(rating, reason: nil))
  }

  private func seen(
    _ practice: String, _ kind: EvidenceKind, holds: Bool = true
  ) -> DossierAct {
    .seen(
      EvidenceTest(
        practice: practice, subject: .own(kind, reference: "document"),
        result: holds ? .holds(.init(.inspection)) : .doesNotHold(.init(.inspection))))
  }

  // MARK: - Verified

  @Test func `What was not examined is open, whatever the institution says`() throws {
    let acts: [Act] = [.rated("A2", "fully"), .evidenced("A2", .existence)]
    for dossier: [DossierAct] in [
      [], [.examined(practice: "A2", .notExamined(reason: "geen tijd"))], [rated("A2", "?")],
      [rated("B2", "fully")], [seen("A2", .existence)],
    ] {
      #expect(
        try standing("A2", .verified, acts, dossier)
          == Standing(applicability: .yes, range: rating(0)...rating(3)))
    }
    #expect(try standing("A3", .verified, [.leftOut("A3")], []).applicability == .undecided)
  }

  @Test(arguments: [("not", 0, 0), ("partially", 1, 1), ("largely", 2, 1), ("fully", 3, 1)])
  func `The evidence cap applies to the auditor's rating too`(
    id: String, full: Int, capped: Int
  ) throws {
    // The institution names the evidence, and the auditor has not seen it.
    let acts: [Act] = [.rated("A2", "not"), .evidenced("A2", .existence)]
    #expect(try standing("A2", .verified, acts, [rated("A2", id)]) == .rated(rating(capped)))
    #expect(
      try standing("A2", .verified, acts, [rated("A2", id), seen("A2", .existence, holds: false)])
        == .rated(rating(capped)))
    #expect(
      try standing("A2", .verified, acts, [rated("A2", id), seen("A2", .existence)])
        == .rated(rating(full)))
  }

  @Test func `Every kind that is required must hold`() throws {
    let full: [DossierAct] = [
      rated("A3", "fully"), seen("A3", .design), seen("A3", .existence), seen("A3", .operation),
    ]
    #expect(try standing("A3", .verified, [], full) == .rated(rating(3)))
    for index in 1...3 {
      var part = full
      part.remove(at: index)
      #expect(try standing("A3", .verified, [], part) == .rated(rating(1)))
      let assessment = assessment([], part)
      #expect(
        assessment.lackingEvidence(at: try assessment.place("A3"), in: .verified).kinds.count == 1)
    }
  }

  @Test func `One piece that holds suffices for its kind`() throws {
    let dossier = [rated("A2", "fully"), seen("A2", .existence, holds: false)]
    let other = DossierAct.seen(
      EvidenceTest(
        practice: "A2", subject: .own(.existence, reference: "another"),
        result: .holds(.init(.observation))))
    #expect(try standing("A2", .verified, [], dossier + [other]) == .rated(rating(3)))
  }

  @Test func `Evidence in the record counts by its kind and while it stands`() throws {
    let test = DossierAct.seen(
      EvidenceTest(
        practice: "A2", subject: .recorded(hash(1)), result: .holds(.init(.inspection))))
    let dossier = [rated("A2", "fully"), test]
    #expect(
      try standing("A2", .verified, [.evidenced("A2", .existence)], dossier) == .rated(rating(3)))
    // Another kind, another practice, no evidence at all, and evidence that was withdrawn.
    for acts: [Act] in [
      [.evidenced("A2", .design)], [.evidenced("D2", .existence)], [.rated("A2", "fully")], [],
      [.evidenced("A2", .existence), .withdrawn(hash(1))],
    ] {
      #expect(try standing("A2", .verified, acts, dossier) == .rated(rating(1)))
    }
  }

  @Test func `Where no evidence is required a rating counts as it is`() throws {
    #expect(try standing("B2", .verified, [], [rated("B2", "fully")]) == .rated(rating(3)))
  }

  @Test func `The auditor leaves out only what the questionnaire lets`() throws {
    let leftOut = { DossierAct.examined(practice: $0, .notApplicable(reason: "r")) }
    #expect(try standing("A3", .verified, [], [leftOut("A3")]).applicability == .no)
    #expect(try standing("A2", .verified, [], [leftOut("A2")]).applicability == .yes)
  }

  // MARK: - Adjusted

  @Test func `Adjusted is the auditor's where examined, else supported`() throws {
    let acts: [Act] = [
      .rated("A2", "fully"), .evidenced("A2", .existence), .rated("D2", "fully"), .leftOut("A3"),
    ]
    let dossier = [rated("A2", "not")]
    #expect(try standing("A2", .adjusted, acts, dossier) == .rated(rating(0)))
    #expect(try standing("D2", .adjusted, acts, dossier) == .rated(rating(1)))
    #expect(try standing("A3", .adjusted, acts, dossier).applicability == .no)
    #expect(
      try standing("B2", .adjusted, acts, dossier)
        == Standing(applicability: .yes, range: rating(0)...rating(3)))
    #expect(try standing("A2", .supported, acts, dossier) == .rated(rating(3)))
  }

  @Test func `An auditor may find more than the institution claimed`() throws {
    let dossier = [rated("A2", "fully"), seen("A2", .existence)]
    #expect(try standing("A2", .adjusted, [.rated("A2", "not")], dossier) == .rated(rating(3)))
  }

  @Test func `Without a dossier adjusted is supported and verified is open`() throws {
    let acts: [Act] = [.rated("A2", "fully"), .profile("REG", "no")]
    let assessment = Assessment(
      questionnaire: Sample.questionnaire, norm: Sample.norm, state: record(of: acts))
    for theme in assessment.questionnaire.themes.indices {
      #expect(
        assessment.bounds(theme: theme, .adjusted) == assessment.bounds(theme: theme, .supported))
    }
    #expect(assessment.readings == Reading.own)
    #expect(assessment.bounds(theme: 3, .verified) == LevelBounds(low: 1, high: 2))
  }

  @Test func `Verified lies within what adjusted leaves open when all was examined`() throws {
    // A theme of which everything was examined has the same level in both readings.
    let dossier = [rated("B2", "fully"), rated("B3", "not")]
    let assessment = assessment([.rated("B2", "not"), .rated("B3", "fully")], dossier)
    #expect(assessment.bounds(theme: 1, .verified) == LevelBounds(low: 2, high: 2))
    #expect(assessment.bounds(theme: 1, .adjusted) == LevelBounds(low: 2, high: 2))
  }

  // MARK: - What may be concluded

  @Test(arguments: Engagement.Kind.allCases)
  func `Only an engagement that concludes has levels of the auditor`(
    _ kind: Engagement.Kind
  ) throws {
    let period = try #require(Period("2025-01-01..2025-09-30"))
    let engagement = Engagement(
      kind: kind, criteria: "c", independence: "i", period: period, distribution: "d")
    let readings = assessment([], [.engaged(engagement)]).readings
    #expect(
      readings == (kind == .agreedUponProcedures ? Reading.own : Reading.allCases))
  }

  @Test func `The share examined counts what applies`() throws {
    let dossier = [
      rated("A2", "fully"), rated("B2", "not"), rated("C2", "not"),
      DossierAct.examined(practice: "A3", .notExamined(reason: "r")),
    ]
    let examined = assessment([.profile("REG", "no")], dossier).examined()
    #expect(examined == (2, 5))
    let undecided = assessment([], dossier).examined()
    #expect(undecided == (3, 7))
    #expect(assessment([], dossier).examined(theme: 0) == (1, 3))
  }
}

/// A dossier of acts by one auditor.
private func dossierState(of acts: [DossierAct]) -> DossierState {
  let header = DossierHeader(
    dossier: "d", record: "r", head: hash(0), created: Moment(secondsSince1970: 0))
  var state = DossierState(header: header, hash: hash(1_000))
  for (index, act) in acts.enumerated() {
    state.apply(
      DossierEvent(at: Moment(secondsSince1970: 0), by: "B. Bakker", act: act),
      hash: hash(1_001 + index))
  }
  return state
}
