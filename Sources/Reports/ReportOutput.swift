package import Assessment
import Hashing
import History
package import JSON
package import Language
package import Maturity
import Scoring

/// The whole report on a record, its first page for a board: what `peil report` writes.
package struct ReportOutput: Sendable {
  private let assessment: Assessment
  private let outcomes: [ThemeOutcome]
  private let made: Moment
  private let comparison: TargetComparison?
  private let signatures: [SignatureReport]

  /// How many practices a theme's section names in each list; the annex has all of them.
  private static let namedPractices = 5

  /// How many of the themes farthest below their targets the summary names.
  private static let namedGaps = 3

  /// - Parameters:
  ///   - assessment: a record that does not forbid scoring, with its definitions.
  ///   - made: the moment of making, printed as a day.
  ///   - proposal: the targets that the program ships for the questionnaire; nil for none.
  ///   - signatures: who signed the record, and the dossier where one is at hand; nil for those of
  ///     the record, unchecked.
  package init(
    _ assessment: Assessment, made: Moment, proposal: NormFramework?,
    signatures: [SignatureReport]? = nil
  ) {
    self.assessment = assessment
    self.made = made
    comparison = proposal.flatMap { TargetComparison(assessment, with: $0) }
    outcomes = assessment.outcomes
    self.signatures = signatures ?? [SignatureReport(assessment, now: made)]
  }
}

// MARK: - Document

extension ReportOutput {
  /// The report for people.
  package func document(in language: Language) -> Document {
    let title = Text(nl: "Rapport", en: "Report")[language]
    let levels = Text(nl: "Niveaus per thema", en: "Levels by theme")[language]
    return Document(
      language: language, title: "\(title): \(assessment.state.header.subject.name)",
      cover: assessment.cover(outcomes, numbers: levels, in: language)
    ) {
      Block.definitions(assessment.identification(in: language))
      assessment.readingNotes(in: language)
      assessment.auditNote(in: language)
      summary(in: language)
      Block.section(levels) { Block.table(outcomes.table(in: language)) }
      pictures(in: language)
      audit(in: language)
      comparison?.section(in: language)
      Block.section(Text(nl: "Thema’s", en: "Themes")[language]) {
        for outcome in outcomes { theme(outcome, in: language) }
      }
      assessment.method(in: language)
      assessment.answersAnnex(in: language)
      assessment.gapsAnnex(in: language)
      assessment.factsAnnex(in: language)
      signatures.wrongMoments(in: language)
      signatures.section(in: language)
      origin(in: language)
    }
  }

  /// What an auditor did and found, where a dossier was given.
  private func audit(in language: Language) -> [Block] {
    guard let audit = assessment.audit else { return [] }
    return [
      .section(Text(nl: "Audit", en: "Audit")[language]) {
        assessment.engagementSection(audit, in: language)
        assessment.scopeSection(audit, in: language)
        assessment.conclusionsSection(audit, in: language)
        assessment.agreementSection(in: language)
        assessment.findingsSection(in: language)
        assessment.hearingSection(audit, in: language)
        assessment.limitationsSection(audit, in: language)
      }
    ]
  }

  private func summary(in language: Language) -> Block {
    .section(Text(nl: "Samenvatting", en: "Summary")[language]) {
      assessment.summary(of: outcomes, in: language)
      gaps(in: language)
      Block.paragraph(assessment.evidenceShare(in: language) + answeredShare(in: language))
      assessment.undecided(in: language)
      assessment.statusNote(in: language)
      Block.note(
        Text(
          nl: "De streefniveaus zijn de eigen keuze van de instelling. De sector heeft geen norm"
            + " vastgesteld.",
          en: "The target levels are the institution’s own choice. The sector has not adopted a"
            + " norm.")[language])
    }
  }

  /// The practices of all themes in one view, and the way to the targets.
  private func pictures(in language: Language) -> [Block] {
    let practices = [assessment.heatMap(in: language), assessment.coverage(in: language)]
    let road = RoadmapOutput(assessment).figure(in: language)
    return [
      .section(Text(nl: "Maatregelen in één beeld", en: "Practices at a glance")[language]) {
        practices.compactMap(\.self)
      },
      road.map { road in
        .section(Text(nl: "De weg naar de streefniveaus", en: "The way to the targets")[language]) {
          road
        }
      },
    ].compactMap(\.self)
  }

