// SHA-256 and its values; no domain.

/// The hash function SHA-256 of FIPS 180-4.
///
/// A value is the state after a number of whole blocks; copying it and finishing the copy gives the
/// digest of a prefix without hashing the bytes again. Symbols are those of FIPS 180-4, section 6.2.
package struct SHA256 {
  package static let blockSize = 64

  private var a: UInt32 = 0x6a09_e667
  private var b: UInt32 = 0xbb67_ae85
  private var c: UInt32 = 0x3c6e_f372
  private var d: UInt32 = 0xa54f_f53a
  private var e: UInt32 = 0x510e_527f
  private var f: UInt32 = 0x9b05_688c
  private var g: UInt32 = 0x1f83_d9ab
  private var h: UInt32 = 0x5be0_cd19
  private var length = 0

  /// The state before any byte.
  package init() {}

  /// Returns the digest of some bytes.
  package static func digest(of bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { digest(of: $0) }
  }

  /// Returns the digest of bytes in memory.
  package static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    let whole = bytes.count - bytes.count % blockSize
    hash.absorb(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    return hash.digest(endingWith: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
  }

  /// Returns the digest of the blocks so far and the bytes that remain.
  ///
  /// What remains is shorter than a block; the padding is that of FIPS 180-4, section 5.1.1.
  package func digest(endingWith rest: UnsafeRawBufferPointer) -> Digest {
    precondition(rest.count < Self.blockSize, "whole blocks are absorbed, not finished with")
    var padded = Array(rest)
    padded.append(0x80)
    while padded.count % Self.blockSize != Self.blockSize - 8 { padded.append(0) }
    withUnsafeBytes(of: UInt64((length + rest.count) * 8).bigEndian) {
      padded.append(contentsOf: $0)
    }
    var last = self
    padded.withUnsafeBytes { last.absorb($0) }
    return Digest(
      UInt64(last.a) << 32 | UInt64(last.b), UInt64(last.c) << 32 | UInt64(last.d),
      UInt64(last.e) << 32 | UInt64(last.f), UInt64(last.g) << 32 | UInt64(last.h))
  }

  /// Takes in whole blocks.
  package mutating func absorb(_ blocks: UnsafeRawBufferPointer) {
    precondition(blocks.count.isMultiple(of: Self.blockSize), "only whole blocks are absorbed")
    length += blocks.count
    roundConstants.withUnsafeBufferPointer { k in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
        for start in stride(from: 0, to: blocks.count, by: Self.blockSize) {
          expand(blocks, from: start, into: w)
          compress(w, k)
        }
      }
    }
  }

  /// Prepares the message schedule of one block: section 6.2.2, step 1.
  @inline(__always)
  private func expand(
    _ blocks: UnsafeRawBufferPointer, from start: Int, into w: UnsafeMutableBufferPointer<UInt32>
  ) {
    for t in 0..<16 {
      let word = blocks.loadUnaligned(fromByteOffset: start &+ t &* 4, as: UInt32.self)
      w[t] = UInt32(bigEndian: word)
    }
    for t in 16..<64 {
      let near = w[t &- 2]
      let far = w[t &- 15]
      let sigma1 = rotated(near, 17) ^ rotated(near, 19) ^ (near &>> 10)
      let sigma0 = rotated(far, 7) ^ rotated(far, 18) ^ (far &>> 3)
      w[t] = sigma1 &+ w[t &- 7] &+ sigma0 &+ w[t &- 16]
    }
  }

  /// Mixes one block into the state: section 6.2.2, steps 2 to 4.
  ///
  /// Eight steps at a time, so that the working variables change roles instead of places.
  @inline(__always)
  private mutating func compress(
    _ w: UnsafeMutableBufferPointer<UInt32>, _ k: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (self.a, self.b, self.c, self.d)
    var (e, f, g, h) = (self.e, self.f, self.g, self.h)
    var t = 0
    while t < 64 {
      step(a, b, c, &d, e, f, g, &h, k[t] &+ w[t])
      step(h, a, b, &c, d, e, f, &g, k[t &+ 1] &+ w[t &+ 1])
      step(g, h, a, &b, c, d, e, &f, k[t &+ 2] &+ w[t &+ 2])
      step(f, g, h, &a, b, c, d, &e, k[t &+ 3] &+ w[t &+ 3])
      step(e, f, g, &h, a, b, c, &d, k[t &+ 4] &+ w[t &+ 4])
      step(d, e, f, &g, h, a, b, &c, k[t &+ 5] &+ w[t &+ 5])
      step(c, d, e, &f, g, h, a, &b, k[t &+ 6] &+ w[t &+ 6])
      step(b, c, d, &e, f, g, h, &a, k[t &+ 7] &+ w[t &+ 7])
      t &+= 8
    }
    self.a &+= a
    self.b &+= b
    self.c &+= c
    self.d &+= d
    self.e &+= e
    self.f &+= f
    self.g &+= g
    self.h &+= h
  }
}

/// One step of the compression, with the new `e` left in `d` and the new `a` left in `h`.
@inline(__always)
private func step(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
  _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
) {
  let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
  let choice = g ^ (e & (f ^ g))
  let t1 = h &+ sum1 &+ choice &+ input
  let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
  let majority = (a & b) | (c & (a | b))
  d = d &+ t1
  h = t1 &+ sum0 &+ majority
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  (word &>> count) | (word &<< (32 &- count))
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
