import Assessment
import Comparison
import History
import Interview
import Language
import Maturity
import Publication
import Reports

/// The reports that one kind of user reads, in the order in which they would.
struct DemonstrationAudience {
  let title: Text

  /// How they come to these reports.
  let story: [Text]

  let reports: [DemonstrationReport]

  /// Commands that make the same from the records, for who wants to try.
  let commands: [String]
}

extension Demonstration {
  /// The institution that is followed through everything: a university that was audited.
  var example: FictionalMeasurement { measurements[Self.exampleIndex] }

  private static let exampleIndex = 7

  /// Everybody who reads, and what.
  var audiences: [DemonstrationAudience] { [institution, auditor, ministry, operatorsOwn] }

  // MARK: Institution

  private var institution: DemonstrationAudience {
    DemonstrationAudience(
      title: Text(nl: "De instelling", en: "The institution"),
      story: [
        Text(
          nl: "\(example.institution.name) mat zichzelf in oktober 2025 met de vragenlijst van de"
            + " Leidraad, en legde de antwoorden van 2023 vast zoals zij in het verslag van toen"
            + " staan. Begin bij het rapport voor het bestuur.",
          en:
            "\(example.institution.name) measured itself in October 2025 with the questionnaire of"
            + " the National Guidelines, and recorded the answers of 2023 as they stand in the report"
            + " of then. Begin with the report for the board.")
      ],
      reports: [
        report, roadmap, comparison, benchmark, score, status, baseline, submission, booklet,
      ],
      commands: [
        "peil report records/\(example.institution.label).2025.peil",
        "peil compare records/\(example.institution.label).2023.peil"
          + " records/\(example.institution.label).2025.peil",
      ])
  }

  private var report: DemonstrationReport {
    let output = ReportOutput(example.now, made: Moments.reported, proposal: definitions.norm)
    return DemonstrationReport(
      path: "institution/report",
      title: Text(nl: "Rapport voor het bestuur", en: "Report for the board"),
      about: Text(
        nl: "De niveaus per thema tegen de streefniveaus, met redenen en elk antwoord.",
        en: "The levels by theme against the target levels, with reasons and every answer."),
      document: output.document, csv: output.csv, json: output.json)
  }

  private var roadmap: DemonstrationReport {
    let output = RoadmapOutput(example.now)
    return DemonstrationReport(
      path: "institution/roadmap", title: Text(nl: "Stappenplan", en: "Roadmap"),
      about: Text(
        nl: "Wat er te doen is om de streefniveaus te halen, per thema en per eigenaar.",
        en: "What to do to reach the target levels, by theme and by owner."),
      document: output.document, csv: output.csv, json: output.json)
  }

  private var comparison: DemonstrationReport {
    let output = ComparisonOutput(
      example.comparison(definitions, .selfAssessed), obstacles: [])
    return DemonstrationReport(
      path: "institution/comparison",
      title: Text(nl: "2023 en 2025 naast elkaar", en: "2023 and 2025 side by side"),
      about: Text(
        nl: "De feiten van toen en nu, en wat er over het niveau te bewijzen is.",
        en: "The facts of then and now, and what can be proven of the level."),
      document: output.document, csv: output.csv, json: output.json)
  }

  private var benchmark: DemonstrationReport {
    guard let output = BenchmarkOutput(example.now, publication.publication) else {
      preconditionFailure("the publication is of the same questionnaire")
    }
    return DemonstrationReport(
      path: "institution/benchmark",
      title: Text(nl: "Naast het sectorbeeld", en: "Beside the sector picture"),
      about: Text(
        nl: "Waar de instelling staat, naast alleen wat er van de sector gepubliceerd is.",
        en: "Where the institution stands, beside only what has been published of the sector."),
      document: output.document, csv: output.csv, json: output.json)
  }

  private var score: DemonstrationReport {
    let output = ScoreOutput(example.now)
    return DemonstrationReport(
      path: "institution/score", title: Text(nl: "Score", en: "Score"),
      about: Text(
        nl: "De niveaus in elke lezing, kort.", en: "The levels in each reading, in short."),
      document: output.document, csv: output.csv, json: output.json)
  }

