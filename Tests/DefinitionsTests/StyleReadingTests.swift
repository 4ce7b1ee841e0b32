import Language
import Testing

@testable import Definitions

@Suite struct StyleReadingTests {
  // Flesch's formula by hand: "The cat sat on the mat." has 6 words, 1 sentence and 6 syllables:
  // 206.835 − 1.015 · 6 − 84.6 · 1 = 116.145; the package `flesch` of npm gives the same. Its other
  // sentence, of 12 words and 23 syllables, has 32.505.
  @Test(arguments: [(6, 1, 6, 116_145), (12, 1, 23, 32_505), (1, 1, 9, -555_580)])
  func `English scores are Flesch's`(words: Int, sentences: Int, syllables: Int, score: Int) throws
  {
    let ease = try #require(
      ReadingEase(words: words, sentences: sentences, syllables: syllables, .en))
    #expect(ease.thousandths == score)
  }

  // Douma's formula by hand: 206.835 − 0.93 · 20 − 77 · 1.8 = 49.635, and so on.
  @Test(arguments: [(100, 5, 180, 49_635), (10, 1, 10, 120_535), (3, 2, 7, 25_773)])
  func `Dutch scores are Douma's`(words: Int, sentences: Int, syllables: Int, score: Int) throws {
    let ease = try #require(
      ReadingEase(words: words, sentences: sentences, syllables: syllables, .nl))
    #expect(ease.thousandths == score)
  }

  @Test func `A threshold is met exactly, without rounding`() throws {
    // 206.835 − 0.93 · 5 − 77 · 2.2 = 32.785: above 32, below 33.
    let ease = try #require(ReadingEase(words: 5, sentences: 1, syllables: 11, .nl))
    #expect(ease.isAtLeast(32))
    #expect(!ease.isAtLeast(33))
    for words in 1...12 {
      for sentences in 1...4 {
        for syllables in words...3 * words {
          let ease = try #require(
            ReadingEase(words: words, sentences: sentences, syllables: syllables, .en))
          for score in -50...120 {
            #expect(ease.isAtLeast(score) == (ease.thousandths >= 1000 * score))
          }
        }
      }
    }
  }

  @Test func `Without words there is no score`() {
    #expect(ReadingEase(words: 0, sentences: 1, syllables: 0, .nl) == nil)
    #expect(ReadingEase(words: 1, sentences: 0, syllables: 1, .en) == nil)
  }

  @Test func `A practice that is too hard is told so with its score`() {
    // 12 words in 4 sentences with 17 + 13 + 11 + 11 syllables, divided by hand:
    // 206.835 − 0.93 · 3 − 77 · 52/12 = −129.622, rounded down.
    var practice = Sample.PracticeSample()
    practice.statement = (
      "§Internationalisering vereist verantwoordelijkheid.",
      "Each head of a group must say how it goes."
    )
    practice.fully = (
      "Iedereen verantwoordt samenwerkingsverbanden.",
      "Each of them can tell who does what in it."
    )
    practice.guidance = (
      "Raadpleeg beleidsdocumenten allereerst. Verantwoord uitzonderingen schriftelijk.",
      "Look in the papers that there are. Ask for all the reasons too."
    )
    Sample.practices([practice]).expectFindings(
      [.hardToRead(score: -129_622, least: 30, .nl)],
      nl: [
        "De Nederlandse tekst van deze maatregel leest te moeilijk: Flesch-Douma geeft −129,7, en 30"
          + " is het minste. Maak zinnen of woorden korter."
      ],
      en: [
        "The Dutch text of this practice is too hard to read: Flesch-Douma gives −129.7, and 30 is"
          + " the least. Shorten sentences or words."
      ])
  }

  @Test func `English is told by its own formula`() {
    // 12 words in 4 sentences with 18 + 12 + 13 + 12 syllables, counted by ear:
    // 206.835 − 1.015 · 3 − 84.6 · 55/12 = −183.96.
    var practice = Sample.PracticeSample()
    practice.statement = (
      "Elk hoofd van een groep zegt hoe het daar gaat.",
      "§Internationalisation necessitates accountability."
    )
    practice.fully = ("Elk van hen weet wie dat is.", "Everybody understands collaborations.")
    practice.guidance = (
      "Kijk in de nota die er al is. Vraag na wie dat deed en ook waarom.",
      "Consult organisational documentation. Justify exceptional authorisations."
    )
    Sample.practices([practice]).expectFindings(
      [.hardToRead(score: -183_960, least: 30, .en)],
      nl: [
        "De Engelse tekst van deze maatregel leest te moeilijk: Flesch Reading Ease geeft −184,0, en"
          + " 30 is het minste. Maak zinnen of woorden korter."
      ],
      en: [
        "The English text of this practice is too hard to read: Flesch Reading Ease gives −184.0,"
          + " and 30 is the least. Shorten sentences or words."
      ])
  }

  @Test func `Texts that read easily pass`() {
    #expect(Sample.practices([Sample.PracticeSample()]).findings.isEmpty)
  }
}
