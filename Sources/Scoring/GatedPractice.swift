import Maturity

/// What the gate rule needs to know of one practice.
struct GatedPractice: Hashable {
  let level: Int

  /// The least rating with which the practice's own level holds.
  let at: Rating

  /// The least rating with which any higher level holds.
  let below: Rating

  init(level: Int, at: Rating, below: Rating) {
    precondition((0..<32).contains(level), "levels are counted in the bits of a word")
    self.level = level
    self.at = at
    self.below = below
  }

  /// An essential practice must have the highest rating for its own level and every higher one.
  init(_ practice: Practice, rule: GateRule, highest: Rating) {
    let isEssential = practice.essential != nil
    self.init(
      level: practice.level, at: isEssential ? highest : rule.at,
      below: isEssential ? highest : rule.below)
  }

  /// The least rating with which a level holds, or nil if the level does not ask the practice.
  func required(forLevel level: Int) -> Rating? {
    if self.level > level { return nil }
    return self.level == level ? at : below
  }

  /// The first level that a rating lets fail, or nil if it fails none.
  func firstFailure(rated rating: Rating) -> Int? {
    if rating < at { return level }
    return rating < below ? level + 1 : nil
  }
}

/// The running result of the gate rule over the practices of a theme.
///
/// The level is the highest one that has an applicable practice and lies below the first failure
/// of every practice; without such a level it is the floor.
struct GateTally {
  private var present: UInt32 = 0
  private var firstFailure = 32
  private var isEmpty = true

  mutating func count(_ practice: GatedPractice, rated rating: Rating) {
    count(level: practice.level, firstFailure: practice.firstFailure(rated: rating))
  }

  /// Counts a practice by its level and the first one that it lets fail; nil for none.
  mutating func count(level: Int, firstFailure failure: Int?) {
    isEmpty = false
    present |= 1 << UInt32(level)
    if let failure { firstFailure = min(firstFailure, failure) }
  }

  /// The tally with one practice more.
  func counting(_ practice: GatedPractice, rated rating: Rating) -> GateTally {
    var tally = self
    tally.count(practice, rated: rating)
    return tally
  }

  /// The tally with one level of practices more.
  func counting(level: Int, firstFailure failure: Int?) -> GateTally {
    var tally = self
    tally.count(level: level, firstFailure: failure)
    return tally
  }

  /// The level, or nil if no practice was counted.
  func level(floor: Int) -> Int? {
    if isEmpty { return nil }
    let holding = present & UInt32(truncatingIfNeeded: UInt64(1) << UInt64(firstFailure) &- 1)
    return holding == 0 ? floor : 31 - holding.leadingZeroBitCount
  }
}
