import Assessment
import Hashing
import History
import JSON
import Language
import Maturity

// The parts of a report that tell what an auditor did and found.

extension Assessment {
  /// The places that the auditor was to look at or looked at, in the order of the questionnaire.
  func auditedPlaces(_ audit: Audit) -> [PracticePlace] {
    let ids = Set((audit.plan?.practices ?? []) + audit.conclusions.map(\.practice))
    return ids.compactMap { questionnaire.places[$0] }.sorted()
  }

  // MARK: - Engagement

  /// What the auditor was asked to do, and what follows from that for the report.
  func engagementSection(_ audit: Audit, in language: Language) -> Block {
    .section(Text(nl: "Opdracht", en: "Engagement")[language]) {
      if let engagement = audit.engagement {
        Block.definitions(details(engagement, in: language))
        Block.paragraph(engagement.kind.reach[language])
      } else {
        Block.paragraph(
          Text(
            nl: "De opdracht is nog niet vastgelegd.",
            en: "The engagement has not been written down yet.")[language])
      }
    }
  }

  private func details(_ engagement: Engagement, in language: Language) -> [Definition] {
    let unknown = Text(nl: "nog niet vastgelegd", en: "not written down yet")[language]
    func line(_ nl: String, _ en: String, _ value: String?) -> Definition {
      Definition(Text(nl: nl, en: en)[language], Block.paragraphs(typed: value ?? unknown))
    }
    return [
      line("Soort", "Kind", language.capitalised(engagement.kind.title[language])),
      line("Standaard", "Standard", language.capitalised(engagement.kind.standard[language])),
      line("Criteria", "Criteria", engagement.criteria),
      line("Onafhankelijkheid", "Independence", engagement.independence),
      line("Periode", "Period", engagement.period?.words(in: language)),
      line("Verspreidingskring", "Distribution", engagement.distribution),
    ]
  }

  // MARK: - Scope

  /// What was to be examined, how that was chosen, and what was looked at.
  func scopeSection(_ audit: Audit, in language: Language) -> Block {
    .section(Text(nl: "Reikwijdte en steekproef", en: "Scope and sample")[language]) {
      if let plan = audit.plan {
        Block.paragraph(words(of: plan, in: language))
      } else {
        Block.paragraph(
          Text(nl: "Er is nog geen plan.", en: "There is no plan yet.")[language])
      }
      Block.paragraph([examinedShare(in: language), evidenceShare(audit, in: language)])
      notExamined(audit, in: language)
    }
  }

  private func words(of plan: AuditPlan, in language: Language) -> [String] {
    let number = language.practices(plan.practices.count)
    let way = language.capitalised(plan.selection.name.title[language])
    var sentences = [
      Text(nl: "\(way): \(number).", en: "\(way): \(number).")[language]
    ]
    if !plan.selection.themes.isEmpty {
      let titles = plan.selection.themes.map { id in
        questionnaire.themes.first { $0.id == id }?.title[language] ?? id
      }
      sentences.append(
        Text(nl: "Thema’s: ", en: "Themes: ")[language] + titles.joined(separator: "; ") + ".")
    }
    if let seed = plan.selection.seed {
      sentences.append(
        Text(
          nl: "Getrokken met begingetal \(seed): de maatregelen waarvan de SHA-256 van"
            + " ‘\(seed):CODE’ het kleinst is. Wie wil kan de trekking herhalen.",
          en: "Drawn with seed \(seed): the practices for which the SHA-256 of ‘\(seed):CODE’ is"
            + " smallest. Anybody can repeat the draw.")[language])
    }
    return sentences
  }

