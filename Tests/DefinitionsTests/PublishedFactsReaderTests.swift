import Definitions
import JSON
import Language
import Maturity
import TestSupport
import Testing

@Suite struct PublishedFactsReaderTests {
  private let sample = Sample.publishedFacts

  private func facts(_ sample: Sample) throws -> PublishedFacts {
    switch PublishedFacts.reading(sample.source) {
    case .definition(let facts): return facts
    case .problems(let problems):
      Issue.record("\(problems.map { $0.sentence(in: .en) })")
      throw Unreadable()
    }
  }

  private struct Unreadable: Error {}

  @Test func `A file is read whole`() throws {
    let facts = try facts(sample)
    #expect(facts.wave == "2023")
    #expect(facts.size(of: .university) == 14)
    #expect(facts.size(of: .hogeschool) == nil)
    #expect(facts.source("letter")?.reference == "Nr. 1")
    #expect(facts.source("paper")?.date == nil)
    #expect(facts.source("paper")?.read == .part)
    #expect(
      facts.facts.map(\.value) == [.exact(.number(7), of: 14), .quantifier(.most)])
    #expect(facts.facts.map(\.sense) == [.has, .lacks])
    #expect(facts.facts.map(\.comparison) == [.comparable, .directionOnly])
    #expect(facts.facts.first?.words.first?[.en] == "seven of the fourteen")
    #expect(facts.facts.last?.words.first?[.nl] == "de meeste hebben er geen")
    #expect(facts.others.map(\.id) == ["later"])
    #expect(facts.others.first?.facts.first?.value == .statement)
    #expect(facts.others.first?.facts.first?.sector == nil)
    #expect(
      facts.facts(about: .university, askedBy: "FACT-HOLDER").map(\.id) == ["B-1", "B-2"])
    #expect(facts.facts(about: .institute, askedBy: "FACT-HOLDER").isEmpty)
  }

  @Test func `The sample has no problems`() {
    #expect(sample.problems.map { $0.sentence(in: .en) } == [])
  }

  @Test(arguments: [
    (#""count": 7, "of": 14"#, #""count": "all", "of": 14"#, PublishedValue.exact(.all, of: 14)),
    (#""count": 7, "of": 14"#, #""count": 0"#, .exact(.number(0), of: nil)),
    (#""count": 7, "of": 14"#, #""count": 14, "of": 14"#, .exact(.number(14), of: 14)),
  ])
  func `A count is a number or all, of a group or not`(
    old: String, new: String, value: PublishedValue
  ) throws {
    #expect(try facts(sample.replacing(old, new)).facts.first?.value == value)
  }

  /// A changed sample with the one problem that it has.
  struct Faulty: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let fact: DefinitionProblem.Fact

    init(_ old: String, _ new: String, _ fact: DefinitionProblem.Fact) {
      self.old = old
      self.new = new
      self.fact = fact
    }

    var testDescription: String { new }
  }

  private static func line(of piece: String) -> Int {
    Sample.publishedFacts.line(of: piece)
  }

  static let faulty: [Faulty] = [
    Faulty(
      #""type": "quantifier", "word": "most""#,
      #""type": "quantifier", "word": "most", "count": §11"#,
      .published(.numberBesideWord("count", .quantifier))),
    Faulty(
      #""type": "quantifier", "word": "most""#, #""type": "quantifier", "word": "most", "of": §14"#,
      .published(.numberBesideWord("of", .quantifier))),
    Faulty(
      #"{ "type": "statement" }"#, #"{ "type": "statement", "count": §3 }"#,
      .published(.numberBesideWord("count", .statement))),
    Faulty(
      #""count": 7, "of": 14"#, #""count": 7, "of": 14, "word": §"many""#,
      .published(.wordBesideNumber)),
    Faulty(#""count": 7, "of": 14"#, #""count": §"seven""#, .published(.wordAsCount("seven"))),
    Faulty(#""count": 7, "of": 14"#, #""count": §15, "of": 14"#, .outOfRange(15, 0...14)),
    Faulty(#""count": 7, "of": 14"#, #""count": §-1, "of": 14"#, .outOfRange(-1, 0...14)),
    Faulty(#""count": 7, "of": 14"#, #""count": 7, "of": §0"#, .outOfRange(0, 1...100_000)),
    Faulty(
      #""word": "most""#, #""word": §"moost""#,
      .notAmong("moost", choices: Quantifier.allCases.map(\.rawValue), suggestion: "most")),
    Faulty(
      #""comparison": "not-comparable""#, #""comparison": §"direction-only""#,
      .published(.comparedOutsideWave)),
    Faulty(
      #""comparison": "direction-only""#, #""comparison": §"comparable""#,
      .published(.wordCompared)),
    Faulty(
      #"{ "type": "quantifier", "word": "most" }"#, #"{ "type": "statement" }"#,
      .published(.statementCompared)),
    Faulty(
      #""source": "paper""#, #""source": §"papers""#,
      .unknownReference("papers", to: .source, suggestion: "paper")),
    Faulty(
      #""themes": ["GOV"]"#, #""themes": [§"GOF"]"#,
      .unknownReference("GOF", to: .theme, suggestion: "GOV")),
    Faulty(
      #""id": "C-1""#, #""id": §"B-1""#,
      .repeatedIdentifier("B-1", line: line(of: #""id": "B-1""#))),
    Faulty(
      #""id": "paper""#, #""id": §"letter""#,
      .repeatedIdentifier("letter", line: line(of: #""id": "letter""#))),
    Faulty(
      #""sector": "university", "size""#, #""sector": §"college", "size""#,
      .notAmong("college", choices: Sector.allCases.map(\.rawValue), suggestion: nil)),
    Faulty(
      #""original": "most have none","#, "", .missingKey("original")),
  ]

  @Test(arguments: faulty)
  func `A fault is told at its place`(faulty: Faulty) {
    var file = sample.replacing(faulty.old, faulty.new)
    // Without its source's name the quotation would be a second fault.
    if faulty.new.contains(#""id": §"letter""#) {
      file = file.replacing(#""source": "paper""#, #""source": "letter""#)
    }
    // The comparison stands behind the value that does not allow it.
    if faulty.fact == .published(.statementCompared) {
      file = file.replacing(#""comparison": "direction-only""#, #""comparison": §"direction-only""#)
    }
    let problems = file.problems
    #expect(problems.contains { $0.fact == faulty.fact })
    let others = problems.filter { $0.fact != faulty.fact }
    // A name given twice also leaves a key fact without the fact it names.
    #expect(
      others.allSatisfy { $0.fact == .unknownReference("paper", to: .source, suggestion: nil) })
    if !file.marks.isEmpty {
      #expect(problems.filter { $0.fact == faulty.fact }.map(\.place) == file.marks)
    }
  }

  @Test func `A comparison needs a key fact that asks the same`() {
    let file =
      sample
      .replacing(
        #""keyFacts": ["FACT-HOLDER"], "comparison": "direction-only""#,
        #""comparison": §"direction-only""#)
    #expect(
      file.problems.map(\.fact) == [
        .published(.factIsSilent("B-2", keyFact: "FACT-HOLDER")),
        .published(.comparedWithoutKeyFact),
      ])
  }

  @Test func `Key facts and published facts name each other, or it is told at this end`() {
    let unknown = sample.replacing(
      #""keyFacts": ["FACT-HOLDER"], "comparison": "comparable""#,
      #""keyFacts": [§"FACT-HOLDERS"], "comparison": "comparable""#)
    #expect(
      unknown.problems.map(\.fact) == [
        .published(.factIsSilent("B-1", keyFact: "FACT-HOLDER")),
        .unknownReference("FACT-HOLDERS", to: .keyFact, suggestion: "FACT-HOLDER"),
      ])
    let renamed = sample.replacing(#""id": "B-2""#, #""id": "B-3""#)
    #expect(
      renamed.problems.map(\.fact) == [
        .published(.missingFact("B-2", keyFact: "FACT-HOLDER")),
        .published(.keyFactIsSilent("FACT-HOLDER", fact: "B-3")),
      ])
  }

  @Test func `Facts are checked on their own where their questionnaire is not at hand`() {
    let file = sample.replacing(#""questionnaire": "sample""#, #""questionnaire": §"simple""#)
      .replacing(#""word": "most""#, #""word": §"mist""#)
    let library = Library(files: [Sample.questionnaire].compactMap { DefinitionFile($0.source) })
    let problems = library.problems(in: file.source)
    #expect(
      problems.map(\.fact) == [
        .unknownQuestionnaire("simple", suggestion: "sample"),
        .notAmong("mist", choices: Quantifier.allCases.map(\.rawValue), suggestion: "most"),
      ])
    #expect(problems.map(\.place) == file.marks)
  }

  /// Every fault that only published facts can have, in words.
  @Test func `Faults are told in both languages`() {
    let faults: [DefinitionProblem.PublishedFault] = [
      .numberBesideWord("count", .quantifier), .wordBesideNumber, .wordAsCount("seven"),
      .comparedOutsideWave, .comparedWithoutKeyFact, .statementCompared, .wordCompared,
      .keyFactIsSilent("FACT-HOLDER", fact: "B-3"), .factIsSilent("B-2", keyFact: "FACT-HOLDER"),
      .missingFact("B-2", keyFact: "FACT-HOLDER"),
    ]
    let sentences = faults.flatMap { fault in
      let problem = DefinitionProblem(.published(fault), in: sample.source, at: 0)
      return [problem.sentence(in: .nl), problem.sentence(in: .en)]
    }
    let text = sentences.joined(separator: "\n") + "\n"
    #expect(Golden("published-problems.txt").difference(from: text) == nil)
  }

  // MARK: - What ships

  @Test func `The library finds the facts of a wave for a questionnaire`() throws {
    let library = Library.embedded
    let questionnaire = try library.questionnaire("leidraad-2025")
    #expect(
      try library.publishedFacts(about: "2023", for: questionnaire)?.id == "sector-2023")
    #expect(try library.publishedFacts(about: "2021", for: questionnaire)?.id == nil)
    let quickscan = try library.questionnaire("quickscan-2025")
    #expect(try library.publishedFacts(about: "2023", for: quickscan)?.id == nil)
  }

  @Test func `What ships has only the numbers that the sources have`() throws {
    let (facts, questionnaire) = try Library.embedded.publishedFacts("sector-2023")
    let all = facts.facts + facts.others.flatMap(\.facts)
    let counts = all.compactMap { fact -> String? in
      guard case .exact(let count, let size) = fact.value else { return nil }
      return "\(fact.id) \(count) \(size.map(String.init) ?? "-")"
    }
    #expect(
      counts == [
        "B-1 all -", "B-2 all -", "B-4 number(7) -", "B-10 all -", "B-20 all 14",
        "B-21 number(1) 14",
      ])
    #expect(
      facts.facts.map(\.id) == [
        "B-1", "B-2", "B-3", "B-4", "B-4b", "B-5", "B-6", "B-7", "B-8", "B-9", "B-10", "B-10b",
        "B-11", "B-12", "B-13", "B-14",
      ])
    #expect(facts.others.flatMap(\.facts).map(\.id) == ["B-20", "B-21", "C-1"])
    // Every key fact of the questionnaire has something said about it in 2023.
    for keyFact in questionnaire.keyFacts {
      #expect(!facts.facts(about: .university, askedBy: keyFact.id).isEmpty, "\(keyFact.id)")
    }
  }
}
