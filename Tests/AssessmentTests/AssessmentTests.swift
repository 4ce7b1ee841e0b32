import Assessment
import History
import Maturity
import Scoring
import Testing

@Suite struct AssessmentTests {
  // MARK: - Guesses

  @Test func `Without its guesses a level is as open as without those answers`() {
    let sure = Act.rated(practice: "D2", rating: "fully", confidence: .sure)
    let guess = Act.rated(practice: "D2", rating: "fully", confidence: .guess)
    let place = PracticePlace(theme: 3, practice: 0)
    let open = Sample.assessment().bounds(theme: 3, .selfAssessed)
    #expect(Sample.assessment(sure).guesses(theme: 3) == [])
    #expect(Sample.assessment(guess).guesses(theme: 3) == [place])
    // A later answer of which nothing was said is no guess.
    let later = Act.rated(practice: "D2", rating: "fully")
    #expect(Sample.assessment(guess, later).guesses(theme: 3) == [])
    let settled = Sample.assessment(sure).bounds(theme: 3, .selfAssessed)
    #expect(settled != open)
    #expect(Sample.assessment(sure).boundsWithoutGuesses(theme: 3) == settled)
    #expect(Sample.assessment(guess).bounds(theme: 3, .selfAssessed) == settled)
    #expect(Sample.assessment(guess).boundsWithoutGuesses(theme: 3) == open)
  }

  // MARK: - Profile

