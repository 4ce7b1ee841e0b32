package import JSON
import Language
package import Maturity

extension Crosswalk {
  /// Reads and checks a crosswalk on its own; `problems(in:from:to:)` checks it at both ends.
  package static func reading(_ source: SourceText) -> DefinitionReading<Crosswalk> {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return .problems(log.problems) }
    let crosswalk = CrosswalkReader(log: log, from: nil, to: nil).crosswalk(value)
    guard let crosswalk, log.isEmpty else { return .problems(log.problems) }
    return .definition(crosswalk)
  }

  /// What is wrong with a crosswalk between two questionnaires; nil for one that is not at hand.
  package static func problems(
    in source: SourceText, from: Questionnaire?, to: Questionnaire?
  ) -> [DefinitionProblem] {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return log.problems }
    _ = CrosswalkReader(log: log, from: from, to: to).crosswalk(value)
    return log.problems
  }
}

/// The names that each object of a crosswalk file may have; the JSON Schema lists the same.
enum CrosswalkKeys {
  static let crosswalk = [
    "$schema", "format", "id", "version", "title", "status", "description", "from", "to", "items",
    "unrelated",
  ]
  static let end = ["questionnaire", "version", "scoring", "text"]
  static let item = ["item", "relations", "reason"]
  static let relation = ["is", "of", "rationale", "essentialPart"]
}

/// Reads the parts of a crosswalk, and checks them against the questionnaires it goes between.
struct CrosswalkReader {
  let log: ProblemLog

  /// The questionnaires to check both ends against, if they are known.
  let from: Questionnaire?
  let to: Questionnaire?

  func crosswalk(_ value: JSONValue) -> Crosswalk? {
    guard let object = ObjectReader(value, keys: CrosswalkKeys.crosswalk, log: log) else {
      return nil
    }
    let format: Void? = object.required("format") { value, log in
      readFormat(value, DefinitionKind.crosswalk.format, log)
    }
    let id = object.identifier("id")
    let version = object.string("version")
    let title = object.text("title")
    let status = object.text("status")
    let description = object.text("description")
    let fromEnd = object.required("from") { value, log in end(value, from, log) }
    let toEnd = object.required("to") { value, log in end(value, to, log) }
    let items = object.elements("items", item)
    let unrelated = unrelated(object)
    checkItems(object)
    checkTargets(object)
    // Without the later questionnaire nobody can tell a practice from a key fact.
    if let to {
      CrosswalkContradictions(
        items: object.objects("items"), keyFacts: Set(to.keyFacts.map(\.id))
      ).report(to: log)
    }
    guard let id, let version, let title, let status, let description, let fromEnd, let toEnd,
      let items, let unrelated, format != nil
    else { return nil }
    return Crosswalk(
      id: id, version: version, title: title, status: status, description: description,
      from: fromEnd, to: toEnd, items: items, unrelated: unrelated)
  }

  private func end(
    _ value: JSONValue, _ questionnaire: Questionnaire?, _ log: ProblemLog
  ) -> Crosswalk.End? {
    guard let object = ObjectReader(value, keys: CrosswalkKeys.end, log: log) else { return nil }
    let id = object.identifier("questionnaire")
    let version = object.string("version")
    let scoring = object.string("scoring")
    let text = object.string("text")
    guard let id, let version, let scoring, let text else { return nil }
    if let questionnaire {
      let present = questionnaire.fingerprints
      if version != questionnaire.version {
        log.report(
          .crosswalk(.versionDiffers(id, present: questionnaire.version)),
          at: object.offset(of: "version"))
      }
      // A change of what is scored changes the text as well, and is the graver of the two.
      if scoring != present.scoring {
        log.report(
          .crosswalk(.scoringDiffers(id, present: present.scoring)),
          at: object.offset(of: "scoring"))
      } else if text != present.text {
        log.report(
          .crosswalk(.textDiffers(id, present: present.text)), at: object.offset(of: "text"))
      }
    }
    return Crosswalk.End(
      questionnaire: id, version: version,
      fingerprints: Fingerprints(scoring: scoring, text: text))
  }

