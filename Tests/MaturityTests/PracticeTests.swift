import Maturity
import Testing

@Suite struct PracticeTests {
  @Test(arguments: [
    (Basis.Kind.leidraad, true), (.letter, true), (.ministryPage, true),
    (.reconstructed, true),
    (.sectorPractice, false), (.proposed, false),
  ])
  func `Some kinds of basis claim a source`(kind: Basis.Kind, claims: Bool) {
    #expect(kind.claimsSource == claims)
  }
}
