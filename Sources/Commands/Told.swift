import Invocation
import Language

/// What a command that could not do its work leaves with: a status by sysexits, and a text that says
/// what is wrong, where, and what to do.
struct Told {
  let status: ExitStatus
  let text: Text

  init(_ status: ExitStatus, _ text: Text) {
    self.status = status
    self.text = text
  }

  init(_ status: ExitStatus, nl: String, en: String) {
    self.init(status, Text(nl: nl, en: en))
  }
}
