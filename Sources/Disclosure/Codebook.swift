/// The codes that the counts of one group are printed in, and what each of them means.
///
/// The code is a function of the count and of nothing else, so that what a reader learns from it
/// is its preimage and not one count less.
package struct Codebook: Hashable, Sendable {
  /// The codes, by rising count.
  package let codes: [CodedCount]

  /// The counts that print each code: not empty, and together every count from none to all.
  package let preimages: [ClosedRange<Int>]

  /// The codes of a group, or nil where the group is too small to be printed.
  package init?(_ coding: Coding, members: Int, tail: Tail) {
    guard members >= coding.leastMembers(tail) else { return nil }
    var entries: [(code: CodedCount, counts: ClosedRange<Int>)] = []
    switch coding {
    case .tails, .tailsOrAll:
      let (low, high) = (tail.count, members - tail.count)
      entries.append((.atMost(low), 0...low))
      for count in (low + 1)..<high { entries.append((.exactly(count), count...count)) }
      entries.append((.atLeast(high), high...(coding == .tails ? members : members - 1)))
      if coding == .tailsOrAll { entries.append((.all, members...members)) }
    case .thirds:
      let (low, high) = (members / 3, (2 * members + 2) / 3)
      entries.append((.atMostAThird, 0...low))
      entries.append((.betweenThirds, (low + 1)...(high - 1)))
      entries.append((.atLeastTwoThirds, high...members))
    }
    codes = entries.map(\.code)
    preimages = entries.map(\.counts)
  }

  /// The number of institutions in the group.
  package var members: Int { preimages[preimages.count - 1].upperBound }

  /// What a count from none to all members is printed as.
  package func code(_ count: Int) -> CodedCount {
    precondition((0...members).contains(count), "a count is part of the group")
    return codes[position(count)]
  }

  /// The counts that print a code, or nil if no count does.
  package func counts(_ code: CodedCount) -> ClosedRange<Int>? {
    codes.firstIndex(of: code).map { preimages[$0] }
  }

  func position(_ count: Int) -> Int {
    var (low, high) = (0, preimages.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if preimages[middle].upperBound < count { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
