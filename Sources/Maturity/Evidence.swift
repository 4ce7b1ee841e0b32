package import Language

/// What a piece of evidence shows about a practice.
package enum EvidenceKind: String, CaseIterable, Sendable {
  /// Opzet: the practice is designed and laid down.
  case design
  /// Bestaan: the practice was in place at one moment.
  case existence
  /// Werking: the practice operated over a period.
  case operation
  /// Vindplaats: a document of others says so, on a page that is named.
  case citation
}

extension EvidenceKind {
  /// What an institution shows about a practice of its own, by Dutch audit usage.
  package static let ofPractices: [EvidenceKind] = [.design, .existence, .operation]
}

/// A set of kinds of evidence.
package struct EvidenceKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The set with one kind.
  package init(_ kind: EvidenceKind) {
    switch kind {
    case .design: self = .design
    case .existence: self = .existence
    case .operation: self = .operation
    case .citation: self = .citation
    }
  }

  package static let design = EvidenceKinds(rawValue: 1)
  package static let existence = EvidenceKinds(rawValue: 2)
  package static let operation = EvidenceKinds(rawValue: 4)
  package static let citation = EvidenceKinds(rawValue: 8)

  /// The kinds in the set, in the order design, existence, operation, citation.
  package var kinds: [EvidenceKind] {
    EvidenceKind.allCases.filter { contains(EvidenceKinds($0)) }
  }
}

/// The kinds of evidence asked from a level upwards.
package struct EvidenceRequirement: Sendable {
  package let fromLevel: Int
  package let kinds: EvidenceKinds

  package init(fromLevel: Int, kinds: EvidenceKinds) {
    self.fromLevel = fromLevel
    self.kinds = kinds
  }
}

extension [EvidenceRequirement] {
  /// The kinds that a practice asks for itself, else those of the last requirement that applies.
  package func kinds(for practice: Practice) -> EvidenceKinds {
    practice.requiredEvidence ?? last { $0.fromLevel <= practice.level }?.kinds ?? []
  }
}

extension EvidenceKind {
  /// Opzet, bestaan, werking or vindplaats.
  package var title: Text {
    switch self {
    case .design: Text(nl: "opzet", en: "design")
    case .existence: Text(nl: "bestaan", en: "existence")
    case .operation: Text(nl: "werking", en: "operating effectiveness")
    case .citation: Text(nl: "vindplaats", en: "citation")
    }
  }
}
