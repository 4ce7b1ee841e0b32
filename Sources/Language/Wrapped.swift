extension String {
  /// Breaks the text into lines that fit a terminal, each after the same indent.
  ///
  /// Lines break at spaces, and a run of spaces counts as one. A no-break space keeps its words
  /// together. A word is broken, between characters, only when it is longer than a whole line. A
  /// newline in the text ends a line; an empty line stays, without the indent.
  ///
  /// - Parameters:
  ///   - width: The columns of a line, the indent included. Where they leave no room, every line
  ///     still takes one character.
  ///   - indent: The number of spaces before each line, not negative.
  /// - Returns: At least one line.
  package func wrapped(to width: Int, indent: Int = 0) -> [String] {
    let room = max(1, width - indent)
    let margin = String(repeating: " ", count: indent)
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      filled(paragraph, room: room).map { $0.isEmpty ? "" : margin + $0 }
    }
  }
}

private func filled(_ paragraph: Substring, room: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in paragraph.split(separator: " ") {
    for piece in pieces(of: word, room: room) {
      let width = String(piece).displayWidth
      if line.isEmpty {
        line = String(piece)
        used = width
      } else if used + 1 + width <= room {
        line += " \(piece)"
        used += 1 + width
      } else {
        lines.append(line)
        line = String(piece)
        used = width
      }
    }
  }
  return lines + [line]
}

/// Cuts a word into parts that fit; all but the last fill the line, so that no space joins them.
private func pieces(of word: Substring, room: Int) -> [Substring] {
  var pieces: [Substring] = []
  var start = word.startIndex
  var used = 0
  for index in word.indices {
    let width = word[index].displayWidth
    if used + width > room, start < index {
      pieces.append(word[start..<index])
      start = index
      used = 0
    }
    used += width
  }
  return pieces + [word[start...]]
}
