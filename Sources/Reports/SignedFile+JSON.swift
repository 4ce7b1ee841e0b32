import History
import JSON
import Language

extension SignedFile {
  /// The lines whose moments cannot be right, for scripts.
  func wrongMomentsJSON(now: Moment) -> [JSONValue] {
    timeOrder(now: now).wrong.map { wrong in
      let (reason, other): (String, Int?) =
        switch wrong.reason {
        case .future: ("future", nil)
        case .beforeCreation: ("beforeCreation", nil)
        case .olderThan(let line): ("olderThan", line)
        case .newerThan(let line): ("newerThan", line)
        }
      return .object([
        ("file", .string(kind.name)), ("line", .integer(wrong.line.number)),
        ("at", .string(wrong.line.at.iso)), ("reason", .string(reason)),
        ("than", .integer(orNull: other)),
      ])
    }
  }
}

extension SignedFile.Kind {
  /// The name of the kind in what is written for scripts.
  var name: String {
    switch self {
    case .record: "record"
    case .dossier: "dossier"
    }
  }
}
