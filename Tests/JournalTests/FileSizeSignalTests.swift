import Testing

@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FileSizeSignalTests {
  @Test func wouldEndTheProcessOtherwise() async {
    await #expect(processExitsWith: .signal(SIGXFSZ)) {
      letTheSignalThrough()
      _ = try exceedTheFileSize()
    }
  }

  @Test func endsTheProcessNoMore() async {
    await #expect(processExitsWith: .success) {
      letTheSignalThrough()
      ignoreFileSizeSignal()
      let number = try exceedTheFileSize()
      #expect(number == EFBIG)
    }
  }
}

/// Undoes what whoever started the tests may have ignored, and what Dispatch blocks in its threads.
private func letTheSignalThrough() {
  signal(SIGXFSZ, SIG_DFL)
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGXFSZ)
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
}

/// Stretches a file beyond the limit and returns the error number, 0 if there was none.
private func exceedTheFileSize() throws -> Int32 {
  var path = Array("/tmp/journal-tests.XXXXXX".utf8CString)
  let file = mkstemp(&path)
  try #require(file >= 0)
  // The process may not live to remove it later.
  unlink(path)
  var limit = rlimit(rlim_cur: 10, rlim_max: 10)
  try #require(setrlimit(fileSizeResource, &limit) == 0)
  return ftruncate(file, 11) == 0 ? 0 : errno
}
