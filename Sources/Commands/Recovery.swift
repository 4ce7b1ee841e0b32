import Definitions
import Hashing
import History
import JSON
import Journal
import Language
import Maturity
import Publication

/// A damaged file, and what it takes to make a sound one of all that proves itself.
struct Recovery {
  let path: String

  /// Other files of the same journal.
  let copies: [String]

  /// What is said again of a lost first line.
  let lost: LostFirstLine
  let by: String
  let library: Library
  let console: Console

  /// What the options say of a lost first line.
  struct LostFirstLine {
    let record: String?
    let dossier: String?
    let institution: String?
    let sector: Sector?
    let wave: String?
    let questionnaire: String?
    let norm: String?
    let profile: RiskProfile?
    let scope: String?
    let referenceDate: Day?

    /// The options that were given.
    var given: [String] {
      [
        record.map { _ in "--record" }, dossier.map { _ in "--dossier" },
        institution.map { _ in "--institution" }, sector.map { _ in "--sector" },
        wave.map { _ in "--wave" }, questionnaire.map { _ in "--questionnaire" },
        norm.map { _ in "--norm" }, profile.map { _ in "--profile" },
        scope.map { _ in "--scope" }, referenceDate.map { _ in "--reference-date" },
      ].compactMap(\.self)
    }
  }

  /// What was saved.
  struct Saved {
    let salvage: Salvage
    let bytes: [UInt8]
    let text: JournalText
    let kind: PeilFile.Chained

    /// Where the first line comes from, if the chain does not tell.
    let firstLine: FirstLine.Origin?
  }

  /// A first line that the chain does not give.
  struct FirstLine {
    /// The line's object, without its hash.
    let body: [UInt8]
    let origin: Origin

    enum Origin {
      /// Said again, and to the byte as it was: the hash that a later line names tells it.
      case asItWas

      /// The one that stands in the file, named by no other line, and said again in the same words.
      case saidAgain

      /// The one that stands in the file, named by no other line and said by nobody.
      case unnamed

      /// Made of what was given.
      case new
    }
  }

  /// Saves what can be saved.
  func saved() throws -> Saved {
    let salvage = Salvage(
      of: try RecordFile.bytes(path), copies: try copies.map(RecordFile.bytes))
    let events = salvage.lines.count - (salvage.lacksFirstLine ? 0 : 1)
    guard !salvage.lines.isEmpty, events > 0 || salvage.omissions.isEmpty else {
      throw Failure.recovery(path: path, .nothingSaved)
    }
    guard let kind = kind(salvage) else { throw Failure.unknownFile(path: path) }
    if salvage.isSound, let line = salvage.endToldLost {
      throw Failure.recovery(path: path, .endToldLost(line: line))
    }
    if !salvage.lacksFirstLine, !lost.given.isEmpty {
      throw Failure.recovery(path: path, .firstLineKept(lost.given))
    }
    let firstLine = salvage.lacksFirstLine ? try firstLine(of: kind, salvage) : nil
    var bytes = salvage.journal(
      firstLine: firstLine?.body, telling: event(of: kind), ofEnd: salvage.lacksLastLines)
    try requireReadable(bytes, kind, salvage)
    if let profile = lost.profile, try !states(profile, bytes) {
      bytes += sealed(stating: profile, after: try verified(bytes).head)
    }
    return Saved(
      salvage: salvage, bytes: bytes, text: try verified(bytes), kind: kind,
      firstLine: firstLine?.origin)
  }

  /// Throws where a line agrees with its hash and no command can read it: the chain says nothing of
  /// what stands in a line.
  private func requireReadable(
    _ bytes: [UInt8], _ kind: PeilFile.Chained, _ salvage: Salvage
  ) throws {
    let text = try verified(bytes)
    /// The number in the damaged file of a line of the new one; the same where it was not there.
    func place(_ line: Int) -> Int {
      let index = line - (salvage.lacksFirstLine ? 2 : 1)
      return salvage.lines.indices.contains(index) ? salvage.lines[index].number ?? line : line
    }
    do {
      switch kind {
      case .record: _ = try RecordFile.state(path, text)
      case .dossier: _ = try DossierFile.state(path, text)
      case .ledger: _ = try LedgerFile(path, text)
      }
    } catch let failure as Failure {
      let told =
        switch failure {
        case .record(_, .event(let line, let fault)):
          Failure.record(path: path, .event(line: place(line), fault))
        case .sector(.ledger(_, .line(let line, let fault))):
          Failure.sector(.ledger(path: path, .line(place(line), fault)))
        default: failure
        }
      throw Failure.recovery(path: path, .unreadable(told.text))
    }
  }

