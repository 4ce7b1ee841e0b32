package import Terminal

extension ScreenDialogue {
  /// What is on the screen, in no more lines than the terminal has and narrower than it is.
  ///
  /// - Parameters:
  ///   - columns: the width of the terminal, at least 2.
  ///   - rows: its height, at least 1.
  /// - Returns: the frame, with how far a text can be scrolled taken into account.
  package mutating func frame(columns: Int, rows: Int) -> Frame {
    let width = max(1, min(columns - 1, isPresenting ? 60 : 100))
    var screen = ScreenLayout(self, width: width, rows: rows)
    if scroll > 0, let body = screen.body {
      limitScroll(to: screen.layout.scrollLimit(of: body, rows: rows))
      screen = ScreenLayout(self, width: width, rows: rows)
    }
    return screen.layout.frame(rows: rows, width: width)
  }
}
