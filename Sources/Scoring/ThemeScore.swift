package import Maturity

/// The level of one theme in one reading, with what holds it back and what keeps it.
package struct ThemeScore: Sendable {
  /// The levels the theme may have; nil if no practice applies.
  package let bounds: LevelBounds?

  package let coverage: Coverage

  /// What stands between the lower bound and the next level; nil where nothing does.
  package let next: LevelGap?

  /// What keeps the level, where it is settled and above the floor.
  package let hold: LevelHold?

  /// The scores that the level rests on; empty under a rule that only compares answers.
  package let parts: [ScoredPart]

  package init(
    bounds: LevelBounds?, coverage: Coverage, next: LevelGap?, hold: LevelHold?,
    parts: [ScoredPart] = []
  ) {
    self.bounds = bounds
    self.coverage = coverage
    self.next = next
    self.hold = hold
    self.parts = parts
  }
}

/// How many of the practices that apply are known.
package struct Coverage: Hashable, Sendable {
  /// Practices that are rated or left out as not applicable.
  package let known: Int

  /// Practices left out as not applicable.
  package let notApplicable: Int

  /// Practices that the profile does not switch off.
  package let active: Int

  package init(known: Int, notApplicable: Int, active: Int) {
    self.known = known
    self.notApplicable = notApplicable
    self.active = active
  }

  package static func + (left: Coverage, right: Coverage) -> Coverage {
    Coverage(
      known: left.known + right.known, notApplicable: left.notApplicable + right.notApplicable,
      active: left.active + right.active)
  }
}

/// The practices that keep a level from being reached.
package struct LevelGap: Sendable {
  /// The level that is not reached.
  package let level: Int

  /// In the order of the questionnaire; under a rule that adds up scores, one plan with the least
  /// steps that are known to suffice, or everything where nothing does.
  package let obstacles: [Obstacle]

  /// The scores that are too low; empty under a rule that only compares answers.
  package let shortfalls: [AskedScore]

  /// How many steps the level is away, where evidence for what is claimed takes none; nil under a
  /// rule that asks for each practice by itself.
  package let steps: StepCount?

  package init(
    level: Int, obstacles: [Obstacle], shortfalls: [AskedScore] = [], steps: StepCount? = nil
  ) {
    self.level = level
    self.obstacles = obstacles
    self.shortfalls = shortfalls
    self.steps = steps
  }
}

/// A practice whose rating is, or may be, too low for a level.
package struct Obstacle: Sendable {
  package let practice: Practice

  /// What is known of it now.
  package let range: ClosedRange<Rating>

  /// The least rating that the level asks.
  package let required: Rating

  package init(practice: Practice, range: ClosedRange<Rating>, required: Rating) {
    self.practice = practice
    self.range = range
    self.required = required
  }

  /// How many steps up the scale are missing; the most it can be where the rating is open.
  package var steps: Int {
    Int(required.position) - Int(range.lowerBound.position)
  }

  /// Whether the practice may already suffice.
  package var isOpen: Bool { range.upperBound >= required }
}

/// How easily a level is lost.
package struct LevelHold: Sendable {
  /// The level that is held.
  package let level: Int

  /// The least number of steps down that loses it, 1 or more.
  package let steps: Int

  /// Every practice that loses it with that many steps.
  package let practices: [Practice]

  /// The scores that are high enough; empty under a rule that only compares answers.
  package let margins: [AskedScore]

  package init(level: Int, steps: Int, practices: [Practice], margins: [AskedScore] = []) {
    self.level = level
    self.steps = steps
    self.practices = practices
    self.margins = margins
  }

  /// The one practice that carries the level, where there is exactly one.
  package var single: Practice? {
    practices.count == 1 ? practices.first : nil
  }
}
