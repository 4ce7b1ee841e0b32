import Markup
import Testing

@Suite struct HTMLTagTests {
  @Test func noTagRunsEmbedsOrSends() {
    let dangerous: Set = [
      "script", "iframe", "object", "embed", "form", "input", "button", "link", "base", "img",
      "image", "audio", "video", "source", "template", "foreignObject", "use", "animate", "set",
      "style",
    ]
    #expect(HTMLTag.allCases.allSatisfy { !dangerous.contains($0.rawValue) })
  }

  @Test func headingsHaveSixLevels() async {
    #expect((1...6).map { HTMLTag.heading($0).rawValue } == ["h1", "h2", "h3", "h4", "h5", "h6"])
    await #expect(processExitsWith: .failure) { _ = HTMLTag.heading(7) }
  }
}
