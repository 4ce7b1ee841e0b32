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

/// The writer on the real disk.
@Suite struct JournalWriterOpeningTests {
  private let directory: TemporaryDirectory
  private let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory / "a.peil"
  }

  @Test func createsAppendsAndOpensAgain() throws {
    do {
      let writer = try create()
      #expect(directory.names == ["a.peil", "a.peil.lock"])
      #expect(try directory.mode(of: "a.peil") == 0o600)
      for body in sampleBodies.dropFirst() { _ = try writer.append(bytes(body)) }
      writer.close()
    }
    #expect(directory.names == ["a.peil"])
    let file = journal(of: sampleBodies)
    #expect(try directory.contents(of: "a.peil") == file)
    let opened = try open()
    #expect(opened.text.bytes == file)
    #expect(opened.text.tail.isEmpty)
    #expect(opened.writer.head == opened.text.head)
    let hash = try opened.writer.append(bytes(#"{"a":1}"#))
    #expect(try JournalText(verifying: directory.contents(of: "a.peil")).head == hash)
  }

  @Test func createsNothingOverAnythingThatIsThere() throws {
    try directory.place(bytes("old"), "a.peil")
    #expect(throws: JournalError.file(.exists)) { try create() }
    #expect(try directory.contents(of: "a.peil") == bytes("old"))
    unlink(path)
    #expect(symlink("elsewhere", path) == 0)
    #expect(throws: JournalError.file(.exists)) { try create() }
    unlink(path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: JournalError.file(.exists)) { try create() }
    #expect(directory.names == ["a.peil"])
  }

  @Test func createsNothingThatIsTooLong() throws {
    let long = bytes(#"{"a":"\#(String(repeating: "x", count: 1 << 20))"}"#)
    #expect(throws: JournalError.lineTooLong(size: long.count + 75, limit: 1 << 20)) {
      try JournalWriter.create(at: path, firstLine: long, holder: someone)
    }
    #expect(directory.names.isEmpty)
  }

  @Test func letsOneWriterIn() throws {
    let first = try create()
    #expect(throws: JournalError.locked(by: someone)) { try open() }
    #expect(throws: JournalError.locked(by: someone)) { try create() }
    _ = try first.append(bytes(#"{"a":1}"#))
    first.close()
    #expect(try open().text.lines.count == 2)
  }

  @Test func letsOneWriterInThroughALink() throws {
    let first = try create()
    #expect(symlink("a.peil", directory / "b.peil") == 0)
    #expect(throws: JournalError.locked(by: someone)) {
      try JournalWriter.open(at: directory / "b.peil", holder: someone)
    }
    first.close()
    let second = try JournalWriter.open(at: directory / "b.peil", holder: someone).writer
    _ = try second.append(bytes(#"{"a":1}"#))
    #expect(directory.names == ["a.peil", "a.peil.lock", "b.peil"])
  }

  @Test func isNotKeptOutByALockThatWasLeftBehind() throws {
    try directory.place(journal(of: sampleBodies), "a.peil")
    try directory.place(someone.line, "a.peil.lock")
    #expect(try open().text.lines.count == sampleBodies.count)
    #expect(directory.names == ["a.peil"])
  }

  @Test func isKeptOutByALockThatIsALink() throws {
    try directory.place(journal(of: sampleBodies), "a.peil")
    #expect(symlink("a.peil", directory / "a.peil.lock") == 0)
    let error = #expect(throws: JournalError.self) { try open() }
    guard case .lockFailed(_, .notRegular) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try directory.contents(of: "a.peil") == journal(of: sampleBodies))
  }

  @Test func cutsEveryUnfinishedLineAndGoesOn() throws {
    let before = journal(of: Array(sampleBodies.prefix(2)))
    let file = journal(of: Array(sampleBodies.prefix(3)))
    for size in before.count..<file.count {
      try directory.place(Array(file[..<size]), "a.peil")
      let opened = try open()
      if size == file.count - 1 {
        // The last line misses only its newline, and gets it.
        #expect(opened.text.lines.count == 3)
        #expect(try directory.contents(of: "a.peil") == file)
        _ = try opened.writer.append(bytes(sampleBodies[3]))
        #expect(try directory.contents(of: "a.peil") == journal(of: sampleBodies))
        continue
      }
      #expect(opened.text.tail == before.count..<size)
      #expect(Array(opened.text.bytes[opened.text.tail]) == Array(file[before.count..<size]))
      #expect(try directory.contents(of: "a.peil") == before)
      _ = try opened.writer.append(bytes(sampleBodies[2]))
      #expect(try directory.contents(of: "a.peil") == file)
    }
  }

  @Test func touchesNothingThatIsDamaged() throws {
    var file = journal(of: sampleBodies)
    file[5] ^= 1
    try directory.place(file + bytes("{"), "a.peil")
    let error = #expect(throws: JournalError.self) { try open() }
    guard case .damaged(let damage) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((damage.line, damage.offset) == (1, 0))
    #expect(try directory.contents(of: "a.peil") == file + bytes("{"))
    #expect(directory.names == ["a.peil"])
  }

  @Test func namesWhatStandsInTheWay() throws {
    #expect(throws: JournalError.file(.notFound)) { try open() }
    #expect(directory.names.isEmpty)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: JournalError.file(.notRegular)) { try open() }
    unlink(path)
    try directory.place([], "a.peil")
    #expect(truncate(path, 1 << 30 + 1) == 0)
    #expect(throws: JournalError.file(.tooLarge(limit: 1 << 30))) { try open() }
    unlink(path)
    #expect(mkdir(path, 0o700) == 0)
    defer { rmdir(path) }
    #expect(throws: JournalError.file(.isDirectory)) { try open() }
    #expect(directory.names == ["a.peil"])
  }

  @Test func noticesAByteFromElsewhere() throws {
    let writer = try create()
    try directory.extend("a.peil", with: bytes("x"))
    let contents = try directory.contents(of: "a.peil")
    #expect(throws: JournalError.changedUnderneath) { try writer.append(bytes(#"{"a":1}"#)) }
    #expect(try directory.contents(of: "a.peil") == contents)
  }

  @Test func noticesAFileInItsPlace() throws {
    let writer = try create()
    let contents = try directory.contents(of: "a.peil")
    try directory.place(contents, "other")
    #expect(rename(directory / "other", path) == 0)
    #expect(throws: JournalError.changedUnderneath) { try writer.append(bytes(#"{"a":1}"#)) }
    #expect(try directory.contents(of: "a.peil") == contents)
  }

  @Test func noticesThatItIsGone() throws {
    let writer = try create()
    unlink(path)
    #expect(throws: JournalError.changedUnderneath) { try writer.append(bytes(#"{"a":1}"#)) }
    #expect(directory.names == ["a.peil.lock"])
  }

  /// A limit on the file size stands in for the full disk; it holds for root as well.
  @Test func isAsBeforeAtEveryFileSize() async {
    await #expect(processExitsWith: .success) {
      ignoreFileSizeSignal()
      let directory = try TemporaryDirectory()
      let body = bytes(#"{"a":1}"#)
      let writer = try JournalWriter.create(
        at: directory / "a.peil", firstLine: body, holder: someone)
      let before = try directory.contents(of: "a.peil")
      let size = SealedLine(body, after: writer.head).bytes.count
      for room in 0..<size {
        let soft = rlim_t(before.count + room)
        var limit = rlimit(rlim_cur: soft, rlim_max: rlim_t.max)
        #expect(setrlimit(fileSizeResource, &limit) == 0)
        #expect(throws: JournalError.file(.noSpace(SystemError(.write, EFBIG)))) {
          try writer.append(body)
        }
        #expect(try directory.contents(of: "a.peil") == before)
      }
      var limit = rlimit(rlim_cur: rlim_t.max, rlim_max: rlim_t.max)
      #expect(setrlimit(fileSizeResource, &limit) == 0)
      let hash = try writer.append(body)
      #expect(try JournalText(verifying: directory.contents(of: "a.peil")).head == hash)
    }
  }

  private func create() throws(JournalError) -> JournalWriter {
    try JournalWriter.create(at: path, firstLine: bytes(sampleBodies[0]), holder: someone)
  }

  private func open() throws(JournalError) -> JournalWriter.Opened {
    try JournalWriter.open(at: path, holder: someone)
  }
}
