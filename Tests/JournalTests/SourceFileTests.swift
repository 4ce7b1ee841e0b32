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

@Suite struct SourceFileTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: [0, 1, 4095, 4096, 65536, 200_000])
  func readsAFile(size: Int) throws {
    let contents = (0..<size).map { UInt8(truncatingIfNeeded: $0 * 31 >> 3) }
    let path = try directory.place(contents, "file")
    #expect(symlink("file", directory / "link") == 0)
    #expect(try SourceFile.read(path, limit: size) == contents)
    #expect(try SourceFile.read(directory / "link", limit: 1 << 20) == contents)
    if size > 0 {
      #expect(throws: FileError.tooLarge(limit: size - 1)) {
        try SourceFile.read(path, limit: size - 1)
      }
    }
  }

  @Test func readsNothingOfAFileThatIsFarTooLarge() throws {
    let path = try directory.place([], "file")
    #expect(truncate(path, 1 << 40) == 0)
    #expect(throws: FileError.tooLarge(limit: 1 << 30)) {
      try SourceFile.read(path, limit: 1 << 30)
    }
  }

  @Test func namesWhatStandsInTheWay() throws {
    try directory.place([], "file")
    #expect(mkfifo(directory / "pipe", 0o600) == 0)
    #expect(symlink("loop", directory / "loop") == 0)
    #expect(throws: FileError.notFound) { try SourceFile.read(directory / "none", limit: 9) }
    #expect(throws: FileError.notFound) { try SourceFile.read(directory / "file/x", limit: 9) }
    #expect(throws: FileError.notFound) { try SourceFile.read("", limit: 9) }
    #expect(throws: FileError.isDirectory) { try SourceFile.read(directory.path, limit: 9) }
    #expect(throws: FileError.notRegular) { try SourceFile.read(directory / "pipe", limit: 9) }
    #expect(throws: FileError.notRegular) { try SourceFile.read(directory / "loop", limit: 9) }
    #expect(throws: FileError.notRegular) { try SourceFile.read("/dev/null", limit: 9) }
  }

  @Test(arguments: [0, 1, 1000, 65536, 65537, 300_000], [0, O_NONBLOCK])
  func readsAPipeToItsEnd(size: Int, flags: Int32) throws {
    let contents = (0..<size).map { UInt8(ascii: $0.isMultiple(of: 2) ? "y" : "\n") }
    let command = "yes | head -c \(size)"
    #expect(try read(from: command, flags: flags, limit: size) == contents)
    if size > 0 {
      #expect(throws: FileError.tooLarge(limit: size - 1)) {
        try read(from: command, flags: flags, limit: size - 1)
      }
    }
  }

  @Test func refusesADescriptorThatCannotBeRead() throws {
    let number = open(directory.path, O_RDONLY)
    defer { close(number) }
    #expect(throws: FileError.isDirectory) { try SourceFile.read(descriptor: number, limit: 9) }
    #expect(throws: FileError.system(SystemError(.read, EBADF))) {
      try SourceFile.read(descriptor: -1, limit: 9)
    }
  }

  @Test func trapsOnALimitThatIsNoNumberOfBytes() async {
    await #expect(processExitsWith: .failure) {
      _ = try? SourceFile.read(descriptor: -1, limit: -1)
    }
    await #expect(processExitsWith: .failure) {
      _ = try? SourceFile.read(descriptor: -1, limit: .max)
    }
  }

  /// Reads what another process writes to a pipe.
  private func read(from command: String, flags: Int32, limit: Int) throws -> [UInt8] {
    let stream = try #require(popen(command, "r"))
    defer { pclose(stream) }
    try #require(fcntl(fileno(stream), F_SETFL, flags) == 0)
    return try SourceFile.read(descriptor: fileno(stream), limit: limit)
  }

  @Test func whatAnotherProgramIsToReadIsLookedAtAndNotOpened() throws {
    try directory.place([1], "file")
    #expect(symlink("file", directory / "link") == 0)
    #expect(mkfifo(directory / "pipe", 0o600) == 0)
    try SourceFile.requireReadable(directory / "file")
    try SourceFile.requireReadable(directory / "link")
    #expect(throws: FileError.notRegular) { try SourceFile.requireReadable(directory / "pipe") }
    #expect(throws: FileError.isDirectory) { try SourceFile.requireReadable(directory.path) }
    #expect(throws: FileError.notFound) { try SourceFile.requireReadable(directory / "none") }
    #expect(throws: FileError.notFound) { try SourceFile.requireReadable("") }
  }
}
