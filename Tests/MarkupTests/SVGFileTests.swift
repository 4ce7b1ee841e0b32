import Markup
import Testing

@Suite struct SVGFileTests {
  @Test func theRulesStandAfterTheName() {
    let picture = HTMLTag.svg(.viewBox(width: 10, height: 20)) {
      HTMLTag.title { "Name" }
      HTMLTag.rect(.width(1))
    }
    #expect(
      SVGFile(picture, style: Stylesheet("rect{fill:red}")).text == """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><title>Name</title>
        <style>rect{fill:red}</style><rect width="1"/>
        </svg>

        """)
  }

  @Test func onlyAPictureIsAFile() async {
    await #expect(processExitsWith: .failure) {
      _ = SVGFile(HTMLTag.p(), style: Stylesheet("p{}"))
    }
  }
}
