import Definitions
package import Invocation
import Language
import Terminal

/// Runs a command line.
///
/// - Parameters:
///   - words: the arguments without the program's name.
///   - makeConsole: makes the console in the language that the line asks for.
/// - Returns: the status to leave with.
package func run(_ words: [String], console makeConsole: (GlobalOptions) -> Console) -> ExitStatus {
  let invocation = peil.invocation(for: words)
  let console = makeConsole(invocation.options)
  do {
    switch invocation.outcome {
    case .success(.help(let topic)):
      try console.write(peil.help(topic, in: console.language, columns: console.columns))
      return .success
    case .success(.version):
      try console.write("\(peil.name) \(peil.version)\n")
      return .success
    case .success(.run(let action)):
      return try action(console)
    case .failure(let error): throw error
    }
  } catch let error as UsageError {
    console.tell(error.text(program: peil.name, topic: invocation.topic)[console.language])
    return .usage
  } catch {
    return console.report(error)
  }
}

extension Console {
  /// Tells an error in words and gives its status; a reader that went away is not told anything.
  package func report(_ error: any Error) -> ExitStatus {
    switch error {
    case OutputFailure.brokenPipe:
      return .success
    case OutputFailure.closed:
      tell(
        Text(
          nl: "Er is geen uitvoer om het resultaat naar te schrijven: zij is gesloten.",
          en: "There is no output to write the result to: it is closed."))
      return .inputOutput
    case OutputFailure.failed(let failure):
      tell(
        failure.isOutOfSpace
          ? Text(
            nl: "De uitvoer is niet volledig geschreven: de schijf is vol.",
            en: "The output was not written completely: the disk is full.")
          : Failure.call(failure).text)
      return .inputOutput
    case let failure as Failure:
      if case .definitions(let problems) = failure { tell(problems) }
      if case .library(.faulty(let problems)) = failure { tell(problems) }
      tell(failure.text[language])
      return failure.status
    default:
      preconditionFailure("an error without words: \(error)")
    }
  }
}
