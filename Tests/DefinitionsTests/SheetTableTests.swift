import Testing

@testable import Definitions

@Suite struct SheetTableTests {
  private func cells(_ text: String) -> [[String]]? {
    (try? SheetTable(text))?.rows.map { row in row.cells.map(\.text) }
  }

  @Test func `Cells are as RFC 4180 has them`() {
    #expect(cells("a,b\r\n1,2\r\n") == [["a", "b"], ["1", "2"]])
    #expect(cells("a,b\n\"1,2\",\"say \"\"no\"\"\"") == [["a", "b"], ["1,2", "say \"no\""]])
    #expect(cells("a\n\"one\ntwo\"\n") == [["a"], ["one two"]])
    #expect(cells("a,b\n1,") == [["a", "b"], ["1", ""]])
    #expect(cells("a,b\n\"1,2") == nil)
    #expect(cells("") == [])
  }

  @Test func `A spreadsheet's ways are understood`() {
    #expect(cells("\u{FEFF}a;b;c, d\n1;2,5;3") == [["a", "b", "c, d"], ["1", "2,5", "3"]])
    #expect(cells("a,b\n\n , \n 1 ,  two  words ") == [["a", "b"], ["1", "two words"]])
    #expect(cells("a\tb\n1,5\t2;3") == [["a", "b"], ["1,5", "2;3"]])
    #expect(cells("sep=;\na;b\n1,5;2") == [["a", "b"], ["1,5", "2"]])
  }

  @Test func `A quotation mark in the middle of a cell is itself`() {
    #expect(
      cells("a,b\n24\" screen,\"c\"\nx,\"y\"z\"") == [
        ["a", "b"], ["24\" screen", "c"], ["x", "yz\""],
      ])
    #expect(cells("a\n \"b, c\" ") == [["a"], ["b, c"]])
  }

  @Test func `Each cell knows where it stands in the file and in the sheet`() throws {
    let table = try SheetTable("a,b\n\n\"x\ny\",z\n  w,\"v\"")
    #expect(
      table.rows.map { row in
        row.cells.map { "\($0.text) \($0.place.line):\($0.place.column) \($0.place.name)" }
      } == [
        ["a 1:1 A1", "b 1:3 B1"], ["x y 3:1 A3", "z 4:4 B3"], ["w 5:1 A4", "v 5:5 B4"],
      ])
    let named = try SheetTable("sep=;\na;b")
    #expect(named.rows[0].cells.map { "\($0.place.line) \($0.place.name)" } == ["2 A1", "2 B1"])
    #expect(throws: SheetTable.OpenQuotation.self) { try SheetTable("a,b\n1,\"2\n3,4") }
  }
}
