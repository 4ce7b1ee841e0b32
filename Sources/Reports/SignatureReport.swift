package import Assessment
package import Hashing
package import History
import JSON
package import Language

/// The board's decision and who signed a file, and what came after each, as it stands in a report.
package struct SignatureReport: Sendable {
  fileprivate let file: SignedFile
  private let adoption: RecordState.Adoption?

  /// What came of checking each signature, by the hash of its line; nil where nobody checked.
  private let verdicts: [Digest: SignatureVerdict]?

  fileprivate let now: Moment

  /// - Parameters:
  ///   - file: the record or dossier that was read.
  ///   - adoption: the board's decision on a record; nil for none, and for a dossier.
  ///   - verdicts: what came of checking, by the hash of each signature's line; nil where nobody
  ///     checked, which the report then says.
  ///   - now: the present, against which moments are held.
  package init(
    _ file: SignedFile, adoption: RecordState.Adoption?, verdicts: [Digest: SignatureVerdict]?,
    now: Moment
  ) {
    self.now = now
    self.file = file
    self.adoption = adoption
    self.verdicts = verdicts
  }
}

// MARK: - Document

extension [SignatureReport] {
  /// The section of a report with all of it, by file where there are several.
  func section(in language: Language) -> Block {
    .section(Text(nl: "Besluit en handtekeningen", en: "Decision and signatures")[language]) {
      for report in self {
        if count > 1 {
          Block.section(language.title(of: report.file.kind)) { report.blocks(in: language) }
        } else {
          report.blocks(in: language)
        }
      }
    }
  }
}

extension [SignatureReport] {
  /// What cannot be right of the moments in the files; nothing where all can be.
  func wrongMoments(in language: Language) -> Block? {
    first.flatMap { language.wrongMoments(of: map(\.file), now: $0.now) }
  }
}

extension SignatureReport {
  /// The record of an assessment, with the board's decision.
  package init(
    _ assessment: Assessment, verdicts: [Digest: SignatureVerdict]? = nil, now: Moment
  ) {
    self.init(
      SignedFile(assessment.state), adoption: assessment.state.adoption, verdicts: verdicts,
      now: now)
  }

  /// What decision and signatures there are, and how far they were checked.
  func blocks(in language: Language) -> [Block] {
    let signatures = file.signatures.map { words(on: $0, in: language) }
    let items = (adoption.map { [words(on: $0, in: language)] } ?? []) + signatures
    guard !items.isEmpty else {
      let none =
        switch file.kind {
        case .record:
          Text(
            nl: "Niemand heeft getekend, en er is geen besluit van het bestuur vastgelegd.",
            en: "Nobody has signed, and no decision of the board is recorded.")
        case .dossier: Text(nl: "Niemand heeft getekend.", en: "Nobody has signed.")
        }
      return [.paragraph(none[language])]
    }
    return [.bullets(items)] + (signatures.isEmpty ? [] : [.paragraph(howChecked[language])])
  }

  private func words(on adoption: RecordState.Adoption, in language: Language) -> String {
    let decision = Text(
      nl: "Besluit \(adoption.decision.cleanLine) van het bestuur, vastgelegd door"
        + " \(adoption.by.cleanLine), \(adoption.at.day.words(in: .nl)).",
      en: "Decision \(adoption.decision.cleanLine) of the board, recorded by"
        + " \(adoption.by.cleanLine), \(adoption.at.day.words(in: .en)).")
    return "\(decision[language]) \(language.aftermath(file.aftermath(of: adoption.hash)))"
  }

  private func words(on signature: SignedFile.Signature, in language: Language) -> String {
    ([language.heading(signature, verdict(on: signature)) + "."]
      + found(of: signature, in: language)).joined(separator: " ")
  }

  /// What came of checking a signature, or shows by itself.
  private func verdict(on signature: SignedFile.Signature) -> SignatureVerdict? {
    verdicts?[signature.link.hash] ?? file.evidentVerdict(on: signature, now: now)
  }

