package import History
import Language

/// Records of several institutions, sorted into an earlier and a later wave and paired.
package struct WavePairing: Hashable, Sendable {
  package let earlierWave: String
  package let laterWave: String

  /// Pairs by their place among the records given, in the order of the later ones.
  package let pairs: [Pair]

  /// The records of institutions that are in the earlier wave only, and in the later only.
  package let onlyThen: [Int]
  package let onlyNow: [Int]

  /// Two records of one institution.
  package struct Pair: Hashable, Sendable {
    package let then: Int
    package let now: Int

    package init(then: Int, now: Int) {
      self.then = then
      self.now = now
    }
  }

  /// Why records cannot be sorted into two waves.
  package enum Fault: Error, Hashable, Sendable {
    /// Other than two waves occur.
    case waves([String])
    /// Several records are of one institution in one wave.
    case repeated([Int])
    /// The later wave's record has no later reference date.
    case notInOrder(Pair)
  }

  /// Pairs records by their lineage.
  ///
  /// - Throws: everything that speaks against it.
  package init(_ headers: [RecordHeader]) throws(Faults) {
    var firstDates: [String: Day] = [:]
    for header in headers {
      let date = firstDates[header.wave].map { min($0, header.referenceDate) }
      firstDates[header.wave] = date ?? header.referenceDate
    }
    let waves = firstDates.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    guard waves.count == 2 else { throw Faults([.waves(waves)]) }
    (earlierWave, laterWave) = (waves[0], waves[1])
    var then: [Lineage: [Int]] = [:]
    var now: [Lineage: [Int]] = [:]
    for (index, header) in headers.enumerated() {
      let lineage = Lineage(header.subject)
      if header.wave == waves[0] {
        then[lineage, default: []].append(index)
      } else {
        now[lineage, default: []].append(index)
      }
    }
    var faults = (Array(then.values) + Array(now.values)).filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }.map(Fault.repeated)
    let pairs = headers.indices.compactMap { index -> Pair? in
      guard headers[index].wave == waves[1],
        let earlier = then[Lineage(headers[index].subject)]?.first
      else { return nil }
      return Pair(then: earlier, now: index)
    }
    faults += pairs.filter { headers[$0.then].referenceDate >= headers[$0.now].referenceDate }
      .map(Fault.notInOrder)
    guard faults.isEmpty else { throw Faults(faults) }
    self.pairs = pairs
    onlyThen = headers.indices.filter {
      headers[$0].wave == waves[0] && now[Lineage(headers[$0].subject)] == nil
    }
    onlyNow = headers.indices.filter {
      headers[$0].wave == waves[1] && then[Lineage(headers[$0].subject)] == nil
    }
  }

  /// Everything that speaks against pairing, in the order of the records.
  package struct Faults: Error, Hashable, Sendable {
    package let all: [Fault]

    init(_ all: [Fault]) {
      self.all = all
    }
  }
}
