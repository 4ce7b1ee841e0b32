import Hashing
import TestSupport
import Testing

@testable import Journal

@Suite struct JournalTextTests {
  @Test(arguments: 1...sampleBodies.count)
  func readsWhatWasSealed(count: Int) throws {
    let file = journal(of: Array(sampleBodies.prefix(count)))
    let text = try JournalText(verifying: file)
    #expect(text.bytes == file)
    #expect(text.lines.map(\.number) == Array(1...count))
    #expect(text.head == text.lines.last?.hash)
    #expect(text.tail == file.count..<file.count)
    let ends = file.indices.filter { file[$0] == newline }
    #expect(text.lines.map(\.range.upperBound) == ends)
    #expect(text.lines.map(\.range.lowerBound) == [0] + ends.dropLast().map { $0 + 1 })
  }

  /// Wherever the writing of the last line stops, the lines before it are there, and no others.
  @Test(arguments: 2...sampleBodies.count)
  func recoversFromEveryCutOfTheLastLine(count: Int) throws {
    let before = journal(of: Array(sampleBodies.prefix(count - 1)))
    let file = journal(of: Array(sampleBodies.prefix(count)))
    let lines = try JournalText(verifying: before).lines
    for size in before.count..<file.count {
      let text = try JournalText(verifying: Array(file[..<size]))
      if size == file.count - 1 {
        // Only the newline is missing, and the line proves itself.
        #expect(text.lines == (try JournalText(verifying: file).lines))
        #expect(text.tail == size..<size)
        #expect(text.lacksLastLineEnd)
      } else {
        #expect(text.lines == lines)
        #expect(text.tail == before.count..<size)
        #expect(!text.lacksLastLineEnd)
      }
    }
  }

  /// A last line that was finished and changed since was acknowledged: it is damage.
  @Test(arguments: [1, 5, 40])
  func takesZerosThatAreNoSectorsEndForDamage(zeros: Int) throws {
    let before = journal(of: Array(sampleBodies.prefix(2)))
    var file = journal(of: Array(sampleBodies.prefix(3)))
    file.replaceSubrange(
      before.count..<(before.count + zeros), with: repeatElement(0, count: zeros))
    #expect(throws: JournalDamage.self) { try JournalText(verifying: file) }
  }

