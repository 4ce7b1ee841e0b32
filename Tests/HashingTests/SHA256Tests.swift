import Testing

@testable import Hashing

@Suite struct SHA256Tests {
  /// The examples of NIST for SHA-256 (FIPS 180-2, appendix B, and the "Cryptographic Standards and
  /// Guidelines" example values): one block, two blocks, the empty message and 896 bits.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
        + "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func agreesWithNIST(message: String, digest: String) {
    #expect(SHA256.digest(of: bytes(message)).hexadecimal == digest)
  }

  /// FIPS 180-2, appendix B.3.
  @Test func agreesWithNISTOnAMillionBytes() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.digest(of: message).hexadecimal
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Every length around the padding's two boundaries, one digest over all of the digests.
  ///
  /// Reference: Python 3.11, `h = hashlib.sha256()`, then for n in range(0, 200)
  /// `h.update(hashlib.sha256(bytes(i * 7 % 256 for i in range(n))).digest())`.
  @Test func padsEveryLength() {
    let digests = (0..<200).flatMap { length in
      let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) }
      let text = Array(SHA256.digest(of: message).hexadecimal)
      return stride(from: 0, to: 64, by: 2).compactMap {
        UInt8(String(text[$0..<$0 + 2]), radix: 16)
      }
    }
    #expect(
      SHA256.digest(of: digests).hexadecimal
        == "0a716dcd52ebb45d547cf893c2616d1641ae3c122398e759ddeb1d0698a65c1a")
  }

  @Test func readsMemoryAtAnyAlignment() {
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
    for start in 0..<16 {
      let slice = message.withUnsafeBytes {
        SHA256.digest(of: UnsafeRawBufferPointer(rebasing: $0[start...]))
      }
      #expect(slice == SHA256.digest(of: Array(message[start...])))
    }
  }

  @Test func finishesACopyWithoutDisturbingTheState() {
    let message = (0..<256).map { UInt8(truncatingIfNeeded: $0) }
    message.withUnsafeBytes { memory in
      func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: memory[range])
      }
      var hash = SHA256()
      hash.absorb(part(0..<128))
      #expect(hash.digest(endingWith: part(128..<150)) == SHA256.digest(of: part(0..<150)))
      hash.absorb(part(128..<192))
      #expect(hash.digest(endingWith: part(192..<255)) == SHA256.digest(of: part(0..<255)))
    }
  }

  @Test func trapsOnBrokenBlocks() async {
    await #expect(processExitsWith: .failure) {
      var hash = SHA256()
      [UInt8](repeating: 0, count: 63).withUnsafeBytes { hash.absorb($0) }
    }
    await #expect(processExitsWith: .failure) {
      _ = [UInt8](repeating: 0, count: 64).withUnsafeBytes { SHA256().digest(endingWith: $0) }
    }
  }
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
