import Assessment
import Definitions
import History
import Maturity
import Scoring
import Testing

/// A record by a questionnaire without levels.
@Suite struct UnscoredTests {
  private static let questionnaire = Result {
    try Library.embedded.questionnaire("nulmeting-2023")
  }

  private func assessment(_ acts: Act...) throws -> Assessment {
    Assessment(questionnaire: try Self.questionnaire.get(), norm: nil, state: record(of: acts))
  }

  private let holder = "N-GOV-HOLDER"

  @Test func `It has no levels, no targets and nothing to reach`() throws {
    let assessment = try assessment(
      .rated(holder, "yes"), .evidenced(holder, .citation), .rated("N-GOV-TEAM", "no"))
    for theme in assessment.questionnaire.themes.indices {
      for reading in Reading.allCases {
        #expect(assessment.bounds(theme: theme, reading) == nil)
        #expect(assessment.distance(theme: theme, reading) == .noTarget)
        #expect(assessment.road(theme: theme, reading, to: 2).isEmpty)
        let score = assessment.score(theme: theme, reading)
        #expect(score.next == nil && score.hold == nil && score.parts.isEmpty)
      }
      #expect(assessment.target(theme: theme) == nil)
    }
  }

  @Test func `What is not known is an answer, and leaves the question open`() throws {
    let assessment = try assessment(.rated(holder, "unknown"))
    let place = try assessment.place(holder)
    #expect(assessment.answer(to: place) == .unknown)
    #expect(assessment.answer(to: place).isGiven)
    #expect(assessment.missingEvidence(at: place).isEmpty)
    #expect(assessment.progress().answered == 1)
    #expect(assessment.strayAnswers.isEmpty)
    let scale = assessment.questionnaire.scale
    for reading in Reading.allCases {
      #expect(
        assessment.standing(at: place, reading) == .open(on: scale, mayBeNotApplicable: false))
    }
  }

  @Test(arguments: ["no", "partly", "yes"])
  func `An answer counts once its page is named, whatever the answer`(answer: String) throws {
    let bare = try assessment(.rated(holder, answer))
    let place = try bare.place(holder)
    let scale = bare.questionnaire.scale
    let rating = try #require(scale.rating(answer))
    #expect(bare.missingEvidence(at: place) == .citation)
    #expect(bare.standing(at: place, .selfAssessed) == .rated(rating))
    #expect(bare.standing(at: place, .supported) == .open(on: scale, mayBeNotApplicable: false))
    let cited = try assessment(.rated(holder, answer), .evidenced(holder, .citation))
    #expect(cited.standing(at: place, .supported) == .rated(rating))
    let otherwise = try assessment(.rated(holder, answer), .evidenced(holder, .existence))
    #expect(otherwise.missingEvidence(at: place) == .citation)
  }

  @Test func `An answer that the scale does not have is a stray`() throws {
    let assessment = try assessment(.rated(holder, "fully"), .leftOut("N-GOV-TEAM"))
    #expect(assessment.strayAnswers == [holder, "N-GOV-TEAM"])
    #expect(assessment.progress().answered == 0)
  }
}
