import Assessment
import Auditing
import History
import Invocation
import Language
import Maturity
import Reports

/// Why a command of an auditor, or an answer to one, cannot be done.
enum AuditingFault: Hashable, Sendable {
  /// There is no dossier beside a record.
  case noDossier(path: String, record: String)

  /// A dossier whose findings would be carried over into itself.
  case sameDossier(path: String)

  /// The examination was said to be complete.
  case examinationFinished(path: String)

  case engagementKindNeeded

  /// A step needs the whole engagement; the parts that are missing, or none where all is.
  case engagementIncomplete(path: String, [Engagement.Part])
  case stepOutOfOrder(ReleaseStep, allowed: [ReleaseStep])

  /// Findings that lack their cause, effect or recommendation.
  case findingsIncomplete([String])

  /// A plan that cannot be made, in words.
  case plan(Text)

  /// What belongs to a plan, without a plan.
  case planNeeded
  case unknownPractice(String, suggestion: String?)
  case unknownFinding(String, suggestion: String?, known: [String])
  case nothingReleased(String, suggestion: String?)

  /// No answer of a role to a finding or rating that could be taken back.
  case nothingAnswered(String, Role, path: String)
  case noSuchEvidence(Int, practice: String, count: Int)
  case methodNeeded
  case methodWithoutEvidence
  case casesIncomplete
  case casesWithoutOperation
  case reasonWithoutRating
  case nothingToChange
  case closingNeedsReason
  case onlyTheBoard(Response.Kind)
  case onlyOnFindings(Response.Kind)
  case ownerWithoutAction

  /// A sheet that cannot be taken over.
  case sheet(path: String, [AuditSheet.Fault])

  /// An auditor's report without what an auditor says.
  case auditorNeedsDossier

  /// A reading that needs an auditor's conclusions on levels, of a record that has none.
  case readingWithoutAudit(Reading, path: String)

  // MARK: A group of institutions

  /// A dossier whose record is not among the files.
  case dossierWithoutRecord(path: String)

  /// Several files that say what an auditor says of one record.
  case severalDossiers([String], record: String)

  /// No record of a group has an auditor's side.
  case nothingAudited

  /// Records of a group that are not of one wave; none where there is no record at all.
  case severalWaves([String])

  /// Several records of one institution.
  case institutionTwice([String])
}

