import Invocation
import Journal
import Language
import Terminal

/// Runs the command line of this process and gives the number to leave with.
package func runThisProcess() -> Int32 {
  ThisProcess.forbidCoreDumps()
  let streams: StandardStreams
  do {
    streams = try StandardStreams.completed()
  } catch {
    // Where a message would go is not known, so that the status alone tells.
    return ExitStatus.inputOutput.rawValue
  }
  ignoreBrokenPipes()
  ignoreFileSizeSignal()
  let output = streams.output()
  let messages = streams.messages()
  var console: Console?
  var status = run(ThisProcess.arguments) { options in
    let made = Console(of: options, output: output, messages: messages)
    console = made
    return made
  }
  do {
    try output.flush()
  } catch {
    status = console?.report(error) ?? .inputOutput
  }
  return status.rawValue
}

extension Console {
  /// The console of this process.
  fileprivate convenience init(
    of options: GlobalOptions, output: OutputWriter, messages: OutputWriter
  ) {
    let language = Language(
      all: Environment[.localeAll], messages: Environment[.localeMessages],
      lang: Environment[.lang])
    let input = StandardInput(output)
    let styling = Styling(
      isTerminal: isTerminal(1), isForbidden: options.forbidsColor,
      noColor: Environment[.noColor], term: Environment[.term])
    let raw: () throws(CallFailure) -> RawTerminal = { () throws(CallFailure) in
      try RawTerminal(styling, interruptions: input.interruptions())
    }
    self.init(
      language: options.language ?? language,
      environment: { Environment[$0] },
      input: Input(
        isTerminal: isTerminal(0), line: input.line,
        raw: isTerminal(0) && isTerminal(1) ? raw : nil),
      output: { (text) throws(OutputFailure) in try output.write(text) },
      messages: { (text) throws(OutputFailure) in
        // What was said before comes first, also where both go to one terminal.
        try? output.flush()
        try messages.write(text)
      },
      now: {
        let clock = ThisProcess.clock
        return Moment(Instant(secondsSince1970: clock.seconds), offset: clock.offset)
      },
      pause: { ThisProcess.pause(milliseconds: $0) },
      randomBytes: { (count) throws(CallFailure) in try Random.bytes(count) },
      columns: Terminal.columns(of: 1, environment: Environment[.columns]),
      isOutputTerminal: isTerminal(1),
      styling: styling,
      messageColumns: isTerminal(2)
        ? Terminal.columns(of: 2, environment: Environment[.columns]) : nil,
      userName: ThisProcess.userName, host: ThisProcess.hostName,
      process: ThisProcess.identifier)
  }
}

/// Standard input, by lines or by keys; signals are caught from the first of them on.
private final class StandardInput {
  private let output: OutputWriter
  private var reader: LineReader?
  private var installed: Interruptions?

  init(_ output: OutputWriter) {
    self.output = output
  }

  /// Shows what was asked and waits for a line.
  func line() throws(CallFailure) -> Line {
    try? output.flush()
    if reader == nil {
      reader = LineReader(descriptor: 0, interruptions: try interruptions())
    }
    return try reader?.next() ?? .end
  }

  /// The signals, caught once for lines and keys alike.
  func interruptions() throws(CallFailure) -> Interruptions {
    try? output.flush()
    if let installed { return installed }
    let interruptions = try Interruptions.install()
    installed = interruptions
    return interruptions
  }
}
