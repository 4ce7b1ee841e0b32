package import Hashing

/// Between which lines of a file others are gone, by the hashes of the chain.
package struct LostLines: Hashable, Sendable {
  /// The hash of the line before the lost ones.
  package let after: Digest

  /// The hash of the last of the lost lines.
  package let last: Digest

  /// Whether the damaged file showed that the lines behind the lost ones are its own.
  package let isProven: Bool

  package init(after: Digest, last: Digest, isProven: Bool = false) {
    self.after = after
    self.last = last
    self.isProven = isProven
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

  /// Whether the damaged file showed that the lines behind the lost ones are its own.
  package let isProven: Bool

  /// The number of the line that stands before the lost ones.
  package var line: Int { position + 1 }

  package init(position: Int, teller: Int, last: Digest?, isProven: Bool = false) {
    self.position = position
    self.isProven = isProven
    self.teller = teller
    self.last = last
  }

  /// Whether an event, by how many stand before it, is no longer certain: what is lost may have
  /// changed it or taken it back.
  ///
  /// Where nothing in the file held the lines before the lost ones to those behind them, either may
  /// be of another file. What follows too is certain only when it is given again.
  func unsettles(_ event: Int) -> Bool {
    event < (isProven ? position : teller)
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
    losses.append(
      LineLoss(
        position: min(start, teller), teller: teller, last: lines?.last,
        isProven: lines?.isProven == true))
  }

  private func position(after hash: Digest) -> Int? { entries(after: hash)?.startIndex }
}

// MARK: - What is certain still

extension Timeline {
  /// Whether nothing lost can have changed or taken back an event, since it came after every loss had
  /// been told of.
  func isSinceLosses(_ hash: Digest) -> Bool {
    guard let next = position(after: hash) else { return false }
    return losses.allSatisfy { $0.teller < next }
  }

  /// The last event in a slot that counts, if nothing lost can have changed or taken it back.
  func currentSinceLosses(_ slot: Slot) -> TimelineEntry<Event>? {
    current(slot).flatMap { isSinceLosses($0.hash) ? $0 : nil }
  }

  /// Whether the last event in a slot that counts may have been withdrawn by a line that is lost.
  func isUnconfirmed(_ slot: Slot) -> Bool { current(slot).map(isUnconfirmed) ?? false }

  /// The events in a list that count, without those that only confirm an earlier one.
  ///
  /// Giving an event again, to the letter, confirms it; others go on naming the first by its hash.
  func allGiven(_ slot: Slot) -> [TimelineEntry<Event>] {
    let all = all(slot)
    guard !losses.isEmpty else { return all }
    return all.enumerated().filter { index, entry in
      !all[..<index].contains { isUnconfirmed($0) && $0.event.saysSame(as: entry.event) }
    }.map(\.element)
  }

  /// Whether an event in a list that counts may have been withdrawn, and was not given again.
  func hasUnconfirmed(_ slot: Slot) -> Bool {
    guard !losses.isEmpty else { return false }
    let all = all(slot)
    return all.enumerated().contains { index, entry in
      isUnconfirmed(entry)
        && !all[(index + 1)...].contains { $0.event.saysSame(as: entry.event) }
    }
  }

  /// Whether an event may have been changed or withdrawn by a line that is lost.
  func isUnconfirmed(_ entry: TimelineEntry<Event>) -> Bool {
    guard !losses.isEmpty, let next = position(after: entry.hash) else { return false }
    return losses.contains { $0.unsettles(next - 1) }
  }
}