extension AuditingFault {
  /// The exit status by sysexits, and what is wrong, where, and what to do.
  var told: Told {
    switch self {
    case .noDossier(let path, let record):
      Told(
        .noInput,
        nl: "Er is geen auditdossier \(path). Een auditor begint met 'peil audit \(record)'; een"
          + " instelling geeft met --dossier wat de auditor heeft vrijgegeven.",
        en: "There is no audit dossier \(path). An auditor begins with 'peil audit \(record)'; an"
          + " institution gives with --dossier what the auditor has released.")
    case .sameDossier(let path):
      Told(
        .badData,
        nl: "\(path) is dit dossier zelf. Noem een eerder dossier.",
        en: "\(path) is this dossier itself. Name an earlier dossier.")
    case .examinationFinished(let path):
      Told(
        .badData,
        nl: "Het onderzoek in \(path) is afgerond. Heropen het met --reopen en een reden.",
        en: "The examination in \(path) is finished. Reopen it with --reopen and a reason.")
    case .engagementKindNeeded:
      Told(
        .usage,
        nl: "Geef eerst de soort opdracht, met --kind.",
        en: "Give the kind of engagement first, with --kind.")
    case .engagementIncomplete(let path, let parts):
      Told(
        .badData,
        nl: "\(path): leg eerst de opdracht vast, met 'peil audit'."
          + (parts.isEmpty
            ? "" : " Er ontbreekt nog: \(Language.nl.list(parts.map { "--\($0.rawValue)" }))."),
        en: "\(path): write down the engagement first, with 'peil audit'."
          + (parts.isEmpty
            ? "" : " Still missing: \(Language.en.list(parts.map { "--\($0.rawValue)" }))."))
    case .stepOutOfOrder(let step, let allowed):
      Told(
        .badData,
        nl: "De stap '\(step.rawValue)' kan nog niet; nu kan alleen"
          + " \(Language.nl.list(allowed.map { "'\($0.rawValue)'" }, .or)).",
        en: "The step '\(step.rawValue)' cannot be taken yet; possible now is only"
          + " \(Language.en.list(allowed.map { "'\($0.rawValue)'" }, .or)).")
    case .findingsIncomplete(let ids):
      Told(
        .badData,
        nl: "Zonder oorzaak, gevolg en aanbeveling is een bevinding niet definitief:"
          + " \(Language.nl.list(ids)). Vul ze aan met 'peil finding change'.",
        en: "Without cause, effect and recommendation a finding is not final:"
          + " \(Language.en.list(ids)). Complete them with 'peil finding change'.")
    case .plan(let text): Told(.badData, text)
    case .planNeeded:
      Told(
        .usage,
        nl: "--theme, --size en --seed horen bij een plan; geef ook --plan.",
        en: "--theme, --size and --seed belong to a plan; give --plan as well.")
    case .unknownPractice(let name, let suggestion):
      Told(
        .badData,
        nl: "Er is geen maatregel '\(name)'." + (suggestion.map { " Bedoelde u '\($0)'?" } ?? ""),
        en: "There is no practice '\(name)'." + (suggestion.map { " Did you mean '\($0)'?" } ?? ""))
    case .unknownFinding(let name, let suggestion, let known):
      Told(
        .badData,
        nl: "Er is geen bevinding '\(name)'."
          + (suggestion.map { " Bedoelde u '\($0)'?" }
            ?? (known.isEmpty ? "" : " Er is wel: \(Language.nl.list(known)).")),
        en: "There is no finding '\(name)'."
          + (suggestion.map { " Did you mean '\($0)'?" }
            ?? (known.isEmpty ? "" : " There is: \(Language.en.list(known)).")))
    case .nothingReleased(let name, let suggestion):
      Told(
        .badData,
        nl: "In wat is vrijgegeven staat geen bevinding of oordeel '\(name)'."
          + (suggestion.map { " Bedoelde u '\($0)'?" } ?? ""),
        en: "What was released has no finding or rating '\(name)'."
          + (suggestion.map { " Did you mean '\($0)'?" } ?? ""))
    case .nothingAnswered(let name, let role, let path):
      Told(
        .badData,
        nl: "In \(path) staat op '\(name)' geen antwoord als \(Language.nl.role(role)). Noem met"
          + " --role de rol waarin het is gegeven.",
        en: "\(path) has no answer to '\(name)' as \(Language.en.role(role)). Give with --role the"
          + " role in which it was given.")
    case .noSuchEvidence(let number, let practice, let count):
      Told(
        .badData,
        nl: "\(practice) heeft geen onderbouwing met nummer \(number); het zijn er \(count). 'peil"
          + " examine' met alleen de maatregel noemt ze.",
        en: "\(practice) has no evidence with number \(number); there are \(count). 'peil examine'"
          + " with the practice alone lists them.")
    case .methodNeeded:
      Told(
        .usage,
        nl: "Geef met --method hoe de onderbouwing is bekeken: inquiry, observation, inspection of"
          + " re-performance.",
        en: "Say with --method how the evidence was looked at: inquiry, observation, inspection or"
          + " re-performance.")
    case .methodWithoutEvidence:
      Told(
        .usage,
        nl: "--method, --period en aantallen horen bij onderbouwing; geef ook --holds,"
          + " --does-not-hold of eigen onderbouwing.",
        en: "--method, --period and counts belong to evidence; give --holds, --does-not-hold or"
          + " evidence of your own as well.")
    case .casesIncomplete:
      Told(
        .usage,
        nl:
          "--population, --sample en --deviations horen bij elkaar en bij --period; een steekproef"
          + " is niet groter dan haar populatie, en afwijkingen niet meer dan de steekproef.",
        en: "--population, --sample and --deviations belong together and with --period; a sample is"
          + " no larger than its population, and deviations are no more than the sample.")
    case .casesWithoutOperation:
      Told(
        .usage,
        nl: "--period en aantallen horen bij onderbouwing van de werking; die staat er niet bij.",
        en: "--period and counts belong to evidence of operation; there is none among it.")
    case .reasonWithoutRating:
      Told(
        .usage,
        nl: "--reason hoort bij een oordeel; geef dat erbij.",
        en: "--reason belongs to a rating; give one with it.")
    case .nothingToChange:
      Told(
        .usage,
        nl: "Er verandert niets; geef wat anders moet.",
        en: "Nothing changes; give what is to be different.")
    case .closingNeedsReason:
      Told(
        .usage,
        nl: "Sluiten gaat met 'peil finding close' en een reden.",
        en: "Closing goes with 'peil finding close' and a reason.")
    case .onlyTheBoard(let kind):
      Told(
        .usage,
        nl: "'\(kind.rawValue)' doet alleen het bestuur; geef --role board.",
        en: "Only the board does '\(kind.rawValue)'; give --role board.")
    case .onlyOnFindings(let kind):
      Told(
        .usage,
        nl: "'\(kind.rawValue)' kan op een bevinding en niet op een oordeel.",
        en: "'\(kind.rawValue)' goes with a finding and not with a rating.")
    case .ownerWithoutAction:
      Told(
        .usage,
        nl: "--owner en --due horen bij --kind action.",
        en: "--owner and --due belong to --kind action.")
    case .sheet(let path, let faults):
      Told(
        .badData,
        lines: faults.map { $0.told(path) } + [
          Text(nl: "Er is niets vastgelegd.", en: "Nothing has been recorded.")
        ])
    case .auditorNeedsDossier:
      Told(
        .usage,
        nl: "Het rapport van de auditor heeft --dossier nodig.",
        en: "The auditor’s report needs --dossier.")
    case .readingWithoutAudit(let reading, let path):
      Told(
        .usage,
        nl: "Bij \(path) is er geen auditor die over niveaus oordeelt, en '--reading"
          + " \(reading.rawValue)' vraagt die. Geef het dossier met --dossier of --baseline-dossier,"
          + " of kies self of supported.",
        en: "With \(path) there is no auditor who concludes on levels, and '--reading"
          + " \(reading.rawValue)' needs one. Give the dossier with --dossier or"
          + " --baseline-dossier, or choose self or supported.")
    case .dossierWithoutRecord(let path):
      Told(
        .badData,
        nl: "De meting waar \(path) over gaat, is er niet bij. Geef die ook.",
        en: "The record that \(path) is about is not among the files. Give it as well.")
    case .severalDossiers(let paths, let record):
      Told(
        .badData,
        nl: "\(Language.nl.list(paths)) gaan alle over \(record). Geef er één.",
        en: "\(Language.en.list(paths)) are all about \(record). Give one of them.")
    case .nothingAudited:
      Told(
        .badData,
        nl:
          "Bij geen van deze metingen is er een auditdossier. Geef de dossiers erbij, of wat eruit"
          + " is vrijgegeven.",
        en: "None of these records has an audit dossier. Give the dossiers with them, or what was"
          + " released from them.")
    case .severalWaves(let waves):
      Told(
        .badData,
        waves.isEmpty
          ? Text(
            nl: "Er is geen meting bij. Geef bij elk dossier ook de meting.",
            en: "There is no record among these. Give the record with each dossier.")
          : Text(
            nl:
              "Deze metingen zijn van verschillende meetronden: \(Language.nl.list(waves)). Geef die"
              + " van één meetronde.",
            en:
              "These records are of different waves: \(Language.en.list(waves)). Give those of one"
              + " wave."))
    case .institutionTwice(let paths):
      Told(
        .badData,
        nl: "\(Language.nl.list(paths)) zijn van dezelfde instelling. Geef er één.",
        en: "\(Language.en.list(paths)) are of the same institution. Give one of them.")
    }
  }
}
