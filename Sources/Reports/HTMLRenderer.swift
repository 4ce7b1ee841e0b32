import Charts
import Language
import Markup

/// Writes a document as one HTML file that reads well on a phone, on a screen and on A4.
///
/// The file needs nothing beside it and no connection, so that it opens from a mail attachment.
package struct HTMLRenderer: Sendable {
  /// A renderer; there is nothing to choose.
  package init() {}

  /// The file, ending in a line feed.
  package func text(_ document: Document) -> String {
    DocumentPage(document: document).text
  }
}

/// The page of one document.
private struct DocumentPage {
  let document: Document

  private var language: Language { document.language }

  /// A table with more columns than these is set smaller and closer, so that it fits on A4 and on a
  /// screen; as measured on the auditor's table of levels, the widest there is.
  private static let mostRoomyColumns = 7

  /// The file, ending in a line feed.
  var text: String {
    let start = HTMLPlace.text.id
    let style = document.banner.map { .page + .banner + .foot($0) } ?? Stylesheet.page
    return HTMLPage(language: language, title: document.title, style: style) {
      HTMLTag.a(.class("skip"), .href(place: start)) {
        Text(nl: "Naar de inhoud", en: "Skip to content")[language]
      }
      banner
      heading
      contents
      HTMLTag.main(.id(start), .isDestination) {
        nodes(document.blocks, at: .text, depth: 2, from: opening.count)
      }
    }.text
  }
}

// MARK: - Heading

extension DocumentPage {
  /// The definitions and notes with which a document begins: what it is about and what to know
  /// before anything else, and so part of the heading.
  private var opening: ArraySlice<Block> {
    document.blocks.prefix { block in
      switch block {
      case .definitions, .note: true
      default: false
      }
    }
  }

  /// It stays in view on a screen, and stands at the foot of every sheet of paper.
  private var banner: HTMLNode? {
    document.banner.map { text in
      HTMLTag.aside(.class("banner"), .label(Text(nl: "Let op", en: "Note")[language])) {
        HTMLTag.p { text }
      }
    }
  }

  private var heading: HTMLNode {
    let opening = nodes(Array(opening), at: .text, depth: 2)
    guard let cover = document.cover else {
      return HTMLTag.header {
        HTMLTag.h1 { document.title }
        opening
      }
    }
    let numbers = chapters(document.blocks, at: .text).first { $0.title == cover.numbers }
    return HTMLTag.header(.class("cover")) {
      HTMLTag.p(.class("kind")) { cover.kind }
      HTMLTag.h1 { cover.heading }
      opening
      HTMLTag.div(.class("lead")) {
        for sentence in cover.sentences { HTMLTag.p { sentence } }
      }
      HTMLTag.figure {
        HTMLTag.figcaption { cover.chart.name.title }
        pictures(cover.chart, id: "cover")
        if let numbers {
          HTMLTag.p(.class("numbers")) {
            Text(nl: "De getallen staan onder ", en: "The numbers are under ")[language]
            link(numbers)
            "."
          }
        }
      }
      HTMLTag.p(.class("notice")) { cover.notice }
    }
  }

  /// A chart for a wide page and one for a narrow one; the page shows the one that fits.
  private func pictures(_ chart: Chart, id: String) -> [HTMLNode] {
    ChartSize.allCases.map { chart.picture($0, id: "\(id)-\($0.rawValue)") }
  }
}

/// Where a block stands: its position at each level, from which it has its name on the page.
private struct HTMLPlace {
  private let path: [Int]

  /// The whole text.
  static let text = HTMLPlace(path: [])

  /// The place of a part, counted from 0.
  func part(_ index: Int) -> HTMLPlace { HTMLPlace(path: path + [index]) }

  /// The name, unique on the page.
  var id: String { (["part"] + path.map(String.init)).joined(separator: "-") }
}

// MARK: - Contents

extension DocumentPage {
  /// A document with fewer chapters is short enough to look through.
  private static let fewestChapters = 4

  /// Links to the chapters of a long document.
  private var contents: HTMLNode? {
    let chapters = chapters(document.blocks, at: .text)
    guard chapters.count >= Self.fewestChapters else { return nil }
    let title = Text(nl: "Inhoud", en: "Contents")[language]
    return HTMLTag.nav(.label(title)) {
      HTMLTag.p { title }
      HTMLTag.ol {
        for chapter in chapters {
          HTMLTag.li {
            link(chapter)
            let parts = self.chapters(chapter.blocks, at: chapter.place)
            if parts.count >= Self.fewestChapters {
              HTMLTag.ol {
                for part in parts {
                  HTMLTag.li { link(part) }
                }
              }
            }
          }
        }
      }
    }
  }

  private typealias Chapter = (place: HTMLPlace, title: String, blocks: [Block])

  private func chapters(_ blocks: [Block], at place: HTMLPlace) -> [Chapter] {
    blocks.enumerated().compactMap { index, block in
      guard case .section(let title, let blocks) = block else { return nil }
      return (place.part(index), title, blocks)
    }
  }

