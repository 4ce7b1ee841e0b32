/// A text in every language that the program speaks.
package struct Text: Hashable, Sendable {
  /// The Dutch wording.
  package let nl: String
  /// The English wording.
  package let en: String

  /// Creates a text from its two wordings.
  package init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// Creates a text that is equal in both languages, such as a name or a code.
  package init(same wording: String) {
    self.init(nl: wording, en: wording)
  }

  /// The wording in a language.
  package subscript(_ language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
