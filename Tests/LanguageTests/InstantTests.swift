import Language
import TestSupport
import Testing

@Suite struct InstantTests {
  /// Origin: `date -u -d MOMENT +%s` of GNU coreutils.
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
    ("2025-10-01T09:00:00Z", 1_759_309_200), ("2000-02-29T23:59:59Z", 951_868_799),
    ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func `A moment is read and written`(iso: String, seconds: Int) {
    #expect(Instant(iso: iso)?.secondsSince1970 == seconds)
    #expect(Instant(secondsSince1970: seconds).iso == iso)
  }

  @Test(arguments: [
    "", "2025-10-01", "2025-10-01T09:00:00", "2025-10-01 09:00:00Z", "2025-10-01t09:00:00Z",
    "2025-10-01T09:00:00z", "2025-10-01T09:00:00+00:00", "2025-10-01T09:00:00.5Z",
    "2025-10-01T24:00:00Z", "2025-10-01T09:60:00Z", "2025-10-01T09:00:60Z",
    "2025-02-29T09:00:00Z", "2025-10-01T9:00:00Z", "2025-10-01T-1:00:00Z",
    "2025-10-01T09-00:00Z", "2025-10-01T09:00-00Z", "0000-12-31T23:59:59Z",
  ])
  func `Anything else is refused`(iso: String) {
    #expect(Instant(iso: iso) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
    (-86_400, "1969-12-31"), (-86_401, "1969-12-30"),
  ])
  func `A moment falls on a day`(seconds: Int, day: String) {
    #expect(Instant(secondsSince1970: seconds).day.iso == day)
  }

  @Test func `Reading undoes writing`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let moment = Instant(
        secondsSince1970: Int.random(in: Instant.range, using: &generator))
      #expect(Instant(iso: moment.iso) == moment)
    }
  }

  @Test func `Order is the order of time and of the text`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let one = Instant(secondsSince1970: Int.random(in: Instant.range, using: &generator))
      let other = Instant(secondsSince1970: Int.random(in: Instant.range, using: &generator))
      #expect((one < other) == (one.iso < other.iso))
    }
  }

  @Test func `A moment outside the calendar traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Instant(secondsSince1970: -62_135_596_801)
    }
    await #expect(processExitsWith: .failure) {
      _ = Instant(secondsSince1970: 253_402_300_800)
    }
  }
}
