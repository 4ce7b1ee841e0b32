package import JSON
import Language
import Maturity

/// A plain table of controls, to be made into the draft of a questionnaire.
package struct ControlSheet: Sendable {
  let rows: [Row]
  let scale: Scale

  /// A control with what the table says of it.
  struct Row: Sendable {
    let line: Int
    let theme: String
    let subtheme: String
    let id: String
    let text: String
    let level: Int?
    let weight: Rational?
  }

  /// The columns by name; only the first three need to be there.
  package enum Column: String, CaseIterable, Sendable {
    case theme
    case id
    case text
    case subtheme = "sub-theme"
    case level
    case weight
    case scale
  }

  /// How the controls are rated; one scale for the whole table.
  package enum Scale: String, CaseIterable, Sendable {
    case achievement
    case yesNo = "yes-no"
    case level
  }

  /// Something in a table that cannot be made into a questionnaire.
  package struct Fault: Error, Hashable, Sendable {
    /// The line of the row, from 1.
    package let line: Int

    package let fact: Fact

    package init(line: Int, fact: Fact) {
      self.line = line
      self.fact = fact
    }
  }

  package enum Fact: Hashable, Sendable {
    case notUTF8
    case openQuotation
    case noRows
    case missingColumn(Column)
    case unknownColumn(String, suggestion: String?)
    case cellCount(Int, columns: Int)
    case emptyCell(Column)
    case invalidIdentifier(String)
    case repeatedIdentifier(String, line: Int)
    case notALevel(String)
    case notAWeight(String)
    case unknownScale(String)
    case otherScale(String, than: String)
  }

  /// What came of reading a table: the controls, or everything that is wrong with it.
  package enum Reading: Sendable {
    case sheet(ControlSheet)
    case faults([Fault])
  }

  package static func reading(_ source: SourceText) -> Reading {
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      return .faults([Fault(line: 1, fact: .notUTF8)])
    }
    guard let table = SheetTable(text) else {
      return .faults([Fault(line: 1, fact: .openQuotation)])
    }
    guard let header = table.rows.first, table.rows.count > 1 else {
      return .faults([Fault(line: 1, fact: .noRows)])
    }
    var faults: [Fault] = []
    let columns = header.cells.map { name in Column(rawValue: name.lowercased()) }
    let names = Column.allCases.map(\.rawValue)
    for (name, column) in zip(header.cells, columns) where column == nil {
      faults.append(
        Fault(
          line: header.line,
          fact: .unknownColumn(name, suggestion: closest(to: name.lowercased(), among: names))))
    }
    for column in [Column.theme, .id, .text] where !columns.contains(column) {
      faults.append(Fault(line: header.line, fact: .missingColumn(column)))
    }
    guard faults.isEmpty else { return .faults(faults) }
    var reader = RowReader(columns: columns)
    let rows = table.rows.dropFirst().compactMap { reader.row($0.line, $0.cells) }
    guard reader.faults.isEmpty else { return .faults(reader.faults) }
    return .sheet(ControlSheet(rows: rows, scale: reader.scale ?? .achievement))
  }
}

/// Reads the rows of a table and remembers what ties them together.
private struct RowReader {
  let columns: [ControlSheet.Column?]
  private(set) var faults: [ControlSheet.Fault] = []
  private(set) var scale: ControlSheet.Scale?
  private var lines: [String: Int] = [:]

  init(columns: [ControlSheet.Column?]) {
    self.columns = columns
  }

  mutating func row(_ line: Int, _ cells: [String]) -> ControlSheet.Row? {
    var facts: [ControlSheet.Fact] = []
    defer { faults += facts.map { ControlSheet.Fault(line: line, fact: $0) } }
    guard cells.count == columns.count else {
      facts.append(.cellCount(cells.count, columns: columns.count))
      return nil
    }
    func cell(_ column: ControlSheet.Column) -> String {
      columns.firstIndex(of: column).map { cells[$0] } ?? ""
    }
    for column in [ControlSheet.Column.theme, .id, .text] where cell(column).isEmpty {
      facts.append(.emptyCell(column))
    }
    let id = cell(.id)
    if !id.isEmpty, !isIdentifier("T1-\(id)") { facts.append(.invalidIdentifier(id)) }
    if let first = lines[id] { facts.append(.repeatedIdentifier(id, line: first)) }
    lines[id] = lines[id] ?? line
    let level = Int(cell(.level)).flatMap { (1...20).contains($0) ? $0 : nil }
    if level == nil, !cell(.level).isEmpty { facts.append(.notALevel(cell(.level))) }
    let weight = Rational(cell(.weight)).flatMap { $0 > .zero ? $0 : nil }
    if weight == nil, !cell(.weight).isEmpty { facts.append(.notAWeight(cell(.weight))) }
    if let fact = scaleFact(cell(.scale)) { facts.append(fact) }
    return ControlSheet.Row(
      line: line, theme: cell(.theme), subtheme: cell(.subtheme), id: id, text: cell(.text),
      level: level, weight: weight)
  }

  /// What is wrong with the scale of a row; a sound one becomes that of the table.
  private mutating func scaleFact(_ name: String) -> ControlSheet.Fact? {
    guard !name.isEmpty else { return nil }
    guard let own = ControlSheet.Scale(rawValue: name.lowercased()) else {
      return .unknownScale(name)
    }
    if let scale, scale != own { return .otherScale(own.rawValue, than: scale.rawValue) }
    scale = own
    return nil
  }
}