  /// Whether a record states a profile for certain.
  private func states(_ profile: RiskProfile, _ bytes: [UInt8]) throws -> Bool {
    let state = try RecordFile.state(path, verified(bytes))
    return state.statedProfile == profile && !state.isUnconfirmed(.statedProfile)
  }

  private func verified(_ bytes: [UInt8]) throws(Failure) -> JournalText {
    do throws(JournalDamage) {
      return try JournalText(verifying: bytes)
    } catch {
      throw .journal(path: path, .damaged(error))
    }
  }

  // MARK: What is told

  private func event(of kind: PeilFile.Chained) -> [UInt8] {
    let now = console.now()
    return switch kind {
    case .record: Event(at: now, by: by, role: .coordinator, act: .salvaged(nil)).body
    case .dossier: DossierEvent(at: now, by: by, act: .salvaged(nil)).body
    case .ledger: LedgerEvent(at: now, by: by, act: .salvaged(nil)).body
    }
  }

  private func sealed(stating profile: RiskProfile, after head: Digest) -> [UInt8] {
    let event = Event(
      at: console.now(), by: by, role: .coordinator, act: .profileStated(profile))
    return SealedLine(event.body, after: head).bytes
  }

  // MARK: The first line

  /// What kind of file it is, by its first line or else by what its events are.
  private func kind(_ salvage: Salvage) -> PeilFile.Chained? {
    let values = salvage.lines.map { try? JSONValue(parsing: $0.bytes) }
    if !salvage.lacksFirstLine {
      return values.first.flatMap { $0?["format"]?.string }.flatMap(PeilFile.Chained.init)
    }
    let events = values.compactMap(\.self)
    let known: [(PeilFile.Chained, Int)] = [
      (
        .record,
        events.count { value in
          (try? Event(value)).map { $0.role != .auditor && !$0.isUnknown } ?? false
        }
      ),
      (
        .dossier,
        events.count { value in
          (try? DossierEvent(value)).map { $0.role == .auditor && !$0.isUnknown } ?? false
        }
      ),
      (.ledger, events.count { (try? LedgerEvent($0)) != nil }),
    ]
    if let likeliest = known.max(by: { $0.1 < $1.1 }), likeliest.1 > 0 { return likeliest.0 }
    return salvage.unnamedFirstLine.flatMap { try? JSONValue(parsing: $0.bytes) }?["format"]?
      .string.flatMap(PeilFile.Chained.init)
  }

  private func firstLine(
    of kind: PeilFile.Chained, _ salvage: Salvage
  ) throws -> FirstLine {
    let moment = firstMoment(salvage)
    let present = salvage.unnamedFirstLine
      .flatMap { line in (try? JSONValue(parsing: line.bytes)).map { (line.body, value: $0) } }
    let body: [UInt8]
    let isPresent: Bool
    switch kind {
    case .record:
      let header = present.flatMap { try? RecordHeader($0.value) }
      let given = try recordHeader(created: moment, isThere: header != nil)
      body = given.body
      isPresent = header.map { self.says($0, given) } ?? false
    case .dossier:
      let header = present.flatMap { try? DossierHeader($0.value) }
      if let header, let present, try identifier(ofDossier: header) {
        return FirstLine(body: present.0, origin: .saidAgain)
      }
      let given = try dossierHeader(created: moment, isThere: header != nil)
      body = given.body
      isPresent = header.map { $0.isOf(given) } ?? false
    case .ledger:
      // It says nothing but an identifier, and with lines lost nothing more is released anyway.
      guard let present, (try? LedgerHeader(present.value)) != nil else {
        throw Failure.recovery(path: path, .firstLineOfLedger)
      }
      return FirstLine(body: present.0, origin: .unnamed)
    }
    if let whole = asItWas(body, created: moment, salvage) {
      return FirstLine(body: whole, origin: .asItWas)
    }
    if isPresent, let present { return FirstLine(body: present.0, origin: .saidAgain) }
    return FirstLine(body: body, origin: .new)
  }

