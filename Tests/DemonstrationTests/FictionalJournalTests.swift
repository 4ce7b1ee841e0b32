import Assessment
import Definitions
import Demonstration
import History
import Journal
import Language
import Maturity
import Scoring
import Testing

@Suite struct FictionalJournalTests {
  let questionnaire: Questionnaire
  let norm: NormFramework
  let date: Day
  let moment: Moment

  init() throws {
    questionnaire = try Library.embedded.questionnaire("leidraad-2025")
    norm = try Library.embedded.norm("leidraad-2025", for: questionnaire)
    date = try #require(Day(iso: "2025-10-01"))
    moment = try #require(Moment(iso: "2025-10-06T07:00:00Z"))
  }

  private func journal(of institution: FictionalInstitution) -> FictionalJournal {
    let header = institution.header(
      .remeasurement, questionnaire, norm: norm.id, targets: nil, on: date, at: moment)
    var journal = FictionalJournal(header: header.body, at: moment)
    journal.append(
      institution.acts(answering: questionnaire, on: date), by: "Coördinator", as: .coordinator)
    return journal
  }

  private func assessment(of institution: FictionalInstitution) throws -> Assessment {
    let text = try JournalText(verifying: journal(of: institution).bytes)
    #expect(text.tail.isEmpty)
    let state = try RecordState(
      lines: text.lines.map {
        RecordLine(number: $0.number, bytes: Array(text.bytes[$0.range]), hash: $0.hash)
      })
    return Assessment(questionnaire: questionnaire, norm: norm, state: state)
  }

  @Test func everyRecordIsSoundAndHasTheProfileThatIsMeant() throws {
    for institution in FictionalSector(seed: 2025).institutions {
      let assessment = try assessment(of: institution)
      #expect(assessment.profile.inForce == institution.profile, "\(institution.name)")
      #expect(assessment.strayAnswers.isEmpty, "\(institution.name)")
      #expect(assessment.state.isFinished(by: .coordinator))
    }
  }

  @Test func theSameSeedGivesTheSameBytesAndAnotherGivesOthers() {
    func someBytes(seed: UInt64) -> [[UInt8]] {
      FictionalSector(seed: seed).institutions.prefix(6).map { journal(of: $0).bytes }
    }
    let first = someBytes(seed: 3)
    #expect(someBytes(seed: 3) == first)
    let other = someBytes(seed: 4)
    #expect(zip(first, other).allSatisfy { $0 != $1 })
  }

  /// What makes a demonstration worth looking at: high and low, proven and not, open and left out.
  @Test func theUniversitiesShowWhatThereIsToShow() throws {
    let sector = FictionalSector(seed: 2025).institutions.filter { $0.sector == .university }
    let assessments = try sector.map(assessment)
    let bounds = assessments.flatMap { assessment in
      questionnaire.themes.indices.compactMap { assessment.bounds(theme: $0, .selfAssessed) }
    }
    #expect(Set(bounds.map(\.low)) == [1, 2, 3, 4, 5])
    #expect(bounds.contains { $0.low != $0.high })
    let progress = assessments.map { $0.progress() }
    #expect(progress.contains { $0.notApplicable > 0 })
    let isUnproven = assessments.contains { assessment in
      questionnaire.themes.indices.contains {
        assessment.bounds(theme: $0, .supported) != assessment.bounds(theme: $0, .selfAssessed)
      }
    }
    #expect(isUnproven)
    for theme in questionnaire.themes.indices {
      let distances = assessments.map { $0.distance(theme: theme, .selfAssessed) }
      #expect(distances.contains(.reached), "\(questionnaire.themes[theme].id)")
      #expect(distances.contains { $0 != .reached }, "\(questionnaire.themes[theme].id)")
    }
  }
}
