package import Hashing

/// A place where a journal is not what its writer wrote.
package struct JournalDamage: Error, Hashable, Sendable {
  /// What is wrong at a place.
  package enum Kind: Error, Hashable, Sendable {
    /// The file is empty or its first line is unfinished.
    case noFirstLine

    /// A line holds nothing.
    case emptyLine

    /// A line is longer than the limit.
    case lineTooLong

    /// A line does not begin with a brace or does not end in a hash.
    case missingHash

    /// A line's bytes do not have the hash that stands at its end.
    case hashMismatch(stated: Digest, computed: Digest)

    /// A line names another line before it than the one there is.
    ///
    /// Nothing is expected of the first line; nothing is found where a line names none.
    case brokenChain(expected: Digest?, found: Digest?)

    /// A sound line is followed by something other than a newline.
    case missingLineEnd
  }

  /// The number of the line, from 1.
  package let line: Int

  /// The byte, from 0: the line's first, or for a missing line end the byte after the line.
  package let offset: Int

  /// What is wrong.
  package let kind: Kind

  package init(line: Int, offset: Int, kind: Kind) {
    self.line = line
    self.offset = offset
    self.kind = kind
  }
}
