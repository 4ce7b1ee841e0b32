import Testing

@testable import Language

@Suite struct ClosestTests {
  @Test(arguments: [
    ("formt", "format"), ("fromat", "format"), ("Format", "format"), ("ouput", "output"),
    ("format", "format"), ("fomrta", "format"), ("questionaires", "questionnaire"),
  ])
  func `A slip is seen`(word: String, expected: String) {
    #expect(closest(to: word, among: ["output", "format", "questionnaire"]) == expected)
  }

  @Test(arguments: ["", "x", "pdf", "plain", "questions", "fr"])
  func `Another word is not taken for a slip`(word: String) {
    #expect(closest(to: word, among: ["output", "format", "questionnaire", "nl"]) == nil)
  }

  @Test func `Long words may have more slips`() {
    // Four slips in thirteen letters, one more than two and still a third.
    #expect(closest(to: "kwestionnairs", among: ["questionnaire"]) == "questionnaire")
    // Three slips in six letters are more than two.
    #expect(closest(to: "firmut", among: ["format"]) == "format")
    #expect(closest(to: "firmux", among: ["format"]) == nil)
  }

  @Test func `The nearest wins, then the first`() {
    #expect(closest(to: "cap", among: ["cart", "cat", "car"]) == "cat")
    #expect(closest(to: "cap", among: ["car", "cat"]) == "car")
    #expect(closest(to: "cap", among: [String]()) == nil)
  }

  /// Origin: worked by hand; the last is the pair that tells this form from the unrestricted one,
  /// which gives 2 (Boytsov 2011).
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
    ("abc", "ab", 1), ("abc", "abcd", 1), ("abc", "axc", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3),
  ])
  func `Slips are counted`(left: String, right: String, expected: Int) {
    #expect(spellingDistance(Array(left), Array(right)) == expected)
  }

  @Test func `The count is symmetric and lies between its bounds`() {
    var words: [[Character]] = [[]]
    for length in 1...4 {
      words += words.filter { $0.count == length - 1 }.flatMap { word in
        "abc".map { word + [$0] }
      }
    }
    for left in words {
      for right in words {
        let distance = spellingDistance(left, right)
        #expect(distance == spellingDistance(right, left))
        #expect((distance == 0) == (left == right))
        #expect(distance >= abs(left.count - right.count))
        #expect(distance <= max(left.count, right.count))
      }
    }
  }
}
