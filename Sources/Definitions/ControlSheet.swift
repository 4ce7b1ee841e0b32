package import JSON
import Language
import Maturity

/// A plain table of controls, to be made into the draft of a questionnaire.
package struct ControlSheet: Sendable {
  let rows: [Row]
  let scale: Scale

  /// What was read otherwise than it stands, or not at all.
  package let notices: [Notice]

  /// A control with what the table says of it.
  struct Row: Sendable {
    /// Where the cells stand of its text and of its theme.
    let place: SheetPlace
    let themePlace: SheetPlace

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

    /// The column that a header names, in either language.
    init?(header: String) {
      let name = header.lowercased()
      guard let column = Column.allCases.first(where: { $0.names.contains(name) }) else {
        return nil
      }
      self = column
    }

    /// The names that a header can have, the one in messages first.
    package var names: [String] {
      switch self {
      case .theme: ["theme", "thema", "domain", "domein", "category", "categorie"]
      case .id: ["id", "code", "nr", "no", "nummer", "number"]
      case .text:
        ["text", "tekst", "control", "maatregel", "statement", "stelling", "requirement", "eis"]
      case .subtheme: ["sub-theme", "subtheme", "sub-thema", "subthema", "deelthema"]
      case .level: ["level", "niveau"]
      case .weight: ["weight", "gewicht"]
      case .scale: ["scale", "schaal"]
      }
    }
  }

  /// How the controls are rated; one scale for the whole table.
  package enum Scale: String, CaseIterable, Sendable {
    case achievement
    case yesNo = "yes-no"
    case level

    /// The scale that a cell names, in either language.
    init?(named name: String) {
      switch name.lowercased() {
      case "achievement", "realisatie": self = .achievement
      case "yes-no", "yes/no", "ja-nee", "ja/nee": self = .yesNo
      case "level", "niveau": self = .level
      default: return nil
      }
    }
  }

  /// Something in a table that cannot be made into a questionnaire.
  package struct Fault: Error, Hashable, Sendable {
    package let place: SheetPlace
    package let fact: Fact

    package init(place: SheetPlace, fact: Fact) {
      self.place = place
      self.fact = fact
    }
  }

  package enum Fact: Hashable, Sendable {
    case workbook
    case notText
    case openQuotation
    case noRows
    /// A header that looks like the name of the column may be meant.
    case missingColumn(Column, suggestion: String?)
    case repeatedColumn(Column, first: SheetPlace)
    case cellOutside(String)
    case emptyCell(Column)
    /// A text with something that nobody sees.
    case hiddenCharacter
    case invalidIdentifier(String)
    case repeatedIdentifier(String, first: SheetPlace)
    case notALevel(String)
    case notAWeight(String)
    case unknownScale(String)
    case otherScale(String, than: String)
  }

  /// Something that whoever made the table should know, and that is no fault.
  package enum Notice: Hashable, Sendable {
    case notUnicode
    /// A column that says nothing that a questionnaire has, or so it seems.
    case columnLeftOut(String, suggestion: String?)
    /// How many rows without a theme were taken to belong to the one above.
    case themesFilledIn(Int)
    /// How many of them were taken to belong to the sub-theme above as well.
    case subthemesFilledIn(Int)
  }

  /// What came of reading a table: the controls, or everything that is wrong with it.
  package enum Reading: Sendable {
    case sheet(ControlSheet)
    case faults([Fault])
  }

  package static func reading(_ source: SourceText) -> Reading {
    let start = SheetPlace(line: 1, column: 1, row: 1, cell: 0)
    let text: SheetText
    do {
      text = try SheetText(source.bytes)
    } catch {
      let fact: Fact =
        switch error {
        case .workbook: .workbook
        case .binary: .notText
        }
      return .faults([Fault(place: start, fact: fact)])
    }
    do throws(SheetTable.OpenQuotation) {
      return reading(try SheetTable(text.text), isGuessed: text.isGuessed)
    } catch {
      return .faults([Fault(place: error.place, fact: .openQuotation)])
    }
  }

  private static func reading(_ table: SheetTable, isGuessed: Bool) -> Reading {
    guard let header = table.rows.first, table.rows.count > 1 else {
      let start = SheetPlace(line: 1, column: 1, row: 1, cell: 0)
      return .faults([Fault(place: table.rows.first?.place ?? start, fact: .noRows)])
    }
    let columns = header.cells.map { Column(header: $0.text) }
    let faults = faults(in: header, columns)
    guard faults.isEmpty else { return .faults(faults) }
    var reader = RowReader(columns: columns)
    let rows = table.rows.dropFirst().compactMap { reader.row($0) }
    guard reader.faults.isEmpty else { return .faults(reader.faults) }
    var notices: [Notice] = isGuessed ? [.notUnicode] : []
    let unused = Column.allCases.filter { !columns.contains($0) }.flatMap(\.names)
    for (cell, column) in zip(header.cells, columns) where column == nil && !cell.text.isEmpty {
      let suggestion = closest(to: cell.text.lowercased(), among: unused)
      notices.append(.columnLeftOut(cell.text, suggestion: suggestion))
    }
    if reader.themesFilledIn > 0 { notices.append(.themesFilledIn(reader.themesFilledIn)) }
    if reader.subthemesFilledIn > 0 {
      notices.append(.subthemesFilledIn(reader.subthemesFilledIn))
    }
    return .sheet(
      ControlSheet(rows: rows, scale: reader.scale ?? .achievement, notices: notices))
  }

  /// What is wrong with the header: a column that is not there, or twice.
  private static func faults(in header: SheetTable.Row, _ columns: [Column?]) -> [Fault] {
    var faults: [Fault] = []
    for (index, column) in columns.enumerated() {
      guard let column, let first = columns.firstIndex(of: column), first < index else { continue }
      faults.append(
        Fault(
          place: header.cells[index].place,
          fact: .repeatedColumn(column, first: header.cells[first].place)))
    }
    let unknown = zip(header.cells, columns).filter { $1 == nil }.map(\.0.text)
    for column in [Column.theme, .id, .text] where !columns.contains(column) {
      let suggestion = unknown.first { !$0.isEmpty && closest(to: $0, among: column.names) != nil }
      faults.append(
        Fault(place: header.place, fact: .missingColumn(column, suggestion: suggestion)))
    }
    return faults
  }
}

