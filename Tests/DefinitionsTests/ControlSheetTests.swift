import Definitions
import JSON
import Language
import Maturity
import Testing

@Suite struct ControlSheetTests {
  private func reading(_ text: String) -> ControlSheet.Reading {
    ControlSheet.reading(SourceText(name: "x.csv", bytes: Array(text.utf8)))
  }

  private func faults(_ text: String) -> [ControlSheet.Fault] {
    if case .faults(let faults) = reading(text) { faults } else { [] }
  }

  private struct Unusable: Error {}

  /// The questionnaire that a table becomes, after it and its targets were checked.
  private func questionnaire(_ text: String) throws -> Questionnaire {
    guard case .sheet(let sheet) = reading(text) else { throw Unusable() }
    let draft = sheet.draft(id: "mine")
    let source = SourceText(name: "mine.json", bytes: Array(draft.questionnaire.utf8))
    #expect(Library.embedded.problems(in: source).map { $0.sentence(in: .en) } == [])
    let library = Library(files: [DefinitionFile(source)].compactMap { $0 })
    let norm = SourceText(name: "mine-targets.json", bytes: Array(draft.norm.utf8))
    #expect(library.problems(in: norm).map { $0.sentence(in: .en) } == [])
    return try library.questionnaire("mine")
  }

  @Test func `A bare table is scored by the mean, with the percentages as levels`() throws {
    let questionnaire = try questionnaire(
      """
      id,theme,sub-theme,text,weight
      A-1,Access,Accounts,Accounts are closed,2
      A-2,Access,Rooms,"Rooms are locked, always.",
      L-1,Logging,,Logs are kept,1/3
      A-3,Access,Accounts,Accounts are named,1
      """)
    #expect(questionnaire.rule.name == .mean)
    let bands = try #require(questionnaire.rule.points?.bands)
    #expect(
      ["15", "16", "50", "51", "85", "86"].compactMap { Rational($0) }.map(bands.level) == [
        1, 2, 2, 3, 3, 4,
      ])
    let themes = questionnaire.themes
    #expect(themes.map(\.title.nl) == ["Access", "Logging"])
    #expect(themes[0].practices.map(\.id) == ["T1-A-1", "T1-A-3", "T1-A-2"])
    #expect(themes[0].parts.map(\.practices) == [[0, 1], [2]])
    #expect(themes[0].practices.map(\.weight) == [Rational(2), .one, .one])
    #expect(
      themes[0].practices.map(\.statement.en) == [
        "Accounts are closed.", "Accounts are named.", "Rooms are locked, always.",
      ])
    #expect(themes[1].practices[0].weight == (try Rational(1, over: 3)))
  }

  @Test func `A ladder of levels is scored by the gate, lowest level first`() throws {
    let questionnaire = try questionnaire(
      "theme;id;text;level;scale\nA;3a;x;3;yes-no\nA;2a;y;2;\nB;2b;z;2;yes-no\nB;3b;w;3;\n")
    guard case .gate(let gate) = questionnaire.rule else {
      Issue.record("a ladder has a gate")
      return
    }
    #expect(gate.at == questionnaire.scale.highest)
    #expect(questionnaire.levels.map(\.number) == [1, 2, 3])
    #expect(
      questionnaire.themes.map { $0.practices.map(\.id) } == [
        ["T1-2a", "T1-3a"], ["T2-2b", "T2-3b"],
      ])
  }

  @Test func `A ladder with a rung missing is scored by the mean`() throws {
    let questionnaire = try questionnaire("theme,id,text,level\nA,1,x,2\nA,2,y,4\n")
    #expect(questionnaire.rule.name == .mean)
  }

  @Test func `Levels asked directly are their own scores`() throws {
    let questionnaire = try questionnaire("theme,id,text,scale\nA,1,x,level\n")
    #expect(questionnaire.rule.points?.bands == LevelBands(wholeParts: [1, 2, 3, 4, 5]))
    #expect(questionnaire.scale.scores == (1...5).map { Rational($0) })
  }

  @Test func `A long table is still exact`() throws {
    let rows = (1...60).map { "A,\($0 % 3),a\($0),x,\($0 % 5 + 1)" }
    let table = (["theme,sub-theme,id,text,weight"] + rows).joined(separator: "\n")
    #expect(try questionnaire(table).practiceCount == 60)
  }

  @Test func `Everything wrong with a table is told in one run`() {
    #expect(
      faults("theme,id,txt\na,b,c") == [
        .init(line: 1, fact: .unknownColumn("txt", suggestion: "text")),
        .init(line: 1, fact: .missingColumn(.text)),
      ])
    let several: [ControlSheet.Fault] = [
      .init(line: 2, fact: .emptyCell(.theme)),
      .init(line: 2, fact: .invalidIdentifier("a b")),
      .init(line: 2, fact: .notALevel("21")),
      .init(line: 2, fact: .notAWeight("0")),
      .init(line: 2, fact: .unknownScale("yes")),
      .init(line: 4, fact: .repeatedIdentifier("c", line: 3)),
      .init(line: 4, fact: .otherScale("yes-no", than: "level")),
      .init(line: 5, fact: .cellCount(1, columns: 6)),
    ]
    let table =
      "theme,id,text,level,weight,scale\n,a b,x,21,0,yes\nA,c,y,,,level\nA,c,z,,,yes-no\nA"
    #expect(faults(table) == several)
    #expect(faults("") == [.init(line: 1, fact: .noRows)])
    #expect(faults("theme,id,text\n") == [.init(line: 1, fact: .noRows)])
    #expect(faults("theme,id,text\n\"") == [.init(line: 1, fact: .openQuotation)])
    let latin = SourceText(name: "x.csv", bytes: [0xE9])
    guard case .faults(let faults) = ControlSheet.reading(latin) else {
      Issue.record("Latin 1 is refused")
      return
    }
    #expect(faults.map(\.fact) == [.notUTF8])
  }
}