  /// How much evidence was looked at and how, where any was.
  private func evidenceShare(_ audit: Audit, in language: Language) -> String {
    let examined = audit.conclusions.flatMap(\.tests).compactMap(\.examined)
    guard !examined.isEmpty else {
      return Text(
        nl: "Er is geen onderbouwing bekeken.", en: "No evidence was looked at.")[language]
    }
    let methods = EvidenceTest.Method.allCases.compactMap { method -> String? in
      let number = examined.count { $0.method == method }
      return number == 0 ? nil : "\(method.title[language]) \(number)"
    }
    let number = examined.count
    return Text(
      nl: "Bekeken onderbouwing: \(counted(number, one: "stuk", other: "stukken"))"
        + " (\(methods.joined(separator: ", "))).",
      en: "Evidence looked at: \(counted(number, one: "item", other: "items"))"
        + " (\(methods.joined(separator: ", "))).")[language]
  }

  /// What stands in the plan and was not examined, with the reason where one was given.
  private func notExamined(_ audit: Audit, in language: Language) -> [Block] {
    let items = (audit.plan?.practices ?? []).compactMap { id -> String? in
      switch audit.examination(of: id) {
      case .notExamined(let reason): "\(id): \(reason)"
      case nil:
        id + Text(nl: ": nog niet getoetst", en: ": not examined yet")[language]
      case .rated, .notApplicable: nil
      }
    }
    guard !items.isEmpty else { return [] }
    return [
      .paragraph(
        Text(nl: "In het plan, maar niet getoetst:", en: "In the plan, but not examined:")[
          language]),
      .bullets(items),
    ]
  }

  // MARK: - Conclusions by practice

  /// What was concluded of each practice, with what both sides said and what that rests on.
  func conclusionsSection(_ audit: Audit, in language: Language) -> Block {
    let places = auditedPlaces(audit).filter { audit.conclusion(on: questionnaire[$0].id) != nil }
    return .section(Text(nl: "Per maatregel", en: "By practice")[language]) {
      if places.isEmpty {
        Block.paragraph(
          Text(nl: "Er is nog niets getoetst.", en: "Nothing has been examined yet.")[language])
      }
      for place in places {
        Block.section(questionnaire[place].id) {
          Block.paragraph(questionnaire[place].statement[language])
          Block.definitions(details(place, audit, in: language))
        }
      }
    }
  }

  private func details(
    _ place: PracticePlace, _ audit: Audit, in language: Language
  ) -> [Definition] {
    let id = questionnaire[place].id
    var details = [
      Definition(
        Text(nl: "De instelling", en: "The institution")[language],
        PracticeRow(place, in: self).wording(in: language)),
      Definition(
        Text(nl: "De auditor", en: "The auditor")[language],
        words(of: audit.examination(of: id), at: place, in: language)),
    ]
    if case .rated(_, let reason?) = audit.examination(of: id) {
      details.append(
        Definition(Text(nl: "Waarom", en: "Why")[language], Block.paragraphs(typed: reason)))
    }
    let tests = audit.tests(of: id).map { words(of: $0, in: language) }
    if !tests.isEmpty {
      details.append(
        Definition(Text(nl: "Onderbouwing", en: "Evidence")[language], [.bullets(tests)]))
    }
    let responses = responses(toRatingOf: id).map { language.line(of: $0) }
    if !responses.isEmpty {
      details.append(
        Definition(
          Text(nl: "Reactie van de instelling", en: "The institution’s response")[language],
          [.bullets(responses)]))
    }
    return details
  }

  /// The auditor's conclusion, with what it counts as where evidence did not hold.
  func words(
    of examination: Examination?, at place: PracticePlace, in language: Language
  ) -> String {
    let scale = questionnaire.scale
    switch examination {
    case nil:
      return Text(nl: "nog geen oordeel", en: "no rating yet")[language]
    case .notExamined(let reason):
      return Text(nl: "niet getoetst: \(reason)", en: "not examined: \(reason)")[language]
    case .notApplicable(let reason):
      return Text(nl: "niet van toepassing: \(reason)", en: "not applicable: \(reason)")[language]
    case .rated(let id, _):
      let rating = scale.values.first { $0.id == id }?.title[language] ?? id
      let lacking = lackingEvidence(at: place, in: .verified)
      guard !lacking.isEmpty else { return rating }
      let cap = scale[scale.cap ?? scale.lowest].title[language]
      let kinds = language.evidence(lacking)
      return Text(
        nl: "\(rating); telt als ‘\(cap)’, want van \(kinds) is niets gezien dat standhoudt",
        en: "\(rating); counts as ‘\(cap)’, since of \(kinds) nothing was seen that holds")[
          language]
    }
  }

