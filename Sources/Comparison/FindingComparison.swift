package import Assessment
package import History
package import Language

/// The findings of the auditors of two waves beside each other: what was closed since, what still
/// stands, and what is new.
///
/// A finding is the same one where it was carried over by its identifier; two dossiers that gave
/// one identifier to different findings say so by the origin, which only what was carried has.
package struct FindingComparison: Hashable, Sendable {
  /// The findings of then, in their order, and after them those of now that are new.
  package let findings: [Item]

  /// Which of the two waves' auditors are heard.
  package let hasThen: Bool
  package let hasNow: Bool

  /// One finding over both waves.
  package struct Item: Hashable, Sendable {
    /// As the last of the dossiers that have it says.
    package let finding: Finding

    /// When it was first written down.
    package let firstAt: Moment

    /// How far it is now.
    package let status: Finding.Status

    /// When the auditor last established how far it is; nil where that never was.
    package let establishedAt: Moment?

    package let fate: Fate
  }

  /// What became of a finding between the waves.
  package enum Fate: String, CaseIterable, Sendable {
    /// The auditor closed it.
    case closed

    /// It is still there, in whatever status.
    case standing

    /// The dossier of now does not have it, and no auditor closed it.
    case notFollowedUp = "not-followed-up"

    /// It is of now only.
    case new
  }

  /// Sets the findings of both dossiers beside each other.
  ///
  /// What was closed before the reference date of then is no finding of then.
  ///
  /// - Returns: nil where neither record has an auditor's side.
  package init?(then: Assessment, now: Assessment) {
    guard then.audit != nil || now.audit != nil else { return nil }
    hasThen = then.audit != nil
    hasNow = now.audit != nil
    let later = now.audit?.findings ?? []
    var items: [Item] = []
    var carried: Set<String> = []
    for earlier in then.audit?.findings ?? [] {
      if let kept = later.first(where: {
        $0.finding.id == earlier.finding.id && $0.finding.origin != nil
      }) {
        carried.insert(kept.finding.id)
        let status = now.status(of: kept)
        items.append(Item(kept, status, status == .closed ? .closed : .standing))
        continue
      }
      let status = then.status(of: earlier)
      guard status == .closed else {
        items.append(
          Item(earlier, status, now.audit == nil ? .standing : .notFollowedUp))
        continue
      }
      if let closed = earlier.history.last, closed.at.day < then.state.header.referenceDate {
        continue
      }
      items.append(Item(earlier, status, .closed))
    }
    // Without the dossier of then, what was carried over from it still tells of it.
    for finding in later where finding.finding.origin != nil {
      guard !carried.contains(finding.finding.id) else { continue }
      let status = now.status(of: finding)
      items.append(Item(finding, status, status == .closed ? .closed : .standing))
    }
    items += later.filter { $0.finding.origin == nil }.map { Item($0, now.status(of: $0), .new) }
    findings = items
  }

  package func count(_ fate: Fate) -> Int { findings.count { $0.fate == fate } }

  /// How many findings were there then.
  package var ofThen: Int { findings.count - count(.new) }
}

extension FindingComparison.Item {
  fileprivate init(
    _ audited: AuditedFinding, _ status: Finding.Status, _ fate: FindingComparison.Fate
  ) {
    self.init(
      finding: audited.finding, firstAt: audited.firstAt, status: status,
      establishedAt: audited.history.last?.at, fate: fate)
  }
}

extension Assessment {
  /// How far a finding of the record's dossier is, with what the institution said in the record.
  fileprivate func status(of finding: AuditedFinding) -> Finding.Status {
    finding.status(after: audit.map { state.responses(to: $0.dossier) } ?? [])
  }
}
