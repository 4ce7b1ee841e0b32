import Assessment
import Definitions
import Hashing
import History
import JSON
import Journal
import Maturity
import Publication
import Scoring

extension FuzzTarget {
  /// The files of chained lines, as they stand and with every line sealed anew.
  ///
  /// A changed byte breaks the chain at once, so that what lies behind it is reached by sealing
  /// what was changed.
  static let journals = [journal, record, dossier, ledger, release]

  /// The bytes alone: what is saved of them verifies and is saved whole the next time.
  private static let journal = FuzzTarget("journal") { bytes in
    let salvage = Salvage(of: bytes)
    if !salvage.lines.isEmpty {
      let header = salvage.lacksFirstLine ? Array(#"{"format":"peil-record"}"#.utf8) : nil
      let event = Array(#"{"by":"Proef","event":"salvaged"}"#.utf8)
      let saved = salvage.journal(firstLine: header, telling: event, ofEnd: salvage.lacksLastLines)
      guard let text = try? JournalText(verifying: saved) else {
        return .broken("what was saved of a file does not verify")
      }
      guard text.lines.count >= salvage.lines.count, Salvage(of: saved).isSound else {
        return .broken("what was saved of a file is not saved whole again")
      }
    }
    guard let text = try? JournalText(verifying: bytes) else { return .refused }
    return .holds(
      (text.lines.count == salvage.lines.count, "a sound file has other lines when it is saved"),
      (text.tail.upperBound == bytes.count, "a part of the file is neither line nor tail"))
  }

  private static let record = FuzzTarget("record") { bytes in
    guard let state = try? RecordState(lines: sealed(bytes)) else { return .refused }
    let file = SignedFile(state)
    guard file.links.count == state.entries.count else { return .broken("an event is not kept") }
    guard
      let questionnaire = try? Library.embedded.questionnaire(state.header.questionnaire.id)
    else { return .accepted }
    let assessment = Assessment(questionnaire: questionnaire, norm: nil, state: state)
    for theme in questionnaire.themes.indices {
      for reading in assessment.readings {
        guard let bounds = assessment.bounds(theme: theme, reading) else { continue }
        if bounds.low > bounds.high { return .broken("bounds \(bounds) in theme \(theme)") }
      }
    }
    return .accepted
  }

  private static let dossier = FuzzTarget("dossier") { bytes in
    guard let state = try? DossierState(lines: sealed(bytes)) else { return .refused }
    _ = SignedFile(state)
    _ = state.audit
    guard let release = Release(state) else { return .accepted }
    guard let again = try? Release(release.json) else {
      return .broken("a release is written that is not read")
    }
    return .holds((again == release, "a release is read otherwise than it was written"))
  }

  private static let ledger = FuzzTarget("ledger") { bytes in
    let lines = sealed(bytes).map { (bytes: $0.bytes, hash: $0.hash) }
    guard let ledger = try? Ledger(lines: lines) else { return .refused }
    for entry in ledger.entries { _ = ledger.publication(line: entry.number) }
    return .holds((ledger.entries.count == lines.count - 1, "a line of a ledger is not kept"))
  }

  private static let release = FuzzTarget("release") { bytes in
    guard let value = try? JSONValue(parsing: bytes), let release = try? Release(value) else {
      return .refused
    }
    guard let again = try? Release(release.json) else {
      return .broken("a release is written that is not read")
    }
    return .holds((again == release, "a release is read otherwise than it was written"))
  }

  /// The lines of a file, each sealed after the one before, those that cannot be left out.
  private static func sealed(_ bytes: [UInt8]) -> [RecordLine] {
    var lines: [RecordLine] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let body = body(of: line) else { continue }
      let sealed = SealedLine(body, after: lines.last?.hash)
      lines.append(
        RecordLine(
          number: lines.count + 1, bytes: Array(sealed.bytes.dropLast()), hash: sealed.hash))
    }
    return lines
  }

  /// What a line says besides its place in the chain; nil where nothing can be sealed.
  private static func body(of line: ArraySlice<UInt8>) -> [UInt8]? {
    guard line.starts(with: #"{""#.utf8) else { return nil }
    var body = Array(line)
    for seal in [#","prev":""#, #","hash":""#] {
      let seal = Array(seal.utf8)
      if let start = body.indices.first(where: { body[$0...].starts(with: seal) }) {
        body.removeSubrange(start...)
        body.append(UInt8(ascii: "}"))
      }
    }
    let isOneLine = !body.contains(UInt8(ascii: "\r"))
    return isOneLine && body.last == UInt8(ascii: "}") ? body : nil
  }
}
