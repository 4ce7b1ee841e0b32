import Testing

@testable import Statistics

@Suite struct WholeTests {
  @Test func `Arithmetic is that of whole numbers while they fit`() throws {
    for a in -5...5 {
      for b in -5...5 {
        try #require((Whole(a) + Whole(b)).exact == Int128(a + b))
        try #require((Whole(a) - Whole(b)).exact == Int128(a - b))
        try #require((Whole(a) * Whole(b)).exact == Int128(a * b))
      }
    }
  }

  @Test func `A number that did not fit is remembered by all that is made of it`() {
    var large = Whole(.max)
    large = large * large * large
    #expect(large.exact == nil)
    #expect((large * Whole(0)).exact == nil)
    #expect((Whole(1) - large).exact == nil)
    #expect((large + Whole(1)).exact == nil)
    #expect(Whole.reduced(large, Whole(2)).1.exact == 2)
    #expect(Estimate(Whole(1), over: large, ifZero: .empty) == .undefined(.tooLarge))
  }

  @Test func `What divides both is taken out of both`() {
    #expect(Whole.reduced(Whole(12), Whole(18)) == (Whole(2), Whole(3)))
    #expect(Whole.reduced(Whole(0), Whole(5)) == (Whole(0), Whole(1)))
    #expect(Whole.reduced(Whole(0), Whole(0)) == (Whole(0), Whole(0)))
  }
}
