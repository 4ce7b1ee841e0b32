package import JSON
import Language
package import Maturity

extension NormFramework {
  /// Reads and checks a norm framework on its own; `problems(against:)` checks it with others.
  package static func reading(_ source: SourceText) -> DefinitionReading<NormFramework> {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return .problems(log.problems) }
    let norm = NormReader(log: log, questionnaire: nil).norm(value)
    guard let norm, log.isEmpty else { return .problems(log.problems) }
    return .definition(norm)
  }

  /// What is wrong with a norm framework as the targets of a questionnaire: themes and levels.
  package static func problems(
    in source: SourceText, against questionnaire: Questionnaire
  ) -> [DefinitionProblem] {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return log.problems }
    _ = NormReader(log: log, questionnaire: questionnaire).norm(value)
    return log.problems
  }
}

/// The names that each object of a norm file may have; the JSON Schema lists the same.
enum NormKeys {
  static let norm = [
    "$schema", "format", "id", "version", "questionnaire", "title", "status", "description",
    "themes",
  ]
  static let theme = ["theme", "low", "medium", "high", "rationale"]
  static let rationale = ["low", "medium", "high"]
}

struct NormReader {
  let log: ProblemLog

  /// The questionnaire to check themes and levels against, if it is known.
  let questionnaire: Questionnaire?

  func norm(_ value: JSONValue) -> NormFramework? {
    guard let object = ObjectReader(value, keys: NormKeys.norm, log: log) else { return nil }
    let format: Void? = object.required("format") { value, log in
      readFormat(value, "peil-norm", log)
    }
    let id = object.identifier("id")
    let version = object.string("version")
    let questionnaireID = object.identifier("questionnaire")
    let title = object.text("title")
    let status = object.text("status")
    let description = object.text("description")
    let themes = object.elements("themes", theme)
    checkThemes(object)
    guard let themes, let id, let version, let questionnaireID, let title, let status,
      let description,
      format != nil
    else { return nil }
    let targets = Dictionary(themes) { first, _ in first }
    return NormFramework(
      id: id, version: version, title: title, status: status, description: description,
      questionnaire: questionnaireID, targets: targets)
  }

  private func theme(_ value: JSONValue, _ log: ProblemLog) -> (String, ThemeTargets)? {
    guard let object = ObjectReader(value, keys: NormKeys.theme, log: log) else { return nil }
    let id = object.identifier("theme")
    let low = level("low", of: object)
    let medium = level("medium", of: object)
    let high = level("high", of: object)
    let rationale = object.required("rationale") { value, log -> (Text, Text, Text)? in
      guard let object = ObjectReader(value, keys: NormKeys.rationale, log: log) else {
        return nil
      }
      let low = object.text("low")
      let medium = object.text("medium")
      let high = object.text("high")
      guard let low, let medium, let high else { return nil }
      return (low, medium, high)
    }
    guard let low, let medium, let high else { return nil }
    guard low <= medium, medium <= high else {
      log.report(.targetsFall, at: object.offset(of: medium < low ? "medium" : "high"))
      return nil
    }
    guard let id, let rationale else { return nil }
    let targets = ThemeTargets(
      low: Target(level: low, rationale: rationale.0),
      medium: Target(level: medium, rationale: rationale.1),
      high: Target(level: high, rationale: rationale.2))
    return (id, targets)
  }

  private func level(_ key: String, of object: ObjectReader) -> Int? {
    guard let level = object.integer(key, in: QuestionnaireReader.levelNumbers) else { return nil }
    guard let levels = questionnaire?.levels, let floor = levels.first?.number,
      let top = levels.last?.number
    else { return level }
    if level > top { log.report(.targetAboveTop(level, top: top), at: object.offset(of: key)) }
    if level < floor { log.report(.outOfRange(level, floor...top), at: object.offset(of: key)) }
    return level
  }

  /// Every theme of the questionnaire has its targets once, and no other theme has.
  private func checkThemes(_ object: ObjectReader) {
    let names = object.objects("themes").compactMap { $0["theme"] }
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
      log.report(.missingTheme(id), at: object.offset(of: "themes"))
    }
  }
}
