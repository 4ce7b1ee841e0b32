package import JSON
import Language
package import Maturity

extension PublishedFacts {
  /// Reads and checks published facts on their own; `problems(against:)` checks them with others.
  package static func reading(_ source: SourceText) -> DefinitionReading<PublishedFacts> {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return .problems(log.problems) }
    let facts = PublishedFactsReader(log: log, value, questionnaire: nil).facts(value)
    guard let facts, log.isEmpty else { return .problems(log.problems) }
    return .definition(facts)
  }

  /// What is wrong with published facts for a questionnaire: its key facts and themes at both ends.
  package static func problems(
    in source: SourceText, against questionnaire: Questionnaire
  ) -> [DefinitionProblem] {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return log.problems }
    _ = PublishedFactsReader(log: log, value, questionnaire: questionnaire).facts(value)
    return log.problems
  }
}

/// The names that each object of a file of published facts may have; the JSON Schema lists the same.
enum PublishedFactsKeys {
  static let facts = [
    "$schema", "format", "id", "version", "wave", "questionnaire", "title", "status",
    "description", "sources", "groups", "facts", "others",
  ]
  static let source = ["id", "title", "date", "reference", "address", "read"]
  static let group = ["sector", "size", "asOf", "words"]
  static let quotation = ["source", "language", "original", "translation"]
  static let fact = [
    "id", "sector", "asOf", "property", "sense", "value", "words", "keyFacts", "themes",
    "comparison", "reason",
  ]
  static let value = ["type", "count", "of", "word"]
  static let set = ["id", "title", "description", "facts"]
}

private struct PublishedFactsReader {
  let log: ProblemLog

  /// The names of the sources, or nil where one cannot be told.
  let sources: Names?

  /// The questionnaire whose key facts and themes the facts refer to, if it is known.
  let questionnaire: Questionnaire?

  private let keyFacts: Names?
  private let themes: Names?

  /// How many institutions a count can be about; the Netherlands has under a hundred.
  static let sizes = 1...100_000

  init(log: ProblemLog, _ value: JSONValue, questionnaire: Questionnaire?) {
    self.log = log
    self.questionnaire = questionnaire
    sources = Names(value["sources"])
    keyFacts = questionnaire.map { Names($0.keyFacts.map(\.id)) }
    themes = questionnaire.map { Names($0.themes.map(\.id)) }
  }

  func facts(_ value: JSONValue) -> PublishedFacts? {
    guard let object = ObjectReader(value, keys: PublishedFactsKeys.facts, log: log) else {
      return nil
    }
    let format: Void? = object.required("format") { value, log in
      readFormat(value, DefinitionKind.publishedFacts.format, log)
    }
    let id = object.identifier("id")
    let version = object.string("version")
    let wave = object.string("wave")
    let questionnaireID = object.identifier("questionnaire")
    let title = object.text("title")
    let status = object.text("status")
    let description = object.text("description")
    let sources = object.elements("sources", source)
    let groups = object.optionalElements("groups", group)
    let facts = object.elements("facts") { value, log in fact(value, ofWave: true, log) }
    let others = object.optionalElements("others", set)
    checkUnique(object)
    checkTies(object)
    guard let id, let version, let wave, let questionnaireID, let title, let status,
      let description, let sources, let groups, let facts, let others, format != nil
    else { return nil }
    return PublishedFacts(
      id: id, version: version, wave: wave, questionnaire: questionnaireID, title: title,
      status: status, description: description, sources: sources, groups: groups, facts: facts,
      others: others)
  }

  // MARK: - Sources

