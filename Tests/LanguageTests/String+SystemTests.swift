import Language
import Testing

@Suite struct StringSystemTests {
  @Test func `All bytes come back as they were`() {
    var faults: [[UInt8]] = []
    let bytes: [UInt8] = [
      0x2F, 0x61, 0x7F, 0x80, 0xBE, 0xBF, 0xC2, 0xC3, 0xE2, 0xED, 0xA0, 0xF0, 0xF4, 0x8F, 0xFF,
    ]
    for a in bytes {
      for b in bytes {
        for c in bytes {
          for d in bytes where String(system: [a, b, c, d]).systemBytes != [a, b, c, d] {
            faults.append([a, b, c, d])
          }
        }
      }
    }
    #expect(faults.isEmpty)
    for byte in UInt8.min...UInt8.max {
      let text = String(system: [0x61, byte, 0x62])
      #expect(text.systemBytes == [0x61, byte, 0x62])
      #expect(text.hasForeignBytes == (byte >= 0x80))
    }
  }

  @Test(arguments: ["", "tu.peil", "één", "e\u{301}", "漢", "😀", "\u{10FEFF}"])
  func `UTF-8 is itself`(text: String) {
    #expect(String(system: Array(text.utf8)).utf8.elementsEqual(text.utf8))
    #expect(text.systemBytes == Array(text.utf8))
    #expect(!text.hasForeignBytes)
  }

  @Test func `The characters that stand for bytes are kept byte by byte`() {
    for value in [0x10FF00, 0x10FF0A, 0x10FF80, 0x10FFFF] as [UInt32] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      #expect(String(system: bytes).systemBytes == bytes)
      #expect(String(system: bytes).unicodeScalars.count == 4)
    }
  }

  @Test func `What is added to a text is added to its bytes`() {
    let text = String(system: [0x61, 0xE9, 0x2E]) + "audit.peil"
    #expect(text.systemBytes == [0x61, 0xE9, 0x2E] + Array("audit.peil".utf8))
    #expect(text.systemCString.last == 0 && text.systemCString.count == 14)
    #expect(text.isPlainLine == false)
  }

  @Test(
    arguments: [
      ("tu.peil", "tu.peil"), ("één 漢😀", "één 漢😀"), ("a b", "a b"), ("q\nr.peil", #"q\nr.peil"#),
      ("a\r\tb", #"a\r\tb"#), ("\u{1B}[31m", #"\033[31m"#), ("\u{7F}", #"\177"#),
      ("x\u{200B}y", #"x\342\200\213y"#), ("\u{2028}", #"\342\200\250"#),
      ("\u{85}", #"\302\205"#), ("\u{AD}", #"\302\255"#), ("\u{202E}", #"\342\200\256"#),
      ("👩🏽\u{200D}🔬", "👩🏽\u{200D}🔬"),
    ] as [(String, String)])
  func `A path is seen on one line and stays the path of its file`(path: String, shown: String) {
    #expect(path.asPath.legible == shown)
    #expect(path.quotable == shown)
    #expect(path.asPath.systemBytes == Array(path.utf8))
    #expect(path.asPath.asPath == path.asPath)
    #expect(shown.isPlainLine)
  }

  @Test func `Bytes that are no UTF-8 are written out beside what is hidden`() {
    let path = String(system: [0x61, 0xE9, 0x0A, 0x62]).asPath
    #expect(path.legible == #"a\351\nb"#)
    #expect(path.systemBytes == [0x61, 0xE9, 0x0A, 0x62])
  }

  @Test(arguments: [
    ("tu.peil", true), ("a/b c.peil", true), ("", true), ("q\nr.peil", false), ("q\n/r.peil", true),
    ("q\n/", false), ("q\n//", false), ("a\tb", false), ("a\u{202E}b", false), ("a\u{85}b", false),
    ("é", true), ("/", true),
  ])
  func `A new file has a name on one line`(path: String, isNew: Bool) {
    #expect(path.canBeNewPath == isNew)
    #expect(path.asPath.canBeNewPath == isNew)
    #expect(String(system: Array(path.utf8) + [0xE9]).canBeNewPath == (isNew || path.last == "/"))
  }
}
