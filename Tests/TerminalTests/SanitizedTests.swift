import Language
import Terminal
import TestSupport
import Testing

@Suite struct SanitizedTests {
  @Test(arguments: [
    "", "Amsterdam", "één ‘citaat’ – 50 %", "漢字", "😀", "❤️", "e\u{301}", "\u{A0}", "🇳🇱", "👍🏽",
    "👩🏽\u{200D}🔬", "می\u{200C}خواهم",
  ])
  func `What can be seen stays`(text: String) {
    #expect(text.sanitized() == text)
  }

  @Test func `Every control becomes visible`() throws {
    for value in Array(UInt32(0)...0x1F) + Array(0x7F...0x9F) {
      let scalar = try #require(Unicode.Scalar(value))
      #expect("a\(Character(scalar))b".sanitized() == "a\u{FFFD}b", "U+\(value)")
    }
  }

  @Test(
    arguments: [
      "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}",
      "\u{2068}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{200B}",
      "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{34F}", "\u{3164}", "\u{2028}", "\u{2029}",
      "\u{E0041}", "\u{E0100}", "\u{180E}", "\u{115F}", "\u{FFF9}",
      "\u{FFFA}", "\u{FFFB}", "\u{E0000}", "\u{E0001}", "\u{E007F}",
    ] as [Unicode.Scalar])
  func `What cannot be seen becomes visible`(scalar: Unicode.Scalar) {
    var text = "a"
    text.unicodeScalars.append(scalar)
    #expect(text.sanitized() == "a\u{FFFD}")
  }

  @Test func `A byte that is kept by itself is written out`() {
    let path = String(system: Array("q\nr".utf8) + [0xE9]).asPath
    #expect(path.sanitized() == #"q\nr\351"#)
    #expect("in \(path)\n".sanitized(keepingNewlines: true) == "in q\\nr\\351\n")
    let styled = Styling(isTerminal: true, isForbidden: false, noColor: nil, term: "xterm")
    #expect(styled.sanitized(path) == #"q\nr\351"#)
  }

  @Test func `A newline stays only where it is asked for`() {
    #expect("a\nb".sanitized() == "a\u{FFFD}b")
    #expect("a\nb".sanitized(keepingNewlines: true) == "a\nb")
    #expect("a\r\nb".sanitized(keepingNewlines: true) == "a\u{FFFD}\nb")
    #expect("\u{1B}[31mrood\n".sanitized(keepingNewlines: true) == "\u{FFFD}[31mrood\n")
  }

  @Test func `Doing it twice changes nothing more`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<20 {
        let value = UInt32.random(in: 0...0x2FFF, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      let once = String(text).sanitized()
      #expect(once.sanitized() == once)
      #expect(once.unicodeScalars.count == text.count)
    }
  }

  @Test func `Our own styles stay where there are styles, and nothing else`() {
    let styled = Styling(isTerminal: true, isForbidden: false, noColor: nil, term: "xterm")
    let plain = Styling(isTerminal: false, isForbidden: false, noColor: nil, term: "xterm")
    for style in Style.allCases {
      let text = "\(styled(style, "Titel"))\n\u{1B}[31mrood\u{1B}]0;x\u{7}\u{9B}1m\u{200B}\n"
      let cleaned =
        "\(styled(style, "Titel"))\n\u{FFFD}[31mrood\u{FFFD}]0;x\u{FFFD}\u{FFFD}1m\u{FFFD}\n"
      #expect(styled.sanitized(text) == cleaned)
      #expect(!plain.sanitized(text).unicodeScalars.contains("\u{1B}"))
    }
    #expect(plain.sanitized("a\nb") == "a\nb")
  }
}
