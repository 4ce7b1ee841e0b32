import Synchronization
import Testing

@testable import Parallel

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 3, 17])
  func everyTurnRunsOnceAndGivesItsResultInOrder(count: Int) {
    let runs = Mutex([Int](repeating: 0, count: count))
    let results = inParallel(count) { turn in
      runs.withLock { $0[turn] += 1 }
      return turn * turn
    }
    #expect(results == (0..<count).map { $0 * $0 })
    #expect(runs.withLock { $0 } == [Int](repeating: 1, count: count))
  }

  @Test func turnsRunAtTheSameTime() {
    // Each turn waits for the other, which would never end if they ran one after the other.
    let arrived = Atomic<Int>(0)
    let results = inParallel(2) { turn in
      arrived.wrappingAdd(1, ordering: .sequentiallyConsistent)
      while arrived.load(ordering: .sequentiallyConsistent) < 2 {}
      return turn
    }
    #expect(results == [0, 1])
  }

  @Test func thereIsACore() {
    #expect(coreCount >= 1)
  }
}
