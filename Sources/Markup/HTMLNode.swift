// HTML and SVG as a tree of values with one writer, so that no text can become markup.

import Language

/// A part of a page or a picture: an element or text.
///
/// Tags and attributes are those that ``HTMLTag`` and ``HTMLAttribute`` know. None of them runs
/// anything or fetches anything, so that a tree cannot either.
package indirect enum HTMLNode: Hashable, Sendable {
  /// An element with attributes, each name at most once, and with what it contains.
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])

  /// Text, in which nothing has a meaning.
  case text(String)

  /// Rules of the program's own for how the page looks.
  case style(Stylesheet)
}

extension HTMLTag {
  /// An element with this tag.
  ///
  /// A name that is given twice, or content in a void element, is a programmer's error.
  package func callAsFunction(
    _ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }
  ) -> HTMLNode {
    callAsFunction(attributes, content: content)
  }

  /// An element with this tag and with attributes that were collected before.
  package func callAsFunction(
    _ attributes: [HTMLAttribute], @HTMLBuilder content: () -> [HTMLNode] = { [] }
  ) -> HTMLNode {
    let content = content()
    precondition(
      Set(attributes.map(\.name)).count == attributes.count, "an attribute is given once")
    precondition(content.isEmpty || !isVoid, "a void element has no content")
    return .element(self, attributes, content)
  }
}

// MARK: - Writing

extension HTMLNode {
  /// The markup, which is both HTML and, for a picture, XML.
  package var markup: String {
    var writer = HTMLWriter()
    writer.write(self)
    return writer.markup
  }

  /// Whether the node starts on a line of its own, where white space has no meaning.
  fileprivate var standsAlone: Bool {
    switch self {
    case .element(let tag, _, _): tag.standsAlone
    case .text: false
    case .style: true
    }
  }
}

/// Writes nodes after each other.
private struct HTMLWriter {
  private(set) var markup = ""

  mutating func write(_ node: HTMLNode) {
    if node.standsAlone, !markup.isEmpty { markup += "\n" }
    switch node {
    case .text(let text): markup += text.escaped
    case .style(let sheet): markup += "<style>\(sheet.rules)</style>"
    case .element(let tag, let attributes, let content):
      markup += "<\(tag.rawValue)"
      for attribute in attributes {
        markup += " \(attribute.name)=\"\(attribute.value.escaped)\""
      }
      if tag.isVoid {
        markup += ">"
      } else if content.isEmpty, tag.isDrawing {
        markup += "/>"
      } else {
        markup += ">"
        for part in content { write(part) }
        if tag.standsAlone, content.contains(where: \.standsAlone) { markup += "\n" }
        markup += "</\(tag.rawValue)>"
      }
    }
  }
}

extension String {
  /// The text with a reference for each mark that could end a text or a value.
  ///
  /// What is invisible and acts upon a reader is replaced, as in ``cleanLine``; white space stays.
  fileprivate var escaped: String {
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\n": escaped.append(scalar)
      default: escaped.append(scalar.clean)
      }
    }
    return String(escaped)
  }
}

// MARK: - Building

/// Collects nodes, with conditions and loops, into a list.
@resultBuilder
package enum HTMLBuilder {
  /// A node.
  package static func buildExpression(_ node: HTMLNode) -> [HTMLNode] { [node] }

  /// Nodes that were collected before.
  package static func buildExpression(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes }

  /// A node, or nothing.
  package static func buildExpression(_ node: HTMLNode?) -> [HTMLNode] { node.map { [$0] } ?? [] }

  /// A text.
  package static func buildExpression(_ text: String) -> [HTMLNode] { [.text(text)] }

  /// Everything in order.
  package static func buildBlock(_ parts: [HTMLNode]...) -> [HTMLNode] { parts.flatMap(\.self) }

  /// What a condition lets through.
  package static func buildOptional(_ part: [HTMLNode]?) -> [HTMLNode] { part ?? [] }

  /// The first branch.
  package static func buildEither(first: [HTMLNode]) -> [HTMLNode] { first }

  /// The other branch.
  package static func buildEither(second: [HTMLNode]) -> [HTMLNode] { second }

  /// What a loop collected.
  package static func buildArray(_ parts: [[HTMLNode]]) -> [HTMLNode] { parts.flatMap(\.self) }
}
