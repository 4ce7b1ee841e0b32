import Testing

@testable import Dialogue
@testable import Interview

@Suite struct SearchTests {
  private func found(_ words: String) -> [Item] {
    var sitting = Sitting()
    guard case .found(let items, words) = sitting.perform(.search(words)).first else { return [] }
    return items
  }

  @Test(
    arguments: [
      ("A-3 PLAN", [Item.practice("A-3-PLAN")]), ("a-3 plan", [.practice("A-3-PLAN")]),
      ("plan", [.practice("A-3-PLAN")]),
      // Dutch and English alike, in the order of the questionnaire.
      ("slot", [.practice("B-2-DOOR"), .practice("B-4-TEST")]),
      ("LOCK", [.practice("B-2-DOOR"), .practice("B-4-TEST")]),
      ("laborator", [.profile(0), .practice("B-2-DOOR"), .practice("B-3-LOG")]),
      ("each log", [.practice("B-3-LOG")]), ("log  each", [.practice("B-3-LOG")]),
      ("staff", []), ("holder", [.fact(0)]), ("groot", [.profile(1)]),
      ("nowhere", []), ("each nowhere", []), ("", []), ("   ", []),
    ] as [(String, [Item])])
  func allWordsMustOccur(_ words: String, _ items: [Item]) {
    #expect(found(words) == items)
  }

  @Test func theAnswersOfGuidanceAreSearchedToo() {
    #expect(found("om u heen").count == 8)
  }

  @Test func whatTheProfileSwitchesOffIsFoundAsWell() {
    var sitting = Sitting()
    sitting.perform(.choose(0))
    #expect(
      sitting.perform(.search("b-2 door"))
        == [.found([.practice("B-2-DOOR")], words: "b-2 door")])
  }
}
