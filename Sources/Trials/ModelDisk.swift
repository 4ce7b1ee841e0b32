import Journal
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file on a disk that keeps what was flushed, and of the rest what it likes.
///
/// Writes that were not flushed reach the medium in any order and in pieces of a sector, each or not
/// at all, as a power cut leaves them. Where a later piece stands and an earlier one does not, the
/// file holds zeros between.
final class ModelDisk: AppendableFile {
  /// What is on the medium for certain.
  private var durable: [UInt8]

  /// What the program sees.
  private var visible: [UInt8]

  private var pending: [Change] = []
  private var generator: SeededGenerator

  /// How many calls still work before the power goes.
  private var callsLeft: Int

  /// Real sectors have 512 bytes or more; smaller ones tear more lines.
  private static let sectorSize = 64

  private enum Change {
    case write(at: Int, [UInt8])
    case cut(Int)
  }

  init(_ contents: [UInt8], calls: Int, seed: UInt64) {
    durable = contents
    visible = contents
    callsLeft = calls
    generator = SeededGenerator(seed: seed)
  }

  func size() throws(SystemError) -> Int {
    try work(.status)
    return visible.count
  }

  func isInPlace() throws(SystemError) -> Bool {
    try work(.status)
    return true
  }

  func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try work(.write)
    let count = Int.random(in: 1...bytes.count, using: &generator)
    pending.append(.write(at: visible.count, Array(bytes.prefix(count))))
    visible += bytes.prefix(count)
    return count
  }

  func flush() throws(SystemError) {
    try work(.sync)
    durable = visible
    pending = []
  }

  func cut(to size: Int) throws(SystemError) {
    try work(.truncate)
    pending.append(.cut(size))
    visible.removeSubrange(size...)
  }

  private func work(_ operation: SystemError.Operation) throws(SystemError) {
    callsLeft -= 1
    if callsLeft < 0 { throw SystemError(operation, EIO) }
  }

  /// What the medium holds after the power came back.
  func afterPowerCut() -> [UInt8] {
    var found = durable
    for change in pending {
      switch change {
      case .cut(let size):
        if Bool.random(using: &generator), size < found.count { found.removeSubrange(size...) }
      case .write(let start, let bytes):
        var offset = 0
        while offset < bytes.count {
          let sectorEnd = ((start + offset) / Self.sectorSize + 1) * Self.sectorSize
          let end = min(bytes.count, sectorEnd - start)
          if Bool.random(using: &generator) { found.place(bytes[offset..<end], at: start + offset) }
          offset = end
        }
      }
    }
    return found
  }
}

extension [UInt8] {
  /// Puts bytes at a place, with zeros before it where there is nothing yet.
  fileprivate mutating func place(_ bytes: ArraySlice<UInt8>, at start: Int) {
    if count < start + bytes.count {
      append(contentsOf: repeatElement(0, count: start + bytes.count - count))
    }
    replaceSubrange(start..<(start + bytes.count), with: bytes)
  }
}
