/// Draws that depend on a seed and on what they are for, and on nothing else.
///
/// Each draw has a key of its own, so that adding one changes no other. A key is hashed by FNV-1a
/// (G. Fowler, L. C. Noll and K.-P. Vo, 64 bits) and mixed by the finaliser of SplitMix64 (G. Steele,
/// D. Lea and C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
struct Lot: Sendable {
  let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
  }

  /// Sixty-four bits for a key.
  func bits(_ key: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    var z = (hash ^ seed) &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from 0 to one less than `count`, which is more than zero and far below 2⁶⁴.
  func number(_ key: String, below count: Int) -> Int {
    precondition(count > 0, "a lot has an outcome")
    return Int(bits(key) % UInt64(count))
  }

  /// A number from −`spread` to `spread`, those in the middle more often.
  ///
  /// The mean of two draws: a triangle, which is enough of a bell for a demonstration.
  func deviation(_ key: String, spread: Int) -> Int {
    (number("\(key)/1", below: 2 * spread + 1) + number("\(key)/2", below: 2 * spread + 1)) / 2
      - spread
  }

  /// Whether something happens that happens in so many of a hundred cases.
  func happens(_ key: String, percentage: Int) -> Bool {
    number(key, below: 100) < percentage
  }

  /// One of the items, of which there is at least one.
  func choice<Item>(_ key: String, among items: [Item]) -> Item {
    items[number(key, below: items.count)]
  }
}
