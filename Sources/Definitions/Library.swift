package import JSON
import Language
package import Maturity

/// The definitions at hand: those in the program, and those of a directory that add or replace.
package struct Library: Sendable {
  private let files: [DefinitionFile]

  package init(files: [DefinitionFile]) {
    self.files = files
  }

  /// The definitions that are part of the program.
  package static let embedded = Library(
    files: Embedded.files.map { file in
      DefinitionFile(kind: file.kind, id: file.id, fingerprint: file.fingerprint) {
        SourceText(name: "\(file.kind.folder)/\(file.id).json", bytes: Array(file.text.utf8))
      }
    })

  /// These definitions with others that come before them.
  package func replacing(with others: [DefinitionFile]) -> Library {
    Library(
      files: others
        + files.filter { file in
          !others.contains { $0.kind == file.kind && $0.id == file.id }
        })
  }

  /// The names of the definitions of a kind, in order.
  package func ids(_ kind: DefinitionKind) -> [String] {
    files.filter { $0.kind == kind }.map(\.id).sorted()
  }

  /// The text of a definition, as it stands in its file.
  package func source(_ kind: DefinitionKind, _ id: String) throws(LibraryFault) -> SourceText {
    try file(kind, id).source()
  }

  /// Reads a questionnaire.
  package func questionnaire(_ id: String) throws(LibraryFault) -> Questionnaire {
    let file = try file(.questionnaire, id)
    switch Questionnaire.reading(file.source(), textFingerprint: file.fingerprint) {
    case .definition(let questionnaire): return questionnaire
    case .problems(let problems): throw .faulty(problems)
    }
  }

  /// Reads a norm framework and checks it against its questionnaire's themes and levels.
  package func norm(
    _ id: String, for questionnaire: Questionnaire
  ) throws(LibraryFault) -> NormFramework {
    let source = try file(.norm, id).source()
    let problems = NormFramework.problems(in: source, against: questionnaire)
    if !problems.isEmpty { throw .faulty(problems) }
    switch NormFramework.reading(source) {
    case .definition(let norm): return norm
    case .problems(let problems): throw .faulty(problems)
    }
  }

  /// The first norm framework whose targets fit a questionnaire, or nil where none does.
  package func norm(fitting questionnaire: Questionnaire) -> NormFramework? {
    for id in ids(.norm) {
      guard let source = try? source(.norm, id),
        case .definition(let norm) = NormFramework.reading(source),
        norm.questionnaire == questionnaire.id,
        NormFramework.problems(in: source, against: questionnaire).isEmpty
      else { continue }
      return norm
    }
    return nil
  }

  /// Reads published facts and checks them against the questionnaire whose key facts ask again.
  package func publishedFacts(
    _ id: String
  ) throws(LibraryFault) -> (facts: PublishedFacts, questionnaire: Questionnaire) {
    let source = try file(.publishedFacts, id).source()
    switch PublishedFacts.reading(source) {
    case .problems(let problems): throw .faulty(problems)
    case .definition(let facts):
      let questionnaire = try questionnaire(facts.questionnaire)
      let problems = PublishedFacts.problems(in: source, against: questionnaire)
      if !problems.isEmpty { throw .faulty(problems) }
      return (facts, questionnaire)
    }
  }

  /// The first published facts about a wave that a questionnaire's key facts ask again, or nil.
  package func publishedFacts(
    about wave: String, for questionnaire: Questionnaire
  ) throws(LibraryFault) -> PublishedFacts? {
    var unread: [DefinitionProblem] = []
    for id in ids(.publishedFacts) {
      let source = try source(.publishedFacts, id)
      switch PublishedFacts.reading(source) {
      case .problems(let problems): unread += problems
      case .definition(let facts):
        guard facts.wave == wave, facts.questionnaire == questionnaire.id else { continue }
        let problems = PublishedFacts.problems(in: source, against: questionnaire)
        if !problems.isEmpty { throw .faulty(problems) }
        return facts
      }
    }
    // One of those that cannot be read may be what was looked for.
    if !unread.isEmpty { throw .faulty(unread) }
    return nil
  }

  /// The crosswalk from one questionnaire to another, or nil where there is none.
  ///
  /// It is checked at both ends. Where only words have changed since, it still holds until somebody
  /// says otherwise; `peil check` asks to look at it again, and a comparison says so.
  package func crosswalk(
    from: Questionnaire, to: Questionnaire
  ) throws(LibraryFault) -> Crosswalk? {
    var unread: [DefinitionProblem] = []
    for id in ids(.crosswalk) {
      let source = try source(.crosswalk, id)
      switch Crosswalk.reading(source) {
      case .problems(let problems): unread += problems
      case .definition(let crosswalk):
        guard crosswalk.from.questionnaire == from.id, crosswalk.to.questionnaire == to.id else {
          continue
        }
        let problems = Crosswalk.problems(in: source, from: from, to: to)
          .filter { !$0.fact.isChangeOfWords }
        if !problems.isEmpty { throw .faulty(problems) }
        return crosswalk
      }
    }
    // One of those that cannot be read may be what was looked for.
    if !unread.isEmpty { throw .faulty(unread) }
    return nil
  }

  /// Reads a publication policy and checks it against its questionnaire's themes and key facts.
  package func policy(
    _ id: String
  ) throws(LibraryFault) -> (PublicationPolicy, Questionnaire) {
    let source = try file(.policy, id).source()
    switch PublicationPolicy.reading(source) {
    case .problems(let problems): throw .faulty(problems)
    case .definition(let policy):
      let questionnaire = try questionnaire(policy.questionnaire)
      let problems = PublicationPolicy.problems(in: source, against: questionnaire)
      if !problems.isEmpty { throw .faulty(problems) }
      return (policy, questionnaire)
    }
  }

  private func file(_ kind: DefinitionKind, _ id: String) throws(LibraryFault) -> DefinitionFile {
    guard let file = files.first(where: { $0.kind == kind && $0.id == id }) else {
      let ids = ids(kind)
      throw .unknown(kind, id: id, suggestion: closest(to: id, among: ids), known: ids)
    }
    return file
  }
}

