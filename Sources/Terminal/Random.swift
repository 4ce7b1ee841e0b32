#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The unpredictable numbers of the operating system.
package enum Random {
  /// Returns a number of random bytes, fit for keys.
  package static func bytes(_ count: Int) throws(CallFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      // One call gives at most 256 bytes (getentropy(3)).
      var chunk = [UInt8](repeating: 0, count: min(256, count - bytes.count))
      guard getentropy(&chunk, chunk.count) == 0 else { throw CallFailure("getentropy") }
      bytes += chunk
    }
    return bytes
  }
}
