package import Language

/// A count of institutions that are shown to have something, as exact as it may be printed.
package struct ShownCount: Hashable, Sendable {
  package let sector: Sector
  package let count: Bound

  /// How many took part, at least 1.
  package let of: Int

  /// A number, or how far it is known.
  package enum Bound: Hashable, Sendable {
    case exactly(Int)
    case atMost(Int)
    case atLeast(Int)
  }

  /// - Precondition: the number is one from none to all.
  package init(sector: Sector, count: Bound, of size: Int) {
    self.sector = sector
    self.count = count
    of = size
    precondition(size >= 1 && (0...size).contains(range.lowerBound), "a count is of its group")
    precondition((0...size).contains(range.upperBound), "a count is of its group")
  }

  /// The least and the greatest number that it can be.
  package var range: ClosedRange<Int> {
    switch count {
    case .exactly(let number): number...number
    case .atMost(let number): 0...number
    case .atLeast(let number): number...max(number, of)
    }
  }
}

/// How a count now is set beside a published fact then: what may be said, and nothing more.
package struct FactJuxtaposition: Sendable {
  package let fact: PublishedFact

  /// The count now, or nil where none may be shown.
  package let now: ShownCount?

  package let verdict: Verdict

  /// What the two say together.
  package enum Verdict: Hashable, Sendable {
    /// Two counts of groups of one size; the change is how many more have it now, as far as known.
    case counts(then: Int, change: ClosedRange<Int>)
    /// Two counts of groups of different or unknown size, between which there is no difference.
    case countsOfOtherGroups
    /// All had it then, so that only whether they still do can show.
    case allThen(stillAll: Bool?)
    /// A word then and a count now: never a difference.
    case wordThenCount
    /// They are not about the same.
    case notComparable
    /// They are about different sectors.
    case otherSector
    /// There is no count now.
    case nothingNow
  }

  /// Sets a count beside a fact.
  ///
  /// - Parameters:
  ///   - fact: a fact of the wave itself; those kept apart are never set beside anything.
  ///   - now: how many are shown to have what a key fact asks again.
  ///   - groupSize: how many institutions the fact's sector had, where its source does not say.
  package init(_ fact: PublishedFact, now: ShownCount?, groupSize: Int?) {
    self.fact = fact
    self.now = now
    verdict = Self.verdict(fact, now, groupSize)
  }

  private static func verdict(
    _ fact: PublishedFact, _ now: ShownCount?, _ groupSize: Int?
  ) -> Verdict {
    guard let now else { return .nothingNow }
    guard fact.sector == now.sector else { return .otherSector }
    if fact.comparison == .notComparable { return .notComparable }
    switch fact.value {
    case .statement: return .notComparable
    case .quantifier: return .wordThenCount
    case .exact where fact.comparison == .directionOnly: return .wordThenCount
    case .exact(let count, let size):
      return verdict(count, of: size ?? groupSize, fact.sense, now)
    }
  }

  private static func verdict(
    _ count: PublishedValue.Count, of size: Int?, _ sense: PublishedFact.Sense, _ now: ShownCount
  ) -> Verdict {
    switch (count, sense) {
    case (.all, .has):
      let range = now.range
      return .allThen(
        stillAll: range.lowerBound == now.of ? true : range.upperBound < now.of ? false : nil)
    case (.all, .lacks): return counts(then: 0, now)
    case (.number(let number), .has):
      return size == now.of ? counts(then: number, now) : .countsOfOtherGroups
    case (.number(let number), .lacks):
      guard let size, size == now.of else { return .countsOfOtherGroups }
      return counts(then: size - number, now)
    }
  }

  private static func counts(then: Int, _ now: ShownCount) -> Verdict {
    .counts(then: then, change: now.range.lowerBound - then...now.range.upperBound - then)
  }
}

// MARK: - Words

extension FactJuxtaposition {
  /// Both side by side in a few sentences, the source in its own words.
  package var sentences: Text {
    Text(nl: sentences(in: .nl), en: sentences(in: .en))
  }

