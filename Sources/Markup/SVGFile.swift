/// A picture in a file of its own, with its rules in it.
package struct SVGFile: Hashable, Sendable {
  private let picture: HTMLNode
  private let style: Stylesheet

  /// A file of one `svg` element; any other node is a programmer's error.
  package init(_ picture: HTMLNode, style: Stylesheet) {
    guard case .element(.svg, _, _) = picture else {
      preconditionFailure("a picture is an svg element")
    }
    self.picture = picture
    self.style = style
  }

  /// The file, ending in a line feed.
  package var text: String {
    guard case .element(let tag, let attributes, let content) = picture else { return "" }
    // The rules come after what names the picture: a title counts only as the first child.
    let named = content.prefix { node in
      if case .element(.title, _, _) = node { return true }
      if case .element(.desc, _, _) = node { return true }
      return false
    }
    return tag([.namespace] + attributes) {
      Array(named)
      HTMLNode.style(style)
      Array(content.dropFirst(named.count))
    }.markup + "\n"
  }
}
