import Language
import Testing

@testable import Definitions

@Suite struct StyleCountryNamesTests {
  @Test func `A country is shown where it stands`() {
    Sample.text(
      "purpose", nl: "Let op partners uit §Zuid-Korea.", en: "Mind partners from §South Korea."
    ).expectFindings(
      [.countryName("Zuid-Korea"), .countryName("South Korea")],
      nl: ["Zuid-Korea", "South Korea"].map {
        "'\($0)' noemt een land. Maatregelen kijken naar functies, inhoud en organisaties; zeg om"
          + " welke eigenschap het gaat."
      },
      en: ["Zuid-Korea", "South Korea"].map {
        "'\($0)' names a country. Measures look at positions, content and organisations; say which"
          + " property matters."
      })
  }

  @Test(arguments: [
    ("Frankrijks lijst telt, en Frankrijk’s ook.", "France’s list counts, as it does there.", 2, 1),
    ("Een Chinese en een Deense partner.", "A Chinese and a Danish partner.", 2, 2),
    ("De VS en de VAE.", "The US and the UAE.", 2, 2),
    ("Een China-beleid.", "A US-based policy.", 1, 1),
    ("Een EU-lijst van de Verenigde Naties.", "An EU list of the United Nations.", 0, 0),
    ("De Nederlandse wet, in het Engels.", "The Dutch law of the Netherlands, in English.", 0, 0),
    ("Een chili en een vs.", "They polish a turkey for us.", 0, 0),
  ])
  func `Names and adjectives count with a capital`(
    nl: String, en: String, nlCount: Int, enCount: Int
  ) {
    let lines = Sample.text("purpose", nl: nl, en: en).findings
    #expect(lines.count == nlCount + enCount, "\(lines.map(\.fact))")
  }

  // 193 members, two observer states, Kosovo and Taiwan, less the Netherlands; both states called
  // Congo share a line.
  @Test func `All countries are on the list`() {
    #expect(countries.count == 195)
    #expect(Set(countries.map(\.nl)).count == 195)
    #expect(Set(countries.map(\.en)).count == 195)
  }

  @Test func `Every name on the list is found, in both languages`() {
    for country in countries {
      for (nl, en) in [(country.nl, country.en), (country.nlAdjective, country.enAdjective)] {
        let findings = Sample.text("title", nl: "x \(nl) x", en: "y \(en) y").findings
        #expect(findings.map(\.fact) == [.countryName(nl), .countryName(en)])
      }
    }
  }
}
