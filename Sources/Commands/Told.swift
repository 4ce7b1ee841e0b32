import Invocation
import Language

/// What a command that could not do its work leaves with: a status by sysexits, and a text that says
/// what is wrong, where, and what to do.
struct Told {
  let status: ExitStatus
  let text: Text

  init(_ status: ExitStatus, _ text: Text) {
    self.init(status, lines: [text])
  }

  /// Several things that are wrong, each on a line of its own, whatever is quoted in it.
  init(_ status: ExitStatus, lines: [Text]) {
    self.status = status
    text = Text(
      nl: lines.map(\.nl.quotable).joined(separator: "\n"),
      en: lines.map(\.en.quotable).joined(separator: "\n"))
  }

  init(_ status: ExitStatus, nl: String, en: String) {
    self.init(status, Text(nl: nl, en: en))
  }
}
