import Language
import Markup

/// What is drawn so far, from the top down.
struct Drawing {
  private(set) var parts: [HTMLNode] = []

  /// How high it is.
  var height = 0

  mutating func add(_ part: HTMLNode) { parts.append(part) }

  mutating func add(_ more: [HTMLNode]) { parts += more }
}

// MARK: - Measures

/// The measures that all pictures share, in pixels.
enum Measure {
  /// The height of a line of text.
  static let line = 17

  /// From the top of a line to the line that its letters stand on.
  static let ascent = 13

  /// The width of a letter that is not far exceeded by the mean of a word, in common typefaces.
  static let letter = 7

  /// The width of a letter where nothing may touch what comes after it, or in bold.
  static let wideLetter = 8

  /// The space between things that do not belong together.
  static let gap = 12

  /// The width of the labels of a wide picture.
  static let label = 212
}

extension ChartSize {
  /// Where that which is measured lies, beside labels or below them.
  var track: Range<Int> {
    switch self {
    case .wide: Measure.label + Measure.gap..<width
    case .narrow: 0..<width
    }
  }
}

// MARK: - Parts

extension HTMLNode {
  /// Lines of text under each other, the first from a top.
  static func lines(
    _ lines: [String], x: Int, top: Int, anchor: HTMLAttribute.Anchor = .start,
    _ style: String? = nil
  ) -> [HTMLNode] {
    lines.enumerated().map { index, line in
      let y = top + Measure.ascent + index * Measure.line
      let place: [HTMLAttribute] = [.x(x), .y(y)]
      let manner: [HTMLAttribute] =
        (anchor == .start ? [] : [.anchor(anchor)]) + (style.map { [.class($0)] } ?? [])
      return HTMLTag.text(place + manner) { line }
    }
  }

  static func line(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), _ style: String) -> HTMLNode {
    HTMLTag.line(.class(style), .x1(from.x), .y1(from.y), .x2(to.x), .y2(to.y))
  }

  /// A rectangle, or nothing where it has no extent.
  static func box(_ x: Range<Int>, _ y: Range<Int>, _ style: String) -> HTMLNode? {
    guard !x.isEmpty, !y.isEmpty else { return nil }
    return HTMLTag.rect(
      .class(style), .x(x.lowerBound), .y(y.lowerBound), .width(x.count), .height(y.count))
  }
}

extension String {
  /// The text broken into lines that are about as wide as a number of pixels.
  func lines(within width: Int, letter: Int = Measure.letter) -> [String] {
    wrapped(to: max(4, width / letter))
  }
}

// MARK: - Rows

/// Rows of a picture, each with a label.
struct ChartRows {
  let size: ChartSize

  /// Draws rows under what is there already.
  ///
  /// Each has a label, and under it in a softer tone a note where that is not empty. What is
  /// measured is equally high in every row; it is drawn from the index of the row and its top.
  func draw(
    into drawing: inout Drawing, labels: [String], height: Int, notes: [String] = [],
    row: (_ index: Int, _ top: Int) -> [HTMLNode]
  ) {
    for (index, label) in labels.enumerated() {
      let width = size == .wide ? Measure.label : size.width
      let lines = label.lines(within: width)
      let notes =
        index < notes.count && !notes[index].isEmpty
        ? notes[index].lines(within: width) : []
      let text = (lines.count + notes.count) * Measure.line
      let top = drawing.height + Measure.gap / 2
      drawing.add(.line((0, drawing.height), (size.width, drawing.height), "rule"))
      switch size {
      case .wide:
        let full = max(text, height)
        drawing.add(HTMLNode.lines(lines, x: 0, top: top + (full - text) / 2))
        drawing.add(
          HTMLNode.lines(
            notes, x: 0, top: top + (full - text) / 2 + lines.count * Measure.line, "soft"))
        drawing.add(row(index, top + (full - height) / 2))
        drawing.height = top + full + Measure.gap / 2
      case .narrow:
        drawing.add(HTMLNode.lines(lines, x: 0, top: top))
        drawing.add(HTMLNode.lines(notes, x: 0, top: top + lines.count * Measure.line, "soft"))
        drawing.add(row(index, top + text + 4))
        drawing.height = top + text + 4 + height + Measure.gap / 2
      }
    }
  }
}

// MARK: - Legend

/// A sign with what it means.
struct LegendEntry {
  let label: String

  /// Draws the sign around a point, within 20 by 16.
  let sign: (_ x: Int, _ y: Int) -> [HTMLNode]
}

extension Drawing {
  /// Adds signs with their meanings, as many on a line as fit.
  mutating func addLegend(_ entries: [LegendEntry], _ size: ChartSize) {
    var x = 0
    var top = height
    for entry in entries {
      let lines = entry.label.lines(within: size.width - 26)
      let longest = lines.map(\.count).max() ?? 0
      let width = 26 + longest * Measure.wideLetter + Measure.gap
      if x > 0, x + width > size.width + Measure.gap {
        x = 0
        top = height
      }
      add(entry.sign(x + 10, top + Measure.line / 2))
      add(HTMLNode.lines(lines, x: x + 26, top: top))
      height = max(height, top + lines.count * Measure.line + 3)
      x += width
    }
    height += Measure.gap
  }
}