  private func sentences(in language: Language) -> String {
    let parts = [then[language], today?[language], judgement?[language], closing?[language]]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private var then: Text {
    let words = fact.words.first
    let quoted = Text(nl: "“\(words?[.nl] ?? "")”", en: "“\(words?[.en] ?? "")”")
    return Text(nl: "Toen: \(quoted.nl).", en: "Then: \(quoted.en).")
  }

  private var today: Text? {
    guard let now else { return nil }
    return Text(
      nl: "Nu aangetoond: \(now.title.nl).", en: "Now shown: \(now.title.en).")
  }

  /// What follows from the two; where nothing does, that.
  private var judgement: Text? {
    switch verdict {
    case .counts(let then, let change): return Self.change(then: then, change)
    case .countsOfOtherGroups:
      return Text(
        nl: "De groepen zijn niet even groot of de grootte van toen is onbekend, zodat er geen"
          + " verschil te noemen is.",
        en: "The groups differ in size or the size then is unknown, so that no difference can be"
          + " given.")
    case .allThen(true?):
      return Text(nl: "Dat is nog altijd zo.", en: "That is still so.")
    case .allThen(false?):
      return Text(
        nl: "Niet bij alle is het nu aangetoond; dat het ontbreekt, volgt daar niet uit.",
        en: "It is not shown at all of them now; that it is lacking does not follow.")
    case .allThen(nil):
      return Text(
        nl: "Of het nog bij alle zo is, valt hieruit niet op te maken.",
        en: "Whether it is still so at all of them cannot be told from this.")
    case .wordThenCount:
      return Text(
        nl: "Een woord is geen getal: hieruit volgt geen verschil.",
        en: "A word is not a number: no difference follows from this.")
    case .notComparable:
      return Text(nl: "Dit is niet te vergelijken.", en: "These cannot be compared.")
    case .otherSector:
      return Text(
        nl: "Dit gaat over verschillende sectoren en is niet te vergelijken.",
        en: "These are about different sectors and cannot be compared.")
    case .nothingNow:
      return Text(
        nl: "Nu: er is geen telling die getoond kan worden.",
        en: "Now: there is no count that can be shown.")
    }
  }

  /// Why it is so, where the file gives a reason that bears on the verdict.
  private var closing: Text? {
    switch verdict {
    case .otherSector, .nothingNow: nil
    default: fact.reason
    }
  }

  private static func change(then: Int, _ change: ClosedRange<Int>) -> Text {
    let (low, high) = (change.lowerBound, change.upperBound)
    let past =
      then == 0
      ? Text(nl: "toen", en: "then")
      : Text(nl: "de \(then) van toen", en: "the \(then) of then")
    if low == 0, high == 0 {
      return Text(nl: "Dat is hetzelfde aantal als toen.", en: "That is the same number as then.")
    }
    if low <= 0, high >= 0 {
      return Text(
        nl: "Of dat er meer of minder zijn dan \(past.nl), valt hieruit niet op te maken.",
        en: "Whether that is more or fewer than \(past.en) cannot be told from this.")
    }
    let atLeast = low == high ? Text(same: "") : Text(nl: "ten minste ", en: "at least ")
    if low > 0 {
      return Text(
        nl: "Dat zijn er \(atLeast.nl)\(low) meer dan \(past.nl).",
        en: "That is \(atLeast.en)\(low) more than \(past.en).")
    }
    return Text(
      nl: "Dat zijn er \(atLeast.nl)\(-high) minder dan \(past.nl).",
      en: "That is \(atLeast.en)\(-high) fewer than \(past.en).")
  }
}

extension ShownCount {
  /// The count as it is printed: `11 van 14`, `ten minste 11 van 14`.
  package var title: Text {
    switch count {
    case .exactly(let number): Text(nl: "\(number) van \(of)", en: "\(number) of \(of)")
    case .atMost(let number):
      Text(nl: "ten hoogste \(number) van \(of)", en: "at most \(number) of \(of)")
    case .atLeast(let number):
      Text(nl: "ten minste \(number) van \(of)", en: "at least \(number) of \(of)")
    }
  }
}
