/// Why a journal could not be created, opened or appended to.
package enum JournalError: Error, Hashable, Sendable {
  /// Another writer has the journal; who, if that can be read.
  case locked(by: Holder?)

  /// The lock file at the path could not be made or used.
  case lockFailed(path: String, FileError)

  /// The journal holds something that was not written by a journal's writer, or was changed since.
  case damaged(JournalDamage)

  /// A line would be longer than the limit, both in bytes with the newline.
  case lineTooLong(size: Int, limit: Int)

  /// The file grew, shrank or was replaced since the writer last touched it; it writes no more.
  case changedUnderneath

  /// The file could not be put back after the failure given; the writer writes no more.
  case stopped(after: FileError)

  /// The file could not be read or written; after an append it is as it was before.
  case file(FileError)
}
