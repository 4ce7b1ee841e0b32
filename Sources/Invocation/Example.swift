package import Language

/// A line that shows what a command is for.
package struct Example: Hashable, Sendable {
  /// The words behind the program's name.
  package let words: [String]
  /// What the line does, in a sentence.
  package let explanation: Text

  /// Creates an example from the words behind the program's name.
  package init(_ words: [String], _ explanation: Text) {
    self.words = words
    self.explanation = explanation
  }

  /// The line as it is typed in a shell.
  func line(program: String) -> String {
    ([program] + words.map(shellQuoted)).joined(separator: " ")
  }
}

/// Returns a word as a POSIX shell reads it back, in single quotes where it needs them.
///
/// Bytes that are kept by themselves are written out when it is shown, as `$'…'` reads them.
package func shellQuoted(_ word: String) -> String {
  if word.hasForeignBytes {
    return "$'" + word.replacing(part: #"\"#, with: #"\\"#).replacing(part: "'", with: #"\'"#) + "'"
  }
  let isPlain = word.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_./,:=@%+".utf8.contains(byte)
    }
  }
  if isPlain, !word.isEmpty { return word }
  return "'"
    + word.split(separator: "'", omittingEmptySubsequences: false)
    .joined(separator: #"'\''"#) + "'"
}
