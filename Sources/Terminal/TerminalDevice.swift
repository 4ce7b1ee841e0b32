#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Whether a descriptor is connected to a terminal.
package func isTerminal(_ descriptor: Int32) -> Bool {
  isatty(descriptor) == 1
}

/// The number of columns of a terminal.
///
/// Where the descriptor tells none, the value of `COLUMNS` is used, and where that is no number
/// above zero, 80.
package func columns(of descriptor: Int32, environment: String?) -> Int {
  var size = winsize()
  if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  guard let columns = environment.flatMap({ Int($0) }), columns > 0 else { return 80 }
  return columns
}
