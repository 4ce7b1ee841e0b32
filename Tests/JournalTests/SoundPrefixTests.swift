import Testing

@testable import Journal

@Suite struct SoundPrefixTests {
  @Test func isTheWholeOfASoundJournal() throws {
    let file = journal(of: sampleBodies)
    let prefix = SoundPrefix(of: file)
    #expect(prefix.bytes == file)
    #expect(prefix.lines == (try JournalText(verifying: file).lines))
    #expect(prefix.damage == nil)
    #expect(prefix.omittedBytes == 0)
    #expect(prefix.omittedLines == 0)
  }

  @Test func leavesOutAnUnfinishedLine() throws {
    let before = journal(of: Array(sampleBodies.prefix(2)))
    let file = journal(of: Array(sampleBodies.prefix(3)))
    for size in (before.count + 1)..<file.count {
      let prefix = SoundPrefix(of: Array(file[..<size]))
      #expect(prefix.bytes == before)
      #expect(prefix.damage == nil)
      #expect(prefix.omittedBytes == size - before.count)
      #expect(prefix.omittedLines == 1)
    }
  }

  /// Whatever bit is changed, the prefix is a sound journal of the lines before the changed one, and
  /// of that one too if the bit was in its newline; and each byte is either kept or counted.
  @Test func isSoundWhateverBitIsChanged() throws {
    let file = journal(of: sampleBodies)
    let lines = try JournalText(verifying: file).lines
    for index in file.indices {
      for bit in 0..<8 {
        var changed = file
        changed[index] ^= 1 << bit
        let prefix = SoundPrefix(of: changed)
        let kept = lines.filter { $0.range.upperBound <= index }
        #expect(prefix.lines == kept)
        #expect(prefix.damage != nil)
        if let last = kept.last {
          #expect(prefix.bytes == Array(file[...last.range.upperBound]))
          #expect(try JournalText(verifying: prefix.bytes).lines == kept)
        } else {
          #expect(prefix.bytes.isEmpty)
        }
        let restored = file[index] == newline ? 1 : 0
        #expect(prefix.bytes.count - restored + prefix.omittedBytes == file.count)
        #expect(prefix.omittedLines >= lines.count - kept.count)
      }
    }
  }

  @Test func isEmptyWithoutAFirstLine() {
    for (file, lineCount) in [("", 0), ("x", 1), ("x\n", 1), ("\n\nx", 3)] {
      let prefix = SoundPrefix(of: bytes(file))
      #expect(prefix.bytes.isEmpty)
      #expect(prefix.lines.isEmpty)
      #expect(prefix.damage != nil)
      #expect(prefix.omittedBytes == file.utf8.count)
      #expect(prefix.omittedLines == lineCount)
    }
  }
}
