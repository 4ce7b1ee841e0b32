import Language

/// Writes a document for a terminal or a text file.
///
/// Prose is at most 100 columns wide, tables as wide as the page. Headings are ruled with hyphens
/// only, which screen readers pass over.
package struct TextRenderer: Sendable {
  private let width: Int
  private let heading: @Sendable (String) -> String

  /// The widest line of prose that is easily read.
  private static let widestProse = 100

  /// - Parameters:
  ///   - width: the columns of the page; fewer than 20 count as 20.
  ///   - heading: styles a line of a heading for a terminal; without it nothing is styled.
  package init(width: Int, heading: @escaping @Sendable (String) -> String = { $0 }) {
    self.width = max(20, width)
    self.heading = heading
  }

  /// The document, ending in a line feed.
  package func text(_ document: Document) -> String {
    let banner = document.banner.map { prose([.strong($0)], width: width) + [""] } ?? []
    let lines =
      banner + ruled(document.title, width: width) + [""]
      + lines(document.blocks, width: width, depth: 1)
    return lines.joined(separator: "\n") + "\n"
  }
}

// MARK: - Blocks

extension TextRenderer {
  /// The lines of blocks, with an empty line between them.
  private func lines(_ blocks: [Block], width: Int, depth: Int) -> [String] {
    Array(blocks.map { lines($0, width: width, depth: depth) }.joined(separator: [""]))
  }

  private func lines(_ block: Block, width: Int, depth: Int) -> [String] {
    switch block {
    case .section(let title, let blocks):
      return section(title, blocks, width: width, depth: depth)
    case .paragraph(let inlines):
      return prose(inlines, width: width)
    case .bullets(let items):
      return list(items.map { ("- ", $0) }, width: width, depth: depth)
    case .numbers(let items):
      let marked = items.enumerated().map { ("\($0.offset + 1). ", $0.element) }
      return list(marked, width: width, depth: depth)
    case .definitions(let definitions):
      return definitions.flatMap { definition($0, width: width, depth: depth) }
    case .table(let table):
      return self.table(table, width: width)
    case .figure(let figure):
      return table(figure.table, width: width)
    case .note(let blocks):
      return indented(lines(blocks, width: width - 2, depth: depth), by: 2)
    }
  }

  /// A section of the first depth is ruled; the content of a deeper one is indented instead.
  private func section(
    _ title: String, _ blocks: [Block], width: Int, depth: Int
  ) -> [String] {
    guard depth > 1 else {
      return ruled(title, width: width) + [""] + lines(blocks, width: width, depth: depth + 1)
    }
    let content = lines(blocks, width: width - 2, depth: depth + 1)
    return prose([.text(title)], width: width) + [""] + indented(content, by: 2)
  }

  private func ruled(_ title: String, width: Int) -> [String] {
    let lines = prose([.text(title)], width: width)
    let longest = lines.map(\.displayWidth).max() ?? 0
    return lines.map(heading) + [String(repeating: "-", count: longest)]
  }

  private func prose(_ inlines: [Inline], width: Int) -> [String] {
    inlines.line.wrapped(to: min(width, Self.widestProse))
  }

  /// Items of one block each stand close together, others apart.
  private func list(
    _ items: [(marker: String, blocks: [Block])], width: Int, depth: Int
  ) -> [String] {
    let rendered = items.map { item in
      hanging(
        lines(item.blocks, width: width - item.marker.count, depth: depth), after: item.marker)
    }
    let isLoose = items.contains { $0.blocks.count > 1 }
    return Array(rendered.joined(separator: isLoose ? [""] : []))
  }

  /// A label and its value on one line where the value is one paragraph.
  private func definition(_ definition: Definition, width: Int, depth: Int) -> [String] {
    if definition.blocks.count == 1, case .paragraph(let inlines) = definition.blocks[0] {
      let line = prose([.text(definition.term + ": ")] + inlines, width: width - 2)
      return line.prefix(1) + indented(Array(line.dropFirst()), by: 2)
    }
    return prose([.text(definition.term + ":")], width: width)
      + indented(lines(definition.blocks, width: width - 2, depth: depth), by: 2)
  }

  private func hanging(_ lines: [String], after marker: String) -> [String] {
    guard let first = lines.first else { return [marker] }
    return [marker + first] + indented(Array(lines.dropFirst()), by: marker.count)
  }

  private func indented(_ lines: [String], by count: Int) -> [String] {
    let margin = String(repeating: " ", count: count)
    return lines.map { $0.isEmpty ? "" : margin + $0 }
  }
}

// MARK: - Tables

extension TextRenderer {
  private func table(_ table: Table, width: Int) -> [String] {
    let caption = prose([.text(table.caption)], width: width) + [""]
    guard let layout = TextTableLayout(table, width: width) else {
      return caption + records(table, width: width)
    }
    return caption + layout.lines
  }

  /// A table that is wider than the page, as a record for each row.
  private func records(_ table: Table, width: Int) -> [String] {
    let labels = table.columns.map(\.title.cleanLine)
    let records = table.rows.map { row in
      zip(labels, row).enumerated().flatMap { index, field in
        let line = [.text(field.0 + ": ")] + field.1
        return index == 0
          ? prose(line, width: width) : indented(prose(line, width: width - 2), by: 2)
      }
    }
    return Array(records.joined(separator: [""]))
  }
}

extension [Inline] {
  /// The text on one line, cleaned.
  var line: String {
    map { inline in
      switch inline {
      case .text, .strong: inline.plain
      case .link(let text, let path): "\(text) (\(path))"
      }
    }.joined().cleanLine
  }
}
