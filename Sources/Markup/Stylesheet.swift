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

  /// Rules that put a text at the left of the foot of every sheet of paper.
  ///
  /// Everything but ASCII letters, digits and spaces is written as its number (CSS Syntax Module
  /// Level 3, section 4.3.7), so that no text can end the rule.
  package static func foot(_ text: String) -> Stylesheet {
    let content = text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return Stylesheet(
      rules: "@page { @bottom-left { content: \"\(content.joined())\"; font: 8pt sans-serif; } }\n")
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
