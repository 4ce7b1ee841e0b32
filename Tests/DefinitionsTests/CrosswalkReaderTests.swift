import JSON
import Language
import Maturity
import Testing

@testable import Definitions

/// A changed crosswalk with the one problem that it has, at the mark.
private struct FaultyCrosswalk: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let fact: DefinitionProblem.CrosswalkFact
  let nl: String
  let en: String

  var testDescription: String { en }

  static let all: [FaultyCrosswalk] = [
    FaultyCrosswalk(
      old: #""questionnaire": "facts", "version": "1.0""#,
      new: #""questionnaire": "facts", "version": §"0.9""#,
      fact: .versionDiffers("facts", present: "1.0"),
      nl: "De vragenlijst 'facts' heeft hier versie 1.0.",
      en: "The questionnaire 'facts' has version 1.0 here."),
    FaultyCrosswalk(
      old: #"["HR-2-CHECK", "HR-3-CODE"]"#, new: #"§["HR-2-CHECK"]"#,
      fact: .missingTarget("HR-3-CODE"),
      nl: "Met 'HR-3-CODE' is niets verbonden. Zet het bij 'unrelated' als dat zo hoort.",
      en: "Nothing is related to 'HR-3-CODE'. List it under 'unrelated' if that is right."),
    FaultyCrosswalk(
      old: #"["HR-2-CHECK", "#, new: #"["HR-2-CHECK", §"GOV-3-LOG", "#,
      fact: .relatedAfterAll("GOV-3-LOG"),
      nl: "'GOV-3-LOG' staat bij 'unrelated', maar er is wel een relatie mee.",
      en: "'GOV-3-LOG' is listed under 'unrelated', yet something is related to it."),
    FaultyCrosswalk(
      old: #"{ "item": "N-GOV-TEAM", "relations": [], "reason": { "nl": "Geen", "en": "None" } }"#,
      new: #"§{ "item": "N-GOV-TEAM", "relations": [] }"#, fact: .unrelatedWithoutReason,
      nl: "Een vraag zonder relaties heeft een 'reason' nodig.",
      en: "A question without relations needs a 'reason'."),
    FaultyCrosswalk(
      old: #""item": "N-GOV-HOLDER","#,
      new: #""item": "N-GOV-HOLDER", "reason": §{ "nl": "Toch", "en": "Still" },"#,
      fact: .reasonBesideRelations,
      nl: "Een 'reason' hoort alleen bij een vraag zonder relaties.",
      en: "A 'reason' belongs only to a question without relations."),
    FaultyCrosswalk(
      old: #""is": "equal", "of": "FACT-HOLDER","#,
      new: #""is": "intersects", "of": "FACT-HOLDER", "essentialPart": §{ "nl": "x", "en": "x" },"#,
      fact: .essentialIsNoPart(.intersects),
      nl: "Alleen een deel ('subset') kan onmisbaar zijn; hier staat 'intersects'.",
      en: "Only a part ('subset') can be essential; this is 'intersects'."),
    FaultyCrosswalk(
      old: ##""is": "subset", "of": "GOV-3-LOG","##,
      new: ##""is": "equal", "of": §"GOV-3-LOG","##,
      fact: .equalToTwo("N-GOV-HOLDER", "GOV-2-HOLDER", "GOV-3-LOG"),
      nl: "'N-GOV-HOLDER' kan niet gelijk zijn aan 'GOV-2-HOLDER' en ook aan 'GOV-3-LOG': dat zijn"
        + " verschillende vragen.",
      en: "'N-GOV-HOLDER' cannot be equal to 'GOV-2-HOLDER' and to 'GOV-3-LOG': these are different"
        + " questions."),
  ]
}

@Suite struct CrosswalkReaderTests {
  private func sentences(_ sample: Sample) -> [String] {
    sample.problems.map { "\($0.place): \($0.sentence(in: .en))" }
  }

