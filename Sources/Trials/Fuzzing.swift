import Journal
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Attempts on one reader, whose inputs follow from the seed alone.
///
/// How many there are depends on the time given, so that a machine that is twice as fast tries the
/// same and more.
struct Fuzzing {
  let target: FuzzTarget
  let seed: UInt64
  let seconds: Double

  /// Tries inputs until the time is over or something does not hold, and leaves word of each before
  /// it is tried, since a fault may end the process.
  ///
  /// - Returns: what does not hold, or nothing.
  func run(_ corpus: Corpus, word: Word) -> String? {
    let inputs = corpus.inputs(of: target)
    guard !inputs.isEmpty else { return "no file is taken, so that nothing was tried" }
    for input in target.samples where target.attempt(input) != .accepted {
      return "a sample is not taken: \(String(decoding: input.prefix(80), as: UTF8.self))"
    }
    var generator = SeededGenerator(seed: seed)
    let mutation = Mutation(others: inputs)
    let clock = ContinuousClock()
    let start = clock.now
    var number = 0
    while clock.now - start < .seconds(seconds) {
      guard let input = inputs.randomElement(using: &generator) else { return nil }
      let changed = mutation(input, using: &generator)
      number += 1
      word.leave(number, changed)
      let before = clock.now
      if case .broken(let reason) = target.attempt(changed) { return reason }
      if clock.now - before > .seconds(5) { return "more than five seconds" }
    }
    return nil
  }

  /// The number and the bytes of the present attempt, in a file that outlives the process.
  final class Word {
    private let descriptor: Int32

    init(_ path: String) throws {
      descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw PeilProcess.Failure(call: "open \(path)", number: errno) }
    }

    deinit { close(descriptor) }

    func leave(_ number: Int, _ input: [UInt8]) {
      let header = [UInt64(number), UInt64(input.count)]
      _ = header.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
      _ = pwrite(descriptor, input, input.count, 16)
    }

    /// Reads what a process left.
    static func read(_ path: String) throws -> (number: Int, input: [UInt8]) {
      let bytes = try SourceFile.read(path, limit: 1 << 26)
      guard bytes.count >= 16 else { return (0, []) }
      let header = (0..<2).map { part in
        bytes[(8 * part)..<(8 * part + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
      }
      return (header[0], Array(bytes[16...].prefix(header[1])))
    }
  }
}

extension Fuzzing {
  /// Makes attempts on every reader, each in a process of its own, for so many seconds in all.
  static func run(_ targets: [String], seed: UInt64, seconds: Double) throws -> [TrialResult] {
    let folder = try TemporaryDirectory()
    let demonstration = "\(folder.path)/demonstration"
    try Workshop.succeed(["demo", "--output", demonstration])
    defer { _ = try? PeilProcess.run(["-r", demonstration], program: "/bin/rm") }
    return try targets.map { name in
      let word = folder / "word"
      let ending = try PeilProcess.run(
        [
          "--fuzz", name, "--corpus", demonstration, "--word", word, "--seed", String(seed),
          "--seconds", String(seconds / Double(targets.count)),
        ], program: CommandLine.arguments[0], environment: ["SWIFT_BACKTRACE": "enable=no"])
      let (number, input) = try Word.read(word)
      var result = TrialResult("fuzz \(name)", tried: number)
      guard ending.status != 0 else { return result }
      let path = "/tmp/peil-fuzz-\(name)"
      try? OutputFile.write(input, to: path, replacing: true)
      let reason = ending.status == nil ? "ended by a signal" : ending.output
      result.add(.refused("attempt \(number) (in \(path)): \(reason)"), seed: seed)
      return result
    }
  }
}
