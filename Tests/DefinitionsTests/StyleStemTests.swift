import Language
import Testing

@testable import Definitions

@Suite struct StyleStemTests {
  @Test(arguments: [
    ["ruimte", "ruimten", "ruimtes"], ["functie", "functies"], ["sensitief", "sensitieve"],
    ["kennisgebied", "kennisgebieden"], ["kroonjuweel", "kroonjuwelen"],
    ["incident", "incidenten"],
    ["partnertoets", "partnertoetsen"], ["advies", "adviezen"], ["Plan", "plannen"],
    ["cumulatief", "cumulatieve"], ["effect", "effecten"],
  ])
  func `Inflections of a Dutch word have one stem`(words: [String]) {
    #expect(Set(words.map { StyleStem($0, .nl) }).count == 1)
  }

  @Test(arguments: [
    ["policy", "policies"], ["check", "checks", "checked", "checking"], ["measure", "measures"],
    ["institution", "institutions", "institution’s"], ["Field", "fields"],
    ["process", "processed"],
  ])
  func `Inflections of an English word have one stem`(words: [String]) {
    #expect(Set(words.map { StyleStem($0, .en) }).count == 1)
  }

  @Test func `Other words have other stems`() {
    #expect(StyleStem("samenwerken", .nl) != StyleStem("samenwerking", .nl))
    #expect(StyleStem("partnertoets", .nl) != StyleStem("partner", .nl))
    #expect(StyleStem("fund", .en) != StyleStem("funder", .en))
    #expect(StyleStem("process", .en) != StyleStem("proceed", .en))
  }

  // Endings are left where too little would remain to tell words apart.
  @Test func `Short words stay as they are`() {
    for word in ["een", "les", "zes", "as"] { #expect(StyleStem(word, .nl).letters == word) }
    for word in ["used", "bed", "does", "ties"] { #expect(StyleStem(word, .en).letters == word) }
  }
}
