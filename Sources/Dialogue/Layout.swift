import Language
import Terminal

/// The parts of a screen before it is known how many lines fit.
///
/// Each part is granted lines in the order of what matters: first what is asked and what can be
/// picked, then the rest; where a terminal is small, the header, blank lines and help give way.
struct Layout {
  /// A part of the screen.
  struct Block {
    var lines: [Frame.Line]
    var excess = Excess.cut

    /// Whether a blank line stands before it where there is room.
    var isApart = false

    /// Whether a blank line stands before it on a screen for a room.
    var isSpaced = false
  }

  /// What is seen of a part that has more lines than it is granted.
  enum Excess {
    /// The first lines.
    case cut

    /// What the person has scrolled to, with a sign where more follows.
    case scroll(Int, more: String)

    /// The lines around one.
    case around(Int)
  }

  /// What lines are granted for, in order of importance.
  enum Grant {
    /// So many lines of a block; all of them where no number is given.
    case lines(Int, upTo: Int? = nil)

    /// The blank lines before blocks that stand apart, or those of a room.
    case gaps
    case spacing
  }

  private(set) var blocks: [Block] = []
  var grants: [Grant] = []

  /// The block that the cursor is in, with its line and column there.
  var cursor = (block: 0, row: 0, column: 0)

  /// Adds a block below the others and gives its number.
  mutating func add(_ block: Block) -> Int {
    blocks.append(block)
    return blocks.count - 1
  }

  /// Adds lines below the others and gives their number.
  mutating func add(_ lines: [Frame.Line], isApart: Bool = false) -> Int {
    add(Block(lines: lines, isApart: isApart))
  }

  /// How the lines of a terminal are divided.
  struct Division {
    fileprivate var shown: [Int]
    fileprivate var hasGaps = false
    fileprivate var hasSpacing = false
    fileprivate var room: Int
  }

  func division(rows: Int) -> Division {
    var division = Division(shown: Array(repeating: 0, count: blocks.count), room: rows)
    func give(_ block: Int, _ count: Int) {
      let more = min(count - division.shown[block], division.room)
      guard more > 0 else { return }
      division.shown[block] += more
      division.room -= more
    }
    if blocks.indices.contains(cursor.block) { give(cursor.block, min(1, count(cursor.block))) }
    for grant in grants {
      switch grant {
      case .lines(let block, let limit): give(block, min(limit ?? .max, count(block)))
      case .gaps:
        let gaps = gapCount { $0.isApart }
        if gaps <= division.room {
          division.hasGaps = true
          division.room -= gaps
        }
      case .spacing:
        let gaps = gapCount { $0.isSpaced }
        if gaps <= division.room {
          division.hasSpacing = true
          division.room -= gaps
        }
      }
    }
    return division
  }

  private func count(_ block: Int) -> Int { blocks[block].lines.count }

  /// The blank lines before blocks of a kind that may be shown; none before the first of all.
  private func gapCount(_ isOfKind: (Block) -> Bool) -> Int {
    blocks.filter { !$0.lines.isEmpty }.dropFirst().count(where: isOfKind)
  }

  /// Whether everything fits.
  func fits(rows: Int) -> Bool {
    let division = division(rows: rows)
    return blocks.indices.allSatisfy { division.shown[$0] == count($0) }
  }

  /// How far a block can be scrolled.
  func scrollLimit(of block: Int, rows: Int) -> Int {
    max(0, count(block) - division(rows: rows).shown[block])
  }

  /// The frame that the blocks make; lines that cannot be narrow enough are cut off.
  func frame(rows: Int, width: Int) -> Frame {
    let division = division(rows: rows)
    var lines: [Frame.Line] = []
    var row = 0
    for (index, block) in blocks.enumerated() where division.shown[index] > 0 {
      let isGap = division.hasGaps && block.isApart || division.hasSpacing && block.isSpaced
      if isGap, !lines.isEmpty { lines.append("") }
      let (first, seen) = window(block, division.shown[index])
      if index == cursor.block {
        row = lines.count + min(max(0, cursor.row - first), max(0, seen.count - 1))
      }
      lines += seen
    }
    return Frame(
      lines.prefix(rows).map { $0.clipped(to: width) }, row: min(row, max(0, rows - 1)),
      column: min(cursor.column, width))
  }

  /// The first line that is seen of a block, and those that are seen.
  private func window(_ block: Block, _ count: Int) -> (first: Int, lines: [Frame.Line]) {
    let last = block.lines.count - count
    switch block.excess {
    case .cut:
      var lines = Array(block.lines.prefix(count))
      if last > 0, let end = lines.popLast() { lines.append(end.unfinished) }
      return (0, lines)
    case .scroll(let offset, let more):
      let first = min(offset, last)
      var lines = Array(block.lines[first...].prefix(count))
      if first < last, count > 1 { lines[count - 1] = Frame.Line(more, .faint) }
      return (first, lines)
    case .around(let row):
      let first = min(max(0, row - count / 2), last)
      return (first, Array(block.lines[first...].prefix(count)))
    }
  }
}

extension Frame.Line {
  fileprivate func clipped(to width: Int) -> Frame.Line {
    guard text.displayWidth > width else { return self }
    return Frame.Line(text.clipped(to: width), pieces.first?.style)
  }

  /// The line with a sign that more follows; it is cut off like any other where that is too wide.
  fileprivate var unfinished: Frame.Line { Frame.Line(text + " …", pieces.first?.style) }
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
