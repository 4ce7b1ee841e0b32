import Hashing
import TestSupport
import Testing

@testable import Journal

/// What `peil recover` rests on: all that proves itself is kept, and nothing else.
@Suite struct SalvageTests {
  private let event = bytes(#"{"by":"A","event":"salvaged"}"#)
  private let newFirstLine = bytes(#"{"format":"JOURNAL","new":true}"#)
  private let lines: [[UInt8]]
  private let file: [UInt8]

  init() {
    file = journal(of: sampleBodies + [#"{"n":5}"#, #"{"n":6}"#])
    lines = pieces(of: file)
  }

  /// The recovered journal, after checking what holds of every one: it verifies, the lines kept
  /// stand in it byte for byte and in the order of the chain, and each place is told.
  private func recovered(
    _ salvage: Salvage, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JournalText {
    let bytes = salvage.journal(
      firstLine: salvage.lacksFirstLine ? newFirstLine : nil, telling: event,
      ofEnd: salvage.lacksLastLines)
    let text = try JournalText(verifying: bytes)
    let kept = salvage.lines.map { $0.bytes + [newline] }
    let start = salvage.lacksFirstLine ? 1 : 0
    let written = pieces(of: bytes)
    #expect(Array(written[start..<(start + kept.count)]) == kept, sourceLocation: sourceLocation)
    #expect(text.tail.isEmpty && !text.lacksLastLineEnd, sourceLocation: sourceLocation)
    let places = salvage.places(after: salvage.lacksFirstLine ? text.lines[0].hash : nil)
    #expect(
      written.count == start + kept.count + places.count + (salvage.lacksLastLines ? 1 : 0),
      sourceLocation: sourceLocation)
    #expect(places.allSatisfy { text.losses.map(\.place).contains($0) })
    return text
  }

  private func places(in lines: [[UInt8]]) -> [Int] {
    lines.map { line in self.lines.firstIndex(of: line) ?? -1 }
  }

  private func keptPlaces(_ salvage: Salvage) -> [Int] {
    places(in: salvage.lines.map { $0.bytes + [newline] })
  }

  @Test func keepsASoundJournalAsItIs() throws {
    let salvage = Salvage(of: file)
    #expect(salvage.isSound)
    #expect(salvage.omissions.isEmpty)
    #expect(!salvage.lacksFirstLine && !salvage.lacksLastLines)
    #expect(try recovered(salvage).bytes == file)
  }

  /// What is left is kept, and each gap but one at the end, which nobody can see, is told.
  ///
  /// Every set of lines that can be gone is tried. A first line that none of the others names is set
  /// apart.
  @Test func keepsWhatIsLeftWhateverLinesAreGone() throws {
    for gone in 0..<(1 << lines.count) {
      let left = lines.indices.filter { gone >> $0 & 1 == 0 }
      let salvage = Salvage(of: Array(left.map { lines[$0] }.joined()))
      let isUnnamed = left.starts(with: [0]) && left.count > 1 && left[1] != 1
      #expect(keptPlaces(salvage) == (isUnnamed ? Array(left.dropFirst()) : left))
      #expect(salvage.omissions.map(\.kind) == (isUnnamed ? [.unnamedFirstLine] : []))
      #expect(!salvage.lacksLastLines)
      if left.isEmpty { continue }
      #expect(salvage.lacksFirstLine == (isUnnamed || left[0] != 0))
      let gaps = left.indices.count { left[$0] != ($0 == 0 ? 0 : left[$0 - 1] + 1) }
      #expect(try recovered(salvage).losses.count == gaps)
    }
  }

  /// Every byte changed, one bit of it: the other lines are kept, and the changed one is told.
  @Test func keepsTheOtherLinesWhateverBitIsChanged() throws {
    var number = 0
    for index in file.indices {
      for bit in 0..<8 {
        var changed = file
        changed[index] ^= 1 << bit
        let salvage = Salvage(of: changed)
        if file[index] == newline {
          #expect(keptPlaces(salvage) == Array(lines.indices))
        } else {
          #expect(keptPlaces(salvage) == lines.indices.filter { $0 != number })
          #expect(salvage.omissions.contains { $0.line == number + 1 && $0.kind == .damaged })
          #expect(salvage.lacksLastLines == (number == lines.count - 1))
        }
        #expect(!salvage.isSound)
        _ = try recovered(salvage)
      }
      if file[index] == newline { number += 1 }
    }
  }

  /// Every pair of lines damaged, each in its first byte, its middle or its seal.
  @Test func keepsTheOtherLinesWhateverPairIsDamaged() throws {
    let starts = lines.indices.map { lines[..<$0].joined().count }
    for first in lines.indices {
      for second in lines.indices where second > first {
        for place in [0, 20, -20] {
          var changed = file
          for line in [first, second] {
            changed[starts[line] + (place < 0 ? lines[line].count + place : place)] ^= 1
          }
          let salvage = Salvage(of: changed)
          #expect(keptPlaces(salvage) == lines.indices.filter { $0 != first && $0 != second })
          #expect(salvage.omissions.map(\.line) == [first + 1, second + 1])
          #expect(salvage.lacksLastLines == (second == lines.count - 1))
          _ = try recovered(salvage)
        }
      }
    }
  }

  @Test(arguments: ["\r\n", "\r", "\n\n", " \n", "\n\r"], ["", "\u{FEFF}", "\n"])
  func undoesWhatProgramsDoToLineEnds(lineEnd: String, start: String) throws {
    let changed =
      bytes(start) + Array(lines.map { $0.dropLast() + bytes(lineEnd) }.joined())
    let salvage = Salvage(of: changed)
    #expect(salvage.omissions.isEmpty)
    #expect(!salvage.isSound)
    #expect(try recovered(salvage).bytes == file)
    // The last line end gone too.
    let cut = Salvage(of: Array(changed.dropLast(lineEnd.utf8.count)))
    #expect(try recovered(cut).bytes == file)
  }

  @Test func undoesAMixtureOfLineEnds() throws {
    for mixture in 0..<729 {
      var rest = mixture
      var changed: [UInt8] = []
      for line in lines {
        changed += line.dropLast() + bytes(["\n", "\r\n", "\r"][rest % 3])
        rest /= 3
      }
      #expect(try recovered(Salvage(of: changed)).bytes == file)
    }
  }

  /// A byte order mark before every line, as where pieces were put together.
  @Test func undoesByteOrderMarks() throws {
    let changed = Array(lines.map { bytes("\u{FEFF}") + $0 }.joined())
    #expect(try recovered(Salvage(of: changed)).bytes == file)
  }

  @Test func numbersWhatIsLeftOutAsAnEditorDoes() {
    for lineEnd in ["\n", "\r\n", "\r"] {
      var ended = lines.map { $0.dropLast() + bytes(lineEnd) }
      ended[1][5] ^= 1
      ended[4][9] ^= 1
      let salvage = Salvage(of: Array(ended.joined()))
      #expect(
        salvage.omissions
          == [1, 4].map { index in
            Salvage.Omission(
              kind: .damaged, line: index + 1, offset: ended[..<index].joined().count,
              size: lines[index].count - 1)
          })
      #expect(salvage.lines.map(\.number) == [1, 3, 4, 6])
    }
  }

  /// An unfinished last line is left out; one that misses only its newline is kept.
  @Test func leavesOutATailThatDoesNotProveItself() throws {
    let before = file.count - (lines.last?.count ?? 0)
    for size in (before + 1)..<file.count {
      let salvage = Salvage(of: Array(file[..<size]))
      if size == file.count - 1 {
        #expect(try recovered(salvage).bytes == file)
      } else {
        #expect(
          salvage.omissions == [
            Salvage.Omission(
              kind: .unfinished, line: lines.count, offset: before, size: size - before)
          ])
        #expect(!salvage.lacksLastLines)
        #expect(try recovered(Salvage(of: Array(file[..<size]), copies: [file])).bytes == file)
        #expect(try recovered(salvage).bytes == Array(file[..<before]))
      }
    }
  }

  @Test func putsLinesBackInTheOrderOfTheChain() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let shuffled = [lines[0]] + lines.dropFirst().shuffled(using: &generator)
      #expect(try recovered(Salvage(of: Array(shuffled.joined()))).bytes == file)
    }
    #expect(try recovered(Salvage(of: file + file)).bytes == file)
    #expect(Salvage(of: file + file).omissions.map(\.kind) == lines.map { _ in .repeated })
  }