  private var status: DemonstrationReport {
    let output = StatusOutput(
      example.now, minutesToGo: Route(example.now, length: .full).minutesToGo,
      now: Moments.reported)
    return DemonstrationReport(
      path: "institution/status", title: Text(nl: "Stand van zaken", en: "Status"),
      about: Text(
        nl: "Wat er beantwoord, open en gemarkeerd is.",
        en: "What is answered, open and flagged."),
      document: output.document, csv: output.csv, json: output.json)
  }

  private var baseline: DemonstrationReport {
    let output = FactReportOutput(example.then, made: Moments.reported)
    return DemonstrationReport(
      path: "institution/baseline", title: Text(nl: "De nulmeting", en: "The baseline"),
      about: Text(
        nl: "De antwoorden van 2023 met hun bladzijden; zonder niveaus, want die waren er niet.",
        en: "The answers of 2023 with their pages; without levels, for there were none."),
      document: output.document, csv: output.csv, json: output.json)
  }

  private var submission: DemonstrationReport {
    let number = example.institution.submissionNumber
    guard let own = publication.submissions.first(where: { $0.number == number }) else {
      preconditionFailure("everybody submitted")
    }
    let output = SubmissionOutput(
      own, form: publication.form, questionnaire: definitions.questionnaire)
    return DemonstrationReport(
      path: "institution/submission", title: Text(nl: "Aanlevering", en: "Submission"),
      about: Text(
        nl: "Alles wat er voor het sectorbeeld de deur uit gaat.",
        en: "Everything that leaves the house for the sector picture."),
      document: output.document)
  }

  private var booklet: DemonstrationReport {
    let output = BookletOutput(definitions.questionnaire)
    return DemonstrationReport(
      path: "institution/questionnaire", title: Text(nl: "De vragenlijst", en: "The questionnaire"),
      about: Text(
        nl: "Alle vragen met uitleg, om vooraf te lezen of te verspreiden.",
        en: "All questions with their guidance, to read beforehand or to hand out."),
      document: output.document, csv: output.csv, banner: DemonstrationReport.real)
  }

  // MARK: Auditor

  private var auditor: DemonstrationAudience {
    DemonstrationAudience(
      title: Text(nl: "De auditor", en: "The auditor"),
      story: [
        Text(
          nl: "Een auditor onderzocht in november vier thema’s, legde bevindingen vast en hoorde de"
            + " instelling in stappen. De scores van de instelling bleven staan; die van de auditor"
            + " staan ernaast.",
          en: "In November an auditor examined four themes, recorded findings and heard the"
            + " institution in steps. The institution’s ratings stayed as they were; the auditor’s"
            + " stand beside them.")
      ],
      reports: [audit, findings],
      commands: [
        "peil report records/\(example.institution.label).2025.peil --dossier"
          + " records/\(example.institution.label).2025.audit.peil --auditor"
      ])
  }

  private var audit: DemonstrationReport {
    let output = AuditOutput(example.now, made: Moments.reported)
    return DemonstrationReport(
      path: "auditor/audit", title: Text(nl: "Rapport van de auditor", en: "The auditor’s report"),
      about: Text(
        nl: "Opdracht, steekproef, oordelen, bevindingen met reacties, en de grenzen ervan.",
        en: "Engagement, sample, ratings, findings with responses, and the limits of it all."),
      document: output.document, csv: output.csv, json: output.json)
  }

  private var findings: DemonstrationReport {
    let output = FindingsOutput(example.now)
    return DemonstrationReport(
      path: "auditor/findings", title: Text(nl: "Bevindingen", en: "Findings"),
      about: Text(
        nl: "Elke bevinding met ernst, eigenaar, datum en wat er sindsdien mee gebeurd is.",
        en: "Each finding with severity, owner, date and what became of it since."),
      document: output.document, csv: output.csv, json: output.json)
  }

  // MARK: Ministry

