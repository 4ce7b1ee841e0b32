package import Language

/// A period of days, both ends included.
package struct Period: Hashable, Sendable {
  package let from: Day
  package let to: Day

  /// Creates a period, or nothing where it would end before it begins.
  package init?(from: Day, to: Day) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }

  /// Reads a period written as `2025-01-01..2025-12-31`; anything else gives nothing.
  package init?(_ text: String) {
    guard let between = text.firstRange(ofPart: ".."),
      let from = Day(iso: String(text[..<between.lowerBound])),
      let to = Day(iso: String(text[between.upperBound...]))
    else { return nil }
    self.init(from: from, to: to)
  }

  /// The period written as `2025-01-01..2025-12-31`.
  package var iso: String { "\(from.iso)..\(to.iso)" }

  /// The period in words: `1 januari 2025 tot en met 31 december 2025`.
  package func words(in language: Language) -> String {
    Text(
      nl: "\(from.words(in: language)) tot en met \(to.words(in: language))",
      en: "\(from.words(in: language)) to \(to.words(in: language))")[language]
  }
}
