import Assessment
import History
import Interview
import Maturity
import Testing

/// What makes the data files records that the interview could have made.
struct FictionalRecordTests {
  static let names = ["technical-university", "broad-university", "teacher-training-college"]

  @Test(arguments: names)
  func `a record answers what its interview asks, and nothing else`(name: String) throws {
    let record = try FictionalRecord(name)
    let profile = try record.assessment(
      of: record.acts().filter { if case .profileAnswered = $0 { true } else { false } })
    let questionnaire = profile.questionnaire
    let route = Route(profile, length: record.length)
    let asked = questionnaire.themes.indices.flatMap {
      route.practices(inTheme: $0).map { questionnaire[$0].id }
    }
    #expect(record.practices.map(\.item) == asked)
    #expect(record.profileAnswers.map(\.item) == questionnaire.profile.questions.map(\.id))
    #expect(record.keyFacts.map(\.item) == questionnaire.keyFacts.map(\.id))
    let whole = try record.assessment()
    #expect(whole.strayAnswers.isEmpty)
    #expect(whole.profile.computed.open == 0)
    #expect(whole.progress().answered == asked.count)
  }

  @Test(arguments: names)
  func `each answer has a reason of one sentence`(name: String) throws {
    let record = try FictionalRecord(name)
    for answer in record.profileAnswers + record.practices + record.keyFacts {
      #expect(answer.reason.hasSuffix("."), "\(answer.item)")
      #expect(!answer.reason.dropLast().contains(/[.!?]\ /), "\(answer.item)")
      let words = answer.reason.split(separator: " ").count
      #expect((4...32).contains(words), "\(answer.item): \(words)")
    }
  }

  /// Evidence of what is not there would be a mistake in the data.
  @Test(arguments: names)
  func `what is not applicable or not there has no evidence`(name: String) throws {
    for practice in try FictionalRecord(name).practices
    where ["not", FictionalRecord.notApplicable].contains(practice.answer) {
      #expect(practice.evidence.isEmpty, "\(practice.item)")
    }
  }

  /// A key fact and its practice are about one thing, asked twice.
  @Test(arguments: names)
  func `no key fact contradicts the practice it is tied to`(name: String) throws {
    let record = try FictionalRecord(name)
    let facts = try record.assessment().questionnaire.keyFacts
    let ratings = Dictionary(uniqueKeysWithValues: record.practices.map { ($0.item, $0.answer) })
    for answer in record.keyFacts {
      let practices = try #require(facts.first { $0.id == answer.item }).practices
      for rating in practices.compactMap({ ratings[$0] }) {
        let contradiction = answer.answer == "yes" ? "not" : "fully"
        #expect(rating != contradiction, "\(answer.item) \(answer.answer), \(practices): \(rating)")
      }
    }
  }
}
