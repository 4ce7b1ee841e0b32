import JSON
import Language
import Maturity

// The draft of a questionnaire: everything that the format asks and the table does not say is
// filled in plainly, to be made better.

extension ControlSheet {
  /// The definition files that a table becomes: the questionnaire, and targets for it.
  package struct Draft: Sendable {
    package let questionnaire: String
    package let norm: String
  }

  /// - Parameter id: the name of the questionnaire; that of the targets ends in `-targets`.
  /// - Returns: texts without problems.
  package func draft(id: String) -> Draft {
    Draft(questionnaire: questionnaire(id).indented, norm: norm(id).indented)
  }

  /// The cell that a part of the draft was made from.
  ///
  /// - Parameters:
  ///   - offset: a byte of the questionnaire that ``draft(id:)`` gave.
  ///   - questionnaire: that text.
  /// - Returns: the cell of the control or of the theme there, else the first of the table.
  package func place(ofByte offset: Int, in questionnaire: String) -> SheetPlace {
    let before = String(decoding: Array(questionnaire.utf8.prefix(offset)), as: UTF8.self)
    let id = before.ranges(of: "\"id\": \"").last.map { range in
      let start = before.utf8.distance(from: before.startIndex, to: range.upperBound)
      return String(
        decoding: questionnaire.utf8.dropFirst(start).prefix { $0 != UInt8(ascii: "\"") },
        as: UTF8.self)
    }
    for group in groups {
      for row in group.rows where id.map({ $0 == "\(group.id)-\(row.id)" }) ?? false {
        return row.place
      }
      if let row = group.rows.first, let id, id == group.id || id.hasPrefix("\(group.id).") {
        return row.themePlace
      }
    }
    return SheetPlace(line: 1, column: 1, row: 1, cell: 0)
  }

  /// Every level above the floor has a control in each theme, as the gate asks.
  private var isLadder: Bool {
    guard scale != .level, let top = rows.compactMap(\.level).max(), top > 1,
      rows.allSatisfy({ $0.level ?? 0 > 1 })
    else { return false }
    return groups.allSatisfy { theme in
      (2...top).allSatisfy { level in theme.rows.contains { $0.level == level } }
    }
  }

  private var groups: [(id: String, title: String, rows: [Row])] {
    var titles: [String] = []
    for row in rows where !titles.contains(row.theme) { titles.append(row.theme) }
    return titles.enumerated().map { index, title in
      ("T\(index + 1)", title, rows.filter { $0.theme == title })
    }
  }

  // MARK: - Questionnaire

  private func questionnaire(_ id: String) -> JSONValue {
    .object([
      ("format", .string("peil-questionnaire")),
      ("id", .string(id)),
      ("version", .string("0.1.0")),
      ("title", .text(Text(same: id))),
      (
        "status",
        .text(
          Text(
            nl: "Dit is een concept dat uit een tabel is gemaakt; niemand heeft het vastgesteld.",
            en: "This is a draft made from a table; nobody has adopted it."))
      ),
      (
        "description",
        .text(
          Text(
            nl:
              "De maatregelen staan zoals in de tabel. Vul de toelichting aan en vertaal de teksten.",
            en: "The controls stand as in the table. Complete the guidance and translate the texts."
          ))
      ),
      ("levels", .array(levels)),
      ("scales", .array([scaleValue])),
      ("scoring", scoring),
      (
        "requiredEvidence",
        .array([.object([("fromLevel", .integer(isLadder ? 2 : 1)), ("kinds", .array([]))])])
      ),
      (
        "pace",
        .object([
          ("profileQuestion", .integer(30)), ("practice", .integer(60)), ("keyFact", .integer(30)),
        ])
      ),
      (
        "respondents",
        .array([
          .object([
            ("id", .string("owner")), ("title", .text(Text(nl: "eigenaar", en: "owner"))),
          ])
        ])
      ),
      ("profile", profile),
      ("keyFacts", .array([])),
      ("themes", .array(groups.map { theme($0.id, $0.title, $0.rows) })),
    ])
  }

  /// Levels of their own only where the table has them; else those of the percentages.
  private var levels: [JSONValue] {
    let titles: [Text]
    if isLadder || scale == .level {
      let top = scale == .level ? 5 : rows.compactMap(\.level).max() ?? 5
      titles = (1...top).map { Text(nl: "Niveau \($0)", en: "Level \($0)") }
    } else {
      titles = [
        Text(nl: "Niet (tot en met 15%)", en: "Not (up to 15%)"),
        Text(nl: "Deels (tot en met 50%)", en: "Partially (up to 50%)"),
        Text(nl: "Grotendeels (tot en met 85%)", en: "Largely (up to 85%)"),
        Text(nl: "Volledig (boven 85%)", en: "Fully (above 85%)"),
      ]
    }
    return titles.enumerated().map { index, title in
      .object([
        ("level", .integer(index + 1)), ("title", .text(title)), ("description", .text(title)),
      ])
    }
  }

  private var scaleValue: JSONValue {
    let values: [(id: String, title: Text, score: Int)] =
      switch scale {
      case .achievement:
        [
          ("not", Text(nl: "niet", en: "not"), 0),
          ("partially", Text(nl: "deels", en: "partially"), 33),
          ("largely", Text(nl: "grotendeels", en: "largely"), 67),
          ("fully", Text(nl: "volledig", en: "fully"), 100),
        ]
      case .yesNo:
        [("no", Text(nl: "nee", en: "no"), 0), ("yes", Text(nl: "ja", en: "yes"), 100)]
      case .level:
        (1...5).map { ("level-\($0)", Text(nl: "niveau \($0)", en: "level \($0)"), $0) }
      }
    return .object([
      ("id", .string(scale.rawValue)),
      ("title", .text(Text(nl: "Antwoord", en: "Answer"))),
      ("cap", .string(values[values.count - 2].id)),
      (
        "values",
        .array(
          values.map {
            .object([
              ("id", .string($0.id)), ("title", .text($0.title)), ("meaning", .text($0.title)),
              ("score", .integer($0.score)),
            ])
          })
      ),
    ])
  }

