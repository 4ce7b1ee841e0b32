import Statistics
import Testing

@Suite struct PairedAnalysisTests {
  @Test func `Below five pairs nothing is shown, and the counts remain for whoever holds the data`()
  {
    let analysis = PairedAnalysis([1, 1, 0, -1])
    #expect(analysis.counts == .withheld(needed: 5))
    #expect(analysis.netChange == .withheld(needed: 6))
    #expect(analysis.signedRankTest == .withheld(needed: 6))
    #expect(analysis.changes == Changes(up: 2, same: 1, down: 1))
  }

  @Test func `With five pairs there are counts and nothing else`() {
    let analysis = PairedAnalysis([1, 1, 0, -1, 2])
    #expect(analysis.counts == .shown(Changes(up: 3, same: 1, down: 1)))
    #expect(analysis.probabilityOfImprovement.value == nil)
    #expect(analysis.rankBiserial.value == nil)
    #expect(analysis.typicalChange.value == nil)
    #expect(analysis.shareOfUps.value == nil)
    #expect(analysis.signTest.value == nil)
    #expect(analysis.testWithoutZeros.value == nil)
    #expect(analysis.leastProbability.value == nil)
  }

  @Test func `From six pairs every figure is that of its own kind`() throws {
    for differences in differenceSamples where differences.count >= 6 {
      let analysis = PairedAnalysis(differences)
      let changes = Changes(differences)
      #expect(analysis.counts == .shown(changes))
      #expect(analysis.probabilityOfImprovement == .shown(changes.probabilityOfImprovement))
      #expect(analysis.netChange == .shown(changes.netChange))
      let ranks = SignedRanks(differences, zeros: .pratt)
      #expect(analysis.rankBiserial == .shown(ranks.rankBiserial))
      #expect(analysis.signedRankTest == .shown(SignedRankTest(ranks)))
      #expect(
        analysis.testWithoutZeros == .shown(SignedRankTest(differences, zeros: .wilcoxon)))
      #expect(analysis.signTest == .shown(SignTest(changes)))
      #expect(
        analysis.leastProbability
          == .shown(AttainableProbability.least(changed: changes.changed)))
      let typical = try HodgesLehmann(differences, confidence: ratio(95, 100))
      #expect(try analysis.typicalChange.value?.get() == typical)
      let ups = ClopperPearson(changes.up, of: changes.changed, confidence: ratio(95, 100))
      #expect(analysis.shareOfUps == .shown(ups))
    }
  }

  @Test func `Where nothing changed there is a share of nothing and no test`() {
    let analysis = PairedAnalysis([0, 0, 0, 0, 0, 0])
    #expect(analysis.shareOfUps == .shown(nil))
    #expect(analysis.signedRankTest.value?.twoSided == .undefined(.allSame))
    #expect(analysis.netChange == .shown(.value(.zero)))
    #expect(analysis.leastProbability == .shown(.one))
  }

  @Test func `More pairs than are tested have effects and no test`() {
    let analysis = PairedAnalysis(Array(repeating: 1, count: 401))
    #expect(analysis.netChange == .shown(.value(.one)))
    #expect(analysis.signedRankTest.value?.twoSided == .undefined(.tooLarge))
    #expect(analysis.typicalChange == .shown(.failure(.tooLarge)))
  }
}
