import Language
import Reports
import TestSupport
import Testing

@Suite struct MarkdownRendererTests {
  private func text(@BlockBuilder _ blocks: () -> [Block]) -> String {
    MarkdownRenderer().text(Document(language: .nl, title: "Titel", blocks: blocks))
  }

  private func paragraph(_ typed: String) -> String {
    let text = text { Block.paragraph(typed) }
    return text.lines.dropFirst(2).dropLast().joined(separator: "\n")
  }

  @Test func everyKindOfBlock() {
    let text = text {
      Block.section("Eerste") {
        Block.paragraph([.text("Gewoon "), .strong("nadruk"), .text(" gewoon.")])
        Block.bullets(["een", "twee"])
        Block.numbers([[.paragraph("een")], [.paragraph("twee"), .paragraph("drie")]])
        Block.section("Tweede") {
          Block.definitions([
            Definition("Kort", "één"), Definition("Lijst", [.bullets(["a b", "c d"])]),
          ])
          Block.note([.paragraph("Een."), .paragraph("Twee.")])
        }
        Block.table(
          Table(
            caption: "Bijschrift.", columns: [Table.Column("A"), Table.Column("B", .trailing)],
            rows: [[[.text("een")], [.text("2")]]]))
      }
    }
    #expect(
      text == #"""
        # Titel

        ## Eerste

        Gewoon **nadruk** gewoon.

        - een
        - twee

        1. een

        2. twee

           drie

        ### Tweede

        - **Kort:** één

        - **Lijst:**

          - a b
          - c d

        > Een.
        >
        > Twee.

        Bijschrift.

        | A | B |
        | :--- | ---: |
        | een | 2 |

        """#)
  }

  /// The marks of CommonMark 0.31 and of pandoc's extensions; checked with pandoc 3 and
  /// markdown-it: none of the texts of `nastyTexts` changes the parsed tree.
  private let marks = Set("\\`*_{}[]<>#|~$^@&")

  @Test(arguments: UInt8(0x21)..<0x7F)
  func everyASCIIMarkWithinALine(byte: UInt8) {
    let character = Character(Unicode.Scalar(byte))
    let expected = marks.contains(character) ? "x \\\(character) y" : "x \(character) y"
    #expect(paragraph("x \(character) y") == expected)
  }

  @Test(arguments: UInt8(0x21)..<0x7F)
  func everyASCIIMarkAtTheStart(byte: UInt8) {
    let character = Character(Unicode.Scalar(byte))
    let starts = Set("+-=:%")
    let isEscaped = marks.contains(character) || starts.contains(character)
    #expect(paragraph("\(character) y") == (isEscaped ? "\\" : "") + "\(character) y")
  }

  @Test(arguments: [
    ("1. een", "1\\. een"), ("1) een", "1\\) een"), ("(1) een", "(1\\) een"),
    ("a. een", "a\\. een"), ("iv) een", "iv\\) een"), ("2025. Een", "2025\\. Een"), ("7.", "7\\."),
    ("1.5 meter", "1.5 meter"), ("Nee. Ja", "Nee. Ja"), ("12 maatregelen", "12 maatregelen"),
  ])
  func listLabels(typed: String, expected: String) {
    #expect(paragraph(typed) == expected)
  }

  @Test(arguments: [
    ("http://a.nl", "http\\://a.nl"), ("zie www.a.nl", "zie www\\.a.nl"), ("a: b", "a: b"),
    (":smile:", "\\:smile:"), ("om 9:05", "om 9:05"), ("Www.a.nl", "Www\\.a.nl"),
  ])
  func addressesAndEmoji(typed: String, expected: String) {
    #expect(paragraph(typed) == expected)
  }

  @Test func aMarkUnderAnAccentIsStillAMark() {
    let expected = "x \\*\u{301}y\\*"
    #expect(Array(paragraph("x *\u{301}y*").unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func emptyTextMakesNoEmphasis() {
    #expect(text { Block.paragraph([.strong(" "), .text("a")]) } == "# Titel\n\na\n")
  }
}
