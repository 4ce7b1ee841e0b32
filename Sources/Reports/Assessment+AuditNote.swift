import Assessment
import Hashing
import History
import JSON
import Language

extension Assessment {
  /// What a reader must know of the auditor's side before any level: whether it was given to the
  /// institution, and whether it may be concluded from.
  func auditNote(in language: Language) -> [Block] {
    guard let audit else { return [] }
    return [unreleasedNote(in: language), noLevelNote(audit).map { .note($0[language]) }]
      .compactMap { $0 }
  }

  /// Whether what the auditor says was given to the institution, and as which step; nothing where
  /// it is final.
  func unreleasedNote(in language: Language) -> Block? {
    audit.flatMap(unreleasedNote).map { .note($0[language]) }
  }

  private func unreleasedNote(_ audit: Audit) -> Text? {
    guard audit.unreleased > 0 else {
      guard let last = audit.releases.last, last.step != .final else { return nil }
      return Text(
        nl: "De auditor is nog niet klaar. Dit is de tekst van de stap ‘\(last.step.title.nl)’ van"
          + " \(last.at.day.words(in: .nl)).",
        en: "The auditor has not finished. This is the text of the step ‘\(last.step.title.en)’ of"
          + " \(last.at.day.words(in: .en)).")
    }
    return Text(
      nl: "Alleen voor de auditor: hierin staan voorlopige oordelen die de instelling nog niet"
        + " heeft gekregen. Maak voor de instelling een stap met: peil finding release.",
      en: "For the auditor only: this holds provisional ratings that the institution has not been"
        + " given yet. For the institution take a step with: peil finding release.")
  }

  private func noLevelNote(_ audit: Audit) -> Text? {
    guard !audit.concludesLevels else { return nil }
    guard let engagement = audit.engagement, engagement.missing.isEmpty else {
      return Text(
        nl:
          "Het auditdossier beschrijft de opdracht nog niet volledig; er volgen geen niveaus uit.",
        en: "The audit dossier does not describe the engagement in full yet; no levels follow from"
          + " it.")
    }
    let kind = engagement.kind
    return Text(
      nl: "De auditor heeft een \(kind.title.nl). Die leidt niet tot een oordeel over niveaus; de"
        + " niveaus hier zijn die van de instelling zelf.",
      en: "The auditor’s work is an \(kind.title.en). It leads to no conclusion on levels; the"
        + " levels here are the institution’s own.")
  }
}

extension Audit {
  /// Which dossier levels rest on, for scripts.
  var origin: JSONValue {
    .object([
      ("dossier", .string(dossier)), ("head", .string(head.hexadecimal)),
      ("engagement", .string(orNull: engagement?.kind.rawValue)),
      ("step", .string(orNull: releases.last?.step.rawValue)),
      ("unreleased", .integer(unreleased)),
    ])
  }
}
