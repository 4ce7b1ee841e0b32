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

@Suite struct FileLockTests {
  private let directory: TemporaryDirectory
  private let target: ResolvedPath

  init() throws {
    directory = try TemporaryDirectory()
    target = try ResolvedPath(possible: directory / "a.peil")
  }

  @Test func isThereWhileHeldAndGoneAfterwards() throws {
    do {
      let lock = try FileLock.acquire(on: target, by: someone)
      #expect(directory.names == ["a.peil.lock"])
      #expect(try directory.mode(of: "a.peil.lock") == 0o600)
      #expect(try directory.contents(of: "a.peil.lock") == someone.line)
      _ = consume lock
    }
    #expect(directory.names.isEmpty)
  }

  @Test func keepsASecondOneOutAndSaysWho() throws {
    let second = Holder(host: "werk", process: 18, since: "later")
    let lock = try FileLock.acquire(on: target, by: someone)
    #expect(throws: JournalError.locked(by: someone)) { try acquireAndRelease(by: second) }
    #expect(try directory.contents(of: "a.peil.lock") == someone.line)
    _ = consume lock
    #expect(throws: Never.self) { try acquireAndRelease(by: second) }
  }

  @Test func keepsASecondOneOutWhoeverItIs() throws {
    let lock = try FileLock.acquire(on: target, by: someone)
    try directory.place(bytes("\u{1b}]0;x\u{7}"), "a.peil.lock")
    #expect(throws: JournalError.locked(by: nil)) { try acquireAndRelease(by: someone) }
    _ = consume lock
  }

  @Test func doesNotTakeAFileThatWasRemovedSinceItWasOpened() throws {
    let path = target.appending(".lock")
    let descriptor = try FileLock.open(path)
    unlink(path.terminated)
    try expectNoClaim(descriptor, at: path)
    let replaced = try FileLock.open(path)
    unlink(path.terminated)
    try directory.place([], "a.peil.lock")
    try expectNoClaim(replaced, at: path)
    #expect(directory.names == ["a.peil.lock"])
  }

  @Test(arguments: ["", "thuis\t1\tgisteren\n", String(repeating: "x", count: 4000)])
  func takesOverOneThatWasLeftBehind(contents: String) throws {
    try directory.place(bytes(contents), "a.peil.lock")
    let lock = try FileLock.acquire(on: target, by: someone)
    #expect(try directory.contents(of: "a.peil.lock") == someone.line)
    _ = consume lock
    #expect(directory.names.isEmpty)
  }

  @Test func doesNotFollowALink() throws {
    try directory.place(bytes("precious"), "victim")
    #expect(symlink("victim", directory / "a.peil.lock") == 0)
    #expect(throws: failed(.notRegular)) { try acquireAndRelease(by: someone) }
    #expect(try directory.contents(of: "victim") == bytes("precious"))
    #expect(directory.names == ["a.peil.lock", "victim"])
  }

  @Test func doesNotFollowALinkThatLeadsNowhere() throws {
    #expect(symlink("victim", directory / "a.peil.lock") == 0)
    #expect(throws: failed(.notRegular)) { try acquireAndRelease(by: someone) }
    #expect(directory.names == ["a.peil.lock"])
  }

  @Test func doesNotWriteThroughASecondName() throws {
    try directory.place(bytes("precious"), "victim")
    #expect(link(directory / "victim", directory / "a.peil.lock") == 0)
    #expect(throws: failed(.notRegular)) { try acquireAndRelease(by: someone) }
    #expect(try directory.contents(of: "victim") == bytes("precious"))
  }

  @Test func refusesADirectory() throws {
    #expect(mkdir(directory / "a.peil.lock", 0o700) == 0)
    defer { rmdir(directory / "a.peil.lock") }
    #expect(throws: failed(.isDirectory)) { try acquireAndRelease(by: someone) }
  }

  @Test func refusesAPipeWithoutWaiting() throws {
    #expect(mkfifo(directory / "a.peil.lock", 0o600) == 0)
    #expect(throws: failed(.notRegular)) { try acquireAndRelease(by: someone) }
  }

  @Test func refusesADirectoryThatIsNotThere() throws {
    try directory.place([], "file")
    #expect(throws: FileError.notFound) { try ResolvedPath(possible: directory / "none/a.peil") }
    #expect(throws: FileError.notFound) { try ResolvedPath(possible: directory / "file/a.peil") }
  }

  @Test func leavesAFileAloneThatTookItsName() throws {
    let lock = try FileLock.acquire(on: target, by: someone)
    unlink(directory / "a.peil.lock")
    try directory.place(bytes("another's"), "a.peil.lock")
    _ = consume lock
    #expect(try directory.contents(of: "a.peil.lock") == bytes("another's"))
  }

  /// Many threads take and leave the lock; whoever has it finds nobody else inside.
  @Test func isHeldByOneAtATime() async throws {
    let path = directory / "a.peil"
    let inside = directory / "inside"
    let entries = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var entries = 0
          for _ in 0..<300 {
            guard let target = try? ResolvedPath(possible: path),
              let lock = try? FileLock.acquire(on: target, by: someone)
            else { continue }
            // Fails if somebody else is inside, for the name is then taken.
            #expect(mkdir(inside, 0o700) == 0)
            #expect(rmdir(inside) == 0)
            entries += 1
            _ = consume lock
          }
          return entries
        }
      }
      return await group.reduce(0, +)
    }
    #expect(entries > 0)
    #expect(directory.names.isEmpty)
  }

  private func expectNoClaim(
    _ descriptor: consuming Descriptor, at path: ResolvedPath
  ) throws(JournalError) {
    if try FileLock.claim(descriptor, at: path) != nil {
      Issue.record("a file that is gone was taken")
    }
  }

  private func acquireAndRelease(by holder: Holder) throws(JournalError) {
    _ = try FileLock.acquire(on: target, by: holder)
  }

  private func failed(_ error: FileError) -> JournalError {
    .lockFailed(path: target.appending(".lock").text, error)
  }
}
