package import Hashing

/// An event of a file in which a later event may withdraw an earlier one.
package protocol TimelineEvent: Hashable, Sendable {
  /// In which capacity somebody wrote it.
  var role: Role { get }

  /// The event that this one takes out; nil for one that withdraws nothing.
  var withdrawnTarget: Digest? { get }

  /// Whether no withdrawal takes it out, so that what it says stays said.
  var standsFirm: Bool { get }

  /// Whether two events say the same, whoever said it when.
  func saysSame(as other: Self) -> Bool
}

/// An event with its hash and whether it still counts.
package struct TimelineEntry<Event: TimelineEvent>: Hashable, Sendable {
  package let event: Event
  package let hash: Digest

  /// How many withdrawals that count take the event out.
  fileprivate(set) var withdrawals = 0

  /// Why the event has no effect although it was not withdrawn.
  package fileprivate(set) var rejection: Rejection?

  package var counts: Bool { withdrawals == 0 && rejection == nil }
}

/// Why an event has no effect.
package enum Rejection: Hashable, Sendable {
  /// A withdrawal names an event that does not stand before it.
  case unknownTarget
  /// A withdrawal names an event of another role.
  case foreignTarget
  /// A withdrawal names a withdrawal that has no effect itself.
  case ineffectiveTarget
  /// A withdrawal names the withdrawal of a withdrawal; withdraw the event itself again.
  case targetTooDeep
  /// A withdrawal names an event that stays said, such as a signature.
  case firmTarget
  /// The role of the event may not say what it says.
  case foreignRole
}

/// The events of a file in order, with what counts of them now.
///
/// Every event is kept, since a later one may withdraw it or bring it back; what counts is the
/// last event in a slot that is not withdrawn.
struct Timeline<Event: TimelineEvent, Slot: Hashable & Sendable>: Sendable {
  /// The hash of the first line.
  let firstHash: Digest

  /// The hash of the last line.
  private(set) var head: Digest

  /// Every event, in order.
  private(set) var entries: [TimelineEntry<Event>] = []

  /// Where lines are gone, in the order in which it was told.
  var losses: [LineLoss] = []

  private var positions: [Digest: Int] = [:]
  private var slots: [Slot: [Int]] = [:]

  /// A file with only its first line, by the hash of that.
  init(head: Digest) {
    firstHash = head
    self.head = head
  }
}

// MARK: - Folding

extension Timeline {
  /// Adds the next event.
  ///
  /// - Parameters:
  ///   - event: what was written.
  ///   - hash: the hash of its line.
  ///   - slot: what only one event at a time can fill, or a list of them; nil for neither.
  ///   - rejection: why it has no effect whatever stands before it; nil for one that may have.
  mutating func append(_ event: Event, hash: Digest, slot: Slot?, rejection: Rejection? = nil) {
    let position = entries.count
    var entry = TimelineEntry(event: event, hash: hash)
    entry.rejection = rejection
    if rejection == nil, let target = event.withdrawnTarget {
      entry.rejection = withdraw(target, by: event.role)
    }
    if let slot { slots[slot, default: []].append(position) }
    entries.append(entry)
    positions[hash] = position
    head = hash
  }

  /// Takes an event out, or a withdrawal back, and tells why not.
  ///
  /// Withdrawals reach two deep: undo and redo. A third level would say nothing that withdrawing
  /// the event once more does not say.
  private mutating func withdraw(_ target: Digest, by role: Role) -> Rejection? {
    guard let index = positions[target] else { return .unknownTarget }
    guard !entries[index].event.standsFirm else { return .firmTarget }
    guard entries[index].event.role == role else { return .foreignTarget }
    if let original = entries[index].event.withdrawnTarget {
      guard entries[index].rejection == nil, let originalIndex = positions[original] else {
        return .ineffectiveTarget
      }
      if entries[originalIndex].event.withdrawnTarget != nil { return .targetTooDeep }
      if entries[index].withdrawals == 0 { entries[originalIndex].withdrawals -= 1 }
    }
    entries[index].withdrawals += 1
    return nil
  }
}

// MARK: - What counts now

extension Timeline {
  /// The last event in a slot that counts.
  func current(_ slot: Slot) -> TimelineEntry<Event>? {
    guard let position = slots[slot]?.last(where: { entries[$0].counts }) else { return nil }
    return entries[position]
  }

  /// The events in a slot that count, in order.
  func all(_ slot: Slot) -> [TimelineEntry<Event>] {
    (slots[slot] ?? []).compactMap { entries[$0].counts ? entries[$0] : nil }
  }

  /// The event with a hash, or nil.
  func entry(_ hash: Digest) -> TimelineEntry<Event>? {
    positions[hash].map { entries[$0] }
  }

  /// The events after the line with a hash; nil if no line has it.
  func entries(after hash: Digest) -> ArraySlice<TimelineEntry<Event>>? {
    if hash == firstHash { return entries[...] }
    return positions[hash].map { entries[($0 + 1)...] }
  }

  /// The last withdrawal of a role, if nothing but withdrawals came after it.
  func lastRedoable(by role: Role) -> TimelineEntry<Event>? {
    for entry in entries.reversed() where entry.event.role == role {
      guard let target = entry.event.withdrawnTarget else { return nil }
      guard entry.counts, let event = self.entry(target)?.event else { continue }
      if event.withdrawnTarget != nil { continue }
      return entry
    }
    return nil
  }

  /// The event that a withdrawal takes out.
  func target(of withdrawal: TimelineEntry<Event>) -> Event? {
    withdrawal.event.withdrawnTarget.flatMap { entry($0)?.event }
  }
}
