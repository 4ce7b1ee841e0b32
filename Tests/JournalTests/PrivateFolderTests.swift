import Journal
import TestSupport
import Testing

@Suite struct PrivateFolderTests {
  @Test func onlyTheOwnerMayLookAndNothingStays() throws {
    let directory = try TemporaryDirectory()
    do {
      let folder = try PrivateFolder(in: directory.path)
      let name = try #require(directory.names.first)
      #expect(folder.path == directory / name)
      #expect(try directory.mode(of: name) == 0o700)
      let path = try folder.place([1, 2, 3], as: "a")
      #expect(path == "\(folder.path)/a")
      #expect(try directory.mode(of: "\(name)/a") == 0o600)
      #expect(try directory.contents(of: "\(name)/a") == [1, 2, 3])
      withExtendedLifetime(folder) {}
    }
    #expect(directory.names.isEmpty)
  }

  @Test func noTwoFoldersAreOne() throws {
    let directory = try TemporaryDirectory()
    let folders = [try PrivateFolder(in: directory.path), try PrivateFolder(in: directory.path)]
    #expect(folders[0].path != folders[1].path)
  }

  @Test func aFileIsNotWrittenOver() throws {
    let directory = try TemporaryDirectory()
    let folder = try PrivateFolder(in: directory.path)
    _ = try folder.place([1], as: "a")
    #expect(throws: FileError.exists) { try folder.place([2], as: "a") }
  }

  @Test func whereNoDirectoryIsThereIsNoFolder() throws {
    let directory = try TemporaryDirectory()
    #expect(throws: FileError.notFound) { try PrivateFolder(in: directory / "none") }
  }
}
