package import Hashing

/// A place in a journal where lines are gone, by the hashes on both sides of it.
///
/// Nobody can make up a place: the line that follows the lost ones names the last of them as the one
/// before it, and its own hash covers that.
package struct JournalBreak: Hashable, Sendable {
  /// The hash of the line before the lost ones.
  package let after: Digest

  /// The hash of the last of the lost lines.
  package let lost: Digest

  package init(after: Digest, lost: Digest) {
    self.after = after
    self.lost = lost
  }
}
