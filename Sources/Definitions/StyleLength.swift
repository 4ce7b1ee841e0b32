extension StyleRule {
  /// No text is longer than a person reads in the time that a question is given.
  ///
  /// A practice at its limits has 205 words to be read before it is rated. At 238 words a minute,
  /// the mean for silent reading of English (Brysbaert, Journal of Memory and Language 109, 2019),
  /// that takes 52 of the 105 seconds that the shipped questionnaire sets for a practice.
  static let length = onPassages { passage, role in
    var findings: [StyleFinding] = []
    if passage.words.count > role.wordLimit {
      let word = passage.words[role.wordLimit]
      findings.append(
        passage.finding(
          .tooManyWords(passage.words.count, limit: role.wordLimit), at: word.range.lowerBound))
    }
    let sentences = passage.sentences
    if role == .guidance, !guidanceSentences.contains(sentences) {
      findings.append(passage.finding(.sentenceCount(sentences, asked: guidanceSentences)))
    }
    return findings
  }

  private static let guidanceSentences = 2...4
}

extension StyleText.Role {
  fileprivate var wordLimit: Int {
    switch self {
    case .statement, .question: 25
    case .fully: 60
    case .partially: 40
    case .guidance: 80
    case .evidence: 30
    case .reason: 40
    case .answer, .title: 12
    case .term: 4
    case .definition: 50
    case .other: 80
    }
  }
}