  @Test func `A crosswalk is read whole`() throws {
    let sample = try Sample.crosswalk()
    #expect(sentences(sample) == [])
    guard case .definition(let crosswalk) = Crosswalk.reading(sample.source) else {
      Issue.record("the sample is sound")
      return
    }
    #expect(crosswalk.id == "crosswalk-facts-sample")
    #expect(crosswalk.from.questionnaire == "facts" && crosswalk.to.questionnaire == "sample")
    #expect(crosswalk.items.map(\.id) == ["N-GOV-HOLDER", "N-GOV-TEAM"])
    let relations = crosswalk.items[0].relations
    #expect(relations.map(\.kind) == [.equal, .subset, .equal])
    #expect(relations.map(\.target) == ["GOV-2-HOLDER", "GOV-3-LOG", "FACT-HOLDER"])
    #expect(relations[1].essentialPart == Text(nl: "Onmisbaar", en: "Essential"))
    #expect(crosswalk.items[1].reason == Text(nl: "Geen", en: "None"))
    #expect(crosswalk.unrelated == ["HR-2-CHECK", "HR-3-CODE"])
  }

  @Test(arguments: FaultyCrosswalk.all)
  private func `Each fault is found at its place, and said`(file: FaultyCrosswalk) throws {
    var changed = try Sample.crosswalk().replacing(file.old, file.new)
    if case .equalToTwo = file.fact {
      changed = changed.replacing(
        #""essentialPart": { "nl": "Onmisbaar", "en": "Essential" }"#, #""$note": 0"#)
      #expect(changed.problems.map(\.fact).contains(.crosswalk(file.fact)))
      let problem = try #require(changed.problems.first { $0.fact == .crosswalk(file.fact) })
      #expect([problem.place] == changed.marks)
      #expect(problem.sentence(in: .nl) == file.nl && problem.sentence(in: .en) == file.en)
      return
    }
    #expect(changed.problems.map(\.fact) == [.crosswalk(file.fact)])
    #expect(changed.problems.map(\.place) == changed.marks)
    #expect(changed.problems.map { $0.sentence(in: .nl) } == [file.nl])
    #expect(changed.problems.map { $0.sentence(in: .en) } == [file.en])
  }

  @Test func `A question that is missing is named`() throws {
    let changed = try Sample.crosswalk().replacing(
      #""item": "N-GOV-TEAM""#, #""item": "N-GOV-TEEM""#)
    #expect(
      changed.problems.map(\.fact) == [
        .crosswalk(.missingItem("N-GOV-TEAM")),
        .unknownReference("N-GOV-TEEM", to: .item, suggestion: "N-GOV-TEAM"),
      ])
    #expect(
      changed.problems.map { $0.sentence(in: .nl) } == [
        "De vraag 'N-GOV-TEAM' van de eerdere vragenlijst staat er niet bij. Geef haar relaties, of"
          + " een reden waarom zij er geen heeft.",
        "'N-GOV-TEEM' verwijst naar een vraag van de eerdere vragenlijst die er niet is. Bedoelde u"
          + " 'N-GOV-TEAM'?",
      ])
  }