  private func source(_ value: JSONValue, _ log: ProblemLog) -> FactSource? {
    guard let object = ObjectReader(value, keys: PublishedFactsKeys.source, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let title = object.text("title")
    let date = object.optional("date", readText)
    let reference = object.optional("reference", readString)
    let address = object.string("address")
    let read = object.choice("read", FactSource.Extent.self)
    guard let id, let title, let date, let reference, let address, let read else { return nil }
    return FactSource(
      id: id, title: title, date: date, reference: reference, address: address, read: read)
  }

  private func group(_ value: JSONValue, _ log: ProblemLog) -> PublishedGroup? {
    guard let object = ObjectReader(value, keys: PublishedFactsKeys.group, log: log) else {
      return nil
    }
    let sector = object.choice("sector", Sector.self)
    let size = object.integer("size", in: Self.sizes)
    let asOf = object.text("asOf")
    let words = object.elements("words", quotation)
    guard let sector, let size, let asOf, let words else { return nil }
    return PublishedGroup(sector: sector, size: size, asOf: asOf, words: words)
  }

  private func quotation(_ value: JSONValue, _ log: ProblemLog) -> Quotation? {
    guard let object = ObjectReader(value, keys: PublishedFactsKeys.quotation, log: log) else {
      return nil
    }
    let source = object.required("source") { value, log in
      reference(value, to: .source, among: sources, log)
    }
    let language = object.choice("language", Language.self)
    let original = object.string("original")
    let translation = object.string("translation")
    guard let source, let language, let original, let translation else { return nil }
    return Quotation(
      source: source, language: language, original: original, translation: translation)
  }

  // MARK: - Facts

  private func set(_ value: JSONValue, _ log: ProblemLog) -> FactSet? {
    guard let object = ObjectReader(value, keys: PublishedFactsKeys.set, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let title = object.text("title")
    let description = object.text("description")
    let facts = object.elements("facts") { value, log in fact(value, ofWave: false, log) }
    guard let id, let title, let description, let facts else { return nil }
    return FactSet(id: id, title: title, description: description, facts: facts)
  }

  private func fact(_ value: JSONValue, ofWave: Bool, _ log: ProblemLog) -> PublishedFact? {
    guard let object = ObjectReader(value, keys: PublishedFactsKeys.fact, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let sector = object.optional("sector") { value, log in readChoice(value, Sector.self, log) }
    let asOf = object.text("asOf")
    let property = object.text("property")
    let sense = object.choice("sense", PublishedFact.Sense.self)
    let published = object.required("value", self.value)
    let words = object.elements("words", quotation)
    let asked = object.optionalDistinct("keyFacts") { value, log in
      reference(value, to: .keyFact, among: keyFacts, log)
    }
    let themes = object.optionalDistinct("themes") { value, log in
      reference(value, to: .theme, among: self.themes, log)
    }
    let comparison = object.choice("comparison", PublishedFact.Comparability.self)
    let reason = object.text("reason")
    if let comparison {
      check(comparison, of: published, isAsked: object.has("keyFacts"), ofWave: ofWave, object)
    }
    guard let id, let sector, let asOf, let property, let sense, let published, let words,
      let asked, let themes, let comparison, let reason
    else { return nil }
    return PublishedFact(
      id: id, sector: sector, asOf: asOf, property: property, sense: sense, value: published,
      words: words, keyFacts: asked, themes: themes, comparison: comparison, reason: reason)
  }

  /// Reads how many; what a type cannot have is refused, so that no word gets a number.
  private func value(_ value: JSONValue, _ log: ProblemLog) -> PublishedValue? {
    guard let object = ObjectReader(value, keys: PublishedFactsKeys.value, log: log),
      let kind = object.choice("type", PublishedValue.Kind.self)
    else { return nil }
    let allowed: Set<String> =
      switch kind {
      case .exact: ["type", "count", "of"]
      case .quantifier: ["type", "word"]
      case .statement: ["type"]
      }
    var isSound = true
    for key in PublishedFactsKeys.value where object.has(key) && !allowed.contains(key) {
      log.report(
        .published(key == "word" ? .wordBesideNumber : .numberBesideWord(key, kind)),
        at: object.offset(of: key))
      isSound = false
    }
    switch kind {
    case .statement: return isSound ? .statement : nil
    case .quantifier:
      guard let word = object.choice("word", Quantifier.self) else { return nil }
      return isSound ? .quantifier(word) : nil
    case .exact:
      let size = object.optional("of") { value, log in readInteger(value, in: Self.sizes, log) }
      let count = object.required("count") { value, log in
        self.count(value, of: size.flatMap(\.self), log)
      }
      guard let count, let size, isSound else { return nil }
      return .exact(count, of: size)
    }
  }

  private func count(
    _ value: JSONValue, of size: Int?, _ log: ProblemLog
  ) -> PublishedValue.Count? {
    if value.string == "all" { return .all }
    if let word = value.string {
      log.report(.published(.wordAsCount(word)), at: value.offset)
      return nil
    }
    return readInteger(value, in: 0...(size ?? Self.sizes.upperBound), log).map { .number($0) }
  }

  /// A comparison says no more than the type of the fact allows.
  private func check(
    _ comparison: PublishedFact.Comparability, of value: PublishedValue?, isAsked: Bool,
    ofWave: Bool, _ object: ObjectReader
  ) {
    guard comparison != .notComparable else { return }
    let place = object.offset(of: "comparison")
    guard ofWave else {
      log.report(.published(.comparedOutsideWave), at: place)
      return
    }
    if !isAsked { log.report(.published(.comparedWithoutKeyFact), at: place) }
    switch value {
    case .statement: log.report(.published(.statementCompared), at: place)
    case .quantifier where comparison == .comparable:
      log.report(.published(.wordCompared), at: place)
    default: break
    }
  }

  // MARK: - Ties

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

  private func checkUnique(_ object: ObjectReader) {
    let sets = object.objects("others")
    let facts = object.objects("facts") + sets.flatMap { $0["facts"]?.array ?? [] }
    for list in [facts, sets, object.objects("sources")] {
      reportRepeated(list.compactMap { $0["id"] })
    }
    reportRepeated(object.objects("groups").compactMap { $0["sector"] })
  }

  private func reportRepeated(_ names: [JSONValue]) {
    var lines: [String: Int] = [:]
    for value in names {
      guard let name = value.string else { continue }
      if let line = lines[name] {
        log.report(.repeatedIdentifier(name, line: line), at: value.offset)
      } else {
        lines[name] = log.source.place(of: value.offset).line
      }
    }
  }

  /// What a fact says of a key fact, the key fact says of the fact.
  private func checkTies(_ object: ObjectReader) {
    guard let questionnaire else { return }
    let facts = object.objects("facts")
    let published = Dictionary(
      questionnaire.keyFacts.map { ($0.id, $0.published) }, uniquingKeysWith: { first, _ in first })
    for fact in facts {
      guard let id = fact["id"]?.string else { continue }
      for keyFact in fact["keyFacts"]?.array ?? [] {
        guard let name = keyFact.string, let listed = published[name], !listed.contains(id)
        else { continue }
        log.report(.published(.keyFactIsSilent(name, fact: id)), at: keyFact.offset)
      }
    }
    for keyFact in questionnaire.keyFacts {
      for id in keyFact.published {
        guard let fact = facts.first(where: { $0["id"]?.string == id }) else {
          log.report(
            .published(.missingFact(id, keyFact: keyFact.id)), at: object.offset(of: "facts"))
          continue
        }
        let named = (fact["keyFacts"]?.array ?? []).contains { $0.string == keyFact.id }
        if !named {
          log.report(.published(.factIsSilent(id, keyFact: keyFact.id)), at: fact.offset)
        }
      }
    }
  }
}
