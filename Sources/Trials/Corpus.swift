import History
import JSON
import Journal
import TestSupport

/// The files that attempts begin from: everything of a demonstration, and what ships.
struct Corpus {
  /// Whole files, large ones down to their first lines.
  let files: [[UInt8]]

  /// A file of more is begun with its first lines only, so that attempts stay quick.
  private static let usualSize = 24_000

  /// Reads the folder of a demonstration, and what ships.
  init(demonstration: String) throws {
    let root = repositoryRoot(#filePath)
    var files: [[UInt8]] = []
    for folder in ["records", "operator", "operator/submissions", "sector", "institution"] {
      files += try Self.files(in: "\(demonstration)/\(folder)", atMost: 12)
    }
    for folder in ["Norms", "Questionnaires", "Tests/CommandsTests/Models"] {
      files += try Self.files(in: "\(root)/\(folder)", atMost: 40)
    }
    self.files = files + files.compactMap(Self.release)
  }

  /// What was released of a dossier.
  private static func release(_ bytes: [UInt8]) -> [UInt8]? {
    guard let text = try? JournalText(verifying: bytes),
      let state = try? DossierState(lines: text.recordLines), let release = Release(state)
    else { return nil }
    return Array(release.json.compact.utf8)
  }

  private static func files(in folder: String, atMost limit: Int) throws -> [[UInt8]] {
    let names = try DirectoryListing.names(in: folder).filter {
      $0.hasSuffix(".json") || $0.hasSuffix(".peil") || $0.hasSuffix(".csv")
    }
    return try names.prefix(limit).map { name in
      let bytes = try SourceFile.read("\(folder)/\(name)", limit: 1 << 24)
      guard bytes.count > usualSize, name.hasSuffix(".peil"),
        let end = bytes[..<usualSize].lastIndex(of: UInt8(ascii: "\n"))
      else { return bytes }
      return Array(bytes[...end])
    }
  }

  /// The inputs of a target: its own, else the files that it takes.
  ///
  /// The largest are left out where there are small ones.
  func inputs(of target: FuzzTarget) -> [[UInt8]] {
    if !target.samples.isEmpty { return target.samples }
    let taken = files.filter { target.attempt($0) == .accepted }
    let small = taken.filter { $0.count <= 2 * Self.usualSize }
    return small.isEmpty ? taken : small
  }
}
