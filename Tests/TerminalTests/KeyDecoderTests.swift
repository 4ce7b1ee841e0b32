import Terminal
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
  private static let keys: [(bytes: String, key: Key)] = [
    ("a", .character("a")), ("é", .character("é")), ("中", .character("中")),
    ("👍", .character("👍")), ("\u{301}", .character("\u{301}")), (" ", .character(" ")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{1}", .control("a")), ("\u{4}", .control("d")), ("\u{1A}", .control("z")),
    ("\0", .control("@")), ("\u{1F}", .control("_")),
    // Cursor keys in normal and in application mode, and with Control held.
    ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right),
    // Home and End as xterm, rxvt and the Linux console send them.
    ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end),
    ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}OH", .home), ("\u{1B}OF", .end),
    ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
    ("\u{1B}[6;2~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter),
    ("\u{1B}[200~een\r\ntwee\u{1B}[201~", .pasted("een\ntwee")),
    ("\u{1B}[200~\u{1B}[201~", .pasted("")),
  ]

  @Test func `Every key is known however its bytes come in`() {
    for (text, key) in Self.keys {
      let bytes = Array(text.utf8)
      var whole = KeyDecoder()
      #expect(whole.decode(bytes) == [key], "\(text.debugDescription)")
      #expect(!whole.isWaiting)
      for cut in bytes.indices.dropFirst() {
        var halves = KeyDecoder()
        #expect(halves.decode(bytes[..<cut]) == [], "\(text.debugDescription) at \(cut)")
        #expect(halves.decode(bytes[cut...]) == [key], "\(text.debugDescription) at \(cut)")
      }
    }
  }

  @Test func `Keys that come together are told apart`() {
    var decoder = KeyDecoder()
    let bytes = Self.keys.flatMap { Array($0.bytes.utf8) }
    #expect(decoder.decode(bytes) == Self.keys.map(\.key))
  }

  @Test(
    arguments: [
      "\u{1B}[15~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[<0;1;1M", "\u{1B}[201~", "\u{1B}[?1;2c",
      // Alt and a letter, which must not be Escape.
      "\u{1B}b",
    ])
  func `Keys without a meaning give nothing and end nothing`(_ text: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array((text + "x").utf8)) == [.character("x")])
  }

  // MARK: - Time

  @Test func `Time makes an Escape of what could begin more`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.timeout() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.timeout() == [])
    #expect(decoder.decode(Array("a".utf8)) == [.character("a")])
  }

  @Test func `An Escape before an Escape is one`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B, 0x1B]) == [.escape])
    #expect(decoder.timeout() == [.escape])
  }

  @Test(arguments: [[0x1B, 0x5B], [0x1B, 0x5B, 0x31], [0x1B, 0x4F], [0xC3], [0xF0, 0x9F]])
  func `Time drops half a key`(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.timeout() == [])
    #expect(decoder.decode(Array("a".utf8)) == [.character("a")])
  }

  @Test func `Time does not end a paste`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~een\u{1B}[20".utf8)) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.timeout() == [])
    #expect(decoder.decode(Array("1~q".utf8)) == [.pasted("een"), .character("q")])
  }

  @Test func `A paste that is too long is cut, and none of it becomes keys`() {
    var decoder = KeyDecoder()
    let text = String(repeating: "q", count: (1 << 20) + 100)
    let keys = decoder.decode(Array("\u{1B}[200~\(text)\u{1B}[201~x".utf8))
    #expect(keys == [.pasted(String(text.dropLast(100))), .character("x")])
  }

  // MARK: - Anything

  @Test(
    arguments: [[0x80], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xC3, 0x28]] as [[UInt8]])
  func `Bytes that are no UTF-8 are seen`(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes).first == .character("\u{FFFD}"))
  }

  /// However bytes are cut up, they give the same keys, and an answer always follows them.
  @Test func `Any bytes give the same keys in any pieces`() {
    var generator = SeededGenerator(seed: 4)
    let telling: [UInt8] = [0x1B, 0x5B, 0x4F, 0x31, 0x32, 0x30, 0x7E, 0x41, 0xC3, 0xA9, 0x0D, 0x71]
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        telling.randomElement(using: &generator) ?? 0
      }
      var whole = KeyDecoder()
      let expected = whole.decode(bytes)
      var pieces = KeyDecoder()
      #expect(bytes.flatMap { pieces.decode([$0]) } == expected, "\(bytes)")
      _ = whole.timeout()
      if !whole.isWaiting, !bytes.contains(0x30) {
        #expect(whole.decode(Array("x".utf8)) == [.character("x")], "\(bytes)")
      }
    }
  }
}