  private var ministry: DemonstrationAudience {
    DemonstrationAudience(
      title: Text(nl: "Het ministerie", en: "The ministry"),
      story: [
        Text(
          nl:
            "Een onafhankelijke uitvoerder kreeg 72 aanleveringen en gaf één publicatie vrij. Meer"
            + " dan die publicatie krijgt het ministerie niet: geen naam, en geen getal dat er een"
            + " verraadt. Wat er echt over 2023 is gepubliceerd, staat er als feit naast.",
          en: "An independent operator received 72 submissions and released one publication. The"
            + " ministry gets no more than that: no name, and no figure that gives one away. What"
            + " really was published about 2023 stands beside it as fact.")
      ],
      reports: [sectorPicture, publishedFacts],
      commands: [
        "peil benchmark records/\(example.institution.label).2025.peil sector/publication.json"
      ])
  }

  private var sectorPicture: DemonstrationReport {
    let output = publicationOutput
    return DemonstrationReport(
      path: "sector/sector", title: Text(nl: "Het sectorbeeld", en: "The sector picture"),
      about: Text(
        nl: "Per thema en kernfeit wat er van de sector te zeggen is, en hoe dat veilig is gemaakt."
          + " De tabellen ernaast (CSV met datapackage.json) openen in R, pandas en DuckDB.",
        en: "By theme and key fact what can be said of the sector, and how that was made safe. The"
          + " tables beside it (CSV with datapackage.json) open in R, pandas and DuckDB."),
      document: output.document, isOfPublication: true)
  }

  private var publishedFacts: DemonstrationReport {
    let output = PublishedFactsOutput(
      definitions.published, questionnaire: definitions.questionnaire)
    return DemonstrationReport(
      path: "sector/facts-2023",
      title: Text(nl: "Wat over 2023 is gepubliceerd", en: "What was published about 2023"),
      about: Text(
        nl: "Het enige hier dat niet verzonnen is: de feiten van de nulmeting met hun bron.",
        en: "The only thing here that is not invented: the facts of the baseline with their source."
      ),
      document: output.document, csv: output.csv, banner: DemonstrationReport.real)
  }

  // MARK: Operator

  private var operatorsOwn: DemonstrationAudience {
    DemonstrationAudience(
      title: Text(nl: "De uitvoerder", en: "The operator"),
      story: [
        Text(
          nl:
            "De uitvoerder beheert de aanleveringen en het publicatieregister. Wat hieronder staat,"
            + " is in het echt vertrouwelijk en gaat nooit verder dan wie de metingen beheert.",
          en: "The operator keeps the submissions and the ledger of publications. What stands below"
            + " is confidential in reality and never goes beyond whoever holds the records.")
      ],
      reports: [sideBySide, group],
      commands: ["peil sector operator/submissions", "peil ledger list operator/ledger.peil"])
  }

  private var sideBySide: DemonstrationReport {
    let output = ConfidentialOutput(
      publication.submissions, form: publication.form, questionnaire: definitions.questionnaire,
      seed: Lot(seed: sector.seed).bits("side by side"))
    return DemonstrationReport(
      path: "operator/side-by-side",
      title: Text(nl: "Aanleveringen naast elkaar", en: "Submissions side by side"),
      about: Text(
        nl: "In willekeurige volgorde, zonder sector en profiel; alleen om te controleren.",
        en: "In random order, without sector and profile; only to check."),
      document: output.document)
  }

  private var group: DemonstrationReport {
    let universities = measurements.filter { $0.institution.sector == .university }
    let output = GroupOutput(
      GroupComparison(universities.map { $0.comparison(definitions, .selfAssessed) }),
      earlierWave: FictionalWave.baseline.rawValue, laterWave: FictionalWave.remeasurement.rawValue,
      unpaired: .init(then: [], now: []))
    return DemonstrationReport(
      path: "operator/group",
      title: Text(nl: "De universiteiten als groep", en: "The universities as a group"),
      about: Text(
        nl: "Hoeveel er bewijsbaar hoger of lager zijn, met de toetsen; nooit om te publiceren.",
        en: "How many are provably higher or lower, with the tests; never to publish."),
      document: output.document, csv: output.csv, json: output.json)
  }
}
