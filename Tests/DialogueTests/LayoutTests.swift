import Terminal
import Testing

@testable import Dialogue

@Suite struct LayoutTests {
  private func layout(_ grants: [Layout.Grant]) -> Layout {
    var layout = Layout()
    _ = layout.add(["a1", "a2", "a3"])
    _ = layout.add(
      Layout.Block(
        lines: ["b1", "b2", "b3", "b4"], excess: .scroll(1, more: "more"), isApart: true))
    _ = layout.add(Layout.Block(lines: ["c1", "c2", "c3"], excess: .around(2)))
    layout.grants = grants
    layout.cursor = (2, 2, 0)
    return layout
  }

  private func shown(_ rows: Int, _ grants: [Layout.Grant]) -> [String] {
    layout(grants).frame(rows: rows, width: 10).lines.map(\.text)
  }

  private let all: [Layout.Grant] = [
    .lines(0, upTo: 1), .lines(2), .lines(1, upTo: 2), .gaps, .lines(1), .lines(0),
  ]

  @Test func `Lines go to what was granted first, after the line of the cursor`() {
    #expect(shown(1, all) == ["c3"])
    #expect(shown(2, all) == ["a1 …", "c3"])
    #expect(shown(4, all) == ["a1 …", "c1", "c2", "c3"])
    #expect(shown(5, all) == ["a1 …", "b2", "c1", "c2", "c3"])
    #expect(shown(6, all) == ["a1 …", "b2", "more", "c1", "c2", "c3"])
  }

  @Test func `Everything is there where there is room, with blank lines`() {
    #expect(layout(all).fits(rows: 11))
    #expect(
      shown(11, all) == ["a1", "a2", "a3", "", "b1", "b2", "b3", "b4", "c1", "c2", "c3"])
    #expect(!layout(all).fits(rows: 9))
  }

  @Test func `A block can be scrolled as far as it is hidden`() {
    #expect(layout(all).scrollLimit(of: 1, rows: 6) == 2)
    #expect(layout(all).scrollLimit(of: 1, rows: 40) == 0)
  }

  @Test(arguments: 1...12)
  func `A frame has no more lines than the terminal, and the cursor in it`(rows: Int) {
    let frame = layout(all).frame(rows: rows, width: 3)
    #expect(frame.lines.count <= rows)
    #expect(frame.lines.indices.contains(frame.row))
    #expect(frame.lines.allSatisfy { $0.text.count <= 3 })
  }
}
