import Language
import Maturity
import Testing

@Suite struct FactJuxtapositionTests {
  private func fact(
    _ value: PublishedValue, _ comparison: PublishedFact.Comparability = .comparable,
    sense: PublishedFact.Sense = .has, sector: Sector? = .university
  ) -> PublishedFact {
    PublishedFact(
      id: "B-1", sector: sector, asOf: Text(same: "2023"),
      property: Text(nl: "Er is iemand.", en: "There is somebody."), sense: sense, value: value,
      words: [
        Quotation(
          source: "letter", language: .nl, original: "de meeste universiteiten",
          translation: "most universities")
      ],
      keyFacts: ["FACT"], themes: [], comparison: comparison,
      reason: Text(nl: "Zelfde vraag.", en: "Same question."))
  }

  private func now(
    _ count: ShownCount.Bound, of size: Int = 14, _ sector: Sector = .university
  ) -> ShownCount {
    ShownCount(sector: sector, count: count, of: size)
  }

  private func verdict(
    _ fact: PublishedFact, _ now: ShownCount?, groupSize: Int? = nil
  ) -> FactJuxtaposition.Verdict {
    FactJuxtaposition(fact, now: now, groupSize: groupSize).verdict
  }

  static let values: [PublishedValue] =
    [.exact(.all, of: nil), .exact(.all, of: 14), .exact(.number(7), of: nil)]
    + [.exact(.number(7), of: 14), .exact(.number(0), of: 14), .statement]
    + Quantifier.allCases.map { .quantifier($0) }

  static let counts: [ShownCount.Bound] = [
    .exactly(0), .exactly(7), .exactly(11), .exactly(14), .atMost(3), .atLeast(11), .atLeast(14),
  ]

  @Test func `Only two counts of a comparable fact have a difference, over all combinations`()
    throws
  {
    for value in Self.values {
      for comparison in PublishedFact.Comparability.allCases {
        for sense in PublishedFact.Sense.allCases {
          for count in Self.counts {
            let fact = fact(value, comparison, sense: sense)
            for groupSize in [nil, 13, 14] as [Int?] {
              let verdict = verdict(fact, now(count), groupSize: groupSize)
              guard case .counts(let then, let change) = verdict else { continue }
              try #require(comparison == .comparable)
              guard case .exact(let number, let size) = value else {
                Issue.record("a difference with \(value)")
                continue
              }
              // Where not all lacked it, the group then was known to be as large as now.
              try #require(number == .all || (size ?? groupSize) == 14)
              try #require((0...14).contains(then))
              try #require(change.lowerBound + then >= 0 && change.upperBound + then <= 14)
            }
          }
        }
      }
    }
  }

  @Test func `No sentence about a word or a statement has a number but that of now`() throws {
    for value in Self.values where value.kind != .exact {
      for comparison in PublishedFact.Comparability.allCases {
        for sense in PublishedFact.Sense.allCases {
          let sentences = FactJuxtaposition(
            fact(value, comparison, sense: sense), now: now(.exactly(11)), groupSize: 14
          ).sentences
          for language in Language.allCases {
            let numbers = sentences[language].split { !$0.isNumber }
            try #require(numbers == ["11", "14"])
          }
        }
      }
    }
  }

