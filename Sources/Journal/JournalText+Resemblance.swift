import Hashing

extension JournalText {
  /// Whether some bytes look like a journal, sound or not: a line of it may begin or end there.
  ///
  /// - Parameters:
  ///   - bytes: a whole file.
  ///   - starts: what a first line of a journal begins with.
  /// - Returns: whether there is such a beginning at the start, or a seal anywhere.
  package static func isResembled(by bytes: [UInt8], startingWith starts: [[UInt8]]) -> Bool {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
    if starts.contains(where: rest.starts) { return true }
    return bytes.withUnsafeBytes { bytes in
      let last = bytes.count - SealedLine.sealSize
      return stride(from: 1, through: last, by: 1).contains { place in
        SealedLine.statedHash(in: bytes, at: place) != nil
      }
    }
  }
}
