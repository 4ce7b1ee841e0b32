extension JournalWriter {
  /// What opening a journal for writing gives.
  package struct Opened {
    /// What was read; its tail, if any, has been cut from the file and is kept here only, and a
    /// newline that it lacked has been added to the file.
    package let text: JournalText

    /// The writer, at the end of the last line.
    package let writer: JournalWriter
  }

  /// Makes a new journal with its first line, mode 0600.
  ///
  /// The file appears under its name only when it is whole and flushed. Anything at the path is
  /// `.file(.exists)`. The body is as for `SealedLine`.
  package static func create(
    at path: String, firstLine body: [UInt8], holder: Holder
  ) throws(JournalError) -> JournalWriter {
    let line = SealedLine(body, after: nil)
    try line.requireWithinLimit()
    let target: ResolvedPath
    do { target = try ResolvedPath(possible: path) } catch { throw .file(error) }
    let lock = try FileLock.acquire(on: target, by: holder)
    do throws(FileError) {
      try OutputFile.write(line.bytes, to: target, replacing: false, mode: 0o600)
    } catch {
      throw .file(error)
    }
    return try open(target, lock).writer
  }

  /// Locks, reads and verifies a journal, and cuts a line whose writing was cut short.
  ///
  /// A last line that misses only its newline gets it.
  ///
  /// Nothing is cut from a damaged journal. A symbolic link is followed.
  package static func open(at path: String, holder: Holder) throws(JournalError) -> Opened {
    let target: ResolvedPath
    do { target = try ResolvedPath(existing: path) } catch { throw .file(error) }
    let lock = try FileLock.acquire(on: target, by: holder)
    return try open(target, lock)
  }

  private static func open(
    _ path: ResolvedPath, _ lock: consuming FileLock
  ) throws(JournalError) -> Opened {
    let file: DiskFile
    let bytes: [UInt8]
    do throws(FileError) {
      file = try DiskFile(path)
      bytes = try file.bytes(limit: JournalText.fileLimit)
    } catch {
      throw .file(error)
    }
    let text: JournalText
    do { text = try JournalText(verifying: bytes) } catch { throw .damaged(error) }
    let writer = JournalWriter(file, size: bytes.count, head: text.head, lock: lock)
    if !text.tail.isEmpty { try writer.cut(to: text.tail.lowerBound) }
    if text.lacksLastLineEnd { try writer.endLine() }
    return Opened(text: text, writer: writer)
  }
}
