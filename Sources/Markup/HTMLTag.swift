/// The elements that pages and pictures are made of.
///
/// There is none that runs, embeds or sends anything.
package enum HTMLTag: String, CaseIterable, Sendable {
  // The page.
  case html, head, meta, title, body, header, nav, main, aside, footer, section, div
  // Text.
  case h1, h2, h3, h4, h5, h6, p, a, strong, span, br, ul, ol, li, dl, dt, dd
  // Tables and figures.
  case table, caption, thead, tbody, tr, th, td, figure, figcaption
  // Pictures; they share `title` with the page.
  case svg, desc, g, path, rect, line, circle, text, tspan
}

extension HTMLTag {
  /// Whether the element has no content and no end tag (HTML Standard, section 13.1.2).
  package var isVoid: Bool {
    switch self {
    case .meta, .br: true
    default: false
    }
  }

  /// Whether the element is one of SVG, where one without content closes itself.
  var isDrawing: Bool {
    switch self {
    case .svg, .desc, .g, .path, .rect, .line, .circle, .text, .tspan: true
    default: false
    }
  }

  /// Whether the element is written on a line of its own: around it white space has no meaning.
  var standsAlone: Bool {
    switch self {
    case .a, .strong, .span, .br, .text, .tspan, .path, .rect, .line, .circle, .title, .desc:
      false
    default: true
    }
  }

  /// The heading of a level from 1 to 6.
  package static func heading(_ level: Int) -> HTMLTag {
    let headings: [HTMLTag] = [.h1, .h2, .h3, .h4, .h5, .h6]
    precondition((1...6).contains(level), "HTML has six levels of headings")
    return headings[level - 1]
  }
}
