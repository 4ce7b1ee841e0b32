import Hashing
package import Language

/// A page in one file that needs nothing beside it.
///
/// It tells the reader's program that nothing may be run, fetched or sent, and that no other rules
/// than its own may decide how it looks.
package struct HTMLPage: Hashable, Sendable {
  private let language: Language
  private let title: String
  private let style: Stylesheet
  private let body: [HTMLNode]

  /// A page with what its body contains.
  package init(
    language: Language, title: String, style: Stylesheet, @HTMLBuilder body: () -> [HTMLNode]
  ) {
    self.language = language
    self.title = title
    self.style = style
    self.body = body()
  }

  /// The file, ending in a line feed.
  package var text: String {
    let html = HTMLTag.html(.lang(language)) {
      HTMLTag.head {
        HTMLTag.meta(.utf8)
        HTMLTag.meta(.pragma("Content-Security-Policy"), .content(policy))
        HTMLTag.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        HTMLTag.meta(.name("color-scheme"), .content("light dark"))
        HTMLTag.meta(.name("referrer"), .content("no-referrer"))
        HTMLTag.title { title }
        HTMLNode.style(style)
      }
      HTMLTag.body { body }
    }
    return "<!DOCTYPE html>\n\(html.markup)\n"
  }

  /// What the page may do (W3C, Content Security Policy Level 3): have this style and no other.
  private var policy: String {
    let digest = SHA256.digest(of: Array(style.rules.utf8)).base64
    return "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
  }
}
