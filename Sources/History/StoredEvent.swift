package import Hashing

/// An event that stands in a record, with the hash of its line.
package struct StoredEvent: Hashable, Sendable {
  package let event: Event
  package let hash: Digest

  package init(_ event: Event, hash: Digest) {
    self.event = event
    self.hash = hash
  }
}
