package import Hashing
import History
package import JSON
import Language

// The format of a ledger: a journal of chained lines, one object on each.

extension LedgerHeader {
  package static let format = "peil-ledger"
  package static let version = "1.0"

  package init(_ value: JSONValue) throws(FormatFault) {
    guard value.members != nil else { throw .notAnObject }
    if let format = value["format"]?.string, format != Self.format { throw .anotherFormat(format) }
    let members = try Members(
      value, ["format", "version", "ledger", "created", "hash"])
    try members.requireFormat(Self.format, Self.version)
    self.init(
      ledger: try members.string("ledger"), created: try members.moment("created"))
  }

  /// The bytes to write as the first line.
  package var body: [UInt8] {
    Array(
      JSONValue.object([
        ("format", .string(Self.format)), ("version", .string(Self.version)),
        ("ledger", .string(ledger)), ("created", .string(created.iso)),
      ]).compact.utf8)
  }
}

extension LedgerEvent {
  private enum Name: String {
    case released, entered, withdrawn, coarsened, salvaged
  }

  package init(_ value: JSONValue) throws(FormatFault) {
    let members = try Members(
      value,
      [
        "at", "by", "event", "publication", "symbols", "figure", "source", "line", "number",
        "reason", "proven", "after", "lost", "prev", "hash",
      ])
    let act: Act
    switch try members.choice("event", Name.self) {
    case .released:
      act = .released(
        try SectorPublication(members.value("publication")),
        try members.elements("symbols") { (value) throws(FormatFault) in
          try PublishedSymbol(value)
        })
    case .entered:
      act = .entered(
        try PublishedFigure(members.value("figure")), source: try members.string("source"))
    case .withdrawn:
      act = .withdrawn(
        line: try members.integer("line"), figure: try members.integer("number"),
        reason: try members.string("reason"))
    case .coarsened:
      act = .coarsened(
        line: try members.integer("line"), figure: try members.integer("number"),
        to: try PublishedFigure(members.value("figure")), reason: try members.string("reason"))
    case .salvaged:
      act = .salvaged(
        members.has("lost")
          ? LostLines(after: try members.digest("after"), last: try members.digest("lost")) : nil)
    }
    self.init(at: try members.moment("at"), by: try members.string("by"), act: act)
  }

  /// The bytes to write as a line.
  package var body: [UInt8] {
    let rest: [(String, JSONValue)] =
      switch act {
      case .released(let publication, let symbols):
        [
          ("event", .string(Name.released.rawValue)), ("publication", publication.json),
          ("symbols", .array(symbols.map(\.json))),
        ]
      case .entered(let figure, let source):
        [
          ("event", .string(Name.entered.rawValue)), ("figure", figure.json),
          ("source", .string(source)),
        ]
      case .withdrawn(let line, let number, let reason):
        [
          ("event", .string(Name.withdrawn.rawValue)), ("line", .integer(line)),
          ("number", .integer(number)), ("reason", .string(reason)),
        ]
      case .coarsened(let line, let number, let figure, let reason):
        [
          ("event", .string(Name.coarsened.rawValue)), ("line", .integer(line)),
          ("number", .integer(number)), ("figure", figure.json), ("reason", .string(reason)),
        ]
      case .salvaged:
        [("event", .string(Name.salvaged.rawValue))]
      }
    let members: [(String, JSONValue)] = [("at", .string(at.iso)), ("by", .string(by))] + rest
    return Array(JSONValue.object(members).compact.utf8)
  }
}

extension Ledger {
  /// Reads a ledger from the verified lines of its file.
  ///
  /// - Throws: at the first line that is none, or that could not have followed the ones before it.
  package init(
    lines: some Sequence<(bytes: [UInt8], hash: Digest)>
  ) throws(Fault) {
    var ledger: Ledger?
    var events: [(event: LedgerEvent, hash: Digest)] = []
    for (index, line) in lines.enumerated() {
      let value = try Self.read(line: index + 1) { () throws(FormatFault) in
        guard let value = try? JSONValue(parsing: line.bytes) else { throw .notJSON }
        return value
      }
      guard ledger != nil else {
        ledger = Ledger(
          header: try Self.read(line: 1) { () throws(FormatFault) in try LedgerHeader(value) },
          hash: line.hash)
        continue
      }
      let event = try Self.read(line: index + 1) { () throws(FormatFault) in
        try LedgerEvent(value)
      }
      events.append((event, line.hash))
    }
    guard var ledger else { throw .noHeader }
    try ledger.take(events)
    self = ledger
  }

  private static func read<Value>(
    line: Int, _ read: () throws(FormatFault) -> Value
  ) throws(Fault) -> Value {
    do throws(FormatFault) {
      return try read()
    } catch {
      throw .line(line, error)
    }
  }
}