  /// Whether a first line says what was given again; of the norm framework, if it was given.
  private func says(_ present: RecordHeader, _ given: RecordHeader) -> Bool {
    present.record == given.record && present.wave == given.wave
      && present.subject == given.subject && present.referenceDate == given.referenceDate
      && present.questionnaire.id == given.questionnaire.id
      && (lost.norm == nil || present.norm == given.norm)
  }

  /// Whether a dossier that has a first line is said to be about the record that the line names.
  private func identifier(ofDossier header: DossierHeader) throws -> Bool {
    guard lost.dossier == nil, let stated = try identifier() else { return false }
    guard stated == header.record else {
      throw Failure.recovery(path: path, .dossierOfAnother(header.record, stated: stated))
    }
    return true
  }

  /// The first line to the byte, where all is said as it was and only the moment is not known.
  ///
  /// The hash tells it: the first event names it. A file is made shortly before its first event.
  private func asItWas(_ body: [UInt8], created moment: Moment, _ salvage: Salvage) -> [UInt8]? {
    let end = Array("\(moment.iso)\"}".utf8)
    guard body.suffix(end.count) == end[...] else {
      preconditionFailure("a first line ends in the moment at which it was made")
    }
    let start = body.dropLast(end.count)
    return (0..<3600).lazy
      .map { start + "\(moment.advanced(bySeconds: -$0).iso)\"}".utf8 }
      .map(Array.init).first(where: salvage.isFirstLine)
  }

  /// The moment of the first event, which the file was made before; now for one that states none.
  private func firstMoment(_ salvage: Salvage) -> Moment {
    let stated = salvage.lines.first
      .flatMap { try? JSONValue(parsing: $0.bytes) }?["at"]?.string
    return stated.flatMap(Moment.init(iso:)) ?? console.now()
  }

  private func recordHeader(created: Moment, isThere: Bool) throws -> RecordHeader {
    let id = try identifier()
    let institution = try lost.institution.map {
      try console.requiredText($0, of: "--institution")
    }
    let wave = try lost.wave.map { try console.requiredText($0, of: "--wave") }
    guard let id, let institution, let sector = lost.sector, let wave,
      let date = lost.referenceDate
    else {
      let missing = [
        id == nil ? "--record" : nil, institution == nil ? "--institution" : nil,
        lost.sector == nil ? "--sector" : nil, wave == nil ? "--wave" : nil,
        lost.referenceDate == nil ? "--reference-date" : nil,
      ].compactMap(\.self)
      throw Failure.recovery(path: path, .firstLineOfRecord(missing: missing, isThere: isThere))
    }
    let choice = try NormChoice(lost.norm, in: library)
    return try NewRecord(
      path: path, institution: institution, sector: sector, wave: wave, scope: lost.scope,
      questionnaire: lost.questionnaire ?? NewRecord.usualQuestionnaire, norm: choice.id,
      profile: lost.profile, referenceDate: date
    ).header(record: id, created: created, library: choice.library, console: console)
  }

  /// The identifier of the record, as somebody or something says it; it is never made up.
  private func identifier() throws -> String? {
    let stated = lost.record?.lowercased()
    if let stated, !stated.isLowercaseUUID {
      throw Failure.recovery(path: path, .notAnIdentifier(stated))
    }
    guard let dossier = lost.dossier else { return stated }
    let found = try DossierFile.read(dossier).audit.record
    if let stated, stated != found {
      throw Failure.recovery(path: path, .twoIdentifiers(stated, found))
    }
    return found
  }

  private func dossierHeader(created: Moment, isThere: Bool) throws -> DossierHeader {
    guard let release = lost.dossier else {
      throw Failure.recovery(path: path, .firstLineOfDossier(isThere: isThere))
    }
    let file = try DossierFile.read(release)
    guard file.signed == nil else {
      throw Failure.recovery(path: path, .notItsRelease(path: release))
    }
    return DossierHeader(
      dossier: file.audit.dossier, record: file.audit.record, head: file.audit.recordHead,
      created: created)
  }
}

extension DossierHeader {
  /// Whether it is the first line of the same dossier, whenever that was made.
  fileprivate func isOf(_ other: DossierHeader) -> Bool {
    dossier == other.dossier && record == other.record && head == other.head
  }
}

extension Event {
  fileprivate var isUnknown: Bool { if case .unknown = act { true } else { false } }
}

extension DossierEvent {
  fileprivate var isUnknown: Bool { if case .unknown = act { true } else { false } }
}
