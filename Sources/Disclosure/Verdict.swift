/// What coalitions could be certain of, given figures as they are.
///
/// This judges one set of figures and not a program: it looks at no choice that was made on the
/// way. For what is to be published a `Release` decides.
package struct Verdict: Hashable, Sendable {
  /// A proof for each that every world that prints the same has it so.
  package let exposures: [Exposure]

  /// Whether every question was answered; a statement without an answer counts as not protected.
  package let isComplete: Bool

  /// Whether some world agrees with the figures; where none does they tell nothing.
  package let isPossible: Bool

  package var isSafe: Bool { exposures.isEmpty && isComplete && isPossible }

  /// Judges figures that are published, against every coalition of a size and every state that its
  /// members may be in.
  ///
  /// A coalition of none is somebody outside. The groups given are protected as groups besides each
  /// institution; whatever follows from earlier figures is not protected any longer.
  package init(
    _ published: [KnownCount], in population: Population, groups: [Group], coalition: Int,
    earlier: [KnownCount] = [], effort: Int = Release.usualEffort
  ) {
    let before = earlier.map { $0.constraint(in: population) }
    let all = before + published.map { $0.constraint(in: population) }
    let layout = Layout(
      population, constraints: all, groups: groups, around: Array(population.atoms.indices))
    var audit = Audit(
      layout, coalition: coalition,
      searches: WorldSearch(layout, all, effort: effort).map { [$0] } ?? [],
      earlier: before.isEmpty
        ? [] : WorldSearch(layout, before, effort: effort).map { [$0] } ?? [],
      agreed: layout.blocks.map { _ in 0 }, effort: effort)
    audit.run(isThorough: true)
    exposures = audit.exposures
    isComplete = audit.isComplete
    isPossible = !audit.pool.isEmpty
  }
}
