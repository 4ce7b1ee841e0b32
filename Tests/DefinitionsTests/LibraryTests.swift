import Definitions
import Hashing
import JSON
import Language
import Maturity
import Testing

@Suite struct LibraryTests {
  private func file(_ sample: Sample) throws -> DefinitionFile {
    try #require(DefinitionFile(sample.source))
  }

  @Test func `A file is known by the format and the id that it gives itself`() throws {
    let questionnaire = try file(.questionnaire)
    #expect(questionnaire.kind == .questionnaire)
    #expect(questionnaire.id == "sample")
    #expect(questionnaire.fingerprint == nil)
    #expect(questionnaire.source().bytes == Sample.questionnaire.source.bytes)
    let norm = try file(.norm)
    #expect(norm.kind == .norm)
    #expect(norm.id == "sample")
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"format": "peil-norm"}"#, #"{"id": "x"}"#, #"{"format": "peil", "id": "x"}"#,
    #"{"format": "peil-norm", "id": 1}"#, #"{"format": "peil-norm", "id": "x",}"#,
    #"{"format": "peil-record", "id": "x"}"#,
  ])
  func `A text that says neither is no definition, and its problems tell why`(text: String) {
    let source = SourceText(name: "x.json", bytes: Array(text.utf8))
    #expect(DefinitionFile(source).map(\.id) == nil)
    #expect(!Library.embedded.problems(in: source).isEmpty)
  }

  @Test func `Kinds have their folder and format`() {
    #expect(
      DefinitionKind.allCases.map(\.folder) == [
        "Questionnaires", "Norms", "Norms", "Norms", "Questionnaires",
      ])
    #expect(Set(DefinitionKind.allCases.map(\.folder)) == Set(DefinitionKind.folders))
    #expect(
      DefinitionKind.allCases.map(\.format) == [
        "peil-questionnaire", "peil-norm", "peil-published-facts", "peil-publication-policy",
        "peil-crosswalk",
      ])
  }

  @Test func `Others are added to what there is`() throws {
    let library = Library.embedded.replacing(with: [try file(.questionnaire), try file(.norm)])
    #expect(
      library.ids(.questionnaire) == [
        "leidraad-2025", "nulmeting-2023", "quickscan-2025", "sample",
      ])
    #expect(library.ids(.norm) == ["leidraad-2025", "quickscan-2025", "sample"])
    let sample = try library.questionnaire("sample")
    #expect(sample.practiceCount == 4)
    #expect(
      try library.norm("sample", for: sample).target(theme: "GOV", profile: .high)?.level == 3)
    #expect(try library.questionnaire("leidraad-2025").themes.count == 12)
    #expect(
      Library.embedded.ids(.questionnaire) == ["leidraad-2025", "nulmeting-2023", "quickscan-2025"])
  }

  @Test func `Others replace what has their kind and name, and nothing else`() throws {
    let newer = Sample.questionnaire.replacing(#""version": "1.0""#, #""version": "2.0""#)
    let library = Library(files: [try file(.questionnaire), try file(.norm)])
      .replacing(with: [try file(newer)])
    #expect(library.ids(.questionnaire) == ["sample"])
    #expect(library.ids(.norm) == ["sample"])
    #expect(try library.questionnaire("sample").version == "2.0")
    #expect(try library.source(.questionnaire, "sample").bytes == newer.source.bytes)
    #expect(try library.source(.norm, "sample").bytes == Sample.norm.source.bytes)
    #expect(
      try library.questionnaire("sample").fingerprints.text
        == SHA256.digest(of: newer.source.bytes).hexadecimal)
  }

  @Test func `Names are in order`() {
    let files = ["b", "a", "c"].map { id in
      DefinitionFile(kind: .norm, id: id, fingerprint: nil) { Sample.norm.source }
    }
    #expect(Library(files: files).ids(.norm) == ["a", "b", "c"])
    #expect(Library(files: files).ids(.questionnaire) == [])
  }

  @Test(
    arguments: [
      ("leidraad-2024", "leidraad-2025"), ("LEIDRAAD-2025", "leidraad-2025"), ("sampel", "sample"),
      ("iso", nil), ("", nil),
    ] as [(String, String?)])
  func `An unknown name gets the nearest one and all there are`(
    id: String, suggestion: String?
  ) throws {
    let library = Library.embedded.replacing(with: [try file(.questionnaire), try file(.norm)])
    func expectUnknown(_ kind: DefinitionKind, _ body: () throws -> Void) {
      let fault = #expect(throws: LibraryFault.self) { try body() }
      let known =
        ["leidraad-2025"] + (kind == .questionnaire ? ["nulmeting-2023"] : [])
        + ["quickscan-2025", "sample"]
      guard case .unknown(kind, id, suggestion, known) = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
    expectUnknown(.questionnaire) { _ = try library.questionnaire(id) }
    expectUnknown(.questionnaire) { _ = try library.source(.questionnaire, id) }
    expectUnknown(.norm) { _ = try library.source(.norm, id) }
    let sample = try library.questionnaire("sample")
    expectUnknown(.norm) { _ = try library.norm(id, for: sample) }
  }

  @Test func `A faulty definition is refused with all its problems, in the order of the file`()
    throws
  {
    let faulty = Sample.questionnaire
      .replacing(#""scope": "decentral""#, #""scope": §"local""#)
      .replacing(#""id": "HR", "title""#, #""id": §"HR 2", "title""#)
      .replacing(#""high": 7"#, #""high": §0"#)
    let library = Library(files: [try file(faulty)])
    let fault = #expect(throws: LibraryFault.self) { try library.questionnaire("sample") }
    guard case .faulty(let problems) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(problems.map(\.place) == faulty.marks)
  }

  @Test func `Targets that do not fit the questionnaire are refused`() throws {
    let library = Library.embedded.replacing(with: [try file(.norm)])
    let questionnaire = try library.questionnaire("leidraad-2025")
    let fault = #expect(throws: LibraryFault.self) {
      try library.norm("sample", for: questionnaire)
    }
    guard case .faulty(let problems) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(
      problems.map(\.fact)
        == ["RISK", "VAL", "DUE", "AGR", "OVR", "PHY", "CUL", "CYB", "LAW", "MON"].map {
          .missingTheme($0)
        })
  }

  @Test func `What a file says becomes the questionnaire, member by member`() throws {
    let questionnaire = try Sample.questionnaire.questionnaire()
    #expect(questionnaire.id == "sample")
    #expect(questionnaire.version == "1.0")
    #expect(questionnaire.title == Text(nl: "Titel", en: "Title"))
    #expect(questionnaire.status == Text(nl: "Stand", en: "Status"))
    #expect(questionnaire.description == Text(nl: "Uitleg", en: "Description"))
    #expect(questionnaire.levels.map(\.number) == [1, 2, 3])
    #expect(questionnaire.levels.map(\.title.en) == ["First", "Second", "Third"])
    #expect(questionnaire.levels.map(\.description.nl) == ["Bodem", "Midden", "Top"])
    #expect(questionnaire.scales.map(\.id) == ["degree", "spare"])
    #expect(questionnaire.scale.values.map(\.id) == ["none-yet", "half", "whole"])
    #expect(questionnaire.scale.values.map(\.title.nl) == ["nog niet", "half", "heel"])
    #expect(questionnaire.scale.values.map(\.meaning.en) == ["Nothing", "Something", "Everything"])
    #expect(questionnaire.scale.cap == Rating(position: 1))
    guard case .gate(let gate) = questionnaire.rule else { return }
    #expect([gate.at, gate.below] == [Rating(position: 1), Rating(position: 2)])
    #expect(questionnaire.requiredEvidence.map(\.fromLevel) == [2, 3])
    #expect(questionnaire.requiredEvidence.map(\.kinds) == [.existence, [.design, .operation]])
    #expect(
      [questionnaire.pace.profileQuestion, questionnaire.pace.practice, questionnaire.pace.keyFact]
        == [60, 105, 30])
    #expect(questionnaire.respondents.map(\.id) == ["board", "personnel"])
    #expect(questionnaire.respondents.map(\.title.nl) == ["bestuur", "personeel"])
    #expect(questionnaire.glossary.map(\.id) == ["partner", "sensitive"])
    #expect(questionnaire.glossary.map(\.term.nl) == ["partner", "sensitief"])
    #expect(questionnaire.glossary.map(\.definition.en) == ["Who takes part", "What can harm"])
    let profile = questionnaire.profile
    #expect(profile.introduction.nl == "Vooraf")
    #expect([profile.medium, profile.high] == [5, 7])
    #expect(RiskProfile.allCases.map { profile.reasons[$0]?.nl } == ["laag", "midden", "hoog"])
    #expect(profile.questions.map(\.id) == ["PRO-FIELDS", "PRO-GUESTS"])
    #expect(profile.questions.map(\.question.en) == ["Which fields?", "Guests?"])
    #expect(profile.questions.map(\.guidance.nl) == ["Tel mee", "Ook kort"])
    #expect(
      profile.questions.map { $0.answers.map(\.id) } == [
        ["none", "some", "unknown"], ["no", "yes"],
      ])
    #expect(profile.questions.map { $0.answers.map(\.points) } == [[0, 2, 3], [1, 4]])
    #expect(profile.questions[1].answers.map(\.title.nl) == ["nee", "ja"])
    let fact = try #require(questionnaire.keyFacts.first)
    #expect(fact.id == "FACT-HOLDER")
    #expect(fact.statement.nl == "Er is iemand")
    #expect(fact.guidance.en == "By name")
    #expect(fact.practices == ["GOV-2-HOLDER", "HR-2-CHECK"])
    #expect(fact.published == ["B-1", "B-2"])
    #expect(questionnaire.themes.map(\.id) == ["GOV", "HR"])
    #expect(questionnaire.themes.map(\.title.en) == ["Board", "People"])
    #expect(questionnaire.themes.map(\.chapter) == ["7.1", "8"])
    #expect(questionnaire.themes.map(\.purpose.nl) == ["Sturen", "Kiezen"])
  }

  @Test func `What a file says becomes practices, member by member`() throws {
    let questionnaire = try Sample.questionnaire.questionnaire()
    let practices = questionnaire.themes.flatMap(\.practices)
    #expect(practices.map(\.id) == ["GOV-2-HOLDER", "GOV-3-LOG", "HR-2-CHECK", "HR-3-CODE"])
    #expect(practices.map(\.level) == [2, 3, 2, 3])
    #expect(practices[0].statement == Text(nl: "Iemand gaat erover", en: "Somebody is in charge"))
    #expect(practices.map(\.fully.en) == ["By name", "All", "Always", "For all"])
    #expect(practices.map(\.partially.nl) == ["Soms", "Enkele", "Vaak", "Voor een deel"])
    #expect(practices.map(\.guidance.en) == ["Ask", "Look back", "No exception", "Read it"])
    #expect(practices.map(\.requiredEvidence) == [nil, nil, nil, .design])
    #expect(
      practices.map { questionnaire.requiredEvidence(for: $0) }
        == [.existence, [.design, .operation], .existence, .design])
    #expect(
      practices.map { $0.evidenceExamples[.design]?.nl } == [nil, "Regeling", nil, "De code"])
    #expect(
      practices.map { $0.evidenceExamples[.existence]?.nl } == ["Notulen", nil, "Formulier", nil])
    #expect(practices.map { $0.evidenceExamples[.operation]?.en } == [nil, "List", nil, nil])
    #expect(
      practices.map(\.respondents) == [
        ["board", "personnel"], ["board"], ["personnel"], ["personnel"],
      ])
    #expect(practices.map(\.scope) == [.central, .central, .decentral, .central])
    #expect(practices.map(\.essential?.nl) == ["Ja of nee", nil, nil, nil])
    #expect(practices.map(\.mayBeNotApplicable?.nl) == [nil, nil, "Zonder werving", nil])
    #expect(
      practices.map(\.appliesWhen) == [
        nil,
        .all([
          .answer(question: "PRO-FIELDS", among: ["some", "unknown"]),
          .any([
            .not(.answer(question: "PRO-GUESTS", among: ["no"])),
            .answer(question: "PRO-FIELDS", among: ["some"]),
          ]),
        ]), nil, nil,
      ])
    #expect(practices.map(\.terms) == [["partner", "sensitive"], [], [], []])
    #expect(practices.map(\.effort) == [1, 3, 2, 2])
    #expect(practices.map(\.basis.kind) == [.leidraad, .sectorPractice, .proposed, .letter])
    #expect(practices.map(\.basis.reference) == ["7.1", "", "", "brief"])
    #expect(practices.map(\.basis.mark) == [.full, .read, .derived, .read])
  }

  @Test func `What a file says becomes targets, member by member`() throws {
    guard case .definition(let norm) = NormFramework.reading(Sample.norm.source) else {
      Issue.record("unreadable")
      return
    }
    #expect(norm.id == "sample")
    #expect(norm.version == "1.0")
    #expect(norm.questionnaire == "sample")
    #expect(norm.title == Text(nl: "Streven", en: "Targets"))
    #expect(norm.status.nl == "Voorstel")
    #expect(norm.description.en == "Per theme")
    let gov = RiskProfile.allCases.map { norm.target(theme: "GOV", profile: $0) }
    #expect(gov.map { $0?.level } == [1, 2, 3])
    #expect(gov.map { $0?.rationale.en } == ["Small", "Usual", "Large"])
    #expect(RiskProfile.allCases.map { norm.target(theme: "HR", profile: $0)?.level } == [2, 2, 2])
    #expect(norm.target(theme: "RISK", profile: .low).map(\.level) == nil)
  }
}

