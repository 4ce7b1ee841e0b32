import Language
import TestSupport
import Testing

@Suite struct MomentTests {
  /// Origin: `date -u -d MOMENT +%s` of GNU coreutils.
  @Test(arguments: [
    ("2025-10-01T11:00:00+02:00", 1_759_309_200, 120, "2025-10-01", "11:00", "UTC+2"),
    ("2025-10-01T09:00:00Z", 1_759_309_200, 0, "2025-10-01", "09:00", "UTC"),
    ("2025-10-02T00:30:00+02:00", 1_759_357_800, 120, "2025-10-02", "00:30", "UTC+2"),
    ("2025-09-30T20:30:00-12:30", 1_759_309_200, -750, "2025-09-30", "20:30", "UTC-12:30"),
    ("2025-10-01T09:01:00+00:01", 1_759_309_200, 1, "2025-10-01", "09:01", "UTC+0:01"),
    ("2025-09-30T09:01:00-23:59", 1_759_309_200, -1_439, "2025-09-30", "09:01", "UTC-23:59"),
  ])
  func `A moment is read, written and shown as it was lived`(
    iso: String, seconds: Int, offset: Int, day: String, time: String, zone: String
  ) throws {
    let moment = try #require(Moment(iso: iso))
    #expect(moment == Moment(Instant(secondsSince1970: seconds), offset: offset))
    #expect(moment.iso == iso)
    #expect(moment.day.iso == day)
    #expect(moment.time == time)
    #expect(moment.zone == zone)
  }

  @Test(arguments: [
    "", "2025-10-01T11:00:00", "2025-10-01T11:00:00+00:00", "2025-10-01T11:00:00-00:00",
    "2025-10-01T11:00:00+0200", "2025-10-01T11:00:00+02", "2025-10-01T11:00:00 02:00",
    "2025-10-01T11:00:00+24:00", "2025-10-01T11:00:00+02:60", "2025-10-01T11:00:00+2:00",
    "2025-10-01T11:00:00+-2:00", "2025-10-01T11:00:00+02-00", "2025-02-29T11:00:00+02:00",
    "2025-10-01T24:00:00+02:00", "2025-10-01T11:00:00.0+02:00", "2025-10-01T11:00:00+02:00 ",
    // The instant lies outside the calendar.
    "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
  ])
  func `Anything else is refused`(iso: String) {
    #expect(Moment(iso: iso) == nil)
  }

  @Test func `Reading undoes writing`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let moment = Moment(
        Instant(secondsSince1970: Int.random(in: Instant.range, using: &generator)),
        offset: Int.random(in: Moment.offsets, using: &generator))
      #expect(Moment(iso: moment.iso) == moment)
    }
  }

  /// One instant in two places is two moments.
  @Test func `The place is part of a moment`() {
    let instant = Instant(secondsSince1970: 0)
    #expect(Moment(instant, offset: 60) != Moment(instant))
    #expect(Moment(instant, offset: 60).instant == Moment(instant).instant)
  }

  @Test(arguments: [
    (0, 1_440), (0, -1_440), (0, Int(Int32.max)),
    (Instant.range.lowerBound, -1), (Instant.range.upperBound, 1),
  ])
  func `A clock with an impossible offset knows no zone`(seconds: Int, offset: Int) {
    let instant = Instant(secondsSince1970: seconds)
    #expect(Moment(instant, offset: offset) == Moment(instant))
  }
}