/// Reads the rows of a table and remembers what ties them together.
private struct RowReader {
  let columns: [ControlSheet.Column?]
  private(set) var faults: [ControlSheet.Fault] = []
  private(set) var scale: ControlSheet.Scale?

  /// How many rows have their theme from the row above.
  private(set) var themesFilledIn = 0

  /// How many of these have their sub-theme from there as well.
  private(set) var subthemesFilledIn = 0

  private var places: [String: SheetPlace] = [:]
  private var theme: String?
  private var subtheme = ""

  init(columns: [ControlSheet.Column?]) {
    self.columns = columns
  }

  mutating func row(_ row: SheetTable.Row) -> ControlSheet.Row? {
    func cell(_ column: ControlSheet.Column) -> SheetTable.Cell {
      // A row may end early: spreadsheets and people leave out what is empty at the end.
      guard let index = columns.firstIndex(of: column), row.cells.indices.contains(index) else {
        return SheetTable.Cell(text: "", typed: "", place: row.place)
      }
      return row.cells[index]
    }
    for outside in row.cells.dropFirst(columns.count) where !outside.text.isEmpty {
      report(.cellOutside(outside.text), outside)
    }
    let theme = theme(cell(.theme))
    let subtheme = subtheme(cell(.subtheme), isMerged: cell(.theme).text.isEmpty)
    for column in [ControlSheet.Column.id, .text] where cell(column).text.isEmpty {
      report(.emptyCell(column), cell(column))
    }
    for column in [ControlSheet.Column.theme, .subtheme, .text] {
      let cell = cell(column)
      if !cell.text.isEmpty, textFault(cell.text) != nil { report(.hiddenCharacter, cell) }
    }
    let id = cell(.id)
    if !id.text.isEmpty { checkIdentifier(id) }
    let level = Int(cell(.level).text).flatMap { (1...20).contains($0) ? $0 : nil }
    if level == nil, !cell(.level).text.isEmpty {
      report(.notALevel(cell(.level).text), cell(.level))
    }
    let weight = weight(cell(.weight))
    checkScale(cell(.scale))
    return ControlSheet.Row(
      place: cell(.text).place, themePlace: cell(.theme).place, theme: theme, subtheme: subtheme,
      id: id.text,
      text: cell(.text).text, level: level, weight: weight)
  }

  private mutating func report(_ fact: ControlSheet.Fact, _ cell: SheetTable.Cell) {
    faults.append(ControlSheet.Fault(place: cell.place, fact: fact))
  }

  /// The theme of a row; merged cells leave it empty below the first.
  private mutating func theme(_ cell: SheetTable.Cell) -> String {
    if !cell.text.isEmpty {
      theme = cell.text
      return cell.text
    }
    guard let theme else {
      report(.emptyCell(.theme), cell)
      return ""
    }
    themesFilledIn += 1
    return theme
  }

  /// The sub-theme of a row; where its theme goes on from the row above, so does an empty one.
  private mutating func subtheme(_ cell: SheetTable.Cell, isMerged: Bool) -> String {
    if isMerged, cell.text.isEmpty {
      if !subtheme.isEmpty { subthemesFilledIn += 1 }
    } else {
      subtheme = cell.text
    }
    return subtheme
  }

  private mutating func checkIdentifier(_ cell: SheetTable.Cell) {
    if !isIdentifier("T1-\(cell.text)") { report(.invalidIdentifier(cell.text), cell) }
    if let first = places[cell.text] {
      report(.repeatedIdentifier(cell.text, first: first), cell)
    } else {
      places[cell.text] = cell.place
    }
  }

  /// The weight in a cell, which may have a decimal comma.
  private mutating func weight(_ cell: SheetTable.Cell) -> Rational? {
    guard !cell.text.isEmpty else { return nil }
    let text = cell.text.replacing(part: ",", with: ".")
    guard let weight = Rational(text), weight > .zero else {
      report(.notAWeight(cell.text), cell)
      return nil
    }
    return weight
  }

  private mutating func checkScale(_ cell: SheetTable.Cell) {
    guard !cell.text.isEmpty else { return }
    guard let own = ControlSheet.Scale(named: cell.text) else {
      report(.unknownScale(cell.text), cell)
      return
    }
    if let scale, scale != own {
      report(.otherScale(own.rawValue, than: scale.rawValue), cell)
    }
    scale = scale ?? own
  }
}
