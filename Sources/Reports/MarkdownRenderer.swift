import Language

/// Writes a document as Markdown that GitHub and pandoc read alike.
///
/// There is no raw HTML, and a paragraph is one line, so that only its beginning can be taken for
/// the start of a block.
package struct MarkdownRenderer: Sendable {
  /// A renderer; there is nothing to choose.
  package init() {}

  /// The document, ending in a line feed.
  package func text(_ document: Document) -> String {
    let banner = document.banner.map { ["> " + self.inlines([.strong($0)]), ""] } ?? []
    let lines =
      banner + ["# " + document.title.cleanLine.markdownEscaped, ""]
      + lines(document.blocks, depth: 2)
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ blocks: [Block], depth: Int) -> [String] {
    Array(blocks.map { lines($0, depth: depth) }.joined(separator: [""]))
  }

  private func lines(_ block: Block, depth: Int) -> [String] {
    switch block {
    case .section(let title, let blocks):
      precondition(depth <= 6, "Markdown has six levels of headings")
      let marks = String(repeating: "#", count: depth)
      return ["\(marks) \(title.cleanLine.markdownEscaped)", ""]
        + lines(blocks, depth: depth + 1)
    case .paragraph(let inlines):
      return [paragraph(inlines)]
    case .bullets(let items):
      return list(items.map { ("- ", $0) }, depth: depth)
    case .numbers(let items):
      return list(
        items.enumerated().map { ("\($0.offset + 1). ", $0.element) }, depth: depth)
    case .definitions(let definitions):
      return list(definitions.map { ("- ", labelled($0)) }, depth: depth)
    case .table(let table):
      return self.table(table)
    case .figure(let figure):
      return table(figure.table)
    case .note(let blocks):
      return lines(blocks, depth: depth).map { $0.isEmpty ? ">" : "> \($0)" }
    }
  }

  /// GitHub has no definition lists: the label stands in bold before the value.
  private func labelled(_ definition: Definition) -> [Block] {
    let label = Inline.strong(definition.term + ":")
    guard case .paragraph(let inlines)? = definition.blocks.first else {
      return [.paragraph([label])] + definition.blocks
    }
    return [.paragraph([label, .text(" ")] + inlines)] + definition.blocks.dropFirst()
  }

  private func paragraph(_ inlines: [Inline]) -> String {
    self.inlines(inlines).markdownStartEscaped
  }

  /// Inlines on one line; spaces between them stay, at the ends they go.
  private func inlines(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines {
      let content = inline.plain
      let cleaned = content.cleanLine.markdownEscaped
      if content.first == " ", !text.isEmpty { text += " " }
      switch inline {
      case .text: text += cleaned
      case .strong: text += cleaned.isEmpty ? "" : "**\(cleaned)**"
      case .link(_, let path): text += "[\(cleaned)](\(path))"
      }
      if content.last == " ", !cleaned.isEmpty { text += " " }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private func list(_ items: [(marker: String, blocks: [Block])], depth: Int) -> [String] {
    let rendered = items.map { item -> [String] in
      let margin = String(repeating: " ", count: item.marker.count)
      let lines = lines(item.blocks, depth: depth)
      return [item.marker + (lines.first ?? "")]
        + lines.dropFirst().map { $0.isEmpty ? "" : margin + $0 }
    }
    let isLoose = items.contains { $0.blocks.count > 1 }
    return Array(rendered.joined(separator: isLoose ? [""] : []))
  }

  private func table(_ table: Table) -> [String] {
    let header = table.columns.map(\.title.cleanLine.markdownEscaped)
    let rule = table.columns.map { $0.alignment == .trailing ? "---:" : ":---" }
    let rows = table.rows.map { $0.map(inlines) }
    return [paragraph([.text(table.caption)]), ""]
      + ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }
}

// MARK: - Escaping

extension String {
  /// The text with a backslash before everything that could be inline markup.
  ///
  /// Scalars are looked at and not characters, because a parser does so too: a mark that a
  /// combining accent follows is still a mark.
  var markdownEscaped: String {
    let scalars = Array(unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar.isMarkdownMark || Self.hasMeaning(scalars, at: index) {
        escaped.append("\\")
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// Whether a mark that is plain by itself makes an address a link here, or a word an emoji.
  private static func hasMeaning(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case ":":
      scalars[(index + 1)...].starts(with: "//".unicodeScalars)
        || isEmojiName(scalars[(index + 1)...])
    case ".":
      String(String.UnicodeScalarView(scalars[..<index].suffix(3))).lowercased() == "www"
    default: false
    }
  }

  /// Whether the text begins with a name of an emoji and the colon that ends it.
  private static func isEmojiName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = scalars.prefix {
      $0.isASCIIDigit || $0.isASCIILetter || $0 == "_" || $0 == "+" || $0 == "-"
    }
    return !name.isEmpty && scalars.dropFirst(name.count).first == ":"
  }

  /// The escaped text with a backslash where its beginning would start a list or another block.
  var markdownStartEscaped: String {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return self }
    if "+-=:%".unicodeScalars.contains(first) { return "\\" + self }
    guard let delimiter = listDelimiter else { return self }
    return String(scalars[..<delimiter]) + "\\" + String(scalars[delimiter...])
  }

  /// Where a number or letter that pandoc takes for the mark of a list item ends, such as `(a)`.
  private var listDelimiter: String.Index? {
    let scalars = unicodeScalars
    let opened = scalars.first == "(" ? scalars.dropFirst() : scalars[...]
    let label = opened.prefix { $0.isASCIIDigit || $0.isASCIILetter }
    guard let delimiter = opened[label.endIndex...].first, delimiter == "." || delimiter == ")",
      label.isListLabel
    else { return nil }
    let after = opened[label.endIndex...].dropFirst().first
    return after == nil || after == " " ? label.endIndex : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isMarkdownMark: Bool {
    switch self {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "$", "^", "@", "&":
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}

extension Substring.UnicodeScalarView {
  /// Whether pandoc numbers lists so: digits, one letter, or Roman digits.
  fileprivate var isListLabel: Bool {
    if isEmpty { return false }
    if allSatisfy(\.isASCIIDigit) { return true }
    if count == 1 { return true }
    return allSatisfy { "ivxlcdmIVXLCDM".unicodeScalars.contains($0) }
  }
}
