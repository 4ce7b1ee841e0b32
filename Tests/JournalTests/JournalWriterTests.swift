import Testing

@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The writer on a disk that fails as told.
@Suite struct JournalWriterTests {
  private let start = journal(of: Array(sampleBodies.prefix(1)))
  private let flushFailure = SystemError(.sync, EIO)
  private let body = bytes(#"{"event":"rated","practice":"GOV-1"}"#)

  private func writer(_ file: FailingFile) throws -> JournalWriter {
    let text = try JournalText(verifying: file.contents)
    return JournalWriter(file, size: file.contents.count, head: text.head, lock: nil)
  }

  @Test(arguments: [1, 2, 63, 64, 1000])
  func appendsThroughShortWrites(writeSize: Int) throws {
    let file = FailingFile(start)
    file.writeSize = writeSize
    let writer = try writer(file)
    let hashes = try sampleBodies.dropFirst().map { try writer.append(bytes($0)) }
    #expect(file.contents == journal(of: sampleBodies))
    #expect(file.flushed == file.contents)
    #expect(file.flushCount == hashes.count)
    #expect(try JournalText(verifying: file.contents).lines.dropFirst().map(\.hash) == hashes)
    #expect(writer.head == hashes.last)
  }

  @Test func appendsABatchAtOnce() throws {
    let file = FailingFile(start)
    let writer = try writer(file)
    let hashes = try writer.append(batch: sampleBodies.dropFirst().map(bytes))
    #expect(file.contents == journal(of: sampleBodies))
    #expect(file.flushed == file.contents)
    #expect((file.writeCount, file.flushCount) == (1, 1))
    #expect(try JournalText(verifying: file.contents).lines.dropFirst().map(\.hash) == hashes)
    #expect(writer.head == hashes.last)
  }

  @Test func appendsNothingForAnEmptyBatch() throws {
    let file = FailingFile(start)
    let writer = try writer(file)
    let head = writer.head
    #expect(try writer.append(batch: []).isEmpty)
    #expect(file.contents == start)
    #expect((file.writeCount, file.flushCount) == (0, 0))
    #expect(writer.head == head)
  }

  /// A disk that is full at every byte of a line, then of a batch: afterwards the file is as before,
  /// on the medium too, and the next append works.
  @Test(arguments: [1, 3], [1, 7, Int.max])
  func isAsBeforeWhenTheDiskIsFull(lineCount: Int, writeSize: Int) throws {
    let batch = Array(repeating: body, count: lineCount)
    let whole = FailingFile(start)
    let hashes = try writer(whole).append(batch: batch)
    for capacity in start.count..<whole.contents.count {
      let file = FailingFile(start)
      file.capacity = capacity
      file.writeSize = writeSize
      let writer = try writer(file)
      let head = writer.head
      #expect(throws: JournalError.file(.noSpace(SystemError(.write, ENOSPC)))) {
        try writer.append(batch: batch)
      }
      #expect(file.contents == start)
      #expect(file.flushed == start)
      #expect(writer.head == head)
      file.capacity = .max
      #expect(try writer.append(batch: batch) == hashes)
      #expect(file.contents == whole.contents)
    }
  }

  @Test func isAsBeforeWhenTheFlushFails() throws {
    let file = FailingFile(start)
    file.failingFlushes = 1
    let writer = try writer(file)
    #expect(throws: JournalError.file(.system(flushFailure))) { try writer.append(body) }
    #expect(file.contents == start)
    // One flush that failed and one of the file put back: the first is not tried again.
    #expect(file.flushCount == 2)
    #expect(try writer.append(body) == JournalText(verifying: file.contents).head)
  }

  @Test func stopsWhenTheFileCannotBePutBack() throws {
    for capacity in start.count...(start.count + 20) {
      let file = FailingFile(start)
      file.capacity = capacity
      file.cutFails = true
      try expectStop(file, after: .noSpace(SystemError(.write, ENOSPC)))
      #expect(try JournalText(verifying: file.contents).lines.count == 1)
    }
  }

  @Test func stopsWhenTheFilePutBackCannotBeFlushed() throws {
    let file = FailingFile(start)
    file.failingFlushes = 2
    try expectStop(file, after: .system(flushFailure))
    #expect(file.contents == start)
  }

  @Test func stopsRatherThanCutWhatAnotherWrote() throws {
    let file = FailingFile(start)
    file.intrusion = bytes("another's\n")
    file.writeSize = 5
    file.capacity = start.count + 12
    try expectStop(file, after: .noSpace(SystemError(.write, ENOSPC)))
    #expect(file.contents.starts(with: start + bytes("another's\n")))
  }

