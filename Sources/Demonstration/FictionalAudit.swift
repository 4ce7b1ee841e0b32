package import History
package import Language
package import Maturity

/// An audit of a fictional institution, from engagement to final text, in the two files it lives in.
package struct FictionalAudit: Sendable {
  /// The auditor's dossier.
  package private(set) var dossier: FictionalJournal

  /// The institution's record, with its answers to the auditor behind what it said before.
  package private(set) var record: FictionalJournal

  private let institution: FictionalInstitution
  private let questionnaire: Questionnaire

  /// What the record says to the auditor.
  private let state: RecordState

  private let identifier: String

  /// Audits a record, of which `state` is what the file says.
  ///
  /// The auditor begins at the moment given, which is after the last line of the record.
  package init(
    of institution: FictionalInstitution, record: FictionalJournal, state: RecordState,
    questionnaire: Questionnaire, at moment: Moment
  ) {
    self.institution = institution
    self.questionnaire = questionnaire
    self.record = record
    self.state = state
    identifier = institution.identifier("dossier")
    let header = DossierHeader(
      dossier: identifier, record: state.header.record, head: record.head, created: moment)
    dossier = FictionalJournal(header: header.body, at: moment)
    examine(from: moment)
    hearBothSides(from: moment)
  }
}

// MARK: - Examination

extension FictionalAudit {
  private mutating func examine(from moment: Moment) {
    let practices = themes.flatMap(\.practices)
    append([
      .engaged(engagement(on: moment.day)),
      .planned(AuditPlan(.themes(themes.map(\.id)), practices: practices.map(\.id))),
    ])
    for practice in practices { append(acts(on: practice)) }
    for finding in findings(on: moment.day) { append([.found(finding)]) }
    append([.finished, .released(.draft)])
  }

  /// Where the minister asked for steps, and the board itself.
  private var themes: [Theme] {
    questionnaire.themes.filter { ["GOV", "OVR", "HR", "MON"].contains($0.id) }
  }

  private func engagement(on day: Day) -> Engagement {
    let kind: Engagement.Kind =
      switch institution.sector {
      case .university: .limitedAssurance
      case .hogeschool: .peerReview
      case .institute: .agreedUponProcedures
      }
    return Engagement(
      kind: kind, criteria: "De vragenlijst en het normenkader van deze meting",
      independence: "De toetser heeft geen taak in de organisatie van de instelling",
      period: yearBefore(day),
      distribution: "Bestuur en raad van toezicht van de instelling")
  }

  private func yearBefore(_ day: Day) -> Period {
    guard let period = Period(from: Day(daysSince1970: day.daysSince1970 - 365), to: day) else {
      preconditionFailure("a year is a period")
    }
    return period
  }

  private func acts(on practice: Practice) -> [DossierAct] {
    switch state.answer(to: practice.id) {
    case nil:
      return [
        .examined(
          practice: practice.id, .notExamined(reason: "De instelling heeft hier niets ingevuld."))
      ]
    case .notApplicable:
      return [
        .examined(
          practice: practice.id,
          .notApplicable(reason: "Nagegaan in het overzicht van onderdelen; komt niet voor."))
      ]
    case .rated(let rating):
      let tests = tests(of: practice)
      let own = questionnaire.scale.values.firstIndex { $0.id == rating } ?? 0
      let position = position(of: practice, selfAssessed: own)
      let reason =
        position == own
        ? nil
        : position < own
          ? "Niet alle onderdelen konden dit laten zien."
          : "De praktijk is verder dan de instelling zelf opgaf."
      let note: [DossierAct] =
        institution.lot.happens(key(practice, "note"), percentage: 25)
        ? [.noted(practice: practice.id, text: "Werkaantekening: nog navragen bij de secretaris.")]
        : []
      return tests.map { .seen($0) } + note + [
        .examined(
          practice: practice.id,
          .rated(questionnaire.scale.values[position].id, reason: reason))
      ]
    }
  }

  private func key(_ practice: Practice, _ purpose: String) -> String {
    "\(institution.name)/\(practice.id)/audit/\(purpose)"
  }