  /// What is known of a signature, and what came after it.
  private func found(of signature: SignedFile.Signature, in language: Language) -> [String] {
    guard signature.counts else {
      return [language.discounted(signature)]
    }
    let verdict = verdict(on: signature)
    let words = verdict.map { language.verdict($0, on: signature.link) }
    guard signature.lastLine != nil else { return [words].compactMap(\.self) }
    if case .retracted = verdict { return [words].compactMap(\.self) }
    let wishes = signature.retractions.map { language.wish($0, wasChecked: verdicts != nil) }
    return [words, language.slight(signature, in: file)].compactMap(\.self) + wishes
      + [language.lossAfter(signature)].compactMap(\.self) + [
        language.aftermath(file.aftermath(of: signature))
      ]
  }

  private var howChecked: Text {
    verdicts == nil
      ? Text(
        nl: "Dit rapport geeft weer wat er staat en heeft de handtekeningen niet nagegaan. Dat doet"
          + " ‘peil verify’ met de lijst van wie mag tekenen, of dit rapport met --signers.",
        en: "This report shows what stands there and has not checked the signatures. ‘peil verify’"
          + " does, with the list of who may sign, or this report with --signers.")
      : Text(
        nl:
          "De handtekeningen zijn voor dit rapport nagegaan met ssh-keygen en de lijst van wie mag"
          + " tekenen.",
        en: "The signatures were checked for this report with ssh-keygen and the list of who may"
          + " sign.")
  }
}

// MARK: - JSON

extension [SignatureReport] {
  /// Every signature, for scripts.
  var json: JSONValue { .array(flatMap(\.values)) }

  /// The lines whose moments cannot be right, for scripts.
  var wrongMoments: JSONValue { .array(flatMap { $0.file.wrongMomentsJSON(now: $0.now) }) }
}

extension SignatureReport {
  fileprivate var values: [JSONValue] {
    file.signatures.map { signature in
      .object([
        ("file", .string(file.kind.name)),
        ("by", .string(signature.link.by)),
        ("role", .string(signature.link.role.rawValue)),
        ("at", .string(signature.link.at.iso)),
        ("head", .string(signature.head.hexadecimal)),
        ("lastLine", .integer(orNull: signature.lastLine)),
        ("counts", .bool(signature.counts)),
        ("verdict", verdict(on: signature)?.json ?? .null),
        (
          "retractions",
          .array(
            signature.retractions.map { retraction in
              .object([
                ("by", .string(retraction.link.by)),
                ("role", .string(retraction.link.role.rawValue)),
                ("at", .string(retraction.link.at.iso)),
                ("signed", .bool(retraction.proof != nil)),
              ])
            })
        ),
        ("after", .array(file.aftermath(of: signature).map(\.json))),
        ("lossAfter", .integer(orNull: signature.lossAfter)),
      ])
    }
  }
}

extension Aftermath {
  fileprivate var json: JSONValue {
    .object([
      ("event", .string(event)), ("by", .string(by)), ("role", .string(role.rawValue)),
      ("count", .integer(count)),
    ])
  }
}

extension SignatureVerdict {
  /// What was found, with the key and the names that the list has for it where there are any.
  fileprivate var json: JSONValue {
    let (name, key): (String, String?) =
      switch self {
      case .good(_, let key, _): ("good", key)
      case .headMissing: ("headMissing", nil)
      case .linesLost: ("linesLost", nil)
      case .malformed: ("malformed", nil)
      case .mismatch: ("mismatch", nil)
      case .otherNamespace: ("otherNamespace", nil)
      case .noText: ("noText", nil)
      case .untimely(_, _, let key): ("untimely", key)
      case .retracted(let key): ("retracted", key)
      case .notAllowed(let key, _): ("notAllowed", key)
      case .outsidePeriod(let key, .ended): ("expired", key)
      case .outsidePeriod(let key, .notBegun): ("notYetValid", key)
      case .notForThis(_, let key): ("otherPurpose", key)
      case .otherRole(_, let key, _): ("otherRole", key)
      case .revoked(_, let key): ("revoked", key)
      }
    return .object([
      ("result", .string(name)), ("names", .array(names.map(JSONValue.string))),
      ("key", .string(orNull: key)), ("provesRole", .bool(provesRole)),
    ])
  }
}
