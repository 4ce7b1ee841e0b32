import Journal
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FolderTests {
  @Test func aFolderIsMadeWithThoseAboveIt() throws {
    let directory = try TemporaryDirectory()
    defer {
      rmdir(directory / "a/b")
      rmdir(directory / "a")
    }
    #expect(Folder.make(directory / "a/b"))
    #expect(Folder.make(directory / "a/b"))
    #expect(try directory.mode(of: "a/b") == 0o700)
  }

  @Test func whereAFileStandsNoFolderIsMade() throws {
    let directory = try TemporaryDirectory()
    try directory.place([], "a")
    #expect(!Folder.make(directory / "a"))
    #expect(!Folder.make(directory / "a/b"))
  }
}
