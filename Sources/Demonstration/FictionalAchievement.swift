import History
import Maturity

/// The waves in which the fictional sector is measured.
package enum FictionalWave: String, CaseIterable, Sendable {
  case baseline = "2023"
  case remeasurement = "2025"
}

extension FictionalInstitution {
  /// How far a practice is achieved, from about 0 to 100 points.
  ///
  /// What the sector does in general, what the institution is like, what it is like in this theme,
  /// and chance, less for each level above the second. Nothing moves between the waves but what
  /// the sector learned and the institution's own pace.
  func points(of practice: Practice, inTheme theme: String, _ wave: FictionalWave) -> Int {
    let base = Self.beginning[theme] ?? 48
    let growth = wave == .baseline ? 0 : (Self.growth[theme] ?? 10) + pace
    return base + growth + strength + sectorOffset + profileOffset
      + lot.deviation("\(name)/\(theme)", spread: 10)
      + lot.deviation("\(name)/\(practice.id)", spread: 12)
      - 13 * (practice.level - 2)
      + (practice.essential == nil ? 0 : 10)
  }

  /// How much faster than others it moved between the waves; some lost ground.
  private var pace: Int { lot.deviation("\(name)/pace", spread: 14) }

  private var sectorOffset: Int {
    switch sector {
    case .university: 0
    case .hogeschool: -12
    case .institute: -3
    }
  }

  private var profileOffset: Int {
    switch profile {
    case .low: -6
    case .medium: 0
    case .high: 12
    }
  }

  /// Where the sector stood in 2023, after the words of the minister's letter of 16 October 2023:
  /// responsibility and risk analysis first, overview, personnel policy and evaluation behind.
  private static let beginning = [
    "GOV": 60, "RISK": 58, "VAL": 48, "DUE": 49, "AGR": 49, "OVR": 33, "HR": 38, "PHY": 47,
    "CUL": 50, "CYB": 56, "LAW": 56, "MON": 31,
  ]

  /// What it gained in two years, most where the minister asked for it.
  private static let growth = ["OVR": 20, "MON": 18, "HR": 14, "CUL": 12, "GOV": 8, "CYB": 8]

  /// The rating that a number of points amounts to, as a position from 0 to 3.
  static func position(of points: Int) -> Int {
    switch points {
    case ..<24: 0
    case ..<42: 1
    case ..<58: 2
    default: 3
    }
  }
}
