import Definitions
import Language
import Testing

@Suite struct StyleJoinedDemandsTests {
  @Test func `A statement that joins two demands is told so`() {
    Sample.text(
      "statement", nl: "Het bestuur meet §en meldt de cijfers.",
      en: "The board measures §and reports the figures."
    ).expectFindings(
      [.joinedDemands(by: "en"), .joinedDemands(by: "and")],
      nl: ["en", "and"].map {
        "'\($0)' verbindt hier twee eisen, maar er is één antwoord. Vraag één ding en noem de rest"
          + " onder 'fully' of 'guidance'."
      },
      en: ["en", "and"].map {
        "'\($0)' joins two demands here, but there is one answer. Ask one thing and name the rest"
          + " under 'fully' or 'guidance'."
      })
  }

  @Test(arguments: ["of", "en/of", "evenals", "alsmede", "zowel", "noch"])
  func `Dutch has more conjunctions`(word: String) {
    let sample = Sample.text(
      "statement", nl: "Het bestuur meet \(word) meldt.", en: "The board measures it.")
    #expect(sample.findings.map(\.fact) == [.joinedDemands(by: word)])
  }

  @Test(arguments: ["or", "and/or", "as well as", "both", "nor"])
  func `So has English`(word: String) {
    let sample = Sample.text(
      "statement", nl: "Het bestuur meet dit elk jaar.", en: "The board measures \(word) reports.")
    #expect(sample.findings.map(\.fact) == [.joinedDemands(by: word)])
  }

  @Test(arguments: [
    ("De check hoort bij werving en selectie.", "The check is part of recruitment and selection."),
    ("De faculteit of het instituut heeft dit.", "The faculty or institute has this."),
    ("Dit is tot en met vandaag zo.", "This is so up to and including today."),
    ("Er zijn een of twee lijsten.", "There are one or two lists."),
    (
      "De analyse weegt kennisgebied, land en samenwerkingspartner.",
      "The analysis weighs field, country and partner."
    ),
  ])
  func `A phrase that names one thing joins nothing`(nl: String, en: String) {
    #expect(Sample.text("statement", nl: nl, en: en).findings.isEmpty)
  }

  @Test func `Within other texts things may be joined`() {
    #expect(
      Sample.text("fully", nl: "Wie en wat staat erin.", en: "It says who and what.")
        .findings.isEmpty)
  }

  @Test func `A conjunction is a whole word`() {
    #expect(
      Sample.text("statement", nl: "De enige officier offert.", en: "The orderly band stands.")
        .findings.isEmpty)
  }
}
