#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension ThisProcess {
  /// Sees to it that the process leaves no image of its memory, which holds answers, when it dies.
  ///
  /// A limit of one byte, for the process and for those that it starts: with zero, Linux would
  /// still hand the image to a program that its core_pattern names (kernel, fs/coredump.c).
  package static func forbidCoreDumps() {
    var limit = rlimit(rlim_cur: 1, rlim_max: 1)
    if getrlimit(coreLimit, &limit) == 0, limit.rlim_max == 0 { return }
    limit = rlimit(rlim_cur: 1, rlim_max: 1)
    // Where the system refuses, nothing else can be done about it.
    _ = setrlimit(coreLimit, &limit)
  }

  #if canImport(Glibc)
    private static let coreLimit = __rlimit_resource_t(UInt32(RLIMIT_CORE.rawValue))
  #else
    private static let coreLimit = RLIMIT_CORE
  #endif

  /// Leaves with a status.
  package static func exit(_ status: Int32) -> Never {
    // The function of the C library has the name of this one.
    #if canImport(Darwin)
      Darwin.exit(status)
    #elseif canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #endif
  }
}
