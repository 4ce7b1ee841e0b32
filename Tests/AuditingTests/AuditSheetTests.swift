import Assessment
import Definitions
import Hashing
import History
import Language
import Maturity
import Reports
import TestSupport
import Testing

@testable import Auditing

@Suite struct AuditSheetTests {
  /// Texts that spreadsheets and readers of tables have broken.
  private static let nasty = [
    "=SUM(A1)", "'=x", "+1", "-1", "@x", "a;b,c", "\"quoted\"", "regel 1\nregel 2", "'", "''=1",
    "é👩‍👩‍👧", "a\"b\"",
  ]

  private static var dossier: DossierState {
    sampleDossier(
      setup + [
        .seen(
          EvidenceTest(
            practice: "A-3-PLAN", subject: .recorded(lineHash(7)),
            result: .holds(
              .init(
                .inspection,
                operation: .init(
                  period: samplePeriod,
                  cases: EvidenceTest.Cases(population: 9, sample: 3, deviations: 1)))))),
        .seen(
          EvidenceTest(
            practice: "A-2-LIST", subject: .own(.existence, reference: "=zelf gezien"),
            result: .doesNotHold(.init(.inquiry)))),
        .examined(practice: "A-2-LIST", .rated("not", reason: "-geen lijst")),
        .examined(practice: "A-3-PLAN", .rated("largely", reason: nil)),
        .noted(practice: "A-3-PLAN", text: "regel 1\nregel 2"),
        .found(
          Finding(
            id: "F-2025-01", practice: "A-2-LIST", criterion: "c", condition: "=oud",
            cause: "o;o", severity: "high")),
      ])
  }

  private func sheet(_ dossier: DossierState = Self.dossier) -> AuditSheet {
    AuditSheet(sampleAssessment(), dossier)
  }

  private func rows(_ sheet: AuditSheet) -> [[AuditSheet.Column: String]] {
    let table = sheet.table(in: .nl)
    return table.rows.map { cells in
      var row: [AuditSheet.Column: String] = [:]
      for (column, cell) in zip(AuditSheet.Column.allCases, cells) {
        if case .text(let text) = cell { row[column] = text }
      }
      return row
    }
  }

  private func text(_ rows: [[AuditSheet.Column: String]], separator: CSVSeparator = .comma)
    -> String
  {
    CSVTable(
      header: AuditSheet.Column.allCases.map(\.rawValue),
      rows: rows.map { row in
        AuditSheet.Column.allCases.map { CSVCell.text(orEmpty: row[$0]?.nonEmpty) }
      }
    ).text(separator: separator)
  }

  private func reading(
    _ sheet: AuditSheet, _ text: String
  ) -> (acts: [DossierAct], faults: [AuditSheet.Fault]) {
    switch sheet.reading(Array(text.utf8), language: .nl) {
    case .changes(let changes): (changes.map(\.act), [])
    case .faults(let faults): ([], faults)
    }
  }

  /// The sheet with some rows changed, read back.
  private func changed(
    _ change: (inout [[AuditSheet.Column: String]]) -> Void
  ) -> (acts: [DossierAct], faults: [AuditSheet.Fault]) {
    let sheet = sheet()
    var rows = rows(sheet)
    change(&rows)
    return reading(sheet, text(rows))
  }

  @Test(arguments: CSVSeparator.allCases)
  func `A sheet that nobody touched changes nothing`(separator: CSVSeparator) {
    let sheet = sheet()
    let (acts, faults) = reading(sheet, sheet.table(in: .nl).text(separator: separator))
    #expect(acts.isEmpty && faults.isEmpty)
  }

  @Test(arguments: nasty)
  func `Whatever a text holds goes out and comes back`(text: String) {
    let dossier = sampleDossier(
      setup + [
        .examined(practice: "A-2-LIST", .rated("not", reason: text)),
        .noted(practice: "A-2-LIST", text: text),
        .found(
          Finding(
            id: "F-2025-01", practice: "A-2-LIST", criterion: text, condition: text, cause: text,
            severity: "low", owner: text)),
        .seen(
          EvidenceTest(
            practice: "A-2-LIST", subject: .own(.design, reference: text), result: .notSeen)),
      ])
    let sheet = sheet(dossier)
    let (acts, faults) = reading(sheet, sheet.table(in: .nl).text())
    #expect(acts.isEmpty && faults.isEmpty)
  }

  @Test(arguments: nasty)
  func `A text typed in a cell is taken over as it is`(text: String) throws {
    let (acts, faults) = changed { rows in
      rows[0][.rating] = "fully"
      rows[0][.reason] = text
    }
    #expect(faults.isEmpty)
    guard case .examined("A-2-NAME", .rated("fully", let reason)) = acts.first else {
      Issue.record("\(acts)")
      return
    }
    #expect(reason == text)
  }

