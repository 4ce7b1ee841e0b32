import Assessment
package import Definitions
import Hashing
package import History
package import Language
import Maturity
import Reports

extension AuditSheet {
  /// Something in a table that cannot be taken over.
  package struct Fault: Error, Hashable, Sendable {
    package let place: SheetPlace
    package let fact: Fact
  }

  package enum Fact: Hashable, Sendable {
    case workbook
    case binary
    case openQuotation
    case noRows
    case missingColumn(Column)
    case unknownColumn(String, suggestion: String?)
    case unknownRow(String)
    case unknownPractice(String, suggestion: String?)
    case unknownFinding(String)

    /// A row for a new finding that says what a finding of the practice says already, as where a
    /// sheet is read twice.
    case foundBefore(String)
    case unknownChoice(String, Column, choices: [String])
    case mustApply(String)
    case reasonNeeded
    case textNeeded(Column)
    case noSuchEvidence(String, count: Int)
    case notFilledIn(Column)

    /// A cell that has something and may not be emptied.
    case emptied(Column)
    case invalidPeriod
    case invalidCases
    case notADay(String)

    /// The dossier has changed here since the table was written.
    case changedSince
    case unknownHead
    case repeatedRow(SheetPlace)

    /// The column of the cell that is wrong; nil where it is the row.
    fileprivate var column: Column? {
      switch self {
      case .unknownRow: .row
      case .unknownFinding, .mustApply: .code
      case .unknownPractice: .practice
      case .unknownChoice(_, let column, _), .textNeeded(let column), .notFilledIn(let column),
        .emptied(let column):
        column
      case .reasonNeeded: .reason
      case .noSuchEvidence: .number
      case .invalidPeriod: .from
      case .invalidCases: .population
      case .notADay: .due
      case .unknownHead: .head
      case .workbook, .binary, .openQuotation, .noRows, .missingColumn, .unknownColumn,
        .foundBefore, .changedSince, .repeatedRow:
        nil
      }
    }
  }

  /// What a row changes.
  package struct Change: Hashable, Sendable {
    /// The line of the row, from 1.
    package let line: Int

    package let act: DossierAct
  }

  /// What came of reading a table: the changes, or everything that is wrong with it.
  package enum Reading: Sendable {
    case changes([Change])
    case faults([Fault])
  }

  /// Reads a table back and tells what it changes in the dossier.
  ///
  /// - Parameters:
  ///   - bytes: the file, as a spreadsheet writes it.
  ///   - language: the one in which a criterion is taken from the questionnaire.
  /// - Returns: the changes in the order of the rows; nothing is changed yet.
  package func reading(_ bytes: [UInt8], language: Language) -> Reading {
    let table: SheetTable
    let start = SheetPlace(line: 1, column: 1, row: 1, cell: 0)
    do {
      table = try SheetTable(try SheetText(bytes).text)
    } catch let unreadable as SheetText.Unreadable {
      return .faults([Fault(place: start, fact: unreadable == .workbook ? .workbook : .binary)])
    } catch let quotation as SheetTable.OpenQuotation {
      return .faults([Fault(place: quotation.place, fact: .openQuotation)])
    } catch {
      preconditionFailure("only these are thrown above")
    }
    guard let header = table.rows.first, table.rows.count > 1 else {
      return .faults([Fault(place: table.rows.first?.place ?? start, fact: .noRows)])
    }
    var faults: [Fault] = []
    let names = Column.allCases.map(\.rawValue)
    let columns = header.cells.map { cell -> Column? in
      if cell.text.isEmpty { return nil }
      if let column = Column(rawValue: cell.text.lowercased()) { return column }
      faults.append(
        Fault(
          place: cell.place,
          fact: .unknownColumn(
            cell.text, suggestion: closest(to: cell.text.lowercased(), among: names))))
      return nil
    }
    for column in [Column.row, .code, .head] where !columns.contains(column) {
      faults.append(Fault(place: header.place, fact: .missingColumn(column)))
    }
    guard faults.isEmpty else { return .faults(faults) }
    var reader = SheetReader(sheet: self, language: language)
    for row in table.rows.dropFirst() {
      var cells: [Column: String] = [:]
      var places: [Column: SheetPlace] = [:]
      for (column, cell) in zip(columns, row.cells) {
        guard let column else { continue }
        places[column] = cell.place
        cells[column] = cell.typed.nonEmpty
      }
      reader.read(
        cells, columns: Set(columns.compactMap(\.self)), at: row.place, cells: places)
    }
    return reader.faults.isEmpty ? .changes(reader.changes) : .faults(reader.faults)
  }
}

