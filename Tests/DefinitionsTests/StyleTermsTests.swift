import Definitions
import Language
import Testing

@Suite struct StyleTermsTests {
  private static let glossary = [
    ("security", "kennisveiligheid", "knowledge security"),
    ("field", "sensitief kennisgebied", "sensitive field"),
    ("existence", "bestaan", "existence"),
  ]

  private static func practice(_ nl: String, _ en: String, terms: String = "") -> Sample {
    .practices(
      [Sample.PracticeSample(statement: (nl, en), terms: terms)], glossary: glossary)
  }

  @Test func `A term that stands in both languages is listed`() {
    let (nl, en) = (
      "De lijst met sensitieve kennisgebieden is er.", "The sensitive fields have a list."
    )
    #expect(Self.practice(nl, en, terms: #""field""#).findings.isEmpty)
    Self.practice(nl.replacing("sens", with: "§sens"), en).expectFindings(
      [.termNotListed(.init(nl: "sensitief kennisgebied", en: "sensitive field"), id: "field")],
      nl: [
        "Hier staat de term 'sensitief kennisgebied'. Noem 'field' onder 'terms', zodat de betekenis"
          + " erbij staat."
      ],
      en: [
        "The term 'sensitive field' stands here. Name 'field' under 'terms', so that its meaning is"
          + " shown."
      ])
  }

  @Test func `A term that is listed stands in both languages`() {
    Self.practice("Er is een lijst met namen.", "There is a list of names.", terms: #"§"field""#)
      .expectFindings(
        [
          .termNotUsed(
            .init(nl: "sensitief kennisgebied", en: "sensitive field"), in: [.nl, .en])
        ],
        nl: [
          "De term 'sensitief kennisgebied' staat niet in de Nederlandse en Engelse tekst van"
            + " 'statement' of 'fully'. Gebruik hem daar, of haal hem hier weg."
        ],
        en: [
          "The term 'sensitive field' does not stand in the Dutch and English text of 'statement' or"
            + " 'fully'. Use it there, or remove it here."
        ])
    #expect(
      Self.practice(
        "Een sensitief kennisgebied staat vast.", "A delicate field is known.", terms: #""field""#
      ).findings.map(\.fact) == [
        .termNotUsed(.init(nl: "sensitief kennisgebied", en: "sensitive field"), in: [.en])
      ])
    #expect(
      Self.practice(
        "Een gevoelig kennisgebied staat vast.", "A sensitive field is known.", terms: #""field""#
      ).findings.map(\.fact) == [
        .termNotUsed(.init(nl: "sensitief kennisgebied", en: "sensitive field"), in: [.nl])
      ])
  }

  @Test func `What is fully counts as the statement does`() {
    let sample = Sample.practices(
      [
        Sample.PracticeSample(
          fully: ("Er is iemand voor kennisveiligheid.", "One works on knowledge security."),
          terms: #""security""#)
      ], glossary: Self.glossary)
    #expect(sample.findings.isEmpty)
  }

  @Test func `A Dutch compound that begins with a term has it`() {
    let (nl, en) = ("Er is een kennisveiligheidsbeleid.", "There is a knowledge security policy.")
    #expect(Self.practice(nl, en, terms: #""security""#).findings.isEmpty)
    #expect(Self.practice(nl, en).findings.count == 1)
  }

  @Test func `A word that is a term in one language only is none`() {
    #expect(
      Self.practice("De lijsten bestaan al jaren zo.", "The lists have been there.").findings
        .isEmpty)
  }
}