/// The framework that the program proposes for a questionnaire.
@Suite struct FittingNormTests {
  @Test func `The framework for a questionnaire is found among those for others`() throws {
    let sample = try #require(DefinitionFile(Sample.questionnaire.source))
    let norm = try #require(DefinitionFile(Sample.norm.source))
    let library = Library.embedded.replacing(with: [sample, norm])
    #expect(library.norm(fitting: try library.questionnaire("sample"))?.id == "sample")
    #expect(
      library.norm(fitting: try library.questionnaire("leidraad-2025"))?.id == "leidraad-2025")
    #expect(Library.embedded.norm(fitting: try library.questionnaire("sample"))?.id == nil)
  }

  @Test func `A framework for another questionnaire with the same themes is passed over`() throws {
    let sample = try #require(DefinitionFile(Sample.questionnaire.source))
    let norm = Sample.norm.replacing(#""questionnaire": "sample""#, #""questionnaire": "other""#)
    let library = Library(files: [sample, try #require(DefinitionFile(norm.source))])
    #expect(library.norm(fitting: try library.questionnaire("sample"))?.id == nil)
  }

  @Test func `A framework that no longer fits a changed questionnaire proposes nothing`() throws {
    let sample = try #require(DefinitionFile(Sample.questionnaire.source))
    let norm = Sample.norm.replacing(#""theme": "GOV""#, #""theme": "OTHER""#)
    let library = Library(files: [sample, try #require(DefinitionFile(norm.source))])
    #expect(library.norm(fitting: try library.questionnaire("sample"))?.id == nil)
  }

  @Test(arguments: [
    (#"{"format": "peil-norm", "id": "a", "#, DefinitionKind.norm, "a"),
    (#"{"format":"peil-norm","#, .norm, "file"),
    (#"{"format": "peil-crosswalk", "id" "a"}"#, .crosswalk, "file"),
    (#"{"format": "peil-questionaire", "id": "b"}"#, .questionnaire, "b"),
    (#"{"format": "peil-norm"}"#, .norm, "file"),
    (#"{"format": "peil-norm", "id": 3}"#, .norm, "file"),
    ("{\"id\":\t\"c\",\n\"format\"\n:\n\"peil-publication-policy\"", .policy, "c"),
  ])
  func `What is meant as a definition is known by what it says, or by the name of its file`(
    text: String, kind: DefinitionKind, id: String
  ) throws {
    let source = SourceText(name: "d/file.json", bytes: Array(text.utf8))
    let file = try #require(DefinitionFile(meant: source))
    #expect(file.kind == kind && file.id == id)
    // Whoever asks for it is told what is wrong.
    #expect(!Library.embedded.problems(in: file.source()).isEmpty)
  }

  @Test(arguments: [
    "", "{", "[]", "3", #"{"id": "a"}"#, #"{"format": 1, "id": "a"}"#,
    #"{"format": "peil-record", "#,
    #"{"format": "other", "#, #"{"format" "#, #"{"format": "#, #"{"format": 1"#,
    #"{"format": "peil-submission", "id": "a"}"#,
  ])
  func `What says nothing like it is not meant as a definition`(text: String) {
    #expect(DefinitionFile(meant: SourceText(name: "a.json", bytes: Array(text.utf8))) == nil)
  }

  @Test func `Crosswalks and facts that cannot be read may be what was looked for`() throws {
    func broken(_ kind: DefinitionKind) -> DefinitionFile {
      DefinitionFile(kind: kind, id: "broken", fingerprint: nil) {
        SourceText(name: "broken.json", bytes: Array("{".utf8))
      }
    }
    let library = Library.embedded.replacing(with: [broken(.crosswalk), broken(.publishedFacts)])
    let leidraad = try library.questionnaire("leidraad-2025")
    let nulmeting = try library.questionnaire("nulmeting-2023")
    #expect(try library.crosswalk(from: nulmeting, to: leidraad) != nil)
    #expect(throws: LibraryFault.self) { try library.crosswalk(from: leidraad, to: nulmeting) }
    #expect(throws: LibraryFault.self) {
      try library.publishedFacts(about: "1999", for: leidraad)
    }
    #expect(try Library.embedded.crosswalk(from: leidraad, to: nulmeting) == nil)
    #expect(try Library.embedded.publishedFacts(about: "1999", for: leidraad) == nil)
  }
}
