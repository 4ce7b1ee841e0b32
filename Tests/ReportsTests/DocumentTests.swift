import Language
import Reports
import Testing

@Suite struct DocumentTests {
  @Test func buildersKeepTheOrder() {
    let isTrue = true
    let document = Document(language: .nl, title: "T") {
      Block.paragraph("1")
      if isTrue { Block.paragraph("2") }
      if !isTrue { Block.paragraph("x") } else { Block.paragraph("3") }
      for number in 4...5 { Block.paragraph(String(number)) }
      [Block.paragraph("6"), Block.paragraph("7")]
      nil as Block?
    }
    #expect(document.blocks == (1...7).map { .paragraph(String($0)) })
  }

  @Test func sentencesThatAreEmptyLeaveNoSpace() {
    #expect(Block.paragraph(["Een.", "", "Twee."]) == .paragraph("Een. Twee."))
  }

  @Test func whatWasTypedKeepsItsParagraphs() {
    #expect(Block.paragraphs(typed: "a\n\n b \r\nc") == ["a", "b", "c"].map { .paragraph($0) })
  }

  @Test func aRowNeedsACellForEachColumn() async {
    await #expect(processExitsWith: .failure) {
      _ = Table(
        caption: "", columns: [Table.Column("a"), Table.Column("b")], rows: [[[.text("x")]]])
    }
  }
}
