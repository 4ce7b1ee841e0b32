import Hashing
import TestSupport
import Testing

@testable import Journal

/// Which lines are of a damaged file: its own, and those of copies that it names.
@Suite struct LineChainsTests {
  private let lines: [[UInt8]]
  private let file: [UInt8]

  init() {
    file = journal(of: sampleBodies + [#"{"n":5}"#, #"{"n":6}"#])
    lines = pieces(of: file)
  }

  private func hash(_ index: Int) throws -> Digest {
    try JournalText(verifying: Array(lines[...index].joined())).head
  }

  /// The lines up to one, and others after it.
  private func branch(after index: Int, _ bodies: String...) throws -> [[UInt8]] {
    var head = try hash(index)
    return bodies.map { body in
      let line = SealedLine(bytes(body), after: head)
      head = line.hash
      return line.bytes
    }
  }

  private func joined(_ lines: some Sequence<[UInt8]>) -> [UInt8] { Array(lines.joined()) }

  private func kept(_ salvage: Salvage) -> [Int] {
    salvage.lines.map { line in lines.firstIndex(of: line.bytes + [newline]) ?? -1 }
  }

  /// The last line, with one byte at a place from its start or its end changed.
  private func damagedLast(_ place: Int) -> [UInt8] {
    var last = lines[5]
    last[place < 0 ? last.count + place : place] ^= 1
    return last
  }

  // MARK: - The end

  /// Where the body or the seal is damaged, the other of them says which line it was.
  @Test(arguments: [0, 3, -3, -20, -60]) func theEndIsMadeGoodByTheLineThatItWas(place: Int) {
    let damaged = joined(lines[..<5]) + damagedLast(place)
    let salvage = Salvage(of: damaged, copies: [file])
    #expect(kept(salvage) == [0, 1, 2, 3, 4, 5])
    #expect(!salvage.lacksLastLines)
    #expect(salvage.departures.isEmpty)
    #expect(Salvage(of: damaged).lacksLastLines)
  }

  /// A copy with another line in the place of the damaged one has as many lines, and makes nothing
  /// good.
  @Test(arguments: [0, 3, -3, -20, -60]) func anotherContinuationIsNotTaken(place: Int) throws {
    let damaged = joined(lines[..<5]) + damagedLast(place)
    for other in [
      try branch(after: 4, #"{"n":7}"#), try branch(after: 4, #"{"n":7}"#, "{\"n\":8}"),
    ] {
      let copy = joined(lines[..<5] + other)
      let salvage = Salvage(of: damaged, copies: [copy])
      #expect(kept(salvage) == [0, 1, 2, 3, 4])
      #expect(salvage.lacksLastLines)
      #expect(salvage.departures.map(\.number) == [5])
      // Beside the right copy the other one changes nothing.
      for copies in [[copy, file], [file, copy]] {
        let both = Salvage(of: damaged, copies: copies)
        #expect(kept(both) == [0, 1, 2, 3, 4, 5])
        #expect(!both.lacksLastLines)
        #expect(both.departures.map(\.number) == [5])
      }
    }
  }

  /// Where nothing is left that says which line it was, the copy's is kept if each byte that is left
  /// is one of it, and the loss is told.
  @Test(arguments: [("xxx", false), ("{\"n\":7", false), ("{\"n\":6", true), ("\u{0}\u{0}", true)])
  func anEndThatSaysNothingStaysALoss(_ rest: String, agrees: Bool) {
    let damaged = joined(lines[..<5]) + bytes(rest + "\n")
    let salvage = Salvage(of: damaged, copies: [file])
    #expect(kept(salvage) == (agrees ? [0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 4]))
    #expect(salvage.lacksLastLines)
  }

  /// A later piece that names the line before it shows that one as well.
  @Test func theLinesBeforeAPieceThatIsKnownAreKnown() throws {
    let damaged = joined(lines[..<4]) + bytes("xxx\n") + damagedLast(3)
    let salvage = Salvage(of: damaged, copies: [file])
    #expect(kept(salvage) == [0, 1, 2, 3, 4, 5])
    #expect(!salvage.lacksLastLines)
    // Of a copy that has only the first of them the second is still lost.
    let half = Salvage(of: damaged, copies: [joined(lines[..<5])])
    #expect(kept(half) == [0, 1, 2, 3, 4])
    #expect(half.lacksLastLines)
  }

  /// A line whose writing was cut short is no loss, and is made good by the line that it begins.
  @Test func anUnfinishedEndIsTheLineThatItBegins() throws {
    let other = joined(lines[..<5] + (try branch(after: 4, #"{"m":6}"#)))
    for size in 4..<(lines[5].count - 1) {
      let damaged = joined(lines[..<5]) + lines[5].prefix(size)
      #expect(!Salvage(of: damaged).lacksLastLines)
      let salvage = Salvage(of: damaged, copies: [file])
      #expect(kept(salvage) == [0, 1, 2, 3, 4, 5])
      #expect(!salvage.lacksLastLines)
      let forked = Salvage(of: damaged, copies: [other])
      #expect(kept(forked) == [0, 1, 2, 3, 4], "\(size)")
      #expect(forked.lacksLastLines)
    }
  }

  /// What a writer takes for the beginning of a line, this does too; what ends in a hash is whole.
  @Test func aWholeLineWithoutItsLineEndIsNotUnfinished() {
    let whole = joined(lines[..<5]) + damagedLast(3).dropLast()
    #expect(throws: JournalDamage.self) { try JournalText(verifying: whole) }
    #expect(Salvage(of: whole).omissions.map(\.kind) == [.damaged])
    #expect(Salvage(of: whole).lacksLastLines)
    // Zeros where a part of a sector is missing.
    let long = pieces(
      of: journal(of: [sampleBodies[0], #"{"note":"\#(String(repeating: "x", count: 1_500))"}"#]))
    var torn = joined(long)
    torn.replaceSubrange(600..<1_024, with: repeatElement(0, count: 424))
    #expect(throws: JournalDamage.self) { try JournalText(verifying: torn) }
    #expect(Salvage(of: torn).omissions.map(\.kind) == [.damaged])
    #expect(Salvage(of: torn).lacksLastLines)
    #expect(Salvage(of: torn, copies: [joined(long)]).lines.count == 2)
    #expect(!Salvage(of: torn, copies: [joined(long)]).lacksLastLines)
  }

  @Test func twoCopiesThatGoOnDifferentlyAreALoss() throws {
    let old = joined(lines[..<4])
    let other = joined(lines[..<5] + (try branch(after: 4, #"{"n":7}"#)))
    let salvage = Salvage(of: old, copies: [file, other])
    #expect(kept(salvage) == [0, 1, 2, 3, 4])
    #expect(salvage.lacksLastLines)
    #expect(kept(Salvage(of: old, copies: [other])).count == 6)
  }

  /// A damaged end in front of a line that stands there again is a loss all the same.
  @Test func aLineThatIsRepeatedAfterTheEndHidesNoLoss() {
    let damaged = joined(lines[..<5]) + damagedLast(3) + lines[0]
    #expect(Salvage(of: damaged).lacksLastLines)
    #expect(!Salvage(of: damaged, copies: [file]).lacksLastLines)
  }

  // MARK: - Gaps

  /// Of lines that are gone a copy gives those that the line after them leads back to, and no line
  /// that only follows the one before.
  @Test func aGapIsFilledFromItsEnd() throws {
    let damaged = joined([lines[0], lines[1], lines[4], lines[5]])
    let other = joined(lines[..<2] + (try branch(after: 1, #"{"n":7}"#, #"{"n":8}"#)))
    #expect(kept(Salvage(of: damaged, copies: [other])) == [0, 1, 4, 5])
    #expect(Salvage(of: damaged, copies: [other]).departures.map(\.number) == [2])
    #expect(kept(Salvage(of: damaged, copies: [joined(lines[..<3])])) == [0, 1, 4, 5])
    #expect(kept(Salvage(of: damaged, copies: [joined([lines[0], lines[3]])])) == [0, 1, 3, 4, 5])
    #expect(kept(Salvage(of: damaged, copies: [other, file])) == [0, 1, 2, 3, 4, 5])
  }

  /// What is left of a lost line still names it.
  @Test func aPieceInAGapShowsWhichLineItWas() {
    var third = lines[2]
    third[3] ^= 1
    let damaged = joined([lines[0], lines[1], third, bytes("xxx\n"), lines[4], lines[5]])
    #expect(kept(Salvage(of: damaged, copies: [joined(lines[..<3])])) == [0, 1, 2, 4, 5])
  }

  /// Two lines that follow the same lost line are two continuations as well.
  @Test func twoLinesThatFollowOneLostLineAreAFork() throws {
    let other = try branch(after: 2, #"{"n":7}"#)
    #expect(Salvage(of: joined([lines[0], lines[1], lines[3]] + other)).lacksLastLines)
    #expect(!Salvage(of: joined([lines[0], lines[1], lines[3]])).lacksLastLines)
  }

  // MARK: - Lines of another file

  private let other = pieces(
    of: journal(of: [#"{"format":"JOURNAL","o":0}"#] + (1...5).map { "{\"o\":\($0)}" }))

  /// A line of another file between the lines of a chain that goes on, or above the first.
  @Test func aStrayLineIsLeftOut() {
    for place in lines.indices {
      for stray in [other[2...2], other[2...4]] where place > 0 || stray.count == 1 {
        let salvage = Salvage(of: joined(lines[..<place] + stray + lines[place...]))
        #expect(kept(salvage) == [0, 1, 2, 3, 4, 5], "\(place)")
        #expect(salvage.omissions.map(\.kind) == stray.map { _ in .foreign })
        #expect(!salvage.lacksLastLines && !salvage.lacksFirstLine)
        #expect(salvage.unproven.isEmpty)
      }
    }
  }

  /// What is left of the first line of another file begins that file as a whole one does.
  @Test func linesBelowADamagedFirstLineAreOfAnotherFile() {
    var first = other[0]
    first[25] ^= 1
    let salvage = Salvage(of: file + first + joined(other[1...]))
    #expect(kept(salvage) == [0, 1, 2, 3, 4, 5])
    #expect(salvage.omissions.map(\.kind) == [.damaged] + other[1...].map { _ in .foreign })
    // The file's own is no other.
    var own = lines[0]
    own[25] ^= 1
    #expect(kept(Salvage(of: own + joined(lines[1...]))) == [1, 2, 3, 4, 5])
  }

  /// Lines that were taken out cleanly, and another file's lines put behind, look the same.
  @Test func aGapThatNothingBridgesIsUnproven() throws {
    #expect(Salvage(of: joined(lines[..<2] + lines[3...])).unproven.map(\.number) == [3])
    #expect(Salvage(of: file + joined(other[1...])).unproven.map(\.number) == [7])
    #expect(Salvage(of: file + bytes("xxx\n") + joined(other[1...])).unproven.map(\.number) == [8])
    #expect(Salvage(of: file).unproven.isEmpty)
    // What is left of the lines between names those on both sides.
    let event = bytes(#"{"by":"A","event":"salvaged"}"#)
    for count in [1, 2] {
      for place in [0, 3, -3, -20, -60] {
        var middle = Array(lines[2..<(2 + count)])
        for index in middle.indices {
          middle[index][place < 0 ? middle[index].count + place : place] ^= 1
        }
        let salvage = Salvage(of: joined(lines[..<2] + middle + lines[(2 + count)...]))
        let isProven = count == 1 || place >= 0
        if isProven { #expect(salvage.unproven.isEmpty, "\(count) \(place)") }
        guard salvage.unproven.isEmpty else { continue }
        let saved = salvage.journal(firstLine: nil, telling: event, ofEnd: false)
        let told = pieces(of: saved)[6 - count]
        #expect(
          String(decoding: told, as: UTF8.self).contains(#""salvaged","proven":true,"after""#))
        #expect(try JournalText(verifying: saved).losses.count == 1)
        #expect(Salvage(of: saved).isSound)
      }
    }
  }

  // MARK: - The first line

  private let foreign = journal(of: [#"{"format":"OTHER"}"#])

  /// A first line of another file above the lines of this one: no line names it.
  @Test func aFirstLineThatNoLineNamesIsSetApart() throws {
    for first in [foreign, lines[0]] {
      let damaged = first + joined(first == foreign ? lines[1...] : lines[2...])
      let salvage = Salvage(of: damaged)
      #expect(salvage.lacksFirstLine)
      #expect(salvage.unnamedFirstLine.map { $0.bytes + [newline] } == first)
      #expect(salvage.omissions.map(\.kind) == [.unnamedFirstLine])
      #expect(kept(salvage) == (first == foreign ? [1, 2, 3, 4, 5] : [2, 3, 4, 5]))
      let body = try #require(salvage.unnamedFirstLine?.body)
      #expect(SealedLine(body, after: nil).bytes == first)
      // Once that is told the first line is named, and the file is sound.
      let event = bytes(#"{"by":"A","event":"salvaged"}"#)
      let saved = salvage.journal(firstLine: body, telling: event, ofEnd: false)
      #expect(Salvage(of: saved).isSound)
      #expect(Salvage(of: saved).unnamedFirstLine == nil)
    }
  }

  /// The damaged second line still names the first, and a copy that has it does.
  @Test func aFirstLineIsNamedByWhatIsLeftOfTheSecond() {
    var second = lines[1]
    second[3] ^= 1
    let damaged = joined([lines[0], second] + lines[2...])
    #expect(Salvage(of: damaged).unnamedFirstLine == nil)
    #expect(kept(Salvage(of: damaged)) == [0, 2, 3, 4, 5])
    let gone = joined([lines[0]] + lines[2...])
    #expect(kept(Salvage(of: gone, copies: [file])) == [0, 1, 2, 3, 4, 5])
    let spliced = foreign + joined(lines[1...])
    #expect(kept(Salvage(of: spliced, copies: [file])) == [0, 1, 2, 3, 4, 5])
    #expect(Salvage(of: spliced, copies: [file]).omissions.map(\.kind) == [.foreign])
  }

  @Test func aForeignFirstLineAboveAWholeFileIsLeftOut() {
    for above in [foreign, foreign + journal(of: [#"{"format":"THIRD"}"#])] {
      let salvage = Salvage(of: above + file)
      #expect(kept(salvage) == [0, 1, 2, 3, 4, 5])
      #expect(!salvage.lacksFirstLine && salvage.unnamedFirstLine == nil)
      #expect(!salvage.lacksLastLines)
      #expect(Set(salvage.omissions.map(\.kind)) == [.foreign])
    }
    #expect(kept(Salvage(of: foreign + joined(lines[..<3] + lines[4...]))) == [0, 1, 2, 4, 5])
    // A file of one line is a file.
    #expect(Salvage(of: lines[0]).isSound)
    #expect(Salvage(of: lines[0] + foreign).lines.count == 1)
  }

  // MARK: - What was told before

  /// An end that was told lost is not made whole by a copy: nothing shows any more what was lost.
  @Test func anEndThatWasToldLostIsKnown() throws {
    let event = bytes(#"{"by":"A","event":"salvaged"}"#)
    let damaged = Salvage(of: joined(lines[..<5]) + damagedLast(3))
    let saved = damaged.journal(firstLine: nil, telling: event, ofEnd: damaged.lacksLastLines)
    #expect(Salvage(of: saved).endToldLost == nil)
    #expect(Salvage(of: saved, copies: [file]).endToldLost == 5)
    #expect(Salvage(of: saved, copies: [joined(lines[..<5])]).endToldLost == nil)
    #expect(Salvage(of: saved, copies: [saved]).endToldLost == nil)
    // A gap that was told is filled.
    let gap = Salvage(of: joined(lines[..<3] + lines[4...]))
    let told = gap.journal(firstLine: nil, telling: event, ofEnd: false)
    let filled = Salvage(of: told, copies: [file])
    #expect(filled.endToldLost == nil && filled.restored == 1)
    #expect(kept(filled).prefix(6) == [0, 1, 2, 3, 4, 5])
  }
}
