import Language
import Testing

@testable import Definitions

extension StyleSyllablesTests {
  // Divided by hand, not looked up in a dictionary: ken-nis-vei-lig-heid.
  @Test(arguments: [
    ("de", 1), ("bestuur", 2), ("kennisveiligheid", 5), ("instelling", 3), ("jaarlijks", 2),
    ("nieuw", 1), ("nieuwe", 2), ("eeuw", 1), ("moeilijk", 2), ("moeite", 2), ("draaien", 2),
    ("groei", 1), ("ooit", 1), ("buiten", 2), ("fouten", 2), ("neus", 1), ("bij", 1),
    ("bijeenkomst", 3), ("bijlage", 3), ("jij", 1), ("yoghurt", 2), ("cyber", 2), ("quotum", 2),
    ("theorie", 3), ("financieel", 4), ("sociale", 4), ("criteria", 4), ("evaluatie", 5),
    ("materiaal", 4), ("functionaris", 5), ("bureau", 2), ("niveaus", 2), ("beoordeling", 4),
    ("geanonimiseerde", 7), ("actueel", 3), ("werking", 2), ("samenwerkingsverband", 6),
    ("gewaarborgd", 3), ("kopieën", 3), ("financiële", 5), ("beïnvloeding", 4), ("beëindiging", 4),
    ("coördinator", 5), ("geëvalueerd", 5), ("reëel", 2), ("één", 1), ("privé", 2),
    ("overeenkomst", 4), ("universiteit", 5), ("museum", 3), ("adviesteam", 3),
    ("researchbeleid", 4),
    ("mail", 1), ("training", 2), ("website", 2),
  ])
  func `Dutch words have the syllables of their division`(word: String, count: Int) {
    #expect(Syllables.dutch(word) == count)
  }
}
