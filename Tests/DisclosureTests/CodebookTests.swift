import Testing

@testable import Disclosure

/// Every codebook of a coding up to a size of the group.
private func everyCodebook(_ coding: Coding, upTo size: Int = 80) -> [(Codebook, Tail)] {
  (1...4).compactMap(Tail.init).flatMap { tail in
    (0...size).compactMap { members in
      Codebook(coding, members: members, tail: tail).map { ($0, tail) }
    }
  }
}

@Suite struct CodebookTests {
  @Test(arguments: Coding.allCases)
  func `Preimages part the counts from none to all`(_ coding: Coding) {
    for (book, _) in everyCodebook(coding) {
      #expect(book.preimages.flatMap { Array($0) } == Array(0...book.members))
      #expect(book.codes.count == book.preimages.count)
      #expect(Set(book.codes).count == book.codes.count)
    }
  }

  @Test(arguments: Coding.allCases)
  func `A count prints the code whose preimage holds it, and codes rise with counts`(
    _ coding: Coding
  ) throws {
    for (book, _) in everyCodebook(coding) {
      var last = -1
      for count in 0...book.members {
        let code = book.code(count)
        #expect(try #require(book.counts(code)).contains(count))
        let place = try #require(book.codes.firstIndex(of: code))
        #expect(place >= last)
        last = place
      }
    }
  }

  @Test(arguments: Coding.allCases)
  func `A code leaves a coalition with two others in doubt on either side`(_ coding: Coding) throws
  {
    for (book, tail) in everyCodebook(coding) {
      for code in book.codes where code != .all {
        let counts = try #require(book.counts(code))
        for knownToHave in 0...tail.coalition {
          let knownToLack = tail.coalition - knownToHave
          #expect(counts.upperBound - knownToHave >= 2)
          #expect(book.members - counts.lowerBound - knownToLack >= 2)
        }
      }
    }
  }

  @Test(arguments: Coding.allCases)
  func `The ends are as wide as promised`(_ coding: Coding) throws {
    for (book, tail) in everyCodebook(coding) {
      let first = try #require(book.preimages.first)
      #expect(first.count >= tail.count + 1)
      let last = try #require(book.preimages.last { $0.lowerBound < book.members })
      #expect(last.count >= (coding == .tailsOrAll ? tail.count : tail.count + 1))
    }
  }

  @Test func `Between the tails the number is printed`() throws {
    let tail = try #require(Tail(coalition: 1))
    let book = try #require(Codebook(.tails, members: 14, tail: tail))
    #expect(
      (0...14).map(book.code) == [
        .atMost(3), .atMost(3), .atMost(3), .atMost(3), .exactly(4), .exactly(5), .exactly(6),
        .exactly(7), .exactly(8), .exactly(9), .exactly(10), .atLeast(11), .atLeast(11),
        .atLeast(11), .atLeast(11),
      ])
    #expect(book.counts(.atLeast(11)) == 11...14)
    #expect(book.counts(.atLeast(10)) == nil)
    #expect(book.counts(.all) == nil)
  }

  @Test func `Unanimity is a code of its own only where it was agreed`() throws {
    let tail = try #require(Tail(coalition: 1))
    let book = try #require(Codebook(.tailsOrAll, members: 14, tail: tail))
    #expect(book.code(14) == .all)
    #expect(book.counts(.atLeast(11)) == 11...13)
    #expect(book.code(0) == .atMost(3))
  }

  @Test func `Thirds are cut where a count is a third of the group exactly`() throws {
    let tail = try #require(Tail(coalition: 1))
    for (members, low, high) in [(9, 3, 6), (10, 3, 7), (11, 3, 8), (12, 4, 8)] {
      let book = try #require(Codebook(.thirds, members: members, tail: tail))
      #expect(
        book.preimages == [0...low, (low + 1)...(high - 1), high...members],
        "of \(members)")
      #expect(3 * low <= members && 3 * (low + 1) > members)
      #expect(3 * high >= 2 * members && 3 * (high - 1) < 2 * members)
    }
  }

  @Test func `A group below the least size is not printed`() throws {
    let tail = try #require(Tail(coalition: 1))
    #expect(Coding.allCases.map { $0.leastMembers(tail) } == [8, 8, 9])
    for coding in Coding.allCases {
      let least = coding.leastMembers(tail)
      #expect(Codebook(coding, members: least - 1, tail: tail) == nil)
      #expect(Codebook(coding, members: least, tail: tail) != nil)
    }
  }

  @Test func `There is no tail below three`() {
    #expect(Tail(coalition: 0) == nil)
    #expect(Tail(coalition: -3) == nil)
    #expect(Tail(coalition: 1)?.count == 3)
    #expect(Tail(coalition: 2)?.count == 4)
  }
}
