import Definitions
import Language
import Testing

@Suite struct StylePunctuationTests {
  @Test(arguments: [
    "statement", "fully", "partially", "essential", "mayBeNotApplicable", "definition", "purpose",
  ])
  func `A sentence ends with a full stop`(key: String) {
    #expect(Sample.text(key, nl: "Dit klopt.", en: "So it is.").findings.isEmpty)
    Sample.text(key, nl: "Dit klop§t", en: "So it is§;").expectFindings(
      [.noFullStop, .noFullStop],
      nl: Array(repeating: "Hier hoort één punt te staan.", count: 2),
      en: Array(repeating: "This should end with one full stop.", count: 2))
  }

  @Test(arguments: ["title", "term"])
  func `A name needs no full stop`(key: String) {
    #expect(Sample.text(key, nl: "Bestuur", en: "Board").findings.isEmpty)
  }

  @Test func `A statement has one full stop and one sentence`() {
    Sample.text("statement", nl: "Dit klopt.§.", en: "So it is.").expectFindings(
      [.noFullStop], nl: ["Hier hoort één punt te staan."],
      en: ["This should end with one full stop."])
    Sample.text("statement", nl: "Klopt dit§?", en: "So it is.").expectFindings(
      [.noFullStop], nl: ["Hier hoort één punt te staan."],
      en: ["This should end with one full stop."])
    Sample.text("statement", nl: "§Dit klopt. Dat ook.", en: "So is this here.").expectFindings(
      [.severalSentences],
      nl: ["Hier hoort één zin te staan. Zet de rest onder 'fully' of 'guidance'."],
      en: ["This should be one sentence. Put the rest under 'fully' or 'guidance'."])
  }

  @Test func `A longer text may end with a question, or with a full stop inside quotation marks`() {
    #expect(Sample.text("fully", nl: "Wie weet dit?", en: "Who knows?").findings.isEmpty)
    #expect(Sample.text("fully", nl: "Er staat “ja.”", en: "It says “yes.”").findings.isEmpty)
  }

  @Test func `A question ends with a question mark`() {
    #expect(Sample.text("question", nl: "Wie weet dit?", en: "Who knows?").findings.isEmpty)
    Sample.text("question", nl: "Wie weet dit§.", en: "Who knows?").expectFindings(
      [.noQuestionMark], nl: ["Hier hoort een vraagteken te staan."],
      en: ["This should end with a question mark."])
  }

  @Test(
    arguments: [
      (
        "Dit  klopt.", "Dit § klopt.", .doubleSpace, "Hier staan twee spaties.",
        "There are two spaces here."
      ),
      (
        "Dit , klopt.", "Dit §, klopt.", .spaceBeforeMark(","), "Voor ',' hoort geen spatie.",
        "No space belongs before ','."
      ),
      (
        "Piet's lijst klopt.", "Piet§'s lijst klopt.", .straightQuote("'"),
        "Gebruik krulletjes, “ ” of ’, in plaats van '.",
        "Use curly marks, “ ” or ’, instead of '."
      ),
      (
        #"De \"code klopt."#, #"De §\"code klopt."#, .straightQuote("\""),
        "Gebruik krulletjes, “ ” of ’, in plaats van \".",
        "Use curly marks, “ ” or ’, instead of \"."
      ),
      (
        "Dit — klopt.", "Dit §— klopt.", .emDash,
        "Gebruik een komma, een dubbele punt of haakjes in plaats van een lang streepje.",
        "Use a comma, a colon or brackets instead of an em dash."
      ),
    ] as [(String, String, StyleFinding.Fact, String, String)])
  func `Marks are the language's own`(
    text: String, marked: String, fact: StyleFinding.Fact, nl: String, en: String
  ) {
    let sample = Sample.text("fully", nl: marked, en: "So it is.")
    #expect(String(sample.text.filter { $0 != "§" }).contains(text))
    sample.expectFindings([fact], nl: [nl], en: [en])
  }

  @Test func `Curly marks, hyphens and brackets are fine`() {
    #expect(
      Sample.text(
        "fully", nl: "De foto’s (van de NBA-lijst) heten “echt”: ja.",
        en: "The board’s photos (of the list) are “real”: yes."
      ).findings.isEmpty)
  }
}
