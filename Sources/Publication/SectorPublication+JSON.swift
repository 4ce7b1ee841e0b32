import Assessment
import Hashing
package import JSON
import Language
import Maturity

// The format of a publication. Its JSON Schema is Sources/Reports/Schemas/publication.schema.json.

extension SectorPublication {
  package static let format = "peil-publication"
  package static let version = "1.0"

  /// The names of what stands beside the publication in its file.
  package static var membersBeside: [String] { Keys.beside }

  /// The names of the members that are other than those of another publication.
  package func membersOther(than other: SectorPublication) -> [String] {
    let (own, others) = (json, other.json)
    return Keys.publication.filter { own[$0] != others[$0] }
  }

  /// The names that each object of a publication has; the schema lists the same.
  enum Keys {
    static let publication = [
      "format", "version", "wave", "earlier", "reading", "questionnaire", "policy", "released",
      "themes", "facts", "participation", "figures",
    ]

    /// What others published and what was corrected stands beside the figures in the file; it
    /// follows from definitions and the ledger, and nothing here reads it.
    static let beside = ["published", "corrections"]

    static let questionnaire = ["id", "version", "title", "scoring"]
    static let policy = [
      "id", "version", "title", "status", "fingerprint", "coalition",
    ]
    static let theme = ["id", "title", "level", "levelTitle", "levelDescription"]
    static let fact = ["id", "statement", "published", "unanimous"]
    static let participation = ["sector", "profile", "institutions"]
  }

  package var json: JSONValue {
    .object([
      ("format", .string(Self.format)),
      ("version", .string(Self.version)),
      ("wave", .integer(wave)),
      ("earlier", .integer(orNull: earlier)),
      ("reading", .string(reading.rawValue)),
      (
        "questionnaire",
        .object([
          ("id", .string(questionnaire.id)), ("version", .string(questionnaire.version)),
          ("title", .text(questionnaire.title)),
          ("scoring", .string(questionnaire.scoring.hexadecimal)),
        ])
      ),
      (
        "policy",
        .object([
          ("id", .string(policy.id)), ("version", .string(policy.version)),
          ("title", .text(policy.title)), ("status", .text(policy.status)),
          ("fingerprint", .string(policy.fingerprint.hexadecimal)),
          ("coalition", .integer(policy.coalition)),
        ])
      ),
      ("released", .string(released.iso)),
      (
        "themes",
        .array(
          themes.map { theme in
            .object([
              ("id", .string(theme.id)), ("title", .text(theme.title)),
              ("level", .integer(theme.level)), ("levelTitle", .text(theme.levelTitle)),
              ("levelDescription", .text(theme.levelDescription)),
            ])
          })
      ),
      (
        "facts",
        .array(
          facts.map { fact in
            .object([
              ("id", .string(fact.id)), ("statement", .text(fact.statement)),
              ("published", .array(fact.published.map(JSONValue.string))),
              ("unanimous", .bool(fact.isUnanimous)),
            ])
          })
      ),
      (
        "participation",
        .array(
          participation.map { part in
            .object([
              ("sector", .string(orNull: part.group.sector?.rawValue)),
              ("profile", .string(orNull: part.group.profile?.rawValue)),
              ("institutions", .integer(part.institutions)),
            ])
          })
      ),
      ("figures", .array(figures.map(\.json))),
    ])
  }

  /// Reads a publication.
  package init(parsing bytes: [UInt8]) throws(FormatFault) {
    guard let value = try? JSONValue(parsing: bytes) else { throw .notJSON }
    try self.init(value)
  }

  package init(_ value: JSONValue) throws(FormatFault) {
    guard value.members != nil else { throw .notAnObject }
    if let format = value["format"]?.string, format != Self.format { throw .anotherFormat(format) }
    let members = try Members(value, Keys.publication + Keys.beside)
    try members.requireFormat(Self.format, Self.version)
    let questionnaire = try Members(members.value("questionnaire"), Keys.questionnaire)
    let policy = try Members(members.value("policy"), Keys.policy)
    self.init(
      wave: try members.integer("wave"),
      earlier: members.has("earlier") ? try members.integer("earlier") : nil,
      reading: try members.choice("reading", Reading.self),
      questionnaire: .init(
        id: try questionnaire.string("id"), version: try questionnaire.string("version"),
        title: try questionnaire.text("title"), scoring: try questionnaire.digest("scoring")),
      policy: .init(
        id: try policy.string("id"), version: try policy.string("version"),
        title: try policy.text("title"), status: try policy.text("status"),
        fingerprint: try policy.digest("fingerprint"),
        coalition: try policy.integer("coalition")),
      released: try members.day("released"),
      themes: try members.elements("themes") { (value) throws(FormatFault) in
        let theme = try Members(value, Keys.theme)
        return ThemeReference(
          id: try theme.string("id"), title: try theme.text("title"),
          level: try theme.integer("level"), levelTitle: try theme.text("levelTitle"),
          levelDescription: try theme.text("levelDescription"))
      },
      facts: try members.elements("facts") { (value) throws(FormatFault) in
        let fact = try Members(value, Keys.fact)
        return FactReference(
          id: try fact.string("id"), statement: try fact.text("statement"),
          published: try fact.strings("published"), isUnanimous: try fact.bool("unanimous"))
      },
      participation: try members.elements("participation") { (value) throws(FormatFault) in
        let part = try Members(value, Keys.participation)
        return Participation(
          group: InstitutionGroup(
            sector: part.has("sector") ? try part.choice("sector", Sector.self) : nil,
            profile: part.has("profile") ? try part.choice("profile", RiskProfile.self) : nil),
          institutions: try part.integer("institutions"))
      },
      figures: try members.elements("figures") { (value) throws(FormatFault) in
        try PublishedFigure(value)
      })
  }
}
