extension Syllables {
  /// Counts the vowel sounds of an English word in lower case.
  ///
  /// Each run of vowels counts once; then come the silent e, the runs that hold two sounds, and the
  /// words that follow no rule.
  static func english(_ word: String) -> Int {
    if let count = irregular[word] { return count }
    let letters = EnglishLetters(word)
    return max(1, letters.runs - letters.silent + letters.hiatuses)
  }

  private static let irregular = [
    "anyone": 3, "area": 3, "areas": 3, "argue": 2, "argues": 2, "business": 2, "businesses": 3,
    "elsewhere": 2, "every": 2, "everybody": 4, "everyone": 3, "everything": 3, "everywhere": 3,
    "element": 3, "elements": 3, "framework": 2, "frameworks": 2, "guideline": 2, "guidelines": 2,
    "idea": 3, "ideas": 3, "one": 1, "ones": 1, "people": 2, "safety": 2, "somebody": 3,
    "someone": 2, "something": 2, "sometimes": 2, "somewhere": 2, "therefore": 2, "whereby": 2,
    "whoever": 3,
  ]
}

/// The letters of an English word with what its spelling tells of its vowels.
private struct EnglishLetters {
  private let word: String
  private let letters: [Character]

  init(_ word: String) {
    self.word = word
    letters = Array(word)
  }

  /// The letter at a place, or a space outside the word.
  private subscript(_ index: Int) -> Character {
    letters.indices.contains(index) ? letters[index] : " "
  }

  private func isVowel(_ index: Int) -> Bool {
    "aeiouyé".contains(self[index])
  }

  /// How many runs of vowels there are.
  var runs: Int {
    letters.indices.count { isVowel($0) && !isVowel($0 - 1) }
  }

  // MARK: - Silent e

  /// How many runs are an e that is not spoken.
  var silent: Int {
    silentEnding + silentBeforeSuffix
  }

  private var silentEnding: Int {
    let last = letters.count - 1
    if word.hasSuffix("gue") || word.hasSuffix("que") { return 1 }
    if word.hasSuffix("gues") || word.hasSuffix("ques") { return 1 }
    if word.hasSuffix("e") { return isSilent(last) ? 1 : 0 }
    if word.hasSuffix("ed") {
      // `handled` has a syllable of its own, `filled` has not.
      return "td".contains(self[last - 2]) || !isSilent(last - 1) ? 0 : 1
    }
    if word.hasSuffix("es") {
      let hisses =
        "sxzcg".contains(self[last - 2]) || word.hasSuffix("ches") || word.hasSuffix("shes")
      return hisses || !isSilent(last - 1) ? 0 : 1
    }
    return 0
  }

  /// Whether an e follows a consonant and does not carry an l or r, as in `able` and `centre`.
  private func isSilent(_ index: Int) -> Bool {
    guard !isVowel(index - 1), runs > 1 else { return false }
    let isCarrying =
      "lr".contains(self[index - 1]) && !isVowel(index - 2) && self[index - 2] != self[index - 1]
    return !isCarrying
  }

  /// The e of `statement`, `safely` and `useful`.
  private var silentBeforeSuffix: Int {
    let suffixes = ["fulness", "fully", "less", "ness", "ments", "ment", "ful", "ly"]
    guard let suffix = suffixes.first(where: word.hasSuffix) else { return 0 }
    let stem = word.dropLast(suffix.count)
    guard stem.hasSuffix("e"), stem.count > 2 else { return 0 }
    return isSilent(stem.count - 1) ? 1 : 0
  }

  // MARK: - Two sounds in one run

  /// How many times two vowels next to each other belong to two syllables.
  var hiatuses: Int {
    let between = letters.indices.count { index in
      isVowel(index) && isVowel(index + 1) && isHiatus(index)
    }
    return between + (word.hasSuffix("ism") || word.hasSuffix("isms") ? 1 : 0)
  }

  private func isHiatus(_ index: Int) -> Bool {
    let before = self[index - 1]
    let after = self[index + 2]
    let isBeforeIng = self[index + 1] == "i" && after == "n" && self[index + 3] == "g"
    switch (self[index], self[index + 1]) {
    case ("i", "a"):
      // `social` and `nation` have one sound there, `association` two.
      return "tc".contains(before) ? after == "t" : !"sg".contains(before) && after != "g"
    case ("i", "o"):
      if "tcsgx".contains(before) { return false }
      return after == "u" ? self[index + 3] != "r" : !"nl".contains(before)
    case ("i", "u"): return !"tc".contains(before)
    case ("i", "e"):
      if after == "t" { return true }
      if after == "r" { return letters.count <= index + 4 && index > 1 }
      guard after == "n", "ct".contains(self[index + 3]) else { return false }
      return !"tc".contains(before) || word.hasPrefix("scien")
    case ("u", "a"): return !"gq".contains(before)
    case ("u", "o"): return before != "q"
    case ("u", "e"): return after == "n" && !"gq".contains(before)
    case ("e", "o"): return after != "u"
    case ("e", "a"):
      return word.hasPrefix("creat") && !word.hasPrefix("creatur") || word.hasPrefix("react")
        || word.hasPrefix("reali")
    case ("o", "o"): return word.hasPrefix("coop") || word.hasPrefix("coor")
    case ("o", "i"), ("e", "i"), ("u", "i"): return isBeforeIng && before != "q"
    case ("y", _):
      if isBeforeIng { return true }
      // `buyer` and `beyond`, but not `eye` and `eyes`.
      let isLast = self[index + 1] == "e" && index + 3 >= letters.count && after != "r"
      return isVowel(index - 1) && !isLast
    default: return false
    }
  }
}
