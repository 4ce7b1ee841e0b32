import Assessment
import History
import Maturity
import Scoring
import Testing

@Suite struct ReadingTests {
  private func standing(_ id: String, _ reading: Reading, _ acts: Act...) throws -> Standing {
    let assessment = Assessment(
      questionnaire: Sample.questionnaire, norm: Sample.norm, state: record(of: acts))
    return assessment.standing(at: try assessment.place(id), reading)
  }

  @Test func `The readings have the names that files and commands use`() {
    #expect(Reading.allCases.map(\.rawValue) == ["self", "supported", "verified", "adjusted"])
    #expect(Reading.own + Reading.audited == Reading.allCases)
  }

  @Test(arguments: [("not", 0, 0), ("partially", 1, 1), ("largely", 2, 1), ("fully", 3, 1)])
  func `A rating above the cap counts as the cap without evidence`(
    id: String, own: Int, supported: Int
  ) throws {
    #expect(try standing("A2", .selfAssessed, .rated("A2", id)) == .rated(rating(own)))
    #expect(try standing("A2", .supported, .rated("A2", id)) == .rated(rating(supported)))
    #expect(
      try standing("A2", .supported, .rated("A2", id), .evidenced("A2", .existence))
        == .rated(rating(own)))
  }

  @Test func `Every required kind is needed, and no other helps`() throws {
    for bits in 0..<8 {
      let given = EvidenceKinds(rawValue: UInt8(bits))
      let acts = [.rated("A3", "fully")] + given.kinds.map { Act.evidenced("A3", $0) }
      let assessment = Assessment(
        questionnaire: Sample.questionnaire, norm: Sample.norm, state: record(of: acts))
      let place = try assessment.place("A3")
      #expect(
        assessment.missingEvidence(at: place)
          == EvidenceKinds([.design, .existence, .operation]).subtracting(given))
      #expect(assessment.standing(at: place, .supported) == .rated(rating(bits == 7 ? 3 : 1)))
    }
    #expect(
      try standing("A2", .supported, .rated("A2", "fully"), .evidenced("A2", .design))
        == .rated(rating(1)))
  }

  @Test func `A practice that asks no evidence is supported by its rating`() throws {
    #expect(try standing("B2", .supported, .rated("B2", "fully")) == .rated(rating(3)))
  }

  @Test func `Evidence of another practice does not count`() throws {
    #expect(
      try standing("A2", .supported, .rated("A2", "fully"), .evidenced("D2", .existence))
        == .rated(rating(1)))
  }

  @Test func `Evidence withdrawn no longer counts, until that is withdrawn`() throws {
    var assessment = Sample.assessment(.rated("A2", "fully"), .evidenced("A2", .existence))
    let place = try assessment.place("A2")
    #expect(assessment.standing(at: place, .supported) == .rated(rating(3)))
    assessment.apply(StoredEvent(event(.withdrawn(hash(2))), hash: hash(3)))
    #expect(assessment.standing(at: place, .supported) == .rated(rating(1)))
    #expect(assessment.missingEvidence(at: place) == .existence)
    assessment.apply(StoredEvent(event(.withdrawn(hash(3))), hash: hash(4)))
    #expect(assessment.standing(at: place, .supported) == .rated(rating(3)))
  }

  @Test func `A second document keeps a kind given when the first is withdrawn`() throws {
    let assessment = Sample.assessment(
      .rated("A2", "fully"), .evidenced("A2", .existence), .evidenced("A2", .existence),
      .withdrawn(hash(2)))
    #expect(assessment.missingEvidence(at: try assessment.place("A2")) == [])
  }

  @Test func `Nothing is missing where nothing was claimed`() throws {
    for acts: [Act] in [[], [.rated("A3", "partially")], [.leftOut("A3")], [.rated("A3", "?")]] {
      let assessment = Assessment(
        questionnaire: Sample.questionnaire, norm: Sample.norm, state: record(of: acts))
      #expect(assessment.missingEvidence(at: try assessment.place("A3")) == [])
    }
  }

  @Test func `Supported is never above self-assessed, and equal with all evidence`() throws {
    let leidraad = try LeidraadSample()
    let questionnaire = leidraad.questionnaire
    var random = SplitMix64(seed: 9)
    var lower = 0
    for _ in 0..<12 {
      let acts = randomActs(questionnaire, using: &random)
      let assessment = Assessment(
        questionnaire: questionnaire, norm: leidraad.norm, state: record(of: acts))
      let complete = Assessment(
        questionnaire: questionnaire, norm: leidraad.norm,
        state: record(of: acts + allEvidence(questionnaire)))
      for theme in questionnaire.themes.indices {
        let own = assessment.bounds(theme: theme, .selfAssessed)
        let supported = assessment.bounds(theme: theme, .supported)
        try #require((own == nil) == (supported == nil))
        #expect(complete.bounds(theme: theme, .supported) == own)
        guard let own, let supported else { continue }
        #expect(supported.low <= own.low && supported.high <= own.high)
        #expect(supported.mayBeNone == own.mayBeNone)
        lower += supported == own ? 0 : 1
      }
    }
    // The records are such that evidence matters.
    #expect(lower > 20)
  }

  private func randomActs(
    _ questionnaire: Questionnaire, using random: inout SplitMix64
  ) -> [Act] {
    var acts: [Act] = []
    for question in questionnaire.profile.questions where Bool.random(using: &random) {
      let index = Int.random(in: question.answers.indices, using: &random)
      acts.append(.profile(question.id, question.answers[index].id))
    }
    for practice in questionnaire.themes.flatMap(\.practices) {
      switch Int.random(in: 0..<24, using: &random) {
      case 0: continue
      case 1: acts.append(.leftOut(practice.id))
      case let roll:
        let value = roll < 4 ? 1 : Int.random(in: 2...3, using: &random)
        acts.append(.rated(practice.id, questionnaire.scale.values[value].id))
      }
      for kind in EvidenceKind.allCases where Int.random(in: 0..<8, using: &random) > 0 {
        acts.append(.evidenced(practice.id, kind))
      }
    }
    return acts
  }

  private func allEvidence(_ questionnaire: Questionnaire) -> [Act] {
    questionnaire.themes.flatMap(\.practices).flatMap { practice in
      EvidenceKind.allCases.map { .evidenced(practice.id, $0) }
    }
  }
}
