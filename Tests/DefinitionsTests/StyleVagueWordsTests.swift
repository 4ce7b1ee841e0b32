import Definitions
import Language
import Testing

@Suite struct StyleVagueWordsTests {
  @Test func `A vague word is shown where it stands`() {
    Sample.text(
      "statement", nl: "Het bestuur stuurt §Adequaat, zegt men.",
      en: "The board steers where others follow."
    ).expectFindings(
      [.vagueWord("Adequaat")],
      nl: [
        "Bij 'Adequaat' denkt ieder aan iets anders. Zeg wat men ziet: wie, wat, wanneer of hoeveel."
      ],
      en: [
        "'Adequaat' means something different to each reader. Say what one sees: who, what, when or"
          + " how many."
      ])
  }

  @Test(arguments: [
    "statement", "fully", "partially", "essential", "mayBeNotApplicable", "question",
  ])
  func `What is asked has no vague words`(key: String) {
    let end = key == "question" ? "?" : "."
    let sample = Sample.text(
      key, nl: "Men toetst §waar nodig\(end)", en: "One checks §where necessary\(end)")
    #expect(
      sample.findings.map(\.fact) == [.vagueWord("waar nodig"), .vagueWord("where necessary")])
    #expect(sample.findings.map(\.place) == sample.marks)
  }

  // A definition may keep the words of its source, and a description does not ask anything.
  @Test(arguments: ["definition", "purpose", "title"])
  func `What is not asked may have them`(key: String) {
    let end = key == "title" ? "" : "."
    #expect(Sample.text(key, nl: "Goed beleid\(end)", en: "Good policy\(end)").findings.isEmpty)
  }

  @Test(arguments: [
    "adequaat", "voldoende", "passende", "effectief", "regelmatig", "goed", "duidelijk", "tijdig",
    "zo nodig", "structureel",
  ])
  func `Dutch has its list`(word: String) {
    let sample = Sample.text(
      "fully", nl: "Men doet dit \(word) elk jaar.", en: "One does it a lot.")
    #expect(sample.findings.map(\.fact) == [.vagueWord(word)])
  }

  @Test(arguments: [
    "adequate", "sufficiently", "appropriate", "effective", "regularly", "timely", "good", "clear",
    "as needed", "structural",
  ])
  func `English has its own`(word: String) {
    let sample = Sample.text("fully", nl: "Men doet dit elk jaar.", en: "One does \(word) work.")
    #expect(sample.findings.map(\.fact) == [.vagueWord(word)])
  }

  @Test func `Only whole words count, each in its own language`() {
    #expect(
      Sample.text(
        "fully", nl: "Goederen en goedkeuring zijn geregeld met clear.",
        en: "Goods and clearance go with goed."
      ).findings.isEmpty)
  }

  @Test func `A fixed phrase of law judges nothing`() {
    #expect(
      Sample.text(
        "fully", nl: "Wie met goede trouw meldt, is vrij.", en: "Who reports in good faith is free."
      ).findings.isEmpty)
  }
}
