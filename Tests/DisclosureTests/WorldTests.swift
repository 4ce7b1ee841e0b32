import Testing

@testable import Disclosure

private let has = Property(0)
private let states: [Properties] = [.none, Properties([has])]

@Suite struct WorldTests {
  private let institutions = population([[3, 4]])

  private func row(_ profile: Int, _ state: Int, _ count: Int) -> World.Row {
    World.Row(attributes: [0, profile], state: states[state], count: count)
  }

  @Test func `A table counted elsewhere becomes a world, in any order of its rows`() throws {
    let world = try World([row(1, 1, 4), row(0, 1, 1), row(0, 0, 2)], in: institutions)
    #expect(world.counts == [[2, 1], [0, 4]])
    #expect(world.count(has, in: [0, 1], of: institutions) == 5)
  }

  @Test(arguments: [
    ([World.Row(attributes: [1, 0], state: .none, count: 3)], World.Fault.unknownAtom(row: 0)),
    (
      [World.Row(attributes: [0, 0], state: Properties([Property(1)]), count: 3)],
      .impossibleState(row: 0)
    ),
    ([World.Row(attributes: [0, 0], state: .none, count: -1)], .negativeCount(row: 0)),
    (
      [
        World.Row(attributes: [0, 0], state: .none, count: 3),
        World.Row(attributes: [0, 0], state: .none, count: 0),
      ], .repeatedRow(row: 1)
    ),
    (
      [World.Row(attributes: [0, 0], state: .none, count: 2)],
      .wrongSum(attributes: [0, 0], counted: 2, expected: 3)
    ),
    (
      [
        World.Row(attributes: [0, 0], state: .none, count: .max),
        World.Row(attributes: [0, 0], state: Properties([Property(0)]), count: .max),
      ], .wrongSum(attributes: [0, 0], counted: .max, expected: 3)
    ),
  ])
  func `A table that is no world is refused with its place`(
    _ rows: [World.Row], _ fault: World.Fault
  ) {
    #expect(throws: fault) { try World(rows, in: institutions) }
  }

  @Test func `Worlds are as many as the ways to spread institutions over states`() {
    #expect(institutions.worlds.count == 4 * 5)
    #expect(Set(institutions.worlds).count == 20)
    #expect(institutions.worlds.allSatisfy { $0.counts.map { $0.reduce(0, +) } == [3, 4] })
  }
}
