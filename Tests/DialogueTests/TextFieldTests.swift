import Language
import Terminal
import TestSupport
import Testing

@testable import Dialogue

@Suite struct TextFieldTests {
  private func typed(_ keys: [Key]) -> TextField {
    var field = TextField("een twee")
    for key in keys {
      let isUnderstood = field.press(key)
      #expect(isUnderstood)
    }
    return field
  }

  @Test(
    arguments: [
      ([], "een twee", ""), ([.character("!")], "een twee!", ""),
      ([.backspace], "een twe", ""), ([.left], "een twe", "e"),
      ([.left, .left, .right], "een twe", "e"), ([.left, .delete], "een twe", ""),
      ([.home], "", "een twee"), ([.home, .end], "een twee", ""),
      ([.home, .backspace, .left], "", "een twee"), ([.delete, .right], "een twee", ""),
      ([.control("w")], "een ", ""), ([.control("w"), .control("w")], "", ""),
      ([.left, .control("u")], "", "e"), ([.left, .control("k")], "een twe", ""),
      ([.control("a"), .control("k")], "", ""),
      ([.pasted("x\ny")], "een tweex y", ""),
      // A mark joins what stands before it, and goes with it.
      ([.character("\u{301}")], "een tweé", ""),
      ([.character("\u{301}"), .backspace], "een twe", ""),
    ] as [([Key], String, String)])
  func aKeyChangesTheText(_ keys: [Key], _ before: String, _ after: String) {
    let field = typed(keys)
    #expect(field.before == before && field.after == after)
  }

  @Test(arguments: [Key.enter, .escape, .tab, .up, .pageDown, .control("e")])
  func otherKeysAreLeftToOthers(_ key: Key) {
    var field = TextField("een")
    let isUnderstood = field.press(key)
    #expect(!isUnderstood)
    #expect(field == TextField("een"))
  }

  @Test func linesBreakWhereTheyAreFull() {
    #expect(TextField("abcd").lines(width: 3) == (["abc", "d"], 1, 1))
    #expect(TextField("abc").lines(width: 3) == (["abc", ""], 1, 0))
    #expect(TextField("").lines(width: 3) == ([""], 0, 0))
    #expect(TextField("a\nb").lines(width: 3) == (["a", "b"], 1, 1))
    #expect(TextField("中文字").lines(width: 5) == (["中文", "字"], 1, 2))
    var field = TextField("abcd")
    _ = field.press(.home)
    #expect(field.lines(width: 3) == (["abc", "d"], 0, 0))
  }

  /// Whatever is typed, nothing is lost, no line is too wide and the cursor stands in it.
  @Test func anyTextFits() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      var field = TextField()
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        let keys: [Key] = [.character("a"), .character("中"), .character("\u{301}"), .left, .home]
        _ = field.press(keys.randomElement(using: &generator) ?? .left)
      }
      for width in 2...9 {
        let (lines, row, column) = field.lines(width: width)
        #expect(lines.joined() == field.text)
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        #expect(lines.indices.contains(row) && (0..<width).contains(column))
      }
    }
  }
}

private func == (
  left: (lines: [String], row: Int, column: Int), right: ([String], Int, Int)
) -> Bool {
  left.lines == right.0 && left.row == right.1 && left.column == right.2
}
