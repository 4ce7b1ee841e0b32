import Language

/// What it takes to turn the frame on the screen into the next one.
///
/// Frames stand in the ordinary flow of lines: nothing above them is touched, and only lines that
/// differ are written. The control sequences are those of ECMA-48 §8.3. Lines must be narrower than
/// the terminal, since one that fills it leaves the cursor where terminals do not agree, and there
/// must be no more of them than the terminal has, since what has scrolled away cannot be reached.
package struct Painter: Sendable {
  private let styling: Styling

  /// The lines on the screen as they were written.
  private var painted: [String] = []

  /// Their widths, to tell where they went when the terminal changed its own.
  private var widths: [Int] = []

  private var row = 0
  private var column = 0

  package init(_ styling: Styling) {
    self.styling = styling
  }

  /// How many lines of the frame stand below the cursor.
  package var rowsBelow: Int { max(0, painted.count - 1 - row) }

  /// Returns what paints a frame over the one before.
  package mutating func paint(_ frame: Frame) -> String {
    precondition(
      frame.lines.isEmpty || frame.lines.indices.contains(frame.row),
      "The cursor stands in the frame.")
    let lines = frame.lines.map { $0.rendered(styling) }
    var output = ""
    var present = max(1, painted.count)
    for (index, line) in lines.enumerated() where index >= painted.count || painted[index] != line {
      move(to: index, present: &present, &output)
      output += "\r" + line + "\u{1B}[K"
    }
    if lines.count < painted.count {
      move(to: lines.count, present: &present, &output)
      output += "\r\u{1B}[J"
    }
    move(to: frame.row, present: &present, &output)
    if !output.isEmpty || column != frame.column {
      output += "\r"
      if frame.column > 0 { output += "\u{1B}[\(frame.column)C" }
    }
    painted = lines
    widths = frame.lines.map { $0.text.displayWidth }
    column = frame.column
    return output
  }

  private mutating func move(to target: Int, present: inout Int, _ output: inout String) {
    if target < row {
      output += "\u{1B}[\(row - target)A"
    } else if target > row {
      let below = min(target, present - 1)
      if below > row { output += "\u{1B}[\(below - row)B" }
      // Only a newline makes a line where the screen ends.
      for _ in below..<max(below, target) { output += "\r\n" }
      present = max(present, target + 1)
    }
    row = target
  }

  /// Returns what takes the frame away, with the cursor where it began.
  package mutating func erase() -> String {
    paint(Frame([]))
  }

  /// Forgets the frame, where others have written below it; the next one is painted anew.
  package mutating func forget() {
    painted = []
    widths = []
    row = 0
    column = 0
  }

  /// Takes the frame away after the terminal has changed its width.
  ///
  /// Terminals break lines anew that are too wide for them. One that cuts them off instead loses
  /// some lines above the frame.
  ///
  /// - Parameter columns: the new width, at least 1.
  /// - Returns: what to write.
  package mutating func resize(to columns: Int) -> String {
    let above = widths.prefix(row).reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) }
    let up = above + column / columns
    forget()
    return (up > 0 ? "\u{1B}[\(up)A" : "") + "\r\u{1B}[J"
  }
}
