import History
import Invocation
import Journal
import Language

/// In which role the institution answers an auditor, who records it and by which definitions.
struct ReplyOptions: Options {
  let role = Option<InstitutionRole>(
    "role", Text(nl: "ROL", en: "ROLE"),
    help: Text(
      nl: "In welke rol: coordinator voor het management, of board voor het bestuur.",
      en: "In which role: coordinator for the management, or board."),
    default: .coordinator)
  let by = Shared.by
  let definitions = DefinitionOptions()

  /// What is answered.
  static let subject = Argument<String>(
    Text(nl: "WAAROP", en: "SUBJECT"),
    help: Text(
      nl: "De code van een bevinding of van een maatregel.",
      en: "The code of a finding or of a practice."))
}

/// In which role the institution answers an auditor.
enum InstitutionRole: String, CaseIterable, Spellable {
  case coordinator
  case board

  var role: Role {
    switch self {
    case .coordinator: .coordinator
    case .board: .board
    }
  }
}

extension Console {
  /// Opens the record of an institution, records what it says to an auditor and tells so.
  func record(
    inReply record: String, _ given: Given<ReplyOptions>,
    _ make: (RecordSession) throws -> (act: Act, told: Text)
  ) throws -> ExitStatus {
    let session = try RecordSession.open(
      record, try definitions(given.definitions), console: self)
    defer { session.writer.close() }
    let (act, told) = try make(session)
    _ = try session.record([act], by: author(given.by), role: given.role.role, console: self)
    tell(told)
    return .success
  }
}