  @Test func `A rating, a test, a note and findings come in`() throws {
    let (acts, faults) = changed { rows in
      rows[0][.rating] = "Grotendeels"
      rows[0][.note] = "notitie"
      rows[1][.result] = "holds"
      rows[1][.method] = "inspection"
      rows[rows.count - 1][.effect] = "gevolg"
      rows.append([
        .row: "finding", .practice: "b-2-door", .severity: "hoog", .condition: "nieuw",
        .due: "2026-03-31",
      ])
      rows.append([.row: "finding", .practice: "B-3-LOG", .severity: "low", .condition: "nog een"])
      rows.append([
        .row: "evidence", .code: "B-2-DOOR", .kind: "existence", .reference: "slot",
        .result: "not-seen", .head: rows[0][.head] ?? "",
      ])
    }
    #expect(faults.isEmpty)
    #expect(acts.count == 7)
    #expect(acts[0] == .examined(practice: "A-2-NAME", .rated("largely", reason: nil)))
    #expect(acts[1] == .noted(practice: "A-2-NAME", text: "notitie"))
    guard case .seen(let test) = acts[2], case .found(let old) = acts[3],
      case .found(let first) = acts[4], case .found(let second) = acts[5],
      case .seen(let own) = acts[6]
    else {
      Issue.record("\(acts)")
      return
    }
    #expect(test.subject == .recorded(lineHash(2)))
    #expect(old.id == "F-2025-01" && old.effect == "gevolg" && old.condition == "=oud")
    #expect(first.id == "F-2025-02" && first.practice == "B-2-DOOR" && first.severity == "high")
    #expect(first.criterion == "Maatregel B-2-DOOR. Overal." && first.due?.iso == "2026-03-31")
    #expect(second.id == "F-2025-03")
    #expect(own.subject == .own(.existence, reference: "slot") && own.result == .notSeen)
  }

  @Test(arguments: [
    (0, [AuditSheet.Column.rating: "soms"], "rating"),
    (0, [.rating: "not-examined"], "reason"),
    (0, [.rating: "not-applicable", .reason: "r"], "apply"),
    (0, [.row: "rij"], "row"), (0, [.code: "A-9"], "practice"),
    (0, [.reason: "zonder score"], "fill"),
    (1, [.result: "holds"], "method"), (1, [.number: "7"], "evidence"),
    (1, [.method: "inspection"], "fill"),
    (1, [.result: "holds", .method: "inspection", .from: "2025-01-01"], "period"),
    (
      1,
      [
        .result: "holds", .method: "inspection", .from: "2025-01-01", .to: "2025-02-01",
        .sample: "3",
      ], "cases"
    ),
    (-1, [.condition: ""], "emptied"), (-1, [.due: "morgen"], "day"),
    (-1, [.severity: "erg"], "severity"), (-1, [.code: "F-9"], "finding"),
    (-1, [.cause: "x", .head: ""], "head"), (-1, [.cause: "x", .head: "abc"], "head"),
  ])
  func `What is wrong is refused by its row`(
    index: Int, cells: [AuditSheet.Column: String], what: String
  ) throws {
    var row = 0
    let (acts, faults) = changed { rows in
      let at = index < 0 ? rows.count + index : index
      for (column, text) in cells { rows[at][column] = text }
      row = at + 2
    }
    #expect(acts.isEmpty)
    #expect(faults.count == 1, "\(what): \(faults)")
    let name = try #require(faults.first?.place.name)
    #expect(name.drop(while: \.isLetter) == String(row), "\(what): \(faults)")
  }

  @Test func `What the dossier has and a sheet empties is not lost`() {
    let (_, faults) = changed { rows in
      let index = rows.firstIndex { $0[.code] == "A-2-LIST" } ?? 0
      rows[index][.rating] = ""
      rows[index][.reason] = ""
    }
    #expect(faults.map(\.fact) == [.emptied(.rating)])
    // The twelfth column, whatever line of the file a text with line breaks has put it on.
    #expect(faults.first?.place.name.hasPrefix("L") == true)
  }

