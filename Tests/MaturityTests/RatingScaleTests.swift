import Maturity
import Testing

@Suite struct RatingScaleTests {
  private let scale = sampleScale("achievement", ["not", "partially", "largely", "fully"], cap: 1)

  @Test func `Ratings stand lowest first and know their values`() {
    #expect(scale.ratings == [rating(0), rating(1), rating(2), rating(3)])
    #expect(scale.ratings.map { scale[$0].id } == ["not", "partially", "largely", "fully"])
    #expect(scale.lowest == rating(0))
    #expect(scale.highest == rating(3))
    #expect(scale.ratings == scale.ratings.sorted())
  }

  @Test func `A rating is found by its identifier`() {
    for value in scale.ratings { #expect(scale.rating(scale[value].id) == value) }
    #expect(scale.rating("Fully") == nil)
    #expect(scale.rating("") == nil)
  }

  @Test func `Evidence is asked above the cap, and of every answer where there is none`() {
    #expect(scale.ratings.map(scale.asksEvidence) == [false, false, true, true])
    let uncapped = RatingScale(id: "s", title: blank, values: scale.values, cap: nil)
    #expect(uncapped.ratings.map(uncapped.asksEvidence) == [true, true, true, true])
  }

  @Test func `What is not known is an answer and no rating`() {
    #expect(scale.answers.map(\.id) == scale.values.map(\.id))
    let unknown = RatingScale.Value(id: "unknown", title: blank, meaning: blank)
    let other = RatingScale(id: "s", title: blank, values: scale.values, cap: nil, unknown: unknown)
    #expect(other.answers.map(\.id) == scale.values.map(\.id) + ["unknown"])
    #expect(other.rating("unknown") == nil)
    #expect(other.highest == scale.highest)
  }

  @Test func `A scale needs two values`() async {
    #expect(sampleScale("two", ["no", "yes"]).highest == rating(1))
    await #expect(processExitsWith: .failure) { _ = sampleScale("one", ["no"]) }
  }
}