  @Test func `Everything wrong is told in one run, in the order of the file`() throws {
    let changed = try Sample.crosswalk()
      .replacing(#""id": "crosswalk-facts-sample""#, #""id": §"other""#)
      .replacing(#""en": "Provisional""#, #""en": §"""#)
      .replacing(#""is": "equal", "of": "GOV-2-HOLDER""#, #""is": §"equals", "of": §"GOV-2-HOLDR""#)
      .replacing(#""nl": "Een deel", "en": "A part""#, #""nl": "Een deel", "en": §"A part ""#)
      .replacing(#"["HR-2-CHECK", "HR-3-CODE"]"#, #"§["HR-2-CHECK", "HR-3-CODE", §"HR-3-CODE"]"#)
    #expect(
      changed.problems.map(\.fact) == [
        .fileNameDiffers(id: "other", file: "crosswalk-facts-sample.json"), .emptyText,
        .notAmong(
          "equals", choices: ["equal", "subset", "superset", "intersects"], suggestion: "equal"),
        .unknownReference("GOV-2-HOLDR", to: .target, suggestion: "GOV-2-HOLDER"),
        .untrimmedText, .crosswalk(.missingTarget("GOV-2-HOLDER")), .repeatedElement("HR-3-CODE"),
      ])
    #expect(changed.problems.map(\.place) == changed.marks)
  }

  @Test func `A questionnaire that changed since asks to look at the relations again`() throws {
    let sample = try Sample.crosswalk()
    let worded = Sample.unscored.replacing("Zoek het op", "Zoek het goed op")
    let scored = Sample.unscored.replacing(#""id": "partly""#, #""id": "some""#)
    for (changed, isText) in [(worded, true), (scored, false)] {
      let from = try changed.questionnaire()
      let problems = Crosswalk.problems(
        in: sample.source, from: from, to: try Sample.questionnaire.questionnaire())
      #expect(
        problems.map(\.fact) == [
          .crosswalk(
            isText
              ? .textDiffers("facts", present: from.fingerprints.text)
              : .scoringDiffers("facts", present: from.fingerprints.scoring))
        ])
      #expect(problems[0].sentence(in: .en).contains("Go through them"))
      #expect(problems[0].sentence(in: .nl).contains("Loop ze na"))
    }
  }

  @Test func `A crosswalk to nowhere says which end is not there`() throws {
    let sample = try Sample.crosswalk().replacing(
      #""questionnaire": "sample""#, #""questionnaire": §"simple""#)
    #expect(
      sample.problems.map(\.fact) == [
        .unknownQuestionnaire("simple", suggestion: "sample")
      ])
    #expect(sample.problems.map(\.place) == sample.marks)
  }

  @Test func `A crosswalk holds where only words have changed since, and not where more has`()
    throws
  {
    func library(_ from: Sample) throws -> Library {
      Library(
        files: [from, .questionnaire, try Sample.crosswalk()].compactMap {
          DefinitionFile($0.source)
        })
    }
    let to = try Sample.questionnaire.questionnaire()
    let worded = Sample.unscored.replacing("Zoek het op", "Zoek het goed op")
    #expect(
      try library(worded).crosswalk(from: worded.questionnaire(), to: to)?.id
        == "crosswalk-facts-sample")
    let scored = Sample.unscored.replacing(#""id": "partly""#, #""id": "some""#)
    #expect(throws: LibraryFault.self) {
      try library(scored).crosswalk(from: scored.questionnaire(), to: to)
    }
    #expect(try library(.unscored).crosswalk(from: to, to: worded.questionnaire()) == nil)
  }

  // MARK: - Contradictions

  private func contradictions(
    _ relations: [(String, String, String)], keyFacts: Set<String> = []
  ) -> [DefinitionProblem.CrosswalkFact] {
    let source = SourceText(name: "x", bytes: [])
    let log = ProblemLog(source: source)
    let items = Dictionary(grouping: relations, by: \.0).sorted { $0.key < $1.key }
    CrosswalkContradictions(
      items: items.map { item, relations in
        .object([
          ("item", .string(item)),
          (
            "relations",
            .array(
              relations.map { .object([("is", .string($0.1)), ("of", .string($0.2))]) })
          ),
        ])
      }, keyFacts: keyFacts
    ).report(to: log)
    return log.problems.compactMap {
      if case .crosswalk(let fact) = $0.fact { fact } else { nil }
    }
  }

  @Test func `Two questions cannot equal one, nor one two`() {
    #expect(
      contradictions([("A", "equal", "P"), ("B", "equal", "P")]) == [.twoEqualTo("P", "A", "B")])
    #expect(
      contradictions([("A", "equal", "P"), ("A", "equal", "Q")]) == [.equalToTwo("A", "P", "Q")])
  }

  @Test func `A practice and a key fact may ask the same`() {
    #expect(contradictions([("A", "equal", "P"), ("A", "equal", "F")], keyFacts: ["F"]) == [])
    #expect(
      contradictions(
        [("A", "equal", "F"), ("A", "equal", "G")], keyFacts: ["F", "G"])
        == [.equalToTwo("A", "F", "G")])
  }

  @Test func `Where two pairs are equal, what crosses between them is each other's converse`() {
    let equals = [("A", "equal", "P"), ("B", "equal", "Q")]
    for (index, forth) in SetRelation.allCases.enumerated() where forth != .equal {
      for back in SetRelation.allCases where back != .equal {
        let found = contradictions(
          equals + [("A", forth.rawValue, "Q"), ("B", back.rawValue, "P")])
        #expect(found.isEmpty == (back == forth.converse), "\(index)")
      }
      #expect(contradictions(equals + [("A", forth.rawValue, "Q")]) == [])
    }
    #expect(
      contradictions(equals + [("A", "subset", "Q"), ("B", "subset", "P")]) == [
        .notConverse(
          first: "A", of: "Q", is: .subset, second: "B", ofFirst: "P", isBack: .subset)
      ])
  }
}