  @Test func `A row that was touched since is refused, others are not`() {
    let old = sheet()
    var dossier = Self.dossier
    dossier.apply(
      DossierEvent(
        at: moment(500), by: "B", act: .examined(practice: "A-2-NAME", .rated("not", reason: nil))),
      hash: lineHash(2_000))
    var rows = rows(old)
    rows[0][.rating] = "fully"
    let door = rows.firstIndex { $0[.code] == "B-2-DOOR" } ?? 0
    rows[door][.rating] = "partially"
    let now = AuditSheet(sampleAssessment(), dossier)
    let (_, faults) = reading(now, text(rows))
    #expect(faults.map(\.fact) == [.changedSince])
    #expect(faults.map(\.place.name) == ["A2"])
    rows[0][.rating] = "not"
    let (acts, none) = reading(now, text(rows))
    #expect(none.isEmpty)
    #expect(acts == [.examined(practice: "B-2-DOOR", .rated("partially", reason: nil))])
  }

  @Test func `A row may stand once`() {
    let (_, faults) = changed { rows in rows.append(rows[0]) }
    let first = SheetPlace(line: 2, column: 1, row: 2, cell: 0)
    #expect(faults.map(\.fact) == [.repeatedRow(first)])
  }

  /// A sheet that is read twice must not say everything twice.
  @Test func `A new finding that is there already is refused with its code`() {
    let new: [AuditSheet.Column: String] = [
      .row: "finding", .practice: "A-2-LIST", .severity: "low", .condition: "=oud",
    ]
    #expect(changed { $0.append(new) }.faults.map(\.fact) == [.foundBefore("F-2025-01")])
    let twice = changed { rows in
      var other = new
      other[.condition] = "nieuw"
      rows += [other, other]
    }
    #expect(twice.faults.map(\.fact) == [.foundBefore("F-2025-02")])
    let elsewhere = changed { rows in
      var other = new
      other[.practice] = "B-3-LOG"
      rows.append(other)
    }
    #expect(elsewhere.faults.isEmpty && elsewhere.acts.count == 1)
  }

  @Test func `A table of something else is refused`() {
    func facts(_ text: String) -> [AuditSheet.Fact] { reading(sheet(), text).faults.map(\.fact) }
    #expect(facts("") == [.noRows])
    #expect(facts("row,code\npractice,A") == [.missingColumn(.head)])
    #expect(
      facts("row,code,head,ratig\npractice,A,x,y")
        == [.unknownColumn("ratig", suggestion: "rating")])
    #expect(facts("row,code,head\n\"practice") == [.openQuotation])
    #expect(facts("PK\u{3}\u{4}") == [.workbook])
  }

  @Test func `Columns that are left out change nothing`() {
    let head = sheet().dossier.head.hexadecimal
    let (acts, faults) = reading(
      sheet(),
      "row,code,rating,head\npractice,A-2-LIST,not,\(head)\npractice,B-2-DOOR,not,\(head)\n")
    #expect(faults.isEmpty)
    #expect(acts == [.examined(practice: "B-2-DOOR", .rated("not", reason: nil))])
  }

  @Test func `What a change changes is told cell by cell, with what it said`() throws {
    let (acts, faults) = changed { rows in
      rows[0][.rating] = "Grotendeels"
      rows[0][.note] = "notitie"
      rows[rows.count - 1][.severity] = "laag"
      rows[rows.count - 1][.cause] = nil
      rows[rows.count - 1][.due] = "2026-03-31"
      rows.append([
        .row: "finding", .practice: "b-2-door", .severity: "hoog", .condition: "nieuw",
        .head: rows[0][.head] ?? "",
      ])
    }
    #expect(faults.isEmpty)
    let sheet = sheet()
    let told = acts.map { act in
      sheet.edits(act).map { "\($0.column.rawValue): \($0.old ?? "-") > \($0.new ?? "-")" }
    }
    #expect(
      told == [
        ["rating: - > largely"], ["note: - > notitie"],
        ["severity: high > low", "cause: o;o > -", "due: - > 2026-03-31"],
        [
          "code: - > F-2025-02", "practice: - > B-2-DOOR", "severity: - > high",
          "criterion: - > \(sheet.questionnaire.practice("B-2-DOOR")?.criterion.nl ?? "")",
          "condition: - > nieuw",
        ],
      ])
  }

  @Test func `What follows from a change is told with it`() throws {
    let (acts, _) = changed { rows in
      for index in rows.indices where rows[index][.method] == "inspection" {
        rows[index][.result] = "not-seen"
      }
    }
    let act = try #require(acts.first)
    #expect(
      sheet().edits(act).map { "\($0.column.rawValue): \($0.old ?? "-") > \($0.new ?? "-")" } == [
        "result: holds > not-seen", "method: inspection > -",
        "from: \(samplePeriod.from.iso) > -", "to: \(samplePeriod.to.iso) > -",
        "population: 9 > -", "sample: 3 > -", "deviations: 1 > -",
      ])
  }
}
