import Assessment
import Maturity
import Testing

@testable import Publication

@Suite struct SubmissionCountsTableTests {
  private static let references = [3, 3, 3]

  /// The table that another program would make of submissions.
  private static func rows(_ submissions: [Submission]) -> [[String]] {
    var counts: [[String]: Int] = [:]
    func word(_ isShown: Bool) -> String { isShown ? "yes" : "no" }
    for submission in submissions {
      let stratum = [submission.sector.rawValue, submission.profile.rawValue]
      for (id, part) in zip(Sample.form.themes, submission.themes) {
        let now = word((part.now?.lowerBound ?? 0) >= 3)
        let earlier = word((part.earlier?.lowerBound ?? 0) >= 3)
        counts[stratum + [id, now, earlier, part.change.rawValue], default: 0] += 1
      }
      for (id, part) in zip(Sample.form.facts, submission.facts) {
        let cells = [id, word(part.now == .yes), word(part.earlier == .yes), ""]
        counts[stratum + cells, default: 0] += 1
      }
    }
    return [SubmissionCounts.columns]
      + counts.map { $0.key + [String($0.value)] }.sorted { $0.joined() < $1.joined() }
  }

  private static func read(_ rows: [[String]]) throws(CountTableFault) -> SubmissionCounts {
    try SubmissionCounts(rows: rows, form: Sample.form, references: references)
  }

  @Test func countsMadeElsewhereAreTheSame() throws {
    let submissions = Sample.submissions(300)
    var counts = SubmissionCounts(references: Self.references, factCount: 2)
    for submission in submissions { counts.add(submission) }
    #expect(try Self.read(Self.rows(submissions)) == counts)
  }

  @Test func aTableOfNobodyCountsNobody() throws {
    #expect(try Self.read([SubmissionCounts.columns]).total == 0)
  }

  @Test(arguments: [("yes", "no", "lower"), ("no", "yes", "higher")])
  func aChangeThatDoesNotFitTheLevelsIsRefused(now: String, earlier: String, change: String)
    throws
  {
    let form = SubmissionForm(
      questionnaire: "q", scoring: Sample.form.scoring, themes: ["GOV"], facts: [], levels: 1...5,
      reading: .selfAssessed, wave: 2027, earlier: 2025, changeFollowsFromLevels: true)
    func read(_ change: String) throws(CountTableFault) -> SubmissionCounts {
      try SubmissionCounts(
        rows: [
          SubmissionCounts.columns, ["university", "low", "GOV", now, earlier, change, "9"],
        ], form: form, references: [3])
    }
    #expect(throws: CountTableFault(.impossibleChange, line: 2, column: 5)) { try read(change) }
    #expect(try read("notEstablished").total == 9)
  }

  /// A column, what to put in it on the first row, and what is wrong then.
  private static let faults: [(Int, String, CountTableFault.Fact)] = [
    (0, "school", .notAmong(column: "sector", ["university", "hogeschool", "institute"])),
    (1, "laag", .notAmong(column: "profile", ["low", "medium", "high"])),
    (2, "GOVE", .unknownItem("GOVE", suggestion: "GOV")),
    (3, "ja", .notAmong(column: "now", ["yes", "no"])),
    (4, "", .notAmong(column: "earlier", ["yes", "no"])),
    (5, "x", .notAmong(column: "change", ["higher", "lower", "notEstablished"])),
    (6, "-1", .notACount("-1")), (6, "1.0", .notACount("1.0")), (6, "", .notACount("")),
    (6, "99999999999999999999", .notACount("99999999999999999999")),
  ]

  @Test(arguments: faults.indices)
  func whatIsWrongIsToldByItsCell(index: Int) {
    let (column, cell, fact) = Self.faults[index]
    var rows = Self.rows(Sample.submissions(20))
    rows[3][column] = cell
    #expect(throws: CountTableFault(fact, line: 4, column: column)) { try Self.read(rows) }
  }

  @Test func everyItemCountsAllInstitutions() throws {
    let rows = Self.rows(Sample.submissions(20))
    #expect(throws: CountTableFault(.header(expected: SubmissionCounts.columns), line: 1)) {
      try Self.read(Array(rows.dropFirst()))
    }
    #expect(throws: CountTableFault(.repeated, line: rows.count + 1)) {
      try Self.read(rows + [rows[2]])
    }
    #expect(throws: CountTableFault(.cells(expected: 7, found: 6), line: 2)) {
      try Self.read([rows[0], Array(rows[1].dropLast())])
    }
    let fact = try #require(rows.firstIndex { $0[2] == "FACT-TWO" })
    #expect {
      try Self.read(rows.enumerated().filter { $0.offset != fact }.map(\.element))
    } throws: {
      if case .wrongSum("FACT-TWO", _, _, _)? = ($0 as? CountTableFault)?.fact {
        true
      } else {
        false
      }
    }
    #expect(throws: CountTableFault(.missingItem("FACT-TWO"), line: 1)) {
      let others = rows.filter { $0[2] != "FACT-TWO" }
      do throws(CountTableFault) {
        _ = try Self.read(others)
      } catch {
        throw CountTableFault(error.fact, line: 1)
      }
    }
  }
}
