import TestSupport
import Testing

@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct DescriptorTests {
  @Test func `a file never stands in the place of a standard stream`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryDirectory()
      let path = Array((folder / "a").utf8CString)
      for stream in 0...2 as ClosedRange<Int32> { close(stream) }
      let descriptor = try Descriptor(opening: path, O_RDWR | O_CREAT, mode: 0o600)
      guard descriptor.number > 2 else { exit(1) }
      guard fcntl(descriptor.number, F_GETFD) & FD_CLOEXEC != 0 else { exit(2) }
      for stream in 0...2 as ClosedRange<Int32> where fcntl(stream, F_GETFD) >= 0 { exit(3) }
      guard try DirectoryListing.names(in: folder.path) == ["a"] else { exit(4) }
      try descriptor.writeAll([1])
      _ = consume descriptor
      exit(0)
    }
  }
}
