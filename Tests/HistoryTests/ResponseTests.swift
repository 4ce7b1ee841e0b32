import Testing

@testable import History

@Suite struct ResponseTests {
  @Test func onlyWhatChangesAFindingHasAStatus() {
    #expect(
      Response.Kind.allCases.map(\.status) == [
        nil, nil, .inProgress, .reportedDone, .riskAccepted,
      ])
  }

  /// What is said of a rating changes no finding, and the other way round.
  @Test(arguments: Response.Kind.allCases)
  func anAnswerToARatingChangesNoFinding(_ kind: Response.Kind) {
    #expect(kind.concernsRatings == (kind.status == nil))
  }
}
