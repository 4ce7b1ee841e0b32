package import Hashing

/// What an auditor says of a record, as far as it may leave the dossier.
///
/// There is no place in it for a working note, a flag or what was withdrawn, so that nothing made
/// of it can tell them. It is all that the dossier says now, for the auditor's own eyes; what the
/// institution may see of it is a ``Release``.
package struct Audit: Hashable, Sendable {
  /// The identifier of the dossier.
  package let dossier: String

  /// The identifier of the record that it is about.
  package let record: String

  /// The head of the record when the dossier was opened.
  package let recordHead: Digest

  /// The head of the dossier when it said this.
  package let head: Digest

  package let engagement: Engagement?
  package let plan: AuditPlan?

  /// What is concluded about practices, in the order in which they were come to.
  package let conclusions: [Conclusion]

  package let findings: [AuditedFinding]

  /// The steps in hearing both sides so far, in order.
  package let releases: [Released]

  /// The findings that an earlier step gave to the institution and that were dropped since.
  package let dropped: [String]

  /// How many lines the dossier has after the last step; 0 in what the institution gets.
  package let unreleased: Int

  /// Where lines of the dossier are lost; nothing in what the institution gets.
  package let losses: [LineLoss]

  /// The practices and findings that are to be confirmed, since lost lines may have changed them.
  package let unconfirmed: [String]

  /// The practices by identifier, for those who ask by name.
  private let places: [String: Int]

  package init(
    dossier: String, record: String, recordHead: Digest, head: Digest, engagement: Engagement?,
    plan: AuditPlan?, conclusions: [Conclusion], findings: [AuditedFinding],
    releases: [Released], dropped: [String], unreleased: Int, losses: [LineLoss] = [],
    unconfirmed: [String] = []
  ) {
    self.dossier = dossier
    self.record = record
    self.recordHead = recordHead
    self.head = head
    self.engagement = engagement
    self.plan = plan
    self.conclusions = conclusions
    self.findings = findings
    self.releases = releases
    self.dropped = dropped
    self.unreleased = unreleased
    self.losses = losses
    self.unconfirmed = unconfirmed
    places = Dictionary(
      conclusions.enumerated().map { ($0.element.practice, $0.offset) },
      uniquingKeysWith: { $1 })
  }

  /// What is concluded about one practice and what that rests on.
  package struct Conclusion: Hashable, Sendable {
    package let practice: String

    /// Nil where evidence was looked at and nothing concluded yet.
    package let examination: Examination?

    package let tests: [EvidenceTest]

    package init(practice: String, examination: Examination?, tests: [EvidenceTest]) {
      self.practice = practice
      self.examination = examination
      self.tests = tests
    }
  }
}

extension Audit {
  /// What is concluded about a practice, if anything is said of it.
  package func conclusion(on practice: String) -> Conclusion? {
    places[practice].map { conclusions[$0] }
  }

  package func examination(of practice: String) -> Examination? {
    conclusion(on: practice)?.examination
  }

  package func tests(of practice: String) -> [EvidenceTest] {
    conclusion(on: practice)?.tests ?? []
  }

  package func finding(_ id: String) -> AuditedFinding? {
    findings.first { $0.finding.id == id }
  }

  /// Whether levels may be concluded from it: only with an engagement that is
  /// written down in full and of a kind that does.
  package var concludesLevels: Bool {
    engagement.map { $0.missing.isEmpty && $0.kind.concludesLevels } ?? false
  }

  /// Whether the institution has been given all of it, as the final text.
  package var isFinal: Bool { unreleased == 0 && releases.last?.step == .final }
}

// MARK: - From a dossier

extension DossierState {
  /// All that the dossier says now, for the auditor's own eyes.
  package var audit: Audit {
    audit(losses: losses, unconfirmed: unconfirmedPractices + unconfirmedFindings)
  }

  private func audit(losses: [LineLoss], unconfirmed: [String]) -> Audit {
    Audit(
      dossier: header.dossier, record: header.record, recordHead: header.head, head: head,
      engagement: engagement, plan: plan,
      conclusions: examinedPractices.map {
        Audit.Conclusion(practice: $0, examination: examination(of: $0), tests: tests(of: $0))
      },
      findings: findings, releases: releases, dropped: dropped,
      unreleased: linesAfterLastRelease, losses: losses, unconfirmed: unconfirmed)
  }

  /// What the dossier said when the last step was taken; nil while none was.
  ///
  /// The events up to that step are folded again: what came after it is not there to be left out.
  fileprivate var auditAtRelease: Audit? {
    guard let last = lastRelease else { return nil }
    var state = DossierState(header: header, hash: firstHash)
    for entry in entries[...last] { state.apply(entry.event, hash: entry.hash) }
    // No step is taken while something is to be confirmed.
    return state.audit(losses: [], unconfirmed: [])
  }

  private var lastRelease: Int? {
    entries.lastIndex { entry in
      if case .released = entry.event.act { entry.counts } else { false }
    }
  }

  private var linesAfterLastRelease: Int {
    entries.count - (lastRelease.map { $0 + 1 } ?? 0)
  }

  /// The findings that stood at a step and do not stand now.
  private var dropped: [String] {
    guard let last = lastRelease else { return [] }
    var state = DossierState(header: header, hash: firstHash)
    var given: [String] = []
    for entry in entries[...last] {
      state.apply(entry.event, hash: entry.hash)
      guard case .released = entry.event.act else { continue }
      given += state.findings.map(\.finding.id).filter { !given.contains($0) }
    }
    return given.filter { finding($0) == nil }
  }

  /// The practices of which something counts, in the order in which they were come to.
  var examinedPractices: [String] {
    var practices: [String] = []
    var seen: Set<String> = []
    for entry in entries where entry.counts {
      let practice: String
      switch entry.event.act {
      case .examined(let id, _): practice = id
      case .seen(let test): practice = test.practice
      default: continue
      }
      if seen.insert(practice).inserted { practices.append(practice) }
    }
    return practices
  }
}

// MARK: - For the institution

/// What an auditor gave to the institution at a step in hearing both sides, and nothing else.
///
/// There are two ways to have one: to take what a dossier said when the step was taken, or to read
/// the file that was made of that. So a rating that came after the step cannot be in it, nor can a
/// working note, for which an ``Audit`` has no place.
package struct Release: Hashable, Sendable {
  package let audit: Audit

  /// The step that was taken.
  package let step: ReleaseStep

  /// What a dossier said when its last step was taken; nothing where none was.
  package init?(_ dossier: DossierState) {
    guard let audit = dossier.auditAtRelease else { return nil }
    self.init(audit)
  }

  /// For the reader of the file.
  init?(_ audit: Audit) {
    guard let last = audit.releases.last, audit.unreleased == 0 else { return nil }
    self.audit = audit
    step = last.step
  }
}
