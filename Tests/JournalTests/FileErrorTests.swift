import Testing

@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FileErrorTests {
  @Test(arguments: [
    (ENOENT, FileError.notFound), (ENOTDIR, .notFound), (EEXIST, .exists),
    (EISDIR, .isDirectory), (ENXIO, .notRegular), (ELOOP, .notRegular),
    (EACCES, .notPermitted), (EPERM, .notPermitted), (EROFS, .notPermitted),
    (ENOSPC, .noSpace(SystemError(.write, ENOSPC))),
    (EDQUOT, .noSpace(SystemError(.write, EDQUOT))),
    (EFBIG, .noSpace(SystemError(.write, EFBIG))),
    (EIO, .system(SystemError(.write, EIO))),
  ])
  func sortsTheSystemsNumbers(number: Int32, error: FileError) {
    #expect(FileError(SystemError(.write, number)) == error)
  }
}
