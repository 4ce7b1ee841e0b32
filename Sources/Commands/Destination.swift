import Invocation
import Language

/// Where a result goes.
enum Destination: Hashable, Spellable {
  /// Standard output, which `-` names.
  case standardOutput
  /// A file, by its path; `./-` is a file of that name.
  case file(String)

  init?(spelling: String) {
    self = spelling == "-" ? .standardOutput : .file(spelling)
  }

  var spelling: String {
    switch self {
    case .standardOutput: "-"
    case .file(let path): path
    }
  }
}

/// The path of a directory for several files, which standard output has no room for.
struct FolderPath: Hashable, Spellable {
  let spelling: String

  init?(spelling: String) {
    if spelling == "-" { return nil }
    self.spelling = spelling
  }

  init(_ path: StaticString) {
    spelling = "\(path)"
  }

  static var form: Text? {
    Text(
      nl: "een map, want het zijn meer bestanden",
      en: "a directory, for there are several files")
  }
}
