import Language
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    "0001-01-01", "1970-01-01", "2000-02-29", "2024-02-29", "2025-10-01", "9999-12-31",
  ])
  func `A day is read and written`(iso: String) throws {
    #expect(try #require(Day(iso: iso)).iso == iso)
  }

  @Test(arguments: [
    "", "2025", "2025-10", "2025-10-1", "25-10-01", "2025-10-01 ", " 2025-10-01", "2025/10/01",
    "2025-00-01", "2025-13-01", "2025-01-00", "2025-01-32", "2025-04-31", "2025-02-29",
    "1900-02-29", "2100-02-29", "0000-01-01", "-001-01-01", "+025-10-01", "2025-1a-01",
    "2025-10-01T00:00:00Z", "２０２５-10-01", "2025-10-0\u{661}",
  ])
  func `Anything else is refused`(iso: String) {
    #expect(Day(iso: iso) == nil)
  }

  @Test func `A day is said in words`() throws {
    let day = try #require(Day(year: 2025, month: 10, day: 1))
    #expect(day.words(in: .nl) == "1 oktober 2025")
    #expect(day.words(in: .en) == "1 October 2025")
  }

  @Test func `Every month has its name`() throws {
    let days = try (1...12).map { try #require(Day(year: 2025, month: $0, day: 1)) }
    #expect(
      days.map { $0.words(in: .nl) } == [
        "1 januari 2025", "1 februari 2025", "1 maart 2025", "1 april 2025", "1 mei 2025",
        "1 juni 2025", "1 juli 2025", "1 augustus 2025", "1 september 2025", "1 oktober 2025",
        "1 november 2025", "1 december 2025",
      ])
    #expect(
      days.map { $0.words(in: .en) } == [
        "1 January 2025", "1 February 2025", "1 March 2025", "1 April 2025", "1 May 2025",
        "1 June 2025", "1 July 2025", "1 August 2025", "1 September 2025", "1 October 2025",
        "1 November 2025", "1 December 2025",
      ])
  }

  /// Origin: `date -u -d DAY +%s` of GNU coreutils, divided by 86400.
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2025-10-01", 20_362),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `Days are counted from 1970`(iso: String, count: Int) throws {
    #expect(try #require(Day(iso: iso)).daysSince1970 == count)
    #expect(Day(daysSince1970: count).iso == iso)
  }

  /// Walks the calendar by asking only which days exist, over two whole cycles of 400 years.
  @Test func `Counting agrees with walking through the calendar`() throws {
    var expected = try #require(Day(year: 1599, month: 12, day: 31)).daysSince1970
    var previous = try #require(Day(year: 1599, month: 12, day: 31))
    for year in 1600..<2400 {
      for month in 1...12 {
        for number in 1...31 {
          guard let day = Day(year: year, month: month, day: number) else { continue }
          expected += 1
          guard
            day.daysSince1970 == expected, Day(daysSince1970: expected) == day, previous < day
          else {
            Issue.record("\(day.iso) is not day \(expected)")
            return
          }
          previous = day
        }
      }
    }
    // Origin: `date -u -d 2399-12-31 +%s`, divided by 86400.
    #expect(previous.daysSince1970 == 157_053)
  }

  @Test func `A day outside the calendar traps`() async {
    await #expect(processExitsWith: .failure) { _ = Day(daysSince1970: -719_163) }
    await #expect(processExitsWith: .failure) { _ = Day(daysSince1970: 2_932_897) }
  }
}
