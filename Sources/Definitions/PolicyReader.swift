package import JSON
import Language
package import Maturity

extension PublicationPolicy {
  /// Reads and checks a publication policy on its own; `problems(against:)` checks it with others.
  package static func reading(_ source: SourceText) -> DefinitionReading<PublicationPolicy> {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return .problems(log.problems) }
    let policy = PolicyReader(log: log, questionnaire: nil).policy(value)
    guard let policy, log.isEmpty else { return .problems(log.problems) }
    return .definition(policy)
  }

  /// What is wrong with a policy for a questionnaire: themes, levels and key facts.
  package static func problems(
    in source: SourceText, against questionnaire: Questionnaire
  ) -> [DefinitionProblem] {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return log.problems }
    _ = PolicyReader(log: log, questionnaire: questionnaire).policy(value)
    return log.problems
  }
}

/// The names that each object of a policy file may have; the JSON Schema lists the same.
enum PolicyKeys {
  static let policy = [
    "$schema", "format", "id", "version", "title", "status", "description", "questionnaire",
    "reading", "waves", "references", "coalition", "leastCrossed", "unanimity", "releases",
    "steps",
  ]
  static let reading = ["value", "rationale"]
  static let waves = ["now", "earlier", "sameQuestions", "rationale"]
  static let reference = ["theme", "level", "rationale"]
  static let coalition = ["size", "rationale"]
  static let leastCrossed = ["institutions", "rationale"]
  static let unanimity = ["facts", "rationale"]
  static let releases = ["dates", "rationale"]
  static let release = ["sector", "date"]
  static let step = ["tables", "rationale"]
  static let table = ["figures", "by", "coding"]
}

private struct PolicyReader {
  let log: ProblemLog

  /// The questionnaire to check themes, levels and key facts against, if it is known.
  let questionnaire: Questionnaire?

  /// The readings that a submission may name.
  private enum Source: String, CaseIterable {
    case selfAssessed = "self"
    case supported, verified, adjusted
  }

  private static let years = 2000...2999

  func policy(_ value: JSONValue) -> PublicationPolicy? {
    guard let object = ObjectReader(value, keys: PolicyKeys.policy, log: log) else { return nil }
    let format: Void? = object.required("format") { value, log in
      readFormat(value, DefinitionKind.policy.format, log)
    }
    let id = object.identifier("id")
    let version = object.string("version")
    let title = object.text("title")
    let status = object.text("status")
    let description = object.text("description")
    let questionnaireID = object.identifier("questionnaire")
    let reading = reasoned(object, "reading", PolicyKeys.reading) {
      $0.choice("value", Source.self)?.rawValue
    }
    let waves = reasoned(object, "waves", PolicyKeys.waves, self.waves)
    let references = object.elements("references", reference)
    checkThemes(object)
    let coalition = reasoned(object, "coalition", PolicyKeys.coalition, self.coalition)
    let leastCrossed = reasoned(object, "leastCrossed", PolicyKeys.leastCrossed) { object in
      atLeast(PublicationPolicy.smallestCrossedGroup, object, "institutions") {
        .crossedGroupTooSmall($0, least: PublicationPolicy.smallestCrossedGroup)
      }
    }
    let unanimity = reasoned(object, "unanimity", PolicyKeys.unanimity, self.unanimity)
    let releases = reasoned(object, "releases", PolicyKeys.releases, self.releases)
    let steps = object.elements("steps", step)
    checkTables(object, waves?.value)
    guard format != nil, let id, let version, let title, let status, let description,
      let questionnaireID, let reading, let waves, let references, let coalition, let leastCrossed,
      let unanimity, let releases, let steps
    else { return nil }
    return PublicationPolicy(
      id: id, version: version, title: title, status: status, description: description,
      questionnaire: questionnaireID, reading: reading, waves: waves, references: references,
      coalition: coalition, leastCrossed: leastCrossed, unanimity: unanimity, releases: releases,
      steps: steps)
  }

  /// Reads an object that gives its reason.
  private func reasoned<Value: Sendable>(
    _ object: ObjectReader, _ key: String, _ keys: [String],
    _ read: (ObjectReader) -> Value?
  ) -> PublicationPolicy.Reasoned<Value>? {
    object.required(key) { value, log in
      guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
      let value = read(object)
      let rationale = object.text("rationale")
      guard let value, let rationale else { return nil }
      return PublicationPolicy.Reasoned(value, rationale: rationale)
    }
  }

  private func waves(_ object: ObjectReader) -> PublicationPolicy.Waves? {
    let now = object.integer("now", in: (Self.years.lowerBound + 1)...Self.years.upperBound)
    let earlier = object.optional("earlier") { value, log in
      readInteger(value, in: Self.years.lowerBound...((now ?? Self.years.upperBound) - 1), log)
    }
    let sameQuestions = object.optional("sameQuestions", readBool)
    guard let now, let earlier, let sameQuestions else { return nil }
    return PublicationPolicy.Waves(
      now: now, earlier: earlier, sameQuestions: sameQuestions ?? false)
  }

  private func reference(
    _ value: JSONValue, _ log: ProblemLog
  ) -> PublicationPolicy.Reference? {
    guard let object = ObjectReader(value, keys: PolicyKeys.reference, log: log) else {
      return nil
    }
    let theme = object.identifier("theme")
    let level = object.integer("level", in: levelsAboveFloor)
    let rationale = object.text("rationale")
    guard let theme, let level, let rationale else { return nil }
    return PublicationPolicy.Reference(theme: theme, level: level, rationale: rationale)
  }