  /// What was found of a piece of evidence: `bestaan, notulen: gezien en houdt stand (inspectie)`.
  private func words(of test: EvidenceTest, in language: Language) -> String {
    let kind: EvidenceKind?
    let reference: String
    switch test.subject {
    case .own(let own, let words):
      kind = own
      reference =
        words
        + Text(nl: " (door de auditor gevonden)", en: " (found by the auditor)")[
          language]
    case .recorded(let hash):
      if case .evidenced(_, let own, let words) = state.entry(hash)?.event.act {
        kind = own
        reference = words
      } else {
        kind = nil
        reference =
          Text(
            nl: "een stuk dat niet in de meting staat", en: "an item that is not in the record")[
            language]
      }
    }
    let name = kind.map { language.capitalised(language.evidence($0)) + ", " } ?? ""
    let result = test.result.name.title[language]
    guard let examined = test.examined else { return "\(name)\(reference): \(result)" }
    var how = [examined.method.title[language]]
    if let operation = examined.operation {
      how.append(operation.period.words(in: language))
      if let cases = operation.cases {
        how.append(
          Text(
            nl: "\(cases.sample) van \(cases.population) gevallen, \(cases.deviations) afwijkend",
            en: "\(cases.sample) of \(cases.population) cases, \(cases.deviations) deviating")[
              language])
      }
    }
    return "\(name)\(reference): \(result) (\(how.joined(separator: "; ")))"
  }

  // MARK: - Findings

  /// The findings, the gravest first, with what the institution said.
  func findingsSection(in language: Language) -> Block {
    let rows = findingRows
    return .section(Text(nl: "Bevindingen", en: "Findings")[language]) {
      if rows.isEmpty {
        Block.paragraph(
          Text(nl: "Er zijn geen bevindingen.", en: "There are no findings.")[language])
      } else {
        Block.table(rows.table(in: language))
      }
      for row in rows {
        Block.section(row.heading(in: language)) { Block.definitions(row.details(in: language)) }
      }
    }
  }

  // MARK: - Hearing both sides

  /// The steps in hearing both sides, each with its day.
  func hearingSection(_ audit: Audit, in language: Language) -> Block {
    .section(Text(nl: "Hoor en wederhoor", en: "Hearing both sides")[language]) {
      if audit.releases.isEmpty {
        Block.paragraph(
          Text(
            nl: "Er is nog niets aan de instelling gegeven.",
            en: "Nothing has been given to the institution yet.")[language])
      } else {
        Block.numbers(
          audit.releases.map {
            [
              .paragraph(
                "\(language.capitalised($0.step.title[language])), "
                  + "\($0.at.day.words(in: language)), \($0.by)")
            ]
          })
      }
      Block.paragraph(responseCount(audit, in: language))
      if !audit.dropped.isEmpty {
        Block.paragraph(
          Text(
            nl: "Vervallen na een eerdere stap: \(audit.dropped.joined(separator: ", ")).",
            en: "Dropped after an earlier step: \(audit.dropped.joined(separator: ", ")).")[
              language])
      }
    }
  }

  private func responseCount(_ audit: Audit, in language: Language) -> String {
    let all = state.responses(to: audit.dossier)
    guard !all.isEmpty else {
      return Text(
        nl: "De instelling heeft nog niet gereageerd.",
        en: "The institution has not responded yet.")[language]
    }
    let kinds = Response.Kind.allCases.compactMap { kind -> String? in
      let number = all.count { $0.response.kind == kind }
      return number == 0 ? nil : "\(kind.title[language]) \(number)"
    }
    return Text(nl: "De instelling reageerde: ", en: "The institution responded: ")[language]
      + kinds.joined(separator: ", ") + "."
  }

