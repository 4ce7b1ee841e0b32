/// A moment in coordinated universal time, to the second, in the years 1 to 9999.
package struct Instant: Hashable, Sendable {
  /// The seconds from the start of 1970, leap seconds not counted, negative before it.
  package let secondsSince1970: Int

  /// The seconds that have a day in the calendar.
  package static let range = -62_135_596_800...253_402_300_799

  /// Creates the moment a number of seconds after the start of 1970.
  ///
  /// Seconds outside ``range`` are a programmer's error.
  package init(secondsSince1970: Int) {
    precondition(Instant.range.contains(secondsSince1970), "The calendar has the years 1 to 9999.")
    self.secondsSince1970 = secondsSince1970
  }

  /// Reads a moment written exactly as `2025-10-01T09:00:00Z`; anything else gives nothing.
  ///
  /// Offsets, fractions and the leap second 60 are refused, so that a moment has one spelling.
  package init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard
      bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = number(bytes[11..<13]), hour < 24,
      let minute = number(bytes[14..<16]), minute < 60,
      let second = number(bytes[17..<19]), second < 60
    else { return nil }
    self.init(
      secondsSince1970: day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second)
  }
}

extension Instant {
  /// The day on which the moment falls in coordinated universal time.
  package var day: Day {
    Day(daysSince1970: (secondsSince1970 - secondOfDay) / 86_400)
  }

  /// The moment written as `2025-10-01T09:00:00Z`.
  package var iso: String {
    let hour = padded(secondOfDay / 3_600, to: 2)
    let minute = padded(secondOfDay / 60 % 60, to: 2)
    let second = padded(secondOfDay % 60, to: 2)
    return "\(day.iso)T\(hour):\(minute):\(second)Z"
  }

  /// The seconds since midnight, also where the seconds since 1970 are negative.
  private var secondOfDay: Int {
    let remainder = secondsSince1970 % 86_400
    return remainder < 0 ? remainder + 86_400 : remainder
  }
}

// MARK: - Comparable

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