  private func item(_ value: JSONValue, _ log: ProblemLog) -> Crosswalk.Item? {
    guard let object = ObjectReader(value, keys: CrosswalkKeys.item, log: log) else { return nil }
    let id = object.required("item") { value, log in
      reference(value, to: .item, among: from.map(\.itemNames), log)
    }
    let relations = object.elements("relations", minimum: 0, relation)
    let reason = object.optional("reason", readText)
    checkRepeated(object.objects("relations").compactMap { $0["of"] })
    guard let id, let relations, let reason else { return nil }
    guard relations.isEmpty == (reason != nil) else {
      log.report(
        .crosswalk(relations.isEmpty ? .unrelatedWithoutReason : .reasonBesideRelations),
        at: relations.isEmpty ? value.offset : object.offset(of: "reason"))
      return nil
    }
    return Crosswalk.Item(id: id, relations: relations, reason: reason)
  }

  private func relation(_ value: JSONValue, _ log: ProblemLog) -> Relation? {
    guard let object = ObjectReader(value, keys: CrosswalkKeys.relation, log: log) else {
      return nil
    }
    let kind = object.choice("is", SetRelation.self)
    let target = object.required("of") { value, log in
      reference(value, to: .target, among: to.map(\.targetNames), log)
    }
    let rationale = object.text("rationale")
    let essential = object.optional("essentialPart", readText)
    guard let kind, let target, let rationale, let essential else { return nil }
    if essential != nil, kind != .subset {
      log.report(
        .crosswalk(.essentialIsNoPart(kind)), at: object.offset(of: "essentialPart"))
      return nil
    }
    return Relation(kind: kind, target: target, rationale: rationale, essentialPart: essential)
  }

  private func unrelated(_ object: ObjectReader) -> [String]? {
    object.elements("unrelated", minimum: 0) { value, log in
      reference(value, to: .target, among: to.map(\.targetNames), log)
    }
  }

  private func reference(
    _ value: JSONValue, to referent: DefinitionProblem.Referent, among names: Names?,
    _ log: ProblemLog
  ) -> String? {
    guard let id = readIdentifier(value, log) else { return nil }
    guard let names, names.position(of: id) == nil else { return id }
    log.report(
      .unknownReference(id, to: referent, suggestion: closest(to: id, among: names.ordered)),
      at: value.offset)
    return nil
  }

  private func checkRepeated(_ names: [JSONValue]) {
    var seen: Set<String> = []
    for name in names {
      guard let id = name.string, isIdentifier(id), !seen.insert(id).inserted else { continue }
      log.report(.repeatedElement(id), at: name.offset)
    }
  }

  /// Every item of the earlier questionnaire stands in the crosswalk once.
  private func checkItems(_ object: ObjectReader) {
    let names = object.objects("items").compactMap { $0["item"] }
    checkRepeated(names)
    let present = Set(names.compactMap(\.string))
    for id in from?.itemNames.ordered ?? [] where !present.contains(id) {
      log.report(.crosswalk(.missingItem(id)), at: object.offset(of: "items"))
    }
  }

  /// Everything that the later questionnaire asks is related to something, or listed as not.
  private func checkTargets(_ object: ObjectReader) {
    let listed = object.objects("unrelated")
    checkRepeated(listed)
    let related = Set(
      object.objects("items").flatMap { $0["relations"]?.array ?? [] }
        .compactMap { $0["of"]?.string })
    for name in listed {
      guard let id = name.string, related.contains(id) else { continue }
      log.report(.crosswalk(.relatedAfterAll(id)), at: name.offset)
    }
    let present = related.union(listed.compactMap(\.string))
    for id in to?.targetNames.ordered ?? [] where !present.contains(id) {
      log.report(.crosswalk(.missingTarget(id)), at: object.offset(of: "unrelated"))
    }
  }
}

extension Questionnaire {
  /// What an earlier questionnaire has that can be related.
  fileprivate var itemNames: Names { Names(themes.flatMap(\.practices).map(\.id)) }

  /// What can be related to: practices and key facts.
  fileprivate var targetNames: Names {
    Names(themes.flatMap(\.practices).map(\.id) + keyFacts.map(\.id))
  }
}
