import Invocation

/// How a result is written, and where.
struct ResultOptions: Options {
  let format = OutputFormat.option
  let csvSeparator = Shared.separator
  let output = Shared.output
  let force = Shared.force
}
