/// The middle of a number of measurements of the same thing.
struct Measurement {
  let name: String

  /// The median, in nanoseconds or bytes.
  let median: Int
  let unit: Unit

  enum Unit {
    case time
    case memory
    case bytes
  }

  /// Sorts the values and takes the middle one, the lower of two.
  init(_ name: String, _ values: [Int], _ unit: Unit = .time) {
    precondition(!values.isEmpty, "nothing was measured")
    self.name = name
    self.unit = unit
    median = values.sorted()[(values.count - 1) / 2]
  }

  /// The median with a unit that leaves two to four digits.
  var shown: String {
    switch unit {
    case .bytes: "\(median) bytes"
    case .memory: "\(fixed((median * 10) >> 20, 1)) MiB"
    case .time where median < 10_000: "\(fixed(median / 10, 2)) µs"
    case .time where median < 1_000_000: "\(fixed(median / 100, 1)) µs"
    default: "\(fixed(median / 10_000, 2)) ms"
    }
  }

  /// How many times the other measurement fits in this one, with two decimals.
  func ratio(to other: Measurement) -> String {
    "\(fixed(median * 100 / max(other.median, 1), 2))×"
  }

  private func fixed(_ number: Int, _ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let fraction = String(number % scale)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(number / scale).\(zeros)\(fraction)"
  }
}

/// Times a body again and again.
///
/// - Parameters:
///   - name: what is measured.
///   - runs: how often.
///   - repetitions: how often the body runs in one measurement, for bodies shorter than the clock.
///   - body: what is timed; what it gives is looked at, so that nothing is optimised away.
/// - Returns: the median of one repetition.
func measured(
  _ name: String, runs: Int, repetitions: Int = 1, _ body: () -> Int
) -> Measurement {
  let clock = ContinuousClock()
  var checksum = 0
  var values: [Int] = []
  for _ in 0..<runs {
    let time = clock.measure {
      for _ in 0..<repetitions { checksum &+= body() }
    }
    values.append(time.nanoseconds / repetitions)
  }
  if checksum == .min { print("") }
  return Measurement(name, values)
}

extension Duration {
  /// The whole nanoseconds.
  var nanoseconds: Int {
    Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
  }
}