  /// Every institution is at the floor, so that counting from there says nothing.
  private var levelsAboveFloor: ClosedRange<Int> {
    let numbers = questionnaire?.levels.map(\.number) ?? []
    let floor = numbers.first ?? QuestionnaireReader.levelNumbers.lowerBound
    let top = numbers.last ?? QuestionnaireReader.levelNumbers.upperBound
    return floor + 1 <= top ? floor + 1...top : top...top
  }

  private func coalition(_ object: ObjectReader) -> Int? {
    atLeast(PublicationPolicy.smallestCoalition, object, "size") {
      .coalitionTooSmall($0, least: PublicationPolicy.smallestCoalition)
    }
  }

  private func atLeast(
    _ least: Int, _ object: ObjectReader, _ key: String,
    _ fact: (Int) -> DefinitionProblem.Fact
  ) -> Int? {
    guard let number = object.integer(key, in: -1_000_000...1_000_000) else { return nil }
    guard number >= least else {
      log.report(fact(number), at: object.offset(of: key))
      return nil
    }
    return number
  }

  private func unanimity(_ object: ObjectReader) -> [String]? {
    let known = (questionnaire?.keyFacts.map(\.id)).map(Names.init)
    var seen: Set<String> = []
    return object.elements("facts", minimum: 0) { value, log in
      guard let id = readIdentifier(value, log) else { return nil }
      if !seen.insert(id).inserted {
        log.report(.repeatedElement(id), at: value.offset)
        return nil
      }
      guard let known, known.position(of: id) == nil else { return id }
      log.report(
        .unknownReference(id, to: .keyFact, suggestion: closest(to: id, among: known.ordered)),
        at: value.offset)
      return nil
    }
  }

  private func releases(_ object: ObjectReader) -> [PublicationPolicy.Release]? {
    var seen: Set<Sector> = []
    return object.elements("dates") { value, log in
      guard let object = ObjectReader(value, keys: PolicyKeys.release, log: log) else {
        return nil
      }
      let sector = object.choice("sector", Sector.self)
      let date = object.required("date") { value, log -> Day? in
        guard let string = readString(value, log) else { return nil }
        guard let day = Day(iso: string) else {
          log.report(.notADate(string), at: value.offset)
          return nil
        }
        return day
      }
      guard let sector, let date else { return nil }
      if !seen.insert(sector).inserted {
        log.report(.repeatedElement(sector.rawValue), at: object.offset(of: "sector"))
        return nil
      }
      return PublicationPolicy.Release(sector: sector, date: date)
    }
  }

  private func step(_ value: JSONValue, _ log: ProblemLog) -> PublicationStep? {
    guard let object = ObjectReader(value, keys: PolicyKeys.step, log: log) else { return nil }
    let tables = object.elements("tables") { value, log -> PublicationTable? in
      guard let object = ObjectReader(value, keys: PolicyKeys.table, log: log) else { return nil }
      let figures = object.choice("figures", PublicationTable.Figures.self)
      let by = object.choice("by", PublicationTable.Grouping.self)
      let coding = object.choice("coding", PublicationTable.Coding.self)
      guard let figures, let by, let coding else { return nil }
      return PublicationTable(figures: figures, by: by, coding: coding)
    }
    let rationale = object.text("rationale")
    guard let tables, let rationale else { return nil }
    return PublicationStep(tables: tables, rationale: rationale)
  }

  /// No figure is printed twice, and none speaks of a wave that there is not.
  private func checkTables(_ object: ObjectReader, _ waves: PublicationPolicy.Waves?) {
    var seen: Set<[String]> = []
    for table in object.objects("steps").flatMap({ $0["tables"]?.array ?? [] }) {
      guard let name = table["figures"]?.string,
        let figures = PublicationTable.Figures(rawValue: name)
      else { continue }
      if let by = table["by"]?.string, !seen.insert([name, by]).inserted {
        log.report(.repeatedElement("\(name), \(by)"), at: table.offset)
      }
      guard let waves, waves.earlier == nil else { continue }
      switch figures {
      case .levels, .facts: continue
      case .earlierLevels, .changes, .earlierFacts:
        log.report(.figuresWithoutEarlierWave(name), at: table["figures"]?.offset ?? table.offset)
      }
    }
  }

  /// Every theme of the questionnaire has its reference level once, and no other theme has.
  private func checkThemes(_ object: ObjectReader) {
    let names = object.objects("references").compactMap { $0["theme"] }
    let known = (questionnaire?.themes.map(\.id)).map(Names.init)
    var seen: Set<String> = []
    for name in names {
      guard let id = name.string, isIdentifier(id) else { continue }
      if !seen.insert(id).inserted { log.report(.repeatedElement(id), at: name.offset) }
      guard let known, known.position(of: id) == nil else { continue }
      log.report(
        .unknownReference(id, to: .theme, suggestion: closest(to: id, among: known.ordered)),
        at: name.offset)
    }
    for id in known?.ordered ?? [] where !seen.contains(id) {
      log.report(.themeWithoutReference(id), at: object.offset(of: "references"))
    }
  }
}

private func readBool(_ value: JSONValue, _ log: ProblemLog) -> Bool? {
  if let bool = value.bool { return bool }
  log.report(.wrongKind(expected: .bool, found: value.valueKind), at: value.offset)
  return nil
}
