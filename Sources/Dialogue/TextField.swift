import Language
import Terminal

/// A text that is being typed, with the cursor in it.
struct TextField: Hashable {
  /// What stands before the cursor; a combining mark that is typed joins its last character.
  private(set) var before: String
  private(set) var after = ""

  /// A field with a text in it, the cursor at the end.
  init(_ text: String = "") {
    before = text
  }

  var text: String { before + after }

  mutating func insert(_ text: String) {
    before += text
  }

  /// Does what a key does to a text, as on a shell's line; false if the key means nothing to it.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    // A field is one line; longer texts have their own editor.
    case .pasted(let text): insert(text.split(separator: "\n").joined(separator: " "))
    case .backspace, .control("h"): if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left, .control("b"):
      if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right, .control("f"): if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"): self = TextField(before: "", after: text)
    case .end: self = TextField(text)
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  private init(before: String, after: String) {
    self.before = before
    self.after = after
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }

  /// The lines that the text takes, and where the cursor stands in them.
  ///
  /// Lines break between characters, so that a space typed at the end of one is seen.
  func lines(width: Int) -> (lines: [String], row: Int, column: Int) {
    var lines = [""]
    var used = 0
    func add(_ text: String) {
      for character in text {
        let width_ = character == "\n" ? 0 : character.displayWidth
        if character == "\n" || used + width_ > width {
          lines.append("")
          used = 0
        }
        if character != "\n" { lines[lines.count - 1].append(character) }
        used += width_
      }
    }
    add(before)
    // A cursor behind a full line stands on the next one.
    if used >= width {
      lines.append("")
      used = 0
    }
    let (row, column) = (lines.count - 1, used)
    add(after)
    return (lines, row, column)
  }
}
