/// What a journal's writer asks of a file, small enough for a test to stand in for a failing disk.
package protocol AppendableFile: AnyObject {
  /// The present size in bytes.
  func size() throws(SystemError) -> Int

  /// Whether the path still leads to this file.
  func isInPlace() throws(SystemError) -> Bool

  /// Writes some of the bytes at the end by one system call and returns how many, at least one.
  func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int

  /// Flushes to the medium.
  func flush() throws(SystemError)

  /// Cuts the file to a size, without flushing.
  func cut(to size: Int) throws(SystemError)
}