  /// Expects an append to stop the writer, and to stay stopped on a disk that is sound again.
  private func expectStop(_ file: FailingFile, after failure: FileError) throws {
    let writer = try writer(file)
    #expect(throws: JournalError.stopped(after: failure)) { try writer.append(body) }
    file.capacity = .max
    file.cutFails = false
    file.failingFlushes = 0
    let contents = file.contents
    #expect(throws: JournalError.stopped(after: failure)) { try writer.append(body) }
    #expect(throws: JournalError.stopped(after: failure)) { try writer.append(batch: []) }
    #expect(file.contents == contents)
  }

  @Test func addsTheNewlineThatTheLastLineLacks() throws {
    let whole = journal(of: Array(sampleBodies.prefix(2)))
    let file = FailingFile(Array(whole.dropLast()))
    let writer = try writer(file)
    try writer.endLine()
    #expect(file.contents == whole)
    #expect(file.flushed == whole)
    _ = try writer.append(bytes(sampleBodies[2]))
    #expect(file.contents == journal(of: Array(sampleBodies.prefix(3))))
  }

  @Test func isAsBeforeWhenTheNewlineCannotBeAdded() throws {
    let before = Array(journal(of: sampleBodies).dropLast())
    for fails in [\FailingFile.capacity, \FailingFile.failingFlushes] {
      let file = FailingFile(before)
      file[keyPath: fails] = fails == \.capacity ? before.count : 1
      let writer = try writer(file)
      #expect(throws: JournalError.self) { try writer.endLine() }
      #expect(file.contents == before)
    }
  }

  @Test func refusesAFileThatGrewOrShrank() throws {
    for change in [start + [newline], Array(start.dropLast()), []] {
      let file = FailingFile(start)
      let writer = try writer(file)
      file.contents = change
      #expect(throws: JournalError.changedUnderneath) { try writer.append(body) }
      #expect(file.contents == change)
      file.contents = start
      #expect(throws: JournalError.changedUnderneath) { try writer.append(body) }
    }
  }

  @Test func refusesAFileThatIsNoLongerInPlace() throws {
    let file = FailingFile(start)
    let writer = try writer(file)
    file.inPlace = false
    #expect(throws: JournalError.changedUnderneath) { try writer.append(body) }
    #expect(file.contents == start)
  }

  @Test func noticesWhoeverWritesAtTheSameTime() throws {
    let file = FailingFile(start)
    let writer = try writer(file)
    file.intrusion = bytes("another's\n")
    #expect(throws: JournalError.changedUnderneath) { try writer.append(body) }
    #expect(file.flushCount == 0)
    #expect(throws: JournalError.changedUnderneath) { try writer.append(body) }
  }

  @Test func appendsALineOfTheLimitAndNoLonger() throws {
    let file = FailingFile(start)
    let writer = try writer(file)
    let frame = SealedLine(bytes(#"{"a":""}"#), after: writer.head).bytes.count
    func body(for size: Int) -> [UInt8] {
      bytes(#"{"a":"\#(String(repeating: "x", count: size - frame))"}"#)
    }
    #expect(throws: JournalError.lineTooLong(size: 1 << 20 + 1, limit: 1 << 20)) {
      try writer.append(batch: [bytes(#"{"a":1}"#), body(for: 1 << 20 + 1)])
    }
    #expect(file.contents == start)
    _ = try writer.append(body(for: 1 << 20))
    #expect(file.contents.count == start.count + 1 << 20)
    #expect(try JournalText(verifying: file.contents).lines.count == 2)
  }

  @Test func fillsTheFileToTheLimitAndNoFurther() throws {
    let head = try JournalText(verifying: start).head
    let size = SealedLine(body, after: head).bytes.count
    for (room, fits) in [(size - 1, false), (size, true)] {
      let file = FailingFile([], phantomSize: 1 << 30 - room)
      let writer = JournalWriter(file, size: 1 << 30 - room, head: head, lock: nil)
      if fits {
        _ = try writer.append(body)
        #expect(file.size() == 1 << 30)
      } else {
        #expect(throws: JournalError.file(.tooLarge(limit: 1 << 30))) { try writer.append(body) }
        #expect(file.contents.isEmpty)
      }
    }
  }

  @Test func trapsAfterItIsClosed() async {
    await #expect(processExitsWith: .failure) {
      let line = SealedLine(bytes(#"{"a":1}"#), after: nil)
      let file = FailingFile(line.bytes)
      let writer = JournalWriter(file, size: line.bytes.count, head: line.hash, lock: nil)
      writer.close()
      _ = try? writer.append(bytes(#"{"a":1}"#))
    }
  }
}
