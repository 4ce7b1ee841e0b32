import Disclosure
import Parallel

/// A sector as large as the Dutch one, to decide what may be printed of it.
enum SectorAudit {
  private static let sizes = [[2, 5, 7], [20, 12, 4], [5, 9, 8]]

  /// All that is decided and proved for one publication and more, on every core there is.
  ///
  /// Twelve themes of four coupled properties each: at the reference level now and then, higher and
  /// lower; ten facts now and then. Everything by sector, and by risk profile in thirds all but the
  /// earlier wave.
  static func everything(coalition: Int) throws -> Measurement {
    let themes = try (0..<12).map { try Family(theme: $0, coalition: coalition) }
    let facts = try (0..<10).map { try Family(fact: $0, coalition: coalition) }
    let name = "12 themes, 10 facts, 72 institutions, coalitions of \(coalition)"
    let families = themes + facts
    return measured(name, runs: 3) {
      inParallel(coreCount) { turn in
        stride(from: turn, to: families.count, by: coreCount).reduce(0) {
          $0 + families[$1].printed()
        }
      }.reduce(0, +)
    }
  }

  /// Properties that are decided together, with a world of them.
  private struct Family: Sendable {
    private let population: Population
    private let plan: Plan
    private let truth: World

    init(theme: Int, coalition: Int) throws {
      let (now, then, higher, lower) = (Property(0), Property(1), Property(2), Property(3))
      let states: [Properties] = [
        .none, Properties([now]), Properties([now, then]), Properties([then]),
        Properties([higher]), Properties([lower]), Properties([now, higher]),
        Properties([then, lower]), Properties([now, then, higher]), Properties([now, then, lower]),
      ]
      try self.init(
        states, properties: [now, then, higher, lower], profiled: [now, higher, lower],
        seed: theme, coalition: coalition)
    }

    init(fact: Int, coalition: Int) throws {
      let (now, then) = (Property(0), Property(1))
      try self.init(
        [.none, Properties([now]), Properties([then]), Properties([now, then])],
        properties: [now, then], profiled: [now], seed: fact, coalition: coalition)
    }

    private init(
      _ states: [Properties], properties: [Property], profiled: [Property], seed: Int,
      coalition: Int
    ) throws {
      let atoms = SectorAudit.sizes.enumerated().flatMap { sector, row in
        row.enumerated().map {
          Atom(attributes: [sector, $0.offset], size: $0.element, possible: states)
        }
      }
      population = Population(atoms, properties: properties.count)
      let sectors = properties.flatMap { property in
        (0..<3).map { [Figure(Group(attribute: 0, value: $0), property, .tails)] }
      }
      let profiles = profiled.map { property in
        (0..<3).map { Figure(Group(attribute: 1, value: $0), property, .thirds) }
      }
      plan = try Plan(coalition: coalition, steps: sectors + profiles, for: population)
      var rows: [World.Row] = []
      for (index, atom) in atoms.enumerated() {
        var counts = states.map { _ in 0 }
        for institution in 0..<atom.size {
          counts[(institution * 7 + index * 5 + seed * 3) % states.count] += 1
        }
        rows += zip(states, counts).map {
          World.Row(attributes: atom.attributes, state: $0, count: $1)
        }
      }
      truth = try World(rows, in: population)
    }

    /// The number of steps that print something.
    func printed() -> Int {
      guard let release = try? Release(plan, of: population, truth: truth) else { return 0 }
      return release.steps.count {
        if case .printed = $0.outcome { true } else { false }
      }
    }
  }
}
