import Definitions
import Language
import Testing

@Suite struct StyleLengthTests {
  /// A sentence of so many words, with a mark before one of them.
  private static func sentence(_ count: Int, mark: Int? = nil, end: String = ".") -> String {
    (1...count).map { ($0 == mark ? "§" : "") + "w\($0)" }.joined(separator: " ") + end
  }

  @Test(arguments: [
    ("statement", 25), ("fully", 60), ("partially", 40), ("essential", 40),
    ("mayBeNotApplicable", 40), ("definition", 50), ("purpose", 80),
  ])
  func `A text has a limit by its part`(key: String, limit: Int) {
    // Numbers stand for words that are the same in no other rule.
    let fits = Sample.text(key, nl: Self.sentence(limit), en: "x \(Self.sentence(limit - 1))")
    #expect(fits.findings.isEmpty)
    let long = Self.sentence(limit + 1, mark: limit + 1)
    Sample.text(key, nl: long, en: "x \(Self.sentence(limit - 1))").expectFindings(
      [.tooManyWords(limit + 1, limit: limit)],
      nl: [
        "Deze tekst telt \(limit + 1) woorden; \(limit) is de grens, die hier ligt. Kort hem in."
      ],
      en: [
        "This text has \(limit + 1) words; \(limit) is the limit, which is here. Shorten it."
      ])
  }

  @Test(arguments: [("question", 25, "?"), ("title", 12, ""), ("term", 4, "")])
  func `What does not end with a full stop has one too`(key: String, limit: Int, end: String) {
    let fits = Sample.text(
      key, nl: Self.sentence(limit, end: end), en: "x \(Self.sentence(limit - 1, end: end))")
    #expect(fits.findings.isEmpty)
    let long = Sample.text(
      key, nl: Self.sentence(limit, end: end), en: "x \(Self.sentence(limit, end: end))")
    #expect(long.findings.map(\.fact) == [.tooManyWords(limit + 1, limit: limit)])
  }

  @Test func `An example of evidence and an answer are known by where they stand`() {
    let words = Self.sentence(31)
    let evidence = Sample(
      name: "x.json",
      text: #"{ "evidence": { "design": { "nl": "\#(words)", "en": "x \#(words)" } } }"#)
    #expect(
      evidence.findings.map(\.fact) == [
        .tooManyWords(31, limit: 30), .tooManyWords(32, limit: 30),
      ])
    let title = Self.sentence(13, end: "")
    let answer = Sample(
      name: "x.json",
      text: #"{ "answers": [{ "title": { "nl": "\#(title)", "en": "x \#(title)" } }] }"#)
    #expect(
      answer.findings.map(\.fact) == [
        .tooManyWords(13, limit: 12), .tooManyWords(14, limit: 12),
      ])
  }

  @Test(arguments: 1...6)
  func `Guidance has two to four sentences`(count: Int) {
    func sentences(_ word: String) -> String {
      Array(repeating: "\(word).", count: count).joined(separator: " ")
    }
    let fits = (2...4).contains(count)
    let sample = Sample.text(
      "guidance", nl: (fits ? "" : "§") + sentences("Kijk"),
      en: (fits ? "" : "§") + sentences("Look"))
    sample.expectFindings(
      Array(repeating: .sentenceCount(count, asked: 2...4), count: fits ? 0 : 2),
      nl: Array(
        repeating: "Deze toelichting telt \(count == 1 ? "1 zin" : "\(count) zinnen"); schrijf er 2"
          + " tot en met 4.", count: fits ? 0 : 2),
      en: Array(
        repeating: "This guidance has \(count == 1 ? "1 sentence" : "\(count) sentences"); write 2"
          + " to 4.", count: fits ? 0 : 2))
  }

  @Test func `Guidance has at most eighty words`() {
    let half = Self.sentence(40)
    #expect(
      Sample.text("guidance", nl: "\(half) \(half)", en: "x \(half) \(half)").findings.map(\.fact)
        == [.tooManyWords(81, limit: 80)])
  }
}