  private func gaps(in language: Language) -> [Block] {
    let gaps = outcomes.biggestGaps
    if gaps.isEmpty { return [] }
    let named = gaps.prefix(Self.namedGaps)
    let basis = assessment.leadingReading.basis
    let left =
      gaps.count { $0.leadingDistance == named.last?.leadingDistance }
      - named.count { $0.leadingDistance == named.last?.leadingDistance }
    return [
      .paragraph(
        Text(
          nl: "Het verst onder het streefniveau, \(basis.nl):",
          en: "Farthest below the target level, \(basis.en):")[language]),
      .bullets(
        named.map { outcome in
          let level = language.levelInWords(outcome.leading.bounds)
          let target = language.target(outcome.target)
          return Text(
            nl: "\(outcome.theme.title.nl): \(level), streefniveau \(target)",
            en: "\(outcome.theme.title.en): \(level), target level \(target)")[language]
        } + language.moreThemes(left)),
    ]
  }

  private func answeredShare(in language: Language) -> [String] {
    let progress = assessment.progress()
    guard progress.open > 0 else {
      return [
        Text(
          nl: "Elke maatregel die geldt, is beantwoord.",
          en: "Every practice that applies has been answered.")[language]
      ]
    }
    let share = language.count(progress.open, of: progress.active)
    let scale = assessment.questionnaire.scale
    let lowest = scale[scale.lowest].title
    return [
      Text(
        nl:
          "Nog niet beantwoord: \(share) maatregelen. Die tellen niet als ‘\(lowest.nl)’: waar zij"
          + " uitmaken, is het niveau een bereik.",
        en:
          "Not answered yet: \(share) practices. These do not count as ‘\(lowest.en)’: where they"
          + " matter, the level is a range.")[language]
    ]
  }

  private func theme(_ outcome: ThemeOutcome, in language: Language) -> Block {
    .section(outcome.heading(in: language)) {
      Block.paragraph(outcome.theme.purpose[language])
      outcome.standing(in: language)
      outcome.scores(in: language)
      rationale(outcome, in: language)
      outcome.reasons(assessment, in: language, limit: Self.namedPractices)
      nextSteps(outcome, in: language)
    }
  }

  private func rationale(_ outcome: ThemeOutcome, in language: Language) -> Block? {
    guard outcome.selfAssessed.bounds != nil,
      let target = assessment.target(theme: outcome.index)
    else { return nil }
    return .paragraph(
      Text(
        nl: "Waarom streefniveau \(target.level): \(target.rationale.nl)",
        en: "Why target level \(target.level): \(target.rationale.en)")[language])
  }

  /// The road to the target, short: what each step is stands in the reasons or the annex.
  private func nextSteps(_ outcome: ThemeOutcome, in language: Language) -> [Block] {
    guard let target = outcome.target else { return [] }
    let stages = assessment.stages(theme: outcome.index, to: target)
    let steps = stages.flatMap(\.steps)
    guard !steps.isEmpty else { return [] }
    let items = steps.prefix(Self.namedPractices).map { step in
      "\(step.practice.id): \(step.wording(on: assessment.questionnaire.scale, in: language))"
    }
    let totals = RoadTotals(stages).wording(in: language)
    let evidence =
      assessment.questionnaire.asksEvidence
      ? Text(nl: " met onderbouwing", en: " supported by evidence") : Text(same: "")
    return [
      .paragraph(
        Text(
          nl: "Volgende stappen, tot en met het streefniveau\(evidence.nl): \(totals).",
          en: "Next steps, up to the target level\(evidence.en): \(totals).")[language]),
      .bullets(items + language.moreSteps(steps.count - Self.namedPractices)),
    ]
  }

  private func origin(in language: Language) -> Block {
    let questionnaire = assessment.questionnaire
    let recorded = assessment.state.header.questionnaire
    return .section(Text(nl: "Herkomst", en: "Origin")[language]) {
      Block.definitions([
        Definition(
          Text(nl: "Meting", en: "Record")[language], assessment.state.header.record),
        Definition(
          Text(nl: "Controlegetal van de laatste regel", en: "Hash of the last line")[language],
          assessment.state.head.hexadecimal),
        Definition(
          Text(nl: "Vragenlijst", en: "Questionnaire")[language],
          "\(questionnaire.id) \(questionnaire.version)"),
        Definition(
          Text(nl: "Vingerafdruk van wat het niveau bepaalt", en: "Fingerprint of the scoring")[
            language], questionnaire.fingerprints.scoring),
        Definition(
          Text(nl: "Vingerafdruk van de tekst", en: "Fingerprint of the text")[language],
          questionnaire.fingerprints.text),
        Definition(
          Text(nl: "Vragenlijst bij aanmaak", en: "Questionnaire when created")[language],
          "\(recorded.id) \(recorded.version)"),
        Definition(
          Text(nl: "Streefniveaus", en: "Target levels")[language],
          assessment.norm.map { "\($0.id) \($0.version)" } ?? language.target(nil)),
        Definition(
          Text(nl: "Rapport gemaakt op", en: "Report made on")[language],
          made.day.words(in: language)),
      ])
    }
  }
}

