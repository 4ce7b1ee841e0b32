package import Hashing

/// Between which lines of a file others are gone, by the hashes of the chain.
package struct LostLines: Hashable, Sendable {
  /// The hash of the line before the lost ones.
  package let after: Digest

  /// The hash of the last of the lost lines.
  package let last: Digest

  package init(after: Digest, last: Digest) {
    self.after = after
    self.last = last
  }
}

/// A place in a file where lines are gone, as an event of the file tells.
package struct LineLoss: Hashable, Sendable {
  /// How many events stand before the lost lines.
  package let position: Int

  /// How many events stand before the one that tells of the loss.
  package let teller: Int

  /// The hash of the last of the lost lines; nil where they were the last of the file.
  package let last: Digest?

  /// The number of the line that stands before the lost ones.
  package var line: Int { position + 1 }

  package init(position: Int, teller: Int, last: Digest?) {
    self.position = position
    self.teller = teller
    self.last = last
  }

  /// Whether what was said of the lines up to one was said of lost ones too, without knowing it.
  package func isHidden(from line: Int) -> Bool { line > self.line && line < teller + 2 }
}

// MARK: - Folding

extension Timeline {
  /// Takes in that lines are gone, as the event that stands last tells.
  ///
  /// An event that names no place, or one that is not in the file, tells of lines right before it.
  /// Lines that are in the file after all are not lost.
  mutating func lose(_ lines: LostLines?) {
    if let last = lines?.last, position(after: last) != nil { return }
    let teller = entries.count - 1
    let start = lines.flatMap { position(after: $0.after) } ?? teller
    losses.append(LineLoss(position: min(start, teller), teller: teller, last: lines?.last))
  }

  private func position(after hash: Digest) -> Int? { entries(after: hash)?.startIndex }
}

// MARK: - What is certain still

extension Timeline {
  /// The last event in a slot that counts and nothing lost can have changed or taken back.
  ///
  /// Only what came after the loss had been told of is that.
  func currentSinceLosses(_ slot: Slot) -> TimelineEntry<Event>? {
    guard let entry = current(slot), let next = position(after: entry.hash) else { return nil }
    return losses.allSatisfy { $0.teller < next } ? entry : nil
  }

  /// Whether the last event in a slot that counts may have been withdrawn by a line that is lost.
  func isUnconfirmed(_ slot: Slot) -> Bool {
    guard !losses.isEmpty, let entry = current(slot), let next = position(after: entry.hash) else {
      return false
    }
    return losses.contains { next <= $0.position }
  }
}
