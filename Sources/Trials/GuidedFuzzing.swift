#if FUZZ
  import Journal
  import TestSupport

  #if canImport(Glibc)
    import Glibc
  #else
    import Darwin
  #endif

  /// Fuzzing that is led by what each input reaches, with the fuzzer of the toolchain.
  ///
  /// It is no part of an ordinary build: every module is then built to report what it reaches.
  struct GuidedFuzzing {
    let target: FuzzTarget
    let seed: UInt64
    let seconds: Double

    private typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

    @_extern(c, "LLVMFuzzerRunDriver")
    private static func drive(
      _ count: UnsafeMutablePointer<Int32>,
      _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
      _ attempt: Callback
    ) -> Int32

    /// A function of the C language carries nothing with it.
    private nonisolated(unsafe) static var attempt: (([UInt8]) -> FuzzTarget.Verdict)?

    /// Tries inputs until the time is over or something does not hold.
    func run(_ corpus: Corpus) throws -> Bool {
      let folder = try TemporaryDirectory()
      for (number, input) in corpus.inputs(of: target).enumerated() {
        try folder.place(input, "input-\(number)")
      }
      Self.attempt = target.attempt
      let words = [
        CommandLine.arguments[0], folder.path, "-seed=\(seed)", "-max_total_time=\(Int(seconds))",
        "-artifact_prefix=/tmp/peil-fuzz-", "-timeout=5", "-rss_limit_mb=4096",
      ]
      var count = Int32(words.count)
      var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
      return pointers.withUnsafeMutableBufferPointer { buffer in
        var start = buffer.baseAddress
        return Self.drive(&count, &start) { bytes, size in
          let input = Array(UnsafeBufferPointer(start: bytes, count: size))
          if case .broken(let reason) = GuidedFuzzing.attempt?(input) { fatalError(reason) }
          return 0
        } == 0
      }
    }
  }
#endif
