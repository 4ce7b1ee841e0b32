import Assessment
import Comparison
import History
import JSON
import Language
import Maturity
import Reports
import TestSupport
import Testing

/// A fictional group of twelve institutions, compared with files that a person has read.
@Suite struct GroupOutputTests {
  /// How many practices of each theme are rated fully, lowest first; nil leaves the theme open.
  private static func acts(_ done: [Int?]) -> [Act] {
    [
      .profileAnswered(question: "PRO-LAW", answer: "yes"),
      .profileAnswered(question: "PRO-SIZE", answer: "no"),
    ]
      + zip(Sample.questionnaire.themes, done).flatMap { theme, done -> [Act] in
        guard let done else { return [] }
        return theme.practices.enumerated().map { index, practice in
          .rated(practice: practice.id, rating: index < done ? "fully" : "not")
        }
      }
  }

  private static func output(pairs: Int) throws -> GroupOutput {
    let comparisons = try (0..<pairs).map { number in
      // Governance rises nearly everywhere, law goes both ways, monitoring is often open, and
      // procurement stays.
      return WaveComparison(
        then: try Sample.assessment(acts([number % 3, number % 4, number % 5 == 0 ? nil : 1, 1])),
        now: try Sample.assessment(
          acts([
            number == 7 ? 0 : 5, (number * 2 + 1) % 4, number % 5 == 1 ? nil : number % 3, 1,
          ])),
        crosswalk: nil, reading: .selfAssessed)
    }
    return GroupOutput(
      GroupComparison(comparisons), earlierWave: "2023", laterWave: "2025",
      unpaired: .init(then: ["2023/oost.peil"], now: []))
  }

  @Test(arguments: Language.allCases)
  func `the group is written whole in every form`(language: Language) throws {
    let output = try Self.output(pairs: 12)
    let document = output.document(in: language)
    let name = "group-\(language.rawValue)"
    #expect(
      Golden("\(name)-80.txt").difference(from: TextRenderer(width: 80).text(document)) == nil)
    #expect(Golden("\(name).md").difference(from: MarkdownRenderer().text(document)) == nil)
    #expect(Golden("\(name).csv").difference(from: output.csv(in: language).text()) == nil)
    #expect(Golden("group.json").difference(from: output.json.indented) == nil)
  }

  @Test func `with five pairs there are counts, and no size, interval or probability`() throws {
    let output = try Self.output(pairs: 5)
    for row in output.csv(in: .en).text().lines.dropFirst().dropLast() {
      #expect(row.hasSuffix(",,,,,,,,\r") || row.hasSuffix(",,,,,,,,"), "\(row)")
    }
    let text = TextRenderer(width: 200).text(output.document(in: .en))
    #expect(text.contains("n below 6"))
  }

  @Test(arguments: Language.allCases)
  func `every form says that it is confidential`(language: Language) throws {
    let output = try Self.output(pairs: 6)
    let word = Text(nl: "VERTROUWELIJK", en: "CONFIDENTIAL")[language]
    #expect(output.document(in: language).title.hasPrefix(word))
    #expect(output.json["confidential"] == .bool(true))
    let rows = output.csv(in: language).text().lines
    #expect(rows.dropFirst().dropLast().allSatisfy { $0.hasPrefix("yes,") })
  }
}