/// Reads the rows of a table and remembers what ties them together.
private struct SheetReader {
  typealias Column = AuditSheet.Column
  typealias Fact = AuditSheet.Fact

  let sheet: AuditSheet
  let language: Language
  private(set) var changes: [AuditSheet.Change] = []
  private(set) var faults: [AuditSheet.Fault] = []

  /// The place of each row by what it is about.
  private var places: [String: SheetPlace] = [:]

  /// The state with the new findings, so that each gets an identifier of its own.
  private var dossier: DossierState

  init(sheet: AuditSheet, language: Language) {
    self.sheet = sheet
    self.language = language
    dossier = sheet.dossier
  }

  /// A row as it is read: the cells that are filled in, and the columns that there are.
  private struct Row {
    let place: SheetPlace
    let cells: [Column: String]
    let columns: Set<Column>

    /// What the dossier says already, as it was written.
    var old: [Column: String] = [:]

    /// Whether a cell differs from what was written; a column that is not there differs nowhere.
    func differs(_ column: Column) -> Bool {
      guard columns.contains(column) else { return false }
      let written = old[column].map { CSVCell.cleaned($0).trimmed } ?? ""
      let cell = cells[column] ?? ""
      return cell != written && cell != old[column] ?? ""
    }

    /// What a cell says: what the dossier says already where nobody touched it.
    func text(_ column: Column) -> String? {
      differs(column) ? cells[column] : old[column]?.nonEmpty
    }
  }

  /// Reads a row that stands at a place, as do those of its cells that are in the table.
  mutating func read(
    _ cells: [Column: String], columns: Set<Column>, at place: SheetPlace,
    cells places: [Column: SheetPlace]
  ) {
    let row = Row(place: place, cells: cells, columns: columns)
    do throws(RowFault) {
      guard let name = cells[.row], let kind = AuditSheet.RowKind(rawValue: name.lowercased())
      else { throw RowFault(.unknownRow(cells[.row] ?? "")) }
      let act: [DossierAct] =
        switch kind {
        case .practice: try practice(row)
        case .evidence: try evidence(row)
        case .finding: try finding(row)
        }
      changes += act.map { AuditSheet.Change(line: place.line, act: $0) }
    } catch {
      let column = error.fact.column.map { column in
        // A practice is named by its code, but in a row about a finding.
        column == .practice && cells[.practice] == nil ? .code : column
      }
      faults.append(
        AuditSheet.Fault(place: column.flatMap { places[$0] } ?? place, fact: error.fact))
    }
  }

  private struct RowFault: Error {
    let fact: Fact

    init(_ fact: Fact) { self.fact = fact }
  }

  // MARK: Practices

  private mutating func practice(_ row: Row) throws(RowFault) -> [DossierAct] {
    let id = try practice(row.cells[.code])
    try once("practice \(id)", row.place)
    var row = row
    row.old = sheet.cells(ofPractice: id)
    var acts: [DossierAct] = []
    if row.differs(.rating) || row.differs(.reason) {
      try unchanged(id, in: row)
      acts.append(.examined(practice: id, try examination(row, id)))
    }
    if row.differs(.note) {
      try unchanged(id, in: row)
      guard let note = row.text(.note) else { throw RowFault(.emptied(.note)) }
      acts.append(.noted(practice: id, text: note))
    }
    return acts
  }

  private func examination(_ row: Row, _ id: String) throws(RowFault) -> Examination {
    guard let word = row.text(.rating)?.lowercased() else {
      throw RowFault(row.old[.rating] == nil ? .notFilledIn(.rating) : .emptied(.rating))
    }
    let reason = row.text(.reason)
    switch word {
    case AuditSheet.notApplicable:
      guard sheet.questionnaire.practice(id)?.mayBeNotApplicable != nil else {
        throw RowFault(.mustApply(id))
      }
      guard let reason else { throw RowFault(.reasonNeeded) }
      return .notApplicable(reason: reason)
    case AuditSheet.notExamined:
      guard let reason else { throw RowFault(.reasonNeeded) }
      return .notExamined(reason: reason)
    default:
      let values = sheet.questionnaire.scale.values
      let value = values.first { value in
        [value.id, value.title.nl, value.title.en].contains { $0.lowercased() == word }
      }
      guard let value else {
        throw RowFault(
          .unknownChoice(
            word, .rating,
            choices: values.map(\.id) + [AuditSheet.notApplicable, AuditSheet.notExamined]))
      }
      return .rated(value.id, reason: reason)
    }
  }

