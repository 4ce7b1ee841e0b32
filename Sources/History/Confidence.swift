package import Language

/// How sure somebody was of an answer.
package enum Confidence: String, CaseIterable, Sendable {
  case sure
  case fairlySure = "fairly-sure"
  case guess
}

extension Confidence {
  package var title: Text {
    switch self {
    case .sure: Text(nl: "zeker", en: "sure")
    case .fairlySure: Text(nl: "vrij zeker", en: "fairly sure")
    case .guess: Text(nl: "gok", en: "guess")
    }
  }
}