  // MARK: - Limitations

  /// What a reader may not take from the report.
  func limitationsSection(_ audit: Audit, in language: Language) -> Block {
    var items: [Text] = []
    let (examined, active) = examined()
    if examined < active {
      items.append(
        Text(
          nl:
            "Van \(active - examined) van de \(active) maatregelen is niets getoetst; daarover zegt"
            + " de auditor niets.",
          en: "Of \(active - examined) of the \(active) practices nothing was examined; the auditor"
            + " says nothing about those."))
    }
    if audit.plan?.selection.name == .byRisk {
      items.append(
        Text(
          nl: "De maatregelen zijn op risico gekozen; hun uitkomst geldt niet voor de andere.",
          en: "The practices were chosen by risk; their result does not hold for the others."))
    }
    if audit.plan?.selection.name == .sample {
      items.append(
        Text(
          nl: "De maatregelen zijn aselect gekozen; een kleine steekproef kan een zwakke plek"
            + " missen.",
          en: "The practices were chosen at random; a small sample can miss a weak spot."))
    }
    if audit.concludesLevels {
      let scale = questionnaire.scale
      let cap = scale[scale.cap ?? scale.lowest].title
      items.append(
        Text(
          nl: "Een score boven ‘\(cap.nl)’ telt alleen waar de gevraagde onderbouwing is gezien en"
            + " standhoudt.",
          en: "A rating above ‘\(cap.en)’ counts only where the evidence asked for was seen and"
            + " holds."))
    }
    items.append(
      Text(
        nl: "De meting geldt voor haar peildatum; wat daarna veranderde is niet beoordeeld.",
        en: "The record holds for its reference date; what changed after it was not judged."))
    let changed = changes(since: audit.recordHead).compactMap(\.practice)
    if !changed.isEmpty {
      items.append(
        Text(
          nl: "De instelling veranderde de meting nadat het dossier was geopend, bij"
            + " \(Language.nl.practices(changed.count)): \(changed.joined(separator: ", ")).",
          en: "The institution changed the record after the dossier was opened, at"
            + " \(Language.en.practices(changed.count)): \(changed.joined(separator: ", "))."))
    }
    return .section(Text(nl: "Beperkingen", en: "Limitations")[language]) {
      Block.bullets(items.map { $0[language] })
    }
  }
}

extension Engagement.Kind {
  /// What a report on such an engagement says, and what it does not.
  var reach: Text {
    switch self {
    case .reasonableAssurance:
      Text(
        nl: "Deze opdracht is gericht op een redelijke mate van zekerheid. De conclusie zelf, in"
          + " positieve vorm, geeft de auditor.",
        en: "This engagement aims at reasonable assurance. The conclusion itself, in positive form,"
          + " is given by the auditor.")
    case .limitedAssurance:
      Text(
        nl: "Deze opdracht is gericht op een beperkte mate van zekerheid; de werkzaamheden zijn"
          + " geringer dan bij een redelijke mate van zekerheid. De conclusie zelf, in negatieve"
          + " vorm, geeft de auditor.",
        en: "This engagement aims at limited assurance; the procedures are less in extent than for"
          + " reasonable assurance. The conclusion itself, in negative form, is given by the"
          + " auditor.")
    case .agreedUponProcedures:
      Text(
        nl: "De auditor deed wat was overeengekomen en meldt wat is gevonden, zonder oordeel. Het"
          + " rapport is alleen voor wie de werkzaamheden overeenkwam en hun doel kent.",
        en: "The auditor did what was agreed and reports what was found, without a conclusion. The"
          + " report is only for those who agreed on the procedures and know their purpose.")
    case .internalAudit:
      Text(
        nl: "Dit is een interne audit, voor bestuur en management van de instelling zelf.",
        en: "This is an internal audit, for the institution’s own board and management.")
    case .peerReview:
      Text(
        nl: "Dit is een toetsing door vakgenoten, om van te leren; het is geen beroepsmatig"
          + " oordeel.",
        en: "This is a review by peers, to learn from; it is not a professional opinion.")
    }
  }
}

