import Language
import Reports
import TestSupport
import Testing

@Suite struct HTMLRendererTests {
  /// What stands in the body below the heading.
  private func body(_ blocks: Block..., language: Language = .nl) -> String {
    let page = HTMLRenderer().text(
      Document(language: language, title: "Titel") { blocks })
    let lines = page.lines
    let start = lines.firstIndex { $0.hasPrefix("<main") }.map { $0 + 1 } ?? 0
    let end = lines.firstIndex { $0 == "</main>" } ?? lines.count
    return lines[start..<end].joined(separator: "\n")
  }

  @Test func sectionsNest() {
    #expect(
      body(.section("Een") { Block.section("Twee") { Block.paragraph("Tekst.") } }) == """
        <section>
        <h2 id="part-0">Een</h2>
        <section>
        <h3 id="part-0-0">Twee</h3>
        <p>Tekst.</p>
        </section>
        </section>
        """)
  }

  @Test func aLinkLeadsToAFileNearby() {
    #expect(
      body(.paragraph([.text("Zie "), .link("het < rapport", path: "a/b-1.nl.html"), .text(".")]))
        == #"<p>Zie <a href="a/b-1.nl.html">het &lt; rapport</a>.</p>"#)
  }

  @Test(arguments: ["https://example.org", "/etc/passwd", "../a//b", "a b", "", "javascript:x"])
  func aLinkLeadsNowhereElse(path: String) async {
    await #expect(processExitsWith: .failure) { [path] in
      _ = HTMLRenderer().text(
        Document(language: .nl, title: "T") { Block.paragraph([.link("x", path: path)]) })
    }
  }

  @Test func aBannerStandsOnTheScreenAndOnPaper() {
    var document = Document(language: .nl, title: "Titel") { Block.paragraph("Tekst.") }
    document.banner = "Fictief <b>"
    let page = HTMLRenderer().text(document)
    #expect(
      page.contains(
        """
        <aside class="banner" aria-label="Let op">
        <p>Fictief &lt;b&gt;</p>
        </aside>
        """))
    #expect(page.contains(#"@bottom-left { content: "Fictief \3c b\3e ";"#))
    #expect(MarkdownRenderer().text(document).hasPrefix("> **Fictief"))
    #expect(TextRenderer(width: 80).text(document).hasPrefix("Fictief <b>\n\nTitel\n"))
  }

  @Test func listsDefinitionsAndNotes() {
    #expect(
      body(
        .bullets(["Eén", "Twee"]), .numbers([[.paragraph("Eerst"), .paragraph("dan")]]),
        .definitions([Definition("Naam", "Waarde")]),
        .note("Let op."), .paragraph([.text("Een "), .strong("sterk"), .text(" woord.")])) == """
          <ul>
          <li>Eén</li>
          <li>Twee</li>
          </ul>
          <ol>
          <li>
          <p>Eerst</p>
          <p>dan</p>
          </li>
          </ol>
          <dl>
          <div>
          <dt>Naam</dt>
          <dd>Waarde</dd>
          </div>
          </dl>
          <div class="note" role="note">
          <p>Let op.</p>
          </div>
          <p>Een <strong>sterk</strong> woord.</p>
          """)
  }

  @Test func aTableHasACaptionAndHeadings() {
    let table = Table(
      caption: "Aantallen.", columns: [Table.Column("Thema"), Table.Column("Open", .trailing)],
      rows: [[[.text("Bestuur")], [.text("3")]]])
    #expect(
      body(.table(table)) == """
        <div class="scroll" role="region" aria-labelledby="part-0" tabindex="0">
        <table>
        <caption id="part-0">Aantallen.</caption>
        <thead>
        <tr>
        <th scope="col">Thema</th>
        <th scope="col" class="number">Open</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">Bestuur</th>
        <td class="number">3</td>
        </tr>
        </tbody>
        </table>
        </div>
        """)
  }

  @Test func aLongDocumentHasContents() {
    let page = { (number: Int) in
      HTMLRenderer().text(
        Document(language: .en, title: "Title") {
          Block.paragraph("First.")
          for chapter in 1...number { Block.section("Chapter \(chapter)") {} }
        })
    }
    #expect(!page(3).contains("<nav"))
    #expect(page(4).contains("<nav aria-label=\"Contents\">"))
    #expect(page(4).contains("<li><a href=\"#part-4\">Chapter 4</a></li>"))
    #expect(page(4).contains("<h2 id=\"part-4\">Chapter 4</h2>"))
  }

  @Test(arguments: GoldenTests.Output.allCases, Language.allCases)
  func everyLinkLeadsSomewhereAndEveryNameIsUnique(
    output: GoldenTests.Output, language: Language
  ) throws {
    let page = HTMLRenderer().text(try output.document(in: language))
    let ids = values(of: "id", in: page)
    #expect(Set(ids).count == ids.count)
    let references =
      values(of: "href", in: page).map { String($0.dropFirst()) }
      + values(of: "aria-labelledby", in: page).flatMap {
        $0.split(separator: " ").map(String.init)
      }
    #expect(references.allSatisfy(Set(ids).contains))
  }

  @Test(arguments: GoldenTests.Output.allCases, Language.allCases)
  func headingsSkipNoLevel(output: GoldenTests.Output, language: Language) throws {
    let page = HTMLRenderer().text(try output.document(in: language))
    let levels = page.lines.compactMap { line in
      line.hasPrefix("<h") ? line.dropFirst(2).first?.wholeNumberValue : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (previous, next) in zip(levels, levels.dropFirst()) { #expect(next <= previous + 1) }
  }

  @Test(arguments: GoldenTests.Output.allCases, Language.allCases)
  func aPageRunsAndFetchesNothing(output: GoldenTests.Output, language: Language) throws {
    let page = HTMLRenderer().text(try output.document(in: language))
    for forbidden in ["<script", "<link", "<img", " src=", "url(", "@import", "http:", "https:"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  /// The values of an attribute, in order.
  private func values(of attribute: String, in page: String) -> [String] {
    page.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }
}
