import Language
import Markup
import Testing

@Suite struct HTMLPageTests {
  private let page = HTMLPage(
    language: .nl, title: "A & B", style: Stylesheet("body{margin:0}")
  ) {
    HTMLTag.main { HTMLTag.h1 { "A & B" } }
  }

  @Test func theWholeFile() {
    #expect(
      page.text == """
        <!DOCTYPE html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'sha256-IAdwN3biDCQ3brrgp1m8kBEsPQYyqfREKOEfeoREopc='; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer"><title>A &amp; B</title>
        <style>body{margin:0}</style>
        </head>
        <body>
        <main>
        <h1>A &amp; B</h1>
        </main>
        </body>
        </html>

        """)
  }
}