// MARK: - JSON

extension Assessment {
  /// What an auditor did and found, for scripts.
  func auditMembers(_ audit: Audit) -> [(String, JSONValue)] {
    let engagement = audit.engagement.map { engagement in
      JSONValue.object([
        ("kind", .string(engagement.kind.rawValue)),
        ("criteria", .string(orNull: engagement.criteria)),
        ("independence", .string(orNull: engagement.independence)),
        ("period", .period(engagement.period)),
        ("distribution", .string(orNull: engagement.distribution)),
        ("concludesLevels", .bool(engagement.kind.concludesLevels)),
      ])
    }
    let plan = audit.plan.map { plan in
      JSONValue.object([
        ("selection", .string(plan.selection.name.rawValue)),
        ("themes", .array(plan.selection.themes.map(JSONValue.string))),
        ("seed", .integer(orNull: plan.selection.seed)),
        ("practices", .array(plan.practices.map(JSONValue.string))),
      ])
    }
    return [
      ("engagement", engagement ?? .null), ("plan", plan ?? .null),
      ("practices", .array(auditedPlaces(audit).map { json($0, audit) })),
      ("agreement", agreementJSON), ("findings", .array(findingRows.map(\.json))),
      (
        "steps",
        .array(
          audit.releases.map {
            .object([
              ("step", .string($0.step.rawValue)), ("at", .string($0.at.iso)),
              ("by", .string($0.by)),
            ])
          })
      ),
      ("dropped", .array(audit.dropped.map(JSONValue.string))),
    ]
  }

  private func json(_ place: PracticePlace, _ audit: Audit) -> JSONValue {
    let id = questionnaire[place].id
    let examination = audit.examination(of: id)
    let lacking = lackingEvidence(at: place, in: .verified)
    return .object([
      ("practice", .string(id)),
      ("planned", .bool(audit.plan?.practices.contains(id) ?? false)),
      ("result", .string(orNull: examination?.resultName)),
      ("rating", .string(orNull: examination?.rating)),
      ("reason", .string(orNull: examination?.reason)),
      ("lackingEvidence", .kinds(lacking)),
      ("evidence", .array(audit.tests(of: id).map(json))),
      ("responses", .array(responses(toRatingOf: id).map(\.json))),
    ])
  }

  private func json(_ test: EvidenceTest) -> JSONValue {
    var kind: EvidenceKind?
    var reference: String?
    var hash: Digest?
    switch test.subject {
    case .own(let own, let words):
      kind = own
      reference = words
    case .recorded(let recorded):
      hash = recorded
      if case .evidenced(_, let own, let words) = state.entry(recorded)?.event.act {
        kind = own
        reference = words
      }
    }
    let cases = test.examined?.operation?.cases
    return .object([
      ("event", .string(orNull: hash?.hexadecimal)), ("kind", .string(orNull: kind?.rawValue)),
      ("reference", .string(orNull: reference)),
      ("result", .string(test.result.name.rawValue)),
      ("method", .string(orNull: test.examined?.method.rawValue)),
      ("period", .period(test.examined?.operation?.period)),
      ("population", .integer(orNull: cases?.population)),
      ("sample", .integer(orNull: cases?.sample)),
      ("deviations", .integer(orNull: cases?.deviations)),
    ])
  }
}

extension JSONValue {
  /// A period, or null where there is none.
  static func period(_ period: Period?) -> JSONValue {
    period.map { .object([("from", .string($0.from.iso)), ("to", .string($0.to.iso))]) } ?? .null
  }
}
