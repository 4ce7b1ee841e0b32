package import Hashing

/// The one writer of a journal.
///
/// It holds the lock until it is closed or goes. A process that ends without either leaves the lock
/// file behind, which does no harm.
package final class JournalWriter {
  /// The hash of the last line.
  package private(set) var head: Digest

  private var size: Int
  private let file: any AppendableFile
  private var lock: FileLock?
  private var isClosed = false
  private var refusal: JournalError?

  init(_ file: any AppendableFile, size: Int, head: Digest, lock: consuming FileLock?) {
    self.file = file
    self.size = size
    self.head = head
    self.lock = lock
  }

  /// Appends one line and flushes it.
  ///
  /// The body is as for `SealedLine`; the other things to know are those of `append(batch:)`.
  package func append(_ body: [UInt8]) throws(JournalError) -> Digest {
    _ = try append(batch: [body])
    return head
  }

  /// Appends several lines, flushes them together and returns their hashes.
  ///
  /// When this returns, the lines are on the medium. When it throws, the file is as before, unless
  /// the error is `.stopped` or `.changedUnderneath`; after those the writer refuses every append.
  /// The batch is one write but not one whole: after a crash its first lines may be there alone.
  package func append(batch bodies: [[UInt8]]) throws(JournalError) -> [Digest] {
    precondition(!isClosed, "a closed journal is not written to")
    if let refusal { throw refusal }
    let lines = try sealed(bodies)
    guard let last = lines.last else { return [] }
    let bytes = Array(lines.map(\.bytes).joined())
    guard bytes.count <= JournalText.fileLimit - size else {
      throw .file(.tooLarge(limit: JournalText.fileLimit))
    }
    try requireUnchanged()
    try write(bytes)
    size += bytes.count
    head = last.hash
    return lines.map(\.hash)
  }

  /// Gives the lock back; nothing may be appended afterwards.
  package func close() {
    isClosed = true
    lock = nil
  }

  /// Cuts what follows the first bytes of the file, after a look that nobody else did.
  func cut(to size: Int) throws(JournalError) {
    try requireUnchanged()
    do throws(SystemError) {
      try file.cut(to: size)
      try file.flush()
    } catch {
      throw .file(FileError(error))
    }
    self.size = size
  }

  /// Writes the newline that the last line lacks, after a look that nobody else did.
  func endLine() throws(JournalError) {
    try requireUnchanged()
    try write([newline])
    size += 1
  }

  private func sealed(_ bodies: [[UInt8]]) throws(JournalError) -> [SealedLine] {
    var lines: [SealedLine] = []
    for body in bodies {
      let line = SealedLine(body, after: lines.last?.hash ?? head)
      try line.requireWithinLimit()
      lines.append(line)
    }
    return lines
  }

  private func requireUnchanged() throws(JournalError) {
    let isInPlace: Bool
    let presentSize: Int
    do throws(SystemError) {
      isInPlace = try file.isInPlace()
      presentSize = try file.size()
    } catch {
      throw .file(FileError(error))
    }
    guard isInPlace, presentSize == size else { throw refused(.changedUnderneath) }
  }

  private func write(_ bytes: [UInt8]) throws(JournalError) {
    var written = 0
    let isAlone: Bool
    do throws(SystemError) {
      while written < bytes.count { written += try file.append(bytes[written...]) }
      // Somebody who ignores the lock may have come between the look and the write.
      isAlone = try file.size() == size + bytes.count
      if isAlone { try file.flush() }
    } catch {
      throw putBack(after: FileError(error), written: written)
    }
    if !isAlone { throw refused(.changedUnderneath) }
  }

  /// Takes back what a failed append wrote, and nothing that anybody else wrote.
  private func putBack(after failure: FileError, written: Int) -> JournalError {
    do throws(SystemError) {
      guard try file.size() == size + written else { return refused(.stopped(after: failure)) }
      try file.cut(to: size)
      try file.flush()
      return .file(failure)
    } catch {
      return refused(.stopped(after: failure))
    }
  }

  private func refused(_ error: JournalError) -> JournalError {
    refusal = error
    return error
  }
}

extension SealedLine {
  func requireWithinLimit() throws(JournalError) {
    guard bytes.count <= JournalText.lineLimit else {
      throw .lineTooLong(size: bytes.count, limit: JournalText.lineLimit)
    }
  }
}
