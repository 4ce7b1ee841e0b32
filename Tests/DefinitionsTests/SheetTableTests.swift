import Testing

@testable import Definitions

@Suite struct SheetTableTests {
  private func cells(_ text: String) -> [[String]]? { SheetTable(text)?.rows.map(\.cells) }

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
  }

  @Test func `A row is told by the line on which it begins`() {
    #expect(SheetTable("a\n\n\"x\ny\"\nz")?.rows.map(\.line) == [1, 3, 5])
  }
}
