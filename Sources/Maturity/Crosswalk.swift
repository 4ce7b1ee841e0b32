package import Language

/// How the items of an earlier questionnaire relate to what a later one asks.
///
/// The Definitions module checks that every item, practice and key fact is there, that each of
/// them is related or listed as unrelated, and that no two relations contradict each other.
package final class Crosswalk: Sendable {
  package let id: String
  package let version: String
  package let title: Text
  package let status: Text
  package let description: Text

  /// The earlier questionnaire.
  package let from: End

  /// The later one.
  package let to: End

  /// Every item of the earlier questionnaire, in its order.
  package let items: [Item]

  /// The practices and key facts of the later questionnaire that nothing earlier speaks of.
  package let unrelated: [String]

  package init(
    id: String, version: String, title: Text, status: Text, description: Text, from: End,
    to: End, items: [Item], unrelated: [String]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.status = status
    self.description = description
    self.from = from
    self.to = to
    self.items = items
    self.unrelated = unrelated
  }

  /// A questionnaire as it was when the relations were thought through.
  package struct End: Hashable, Sendable {
    package let questionnaire: String
    package let version: String
    package let fingerprints: Fingerprints

    package init(questionnaire: String, version: String, fingerprints: Fingerprints) {
      self.questionnaire = questionnaire
      self.version = version
      self.fingerprints = fingerprints
    }
  }

  /// An item of the earlier questionnaire with all that it says of the later one.
  package struct Item: Sendable {
    package let id: String

    /// In the order of the file; empty for an item that says nothing of what is asked later.
    package let relations: [Relation]

    /// Why there is no relation; nil where there is one.
    package let reason: Text?

    package init(id: String, relations: [Relation], reason: Text?) {
      precondition(relations.isEmpty == (reason != nil), "only what is unrelated has a reason")
      self.id = id
      self.relations = relations
      self.reason = reason
    }
  }
}

/// What an earlier item says of one practice or key fact.
package struct Relation: Sendable {
  package let kind: SetRelation

  /// The practice or key fact of the later questionnaire.
  package let target: String

  package let rationale: Text

  /// Why the practice cannot be achieved without the item; only for a `subset`.
  package let essentialPart: Text?

  package init(kind: SetRelation, target: String, rationale: Text, essentialPart: Text? = nil) {
    precondition(essentialPart == nil || kind == .subset, "only a part can be essential")
    self.kind = kind
    self.target = target
    self.rationale = rationale
    self.essentialPart = essentialPart
  }
}

/// How what an earlier item asks relates to what a later one asks: NIST IR 8477 (2024), set theory
/// relationship mapping; where nothing is shared there is no relation.
package enum SetRelation: String, CaseIterable, Sendable {
  /// Both ask the same.
  case equal
  /// The earlier item asks a part of what the later one asks.
  case subset
  /// The earlier item asks what the later one asks, and more.
  case superset
  /// Each asks something that the other does not.
  case intersects

  /// The relation seen from the other end.
  package var converse: SetRelation {
    switch self {
    case .equal: .equal
    case .subset: .superset
    case .superset: .subset
    case .intersects: .intersects
    }
  }
}

extension Crosswalk {
  /// The relations to a practice or key fact, each with the item that it comes from.
  package func relations(to target: String) -> [(item: String, relation: Relation)] {
    items.flatMap { item in
      item.relations.filter { $0.target == target }.map { (item.id, $0) }
    }
  }
}
