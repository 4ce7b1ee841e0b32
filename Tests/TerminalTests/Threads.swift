import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs a body beside another on a thread of its own, and waits for both.
///
/// A thread of the concurrency pool must not be blocked for long; this one may.
func withThread(
  _ other: @escaping @Sendable () -> Void, during body: () throws -> Void
) throws {
  final class Box: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
  var thread = pthread_t()
  let box = Unmanaged.passRetained(Box(other))
  let code = pthread_create(
    &thread, nil,
    { argument in
      guard let argument else { return nil }
      Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().run()
      return nil
    }, box.toOpaque())
  try #require(code == 0)
  defer { pthread_join(thread, nil) }
  try body()
}
