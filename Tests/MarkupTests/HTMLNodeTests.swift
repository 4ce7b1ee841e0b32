import Markup
import Testing

@Suite struct HTMLNodeTests {
  @Test func blocksStandOnLinesAndTextFlows() {
    let list = HTMLTag.ul(.class("plain", "wide")) {
      HTMLTag.li {
        "one "
        HTMLTag.strong { "two" }
      }
      HTMLTag.li()
    }
    #expect(
      list.markup == """
        <ul class="plain wide">
        <li>one <strong>two</strong></li>
        <li></li>
        </ul>
        """)
  }

  @Test func aDrawingWithoutContentClosesItselfAndAVoidElementHasNoEnd() {
    #expect(HTMLTag.rect(.x(1), .y(-2)).markup == "<rect x=\"1\" y=\"-2\"/>")
    #expect(HTMLTag.br().markup == "<br>")
    #expect(HTMLTag.td().markup == "<td></td>")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onload=\"x", "&quot; onload=&quot;x"), ("&lt;", "&amp;lt;"), ("a'b", "a'b"),
    ("]]>", "]]&gt;"), ("\u{0}\u{1B}\u{202E}\u{AD}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("<\u{301}b>", "&lt;\u{301}b&gt;"),
  ])
  func nothingTypedIsMarkup(text: String, escaped: String) {
    #expect(HTMLTag.p { text }.markup == "<p>\(escaped)</p>")
    #expect(HTMLTag.p(.label(text)).markup == "<p aria-label=\"\(escaped)\"></p>")
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10_FFFF])
  func aNoncharacterIsReplaced(value: Int) throws {
    let scalar = try #require(UInt32(exactly: value).flatMap { Unicode.Scalar($0) })
    #expect(HTMLNode.text(String(Character(scalar))).markup == "\u{FFFD}")
  }

  /// Every scalar that begins something in HTML or XML, in every place, leaves the tags as they were.
  @Test func everyASCIICharacterStaysText() {
    for byte in UInt8(0)..<128 {
      let text = "a\(Unicode.Scalar(byte))b"
      let markup = HTMLTag.p(.class(text)) { text }.markup
      #expect(markup.unicodeScalars.count { $0 == "<" } == 2)
      #expect(markup.unicodeScalars.count { $0 == ">" } == 2)
      #expect(markup.unicodeScalars.count { $0 == "\"" } == 2)
    }
  }

  @Test func conditionsAndLoopsCollect() {
    func list(_ isLong: Bool) -> String {
      HTMLTag.p {
        if isLong { "long" } else { "short" }
        for number in 1...2 { " \(number)" }
        isLong ? HTMLTag.br() : nil
      }.markup
    }
    #expect(list(true) == "<p>long 1 2<br></p>")
    #expect(list(false) == "<p>short 1 2</p>")
  }

  @Test func aNameGivenTwiceAndContentInAVoidElementStop() async {
    await #expect(processExitsWith: .failure) { _ = HTMLTag.p(.id("a"), .id("b")) }
    await #expect(processExitsWith: .failure) { _ = HTMLTag.br { "text" } }
  }

  @Test func anOutlineIsWrittenAsAPath() {
    #expect(
      HTMLTag.path(.outline([(x: 0, y: -3), (x: 3, y: 3), (x: -3, y: 3)])).markup
        == "<path d=\"M0 -3L3 3L-3 3Z\"/>")
    #expect(
      HTMLTag.path(.outline([(x: 1, y: 2), (x: 3, y: 4)], isClosed: false)).markup
        == "<path d=\"M1 2L3 4\"/>")
  }
}