  private var scoring: JSONValue {
    let scaleName = ("scale", JSONValue.string(scale.rawValue))
    if isLadder {
      let enough = JSONValue.string(scale == .yesNo ? "yes" : "largely")
      return .object([("rule", .string("gate")), scaleName, ("at", enough), ("below", enough)])
    }
    if scale == .level { return .object([("rule", .string("mean")), scaleName]) }
    let bands = [(1, nil, 15), (2, 15, 50), (3, 50, 85), (4, 85, nil)] as [(Int, Int?, Int?)]
    return .object([
      ("rule", .string("mean")), scaleName,
      (
        "bands",
        .array(
          bands.map { level, above, to in
            .object(
              [("level", .integer(level))]
                + (above.map { [("above", .integer($0))] } ?? [])
                + (to.map { [("to", .integer($0))] } ?? []))
          })
      ),
    ])
  }

  /// A profile needs a question; this one leads to targets and changes no level.
  private var profile: JSONValue {
    let answers = [
      ("low", Text(nl: "weinig", en: "little")), ("medium", Text(nl: "veel", en: "much")),
      ("high", Text(nl: "zeer veel", en: "very much")),
    ]
    return .object([
      (
        "introduction",
        .text(Text(nl: "Eén vraag over het risico.", en: "One question about the risk."))
      ),
      (
        "questions",
        .array([
          .object([
            ("id", .string("PRO-HARM")),
            (
              "question",
              .text(
                Text(
                  nl: "Hoeveel schade ontstaat er als deze maatregelen falen?",
                  en: "How much harm comes about if these controls fail?"))
            ),
            (
              "guidance",
              .text(
                Text(nl: "Kies wat het bestuur zou kiezen.", en: "Choose as the board would."))
            ),
            (
              "answers",
              .array(
                answers.enumerated().map { index, answer in
                  .object([
                    ("id", .string(answer.0)), ("title", .text(answer.1)),
                    ("points", .integer(index)),
                  ])
                })
            ),
          ])
        ])
      ),
      ("thresholds", .object([("medium", .integer(1)), ("high", .integer(2))])),
      ("reasons", .object(answers.map { ($0.0, .text($0.1)) })),
    ])
  }

  private func theme(_ id: String, _ title: String, _ rows: [Row]) -> JSONValue {
    let rows =
      isLadder
      ? rows.sorted { ($0.level ?? 0, $0.place.row) < ($1.level ?? 0, $1.place.row) } : rows
    var names: [String] = []
    for row in rows where !isLadder && !row.subtheme.isEmpty && !names.contains(row.subtheme) {
      names.append(row.subtheme)
    }
    let own = rows.filter { !names.contains($0.subtheme) }
    let subthemes = names.enumerated().map { index, name in
      JSONValue.object([
        ("id", .string("\(id).S\(index + 1)")),
        ("title", .text(Text(same: name))),
        (
          "practices",
          .array(rows.filter { $0.subtheme == name }.map { practice($0, theme: id) })
        ),
      ])
    }
    return .object(
      [
        ("id", .string(id)), ("title", .text(Text(same: title))), ("chapter", .string(title)),
        ("purpose", .text(Text(same: title))),
      ] + (own.isEmpty ? [] : [("practices", .array(own.map { practice($0, theme: id) }))])
        + (subthemes.isEmpty ? [] : [("subthemes", .array(subthemes))]))
  }

  private func practice(_ row: Row, theme: String) -> JSONValue {
    let isClosed = row.text.last.map { ".?!".contains($0) } ?? false
    let text = JSONValue.text(Text(same: isClosed ? row.text : row.text + "."))
    return .object(
      [
        ("id", .string("\(theme)-\(row.id)")), ("statement", text), ("fully", text),
        ("partially", text), ("guidance", text), ("evidence", .object([])),
        ("respondents", .array([.string("owner")])), ("scope", .string("central")),
        (
          "mayBeNotApplicable",
          .text(
            Text(
              nl: "Met een reden die een ander kan nagaan.",
              en: "With a reason that somebody else can check."))
        ),
        ("effort", .integer(3)),
        (
          "basis",
          .object([
            ("kind", .string("proposed")), ("reference", .string("")), ("mark", .string("D")),
          ])
        ),
      ] + (isLadder ? [("level", .integer(row.level ?? 2))] : [])
        + (row.weight.map { [("weight", .string($0.exactText))] } ?? []))
  }

  // MARK: - Targets

  private func norm(_ id: String) -> JSONValue {
    let target = min(3, levels.count)
    let reason = JSONValue.text(
      Text(
        nl: "Voorlopig ingevuld; het bestuur kiest.",
        en: "Filled in provisionally; the board chooses."))
    let profiles = ["low", "medium", "high"]
    return .object([
      ("format", .string("peil-norm")),
      ("id", .string("\(id)-targets")),
      ("version", .string("0.1.0")),
      ("questionnaire", .string(id)),
      ("title", .text(Text(nl: "Streefniveaus \(id)", en: "Targets \(id)"))),
      ("status", reason),
      ("description", reason),
      (
        "themes",
        .array(
          groups.map { theme in
            .object(
              [("theme", .string(theme.id))] + profiles.map { ($0, .integer(target)) }
                + [("rationale", .object(profiles.map { ($0, reason) }))])
          })
      ),
    ])
  }
}
