import Terminal
import Testing

@Suite struct RandomTests {
  @Test(arguments: [0, 1, 255, 256, 257, 1_000])
  func `As many bytes come as were asked for`(count: Int) throws {
    #expect(try Random.bytes(count).count == count)
  }

  /// Two equal draws of 32 bytes have a chance of one in 2²⁵⁶; a chunk left zero, the same.
  @Test func `Bytes differ from draw to draw and from chunk to chunk`() throws {
    #expect(try Random.bytes(32) != Random.bytes(32))
    let bytes = try Random.bytes(600)
    #expect(bytes[..<256] != bytes[256..<512])
    #expect(bytes[512...].contains { $0 != 0 })
  }
}
