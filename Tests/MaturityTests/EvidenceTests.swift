import Maturity
import Testing

@Suite struct EvidenceTests {
  @Test func `A set lists its kinds in one order, whatever order they came in`() {
    for bits in 0..<16 {
      let set = EvidenceKinds(rawValue: UInt8(bits))
      let kinds = set.kinds
      #expect(kinds == EvidenceKind.allCases.filter { set.contains(EvidenceKinds($0)) })
      #expect(kinds.reversed().reduce(into: EvidenceKinds()) { $0.insert(.init($1)) } == set)
    }
    #expect(EvidenceKinds([.operation, .design]).kinds == [.design, .operation])
  }

  @Test func `Each kind is a set of its own`() {
    #expect(EvidenceKinds(.design) == .design)
    #expect(EvidenceKinds(.existence) == .existence)
    #expect(EvidenceKinds(.operation) == .operation)
    #expect(EvidenceKinds(.citation) == .citation)
    #expect(EvidenceKinds(EvidenceKind.allCases.map { .init($0) }).rawValue == 15)
  }
}
