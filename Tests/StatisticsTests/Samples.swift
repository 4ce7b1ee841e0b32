import Statistics

/// A fraction, in the order in which it is said.
func ratio(_ numerator: Int, _ denominator: Int = 1) -> Ratio {
  Ratio(Int128(numerator), over: Int128(denominator))
}

/// Differences of whole levels as groups have them: many ties, many zeros.
let differenceSamples: [[Int]] = [
  [1, 1, 0, 2, -1, 1, 0, 1, 0, 1, 1, -1, 0, 2],
  [1, 1, 1, 1, 1, 1],
  [1, 1, 1, 1, 1, -1],
  [2, 1, 0, -1, 3, 1, 1, 0],
  [0, 0, 0, 0, 1],
  [1, -1],
  [3, -2, 1, 1, -1, 2, 2, 0, 0, 1, -3, 1],
  [1, 2, 3, 4, -1, -2, 1, 1],
  [-1, -1, -2, 0, 0, 0, -1, 1],
  [1, 1, 1, 2, 2, 2, -1, 0, 0, 0, 0, 1, 1, 3],
]

/// Every sequence of a length over some numbers.
func everySequence(_ length: Int, of numbers: ClosedRange<Int>) -> [[Int]] {
  (0..<length).reduce([[]]) { sequences, _ in
    sequences.flatMap { sequence in numbers.map { sequence + [$0] } }
  }
}

/// Every assignment of signs to a number of places.
func everySigns(_ length: Int) -> [[Int]] {
  everySequence(length, of: 0...1).map { $0.map { 2 * $0 - 1 } }
}