  /// A line that proves itself is never taken for unfinished, whatever stands before it.
  @Test(arguments: ["\u{0}", " ", "\u{0}\u{0}", "{\"a\":", "x\u{0}\n\u{0}"])
  func takesASoundLineBehindSomethingElseForDamage(_ before: String) throws {
    let start = journal(of: Array(sampleBodies.prefix(2)))
    let whole = journal(of: Array(sampleBodies.prefix(3)))
    let line = whole[start.count...].dropLast()
    #expect(throws: JournalDamage.self) {
      try JournalText(verifying: start + bytes(before) + line)
    }
    #expect(Salvage(of: start + bytes(before) + line).lines.count == 3)
  }

  /// A line that has its end may have been acknowledged, whatever zeros stand inside, and so may one
  /// that still states its hash; what misses both, with zeros or without, was not.
  @Test(arguments: [1, 2, 100, 512], [0, 511, 512, 1_024])
  func takesZerosForUnfinishedOnlyUpToTheEndOfTheFile(zeros: Int, place: Int) throws {
    let before = journal(of: Array(sampleBodies.prefix(2)))
    let long = #"{"note":"\#(String(repeating: "x", count: 3_000))"}"#
    let file = journal(of: Array(sampleBodies.prefix(2)) + [long])
    let start = (before.count / 512 + 2) * 512 + place - zeros
    var changed = file
    changed.replaceSubrange(start..<(start + zeros), with: repeatElement(0, count: zeros))
    for rest in [bytes(""), bytes("\n"), bytes("x")] {
      #expect(throws: JournalDamage.self) { try JournalText(verifying: changed + rest) }
      #expect(Salvage(of: changed + rest).lacksLastLines)
    }
    let noLineEnd = changed.dropLast()
    for rest in [bytes(""), [0], [UInt8](repeating: 0, count: 600)] {
      #expect(throws: JournalDamage.self) { try JournalText(verifying: noLineEnd + rest) }
      #expect(Salvage(of: noLineEnd + rest).lacksLastLines)
    }
    for rest in [bytes(""), [UInt8](repeating: 0, count: zeros)] {
      let torn = Array(changed[..<(start + zeros)]) + rest
      #expect(try JournalText(verifying: torn).tail == before.count..<torn.count)
      #expect(Salvage(of: torn).omissions.map(\.kind) == [.unfinished])
      #expect(!Salvage(of: torn).lacksLastLines)
    }
  }

  /// A line end of another kind ends a line as well, for the writer and for whoever saves.
  @Test func takesHalfALineThatEndsForDamage() throws {
    let before = journal(of: Array(sampleBodies.prefix(2)))
    for end in ["\r", "\n", "\r\n"] {
      let half = before + bytes("{\"at\":" + end)
      #expect(throws: JournalDamage.self) { try JournalText(verifying: half) }
      #expect(Salvage(of: half).omissions.map(\.kind) == [.damaged])
      #expect(Salvage(of: half).lacksLastLines)
    }
  }

  @Test(arguments: [1, 2, 600])
  func takesZerosAfterTheLastLineForItsLineEnd(zeros: Int) throws {
    let file = journal(of: sampleBodies)
    let text = try JournalText(verifying: file.dropLast() + [UInt8](repeating: 0, count: zeros))
    #expect(text.lines == (try JournalText(verifying: file).lines))
    #expect(text.lacksLastLineEnd)
    #expect(text.tail == (file.count - 1)..<(file.count - 1 + zeros))
    #expect(throws: JournalDamage.self) {
      try JournalText(verifying: file.dropLast() + [0, 32])
    }
  }

  /// Zeros before a line that proves itself are damage: that line may have been acknowledged.
  @Test func takesZerosBeforeASoundLineForDamage() throws {
    let before = journal(of: Array(sampleBodies.prefix(2)))
    var file = journal(of: sampleBodies)
    file[before.count] = 0
    let damage = #expect(throws: JournalDamage.self) { try JournalText(verifying: file) }
    #expect(damage?.line == 3)
    var first = file
    first[0] = 0
    #expect(throws: JournalDamage.self) { try JournalText(verifying: first) }
  }

  @Test func hasNoFirstLineInAnyCutOfIt() throws {
    let file = journal(of: Array(sampleBodies.prefix(1)))
    #expect(try JournalText(verifying: file.dropLast()).lacksLastLineEnd)
    for size in file.indices.dropLast() {
      #expect(throws: JournalDamage(line: 1, offset: 0, kind: .noFirstLine)) {
        try JournalText(verifying: Array(file[..<size]))
      }
    }
  }

  /// Theorem: in a journal that ends in a newline, the change of any one bit is damage, and the line
  /// named is the one that holds the bit, a line's newline being part of it.
  ///
  /// Why: a bit of the hashed bytes changes the hash; a bit of the seal, the seal; a bit of a newline
  /// leaves a sound line with more behind it. A bit that *makes* a newline leaves a first half
  /// that ends in a newline and has no seal, so no change can pass for a cut line.
  @Test(arguments: 1...sampleBodies.count)
  func findsEveryChangedBit(count: Int) throws {
    let file = journal(of: Array(sampleBodies.prefix(count)))
    var number = 1
    for index in file.indices {
      for bit in 0..<8 {
        var changed = file
        changed[index] ^= 1 << bit
        let damage = #expect(throws: JournalDamage.self) { try JournalText(verifying: changed) }
        #expect(damage?.line == number)
        if file[index] == newline {
          #expect(damage?.offset == index)
          #expect(damage?.kind == .missingLineEnd)
        }
      }
      if file[index] == newline { number += 1 }
    }
  }

  /// Theorem: behind a last line that was cut short, the change of any one bit is damage, or the bit
  /// lies in the cut line and the lines before it are read as they were.
  @Test func findsEveryChangedBitBeforeATail() throws {
    let before = journal(of: Array(sampleBodies.prefix(2)))
    let file = journal(of: Array(sampleBodies.prefix(3)))
    let lines = try JournalText(verifying: before).lines
    for size in [before.count + 1, before.count + 20, file.count - 2] {
      for index in 0..<size {
        for bit in 0..<8 {
          var changed = Array(file[..<size])
          changed[index] ^= 1 << bit
          if let text = try? JournalText(verifying: changed) {
            #expect(index >= before.count)
            #expect(text.lines == lines)
            #expect(text.tail == before.count..<size)
          } else {
            #expect(index < before.count || SealedLine.endsLine(changed[index]))
          }
        }
      }
    }
  }

  @Test func findsLinesTakenOutOrMoved() throws {
    let file = journal(of: sampleBodies)
    let lines = try JournalText(verifying: file).lines
    let pieces = lines.map { Array(file[$0.range]) + [newline] }
    let hashes = lines.map(\.hash)

    #expect(
      throws: JournalDamage(
        line: 1, offset: 0, kind: .brokenChain(expected: nil, found: hashes[0]))
    ) { try JournalText(verifying: Array(pieces[1...].joined())) }
    #expect(
      throws: JournalDamage(
        line: 2, offset: pieces[0].count,
        kind: .brokenChain(expected: hashes[0], found: hashes[1]))
    ) { try JournalText(verifying: pieces[0] + pieces[2] + pieces[3]) }
    #expect(
      throws: JournalDamage(
        line: 3, offset: pieces[0].count + pieces[1].count,
        kind: .brokenChain(expected: hashes[1], found: hashes[2]))
    ) { try JournalText(verifying: pieces[0] + pieces[1] + pieces[3] + pieces[2]) }
    #expect(
      throws: JournalDamage(
        line: 2, offset: pieces[0].count, kind: .brokenChain(expected: hashes[0], found: nil))
    ) { try JournalText(verifying: pieces[0] + pieces[0]) }
    #expect(try JournalText(verifying: pieces[0] + pieces[1]).lines == Array(lines[..<2]))
  }

  @Test func namesWhatIsWrong() throws {
    let first = SealedLine(bytes(sampleBodies[0]), after: nil)
    let second = SealedLine(bytes(sampleBodies[1]), after: first.hash)
    func damage(_ rest: [UInt8]) -> JournalDamage? {
      #expect(throws: JournalDamage.self) { try JournalText(verifying: first.bytes + rest) }
    }
    func here(_ kind: JournalDamage.Kind) -> JournalDamage {
      JournalDamage(line: 2, offset: first.bytes.count, kind: kind)
    }
    #expect(damage(bytes("\n")) == here(.emptyLine))
    #expect(damage(bytes("\n") + second.bytes) == here(.emptyLine))
    #expect(damage(bytes("{\"a\":1}\n")) == here(.missingHash))
    #expect(damage(bytes(" ") + second.bytes) == here(.missingHash))
    #expect(
      damage(second.bytes.dropLast() + bytes("\r\n"))
        == JournalDamage(
          line: 2, offset: first.bytes.count + second.bytes.count - 1, kind: .missingLineEnd))
    #expect(
      damage(second.bytes.dropLast() + bytes("x"))
        == JournalDamage(
          line: 2, offset: first.bytes.count + second.bytes.count - 1, kind: .missingLineEnd))
    var changed = second.bytes
    changed[2] = UInt8(ascii: "B")
    let computed = SHA256.digest(of: Array(changed.dropLast(SealedLine.sealSize + 1)))
    #expect(damage(changed) == here(.hashMismatch(stated: second.hash, computed: computed)))
  }

  @Test func takesALineOfTheLimitAndNoLonger() throws {
    let frame = SealedLine(bytes(#"{"a":""}"#), after: nil).bytes.count
    func line(_ size: Int) -> SealedLine {
      SealedLine(bytes(#"{"a":"\#(String(repeating: "x", count: size - frame))"}"#), after: nil)
    }
    let longest = line(1 << 20)
    #expect(longest.bytes.count == 1 << 20)
    #expect(try JournalText(verifying: longest.bytes).head == longest.hash)
    #expect(throws: JournalDamage(line: 1, offset: 0, kind: .lineTooLong)) {
      try JournalText(verifying: line(1 << 20 + 1).bytes)
    }
    let offset = longest.bytes.count
    let tail = [UInt8](repeating: 0, count: 1 << 20 - 1)
    #expect(try JournalText(verifying: longest.bytes + tail).tail == offset..<(offset + tail.count))
    #expect(throws: JournalDamage(line: 2, offset: offset, kind: .lineTooLong)) {
      try JournalText(verifying: longest.bytes + tail + [0])
    }
    #expect(throws: JournalDamage(line: 1, offset: offset - 1, kind: .missingLineEnd)) {
      try JournalText(verifying: longest.bytes.dropLast() + [1] + tail)
    }
  }

  @Test func neverTrapsOnAnyBytes() {
    var generator = SeededGenerator(seed: 2)
    let pieces = [
      "{", "}", "\n", "\"hash\":\"", "\"prev\":\"", ",", "\"}", "\",",
      String(repeating: "0", count: 64),
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      // Nothing here can be sound: no digest of zeros is known.
      #expect(throws: JournalDamage.self) { try JournalText(verifying: bytes(text)) }
    }
  }
}
