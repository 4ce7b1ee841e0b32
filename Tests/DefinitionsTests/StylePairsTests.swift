import Definitions
import Language
import Testing

@Suite struct StylePairsTests {
  @Test func `The same words in both languages are one language`() {
    Sample.text("purpose", nl: "The board, steers.", en: "§The board steers.").expectFindings(
      [.sameWords],
      nl: ["De Nederlandse en de Engelse tekst zijn gelijk. Vertaal de ene."],
      en: ["The Dutch and the English text are the same. Translate one of them."])
  }

  @Test func `One or two words may be the same in both`() {
    #expect(Sample.text("term", nl: "dual-use", en: "dual-use").findings.isEmpty)
    #expect(Sample.text("title", nl: "Open science", en: "Open science").findings.isEmpty)
    #expect(Sample.text("title", nl: "Een open deur", en: "Een open deur").findings.count == 1)
  }

  @Test func `A wording that is longer by more than half says something else`() {
    // Forty characters against sixty, and against one more.
    let short = String(repeating: "a", count: 39) + "."
    let long = String(repeating: "b", count: 59) + "."
    #expect(Sample.text("purpose", nl: short, en: long).findings.isEmpty)
    #expect(Sample.text("purpose", nl: long, en: short).findings.isEmpty)
    Sample.text("purpose", nl: "§" + short, en: "b" + long).expectFindings(
      [.lengthsApart(nl: 40, en: 61)],
      nl: [
        "De Nederlandse tekst telt 40 tekens en de Engelse 61: de langste is meer dan de helft"
          + " langer. Laat beide hetzelfde zeggen."
      ],
      en: [
        "The Dutch text has 40 characters and the English one 61: the longer is longer by more than"
          + " half. Let both say the same."
      ])
    #expect(
      Sample.text("purpose", nl: "b" + long, en: short).findings.map(\.fact)
        == [.lengthsApart(nl: 61, en: 40)])
  }

  @Test func `Short texts vary freely`() {
    let word = String(repeating: "b", count: 39)
    #expect(Sample.text("title", nl: "Nee", en: word).findings.isEmpty)
    #expect(Sample.text("title", nl: "Nee", en: word + "b").findings.count == 1)
  }
}
