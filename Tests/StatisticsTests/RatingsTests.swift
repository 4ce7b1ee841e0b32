import Testing

@testable import Statistics

@Suite struct RatingsTests {
  @Test func `Units without a rating are left out, and those with one are not paired`() {
    let ratings = Ratings(scale: 1...3, units: [[1, nil, 3], [nil, nil, nil], [nil, 2, nil]])
    #expect(ratings.units == [[1, 0, 1], [0, 1, 0]])
    #expect(ratings.paired == [[1, 0, 1]])
  }

  @Test func `A table is its units, each rated twice`() {
    let table = ConfusionTable(scale: 1...3, pairs: [(1, 2), (1, 2), (3, 3)])
    #expect(Ratings(table).units == [[1, 1, 0], [1, 1, 0], [0, 0, 2]])
  }

  @Test func `The common multiple is the least one`() {
    #expect(Ratings.commonMultiple([4, 6, 10]).exact == 60)
    #expect(Ratings.commonMultiple([Int]()).exact == 1)
    #expect(Ratings.commonMultiple(1...150).exact == nil)
  }

  @Test func `A rating off the scale is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) { _ = Ratings(scale: 1...5, units: [[6]]) }
  }
}
