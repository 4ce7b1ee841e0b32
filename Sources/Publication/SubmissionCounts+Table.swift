import Language
import Maturity

/// A line of a table of counts that was made elsewhere, and what is wrong in it.
package struct CountTableFault: Error, Equatable, Sendable {
  /// The line, from 1; the header is line 1.
  package let line: Int

  /// The cell of the line, from 0; nil where the fault is not in one of them.
  package let column: Int?

  package let fact: Fact

  package init(_ fact: Fact, line: Int, column: Int? = nil) {
    self.fact = fact
    self.line = line
    self.column = column
  }

  package enum Fact: Equatable, Sendable {
    case header(expected: [String])
    case cells(expected: Int, found: Int)
    case notAmong(column: String, [String])
    case unknownItem(String, suggestion: String?)
    case notACount(String)

    /// A change that cannot go with the levels, where it follows from them.
    case impossibleChange

    /// The same institutions in the same state of the same item a second time.
    case repeated

    /// An item of which the institutions do not add up to those of another.
    case wrongSum(item: String, stratum: Stratum, counted: Int, expected: Int)

    case missingItem(String)
  }
}

extension SubmissionCounts {
  /// The columns of a table of counts, in this order.
  package static let columns = [
    "sector", "profile", "item", "now", "earlier", "change", "institutions",
  ]

  /// Reads counts that were made elsewhere, a row for each state that occurs.
  ///
  /// `item` is a theme or a key fact. `now` and `earlier` are `yes` where it is shown (the level is
  /// at the reference level or above for certain, the fact is answered with yes) and `no` elsewhere;
  /// `change` is `higher`, `lower` or `notEstablished`, and empty for a fact. Every item counts all
  /// institutions of a sector and profile.
  ///
  /// - Parameters:
  ///   - rows: the cells of each line, the header first.
  ///   - form: the themes and key facts that are counted.
  ///   - references: the levels that were counted from.
  /// - Throws: the first thing that is wrong, by its row.
  package init(
    rows: [[String]], form: SubmissionForm, references: [Int]
  ) throws(CountTableFault) {
    self.init(references: references, factCount: form.facts.count)
    guard rows.first == Self.columns else {
      throw CountTableFault(.header(expected: Self.columns), line: 1)
    }
    var seen: Set<[Int]> = []
    var sums: [[Int]] = Array(
      repeating: Array(repeating: 0, count: Stratum.all.count),
      count: form.themes.count + form.facts.count)
    for (index, cells) in rows.enumerated().dropFirst() {
      let row = try CountRow(cells, form, line: index + 1)
      guard seen.insert([row.item, row.stratum, row.state]).inserted else {
        throw CountTableFault(.repeated, line: index + 1)
      }
      sums[row.item][row.stratum] += row.institutions
      if row.item < form.themes.count {
        set(theme: row.item, stratum: row.stratum, state: row.state, to: row.institutions)
      } else {
        let fact = row.item - form.themes.count
        set(fact: fact, stratum: row.stratum, state: row.state, to: row.institutions)
      }
    }
    try checkSums(sums, form, lines: rows.count)
    for stratum in Stratum.all.indices { set(size: sums[0][stratum], of: stratum) }
  }

  private func checkSums(
    _ sums: [[Int]], _ form: SubmissionForm, lines: Int
  ) throws(CountTableFault) {
    for (sum, id) in zip(sums, form.themes + form.facts) {
      if sum.allSatisfy({ $0 == 0 }), sums[0].contains(where: { $0 > 0 }) {
        throw CountTableFault(.missingItem(id), line: lines)
      }
      for stratum in Stratum.all.indices where sum[stratum] != sums[0][stratum] {
        throw CountTableFault(
          .wrongSum(
            item: id, stratum: Stratum.all[stratum], counted: sum[stratum],
            expected: sums[0][stratum]), line: lines)
      }
    }
  }
}

/// One line of a table of counts, by the places of what it names.
private struct CountRow {
  /// Themes first, then key facts.
  let item: Int
  let stratum: Int
  let state: Int
  let institutions: Int

  init(_ cells: [String], _ form: SubmissionForm, line: Int) throws(CountTableFault) {
    let expected = SubmissionCounts.columns.count
    guard cells.count == expected else {
      throw CountTableFault(.cells(expected: expected, found: cells.count), line: line)
    }
    func choice<Choice: RawRepresentable & CaseIterable & Equatable>(
      _ column: Int, _ type: Choice.Type
    ) throws(CountTableFault) -> Choice where Choice.RawValue == String {
      guard let choice = Choice(rawValue: cells[column]) else {
        throw CountTableFault(
          .notAmong(
            column: SubmissionCounts.columns[column], Choice.allCases.map(\.rawValue)), line: line,
          column: column)
      }
      return choice
    }
    let stratum = Stratum(
      sector: try choice(0, Sector.self), profile: try choice(1, RiskProfile.self))
    let ids = form.themes + form.facts
    guard let item = ids.firstIndex(of: cells[2]) else {
      throw CountTableFault(
        .unknownItem(cells[2], suggestion: closest(to: cells[2], among: ids)), line: line,
        column: 2)
    }
    let now = try choice(3, Shown.self) == .yes
    let earlier = try choice(4, Shown.self) == .yes
    let state: Int?
    if item < form.themes.count {
      let change = try choice(5, Submission.Change.self)
      let theme = ThemeState(isReached: now, wasReached: earlier, change: change)
      guard theme.isPossible || !form.changeFollowsFromLevels else {
        throw CountTableFault(.impossibleChange, line: line, column: 5)
      }
      state = ThemeState.all.firstIndex(of: theme)
    } else {
      guard cells[5].isEmpty else {
        throw CountTableFault(.notAmong(column: "change", [""]), line: line, column: 5)
      }
      state = FactState.all.firstIndex(of: FactState(holds: now, held: earlier))
    }
    guard let institutions = Int(cells[6]), String(institutions) == cells[6], institutions >= 0,
      institutions <= 1_000_000_000
    else { throw CountTableFault(.notACount(cells[6]), line: line, column: 6) }
    guard let state, let place = Stratum.all.firstIndex(of: stratum) else {
      preconditionFailure("every state and every stratum is listed")
    }
    self.item = item
    self.stratum = place
    self.state = state
    self.institutions = institutions
  }

  private enum Shown: String, CaseIterable {
    case yes, no
  }
}