  /// Of two lines that both follow one, the first is kept, nothing is merged, and a loss is told:
  /// nobody can say which of them was the journal's.
  @Test func keepsOneOfTwoBranches() throws {
    let base = try JournalText(verifying: Array(lines[..<3].joined())).head
    let other = SealedLine(bytes(#"{"other":1}"#), after: base)
    let more = SealedLine(bytes(#"{"other":2}"#), after: other.hash)
    let salvage = Salvage(of: file + other.bytes + more.bytes)
    let saved = try recovered(salvage).bytes
    #expect(saved.starts(with: file) && saved.count > file.count)
    #expect(salvage.lacksLastLines)
    #expect(salvage.omissions.map(\.kind) == [.foreign, .foreign])
    // Nor is one of two lines that follow the same lost line.
    let gap = Salvage(of: Array(lines[..<2].joined()) + lines[3] + other.bytes)
    #expect(keptPlaces(gap) == [0, 1, 3])
    #expect(gap.omissions.map(\.kind) == [.foreign])
    _ = try recovered(gap)
  }

  @Test func endsWhereAnotherJournalBegins() throws {
    let other = journal(of: [#"{"format":"OTHER"}"#, #"{"o":1}"#, #"{"o":2}"#])
    let otherLines = pieces(of: other)
    for rest in [other, otherLines[0] + otherLines[2]] {
      let salvage = Salvage(of: file + rest)
      #expect(try recovered(salvage).bytes == file)
      #expect(Set(salvage.omissions.map(\.kind)) == [.foreign])
    }
    // The lines of a journal without its first line are not put behind another's.
    let headless = Salvage(of: Array(lines[1...].joined()) + other)
    #expect(headless.lacksFirstLine)
    #expect(keptPlaces(headless) == [1, 2, 3, 4, 5])
    _ = try recovered(headless)
  }

  @Test func recoversWhatWasRecoveredBefore() throws {
    let once = try recovered(Salvage(of: Array((lines[..<2] + lines[3...]).joined()))).bytes
    #expect(Salvage(of: once).isSound)
    let onceLines = pieces(of: once)
    #expect(onceLines.count == 6)
    for gone in 1..<onceLines.count {
      var left = onceLines
      left.remove(at: gone)
      let salvage = Salvage(of: Array(left.joined()))
      let text = try recovered(salvage)
      // The line that told of the loss is at the end, where its own loss cannot be seen: then the
      // place is found again.
      #expect(text.losses.count == (gone == 5 || gone == 1 || gone == 2 ? 1 : 2), "\(gone)")
    }
  }

  @Test func fillsGapsFromACopy() throws {
    for gone in 0..<(1 << lines.count) where gone != 1 << lines.count - 1 {
      let left = lines.indices.filter { gone >> $0 & 1 == 0 }
      let salvage = Salvage(of: Array(left.map { lines[$0] }.joined()), copies: [file])
      #expect(try recovered(salvage).bytes == file)
      #expect(salvage.restored == lines.count - left.count)
    }
    // A copy that was damaged elsewhere, and one that went its own way.
    let ours = Array((lines[..<1] + lines[2...]).joined())
    #expect(
      try recovered(
        Salvage(of: ours, copies: [Array((lines[..<3] + lines[4...]).joined())])
      ).bytes == file)
    let base = try JournalText(verifying: Array(lines[..<3].joined())).head
    let other = SealedLine(bytes(#"{"other":1}"#), after: base)
    #expect(
      try recovered(
        Salvage(of: ours, copies: [Array(lines[..<3].joined()) + other.bytes])
      ).bytes == file)
  }

  @Test func takesNothingFromACopyOfAnotherJournal() throws {
    let other = journal(of: [#"{"format":"OTHER"}"#, #"{"o":1}"#])
    let headless = Array(lines[1...].joined())
    let salvage = Salvage(of: headless, copies: [other])
    #expect(salvage.lacksFirstLine)
    #expect(salvage.restored == 0)
    #expect(keptPlaces(salvage) == [1, 2, 3, 4, 5])
    #expect(Salvage(of: [], copies: [other]).lines.isEmpty)
  }

  /// The damaged end that a copy makes good is no loss; one that it does not reach is.
  @Test func tellsOfAnEndThatNoCopyMakesGood() throws {
    var changed = file
    changed[file.count - 10] ^= 1
    changed[file.count - (lines.last?.count ?? 0) - 10] ^= 1
    #expect(Salvage(of: changed).lacksLastLines)
    #expect(Salvage(of: changed, copies: [Array(lines[..<5].joined())]).lacksLastLines)
    #expect(!Salvage(of: changed, copies: [file]).lacksLastLines)
  }

  /// Whatever is done to a journal, what is made of it verifies and holds every line that stands.
  @Test func makesASoundJournalOfAnyDamage() throws {
    var generator = SeededGenerator(seed: 11)
    let junk = ["", "\n", "\r\n", "\u{FEFF}", "{\"x\":1}\n", "\0\0", "{", "x", "\r"]
    for trial in 0..<2000 {
      var damaged: [UInt8] = []
      var whole: Set<Int> = []
      for place in lines.indices {
        var line = lines[place]
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: line = []
        case 1: line[Int.random(in: line.indices, using: &generator)] ^= 1 << 3
        case 2: line = Array(line.prefix(Int.random(in: line.indices, using: &generator)))
        case 3: line = line.dropLast() + bytes("\r\n")
        case 4: line += line
        default: break
        }
        if line.starts(with: lines[place].dropLast()) { whole.insert(place) }
        damaged += line + bytes(junk.randomElement(using: &generator) ?? "")
      }
      let salvage = Salvage(of: damaged)
      let isUnnamed = salvage.unnamedFirstLine != nil
      #expect(keptPlaces(salvage) == whole.subtracting(isUnnamed ? [0] : []).sorted(), "\(trial)")
      #expect(!isUnnamed || whole.contains(0) && !whole.contains(1))
      if whole.isEmpty { continue }
      let again = Salvage(of: try recovered(salvage).bytes)
      #expect(again.isSound)
    }
  }

  @Test func findsNothingInOtherBytes() {
    for text in ["", "x", "x\n", "\n\nx", "\u{FEFF}", "{\"a\":1}\n"] {
      let salvage = Salvage(of: bytes(text))
      #expect(salvage.lines.isEmpty)
      #expect(!salvage.lacksFirstLine && !salvage.isSound == !text.isEmpty)
    }
    let found = Salvage(of: bytes("\n\nx")).omissions
    #expect(found == [Salvage.Omission(kind: .unfinished, line: 3, offset: 2, size: 1)])
  }
}
