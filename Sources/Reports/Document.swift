// What a record says, as a tree of values; text, Markdown, CSV and JSON are made from it.

package import Charts
package import Language

/// A report, a booklet or any other text with structure, before it has a form.
///
/// Every string in it is plain text: renderers escape all of it, so that nothing that somebody
/// typed can become markup.
package struct Document: Hashable, Sendable {
  /// The language that the document is in.
  package let language: Language

  /// The heading above everything.
  package let title: String

  /// What stands on a first page of its own, where the form of the document has pages.
  package let cover: Cover?

  /// What stands below the title, in order.
  package let blocks: [Block]

  /// What every page bears, such as that nothing on it is real; nil for nothing.
  package var banner: String?

  /// Collects blocks under a title.
  package init(
    language: Language, title: String, cover: Cover? = nil, @BlockBuilder blocks: () -> [Block]
  ) {
    self.language = language
    self.title = title
    self.cover = cover
    self.blocks = blocks()
  }
}

/// A part of a document that stands on lines of its own.
package indirect enum Block: Hashable, Sendable {
  /// A heading with what belongs to it; how deep it stands gives the heading its level.
  case section(title: String, blocks: [Block])

  /// Sentences.
  case paragraph([Inline])

  /// Items whose order has no meaning.
  case bullets([[Block]])

  /// Items in order, counted from 1.
  case numbers([[Block]])

  /// Labels with what they stand for.
  case definitions([Definition])

  /// Rows of cells under named columns.
  case table(Table)

  /// Pictures with their numbers beside them; a form that has no pictures shows the numbers.
  case figure(Figure)

  /// Something that stands apart from the text around it: a warning, a caveat.
  case note([Block])
}

/// A run of text within a line.
package enum Inline: Hashable, Sendable {
  /// Text without emphasis.
  case text(String)

  /// Text that stands out.
  case strong(String)

  /// Text that leads to another file, by its path from the document's own folder.
  case link(String, path: String)
}

extension Inline {
  /// The text without its emphasis.
  package var plain: String {
    switch self {
    case .text(let text), .strong(let text), .link(let text, _): text
    }
  }
}

/// A label with what it stands for.
package struct Definition: Hashable, Sendable {
  /// The label, without a colon.
  package let term: String

  /// What the label stands for.
  package let blocks: [Block]

  /// A label with a value of any form.
  package init(_ term: String, _ blocks: [Block]) {
    self.term = term
    self.blocks = blocks
  }

  /// A label with a value of one line.
  package init(_ term: String, _ value: String) {
    self.init(term, [.paragraph(value)])
  }
}

/// Rows of cells under named columns; the first column names the row.
package struct Table: Hashable, Sendable {
  /// What the table shows, for those who hear it read.
  package let caption: String

  /// The columns from left to right, at least one.
  package let columns: [Column]

  /// The rows from top to bottom, each with one cell for each column.
  package let rows: [[Cell]]

  /// A cell's content, on one line.
  package typealias Cell = [Inline]

  /// Every row has one cell for each column; anything else is a programmer's error.
  package init(caption: String, columns: [Column], rows: [[Cell]]) {
    precondition(!columns.isEmpty, "a table has a column")
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell per column")
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// What the cells under each other have in common.
  package struct Column: Hashable, Sendable {
    /// What stands above the column.
    package let title: String

    /// How the cells are lined up.
    package let alignment: Alignment

    /// Whether cells may be broken over lines where the table is wider than the page.
    package let wraps: Bool

    /// A column that starts at the left and is not broken, unless said otherwise.
    package init(_ title: String, _ alignment: Alignment = .leading, wraps: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.wraps = wraps
    }
  }

  /// The side of a column at which its cells are lined up.
  package enum Alignment: Hashable, Sendable {
    case leading
    case trailing
  }
}

/// A picture with the numbers that it shows, or several that share a table.
package struct Figure: Hashable, Sendable {
  /// The pictures, at least one.
  package let charts: [Chart]

  /// The same numbers, for who cannot see the picture or wants to know exactly.
  package let table: Table

  /// A picture with its numbers.
  package init(_ chart: Chart, table: Table) {
    self.init([chart], table: table)
  }

  /// Pictures of one table, from top to bottom.
  package init(_ charts: [Chart], table: Table) {
    precondition(!charts.isEmpty, "a figure has a picture")
    self.charts = charts
    self.table = table
  }
}

// MARK: - Building

/// Collects blocks, with conditions and loops, into a list.
@resultBuilder
package enum BlockBuilder {
  /// A block.
  package static func buildExpression(_ block: Block) -> [Block] { [block] }

  /// Blocks that were collected before.
  package static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }

  /// A block, or nothing.
  package static func buildExpression(_ block: Block?) -> [Block] { block.map { [$0] } ?? [] }

  /// Everything in order.
  package static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap(\.self) }

  /// What a condition lets through.
  package static func buildOptional(_ part: [Block]?) -> [Block] { part ?? [] }

  /// The first branch.
  package static func buildEither(first: [Block]) -> [Block] { first }

  /// The other branch.
  package static func buildEither(second: [Block]) -> [Block] { second }

  /// What a loop collected.
  package static func buildArray(_ parts: [[Block]]) -> [Block] { parts.flatMap(\.self) }
}

extension Block {
  /// A heading with what belongs to it.
  package static func section(_ title: String, @BlockBuilder _ blocks: () -> [Block]) -> Block {
    .section(title: title, blocks: blocks())
  }

  /// A paragraph without emphasis.
  package static func paragraph(_ text: String) -> Block {
    .paragraph([.text(text)])
  }

  /// A paragraph of sentences; those that are empty are left out.
  package static func paragraph(_ sentences: [String]) -> Block {
    .paragraph(sentences.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// A list with one line for each text.
  package static func bullets(_ texts: [String]) -> Block {
    .bullets(texts.map { [.paragraph($0)] })
  }

  /// A paragraph that stands apart.
  package static func note(_ text: String) -> Block {
    .note([.paragraph(text)])
  }

  /// What somebody typed over several lines, a paragraph for each line that is not empty.
  package static func paragraphs(typed text: String) -> [Block] {
    text.cleanLines.map { .paragraph($0) }
  }
}
