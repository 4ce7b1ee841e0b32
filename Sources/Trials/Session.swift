import TestSupport

/// One run of everything that is asked for.
struct Session {
  private let options: Options

  init(_ options: Options) {
    self.options = options
  }

  /// Makes the attempts and prints a line for each kind as it is done.
  ///
  /// - Returns: whether nothing went wrong.
  func run() throws -> Bool {
    let readers = try FuzzTarget.all()
    if let name = options.fuzz { return try fuzz(readers.first { $0.name == name }) }
    print("seed \(options.seed)")
    print("".padded(to: 24) + ["tried", "lost", "refused", "foreign"].map(\.column).joined())
    var isSound = true
    for trial in Trial.all where options.wants(trial.name) {
      let result = try trial.run(options.trials, seed: options.seed)
      show(result)
      isSound = isSound && result.isSound
    }
    let wanted = readers.map(\.name).filter { options.wants("fuzz \($0)") }
    guard !wanted.isEmpty, options.seconds > 0 else { return isSound }
    for result in try Fuzzing.run(wanted, seed: options.seed, seconds: options.seconds) {
      show(result)
      isSound = isSound && result.isSound
    }
    return isSound
  }

  private func show(_ result: TrialResult) {
    let counts = [result.tried, result.lost.count, result.refused.count, result.foreign.count]
    print(result.name.padded(to: 24) + counts.map { String($0).column }.joined())
    for fault in result.faults.prefix(5) { print("  \(fault)") }
  }

  /// Makes attempts on one reader in this process.
  private func fuzz(_ target: FuzzTarget?) throws -> Bool {
    guard let target else { return false }
    let corpus = try Corpus(demonstration: options.corpus)
    #if FUZZ
      return try GuidedFuzzing(target: target, seed: options.seed, seconds: options.seconds)
        .run(corpus)
    #else
      return try tried(target, corpus)
    #endif
  }

  private func tried(_ target: FuzzTarget, _ corpus: Corpus) throws -> Bool {
    let broken = Fuzzing(target: target, seed: options.seed, seconds: options.seconds)
      .run(corpus, word: try Fuzzing.Word(options.word))
    if let broken { print(broken) }
    return broken == nil
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate var column: String {
    String(repeating: " ", count: max(0, 9 - count)) + self
  }
}
