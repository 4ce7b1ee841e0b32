import Language
import Testing

@Suite struct CollectionPartTests {
  /// The standard library's own answer, of which this one must not differ.
  @Test func findsWhatTheStandardLibraryFinds() {
    let letters = ["a", "b"]
    let texts = (0...6).flatMap { length in
      (0..<1 << length).map { bits in
        (0..<length).map { letters[bits >> $0 & 1] }.joined()
      }
    }
    let parts = texts.filter { $0.utf8.count <= 3 }
    for text in texts {
      for part in parts {
        #expect(text.firstRange(ofPart: part) == text.firstRange(of: part), "\(text) \(part)")
        #expect(text.contains(part: part) == text.contains(part), "\(text) \(part)")
        if part.isEmpty { continue }
        #expect(
          text.replacing(part: part, with: "<a>") == text.replacing(part, with: "<a>"),
          "\(text) \(part)")
      }
    }
  }

  @Test func aCharacterIsOneWhole() {
    #expect("e\u{301}e".firstRange(ofPart: "e") == "e\u{301}e".firstRange(of: "e"))
    #expect(!"e\u{301}".contains(part: "e"))
    #expect(Array("één".utf8).firstRange(ofPart: Array("n".utf8)) == 4..<5)
  }
}
