/// A reader of bytes that come from outside, with what must hold whatever it is given.
///
/// That nothing traps is the least of it; a trap ends the process that tries.
struct FuzzTarget: Sendable {
  let name: String

  /// What the reader takes, for which nothing better stands among the files that there are.
  let samples: [[UInt8]]

  let attempt: @Sendable ([UInt8]) -> Verdict

  init(
    _ name: String, samples: [[UInt8]] = [], attempt: @escaping @Sendable ([UInt8]) -> Verdict
  ) {
    self.name = name
    self.samples = samples
    self.attempt = attempt
  }

  enum Verdict: Equatable {
    /// The bytes are not what the reader reads, and it said so.
    case refused

    /// The bytes were taken.
    case accepted

    /// Something does not hold that must.
    case broken(String)
  }

  /// Every reader.
  static func all() throws -> [FuzzTarget] {
    [json] + (try definitions()) + journals + (try sector()) + sheets + terminal
  }
}

extension FuzzTarget.Verdict {
  /// The first of several things that does not hold, else that the bytes were taken.
  static func holds(_ claims: (Bool, String)...) -> FuzzTarget.Verdict {
    claims.first { !$0.0 }.map { .broken($0.1) } ?? .accepted
  }
}
