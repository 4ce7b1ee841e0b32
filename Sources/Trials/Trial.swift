import TestSupport

/// One way of hurting files, tried once for each seed.
struct Trial: Sendable {
  let name: String

  /// Makes one attempt with the numbers of its seed and tells what went wrong.
  let attempt: @Sendable (Workshop, inout SeededGenerator) throws -> [Fault]

  /// What an attempt can show.
  enum Fault: Hashable, Sendable {
    /// Something that was said to be recorded is not there, or is there otherwise.
    case lost(String)

    /// A file that Peil wrote is refused, or is put right by nothing.
    case refused(String)

    /// Something stands in a file that nobody put there.
    case foreign(String)
  }

  static let all = [
    killedInterview, killedCommand, killedDossier, killedReport, cut, fullDisk, closedStreams,
    lostWrites, lostBatches,
  ]
}

/// What came of the attempts of one kind.
struct TrialResult: Sendable {
  let name: String
  let tried: Int
  private(set) var lost: [String] = []
  private(set) var refused: [String] = []
  private(set) var foreign: [String] = []

  init(_ name: String, tried: Int) {
    self.name = name
    self.tried = tried
  }

  var isSound: Bool { lost.isEmpty && refused.isEmpty && foreign.isEmpty }

  /// Everything that went wrong, in words.
  var faults: [String] { lost + refused + foreign }

  /// - Parameters:
  ///   - fault: what an attempt showed.
  ///   - seed: the seed with which it shows again.
  mutating func add(_ fault: Trial.Fault, seed: UInt64) {
    let place = "\(name), --seed \(seed): "
    switch fault {
    case .lost(let what): lost.append(place + what)
    case .refused(let what): refused.append(place + what)
    case .foreign(let what): foreign.append(place + what)
    }
  }
}

extension Trial {
  /// Makes attempts, each with a seed of its own so that it can be made again alone.
  func run(_ count: Int, seed: UInt64) throws -> TrialResult {
    var result = TrialResult(name, tried: count)
    let workshop = try Workshop()
    for number in 0..<UInt64(count) {
      var generator = SeededGenerator(seed: seed &+ number)
      try workshop.clear()
      for fault in try attempt(workshop, &generator) { result.add(fault, seed: seed &+ number) }
    }
    return result
  }
}