  /// What the auditor makes of it: mostly the same, else a step lower, now and then one higher.
  private func position(of practice: Practice, selfAssessed own: Int) -> Int {
    switch institution.lot.number(key(practice, "rating"), below: 100) {
    case ..<24: max(0, own - 1)
    case 24..<28: min(questionnaire.scale.values.count - 1, own + 1)
    default: own
    }
  }

  private func tests(of practice: Practice) -> [EvidenceTest] {
    state.evidence(for: practice.id).map { evidence in
      EvidenceTest(
        practice: practice.id, subject: .recorded(evidence.hash),
        result: result(of: evidence, for: practice))
    }
  }

  private func result(
    of evidence: RecordState.Evidence, for practice: Practice
  ) -> EvidenceTest.Result {
    let key = key(practice, evidence.kind.rawValue)
    let number = institution.lot.number(key, below: 100)
    if number < 4 { return .notSeen }
    let isOperation = evidence.kind == .operation
    let population = 20 + number
    let examined = EvidenceTest.Examined(
      isOperation ? .reperformance : .inspection,
      operation: isOperation
        ? EvidenceTest.Operation(
          period: yearBefore(state.header.referenceDate),
          cases: EvidenceTest.Cases(
            population: population, sample: min(population, 15), deviations: number < 12 ? 3 : 0))
        : nil)
    return number < 12 ? .doesNotHold(examined) : .holds(examined)
  }
}

// MARK: - Findings

extension FictionalAudit {
  /// A finding for each practice at level 2 or 3 that the auditor saw little of, six at most.
  private func findings(on day: Day) -> [Finding] {
    let weak = themes.flatMap(\.practices).filter { practice in
      guard practice.level <= 3, case .rated(let rating) = state.answer(to: practice.id) else {
        return false
      }
      let own = questionnaire.scale.values.firstIndex { $0.id == rating } ?? 0
      return position(of: practice, selfAssessed: own) < 2
    }
    return weak.prefix(6).enumerated().map { index, practice in
      let severity = questionnaire.severities.map(\.id)
      let weight = practice.essential != nil ? 2 : practice.level == 2 ? 1 : 0
      return Finding(
        id: "BEV-\(index + 1)", practice: practice.id, criterion: practice.statement.nl,
        condition: "Bij de toetsing was hiervan maar een deel te zien.",
        cause: "Niemand is aangewezen om het bij te houden.",
        effect: "Het bestuur kan er niet op vertrouwen dat dit overal gebeurt.",
        recommendation: "Wijs een eigenaar aan en leg binnen een half jaar vast dat het werkt.",
        severity: severity[min(weight, severity.count - 1)],
        owner: "Directeur Bedrijfsvoering", due: Day(daysSince1970: day.daysSince1970 + 180))
    }
  }

  /// Draft, corrections, the management's answer, final: each some weeks after the one before.
  private mutating func hearBothSides(from moment: Moment) {
    let findings = findings(on: moment.day).map(\.id)
    func weeks(_ count: Int) -> Moment {
      moment.advanced(bySeconds: count * 7 * 86_400)
    }
    if let first = findings.first {
      respond(
        to: first, .factualCorrection, "De lijst bestaat sinds september; zie het verslag.",
        at: weeks(3))
    }
    release(.corrections, at: weeks(4))
    for finding in findings {
      respond(
        to: finding, .action, "Wordt opgenomen in het jaarplan.", at: weeks(6),
        owner: "Directeur Bedrijfsvoering",
        due: Day(daysSince1970: moment.day.daysSince1970 + 150))
    }
    release(.response, at: weeks(7))
    release(.final, at: weeks(9))
  }

  private mutating func respond(
    to finding: String, _ kind: Response.Kind, _ text: String, at moment: Moment,
    owner: String? = nil, due: Day? = nil
  ) {
    record.wait(until: moment)
    record.append(
      [
        .responded(
          Response(
            dossier: identifier, head: dossier.head, subject: .finding(finding), kind: kind,
            text: text, owner: owner, due: due))
      ], by: FictionalInstitution.coordinator, as: .coordinator)
  }

  private mutating func release(_ step: ReleaseStep, at moment: Moment) {
    dossier.wait(until: moment)
    append([.released(step)])
  }

  private mutating func append(_ acts: [DossierAct]) {
    for act in acts {
      dossier.append(DossierEvent(at: dossier.next(), by: "Toetser", act: act).body)
    }
  }
}
