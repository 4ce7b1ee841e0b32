package import Assessment
package import Hashing
package import History
import JSON
import Language

/// The board's decision and who signed a file, and what came after each, as it stands in a report.
package struct SignatureReport: Sendable {
  private let file: SignedFile
  private let adoption: RecordState.Adoption?

  /// What came of checking each signature, by the hash of its line; nil where nobody checked.
  private let verdicts: [Digest: SignatureVerdict]?

  /// - Parameters:
  ///   - file: the record or dossier that was read.
  ///   - adoption: the board's decision on a record; nil for none, and for a dossier.
  ///   - verdicts: what came of checking, by the hash of each signature's line; nil where nobody
  ///     checked, which the report then says.
  package init(
    _ file: SignedFile, adoption: RecordState.Adoption?, verdicts: [Digest: SignatureVerdict]?
  ) {
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
          Block.section(report.title[language]) { report.blocks(in: language) }
        } else {
          report.blocks(in: language)
        }
      }
    }
  }
}

extension SignatureReport {
  fileprivate var title: Text {
    switch file.kind {
    case .record: Text(nl: "De meting", en: "The record")
    case .dossier: Text(nl: "Het auditdossier", en: "The audit dossier")
    }
  }

  /// The record of an assessment, with the board's decision.
  package init(_ assessment: Assessment, verdicts: [Digest: SignatureVerdict]? = nil) {
    self.init(
      SignedFile(assessment.state), adoption: assessment.state.adoption, verdicts: verdicts)
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
    let title = Text(nl: "Handtekening van", en: "Signature of")[language]
    let parts = [language.signer(signature.link), language.reach(signature)].compactMap(\.self)
    let words = ["\(title) \(parts.joined(separator: ", "))."]
    return (words + found(of: signature, in: language)).joined(separator: " ")
  }

  /// What is known of a signature, and what came after it.
  private func found(of signature: SignedFile.Signature, in language: Language) -> [String] {
    guard signature.counts else {
      return [Text(nl: "Zij telt niet mee.", en: "It does not count.")[language]]
    }
    let verdict =
      signature.evidentVerdict ?? verdicts?[signature.link.hash]
    let words = verdict.map { language.verdict($0, role: signature.link.role) }
    guard signature.lastLine != nil else { return [words].compactMap(\.self) }
    return [words, language.aftermath(file.aftermath(of: signature))].compactMap(\.self)
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
}

extension SignatureReport {
  fileprivate var values: [JSONValue] {
    file.signatures.map { signature in
      .object([
        ("file", .string(file.kind == .record ? "record" : "dossier")),
        ("by", .string(signature.link.by)),
        ("role", .string(signature.link.role.rawValue)),
        ("at", .string(signature.link.at.iso)),
        ("head", .string(signature.head.hexadecimal)),
        ("lastLine", .integer(orNull: signature.lastLine)),
        ("counts", .bool(signature.counts)),
        (
          "verdict",
          (signature.evidentVerdict ?? verdicts?[signature.link.hash])?.json ?? .null
        ),
        ("after", .array(file.aftermath(of: signature).map(\.json))),
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
    let (name, names, key): (String, [String], String?) =
      switch self {
      case .good(let names, let key, _): ("good", names, key)
      case .headMissing: ("headMissing", [], nil)
      case .linesLost: ("linesLost", [], nil)
      case .malformed: ("malformed", [], nil)
      case .mismatch: ("mismatch", [], nil)
      case .otherNamespace: ("otherNamespace", [], nil)
      case .noText: ("noText", [], nil)
      case .notAllowed(let key, _): ("notAllowed", [], key)
      case .outsidePeriod(let key, .ended): ("expired", [], key)
      case .outsidePeriod(let key, .notBegun): ("notYetValid", [], key)
      case .notForThis(let names, let key): ("otherPurpose", names, key)
      case .otherRole(let names, let key, _): ("otherRole", names, key)
      case .revoked(let names, let key): ("revoked", names, key)
      }
    return .object([
      ("result", .string(name)), ("names", .array(names.map(JSONValue.string))),
      ("key", .string(orNull: key)),
    ])
  }
}
