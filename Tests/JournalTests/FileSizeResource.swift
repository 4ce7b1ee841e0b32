#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if canImport(Darwin)
  let fileSizeResource = RLIMIT_FSIZE
#else
  let fileSizeResource = __rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue))
#endif
