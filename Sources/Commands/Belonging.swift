import Hashing
import History
import JSON
import Journal
import Language
import Publication
import Terminal

/// Whether files that are checked together belong together: a dossier with its record, a release
/// with its dossier, a publication with its ledger.
struct Belonging {
  /// The files that are what they say, in the order of the line.
  let files: [(path: String, file: PeilFile)]
  let console: Console

  /// Says of each file what it belongs to; false where it does not belong to what it should.
  ///
  /// Only files of kinds that are both given are held against each other.
  func holds() throws -> Bool {
    var holds = true
    for (path, file) in files {
      for finding in try findings(path, file) {
        if finding.holds {
          try console.write("\(finding.text[console.language].quotable)\n")
        } else {
          console.tell(finding.text)
          holds = false
        }
      }
    }
    return holds
  }

  struct Finding {
    let text: Text
    let holds: Bool
  }

  private func findings(_ path: String, _ file: PeilFile) throws -> [Finding] {
    switch file {
    case .dossier(_, let dossier):
      [place(of: path, about: dossier.header.record, openedAt: dossier.header.head)]
        .compactMap(\.self)
    case .release(let release, let value):
      [
        place(of: path, about: release.audit.record, openedAt: release.audit.recordHead),
        source(of: path, release, value),
      ].compactMap(\.self)
    case .publication(let publication, let value):
      [try proof()?.finding(path, publication, value)].compactMap(\.self)
    case .publicationPart(_, let bytes): [try proof()?.finding(path, bytes)].compactMap(\.self)
    case .result(_, let source?): [origin(of: path, source)].compactMap(\.self)
    case .record, .ledger, .submissions, .definition, .result: []
    }
  }

  /// What the ledgers show; nil where none is given.
  private func proof() throws -> PublicationProof? {
    let ledgers = files.compactMap { file -> LedgerFile? in
      guard case .ledger(_, let ledger) = file.file else { return nil }
      return ledger
    }
    if ledgers.isEmpty { return nil }
    return PublicationProof(ledgers: ledgers, library: try console.library(nil))
  }

  /// Which record a result is of; what it says is held against nothing.
  private func origin(of path: String, _ source: PeilFile.ResultSource) -> Finding? {
    place(of: path, about: source.record, openedAt: source.head)
  }

  // MARK: A record

  /// Where the record stands that a dossier or a release is about; nil where no record is given.
  private func place(of path: String, about id: String, openedAt head: Digest) -> Finding? {
    let records = files.compactMap { file -> (path: String, state: RecordState)? in
      guard case .record(_, let state) = file.file else { return nil }
      return (file.path, state)
    }
    guard !records.isEmpty else { return nil }
    let same = records.filter { $0.state.header.record == id }
    guard let first = same.first else {
      return Finding(
        text: Text(
          nl: "\(path) hoort niet bij \(Language.nl.list(records.map(\.path), .or)): het gaat over"
            + " meting \(id).",
          en:
            "\(path) does not belong to \(Language.en.list(records.map(\.path), .or)): it is about"
            + " record \(id)."), holds: false)
    }
    for (recordPath, state) in same {
      guard let after = state.entries(after: head) else { continue }
      let line = after.startIndex + 1
      return Finding(
        text: Text(
          nl: "\(path) gaat over \(recordPath), zoals het was tot en met regel \(line).",
          en: "\(path) is about \(recordPath), as it was up to line \(line)."), holds: true)
    }
    let lost =
      first.state.losses.isEmpty
      ? Text(nl: "afgekapt of opnieuw gemaakt", en: "cut off or made anew")
      : Text(nl: "regels kwijt", en: "without some of its lines")
    return Finding(
      text: Text(
        nl: "\(path) gaat over \(first.path), maar de regel waarbij het is geopend staat daar niet"
          + " meer in: de meting is \(lost.nl).",
        en:
          "\(path) is about \(first.path), but the line at which it was opened is no longer in it:"
          + " the record is \(lost.en)."), holds: false)
  }

  // MARK: A dossier

  /// Whether a release is what its dossier says, to the last member; nil where no dossier is given.
  private func source(of path: String, _ release: Release, _ value: JSONValue) -> Finding? {
    let dossiers = files.compactMap { file -> (path: String, text: JournalText, id: String)? in
      guard case .dossier(let text, let state) = file.file else { return nil }
      return (file.path, text, state.header.dossier)
    }
    guard !dossiers.isEmpty else { return nil }
    let same = dossiers.filter { $0.id == release.audit.dossier }
    guard let first = same.first else {
      return Finding(
        text: Text(
          nl:
            "\(path) komt niet uit \(Language.nl.list(dossiers.map(\.path), .or)), maar uit dossier"
            + " \(release.audit.dossier).",
          en: "\(path) is not of \(Language.en.list(dossiers.map(\.path), .or)), but of dossier"
            + " \(release.audit.dossier)."), holds: false)
    }
    let isMade = same.contains { dossier in
      DossierState.upTo(release.audit.head, of: dossier.text).flatMap(Release.init)?.json.compact
        == value.compact
    }
    return Finding(
      text: isMade
        ? Text(
          nl: "\(path) is wat er uit \(first.path) is vrijgegeven.",
          en: "\(path) is what was released of \(first.path).")
        : Text(
          nl: "\(path) is niet wat er uit \(first.path) is vrijgegeven: het is veranderd, er staat"
            + " iets bij, of het dossier is opnieuw gemaakt.",
          en:
            "\(path) is not what was released of \(first.path): it was changed or added to, or the"
            + " dossier was made anew."), holds: isMade)
  }
}

extension DossierState {
  /// What a dossier said up to the line with a hash; nil where there is none.
  fileprivate static func upTo(_ head: Digest, of text: JournalText) -> DossierState? {
    guard let last = text.lines.firstIndex(where: { $0.hash == head }) else { return nil }
    return try? DossierState(
      lines: text.lines[...last].lazy.map {
        RecordLine(number: $0.number, bytes: Array(text.bytes[$0.range]), hash: $0.hash)
      })
  }
}
