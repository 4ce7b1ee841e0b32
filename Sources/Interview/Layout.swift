import Language
import Terminal

/// The parts of a screen before it is known how many lines fit.
struct Layout {
  var header: [Frame.Line]
  var spoken: [Frame.Line]

  /// What may be longer than the screen.
  var body: [Frame.Line] = []

  /// What must be seen below it: the choices, or the text being typed.
  var foot: [Frame.Line] = []
  var hint: [Frame.Line] = []

  /// How many lines of the body the person has scrolled past.
  var scroll = 0

  /// What stands in place of the last line of a text that goes on.
  var more = ""

  /// The line of the body that must be seen, in a list.
  var selected: Int?

  var cursor = Cursor.foot(row: 0, column: 0)

  enum Cursor {
    case header(row: Int, column: Int)
    case body(row: Int)
    case foot(row: Int, column: Int)
  }

  /// The most lines of a text being typed that are shown.
  private static let fieldHeight = 6

  init(header: [Frame.Line], spoken: [Frame.Line]) {
    self.header = header
    self.spoken = spoken
  }

  /// Adds a text being typed, under what is asked, with the cursor in it.
  mutating func addField(_ field: TextField, under title: String, width: Int) {
    let title = (title + ":").wrapped(to: width).map { Frame.Line($0, .bold) }
    let (lines, row, column) = field.lines(width: width)
    let first = min(max(0, row - Self.fieldHeight + 1), max(0, lines.count - Self.fieldHeight))
    foot += title + lines[first...].prefix(Self.fieldHeight).map { Frame.Line($0) }
    cursor = .foot(
      row: foot.count - min(lines.count - first, Self.fieldHeight) + row - first,
      column: column)
  }

  /// Makes the body a list of one line each, of which one is picked.
  ///
  /// A search may find thousands; only lines that can be on the screen with the pick are worded.
  mutating func addEntries<Entry>(
    _ entries: [Entry], selection: Int, width: Int, rows: Int, _ words: (Entry) -> String
  ) {
    body = entries.enumerated().map { index, entry in
      guard abs(index - selection) <= rows else { return "" }
      let isSelected = index == selection
      return Frame.Line(
        ((isSelected ? "> " : "  ") + words(entry)).clipped(to: width), isSelected ? .bold : nil)
    }
    selected = entries.isEmpty ? nil : selection
  }

  /// The parts that fit: the body gives way first, then the hint, what was said and the header.
  func fitting(rows: Int) -> Layout {
    var layout = self
    let least = min(body.count, 3)
    if layout.height(least) > rows { layout.hint = [] }
    if layout.height(least) > rows { layout.spoken = [] }
    if layout.height(least) > rows, !isCursorInHeader { layout.header = [] }
    return layout
  }

  /// How far a text can be scrolled.
  func scrollLimit(rows: Int) -> Int {
    max(0, body.count - room(rows: rows))
  }

  private var isCursorInHeader: Bool {
    if case .header = cursor { true } else { false }
  }

  private func height(_ bodyLines: Int) -> Int {
    let parts = [header.count, spoken.count, bodyLines, foot.count, hint.count].filter { $0 > 0 }
    return parts.reduce(0, +) + max(0, parts.count - 1)
  }

  /// The lines that are left for the body.
  private func room(rows: Int) -> Int {
    max(min(body.count, 1), rows - height(0) - (body.isEmpty ? 0 : 1))
  }

  /// The frame that these parts make; lines that cannot be narrow enough are cut off.
  func frame(rows: Int, width: Int) -> Frame {
    let room = room(rows: rows)
    let first = firstBodyLine(room: room)
    var shown = Array(body[first...].prefix(room))
    if first + room < body.count, selected == nil, room > 1 {
      shown[room - 1] = Frame.Line(more, .faint)
    }
    var lines: [Frame.Line] = []
    var starts: [Int] = []
    for part in [header, spoken, shown, foot, hint] {
      if !part.isEmpty, !lines.isEmpty { lines.append("") }
      starts.append(lines.count)
      lines += part
    }
    var (row, column) = (0, 0)
    switch cursor {
    case .header(let inside, let at): (row, column) = (inside, at)
    case .body(let inside):
      row = starts[2] + min(max(0, inside - first), max(0, shown.count - 1))
    case .foot(let inside, let at): (row, column) = (starts[3] + inside, at)
    }
    // A terminal of a few lines shows those around the cursor.
    let top = max(0, min(row, lines.count - rows))
    return Frame(
      lines[top...].prefix(rows).map { $0.clipped(to: width) },
      row: min(max(0, row - top), rows - 1), column: min(column, width))
  }

  /// The first line of the body that is seen: where it was scrolled to, or so that the pick shows.
  private func firstBodyLine(room: Int) -> Int {
    let last = max(0, body.count - room)
    if let selected { return min(max(0, selected - room / 2), last) }
    return min(scroll, last)
  }
}

extension Frame.Line {
  fileprivate func clipped(to width: Int) -> Frame.Line {
    guard text.displayWidth > width else { return self }
    return Frame.Line(text.clipped(to: width), pieces.first?.style)
  }
}

extension String {
  /// The text, cut off with a sign of that where it is too wide for a line.
  func clipped(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var clipped = ""
    var used = 1
    for character in self {
      used += character.displayWidth
      if used > width { break }
      clipped.append(character)
    }
    return clipped + "…"
  }
}
