import Testing

@testable import Disclosure

private let has = Property(0)

@Suite struct PlanTests {
  @Test func `A coalition below one is refused, and so no tail is below three`() throws {
    let population = population([[8]])
    for size in [0, -1] {
      #expect(throws: Plan.Fault.noCoalition(size: size)) {
        try Plan(coalition: size, steps: [], for: population)
      }
    }
    #expect(try Plan(coalition: 1, steps: [], for: population).tail.count == 3)
  }

  @Test func `A group too small for its coding falls out of the plan`() throws {
    let population = population([[7], [8], [9]])
    let figures = (0..<3).flatMap { [Figure(sector($0), has, .tails)] }
    let plan = try Plan(coalition: 1, steps: [figures], for: population)
    #expect(plan.steps == [Array(figures.dropFirst())])
    #expect(plan.omissions == [Plan.Omission(figure: figures[0], members: 7, least: 8)])
    let thirds = (0..<3).map { Figure(sector($0), has, .thirds) }
    let coarse = try Plan(coalition: 1, steps: thirds.map { [$0] }, for: population)
    #expect(coarse.steps == [[thirds[2]]])
    #expect(coarse.omissions.map(\.least) == [9, 9])
  }

  @Test func `A crossed group under fifty falls out of the plan`() throws {
    let crossed = Group([
      Group.Condition(attribute: 0, values: [0]), Group.Condition(attribute: 1, values: [0]),
    ])
    let figure = Figure(crossed, has, .tails)
    for size in [49, 50] {
      let plan = try Plan(coalition: 1, steps: [[figure]], for: population([[size, 20]]))
      #expect(plan.steps.isEmpty == (size < 50))
      #expect(
        plan.omissions
          == (size < 50 ? [Plan.Omission(figure: figure, members: 49, least: 50)] : []))
    }
  }

  @Test func `Two values of one attribute are no crossing`() throws {
    let group = Group([Group.Condition(attribute: 0, values: [0, 1])])
    let plan = try Plan(
      coalition: 1, steps: [[Figure(group, has, .tails)]], for: population([[4], [4], [4]]))
    #expect(plan.steps.count == 1)
  }

  @Test func `Unknown properties and attributes and figures given twice are refused`() throws {
    let population = population([[8]])
    let figure = Figure(sector(0), has, .tails)
    #expect(throws: Plan.Fault.unknownProperty(Property(1))) {
      try Plan(
        coalition: 1, steps: [[Figure(sector(0), Property(1), .tails)]], for: population)
    }
    #expect(throws: Plan.Fault.unknownAttribute(2)) {
      try Plan(
        coalition: 1, steps: [[Figure(Group(attribute: 2, value: 0), has, .tails)]],
        for: population)
    }
    #expect(throws: Plan.Fault.repeatedFigure(figure)) {
      try Plan(coalition: 1, steps: [[figure], [figure]], for: population)
    }
  }
}
