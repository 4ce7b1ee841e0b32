#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Makes a write beyond the allowed file size fail with `.noSpace` instead of ending the process.
///
/// To be called once, before the first write. The setting is inherited by programs started later.
package func ignoreFileSizeSignal() {
  _ = signal(SIGXFSZ, SIG_IGN)
}
