/// A key that was pressed on a terminal in raw mode.
package enum Key: Hashable, Sendable {
  /// A character to type, or a combining mark that belongs to the one before.
  case character(Character)

  /// A letter or sign pressed together with Control; letters are in lower case.
  case control(Character)

  /// A text from the clipboard, its line ends made newlines.
  case pasted(String)

  case enter
  case tab
  case backTab
  case escape
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
}
