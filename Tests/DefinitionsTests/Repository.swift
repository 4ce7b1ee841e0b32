import Journal
import TestSupport
import Testing

/// The files of the repository that the tests stand in.
enum Repository {
  static func bytes(_ path: String) throws -> [UInt8] {
    try SourceFile.read("\(repositoryRoot())/\(path)", limit: 16 << 20)
  }

  static func names(in folder: String) throws -> [String] {
    try DirectoryListing.names(in: "\(repositoryRoot())/\(folder)")
  }

  /// Compares a text with a file beside the tests, or records it there and fails.
  static func expectGolden(
    _ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let path = "\(repositoryRoot())/Tests/DefinitionsTests/Golden/\(name)"
    if isRecordingGolden {
      record(text, to: path)
      Issue.record("Recorded \(path).", sourceLocation: location)
    }
    let expected = fileText(path)?.split(separator: "\n")
    #expect(text.split(separator: "\n") == expected, "\(path)", sourceLocation: location)
  }
}
