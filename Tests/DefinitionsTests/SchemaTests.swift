import JSON
import Testing

@testable import Definitions

/// The parts of a schema's `$defs` that describe an object, with the names that the reader knows.
private let questionnaireParts = [
  ("level", QuestionnaireKeys.level), ("scale", QuestionnaireKeys.scale),
  ("scaleValue", QuestionnaireKeys.scaleValue), ("scoring", QuestionnaireKeys.scoring),
  ("fixedScore", QuestionnaireKeys.fixedScore), ("levelShares", QuestionnaireKeys.levelShares),
  ("share", QuestionnaireKeys.share), ("rounding", QuestionnaireKeys.rounding),
  ("band", QuestionnaireKeys.band), ("subtheme", QuestionnaireKeys.subtheme),
  ("evidenceRequirement", QuestionnaireKeys.evidenceRequirement),
  ("pace", QuestionnaireKeys.pace), ("respondent", QuestionnaireKeys.respondent),
  ("term", QuestionnaireKeys.term), ("severity", QuestionnaireKeys.severity),
  ("profile", QuestionnaireKeys.profile),
  ("profileQuestion", QuestionnaireKeys.profileQuestion),
  ("profileAnswer", QuestionnaireKeys.profileAnswer),
  ("thresholds", QuestionnaireKeys.thresholds), ("reasons", QuestionnaireKeys.reasons),
  ("keyFact", QuestionnaireKeys.keyFact), ("theme", QuestionnaireKeys.theme),
  ("practice", QuestionnaireKeys.practice), ("evidence", QuestionnaireKeys.evidence),
  ("condition", QuestionnaireKeys.condition), ("basis", QuestionnaireKeys.basis),
  ("text", ["nl", "en"]),
]

private let policyParts = [
  ("reading", PolicyKeys.reading), ("waves", PolicyKeys.waves),
  ("reference", PolicyKeys.reference), ("coalition", PolicyKeys.coalition),
  ("leastCrossed", PolicyKeys.leastCrossed), ("unanimity", PolicyKeys.unanimity),
  ("releases", PolicyKeys.releases), ("release", PolicyKeys.release),
  ("step", PolicyKeys.step), ("table", PolicyKeys.table), ("text", ["nl", "en"]),
]

private let crosswalkParts = [
  ("end", CrosswalkKeys.end), ("item", CrosswalkKeys.item), ("relation", CrosswalkKeys.relation),
  ("text", ["nl", "en"]),
]

private let normParts = [
  ("theme", NormKeys.theme), ("rationale", NormKeys.rationale), ("text", ["nl", "en"]),
]

private let publishedFactsParts = [
  ("source", PublishedFactsKeys.source), ("group", PublishedFactsKeys.group),
  ("quotation", PublishedFactsKeys.quotation), ("fact", PublishedFactsKeys.fact),
  ("value", PublishedFactsKeys.value), ("set", PublishedFactsKeys.set), ("text", ["nl", "en"]),
]

// An editor that follows the schema and the program that reads the file must agree.
@Suite struct SchemaTests {
  private func schema(_ path: String) throws -> JSONValue {
    try JSONValue(parsing: Repository.bytes(path))
  }

  private func expect(
    _ schema: JSONValue?, has keys: [String], _ name: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      schema?["properties"]?.members?.map(\.name) == keys, "\(name)", sourceLocation: location)
    #expect(schema?["additionalProperties"] == .bool(false), "\(name)", sourceLocation: location)
  }

  private func objects(_ schema: JSONValue) throws -> Set<String> {
    let definitions = try #require(schema["$defs"]?.members)
    return Set(definitions.filter { $0.value["properties"] != nil }.map(\.name))
  }

  @Test func `The schema of questionnaires has the names that the reader knows`() throws {
    let schema = try schema("Questionnaires/questionnaire.schema.json")
    expect(schema, has: QuestionnaireKeys.questionnaire, "questionnaire")
    for (name, keys) in questionnaireParts { expect(schema["$defs"]?[name], has: keys, name) }
    #expect(try objects(schema) == Set(questionnaireParts.map(\.0)))
  }

  @Test func `The schema of norms has the names that the reader knows`() throws {
    let schema = try schema("Norms/norm.schema.json")
    expect(schema, has: NormKeys.norm, "norm")
    for (name, keys) in normParts { expect(schema["$defs"]?[name], has: keys, name) }
    #expect(try objects(schema) == Set(normParts.map(\.0)))
  }

  @Test func `The schema of published facts has the names that the reader knows`() throws {
    let schema = try schema("Norms/published-facts.schema.json")
    expect(schema, has: PublishedFactsKeys.facts, "facts")
    for (name, keys) in publishedFactsParts { expect(schema["$defs"]?[name], has: keys, name) }
    #expect(try objects(schema) == Set(publishedFactsParts.map(\.0)))
  }

  @Test func `The schema of policies has the names that the reader knows`() throws {
    let schema = try schema("Norms/publication-policy.schema.json")
    expect(schema, has: PolicyKeys.policy, "policy")
    for (name, keys) in policyParts { expect(schema["$defs"]?[name], has: keys, name) }
    #expect(try objects(schema) == Set(policyParts.map(\.0)))
  }

  @Test func `The schema of crosswalks has the names that the reader knows`() throws {
    let schema = try schema("Questionnaires/crosswalk.schema.json")
    expect(schema, has: CrosswalkKeys.crosswalk, "crosswalk")
    for (name, keys) in crosswalkParts { expect(schema["$defs"]?[name], has: keys, name) }
    #expect(try objects(schema) == Set(crosswalkParts.map(\.0)))
  }

  @Test func `What a schema requires the reader misses, and nothing else`() throws {
    let files = [
      (Sample.questionnaire, "Questionnaires/questionnaire.schema.json", "else"),
      (Sample.unscored, "Questionnaires/questionnaire.schema.json", "then"),
      (Sample.norm, "Norms/norm.schema.json", "else"),
      (try Sample.crosswalk(), "Questionnaires/crosswalk.schema.json", "else"),
      (Sample.publishedFacts, "Norms/published-facts.schema.json", "else"),
      (Sample.policy, "Norms/publication-policy.schema.json", "else"),
    ]
    for (sample, path, branch) in files {
      let schema = try schema(path)
      let required = [schema["required"], schema[branch]?["required"]]
        .flatMap { $0?.array ?? [] }.compactMap(\.string)
      let members = try #require(JSONValue(parsing: sample.source.bytes).members)
      let missed = members.filter { member in
        let others = members.filter { $0.name != member.name }.map { ($0.name, $0.value) }
        let text = JSONValue.object(others).indented
        return Sample(name: sample.name, text: text).problems
          .contains { $0.fact == .missingKey(member.name) && $0.offset == 0 }
      }
      #expect(missed.map(\.name).sorted() == required.sorted())
    }
  }

  @Test func `The shipped files name their schema`() throws {
    for kind in DefinitionKind.allCases {
      for id in Library.embedded.ids(kind) {
        let source = try Library.embedded.source(kind, id)
        let name = try JSONValue(parsing: source.bytes)["$schema"]?.string ?? ""
        #expect(try Repository.names(in: kind.folder).contains(name), "\(id)")
      }
    }
  }
}