/// Why a definition cannot be had.
package enum LibraryFault: Error, Sendable {
  case unknown(DefinitionKind, id: String, suggestion: String?, known: [String])
  case faulty([DefinitionProblem])
}

/// What a definition file defines.
package enum DefinitionKind: String, CaseIterable, Sendable {
  case questionnaire
  case norm
  case publishedFacts = "published-facts"
  case policy = "publication-policy"
  case crosswalk

  /// The folder of the repository in which definitions of this kind stand.
  package var folder: String {
    switch self {
    case .questionnaire, .crosswalk: "Questionnaires"
    case .norm, .publishedFacts, .policy: "Norms"
    }
  }

  /// The folders in which definitions stand, each once.
  package static let folders = ["Questionnaires", "Norms"]

  /// What the file's member `format` says.
  package var format: String { "peil-\(rawValue)" }
}

/// A definition by name, with its text to be read when it is needed.
package struct DefinitionFile: Sendable {
  package let kind: DefinitionKind
  package let id: String

  /// The SHA-256 of the text, where it is known beforehand.
  package let fingerprint: String?

  package let source: @Sendable () -> SourceText

  package init(
    kind: DefinitionKind, id: String, fingerprint: String?,
    source: @escaping @Sendable () -> SourceText
  ) {
    self.kind = kind
    self.id = id
    self.fingerprint = fingerprint
    self.source = source
  }

  /// A text that is meant as a definition, whatever is wrong with it.
  ///
  /// Where its own `format` and `id` cannot be read as JSON they are looked for in the text, and the
  /// name of the file is the id of one that gives itself none. Whoever asks for it is told what is
  /// wrong with it, and nobody else.
  ///
  /// - Returns: nil for a text that says of itself nothing like being a definition.
  package init?(meant source: SourceText) {
    if let file = DefinitionFile(source) {
      self = file
      return
    }
    let value = try? JSONValue(parsing: source.bytes)
    let format = value.map { $0["format"]?.string } ?? source.member("format")
    let meant = format.flatMap { closest(to: $0, among: DefinitionKind.allCases.map(\.format)) }
    guard let kind = DefinitionKind.allCases.first(where: { $0.format == meant }) else {
      return nil
    }
    let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
    let stem = name.hasSuffix(".json") ? String(name.dropLast(".json".count)) : name
    let id = value.map { $0["id"]?.string } ?? source.member("id")
    self.init(kind: kind, id: id ?? stem, fingerprint: nil) { source }
  }

  /// The definition in a text, by the format and the id that it gives itself.
  ///
  /// - Returns: nil, for a text that says neither; `Library.problems(in:)` tells why.
  package init?(_ source: SourceText) {
    guard let value = try? JSONValue(parsing: source.bytes),
      let format = value["format"]?.string, let id = value["id"]?.string,
      let kind = DefinitionKind.allCases.first(where: { $0.format == format })
    else { return nil }
    self.init(kind: kind, id: id, fingerprint: nil) { source }
  }
}

extension DefinitionProblem.Fact {
  /// Whether only words of a questionnaire have changed since a crosswalk was made.
  fileprivate var isChangeOfWords: Bool {
    switch self {
    case .crosswalk(.textDiffers), .crosswalk(.versionDiffers): true
    default: false
    }
  }
}

extension SourceText {
  /// The text that stands behind the first mention of a member, in JSON that may be broken.
  fileprivate func member(_ name: String) -> String? {
    guard let found = bytes.firstRange(ofPart: Array("\"\(name)\"".utf8)) else { return nil }
    let blanks = Array(" \t\r\n".utf8)
    let rest = bytes[found.upperBound...].drop(while: blanks.contains)
    guard rest.first == UInt8(ascii: ":") else { return nil }
    let value = rest.dropFirst().drop(while: blanks.contains)
    guard value.first == UInt8(ascii: "\"") else { return nil }
    return String(validating: value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}
