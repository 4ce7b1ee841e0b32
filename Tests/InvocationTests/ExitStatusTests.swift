import Invocation
import Testing

@Suite struct ExitStatusTests {
  /// Origin: sysexits.h of FreeBSD and glibc, and design.md §10 for 1.
  @Test func `Numbers are those of sysexits`() {
    #expect(
      ExitStatus.meanings.map(\.status.rawValue) == [0, 1, 64, 65, 66, 70, 73, 74, 75, 77, 78])
    #expect(ExitStatus.success.rawValue == 0)
    #expect(ExitStatus.usage.rawValue == 64)
    #expect(ExitStatus.locked.rawValue == 75)
  }

  @Test func `A signal counts from 128`() {
    #expect(ExitStatus.signal(2).rawValue == 130)
    #expect(ExitStatus.signal(15).rawValue == 143)
  }
}
