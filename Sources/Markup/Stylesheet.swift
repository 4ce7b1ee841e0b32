/// Rules for how a page or a picture looks.
///
/// Rules are constants of the program: nothing that somebody typed can get among them.
package struct Stylesheet: Hashable, Sendable {
  /// The rules as CSS.
  package let rules: String

  /// Rules; what could end the element they stand in is a programmer's error.
  package init(_ rules: StaticString) {
    self.init(rules: rules.description)
  }

  private init(rules: String) {
    precondition(
      !rules.utf8.contains(UInt8(ascii: "<")) && !rules.utf8.contains(UInt8(ascii: "&")),
      "rules need no markup")
    self.rules = rules
  }

  /// One set of rules and then another.
  package static func + (first: Stylesheet, second: Stylesheet) -> Stylesheet {
    Stylesheet(rules: first.rules + second.rules)
  }
}
