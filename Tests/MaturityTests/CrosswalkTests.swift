import Maturity
import Testing

@Suite struct CrosswalkTests {
  @Test func `Seen from the other end a part contains, and the rest stays`() {
    #expect(SetRelation.allCases.map(\.converse) == [.equal, .superset, .subset, .intersects])
    for relation in SetRelation.allCases { #expect(relation.converse.converse == relation) }
  }

  @Test func `Relations to a target come with the items that they are of`() {
    func item(_ id: String, _ targets: [String]) -> Crosswalk.Item {
      Crosswalk.Item(
        id: id,
        relations: targets.map { Relation(kind: .intersects, target: $0, rationale: blank) },
        reason: targets.isEmpty ? blank : nil)
    }
    let end = Crosswalk.End(
      questionnaire: "q", version: "1", fingerprints: Fingerprints(scoring: "", text: ""))
    let crosswalk = Crosswalk(
      id: "c", version: "1", title: blank, status: blank, description: blank, from: end, to: end,
      items: [item("A", ["X", "Y"]), item("B", []), item("C", ["X"])], unrelated: ["Z"])
    #expect(crosswalk.relations(to: "X").map(\.item) == ["A", "C"])
    #expect(crosswalk.relations(to: "Y").map(\.item) == ["A"])
    #expect(crosswalk.relations(to: "Z").isEmpty)
  }

  @Test func `Only a part is essential, and only what is unrelated has a reason`() async {
    #expect(
      Relation(kind: .subset, target: "X", rationale: blank, essentialPart: blank).essentialPart
        == blank)
    await #expect(processExitsWith: .failure) {
      _ = Relation(kind: .equal, target: "X", rationale: blank, essentialPart: blank)
    }
    await #expect(processExitsWith: .failure) {
      _ = Crosswalk.Item(id: "A", relations: [], reason: nil)
    }
  }
}
