import Language
import Maturity

extension FictionalInstitution {
  /// What the institution names as evidence of a kind for a practice.
  func reference(_ kind: EvidenceKind, for practice: String, before date: Day) -> String {
    let key = "\(name)/\(practice)/\(kind.rawValue)"
    let days = 20 + lot.number("\(key)/days", below: 300)
    let day = Day(daysSince1970: date.daysSince1970 - days)
    let number = 1 + lot.number("\(key)/number", below: 89)
    let version = "\(1 + number % 3).\(number % 5)"
    let words = day.words(in: .nl)
    switch kind {
    case .design:
      return lot.choice(
        key,
        among: [
          "Vastgestelde beleidsnotitie, versie \(version), \(words)",
          "Procedurebeschrijving, versie \(version), \(words)",
          "Werkinstructie in het kwaliteitshandboek, versie \(version), \(words)",
        ])
    case .existence:
      return lot.choice(
        key,
        among: [
          "Verslag van het overleg van \(words)",
          "Bestuursbesluit \(day.year)-\(number), \(words)",
          "Uitdraai uit het registratiesysteem, \(words)",
        ])
    case .citation:
      return "Instellingsbeeld 2023, blz. \(1 + lot.number("\(key)/page", below: 40))"
    case .operation:
      return lot.choice(
        key,
        among: [
          "Steekproef van \(10 + number % 20) dossiers over \(day.year), verslag van \(words)",
          "Kwartaaloverzichten \(day.year - 1) en \(day.year)",
          "Jaarrapportage aan het bestuur, \(words)",
        ])
    }
  }

  /// What the institution notes on a practice; on most of them nothing.
  func note(on practice: String, position: Int) -> String? {
    let key = "\(name)/\(practice)/note"
    guard position < 3, lot.happens(key, percentage: 14) else { return nil }
    return lot.choice(
      "\(key)/text",
      among: [
        "Nog niet in alle onderdelen; de laatste twee volgen dit najaar.",
        "De afspraak bestaat, maar niet iedereen kent haar.",
        "Staat in het jaarplan van volgend jaar.",
        "Hangt nu aan één medewerker; vervanging is niet geregeld.",
        "Wordt gedaan, maar niet altijd opgeschreven.",
      ])
  }
}
