import Maturity

/// The gate rule made ready for one theme.
struct GatePlan: Sendable {
  let practices: [GatedPractice]
  private let floor: Int

  init(_ rule: GateRule, theme: Theme, scale: RatingScale, floor: Int) {
    practices = theme.practices.map {
      GatedPractice($0, rule: rule, highest: scale.highest)
    }
    self.floor = floor
  }

  /// The extremes of the level with one set of practices switched on; nil if none can apply.
  ///
  /// A practice that may be left out can only lower the level where it fails its own level at the
  /// bottom of its range, and only raise it where it fails no level at the top. Counting any other
  /// moves an extreme to that practice's own level, to the floor if nothing else counts, or not at
  /// all. Of several counted together the lowest decides, so that it is enough to try each alone.
  @inline(__always)
  func outcome(_ standings: [Standing], isActive: (Int) -> Bool) -> LevelOutcome? {
    var least = GateTally()
    var most = GateTally()
    var perhapsLower: [Int] = []
    var perhapsHigher: [Int] = []
    var isCertain = false
    for index in standings.indices {
      let standing = standings[index]
      guard standing.applicability != .no, isActive(index) else { continue }
      let practice = practices[index]
      let range = standing.range
      let counts = standing.applicability == .yes
      isCertain = isCertain || counts
      if counts || range.lowerBound < practice.at {
        least.count(practice, rated: range.lowerBound)
      } else {
        perhapsLower.append(index)
      }
      if counts || range.upperBound >= practice.below {
        most.count(practice, rated: range.upperBound)
      } else {
        perhapsHigher.append(index)
      }
    }
    var low = least.level(floor: floor)
    for index in perhapsLower {
      let rating = standings[index].range.lowerBound
      let level = least.counting(practices[index], rated: rating).level(floor: floor)
      low = [low, level].compactMap { $0 }.min()
    }
    var high = most.level(floor: floor)
    for index in perhapsHigher {
      let rating = standings[index].range.upperBound
      let level = most.counting(practices[index], rated: rating).level(floor: floor)
      high = [high, level].compactMap { $0 }.max()
    }
    guard let low, let high else { return nil }
    return LevelOutcome(low: low, high: high, isCertain: isCertain)
  }
}

// MARK: - Reasons and road

extension GatePlan {
  /// What the level asks of a practice that has less; nil where it has enough.
  func lacking(_ index: Int, to level: Int, from range: ClosedRange<Rating>) -> Rating? {
    guard let required = practices[index].required(forLevel: level), range.lowerBound < required
    else { return nil }
    return required
  }

  /// The least number of steps down that loses a level, and the practices that do.
  func hold(of level: Int, _ standings: [Standing], among indices: [Int]) -> PlannedHold? {
    let distances = indices.compactMap { index -> (index: Int, steps: Int)? in
      guard let required = practices[index].required(forLevel: level), required.position > 0
      else { return nil }
      let rating = standings[index].range.lowerBound
      return (index, Int(rating.position) - Int(required.position) + 1)
    }
    guard let least = distances.map(\.steps).min() else { return nil }
    return PlannedHold(
      steps: least, practices: distances.filter { $0.steps == least }.map(\.index))
  }
}
