/// The tests of several sets of pairs that were all looked at, and what that makes of each.
///
/// A set whose probability may not be shown, in which nothing changed, or which is too large for
/// the exact test is no member, by a rule fixed before the data (statistics of small groups lose
/// what little they have by counting tests that cannot say anything).
package struct TestFamily: Hashable, Sendable {
  /// The level at which a test is called significant, 5 per cent.
  package static let level = Ratio(5, over: 100)

  /// For each set in the order given; nil for one that is no member.
  package let members: [Member?]

  /// One test among the others.
  package struct Member: Hashable, Sendable {
    /// The two-sided probability of the leading test by itself.
    package let probability: Ratio

    /// What it counts as among all members, for deciding.
    package let holm: Ratio

    /// The share of false alarms among it and all smaller ones, for exploring.
    package let benjaminiHochberg: Ratio

    /// Whether no directions of the changes could have made it significant among all members.
    package let isHopeless: Bool

    /// Whether it is significant, where the number of pairs allows that word.
    package let isSignificant: Reported<Bool>
  }

  /// How many tests are counted.
  package var size: Int { members.count { $0 != nil } }

  package init(_ analyses: [PairedAnalysis]) {
    let tested = analyses.map { $0.signedRankTest.value?.twoSided.value }
    let places = tested.indices.filter { tested[$0] != nil }
    let probabilities = tested.compactMap(\.self)
    let holm = probabilities.adjustedByHolm
    let benjaminiHochberg = probabilities.adjustedByBenjaminiHochberg
    let hopeless = AttainableProbability.hopeless(
      changed: places.map { analyses[$0].changes.changed }, level: Self.level)
    var members = [Member?](repeating: nil, count: analyses.count)
    for (index, place) in places.enumerated() {
      let analysis = analyses[place]
      let needed = analysis.rules.leastPairs(for: .significance)
      members[place] = Member(
        probability: probabilities[index], holm: holm[index],
        benjaminiHochberg: benjaminiHochberg[index], isHopeless: hopeless[index],
        isSignificant: analysis.pairs >= needed
          ? .shown(holm[index] <= Self.level) : .withheld(needed: needed))
    }
    self.members = members
  }
}
