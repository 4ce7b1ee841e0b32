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

@Suite struct TemporaryFileTests {
  private let directory: TemporaryDirectory
  private let target: ResolvedPath

  init() throws {
    directory = try TemporaryDirectory()
    target = try ResolvedPath(possible: directory / "file")
  }

  @Test func goesWithItsOwner() throws {
    do {
      let temporary = try TemporaryFile(beside: target, mode: 0o600)
      try temporary.descriptor.writeAll(bytes("x"))
      #expect(directory.names.count == 1)
      #expect(directory.names.allSatisfy { $0.hasPrefix(".") && $0.hasSuffix(".tmp") })
    }
    #expect(directory.names.isEmpty)
  }

  @Test func takesAFreeNameWithoutALink() throws {
    do {
      let temporary = try TemporaryFile(beside: target, mode: 0o600)
      try temporary.descriptor.writeAll(bytes("x"))
      try temporary.publishWithoutLink(as: target)
    }
    #expect(directory.names == ["file"])
    #expect(try directory.contents(of: "file") == bytes("x"))
  }

  @Test func leavesATakenNameWithoutALink() throws {
    try directory.place(bytes("old"), "file")
    do {
      let temporary = try TemporaryFile(beside: target, mode: 0o600)
      do throws(SystemError) {
        try temporary.publishWithoutLink(as: target)
        Issue.record("the name was taken")
      } catch {
        #expect(error == SystemError(.open, EEXIST))
      }
    }
    #expect(directory.names == ["file"])
    #expect(try directory.contents(of: "file") == bytes("old"))
  }
}