extension Language {
  /// The line that says how many themes are as far below as the last one named.
  fileprivate func moreThemes(_ number: Int) -> [String] {
    guard number > 0 else { return [] }
    return [
      Text(
        nl: "en nog \(themes(number)) met dezelfde afstand",
        en: "and \(themes(number)) more at the same distance")[self]
    ]
  }

  /// The line that says how many steps a list leaves out; nothing where it leaves out none.
  fileprivate func moreSteps(_ number: Int) -> [String] {
    guard number > 0 else { return [] }
    return [Text(nl: "en nog \(steps(number))", en: "and \(steps(number)) more")[self]]
  }
}

extension Assessment {
  /// Which part of the ratings that ask evidence has all of it.
  fileprivate func evidenceShare(in language: Language) -> [String] {
    let asking = activePlaces.filter { place in
      guard case .rated(let rating) = answer(to: place) else { return false }
      return questionnaire.scale.asksEvidence(rating)
        && !questionnaire.requiredEvidence(
          for: questionnaire[place]
        ).isEmpty
    }
    let scale = questionnaire.scale
    guard !asking.isEmpty, let cap = scale.cap.map({ scale[$0].title[language] }) else {
      return []
    }
    let supported = asking.count { missingEvidence(at: $0).isEmpty }
    let number = language.count(supported, of: asking.count)
    let share = language.percentage(supported, of: asking.count)
    return [
      Text(
        nl:
          "Van de antwoorden boven ‘\(cap)’ is de onderbouwing volledig bij \(number) (\(share)).",
        en: "Of the ratings above ‘\(cap)’ the evidence is complete for \(number) (\(share)).")[
          language]
    ]
  }
}

// MARK: - CSV

extension ReportOutput {
  /// One row for each practice; several pieces of evidence of one kind on lines of their own.
  package func csv(in language: Language) -> CSVTable {
    CSVTable(
      header: [
        "theme", "practice", "level", "statement", "rating", "confidence", "notApplicableReason",
        "evidenceDesign", "evidenceExistence", "evidenceOperation", "note", "flagged",
        "supported", "active", "by", "at",
      ],
      rows: assessment.allPlaces.map { row($0, in: language) })
  }

  private func row(_ place: PracticePlace, in language: Language) -> [CSVCell] {
    let answer = PracticeRow(place, in: assessment)
    let evidence = EvidenceKind.ofPractices.map { kind in
      let references = answer.evidence.filter { $0.kind == kind }.map(\.reference)
      return references.isEmpty ? .empty : CSVCell.text(references.joined(separator: "\n"))
    }
    return [
      .text(answer.theme.id),
      .text(answer.practice.id),
      .integer(orEmpty: answer.level),
      .text(answer.practice.statement[language]),
      .text(orEmpty: answer.rating),
      .text(orEmpty: answer.confidence?.rawValue),
      .text(orEmpty: answer.reason),
    ] + evidence + [
      .text(orEmpty: answer.note),
      .truth(answer.flag != nil),
      answer.isSupported.map(CSVCell.truth) ?? .empty,
      .text(answer.isActive.map { $0 ? "yes" : "no" } ?? "undecided"),
      .text(orEmpty: answer.event?.by),
      .text(orEmpty: answer.event?.at.iso),
    ]
  }
}

// MARK: - JSON

extension ReportOutput {
  /// The score with all answers, for scripts; its schema is `report.schema.json`.
  package var json: JSONValue {
    let state = assessment.state
    let questions = assessment.questionnaire.profile.questions.map { question in
      JSONValue.object([
        ("question", .string(question.id)),
        ("answer", .string(orNull: assessment.profileAnswers[question.id])),
      ])
    }
    let facts = assessment.questionnaire.keyFacts.map { fact in
      JSONValue.object([
        ("fact", .string(fact.id)),
        ("answer", .string(orNull: state.factAnswer(to: fact.id)?.rawValue)),
      ])
    }
    return .object(
      assessment.identificationMembers(format: "peil-report")
        + ScoreOutput(assessment, outcomes: outcomes).members + [
          ("made", .string(made.iso)),
          ("proposal", comparison?.json ?? .null),
          ("adoption", adoption),
          ("signatures", signatures.json),
          ("wrongMoments", signatures.wrongMoments),
          ("answers", .array(assessment.allPlaces.map { PracticeRow($0, in: assessment).json })),
          ("profileAnswers", .array(questions)),
          ("keyFacts", .array(facts)),
        ] + assessment.leftoverMembers
        + (assessment.audit.map { [("audited", .object(assessment.auditMembers($0)))] } ?? []))
  }

  private var adoption: JSONValue {
    guard let adoption = assessment.state.adoption else { return .null }
    return .object([
      ("decision", .string(adoption.decision)),
      ("profile", .string(orNull: adoption.profile?.rawValue)),
      ("at", .string(adoption.at.iso)),
      ("by", .string(adoption.by)),
    ])
  }
}
