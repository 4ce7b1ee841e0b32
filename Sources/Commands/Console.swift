// One file per command; what they share; and the one place where facts become sentences.

import Journal
package import Language
import Reports
package import Terminal

/// Everything that a command takes from outside and gives back.
///
/// Tests make their own; nothing else in this module reads a clock, the environment or a terminal.
package final class Console {
  /// The language of everything said.
  package let language: Language

  let environment: (Environment.Key) -> String?
  let input: Input
  private let output: (String) throws(OutputFailure) -> Void
  private let messages: (String) throws(OutputFailure) -> Void
  let now: () -> Moment
  private let pause: (_ milliseconds: Int) -> Void
  let randomBytes: (Int) throws(CallFailure) -> [UInt8]

  /// The columns of the terminal that results go to, or 80.
  let columns: Int

  /// Whether results go to a terminal.
  let isOutputTerminal: Bool

  /// How results are styled.
  let styling: Styling

  /// The columns of the terminal that messages go to; nil where they go to no terminal.
  let messageColumns: Int?

  /// Who types, as the system knows them.
  let userName: String?

  let host: String
  let process: Int32

  /// How many lines have come in.
  private(set) var linesRead = 0

  /// Lines that come in.
  package struct Input {
    let isTerminal: Bool
    let line: () throws(CallFailure) -> Line

    /// Takes the terminal into raw mode; nil where input and output are not both a terminal.
    let raw: (() throws(CallFailure) -> RawTerminal)?

    package init(
      isTerminal: Bool, line: @escaping () throws(CallFailure) -> Line,
      raw: (() throws(CallFailure) -> RawTerminal)? = nil
    ) {
      self.isTerminal = isTerminal
      self.line = line
      self.raw = raw
    }
  }

  package init(
    language: Language, environment: @escaping (Environment.Key) -> String?, input: Input,
    output: @escaping (String) throws(OutputFailure) -> Void,
    messages: @escaping (String) throws(OutputFailure) -> Void,
    now: @escaping () -> Moment, pause: @escaping (_ milliseconds: Int) -> Void,
    randomBytes: @escaping (Int) throws(CallFailure) -> [UInt8],
    columns: Int, isOutputTerminal: Bool, styling: Styling, messageColumns: Int?,
    userName: String?, host: String, process: Int32
  ) {
    self.language = language
    self.environment = environment
    self.input = input
    self.output = output
    self.messages = messages
    self.now = now
    self.pause = pause
    self.randomBytes = randomBytes
    self.columns = columns
    self.isOutputTerminal = isOutputTerminal
    self.styling = styling
    self.messageColumns = messageColumns
    self.userName = userName
    self.host = host
    self.process = process
  }

  /// The next line that comes in.
  ///
  /// A person ends the line of the question with Enter. A pipe shows nothing of what is typed, so
  /// that the line is ended for it.
  func nextLine() throws(CallFailure) -> Line {
    let line = try input.line()
    switch line {
    case .text, .notUTF8, .tooLong:
      linesRead += 1
      if !input.isTerminal { try? write("\n") }
    case .end, .interrupted: break
    }
    return line
  }

  /// Writes a result that people read.
  ///
  /// Whatever a terminal would obey or nobody can see is replaced, for such a result reaches a
  /// terminal by way of a pipe as well.
  func write(_ text: String) throws(OutputFailure) {
    try output(styling.sanitized(text))
  }

  /// Writes a result that programs read: as it is, but where it goes to a terminal after all.
  func writeData(_ text: String) throws(OutputFailure) {
    guard isOutputTerminal else { return try output(text) }
    // The line ends of a table, and the mark before it that tells a spreadsheet its encoding.
    var lines = text.unicodeScalars[...]
    if lines.first == "\u{FEFF}" { lines.removeFirst() }
    try write(
      lines.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0.last == "\r" ? $0.dropLast() : $0) }.joined(separator: "\n"))
  }

  /// How a text is laid out for where it goes: styled on a terminal, plain in a file.
  func renderer(for destination: Destination) -> TextRenderer {
    let styling = styling
    return TextRenderer(width: columns) {
      destination == .standardOutput ? styling(.bold, $0) : $0
    }
  }

  /// Tells something that is not the result, wrapped where a person sees it on a terminal.
  ///
  /// A message that cannot be shown is no reason to stop what it is about.
  ///
  /// It is one paragraph, whatever is quoted in it.
  func tell(_ text: Text) {
    tell(text[language].quotable)
  }

  /// Tells something of which each line is a paragraph.
  func tell(_ text: String) {
    let text = text.sanitized(keepingNewlines: true)
    let lines = messageColumns.map { text.wrapped(to: min($0, 100)) } ?? [text]
    try? messages(lines.joined(separator: "\n") + "\n")
  }

  /// Tells something with its lines as they are, such as a caret under a place.
  func tellLines(_ lines: [String]) {
    try? messages(lines.map { $0.sanitized() + "\n" }.joined())
  }

  /// Takes a lock, and waits up to two seconds for one that another command is about to give back.
  func waitingForLock<Result>(
    _ take: () throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    for _ in 0..<40 {
      do throws(JournalError) {
        return try take()
      } catch .locked {
        pause(50)
      }
    }
    return try take()
  }

  /// Who holds the lock of a record that this process writes to.
  var holder: Holder { Holder(host: host, process: process, since: now().iso) }
}
