import History
import Language

extension RecordFault {
  func text(_ path: String) -> Text {
    switch self {
    case .noHeader:
      Text(nl: "\(path) is leeg.", en: "\(path) is empty.")
    case .header(.event(let fault)):
      Text(
        nl: "\(path) is geen meting van Peil: regel 1, \(fault.text.nl)",
        en: "\(path) is not a record of Peil: line 1, \(fault.text.en)")
    case .header(.notARecord(let format)):
      Text(
        nl: "\(path) is geen meting maar '\(format)'.",
        en: "\(path) is not a record but '\(format)'.")
    case .header(.notADossier(let format)):
      Text(
        nl: "\(path) is geen auditdossier maar '\(format)'.",
        en: "\(path) is not an audit dossier but '\(format)'.")
    case .header(.newerVersion(let version)):
      Text(
        nl: "\(path) heeft versie \(version) en is gemaakt met een nieuwere Peil. Gebruik de"
          + " nieuwste versie.",
        en: "\(path) has version \(version) and was made with a newer Peil. Use the latest"
          + " version.")
    case .header(.unitRecord):
      Text(
        nl: "\(path) is een deelmeting van een faculteit of instituut. Deze versie van Peil kan"
          + " die niet lezen; gebruik de nieuwste versie.",
        en: "\(path) is a unit record of a faculty or institute. This version of Peil cannot read"
          + " it; use the latest version.")
    case .event(let line, let fault):
      Text(
        nl: "\(path) is niet te gebruiken: regel \(line), \(fault.text.nl)",
        en: "\(path) cannot be used: line \(line), \(fault.text.en)")
    }
  }
}

extension EventFault {
  fileprivate var text: Text {
    switch self {
    case .notJSON: Text(nl: "dit is geen JSON.", en: "this is not JSON.")
    case .notAnObject: Text(nl: "dit is geen object.", en: "this is not an object.")
    case .missing(let key): Text(nl: "'\(key)' ontbreekt.", en: "'\(key)' is missing.")
    case .invalid(let key):
      Text(nl: "'\(key)' heeft geen geldige waarde.", en: "'\(key)' has no valid value.")
    }
  }
}
