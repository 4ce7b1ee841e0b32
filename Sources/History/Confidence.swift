/// How sure somebody was of an answer.
package enum Confidence: String, CaseIterable, Sendable {
  case sure
  case fairlySure = "fairly-sure"
  case guess
}