  // MARK: Evidence

  private mutating func evidence(_ row: Row) throws(RowFault) -> [DossierAct] {
    let id = try practice(row.cells[.code])
    let recorded = sheet.assessment.state.evidence(for: id)
    let subject: EvidenceTest.Subject
    let kind: EvidenceKind
    if let number = row.cells[.number] {
      guard let index = Int(number), recorded.indices.contains(index - 1) else {
        throw RowFault(.noSuchEvidence(number, count: recorded.count))
      }
      subject = .recorded(recorded[index - 1].hash)
      kind = recorded[index - 1].kind
    } else {
      kind = try choice(row, .kind, EvidenceKind.self)
      guard let reference = row.cells[.reference] else {
        throw RowFault(.textNeeded(.reference))
      }
      subject = own(kind, reference, id)
    }
    try once("evidence \(id) \(subject)", row.place)
    var row = row
    row.old = sheet.cells(of: subject, id, number: row.cells[.number].flatMap { Int($0) })
    let columns: [Column] = [.result, .method, .from, .to, .population, .sample, .deviations]
    guard columns.contains(where: row.differs) else { return [] }
    try unchanged(id, in: row)
    guard row.text(.result) != nil else {
      throw RowFault(row.old[.result] == nil ? .notFilledIn(.result) : .emptied(.result))
    }
    let name = try choice(row, .result, EvidenceTest.Result.Name.self)
    guard name != .notSeen else {
      return [.seen(EvidenceTest(practice: id, subject: subject, result: .notSeen))]
    }
    let examined = EvidenceTest.Examined(
      try choice(row, .method, EvidenceTest.Method.self), operation: try operation(row))
    return [
      .seen(
        EvidenceTest(
          practice: id, subject: subject, result: EvidenceTest.Result(name, examined)))
    ]
  }

  /// The auditor's own evidence as the dossier has it, also where a spreadsheet changed its blanks.
  private func own(
    _ kind: EvidenceKind, _ reference: String, _ practice: String
  ) -> EvidenceTest.Subject {
    let subjects = sheet.dossier.tests(of: practice).map(\.subject)
    return subjects.first { subject in
      guard case .own(kind, let words) = subject else { return false }
      return CSVCell.cleaned(words).trimmed == CSVCell.cleaned(reference).trimmed
    } ?? .own(kind, reference: reference)
  }

  private func operation(_ row: Row) throws(RowFault) -> EvidenceTest.Operation? {
    let counts = [Column.population, .sample, .deviations].map(row.text)
    let ends = [Column.from, .to].map(row.text)
    guard ends.contains(where: { $0 != nil }) else {
      guard counts.allSatisfy({ $0 == nil }) else { throw RowFault(.invalidPeriod) }
      return nil
    }
    guard let from = ends[0].flatMap(Day.init), let to = ends[1].flatMap(Day.init),
      let period = Period(from: from, to: to)
    else { throw RowFault(.invalidPeriod) }
    if counts.allSatisfy({ $0 == nil }) { return EvidenceTest.Operation(period: period) }
    let numbers = counts.compactMap { $0.flatMap { Int($0) } }
    guard numbers.count == 3,
      let cases = EvidenceTest.Cases(
        population: numbers[0], sample: numbers[1], deviations: numbers[2])
    else { throw RowFault(.invalidCases) }
    return EvidenceTest.Operation(period: period, cases: cases)
  }

  // MARK: Findings

  private mutating func finding(_ row: Row) throws(RowFault) -> [DossierAct] {
    guard let code = row.cells[.code] else { return [try newFinding(row)] }
    guard let old = sheet.dossier.findings.map(\.finding).first(where: { $0.id == code }) else {
      throw RowFault(.unknownFinding(code))
    }
    try once("finding \(code)", row.place)
    var row = row
    row.old = sheet.cells(old)
    var finding = old
    try fill(&finding, row)
    guard finding != old else { return [] }
    try unchanged(code, in: row)
    return [.found(finding)]
  }

