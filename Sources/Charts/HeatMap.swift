import Markup

/// Items by row and column, each as full as it is achieved.
package struct HeatMap: Hashable, Sendable {
  /// What the picture is called.
  package let name: ChartName

  /// What each column is called.
  package let columns: [ChartLevel]

  /// The rows from top to bottom.
  package let rows: [Row]

  /// What the kinds of tiles that occur mean.
  package let legend: [Label]

  /// A row of groups of tiles.
  package struct Row: Hashable, Sendable {
    let label: String
    let cells: [[Tile]]

    /// A row with a group for each column.
    package init(_ label: String, cells: [[Tile]]) {
      self.label = label
      self.cells = cells
    }
  }

  /// A kind of tile with its meaning.
  package struct Label: Hashable, Sendable {
    let tile: Tile
    let text: String

    /// A meaning for a kind of tile.
    package init(_ tile: Tile, _ text: String) {
      self.tile = tile
      self.text = text
    }
  }

  /// An item.
  package enum Tile: Hashable, Sendable {
    /// Achieved so far: a part of a whole, which is at least 1; and whether that is shown by
    /// evidence or only said.
    case achieved(Int, of: Int, isShown: Bool)

    /// Not known yet.
    case open

    /// Left out.
    case leftOut
  }

  /// Every row has a group for each column; anything else is a programmer's error.
  package init(_ name: ChartName, columns: [ChartLevel], rows: [Row], legend: [Label]) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a row has every column")
    self.name = name
    self.columns = columns
    self.rows = rows
    self.legend = legend
  }
}

extension HeatMap {
  func drawing(_ size: ChartSize) -> Drawing {
    var drawing = Drawing()
    drawing.addLegend(
      legend.map { label in
        LegendEntry(label: label.text) { label.tile.nodes($0 - Tile.side / 2, $1 - Tile.side / 2) }
      }, size)
    addHeading(to: &drawing, size)
    let most = rows.flatMap(\.cells).map { lines(of: $0, size) }.max() ?? 1
    ChartRows(size: size).draw(
      into: &drawing, labels: rows.map(\.label), height: max(most, 1) * Tile.pitch
    ) { index, top in
      rows[index].cells.enumerated().flatMap { column, tiles in
        tiles.enumerated().flatMap { place, tile in
          tile.nodes(
            x(column, size) + place % tilesAcross(size) * Tile.pitch,
            top + 2 + place / tilesAcross(size) * Tile.pitch)
        }
      }
    }
    return drawing
  }

  private func addHeading(to drawing: inout Drawing, _ size: ChartSize) {
    let width = size.track.count / max(columns.count, 1)
    let titles = columns.map { size == .wide ? $0.title.lines(within: width - 6) : [] }
    for (column, title) in titles.enumerated() {
      let x = x(column, size)
      drawing.add(
        HTMLNode.lines(["\(columns[column].number)"], x: x, top: drawing.height, "strong"))
      drawing.add(HTMLNode.lines(title, x: x, top: drawing.height + Measure.line, "soft"))
    }
    drawing.height += (1 + (titles.map(\.count).max() ?? 0)) * Measure.line + 6
  }

  private func x(_ column: Int, _ size: ChartSize) -> Int {
    size.track.lowerBound + column * (size.track.count / max(columns.count, 1))
  }

  private func tilesAcross(_ size: ChartSize) -> Int {
    max(1, (size.track.count / max(columns.count, 1) - 6) / Tile.pitch)
  }

  private func lines(of tiles: [Tile], _ size: ChartSize) -> Int {
    (tiles.count + tilesAcross(size) - 1) / tilesAcross(size)
  }
}

extension HeatMap.Tile {
  static let side = 16
  static let pitch = 21

  func nodes(_ x: Int, _ y: Int) -> [HTMLNode] {
    let columns = x..<x + Self.side
    let rows = y..<y + Self.side
    switch self {
    case .achieved(let part, let whole, let isShown):
      let height = Self.side * part / max(whole, 1)
      return [
        .box(columns, rows, "hollow"),
        .box(columns, rows.upperBound - height..<rows.upperBound, isShown ? "solid" : "claimed"),
      ].compactMap(\.self)
    case .open:
      return [.box(columns, rows, "dashed")].compactMap(\.self)
    case .leftOut:
      return [
        .box(columns, rows, "faint"),
        .line((x, rows.upperBound), (columns.upperBound, y), "faint"),
      ].compactMap(\.self)
    }
  }
}
