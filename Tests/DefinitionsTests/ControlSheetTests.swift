import JSON
import Language
import Maturity
import Testing

@testable import Definitions

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

  // MARK: - What spreadsheets do

  private func sheet(_ bytes: [UInt8]) throws -> ControlSheet {
    guard case .sheet(let sheet) = ControlSheet.reading(SourceText(name: "x.csv", bytes: bytes))
    else { throw Unusable() }
    return sheet
  }

  private func rows(_ text: String) throws -> [String] {
    try sheet(Array(text.utf8)).rows.map { "\($0.theme)|\($0.id)|\($0.text)" }
  }

  @Test func `A messy sheet in Dutch is read as it was meant`() throws {
    // As Excel writes it: byte order mark, semicolons, CR LF, padding, merged cells, empty lines.
    let text: String =
      "\u{FEFF}Thema;Subthema;Code;Eigenaar;Maatregel;Gewicht;;\r\n"
      + "Toegang;Accounts;A-1;Jan;\"Wie vertrekt, verliest \"\"alles\"\";\r\nook zijn pas\";2,5;;\r\n"
      + ";;;;;;;\r\n"
      + ";Ruimten;A-2;Piet;Een scherm van 24\" is op slot;;;\r\n"
      + "Logboek;;L-1;;Er is een logboek;1/3\r\n"
    let sheet = try sheet(Array(text.utf8))
    #expect(
      sheet.rows.map { "\($0.place.line) \($0.theme)/\($0.subtheme) \($0.id): \($0.text)" } == [
        "2 Toegang/Accounts A-1: Wie vertrekt, verliest \"alles\"; ook zijn pas",
        "5 Toegang/Ruimten A-2: Een scherm van 24\" is op slot",
        "6 Logboek/ L-1: Er is een logboek",
      ])
    #expect(
      sheet.rows.map(\.weight) == [try Rational(5, over: 2), nil, try Rational(1, over: 3)])
    #expect(
      sheet.notices == [.columnLeftOut("Eigenaar", suggestion: nil), .themesFilledIn(1)])
  }

  @Test func `Sub-themes go on where their theme does, and end where a theme is named`() throws {
    let sheet = try sheet(
      Array("thema;subthema;code;tekst\nA;S;1;x\n;;2;x\n;U;3;x\n;;4;x\nA;;5;x\nB;;6;x\n".utf8))
    #expect(
      sheet.rows.map { "\($0.id) \($0.theme)/\($0.subtheme)" } == [
        "1 A/S", "2 A/S", "3 A/U", "4 A/U", "5 A/", "6 B/",
      ])
    #expect(sheet.notices == [.themesFilledIn(3), .subthemesFilledIn(2)])
  }

  @Test func `Commas, semicolons, tabs and a separator that is named`() throws {
    let expected = ["A|1|x, y"]
    #expect(try rows("theme,id,text\nA,1,\"x, y\"") == expected)
    #expect(try rows("theme;id;text\nA;1;x, y") == expected)
    #expect(try rows("theme\tid\ttext\nA\t1\tx, y") == expected)
    #expect(try rows("sep=;\r\ntheme;id;text\r\nA;1;x, y") == expected)
    #expect(try rows("sep=|\ntheme|id|text\nA|1|x, y") == expected)
  }

  @Test func `A column that looks like another is left out and told`() throws {
    let sheet = try sheet(Array("theme,id,text,weigth,owner\nA,1,x,2,Jan".utf8))
    #expect(
      sheet.notices == [
        .columnLeftOut("weigth", suggestion: "weight"), .columnLeftOut("owner", suggestion: nil),
      ])
    #expect(sheet.rows.map(\.weight) == [nil])
  }

  @Test func `Encodings that spreadsheets write`() throws {
    // Windows-1252: é is E9, and € is 80.
    let latin: [UInt8] = Array("theme,id,text\nA,1,caf".utf8) + [0xE9, 0x20, 0x80]
    let guessed = try sheet(latin)
    #expect(guessed.rows.map(\.text) == ["café €"])
    #expect(guessed.notices == [.notUnicode])
    let text = "theme,id,text\nA,1,café €"
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for bytes in [little, big] {
      let sheet = try sheet(bytes)
      #expect(sheet.rows.map(\.text) == ["café €"])
      #expect(sheet.notices == [])
    }
    let dutch = try sheet(Array("thema,nr,eis,schaal\nA,1,x,ja-nee\n".utf8))
    #expect(dutch.scale == .yesNo)
  }

  // MARK: - Faults

  private func told(_ text: String) -> [String] {
    faults(text).map { "\($0.place.line):\($0.place.column) \($0.place.name) \($0.fact)" }
  }

  private func place(_ line: Int, _ column: Int, _ row: Int, _ cell: Int) -> SheetPlace {
    SheetPlace(line: line, column: column, row: row, cell: cell)
  }

  @Test func `A cell is named as a spreadsheet names it`() {
    #expect(place(1, 1, 3, 0).name == "A3")
    #expect(place(1, 1, 12, 25).name == "Z12")
    #expect(place(1, 1, 1, 26).name == "AA1")
    #expect(place(1, 1, 1, 701).name == "ZZ1")
    #expect(place(1, 1, 1, 702).name == "AAA1")
  }

  @Test func `What is wrong with the header is told in one run`() {
    #expect(
      faults("theme,id,txt,id\na,b,c,d") == [
        .init(place: place(1, 14, 1, 3), fact: .repeatedColumn(.id, first: place(1, 7, 1, 1))),
        .init(place: place(1, 1, 1, 0), fact: .missingColumn(.text, suggestion: "txt")),
      ])
    #expect(
      faults("a,b\nc,d").map(\.fact) == [
        .missingColumn(.theme, suggestion: nil), .missingColumn(.id, suggestion: nil),
        .missingColumn(.text, suggestion: nil),
      ])
  }

  @Test func `Everything wrong with the rows is told in one run, at its cell`() {
    let table: String = [
      "theme,id,text,level,weight,scale", ",a b,x,21,0,yes", "A,c,\"y", "z\",,,level", "",
      "A,c,z,,,yes-no", "A", "A,d,one, two,3,4,5",
    ].joined(separator: "\n")
    let first = place(3, 3, 3, 1)
    let expected: [String] = [
      "2:1 A2 emptyCell(Definitions.ControlSheet.Column.theme)",
      #"2:2 B2 invalidIdentifier("a b")"#,
      #"2:8 D2 notALevel("21")"#,
      #"2:11 E2 notAWeight("0")"#,
      #"2:13 F2 unknownScale("yes")"#,
      "6:3 B5 \(ControlSheet.Fact.repeatedIdentifier("c", first: first))",
      #"6:9 F5 otherScale("yes-no", than: "level")"#,
      "7:1 A6 emptyCell(Definitions.ControlSheet.Column.id)",
      "7:1 A6 emptyCell(Definitions.ControlSheet.Column.text)",
      #"8:18 G7 cellOutside("5")"#,
      #"8:9 D7 notALevel("two")"#,
      #"8:16 F7 unknownScale("4")"#,
    ]
    #expect(told(table) == expected)
  }

  @Test func `What is no table is told with what to do`() {
    #expect(told("") == ["1:1 A1 noRows"])
    #expect(told("theme,id,text\n") == ["1:1 A1 noRows"])
    #expect(told("theme,id,text\nA,1,\"x\nB,2,y\n") == ["2:5 C2 openQuotation"])
    func fact(_ bytes: [UInt8]) -> [ControlSheet.Fact] {
      guard case .faults(let faults) = ControlSheet.reading(SourceText(name: "x", bytes: bytes))
      else { return [] }
      return faults.map(\.fact)
    }
    #expect(fact(Array("PK\u{3}\u{4}rest".utf8)) == [.workbook])
    #expect(fact([0x61, 0x00, 0x62]) == [.notText])
    #expect(fact([0xFF, 0xFE, 0x00, 0xD8]) == [.notText])
  }

  @Test(arguments: [
    "\u{7}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{AD}", "\u{200B}", "\u{202E}", "\u{FEFF}",
  ])
  func `A text with something that nobody sees is refused at its cell`(hidden: String) {
    let faults = faults(
      """
      theme,sub-theme,id,text
      T\(hidden)x,S,A,One.
      T,S\(hidden)x,B,Two.
      T,S,C,Three\(hidden)x.
      """)
    #expect(faults.map(\.fact) == [.hiddenCharacter, .hiddenCharacter, .hiddenCharacter])
    #expect(faults.map(\.place.name) == ["A2", "B3", "D4"])
  }

  /// Whatever is read becomes a questionnaire without problems.
  @Test func `Every character in every column is refused, or in a draft that is right`() throws {
    for value in Array(UInt32(0)...0x24F) + Array(0x2000...0x206F) + [0xFE0F, 0xFEFF, 0xE0041] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for row in [
        "T\(scalar)x,S,A,One", "T,S\(scalar)x,A,One", "T,S,A,One\(scalar)x", "T,S,A,\(scalar)x",
      ] {
        guard case .sheet(let sheet) = reading("theme,sub-theme,id,text\n\(row)\n") else {
          continue
        }
        let draft = sheet.draft(id: "mine")
        let source = SourceText(name: "mine.json", bytes: Array(draft.questionnaire.utf8))
        guard case .problems(let problems) = Questionnaire.reading(source) else { continue }
        Issue.record("U+\(String(value, radix: 16)) in \(row): \(problems.map(\.fact))")
      }
    }
  }
}
