/// Some lines on a terminal that belong together, and where the cursor stands in them.
package struct Frame: Hashable, Sendable {
  package var lines: [Line]

  /// The line of the cursor, counted from 0.
  package var row: Int

  /// The columns before the cursor.
  package var column: Int

  package init(_ lines: [Line], row: Int = 0, column: Int = 0) {
    self.lines = lines
    self.row = row
    self.column = column
  }

  /// One line, in pieces that each have their own style.
  package struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
    package var pieces: [Piece]

    package init(_ pieces: [Piece]) {
      self.pieces = pieces
    }

    package init(_ text: String, _ style: Style? = nil) {
      pieces = [Piece(text: text, style: style)]
    }

    package init(stringLiteral text: String) {
      self.init(text)
    }

    /// The words without their styles.
    package var text: String { pieces.map(\.text).joined() }

    /// What a terminal is given: nothing in it can move the cursor or hide.
    func rendered(_ styling: Styling) -> String {
      pieces.map { piece in
        let text = piece.text.sanitized()
        return piece.style.map { styling($0, text) } ?? text
      }.joined()
    }
  }

  /// Words in one style.
  package struct Piece: Hashable, Sendable {
    package let text: String
    package let style: Style?

    package init(text: String, style: Style? = nil) {
      self.text = text
      self.style = style
    }
  }
}
