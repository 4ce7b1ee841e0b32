import Invocation
import Language
import Maturity
import Publication

/// What a figure comes to where it is not told exactly.
struct BoundOptions: Options {
  let atLeast = OptionalOption<Int>(
    "at-least", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(nl: "Ten minste zoveel.", en: "At least so many."))
  let atMost = OptionalOption<Int>(
    "at-most", Text(nl: "AANTAL", en: "NUMBER"),
    help: Text(nl: "Ten hoogste zoveel.", en: "At most so many."))
}

/// Which published figure is corrected, why and by whom.
struct ErratumOptions: Options {
  let line = RequiredOption<Int>(
    "line", Text(nl: "REGEL", en: "LINE"),
    help: Text(nl: "De regel met het cijfer.", en: "The line with the figure."))
  let figure = RequiredOption<Int>(
    "figure", Text(nl: "NUMMER", en: "NUMBER"),
    help: Text(
      nl: "Het nummer van het cijfer op die regel, zoals 'peil ledger list' het toont.",
      en: "The number of the figure on that line, as 'peil ledger list' shows it."))
  let reason = RequiredOption<String>(
    "reason", Text(nl: "TEKST", en: "TEXT"),
    help: Text(
      nl: "Waarom; dit komt in de publicatie te staan.",
      en: "Why; this will stand in the publication."))
  let by = Shared.by
}

extension Given<BoundOptions> {
  /// The form and the counts of a figure of which one number is given.
  ///
  /// - Parameters:
  ///   - measure: what is counted.
  ///   - group: among whom.
  ///   - size: how many these are.
  ///   - count: the exact number, where a command takes one; nil within where the line has none.
  /// - Returns: the figure.
  /// - Throws: a `Failure` where there is not one number, or it cannot be.
  func figure(
    _ measure: Measure, _ group: InstitutionGroup, of size: Int, count: Int?? = nil
  ) throws(Failure) -> PublishedFigure {
    let given = [count ?? nil, self.atLeast, self.atMost].compactMap(\.self)
    guard let number = given.first, given.count == 1 else {
      throw .sector(.oneOf((count == nil ? [] : ["--count"]) + ["--at-least", "--at-most"]))
    }
    guard size > 0, (0...size).contains(number) else { throw .sector(.notPartOf(number, size)) }
    if self.atLeast != nil {
      return PublishedFigure(measure, group, of: size, .atLeast, number...size)
    }
    if self.atMost != nil { return PublishedFigure(measure, group, of: size, .atMost, 0...number) }
    return PublishedFigure(measure, group, of: size, .exactly, number...number)
  }
}

extension LedgerFile {
  /// Writes a line about an act and tells which.
  mutating func record(
    _ act: LedgerEvent.Act, by: String?, _ console: Console
  ) throws -> ExitStatus {
    let entry = try append(LedgerEvent(at: console.now(), by: console.author(by), act: act))
    console.tell(
      Text(
        nl: "Vastgelegd op regel \(entry.number).", en: "Recorded on line \(entry.number)."))
    return .success
  }

  /// The figures on a line.
  func figures(onLine line: Int) throws(Failure) -> [PublishedFigure] {
    guard let figures = ledger.entries.first(where: { $0.number == line })?.event.figures else {
      throw .sector(.ledger(path: path, .noFigures(line: line)))
    }
    return figures
  }
}
