import Language

/// A value for each language.
struct InLanguages<Value: Sendable>: Sendable {
  let nl: Value
  let en: Value

  subscript(_ language: Language) -> Value {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