  @Test(arguments: Quantifier.allCases)
  func `A word then and a count now are only set side by side`(word: Quantifier) {
    let fact = fact(.quantifier(word), .directionOnly)
    #expect(verdict(fact, now(.exactly(11)), groupSize: 14) == .wordThenCount)
    #expect(
      FactJuxtaposition(fact, now: now(.exactly(11)), groupSize: 14).sentences
        == Text(
          nl: "Toen: “de meeste universiteiten”. Nu aangetoond: 11 van 14. Een woord is geen getal:"
            + " hieruit volgt geen verschil. Zelfde vraag.",
          en:
            "Then: “most universities”. Now shown: 11 of 14. A word is not a number: no difference"
            + " follows from this. Same question."))
  }

  @Test func `A statement, and what the file does not compare, is compared with nothing`() {
    #expect(verdict(fact(.statement), now(.exactly(11))) == .notComparable)
    #expect(verdict(fact(.statement, .directionOnly), now(.exactly(11))) == .notComparable)
    for value in Self.values {
      #expect(verdict(fact(value, .notComparable), now(.exactly(11))) == .notComparable)
    }
    // A count that the file sets side by side only has no difference either.
    #expect(
      verdict(fact(.exact(.number(7), of: 14), .directionOnly), now(.exactly(11)))
        == .wordThenCount)
  }

  @Test(arguments: [
    (
      ShownCount.Bound.exactly(11), 4...4, "Dat zijn er 4 meer dan de 7 van toen.",
      "That is 4 more than the 7 of then."
    ),
    (.exactly(7), 0...0, "Dat is hetzelfde aantal als toen.", "That is the same number as then."),
    (
      .exactly(5), -2 ... -2, "Dat zijn er 2 minder dan de 7 van toen.",
      "That is 2 fewer than the 7 of then."
    ),
    (
      .atLeast(11), 4...7, "Dat zijn er ten minste 4 meer dan de 7 van toen.",
      "That is at least 4 more than the 7 of then."
    ),
    (
      .atMost(3), -7 ... -4, "Dat zijn er ten minste 4 minder dan de 7 van toen.",
      "That is at least 4 fewer than the 7 of then."
    ),
    (
      .atLeast(7), 0...7,
      "Of dat er meer of minder zijn dan de 7 van toen, valt hieruit niet op te maken.",
      "Whether that is more or fewer than the 7 of then cannot be told from this."
    ),
  ])
  func `Two counts of one group have a difference as far as the count now is known`(
    count: ShownCount.Bound, change: ClosedRange<Int>, nl: String, en: String
  ) {
    let stated = fact(.exact(.number(7), of: 14))
    #expect(verdict(stated, now(count)) == .counts(then: 7, change: change))
    // Where the source gives no size, another source may.
    let unstated = fact(.exact(.number(7), of: nil))
    #expect(verdict(unstated, now(count), groupSize: 14) == .counts(then: 7, change: change))
    // Seven that lack it are seven that have it.
    let lacking = fact(.exact(.number(7), of: 14), sense: .lacks)
    #expect(verdict(lacking, now(count)) == .counts(then: 7, change: change))
    let sentences = FactJuxtaposition(stated, now: now(count), groupSize: nil).sentences
    #expect(sentences.nl.contains(nl))
    #expect(sentences.en.contains(en))
  }

  @Test func `Groups of another or an unknown size have no difference`() {
    for sense in PublishedFact.Sense.allCases {
      let unstated = fact(.exact(.number(7), of: nil), sense: sense)
      #expect(verdict(unstated, now(.exactly(11))) == .countsOfOtherGroups)
      #expect(verdict(unstated, now(.exactly(11)), groupSize: 13) == .countsOfOtherGroups)
      let stated = fact(.exact(.number(7), of: 14), sense: sense)
      #expect(verdict(stated, now(.exactly(11), of: 12), groupSize: 12) == .countsOfOtherGroups)
    }
  }

  @Test(
    arguments: [
      (ShownCount.Bound.exactly(14), true, "Dat is nog altijd zo.", "That is still so."),
      (
        .exactly(13), false, "dat het ontbreekt, volgt daar niet uit",
        "that it is lacking does not follow"
      ),
      (
        .atMost(3), false, "dat het ontbreekt, volgt daar niet uit",
        "that it is lacking does not follow"
      ),
      (.atLeast(11), nil, "valt hieruit niet op te maken", "cannot be told from this"),
    ] as [(ShownCount.Bound, Bool?, String, String)])
  func `Where all had it, only whether they still do can show`(
    count: ShownCount.Bound, still: Bool?, nl: String, en: String
  ) {
    let fact = fact(.exact(.all, of: nil))
    #expect(verdict(fact, now(count)) == .allThen(stillAll: still))
    let sentences = FactJuxtaposition(fact, now: now(count), groupSize: nil).sentences
    #expect(sentences.nl.contains(nl))
    #expect(sentences.en.contains(en))
  }

  @Test func `Where all lacked it, everything now is growth`() {
    let fact = fact(.exact(.all, of: nil), sense: .lacks)
    #expect(verdict(fact, now(.exactly(3))) == .counts(then: 0, change: 3...3))
    #expect(
      FactJuxtaposition(fact, now: now(.exactly(3)), groupSize: nil).sentences.nl
        .contains("Dat zijn er 3 meer dan toen."))
  }

  @Test func `Another sector or no count is told apart, whatever the fact`() {
    for value in Self.values {
      for comparison in PublishedFact.Comparability.allCases {
        let fact = fact(value, comparison)
        #expect(verdict(fact, nil) == .nothingNow)
        #expect(verdict(fact, now(.exactly(9), of: 36, .hogeschool)) == .otherSector)
        let general = self.fact(value, comparison, sector: nil)
        #expect(verdict(general, now(.exactly(11))) == .otherSector)
      }
    }
    #expect(
      FactJuxtaposition(fact(.quantifier(.most), .directionOnly), now: nil, groupSize: 14).sentences
        == Text(
          nl: "Toen: “de meeste universiteiten”. Nu: er is geen telling die getoond kan worden.",
          en: "Then: “most universities”. Now: there is no count that can be shown."))
  }

  @Test func `A count outside its group is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = ShownCount(sector: .university, count: .exactly(15), of: 14)
    }
    await #expect(processExitsWith: .failure) {
      _ = ShownCount(sector: .university, count: .atMost(-1), of: 14)
    }
    await #expect(processExitsWith: .failure) {
      _ = ShownCount(sector: .university, count: .atLeast(15), of: 14)
    }
  }
}
