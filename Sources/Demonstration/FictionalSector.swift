// A sector that does not exist, drawn from a seed, to show everything without anybody's weak spots.

import History
import Maturity

/// The institutions of a fictional sector: as many of each kind as the real one has.
package struct FictionalSector: Sendable {
  /// Fourteen universities, thirty-six universities of applied sciences, twenty-two institutes.
  package let institutions: [FictionalInstitution]

  package let seed: UInt64

  /// Draws the sector; the same seed gives the same sector on every machine.
  package init(seed: UInt64) {
    self.seed = seed
    let lot = Lot(seed: seed)
    institutions = Sector.allCases.flatMap { sector in
      let names = Self.names(of: sector)
      let profiles = Self.profiles(of: sector, among: names.count)
      return names.indices.map { index in
        let name = names[index]
        return FictionalInstitution(
          name: name, sector: sector, number: index + 1, profile: profiles[index],
          strength: lot.deviation("\(name)/strength", spread: 16), lot: lot)
      }
    }
  }

  /// How many institutions of a kind have a high and a medium profile; the others have a low one.
  private static func counts(of sector: Sector) -> (high: Int, medium: Int) {
    switch sector {
    case .university: (5, 6)
    case .hogeschool: (2, 12)
    case .institute: (5, 9)
    }
  }

  /// The profiles of the institutions of a kind, those with the most risk named first.
  private static func profiles(of sector: Sector, among count: Int) -> [RiskProfile] {
    let counts = counts(of: sector)
    return (0..<count).map {
      if $0 < counts.high { return .high }
      return $0 < counts.high + counts.medium ? .medium : .low
    }
  }
}
