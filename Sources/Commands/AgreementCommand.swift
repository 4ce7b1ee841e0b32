import Assessment
import Comparison
import Definitions
import History
import Invocation
import Language
import Maturity
import Reports

/// What the line of `agreement` gives.
struct AgreementOptions: Options {
  let paths = Arguments<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "De metingen van één meetronde, en de dossiers of wat eruit is vrijgegeven.",
      en: "The records of one wave, and the dossiers or what was released from them."),
    isRequired: true, completion: .file(suffixes: [".peil", ".json"]))
  let result = ResultOptions()
  let definitions = GroupDefinitionOptions()
}

extension Command where Context == Console {
  static var agreement: Command {
    Command(
      "agreement", under: .results,
      summary: Text(
        nl: "Zet vertrouwelijk de zelfscores van een groep naast die van de auditors.",
        en: "Set in confidence the self-ratings of a group beside those of the auditors."),
      discussion: Text(
        nl: "Voor wie de auditdossiers van meer instellingen beheert. Geef de metingen van één"
          + " meetronde en de dossiers, of wat eruit is vrijgegeven, in willekeurige volgorde: elk"
          + " dossier noemt zelf bij welke meting het hoort. De uitkomst telt hoe vaak beide kanten"
          + " hetzelfde oordelen, welke kant hoger scoort, en wat de coëfficiënten van Gwet en Cohen"
          + " daarvan maken. Zij is vertrouwelijk en kan nooit de grond van een publicatie zijn.",
        en: "For whoever holds the audit dossiers of several institutions. Give the records of one"
          + " wave and the dossiers, or what was released from them, in any order: each dossier"
          + " itself names the record it belongs to. The result counts how often both sides judge"
          + " alike, which side rates higher, and what the coefficients of Gwet and Cohen make of"
          + " that. It is confidential and can never be the base of a publication."),
      examples: [
        Example(
          ["agreement", "a.peil", "a.audit.peil", "b.peil", "b.final.json"],
          Text(nl: "Twee instellingen met hun auditor.", en: "Two institutions with their auditor.")
        )
      ],
      seeAlso: ["report", "group"],
      options: AgreementOptions.self
    ) { console, given in
      let group = try AuditedGroup(
        given.paths, try console.definitions(given.definitions), now: console.now())
      for notice in group.notices { console.tell(notice) }
      let result = AgreementOutput(
        GroupAgreement(group.audited.map(\.assessment)),
        members: group.audited.map { member in
          .init(file: member.path, isFinal: member.assessment.audit?.isFinal ?? false)
        },
        wave: group.wave, unaudited: group.unaudited)
      try console.deliver(
        Presentation(document: result.document, json: { result.json }, csv: result.csv),
        given.result, isLong: true)
      return .success
    }
  }
}

/// The records of several institutions with what their auditors say, from files in any order.
private struct AuditedGroup {
  /// The records that an auditor says something of, in the order given.
  private(set) var audited: [Member] = []

  /// The files of the other records.
  private(set) var unaudited: [String] = []

  let wave: String
  private(set) var notices: [Text]

  struct Member {
    let path: String
    var assessment: Assessment
  }

  /// Reads every file, and gives each record its dossier.
  ///
  /// - Throws: a `Failure` where a file cannot be used, or the files are no group.
  init(_ paths: [String], _ choice: NormChoice, now: Moment) throws {
    var records: [Member] = []
    var dossiers: [(path: String, file: DossierFile)] = []
    var notices: [Text] = []
    for path in paths {
      if let dossier = try Self.dossier(path) {
        dossiers.append((path, dossier))
        notices += dossier.notices(path, now: now)
      } else {
        let file = try RecordFile.read(path, choice)
        notices += file.notices(now: now)
        records.append(Member(path: path, assessment: try file.assessment.scorable(path)))
      }
    }
    self.notices = notices
    wave = try Self.check(records)
    for dossier in dossiers {
      guard
        records.contains(where: {
          $0.assessment.state.header.record == dossier.file.audit.record
        })
      else { throw Failure.auditing(.dossierWithoutRecord(path: dossier.path)) }
    }
    for record in records {
      let own = dossiers.filter {
        $0.file.audit.record == record.assessment.state.header.record
      }
      guard let first = own.first else {
        unaudited.append(record.path)
        continue
      }
      guard own.count == 1 else {
        throw Failure.auditing(.severalDossiers(own.map(\.path), record: record.path))
      }
      self.notices += try DossierFile.check(
        first.file.audit, first.path, about: record.assessment.state, record.path)
      var member = record
      member.assessment.audit = first.file.audit
      audited.append(member)
    }
    guard !audited.isEmpty else { throw Failure.auditing(.nothingAudited) }
  }

  /// A dossier or a release; nil for a file that is a record.
  private static func dossier(_ path: String) throws -> DossierFile? {
    do {
      return try DossierFile.read(path)
    } catch Failure.record(_, .header(.notADossier(format: RecordHeader.format))) {
      return nil
    }
  }

  /// Refuses records that are no group, and gives their wave.
  private static func check(_ records: [Member]) throws(Failure) -> String {
    let headers = records.map(\.assessment.state.header)
    let waves = Set(headers.map(\.wave)).sorted()
    guard let wave = waves.first, waves.count == 1 else {
      throw .auditing(.severalWaves(waves))
    }
    let questionnaires = Set(records.map(\.assessment.questionnaire.id)).sorted()
    if questionnaires.count > 1 { throw .severalQuestionnaires(questionnaires, wave: wave) }
    for (index, header) in headers.enumerated() {
      let lineage = Lineage(header.subject)
      let same = headers.indices.filter { Lineage(headers[$0].subject) == lineage }
      if same.count > 1, same[0] == index {
        throw .auditing(.institutionTwice(same.map { records[$0].path }))
      }
    }
    return wave
  }
}
