package import JSON
import Language
package import Maturity

extension NormFramework {
  /// Reads and checks a norm framework on its own; `problems(against:)` checks it with others.
  package static func reading(_ source: SourceText) -> Reading<NormFramework> {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return .problems(log.problems) }
    let norm = NormReader(log: log, questionnaire: nil).norm(value)
    guard let norm, log.problems.isEmpty else { return .problems(log.problems) }
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
    guard let themes else { return nil }
    checkThemes(themes, at: object.offset(of: "themes"))
    guard let id, let version, let questionnaireID, let title, let status, let description,
      format != nil
    else { return nil }
    let targets = Dictionary(themes.map { ($0.id, $0.targets) }) { first, _ in first }
    return NormFramework(
      id: id, version: version, title: title, status: status, description: description,
      questionnaire: questionnaireID, targets: targets)
  }

  private struct ThemeEntry {
    let id: String
    let offset: Int
    let targets: ThemeTargets
  }

  private func theme(_ value: JSONValue, _ log: ProblemLog) -> ThemeEntry? {
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
    guard let id, let low, let medium, let high, let rationale else { return nil }
    guard low <= medium, medium <= high else {
      log.report(.targetsFall, at: object.offset(of: medium < low ? "medium" : "high"))
      return nil
    }
    return ThemeEntry(
      id: id, offset: object.offset(of: "theme"),
      targets: ThemeTargets(
        low: Target(level: low, rationale: rationale.0),
        medium: Target(level: medium, rationale: rationale.1),
        high: Target(level: high, rationale: rationale.2)))
  }

  private func level(_ key: String, of object: ObjectReader) -> Int? {
    guard let level = object.integer(key, in: 0...20) else { return nil }
    guard let top = questionnaire?.levels.last?.number else { return level }
    if level > top { log.report(.targetAboveTop(level, top: top), at: object.offset(of: key)) }
    return level
  }

  private func checkThemes(_ themes: [ThemeEntry], at offset: Int) {
    var seen: Set<String> = []
    for theme in themes {
      if !seen.insert(theme.id).inserted {
        log.report(.repeatedElement(theme.id), at: theme.offset)
      }
    }
    guard let known = questionnaire?.themes.map(\.id) else { return }
    for theme in themes where !known.contains(theme.id) {
      let suggestion = closest(to: theme.id, among: known)
      log.report(
        .unknownReference(theme.id, to: .theme, suggestion: suggestion), at: theme.offset)
    }
    for id in known where !seen.contains(id) { log.report(.missingTheme(id), at: offset) }
  }
}
