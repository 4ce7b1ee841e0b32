import TestSupport
import Testing

@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct OutputFileTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: [false, true])
  func writesANewFile(replacing: Bool) throws {
    try OutputFile.write(bytes("new"), to: directory / "file", replacing: replacing)
    #expect(try directory.contents(of: "file") == bytes("new"))
    #expect(try directory.mode(of: "file") == 0o600)
    #expect(directory.names == ["file"])
  }

  @Test func givesTheModeThatIsAskedFor() throws {
    try OutputFile.write([], to: directory / "file", replacing: false, mode: 0o400)
    #expect(try directory.mode(of: "file") == 0o400)
    try OutputFile.write(bytes("x"), to: directory / "file", replacing: true, mode: 0o700)
    #expect(try directory.mode(of: "file") == 0o700)
  }

  @Test func replacesOnlyWhenAsked() throws {
    try directory.place(bytes("old"), "file")
    #expect(throws: FileError.exists) {
      try OutputFile.write(bytes("new"), to: directory / "file", replacing: false)
    }
    #expect(try directory.contents(of: "file") == bytes("old"))
    try OutputFile.write(bytes("new"), to: directory / "file", replacing: true)
    #expect(try directory.contents(of: "file") == bytes("new"))
    #expect(directory.names == ["file"])
  }

  @Test func replacesTheFileBehindALink() throws {
    try directory.place(bytes("old"), "file")
    #expect(symlink("file", directory / "link") == 0)
    try OutputFile.write(bytes("new"), to: directory / "link", replacing: true)
    #expect(try directory.contents(of: "file") == bytes("new"))
    let link = try ResolvedPath(existing: directory / "file").sibling(named: "link")
    #expect(try FileStatus(of: link).kind == .symbolicLink)
  }

  @Test func leavesALinkThatLeadsNowhereAlone() throws {
    #expect(symlink("nowhere", directory / "link") == 0)
    #expect(throws: FileError.exists) {
      try OutputFile.write(bytes("new"), to: directory / "link", replacing: false)
    }
    #expect(throws: FileError.notFound) {
      try OutputFile.write(bytes("new"), to: directory / "link", replacing: true)
    }
    #expect(directory.names == ["link"])
  }

  @Test(arguments: [false, true])
  func leavesAloneWhatIsNoFile(replacing: Bool) throws {
    #expect(mkfifo(directory / "pipe", 0o600) == 0)
    #expect(throws: replacing ? FileError.notRegular : .exists) {
      try OutputFile.write(bytes("new"), to: directory / "pipe", replacing: replacing)
    }
    #expect(throws: replacing ? FileError.isDirectory : .exists) {
      try OutputFile.write(bytes("new"), to: directory.path, replacing: replacing)
    }
    #expect(throws: FileError.notFound) {
      try OutputFile.write(bytes("new"), to: directory / "none/file", replacing: replacing)
    }
    #expect(directory.names == ["pipe"])
  }

  /// A limit on the file size stands in for the full disk; it holds for root as well.
  @Test func leavesTheOldFileWhenThereIsNoSpace() async {
    await #expect(processExitsWith: .success) {
      ignoreFileSizeSignal()
      let directory = try TemporaryDirectory()
      try directory.place(bytes("old"), "file")
      var limit = rlimit(rlim_cur: 100, rlim_max: 100)
      #expect(setrlimit(fileSizeResource, &limit) == 0)
      let full = FileError.noSpace(SystemError(.write, EFBIG))
      let tooMuch = [UInt8](repeating: 1, count: 101)
      #expect(throws: full) {
        try OutputFile.write(tooMuch, to: directory / "file", replacing: true)
      }
      #expect(throws: full) {
        try OutputFile.write(tooMuch, to: directory / "new", replacing: false)
      }
      #expect(try directory.contents(of: "file") == bytes("old"))
      #expect(directory.names == ["file"])
    }
  }
}
