import Language
import Reports
import TestSupport
import Testing

@Suite struct TextRendererTests {
  private func text(width: Int, @BlockBuilder _ blocks: () -> [Block]) -> String {
    let document = Document(language: .nl, title: "Titel", blocks: blocks)
    return TextRenderer(width: width).text(document)
  }

  @Test func headingsParagraphsAndLists() {
    let text = text(width: 30) {
      Block.section("Eerste") {
        Block.paragraph("Een alinea die niet op één regel past.")
        Block.section("Tweede") {
          Block.bullets(["kort", "een punt die langer is dan de regel"])
          Block.numbers([[.paragraph("een")], [.paragraph("twee"), .paragraph("drie")]])
        }
      }
      Block.note("Een kanttekening.")
    }
    #expect(
      text == """
        Titel
        -----

        Eerste
        ------

        Een alinea die niet op één
        regel past.

        Tweede

          - kort
          - een punt die langer is dan
            de regel

          1. een

          2. twee

             drie

          Een kanttekening.

        """)
  }

  @Test func definitionsStandOnOneLineOrBelow() {
    let text = text(width: 24) {
      Block.definitions([
        Definition("Kort", "één"), Definition("Lang", "een waarde die moet worden afgebroken"),
        Definition("Meer", [.paragraph("een"), .paragraph("twee")]),
      ])
    }
    #expect(
      text == """
        Titel
        -----

        Kort: één
        Lang: een waarde die
          moet worden afgebroken
        Meer:
          een

          twee

        """)
  }

  private let table = Block.table(
    Table(
      caption: "Bijschrift.",
      columns: [
        Table.Column("Thema", wraps: true), Table.Column("Aantal stuks", .trailing),
      ],
      rows: [
        [[.text("Kennis en veiligheid")], [.text("3")]], [[.text("漢字")], [.strong("12")]],
      ]))

  @Test func aTableThatFitsHasColumns() {
    #expect(
      text(width: 40) { table } == """
        Titel
        -----

        Bijschrift.

        Thema                 Aantal stuks
        --------------------  ------------
        Kennis en veiligheid             3
        漢字                            12

        """)
  }

  @Test func aNarrowTableBreaksBetweenWords() {
    #expect(
      text(width: 22) { table } == """
        Titel
        -----

        Bijschrift.

                        Aantal
        Thema            stuks
        --------------  ------
        Kennis en            3
        veiligheid
        漢字                12

        """)
  }

  @Test func aTableThatIsTooWideBecomesRecords() {
    let wide = Block.table(
      Table(
        caption: "Bijschrift.", columns: [Table.Column("Thema"), Table.Column("Niveau")],
        rows: [
          [[.text("Kennis en veiligheid")], [.text("twee tot drie")]],
          [[.text("Inkoop")], [.text("een")]],
        ]))
    #expect(
      text(width: 30) { wide } == """
        Titel
        -----

        Bijschrift.

        Thema: Kennis en veiligheid
          Niveau: twee tot drie

        Thema: Inkoop
          Niveau: een

        """)
  }

  @Test func proseStopsAt100Columns() {
    let words = Array(repeating: "woord", count: 100).joined(separator: " ")
    let text = text(width: 200) { Block.paragraph(words) }
    let longest = text.lines.map(\.displayWidth).max()
    // Sixteen words of five letters with a space between them; the next would end at 101.
    #expect(longest == 95)
  }

  /// Only a word longer than the page, such as a hash, may be broken; nothing may be wider.
  @Test(arguments: [20, 33, 60, 80, 200], Language.allCases)
  func nothingIsWiderThanThePage(width: Int, language: Language) throws {
    for output in GoldenTests.Output.allCases {
      let text = TextRenderer(width: width).text(try output.document(in: language))
      for line in text.lines { #expect(line.displayWidth <= width, "\(line)") }
    }
  }

  @Test func noLineEndsInASpace() throws {
    for output in GoldenTests.Output.allCases {
      let text = TextRenderer(width: 80).text(try output.document(in: .nl))
      #expect(text.lines.allSatisfy { $0.last != " " })
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }
}
