import Journal
import TestSupport

/// The files of the repository that the tests stand in.
enum Repository {
  static func bytes(_ path: String) throws -> [UInt8] {
    try SourceFile.read("\(repositoryRoot())/\(path)", limit: 16 << 20)
  }

  static func names(in folder: String) throws -> [String] {
    try DirectoryListing.names(in: "\(repositoryRoot())/\(folder)")
  }
}
