/// A day of the proleptic Gregorian calendar, in the years 1 to 9999.
package struct Day: Hashable, Sendable {
  /// The year, from 1 to 9999.
  package let year: Int
  /// The month, from 1 to 12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// Creates a day, or nothing where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard
      (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, inYear: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a day written exactly as `2025-10-01`; anything else gives nothing.
  package init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard
      bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func length(ofMonth month: Int, inYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  /// The day written as `2025-10-01`.
  package var iso: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// The day in words: `1 oktober 2025` or `1 October 2025`.
  package func words(in language: Language) -> String {
    "\(day) \(Day.months[month - 1][language]) \(year)"
  }

  private static let months = [
    Text(nl: "januari", en: "January"), Text(nl: "februari", en: "February"),
    Text(nl: "maart", en: "March"), Text(nl: "april", en: "April"),
    Text(nl: "mei", en: "May"), Text(nl: "juni", en: "June"),
    Text(nl: "juli", en: "July"), Text(nl: "augustus", en: "August"),
    Text(nl: "september", en: "September"), Text(nl: "oktober", en: "October"),
    Text(nl: "november", en: "November"), Text(nl: "december", en: "December"),
  ]
}

// MARK: - Comparable

extension Day: Comparable {
  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

// MARK: - Counting days

extension Day {
  /// The number of days from 1 January 1970, negative before it.
  ///
  /// The formula is `days_from_civil` of Howard Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms", with its names; years here are never negative, so that its floor is a division.
  package var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Creates the day that lies a number of days after 1 January 1970.
  ///
  /// The formula is `civil_from_days` of the same paper. The days from 1 January of the year 1 to
  /// 31 December 9999 are accepted; others are a programmer's error.
  package init(daysSince1970 days: Int) {
    precondition((-719_162...2_932_896).contains(days), "The calendar has the years 1 to 9999.")
    let z = days + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * mp + 2) / 5 + 1
    month = mp < 10 ? mp + 3 : mp - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
