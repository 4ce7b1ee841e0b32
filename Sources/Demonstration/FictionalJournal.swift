package import Hashing
package import History
import Journal
package import Language
package import Maturity

/// A record of a fictional institution as the file it would be.
package struct FictionalJournal: Sendable {
  /// The bytes of the file, chained as every record is.
  package private(set) var bytes: [UInt8]

  /// The hash of the last line.
  package private(set) var head: Digest

  private var at: Moment

  /// Begins a file with its first line.
  package init(header: [UInt8], at moment: Moment) {
    let line = SealedLine(header, after: nil)
    bytes = line.bytes
    head = line.hash
    at = moment
  }

  /// Adds acts, each a minute and a half after the one before.
  package mutating func append(_ acts: [Act], by name: String, as role: Role) {
    for act in acts {
      append(Event(at: next(), by: name, role: role, act: act).body)
    }
  }

  /// Adds the body of a line.
  package mutating func append(_ body: [UInt8]) {
    let line = SealedLine(body, after: head)
    bytes += line.bytes
    head = line.hash
  }

  /// Lets time pass up to a moment, if it has not yet.
  package mutating func wait(until moment: Moment) {
    if at.instant < moment.instant { at = moment }
  }

  /// The moment of the next line.
  package mutating func next() -> Moment {
    at = at.advanced(bySeconds: 90)
    return at
  }
}

extension FictionalInstitution {
  /// The header of the record of a wave.
  package func header(
    _ wave: FictionalWave, _ questionnaire: Questionnaire, norm: String?, targets: String?,
    on date: Day, at moment: Moment
  ) -> RecordHeader {
    RecordHeader(
      record: identifier("record/\(wave.rawValue)"), wave: wave.rawValue,
      subject: RecordHeader.Subject(name: name, sector: sector, scope: nil),
      questionnaire: RecordHeader.DefinitionReference(
        id: questionnaire.id, version: questionnaire.version,
        fingerprints: questionnaire.fingerprints),
      norm: norm, normTargets: targets, referenceDate: date, created: moment)
  }

  /// An identifier of something of the institution's own.
  func identifier(_ purpose: String) -> String { lot.identifier("\(name)/\(purpose)") }
}

extension Lot {
  /// A UUID of RFC 9562 version 4 in form, and drawn by lot.
  func identifier(_ key: String) -> String {
    let high = bits("\(key)/high") & ~0xF000 | 0x4000
    let low = bits("\(key)/low") & ~(0b11 << 62) | 0b10 << 62
    let digits = [high, low].map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    let parts = [8, 4, 4, 4, 12]
    var rest = Substring(digits)
    return parts.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }
}
