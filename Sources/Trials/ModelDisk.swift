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
/// What was not flushed reaches the medium sector by sector and in any order: after a power cut each
/// sector is as it was at some moment since the last flush, and so is the size of the file. Where the
/// size came through and a sector did not, the file holds zeros.
final class ModelDisk: AppendableFile {
  /// The contents at each moment since the last flush, which are what the program sees at last.
  private var moments: [[UInt8]]

  private var generator: SeededGenerator

  /// How many calls still work before the power goes.
  private var callsLeft: Int

  /// The smallest that disks have; larger ones tear fewer lines.
  private static let sectorSize = 512

  init(_ contents: [UInt8], calls: Int, seed: UInt64) {
    moments = [contents]
    callsLeft = calls
    generator = SeededGenerator(seed: seed)
  }

  func size() throws(SystemError) -> Int {
    try work(.status)
    return visible.count
  }

  private var visible: [UInt8] { moments[moments.count - 1] }

  func isInPlace() throws(SystemError) -> Bool {
    try work(.status)
    return true
  }

  func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try work(.write)
    let count = Int.random(in: 1...bytes.count, using: &generator)
    moments.append(visible + bytes.prefix(count))
    return count
  }

  func flush() throws(SystemError) {
    try work(.sync)
    moments = [visible]
  }

  func cut(to size: Int) throws(SystemError) {
    try work(.truncate)
    moments.append(Array(visible.prefix(size)))
  }

  private func work(_ operation: SystemError.Operation) throws(SystemError) {
    callsLeft -= 1
    if callsLeft < 0 { throw SystemError(operation, EIO) }
  }

  /// What the medium holds after the power came back.
  func afterPowerCut() -> [UInt8] {
    let size = drawnMoment.count
    return stride(from: 0, to: size, by: Self.sectorSize).flatMap { start -> [UInt8] in
      let length = min(Self.sectorSize, size - start)
      let sector = Array(drawnMoment.dropFirst(start).prefix(length))
      return sector + [UInt8](repeating: 0, count: length - sector.count)
    }
  }

  private var drawnMoment: [UInt8] {
    moments[Int.random(in: 0..<moments.count, using: &generator)]
  }
}
