import Assessment
import Hashing
import History
import JSON
import Language
import Maturity

/// How the questionnaire that a record is read by differs from the one it was made with.
enum DefinitionDifference: String, Sendable {
  /// Words were changed; levels are comparable.
  case text

  /// Something that decides levels was changed.
  case scoring
}

extension Assessment {
  /// The difference between the record's questionnaire and this one, or nil if there is none.
  var difference: DefinitionDifference? {
    let recorded = state.header.questionnaire.fingerprints
    if recorded.scoring != questionnaire.fingerprints.scoring { return .scoring }
    return recorded.text == questionnaire.fingerprints.text ? nil : .text
  }

  /// Which institution, when, by which definitions and for which risk profile.
  func identification(in language: Language) -> [Definition] {
    let header = state.header
    let scope = header.subject.scope.map {
      Definition(Text(nl: "Onderdeel", en: "Part")[language], $0)
    }
    return [
      Definition(
        Text(nl: "Instelling", en: "Institution")[language],
        "\(header.subject.name) (\(language.sector(header.subject.sector)))")
    ] + (scope.map { [$0] } ?? []) + [
      Definition(
        Text(nl: "Meetronde", en: "Wave")[language],
        Text(
          nl: "\(header.wave), peildatum \(header.referenceDate.words(in: language))",
          en: "\(header.wave), reference date \(header.referenceDate.words(in: language))")[
            language]),
      Definition(
        Text(nl: "Vragenlijst", en: "Questionnaire")[language],
        "\(questionnaire.title[language]), \(versionInWords(questionnaire.version, language))"),
    ] + targetIdentification(in: language)
  }

  /// By which targets, and for which profile; nothing where there are no levels.
  private func targetIdentification(in language: Language) -> [Definition] {
    guard let norm else { return [] }
    return [
      Definition(
        Text(nl: "Streefniveaus", en: "Target levels")[language],
        "\(norm.title[language]), \(versionInWords(norm.version, language))"),
      Definition(
        Text(nl: "Regel voor de niveaus", en: "Rule for the levels")[language],
        questionnaire.ruleName(in: language)),
      Definition(
        Text(nl: "Risicoprofiel", en: "Risk profile")[language],
        language.profile(profile, decision: state.adoption?.decision)),
    ]
  }

  private func versionInWords(_ version: String, _ language: Language) -> String {
    Text(nl: "versie \(version)", en: "version \(version)")[language]
  }

  /// A warning where the record was made with another questionnaire than it is read by.
  func differenceNote(in language: Language) -> Block? {
    switch difference {
    case nil: nil
    case .text:
      .note(
        Text(
          nl: "De meting is gemaakt met een vragenlijst waarvan sindsdien alleen woorden zijn"
            + " veranderd. De \(questionnaire.isScored ? "niveaus" : "antwoorden") blijven"
            + " vergelijkbaar.",
          en: "The record was made with a questionnaire of which only words have changed since."
            + " The \(questionnaire.isScored ? "levels" : "answers") remain comparable.")[language])
    case .scoring:
      .note(
        Text(
          nl: "Let op: de meting is gemaakt met een vragenlijst die sindsdien is veranderd in wat"
            + " het niveau bepaalt. De niveaus hier volgen de nieuwe vragenlijst en zijn niet"
            + " zonder meer te vergelijken met eerdere uitkomsten van deze meting.",
          en: "Note: the record was made with a questionnaire that has since changed in what"
            + " decides levels. The levels here follow the new questionnaire and cannot simply be"
            + " compared with earlier results of this record.")[language])
    }
  }

  /// What the questionnaire says it is and is not.
  func statusNote(in language: Language) -> Block {
    .note(questionnaire.status[language])
  }

  /// The last line of an output: with what it can be checked.
  func provenance(in language: Language) -> String {
    Text(
      nl: "Meting \(state.header.record); controlegetal van de laatste regel:"
        + " \(state.head.hexadecimal).",
      en: "Record \(state.header.record); hash of the last line: \(state.head.hexadecimal).")[
        language]
  }
}

extension Questionnaire {
  /// The rule with the levels it can give: `trapsgewijs (gate), niveau 1 tot en met 5`.
  fileprivate func ruleName(in language: Language) -> String {
    let lowest = levels.first?.number ?? 1
    let highest = levels.last?.number ?? 1
    let name = Text(
      nl: "\(rule.name.title.nl), niveau \(lowest) tot en met \(highest)",
      en: "\(rule.name.title.en), levels \(lowest) to \(highest)")
    let own = themes.count { $0.rule != nil }
    guard own > 0 else { return name[language] }
    return Text(
      nl: "\(name.nl); \(language.themes(own)) met een eigen regel",
      en:
        "\(name.en); \(language.themes(own)) with \(own == 1 ? "a rule of its own" : "rules of their own")"
    )[language]
  }
}

// MARK: - JSON

extension Assessment {
  /// The members with which every JSON output begins.
  func identificationMembers(format: String) -> [(String, JSONValue)] {
    [
      ("format", .string(format)),
      ("version", .string("1.0")),
      ("record", .string(state.header.record)),
      ("institution", .string(state.header.subject.name)),
      ("sector", .string(state.header.subject.sector.rawValue)),
      ("scope", .string(orNull: state.header.subject.scope)),
      ("wave", .string(state.header.wave)),
      ("referenceDate", .string(state.header.referenceDate.iso)),
      (
        "questionnaire",
        .object([
          ("id", .string(questionnaire.id)),
          ("version", .string(questionnaire.version)),
          ("difference", .string(orNull: difference?.rawValue)),
        ])
      ),
      (
        "norm",
        norm.map { .object([("id", .string($0.id)), ("version", .string($0.version))]) } ?? .null
      ),
      ("profile", norm == nil ? .null : profileJSON),
      ("head", .string(state.head.hexadecimal)),
    ] + lossMembers
  }

  private var profileJSON: JSONValue {
    let computed = profile.computed
    return .object([
      (
        "computed",
        .object([
          ("low", .string(computed.range.lowerBound.rawValue)),
          ("high", .string(computed.range.upperBound.rawValue)),
          (
            "points",
            .object([
              ("low", .integer(computed.points.lowerBound)),
              ("high", .integer(computed.points.upperBound)),
            ])
          ),
        ])
      ),
      ("stated", .string(orNull: profile.stated?.rawValue)),
      ("adopted", .string(orNull: profile.adopted?.rawValue)),
      ("inForce", .string(orNull: profile.inForce?.rawValue)),
    ])
  }

  /// The scoring rule, by the identifiers of the ratings it asks.
  var ruleJSON: JSONValue {
    questionnaire.rule.json(
      on: questionnaire.scale, highestLevel: questionnaire.levels.last?.number ?? 1)
  }
}

extension JSONValue {
  /// A text in every language.
  static func text(_ text: Text) -> JSONValue {
    .object([("nl", .string(text.nl)), ("en", .string(text.en))])
  }
}
