import Hashing
import TestSupport
import Testing

@Suite struct DigestTests {
  @Test func writesWhatItReads() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let text = String(
        (0..<64).map { _ in "0123456789abcdef".randomElement(using: &generator) ?? "0" })
      let digest = try #require(Digest(hexadecimal: text))
      #expect(digest.hexadecimal == text)
      #expect(digest.description == text)
    }
  }

  @Test func differsWithEachDigit() throws {
    let zeros = String(repeating: "0", count: 64)
    var digests: Set<Digest> = [try #require(Digest(hexadecimal: zeros))]
    for place in 0..<64 {
      var digits = Array(zeros)
      digits[place] = "1"
      digests.insert(try #require(Digest(hexadecimal: String(digits))))
    }
    #expect(digests.count == 65)
  }

  @Test(arguments: [
    "", "0", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
    String(repeating: "A", count: 64), String(repeating: "0", count: 63) + "g",
    String(repeating: "0", count: 63) + "F", "+" + String(repeating: "0", count: 63),
    String(repeating: "0", count: 63) + " ", String(repeating: "٠", count: 64),
    String(repeating: "0", count: 63) + "`", String(repeating: "0", count: 63) + "/",
    String(repeating: "0", count: 63) + ":",
  ])
  func refusesAnythingElse(_ text: String) {
    #expect(Digest(hexadecimal: text) == nil)
  }
}
