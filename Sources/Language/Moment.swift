/// A moment as somebody lived it: an instant, with how far the clock there was from UTC.
///
/// Two moments at one instant in two places are not equal, and moments have no order: what came
/// first is asked of their instants.
package struct Moment: Hashable, Sendable {
  package let instant: Instant

  /// The minutes that the clock was ahead of coordinated universal time, negative behind it.
  package let offset: Int

  /// The offsets that a moment can be written with, in minutes.
  package static let offsets = -1_439...1_439

  /// Creates a moment from what a clock says.
  ///
  /// An offset outside ``offsets``, or one that leaves the calendar's years, is a clock that knows
  /// no zone: the moment is then taken in coordinated universal time.
  package init(_ instant: Instant, offset: Int = 0) {
    self.instant = instant
    let isWritten =
      Moment.offsets.contains(offset)
      && Instant.range.contains(instant.secondsSince1970 + offset * 60)
    self.offset = isWritten ? offset : 0
  }

  /// Creates a moment in coordinated universal time, by the seconds from the start of 1970.
  package init(secondsSince1970: Int) {
    self.init(Instant(secondsSince1970: secondsSince1970))
  }

  /// Reads a moment written exactly as `2025-10-01T11:00:00+02:00`, or with `Z` for no offset.
  ///
  /// Anything else gives nothing, `+00:00` and `-00:00` too, so that a moment has one spelling.
  package init?(iso: String) {
    if let instant = Instant(iso: iso) {
      self.init(instant)
      return
    }
    let bytes = Array(iso.utf8)
    guard
      bytes.count == 25, bytes[22] == UInt8(ascii: ":"),
      bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
      let local = Instant(iso: String(decoding: bytes[..<19], as: UTF8.self) + "Z"),
      let hours = number(bytes[20..<22]), hours < 24,
      let minutes = number(bytes[23..<25]), minutes < 60
    else { return nil }
    let distance = hours * 60 + minutes
    let offset = bytes[19] == UInt8(ascii: "-") ? -distance : distance
    let seconds = local.secondsSince1970 - offset * 60
    guard offset != 0, Instant.range.contains(seconds) else { return nil }
    self.init(Instant(secondsSince1970: seconds), offset: offset)
  }
}

extension Moment {
  /// The moment some seconds later, by the same clock; one outside the calendar's years traps.
  package func advanced(bySeconds seconds: Int) -> Moment {
    Moment(Instant(secondsSince1970: instant.secondsSince1970 + seconds), offset: offset)
  }

  /// The day on which the moment fell where it was lived.
  package var day: Day { local.day }

  /// The moment written as `2025-10-01T11:00:00+02:00`, or with `Z` for no offset.
  package var iso: String {
    guard offset != 0 else { return instant.iso }
    let distance = abs(offset)
    return "\(local.iso.dropLast())\(offset < 0 ? "-" : "+")\(padded(distance / 60, to: 2)):"
      + padded(distance % 60, to: 2)
  }

  /// The time of day where the moment was lived, to the minute: `11:00`.
  package var time: String { String(local.iso.dropFirst(11).prefix(5)) }

  /// How far the clock was from coordinated universal time: `UTC`, `UTC+2` or `UTC-3:30`.
  package var zone: String {
    guard offset != 0 else { return "UTC" }
    let minutes = abs(offset) % 60
    return "UTC\(offset < 0 ? "-" : "+")\(abs(offset) / 60)"
      + (minutes == 0 ? "" : ":\(padded(minutes, to: 2))")
  }

  /// The instant at which a clock in coordinated universal time shows what the clock there did.
  private var local: Instant {
    Instant(secondsSince1970: instant.secondsSince1970 + offset * 60)
  }
}
