import Hashing
import Testing

@testable import Journal

@Suite struct SealedLineTests {
  /// Reference: `printf '{"a":1,' | sha256sum`, then the same over the second line with that hash.
  @Test func writesTheContract() {
    let first = SealedLine(bytes(#"{"a":1}"#), after: nil)
    let hash = "880e9c79fdec2261160585730499727d63cd811a6d0792dcc04b46bce307d259"
    #expect(first.bytes == bytes(#"{"a":1,"hash":"\#(hash)"}"# + "\n"))
    #expect(first.hash.hexadecimal == hash)
    let second = SealedLine(bytes(#"{"b":{}}"#), after: first.hash)
    let next = "981989b490038deb6c01ef4bce69354bf86627f64245d5708b81d474bfccec62"
    #expect(second.bytes == bytes(#"{"b":{},"prev":"\#(hash)","hash":"\#(next)"}"# + "\n"))
    #expect(second.hash.hexadecimal == next)
  }

  @Test func trapsOnBodiesThatAreNoObjectOnOneLine() async {
    await #expect(processExitsWith: .failure) { _ = SealedLine(bytes(""), after: nil) }
    await #expect(processExitsWith: .failure) { _ = SealedLine(bytes("{}"), after: nil) }
    await #expect(processExitsWith: .failure) { _ = SealedLine(bytes(#"{ "a":1}"#), after: nil) }
    await #expect(processExitsWith: .failure) { _ = SealedLine(bytes(#"["a"]"#), after: nil) }
    await #expect(processExitsWith: .failure) { _ = SealedLine(bytes(#"{"a":1"#), after: nil) }
    await #expect(processExitsWith: .failure) {
      _ = SealedLine(bytes("{\"a\":\n1}"), after: nil)
    }
  }

  @Test func findsTheLineThatBytesBeginWith() {
    var before: Digest?
    for body in sampleBodies {
      let line = SealedLine(bytes(body), after: before)
      let whole = line.bytes.dropLast()
      for rest in ["", "\n", "x", String(decoding: line.bytes, as: UTF8.self)] {
        let found = (whole + bytes(rest)).withUnsafeBytes {
          SealedLine.prefix(of: $0, after: before)
        }
        #expect(found?.size == whole.count)
        #expect(found?.links.hash == line.hash)
      }
      for size in whole.indices {
        let found = whole[..<size].withUnsafeBytes { SealedLine.prefix(of: $0, after: before) }
        #expect(found == nil)
      }
      let stranger = whole.withUnsafeBytes { SealedLine.prefix(of: $0, after: line.hash) }
      #expect(stranger == nil)
      before = line.hash
    }
  }

  @Test func isNotMisledByTextsThatLookLikeASeal() throws {
    let seal = #""hash":"\#(String(repeating: "0", count: 64))"}"#
    let line = SealedLine(bytes(#"{"a":[{"b":1,\#(seal),{"c":1,\#(seal)]}"#), after: nil)
    let found = (line.bytes + bytes("x")).withUnsafeBytes { SealedLine.prefix(of: $0, after: nil) }
    #expect(found?.size == line.bytes.count - 1)
    #expect(try JournalText(verifying: line.bytes).head == line.hash)
  }
}