  private mutating func newFinding(_ row: Row) throws(RowFault) -> DossierAct {
    let practice = try practice(row.cells[.practice])
    var finding = Finding(
      id: dossier.nextFindingID(wave: sheet.assessment.state.header.wave), practice: practice,
      criterion: sheet.questionnaire.practice(practice)?.criterion[language] ?? practice,
      condition: "", severity: "")
    try fill(&finding, row)
    guard !finding.condition.isEmpty else { throw RowFault(.textNeeded(.condition)) }
    guard !finding.severity.isEmpty else { throw RowFault(.textNeeded(.severity)) }
    let same = dossier.findings.map(\.finding).first {
      $0.practice == finding.practice && $0.condition == finding.condition
    }
    if let same { throw RowFault(.foundBefore(same.id)) }
    // Only the identifier matters here, so that the next new finding gets another.
    dossier.apply(
      DossierEvent(at: Moment(secondsSince1970: 0), by: "", act: .found(finding)),
      hash: dossier.head)
    return .found(finding)
  }

  private func fill(_ finding: inout Finding, _ row: Row) throws(RowFault) {
    if row.differs(.severity) {
      guard let word = row.text(.severity)?.lowercased() else {
        throw RowFault(.emptied(.severity))
      }
      let severities = sheet.questionnaire.severities
      let severity = severities.first { severity in
        [severity.id, severity.title.nl, severity.title.en].contains { $0.lowercased() == word }
      }
      guard let severity else {
        throw RowFault(.unknownChoice(word, .severity, choices: severities.map(\.id)))
      }
      finding.severity = severity.id
    }
    if row.differs(.practice), row.cells[.code] != nil {
      finding.practice = try practice(row.cells[.practice])
    }
    if row.differs(.criterion) {
      guard let text = row.text(.criterion) else { throw RowFault(.emptied(.criterion)) }
      finding.criterion = text
    }
    if row.differs(.condition) {
      guard let text = row.text(.condition) else { throw RowFault(.emptied(.condition)) }
      finding.condition = text
    }
    if row.differs(.cause) { finding.cause = row.text(.cause) }
    if row.differs(.effect) { finding.effect = row.text(.effect) }
    if row.differs(.recommendation) { finding.recommendation = row.text(.recommendation) }
    if row.differs(.owner) { finding.owner = row.text(.owner) }
    guard row.differs(.due) else { return }
    finding.due = try row.text(.due).map { (text) throws(RowFault) in
      guard let day = Day(iso: text) else { throw RowFault(.notADay(text)) }
      return day
    }
  }

  // MARK: What ties rows together

  private func practice(_ code: String?) throws(RowFault) -> String {
    let code = code ?? ""
    let known = sheet.questionnaire.places.keys.sorted()
    guard let id = known.first(where: { $0.lowercased() == code.lowercased() }) else {
      throw RowFault(.unknownPractice(code, suggestion: closest(to: code, among: known)))
    }
    return id
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ row: Row, _ column: Column, _ type: Choice.Type
  ) throws(RowFault) -> Choice where Choice.RawValue == String {
    let word = row.text(column) ?? row.cells[column] ?? ""
    guard let choice = Choice(rawValue: word.lowercased()) else {
      throw RowFault(.unknownChoice(word, column, choices: type.allCases.map(\.rawValue)))
    }
    return choice
  }

  private mutating func once(_ subject: String, _ place: SheetPlace) throws(RowFault) {
    if let first = places[subject] { throw RowFault(.repeatedRow(first)) }
    places[subject] = place
  }

  /// Refuses a row that would undo what came into the dossier since the table was written.
  private func unchanged(_ code: String, in row: Row) throws(RowFault) {
    guard let head = row.cells[.head].flatMap({ Digest(hexadecimal: $0) }),
      let later = sheet.dossier.entries(after: head)
    else { throw RowFault(.unknownHead) }
    let isTouched = later.contains { entry in
      let act =
        entry.event.withdrawnTarget.flatMap { sheet.dossier.entry($0)?.event.act }
        ?? entry.event.act
      return act.subject == code
    }
    if isTouched { throw RowFault(.changedSince) }
  }
}

extension DossierAct {
  /// The practice or the finding that an act says something of.
  fileprivate var subject: String? {
    switch self {
    case .examined(let practice, _), .noted(let practice, _): practice
    case .seen(let test): test.practice
    case .found(let finding): finding.id
    default: nil
    }
  }
}