  private func link(_ chapter: Chapter) -> HTMLNode {
    HTMLTag.a(.href(place: chapter.place.id)) { chapter.title }
  }
}

// MARK: - Blocks

extension DocumentPage {
  /// The blocks from an index on; a place counts those before it too.
  private func nodes(
    _ blocks: [Block], at place: HTMLPlace, depth: Int, from first: Int = 0
  ) -> [HTMLNode] {
    blocks.enumerated().dropFirst(first).map {
      node($0.element, at: place.part($0.offset), depth: depth)
    }
  }

  private func node(_ block: Block, at place: HTMLPlace, depth: Int) -> HTMLNode {
    switch block {
    case .section(let title, let blocks):
      HTMLTag.section {
        HTMLTag.heading(depth)(.id(place.id)) { title }
        nodes(blocks, at: place, depth: depth + 1)
      }
    case .paragraph(let inlines):
      HTMLTag.p { nodes(inlines) }
    case .bullets(let items):
      list(.ul, items, at: place, depth: depth)
    case .numbers(let items):
      list(.ol, items, at: place, depth: depth)
    case .definitions(let definitions):
      HTMLTag.dl {
        for (index, definition) in definitions.enumerated() {
          HTMLTag.div {
            HTMLTag.dt { definition.term }
            HTMLTag.dd { inner(definition.blocks, at: place.part(index), depth: depth) }
          }
        }
      }
    case .table(let table):
      self.table(table, at: place)
    case .figure(let figure):
      self.figure(figure, at: place)
    case .note(let blocks):
      HTMLTag.div(.class("note"), .role(.note)) { nodes(blocks, at: place, depth: depth) }
    }
  }

  /// The pictures, the last of them with the table.
  private func figure(_ figure: Figure, at place: HTMLPlace) -> HTMLNode {
    let parts = figure.charts.enumerated().map { index, chart in
      HTMLTag.figure {
        HTMLTag.figcaption { chart.name.title }
        pictures(chart, id: index == 0 ? place.id : place.part(index).id)
        if index == figure.charts.count - 1 { table(figure.table, at: place) }
      }
    }
    return parts.count == 1 ? parts[0] : HTMLTag.div { parts }
  }

  private func list(
    _ tag: HTMLTag, _ items: [[Block]], at place: HTMLPlace, depth: Int
  ) -> HTMLNode {
    tag {
      for (index, item) in items.enumerated() {
        HTMLTag.li { inner(item, at: place.part(index), depth: depth) }
      }
    }
  }

  /// What an item contains, without a paragraph around it where it is only that.
  private func inner(_ blocks: [Block], at place: HTMLPlace, depth: Int) -> [HTMLNode] {
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0] { return nodes(inlines) }
    return nodes(blocks, at: place, depth: depth)
  }

  private func nodes(_ inlines: [Inline]) -> [HTMLNode] {
    inlines.flatMap { inline in
      switch inline {
      case .text(let text): nodes(text)
      case .strong(let text): [HTMLTag.strong { nodes(text) }]
      case .link(let text, let path): [HTMLTag.a(.href(file: path)) { nodes(text) }]
      }
    }
  }

  /// A text in which phrases of the other language say so, for who hears it read.
  private func nodes(_ text: String) -> [HTMLNode] {
    text.parts(in: language).map { part in
      part.language == language
        ? .text(String(part.text))
        : HTMLTag.span(.lang(part.language)) { String(part.text) }
    }
  }

  /// A table that scrolls by itself where the screen is too narrow, also with the keyboard.
  private func table(_ table: Table, at place: HTMLPlace) -> HTMLNode {
    let isDense = table.columns.count > Self.mostRoomyColumns
    return HTMLTag.div(
      isDense ? .class("scroll", "dense") : .class("scroll"), .role(.region),
      .labelled(by: place.id), .isReachable
    ) {
      HTMLTag.table {
        HTMLTag.caption(.id(place.id)) { table.caption }
        HTMLTag.thead {
          HTMLTag.tr {
            for column in table.columns {
              HTMLTag.th([.scope(.column)] + manner(column, isHeading: true)) { column.title }
            }
          }
        }
        HTMLTag.tbody {
          for row in table.rows { self.row(row, of: table) }
        }
      }
    }
  }

  private func row(_ row: [Table.Cell], of table: Table) -> HTMLNode {
    HTMLTag.tr {
      for (index, cell) in row.enumerated() {
        let column = table.columns[index]
        if index == 0 {
          HTMLTag.th([.scope(.row)] + manner(column, isHeading: true)) { nodes(cell) }
        } else {
          HTMLTag.td(manner(column, isHeading: false)) { nodes(cell) }
        }
      }
    }
  }

  /// How the cells of a column are lined up, and whether they stay on one line.
  private func manner(_ column: Table.Column, isHeading: Bool) -> [HTMLAttribute] {
    switch column.alignment {
    case .trailing: [.class("number")]
    case .leading: column.wraps || isHeading ? [] : [.class("short")]
    }
  }
}
