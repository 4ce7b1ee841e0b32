import Language

extension StyleRule {
  /// The texts of a practice that are read before rating it are not of the hardest kind.
  ///
  /// The score goes over statement, fully and guidance together, since a formula says little of one
  /// sentence. Below 30, both Flesch and Douma call a text very difficult and fit for readers with
  /// a university degree alone. An administrator of a faculty or a head of facilities should not
  /// need one. Names of rules and functions weigh heavily in so short a text: the median of the
  /// shipped practices is about 48 in Dutch and 58 in English.
  static let reading = StyleRule { subject in
    subject.practices.flatMap { practice in
      Language.allCases.compactMap { language in
        let texts = [practice.statement, practice.fully, practice.guidance]
        let ease = ReadingEase(of: texts.map { language == .nl ? $0.nl : $0.en }, language)
        guard let ease, !ease.isAtLeast(least) else { return nil }
        let passage = language == .nl ? practice.statement.nl : practice.statement.en
        return passage.finding(
          .hardToRead(score: ease.thousandths, least: least, language))
      }
    }
  }

  private static let least = 30
}

/// How easily passages read: higher is easier, about 100 for the easiest prose.
///
/// Both formulas are linear in W/S, the words per sentence, and Y/W, the syllables per word.
/// English is Flesch's Reading Ease (A new readability yardstick, Journal of Applied Psychology
/// 32, 1948): 206.835 − 1.015 W/S − 84.6 Y/W. Dutch is Douma's version of it, Flesch-Douma:
/// 206.835 − 0.93 W/S − 77 Y/W, found so in the Dutch Wikipedia under Leesbaarheid, and with the
/// constant rounded to 206.8 and Douma's table of norms in DBNL, _taa014197701_01_0089 (1977).
struct ReadingEase {
  let words: Int
  let sentences: Int
  let syllables: Int
  private let weights: Weights

  /// The constants of a formula in thousandths.
  private struct Weights {
    let perSentence: Int
    let perWord: Int
    static let constant = 206_835
  }

  /// Gives nil for passages without words.
  init?(of passages: [StylePassage], _ language: Language) {
    self.init(
      words: passages.reduce(0) { $0 + $1.words.count },
      sentences: passages.reduce(0) { $0 + $1.units },
      syllables: passages.reduce(0) { sum, passage in
        passage.words.reduce(sum) {
          $0 + Syllables.count(in: String(passage.string[$1.range]), language)
        }
      }, language)
  }

  /// Gives nil where there are no words or no sentences.
  init?(words: Int, sentences: Int, syllables: Int, _ language: Language) {
    guard words > 0, sentences > 0 else { return nil }
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
    switch language {
    case .nl: weights = Weights(perSentence: 930, perWord: 77_000)
    case .en: weights = Weights(perSentence: 1_015, perWord: 84_600)
    }
  }

  /// The score times 1000 WS, which is whole.
  private var scaled: Int {
    Weights.constant * words * sentences - weights.perSentence * words * words
      - weights.perWord * syllables * sentences
  }

  /// Whether the score, unrounded, reaches a whole number.
  func isAtLeast(_ score: Int) -> Bool {
    scaled >= 1000 * score * words * sentences
  }

  /// The score in thousandths, rounded down.
  var thousandths: Int {
    let divisor = words * sentences
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
