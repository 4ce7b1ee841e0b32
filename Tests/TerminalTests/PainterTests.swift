import TestSupport
import Testing

@testable import Terminal

@Suite struct PainterTests {
  private static let plain = Styling(
    isTerminal: false, isForbidden: false, noColor: nil, term: nil)

  @Test func `The first frame is written below what is there`() {
    var painter = Painter(Self.plain)
    let output = painter.paint(Frame(["een", "twee"], row: 0, column: 2))
    #expect(output == "\reen\u{1B}[K\r\n\rtwee\u{1B}[K\u{1B}[1A\r\u{1B}[2C")
    #expect(painter.rowsBelow == 1)
  }

  @Test func `Only what differs is written`() {
    var painter = Painter(Self.plain)
    _ = painter.paint(Frame(["een", "twee", "drie"], row: 2))
    #expect(painter.paint(Frame(["een", "twee", "drie"], row: 2)) == "")
    #expect(
      painter.paint(Frame(["een", "TWEE", "drie"], row: 2))
        == "\u{1B}[1A\rTWEE\u{1B}[K\u{1B}[1B\r")
    #expect(painter.paint(Frame(["een", "TWEE", "drie"], row: 0)) == "\u{1B}[2A\r")
    #expect(painter.paint(Frame(["een", "TWEE", "drie"], row: 0, column: 3)) == "\r\u{1B}[3C")
    #expect(
      painter.paint(Frame(["een"], row: 0, column: 3)) == "\u{1B}[1B\r\u{1B}[J\u{1B}[1A\r\u{1B}[3C")
  }

  @Test func `Styles reach the terminal and nothing else does`() {
    var painter = Painter(
      Styling(isTerminal: true, isForbidden: false, noColor: nil, term: "xterm"))
    let line = Frame.Line([
      Frame.Piece(text: "a\u{1B}[2Jb", style: .bold), Frame.Piece(text: "\u{202E}c"),
    ])
    #expect(
      painter.paint(Frame([line]))
        == "\r\u{1B}[1ma\u{FFFD}[2Jb\u{1B}[22m\u{FFFD}c\u{1B}[K\r")
  }

  /// Frames of any lines follow each other; the screen then shows the last one and nothing else.
  @Test func `Any frame over any other leaves that frame`() {
    var generator = SeededGenerator(seed: 8)
    for height in [3, 8, 20] {
      var painter = Painter(Self.plain)
      var screen = Screen(rows: height)
      screen.write("$ peil interview\r\n")
      for _ in 0..<300 {
        let frame = Self.frame(of: Int.random(in: 0...height, using: &generator), &generator)
        screen.write(painter.paint(frame))
        let shown = screen.from(frame.row)
        #expect(Array(shown.prefix(frame.lines.count)) == frame.lines.map(\.text))
        #expect(!shown.dropFirst(frame.lines.count).contains { $0 != "" })
        #expect(screen.column == frame.column)
      }
      screen.write(painter.erase())
      #expect(screen.from(0) == [""])
      #expect(screen.from(screen.row).first == "$ peil interview")
    }
  }

  /// After a new width the old frame is gone, also where its lines had been broken anew.
  @Test func `A frame is taken away whatever the new width`() {
    for columns in [1, 2, 3, 5, 7, 40] {
      for row in 0..<3 {
        var painter = Painter(Self.plain)
        let frame = Frame(["abcdef", "", "abcdefghij"], row: row, column: row == 1 ? 0 : 4)
        _ = painter.paint(frame)
        // Where a terminal of that width has put what was painted.
        let above = ["abcdef", "", "abcdefghij"].prefix(row)
          .reduce(0) { $0 + max(1, ($1.count + columns - 1) / columns) }
        let up = above + frame.column / columns
        #expect(
          painter.resize(to: columns) == (up > 0 ? "\u{1B}[\(up)A" : "") + "\r\u{1B}[J")
        #expect(painter.paint(Frame(["x"])) == "\rx\u{1B}[K\r")
      }
    }
  }

  private static func frame(of count: Int, _ generator: inout SeededGenerator) -> Frame {
    let lines = (0..<count).map { _ in
      Frame.Line(
        String(
          repeating: "abc".randomElement(using: &generator) ?? "a",
          count: Int.random(in: 0...2, using: &generator)))
    }
    let row = count == 0 ? 0 : Int.random(in: 0..<count, using: &generator)
    return Frame(lines, row: row, column: count == 0 ? 0 : Int.random(in: 0...3, using: &generator))
  }
}

/// As much of a terminal as a painter needs, by ECMA-48 §8.3.
private struct Screen {
  private var lines: [[Character]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  private let rows: Int

  init(rows: Int) {
    self.rows = rows
  }

  /// The lines from the one that is so many above the cursor.
  func from(_ above: Int) -> [String] {
    lines[(row - above)...].map { String($0) }
  }

  mutating func write(_ text: String) {
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n":
        row += 1
        if row == lines.count { lines.append([]) }
      case "\u{1B}":
        scalars.removeFirst()
        var number = ""
        while let digit = scalars.first, ("0"..."9").contains(digit) {
          number.unicodeScalars.append(digit)
          scalars.removeFirst()
        }
        obey(scalars.removeFirst(), Int(number))
      default:
        while lines[row].count <= column { lines[row].append(" ") }
        lines[row][column] = Character(scalar)
        column += 1
      }
    }
  }

  private mutating func obey(_ final: Unicode.Scalar, _ number: Int?) {
    switch final {
    // The cursor stops at the edges of what is on the screen.
    case "A": row = max(max(0, lines.count - rows), row - (number ?? 1))
    case "B": row = min(lines.count - 1, row + (number ?? 1))
    case "C": column += number ?? 1
    case "K": lines[row] = Array(lines[row].prefix(column))
    case "J":
      lines[row] = Array(lines[row].prefix(column))
      lines.removeSubrange((row + 1)...)
    default: Issue.record("unknown sequence \(final)")
    }
  }
}