  @Test func `Profile answers are those that the questionnaire knows`() {
    let assessment = Sample.assessment(
      .profile("REG", "yes"), .profile("SIZE", "huge"), .profile("GONE", "yes"))
    #expect(assessment.profileAnswers == ["REG": "yes"])
    #expect(
      assessment.profile.computed
        == ComputedProfile(points: 4...9, possible: [.medium, .high], open: 1))
  }

  @Test func `Profile answers follow the record, also back`() {
    var assessment = Sample.assessment(.profile("REG", "yes"))
    assessment.apply(StoredEvent(event(.profile("REG", "no")), hash: hash(2)))
    #expect(assessment.profileAnswers == ["REG": "no"])
    assessment.apply(StoredEvent(event(.withdrawn(hash(2))), hash: hash(3)))
    #expect(assessment.profileAnswers == ["REG": "yes"])
    assessment.apply(StoredEvent(event(.withdrawn(hash(1))), hash: hash(4)))
    #expect(assessment.profileAnswers == [:])
    #expect(assessment.state.entries.count == 4)
  }

  @Test func `The board's profile comes before the stated one, that before the computed one`() {
    let computed: [Act] = [.profile("REG", "yes"), .profile("SIZE", "small")]
    let stated = Act.profileStated(.high)
    let adopted = Act.adopted(decision: "12", profile: .low)
    let adoptedOnly = Act.adopted(decision: "12", profile: nil)
    let cases: [([Act], RiskProfile?)] = [
      ([], nil), (computed, .medium), ([computed[0]], nil), ([stated], .high),
      (computed + [stated], .high), (computed + [adopted], .low),
      (computed + [adopted, stated], .low), (computed + [stated, adoptedOnly], .high),
      (computed + [adoptedOnly], .medium),
    ]
    for (acts, expected) in cases {
      let profile = Assessment(
        questionnaire: Sample.questionnaire, norm: Sample.norm, state: record(of: acts)
      ).profile
      #expect(profile.inForce == expected, "\(acts)")
    }
  }

  @Test func `A target follows the profile in force`() {
    func targets(_ acts: Act...) -> [Int?] {
      let assessment = Assessment(
        questionnaire: Sample.questionnaire, norm: Sample.norm, state: record(of: acts))
      return (0..<4).map { assessment.target(theme: $0)?.level }
    }
    #expect(targets() == [nil, nil, nil, nil])
    #expect(targets(.profileStated(.low)) == [2, 2, 1, nil])
    #expect(targets(.profileStated(.medium)) == [3, 2, 2, nil])
    #expect(targets(.profileStated(.high)) == [4, 3, 3, nil])
  }

  // MARK: - Practices

  @Test func `Whether a practice applies follows the profile`() throws {
    let open = Sample.assessment()
    func applies(_ id: String, _ answers: [String: String]) throws -> Bool? {
      open.applies(try open.place(id), given: answers)
    }
    #expect(try applies("A2", [:]) == true)
    #expect(try applies("A4", [:]) == nil)
    #expect(try applies("A4", ["REG": "yes"]) == true)
    #expect(try applies("A4", ["REG": "no"]) == false)
  }

  @Test func `An answer counts if the questionnaire allows it`() throws {
    let assessment = Sample.assessment(
      .rated("A2", "largely"), .leftOut("A3"), .rated("B2", "great"), .leftOut("D2"))
    func answer(_ id: String) throws -> PracticeAnswer {
      assessment.answer(to: try assessment.place(id))
    }
    #expect(try answer("A2") == .rated(rating(2)))
    #expect(try answer("A3") == .notApplicable(reason: "reason"))
    #expect(try answer("A4") == .none)
    #expect(try answer("B2") == .none)
    #expect(try answer("D2") == .none)
    #expect(try ["A2", "A3"].allSatisfy { try answer($0).isGiven })
    #expect(try !["A4", "B2", "D2"].contains { try answer($0).isGiven })
  }

  @Test func `Without an answer a standing is open, as far as the practice lets it be`() throws {
    let assessment = Sample.assessment(.leftOut("D2"), .leftOut("B3"))
    let scale = Sample.questionnaire.scale
    for reading in Reading.own {
      #expect(
        assessment.standings(theme: 0, reading) == [
          .open(on: scale, mayBeNotApplicable: false), .open(on: scale, mayBeNotApplicable: true),
          .open(on: scale, mayBeNotApplicable: false),
        ])
      #expect(
        assessment.standings(theme: 1, reading) == [
          .open(on: scale, mayBeNotApplicable: false), .leftOut(on: scale),
        ])
      #expect(
        assessment.standing(at: try assessment.place("D2"), reading)
          == .open(on: scale, mayBeNotApplicable: false))
      for theme in 0..<4 {
        #expect(
          assessment.standings(theme: theme, reading)
            == assessment.places(inTheme: theme).map { assessment.standing(at: $0, reading) })
      }
    }
  }

  // MARK: - Levels

  @Test func `A record becomes levels with reasons and a road`() throws {
    let assessment = Sample.assessment(
      .profile("REG", "yes"), .rated("A2", "fully"), .evidenced("A2", .existence),
      .rated("A3", "largely"), .rated("A4", "partially"))
    let own = assessment.score(theme: 0, .selfAssessed)
    #expect(own.bounds == LevelBounds(low: 3, high: 3))
    #expect(own.bounds == assessment.bounds(theme: 0, .selfAssessed))
    #expect(own.coverage == Coverage(known: 3, notApplicable: 0, active: 3))
    #expect(own.next?.level == 4)
    #expect(own.next?.obstacles.map(\.practice.id) == ["A4"])
    #expect(own.hold?.single?.id == "A3")
    let supported = assessment.score(theme: 0, .supported)
    #expect(supported.bounds == LevelBounds(low: 2, high: 2))
    #expect(supported.bounds == assessment.bounds(theme: 0, .supported))
    #expect(supported.next?.obstacles.map(\.practice.id) == ["A3"])
    #expect(
      assessment.road(theme: 0, .selfAssessed, to: 4).map { $0.obstacles.map(\.practice.id) }
        == [["A4"]])
    #expect(
      assessment.road(theme: 0, .supported, to: 4).map { $0.obstacles.map(\.practice.id) }
        == [["A3"], ["A4"]])
  }

  @Test func `Open profile questions widen the level`() {
    #expect(
      Sample.assessment(.rated("C2", "fully")).bounds(theme: 2, .selfAssessed)
        == LevelBounds(low: 2, high: 2, mayBeNone: true))
    #expect(
      Sample.assessment(.rated("C2", "fully"), .profile("REG", "yes"))
        .bounds(theme: 2, .selfAssessed) == LevelBounds(low: 2, high: 2))
    #expect(
      Sample.assessment(.rated("C2", "fully"), .profile("REG", "no"))
        .bounds(theme: 2, .selfAssessed) == nil)
  }

  @Test func `The distance to the target, in all its cases`() {
    func distance(theme: Int, _ profile: RiskProfile?, _ acts: Act...) -> TargetDistance {
      Assessment(
        questionnaire: Sample.questionnaire, norm: Sample.norm,
        state: record(of: acts + (profile.map { [.profileStated($0)] } ?? []))
      ).distance(theme: theme, .selfAssessed)
    }
    let no = Act.profile("REG", "no")
    let yes = Act.profile("REG", "yes")
    #expect(distance(theme: 0, nil, .rated("A2", "fully")) == .noTarget)
    #expect(distance(theme: 3, .low, .rated("D2", "fully")) == .noTarget)
    #expect(distance(theme: 2, .high, no, .rated("C2", "fully")) == .noLevel)

    #expect(distance(theme: 0, .low, no, .rated("A2", "fully"), .rated("A3", "not")) == .reached)
    #expect(distance(theme: 0, .low, .rated("A2", "fully")) == .reached)
    #expect(distance(theme: 0, .medium, no, .rated("A2", "fully")) == .open)
    #expect(distance(theme: 0, .low) == .open)
    #expect(
      distance(theme: 0, .medium, no, .rated("A2", "fully"), .rated("A3", "not"))
        == .levelsMissing(1...1))
    #expect(
      distance(theme: 0, .high, yes, .rated("A4", "not")) == .levelsMissing(1...3))
    #expect(distance(theme: 0, .high, yes, .rated("A2", "not")) == .levelsMissing(3...3))

    // With the level, or with none: until REG is answered neither is certain.
    #expect(distance(theme: 2, .medium, .rated("C2", "fully")) == .open)
    #expect(distance(theme: 2, .high, .rated("C2", "fully")) == .open)
    #expect(distance(theme: 2, .medium, yes, .rated("C2", "fully")) == .reached)
  }

  @Test func `The distance is that of its reading`() {
    let assessment = Sample.assessment(.profileStated(.low), .rated("A2", "fully"))
    #expect(assessment.distance(theme: 0, .selfAssessed) == .reached)
    #expect(assessment.distance(theme: 0, .supported) == .levelsMissing(1...1))
  }
}
