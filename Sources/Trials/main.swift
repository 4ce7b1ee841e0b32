// Hurts files and feeds readers rubbish, with the program as people run it, and counts what it costs.
//
// Usage: Trials [--trials N] [--seconds N] [--seed N] [NAME…]
// N attempts of each kind whose name begins with a NAME, or of all; seconds are for the readers.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// A killed program leaves a pipe without a reader.
signal(SIGPIPE, SIG_IGN)

let session = Session(Options(CommandLine.arguments.dropFirst()))
exit(try session.run() ? 0 : 1)
