import JSON
import Maturity

/// Relations of one crosswalk that cannot all be true.
///
/// Practices of one questionnaire differ from each other, so that no item equals two of them, nor
/// two items one. Where A equals P and B equals Q, A is to Q what P is to Q, and so the converse of
/// what B is to P. A practice and a key fact may ask the same, and are not set against each other.
struct CrosswalkContradictions {
  private let relations: [Placed]

  private struct Placed {
    let item: String
    let kind: SetRelation
    let target: String
    let offset: Int
  }

  private let keyFacts: Set<String>

  /// - Parameters:
  ///   - items: the items of the crosswalk.
  ///   - keyFacts: the key facts of the later questionnaire, which are compared among themselves.
  init(items: [JSONValue], keyFacts: Set<String>) {
    self.keyFacts = keyFacts
    relations = items.flatMap { item -> [Placed] in
      guard let name = item["item"]?.string else { return [] }
      return (item["relations"]?.array ?? []).compactMap { relation in
        guard let kind = relation["is"]?.string.flatMap(SetRelation.init(rawValue:)),
          let target = relation["of"], let id = target.string
        else { return nil }
        return Placed(item: name, kind: kind, target: id, offset: target.offset)
      }
    }
  }

  /// Reports each relation that an earlier one of the file rules out.
  func report(to log: ProblemLog) {
    let equals = relations.filter { $0.kind == .equal }
    for (index, relation) in equals.enumerated() {
      let before = equals[..<index].filter { isFact($0) == isFact(relation) }
      if let other = before.first(where: { $0.item == relation.item }) {
        log.report(
          .crosswalk(.equalToTwo(relation.item, other.target, relation.target)),
          at: relation.offset)
      }
      if let other = before.first(where: { $0.target == relation.target }) {
        log.report(
          .crosswalk(.twoEqualTo(relation.target, other.item, relation.item)),
          at: relation.offset)
      }
      for other in before where other.item != relation.item && other.target != relation.target {
        reportConverse(other, relation, log)
      }
    }
  }

  private func reportConverse(_ first: Placed, _ second: Placed, _ log: ProblemLog) {
    guard let forth = find(first.item, second.target), let back = find(second.item, first.target),
      back.kind != forth.kind.converse
    else { return }
    let later = max(forth.offset, back.offset)
    log.report(
      .crosswalk(
        .notConverse(
          first: first.item, of: second.target, is: forth.kind, second: second.item,
          ofFirst: first.target, isBack: back.kind)),
      at: later)
  }

  private func isFact(_ relation: Placed) -> Bool { keyFacts.contains(relation.target) }

  private func find(_ item: String, _ target: String) -> Placed? {
    relations.first { $0.item == item && $0.target == target }
  }
}
