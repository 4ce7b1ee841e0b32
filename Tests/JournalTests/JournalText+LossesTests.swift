import Hashing
import Testing

@testable import Journal

/// Where lines may be gone from a journal: only where a later line says so, and nothing else.
@Suite struct JournalTextLossesTests {
  private let event = bytes(#"{"by":"A","event":"salvaged"}"#)
  private let lines = pieces(of: journal(of: sampleBodies))
  private let hashes: [Digest]

  init() throws {
    hashes = try JournalText(verifying: journal(of: sampleBodies)).lines.map(\.hash)
  }

  private func line(
    _ body: String = #"{"by":"A","event":"salvaged"}"#, tellingOf place: JournalBreak? = nil,
    after previous: Digest
  ) -> SealedLine {
    SealedLine(bytes(body), tellingOf: place, after: previous)
  }

  /// The first two lines and the fourth, and what is put behind them.
  private func damaged(_ rest: SealedLine...) -> [UInt8] {
    lines[0] + lines[1] + lines[3] + rest.flatMap(\.bytes)
  }

  private var place: JournalBreak { JournalBreak(after: hashes[1], lost: hashes[2]) }

  private func isBroken(_ file: [UInt8], at number: Int = 3) -> Bool {
    do throws(JournalDamage) {
      _ = try JournalText(verifying: file)
      return false
    } catch {
      guard case .brokenChain = error.kind else { return false }
      return error.line == number
    }
  }

  @Test func allowsALossThatALaterLineNames() throws {
    let teller = line(tellingOf: place, after: hashes[3])
    let text = try JournalText(verifying: damaged(teller))
    #expect(text.lines.map(\.hash) == [hashes[0], hashes[1], hashes[3], teller.hash])
    #expect(text.losses == [JournalText.Loss(place: place, line: 3, teller: 4)])
    // Not only from the end.
    let more = line(#"{"a":1}"#, after: teller.hash)
    let again = line(tellingOf: place, after: more.hash)
    #expect(
      try JournalText(verifying: damaged(teller, more, again)).losses
        == [JournalText.Loss(place: place, line: 3, teller: 6)])
  }

  @Test func hasNoLossWhereNothingIsGone() throws {
    let whole = journal(of: sampleBodies)
    #expect(try JournalText(verifying: whole).losses.isEmpty)
    // A line may tell of a place that is none, as after the lost lines were found again.
    let teller = line(tellingOf: place, after: hashes[3])
    #expect(try JournalText(verifying: whole + teller.bytes).losses.isEmpty)
  }

  @Test func refusesALossThatNobodyNames() {
    #expect(isBroken(damaged()))
    #expect(isBroken(damaged(line(after: hashes[3]))))
    #expect(isBroken(damaged(line(#"{"a":1}"#, after: hashes[3]))))
  }

  /// Exactly these two hashes, in this order.
  @Test func refusesALossThatIsNamedOtherwise() {
    for other in [
      JournalBreak(after: hashes[0], lost: hashes[2]),
      JournalBreak(after: hashes[1], lost: hashes[0]),
      JournalBreak(after: hashes[2], lost: hashes[1]),
      JournalBreak(after: hashes[1], lost: hashes[3]),
    ] {
      #expect(isBroken(damaged(line(tellingOf: other, after: hashes[3]))))
    }
  }

  /// What names a loss stands behind what follows the loss, in the chain.
  @Test func refusesALossThatIsNamedTooEarly() {
    let teller = line(tellingOf: place, after: hashes[1])
    #expect(isBroken(lines[0] + lines[1] + teller.bytes + lines[3], at: 4))
    // Nor may it be the line itself that follows the loss.
    #expect(isBroken(lines[0] + lines[1] + line(tellingOf: place, after: hashes[2]).bytes))
    // Nor stand behind another loss that nobody names.
    let far = line(tellingOf: place, after: hashes[0])
    #expect(isBroken(damaged(far), at: 4))
  }

  /// The words of a loss in another event are no loss, or it would not show to who reads events.
  @Test func refusesALossThatIsNotToldAsOne() {
    let hash = String(repeating: "0", count: 64)
    for body in [
      #"{"by":"A","event":"noted","after":"\#(hashes[1].hexadecimal)","lost":"\#(hashes[2].hexadecimal)"}"#,
      #"{"event":"salvaged","by":"A","after":"\#(hashes[1].hexadecimal)","lost":"\#(hashes[2].hexadecimal)"}"#,
      #"{"by":"A","event":"salvaged","lost":"\#(hashes[2].hexadecimal)","after":"\#(hashes[1].hexadecimal)"}"#,
      #"{"by":"A","event":"salvaged","after":"\#(hashes[1].hexadecimal)","lost":"\#(hashes[2].hexadecimal)","x":1}"#,
      #"{"by":"A","x":{"event":"salvaged","after":"\#(hash)","lost":"\#(hashes[2].hexadecimal)"}}"#,
      #"{"by":",\"event\":\"salvaged\",\"after\":\"\#(hashes[1].hexadecimal)\",\"lost\":\"\#(hashes[2].hexadecimal)\""}"#,
    ] {
      #expect(isBroken(damaged(line(body, after: hashes[3]))), "\(body)")
    }
  }

  /// A line that is there is not lost: lines that were moved, repeated or put in stay damage,
  /// whatever is told of them.
  @Test func refusesLinesThatWereMovedRepeatedOrPutIn() {
    func told(_ order: [Int]) -> [UInt8] {
      var file: [UInt8] = []
      var places: [JournalBreak] = []
      for (index, number) in order.enumerated() {
        file += lines[number]
        guard index > 0, number > 0 else { continue }
        let place = JournalBreak(after: hashes[order[index - 1]], lost: hashes[number - 1])
        if place.after != place.lost { places.append(place) }
      }
      var head = hashes[order[order.count - 1]]
      for place in places {
        let teller = line(tellingOf: place, after: head)
        file += teller.bytes
        head = teller.hash
      }
      return file
    }
    #expect(isBroken(told([0, 1, 3, 2])))
    #expect(isBroken(told([0, 2, 1, 3]), at: 2))
    #expect(isBroken(told([0, 1, 1, 2, 3])))
    #expect(isBroken(told([0, 1, 2, 1, 2, 3]), at: 4))
    #expect(!isBroken(told([0, 1, 3])))
    // Two lines that both follow the lost one.
    let other = line(#"{"other":1}"#, after: hashes[2])
    var file = damaged(other)
    let second = JournalBreak(after: hashes[3], lost: hashes[2])
    let first = line(tellingOf: place, after: other.hash)
    file += first.bytes + line(tellingOf: second, after: first.hash).bytes
    #expect(isBroken(file, at: 4))
  }

  @Test func refusesAFirstLineThatFollowsAnotherWhateverIsTold() {
    let teller = line(tellingOf: JournalBreak(after: hashes[1], lost: hashes[0]), after: hashes[1])
    #expect(isBroken(lines[1] + teller.bytes, at: 1))
  }

  /// Any one bit changed in a journal with a loss is damage still.
  @Test func findsEveryChangedBit() {
    let file = damaged(line(tellingOf: place, after: hashes[3]))
    for index in file.indices {
      for bit in 0..<8 {
        var changed = file
        changed[index] ^= 1 << bit
        #expect(throws: JournalDamage.self) { try JournalText(verifying: changed) }
      }
    }
  }

  @Test func trapsWhereALossIsNotToldAsOne() async {
    await #expect(processExitsWith: .failure) {
      let hash = SHA256.digest(of: [])
      _ = SealedLine(
        bytes(#"{"a":1}"#), tellingOf: JournalBreak(after: hash, lost: hash), after: hash)
    }
  }
}
