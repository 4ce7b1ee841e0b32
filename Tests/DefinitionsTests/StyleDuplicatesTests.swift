import Definitions
import Language
import Testing

@Suite struct StyleDuplicatesTests {
  private static let first = Sample.PracticeSample(
    id: "HR-2-A",
    statement: (
      "Het bestuur ontvangt ten minste jaarlijks cijfers over de partnertoets.",
      "At least once a year, the board receives figures on the partner check."
    ))

  private static func with(_ nl: String, _ en: String) -> Sample {
    .practices([first, Sample.PracticeSample(id: "HR-3-B", statement: (nl, en))])
  }

  @Test func `The same in other words is told with its likeness`() {
    // Stems: bestur, ontvangt, jaarlijk, cijfer, partnertoet, and in one also nieuw: 5 of 6;
    // year, board, receiv, figur, partner, check, and new: 6 of 7.
    Self.with(
      "§Bestuur ontvangt jaarlijks nieuwe cijfers over partnertoetsen.",
      "Each year the boards received new figures on partner checks."
    ).expectFindings(
      [.nearDuplicate(of: "HR-2-A", line: 3, nl: 83, en: 85)],
      nl: [
        "Deze maatregel vraagt bijna hetzelfde als HR-2-A op regel 3: 83 procent van de Nederlandse"
          + " en 85 procent van de Engelse woorden is gelijk. Voeg ze samen of zeg het verschil."
      ],
      en: [
        "This practice asks nearly the same as HR-2-A on line 3: 83 per cent of the Dutch and 85 per"
          + " cent of the English words agree. Merge them or say how they differ."
      ])
  }

  @Test func `Another object makes another practice`() {
    #expect(
      Self.with(
        "Het bestuur ontvangt ten minste jaarlijks cijfers over de reistoets.",
        "At least once a year, the board receives figures on the travel scan."
      ).findings.isEmpty)
  }

  @Test func `Both languages must be alike`() {
    let (nl, en) = Self.first.statement
    #expect(Self.with(nl, en).findings.map(\.fact).count == 1)
    #expect(
      Self.with(nl, "Those who travel abroad are told about all the risks there.").findings.isEmpty)
    #expect(
      Self.with("Wie op reis gaat, hoort vooraf van alle gevaren daar, elke keer.", en).findings
        .isEmpty)
  }

  @Test func `Three quarters is enough, and less is not`() {
    func likeness(_ left: String, _ right: String) -> [StyleFinding.Fact] {
      Sample.practices([
        Sample.PracticeSample(id: "HR-2-A", statement: ("\(left).", "x \(left).")),
        Sample.PracticeSample(id: "HR-3-B", statement: ("\(right).", "x \(right).")),
      ]).findings.map(\.fact)
    }
    // Three stems of four in Dutch, and with the x four of five in English.
    #expect(
      likeness("bok kat pit", "bok kat pit rug")
        == [.nearDuplicate(of: "HR-2-A", line: 3, nl: 75, en: 80)])
    // Five of seven.
    #expect(likeness("bok kat pit rug was dak", "bok kat pit rug was zon").isEmpty)
  }
}
