import Assessment
import Comparison
import History
import Maturity
import Testing

@Suite struct CarriedAnswerTests {
  private let sample = questionnaire([
    practice("T-A", 2), practice("T-B", 3), practice("T-C", 3, mayBeNotApplicable: true),
    practice("T-D", 4),
  ])

  private func assessment(_ acts: [Act], id: String) -> Assessment {
    Assessment(questionnaire: sample, norm: nil, state: record(acts, id: id))
  }

  @Test func `With one questionnaire each answer is offered once, with evidence and note`() {
    let then = assessment(
      [
        Shipped.rated("T-A", "largely"),
        .evidenced(practice: "T-A", kind: .existence, reference: "Minutes"),
        .noted(practice: "T-A", text: "Since 2024"),
        .notApplicable(practice: "T-C", reason: "None here"), Shipped.rated("T-D", "not"),
      ], id: "then")
    let now = assessment(
      [.flagged(practice: "T-D", text: "Ask"), Shipped.rated("T-B", "fully")], id: "now")
    let carried = CarriedAnswer.all(from: then, to: now, crosswalk: nil)
    #expect(carried.map { sample[$0.place].id } == ["T-A", "T-C"])
    #expect(carried.map(\.answer) == [.rated(rating(2)), .notApplicable(reason: "None here")])
    #expect(carried[0].evidence == ["Minutes"] && carried[0].note == "Since 2024")
    #expect(carried[1].evidence == [] && carried[1].note == nil)
  }

  @Test func `What is answered already is left as it is`() {
    let then = assessment([Shipped.rated("T-A", "largely")], id: "then")
    let now = assessment([Shipped.rated("T-A", "not")], id: "now")
    #expect(CarriedAnswer.all(from: then, to: now, crosswalk: nil) == [])
    #expect(CarriedAnswer.all(from: now, to: assessment([], id: "x"), crosswalk: nil).count == 1)
  }

  @Test func `Through a crosswalk only what asks the same is offered`() throws {
    let shipped = try Shipped.loaded.get()
    let then = Assessment(
      questionnaire: shipped.nulmeting, norm: nil,
      state: record(
        shipped.nulmeting.themes.flatMap(\.practices).flatMap { Shipped.cited($0.id, "yes") }))
    let now = Assessment(
      questionnaire: shipped.leidraad, norm: shipped.norm, state: record([], id: "now"))
    let carried = CarriedAnswer.all(from: then, to: now, crosswalk: shipped.crosswalk)
    #expect(carried.map { shipped.leidraad[$0.place].id } == ["GOV-2-HOLDER"])
    #expect(carried.map { shipped.nulmeting[$0.source].id } == ["N-GOV-HOLDER"])
    #expect(carried[0].evidence == ["instellingsbeeld, blz. 4"])
  }
}
