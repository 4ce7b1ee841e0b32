import Testing

@testable import Journal

@Suite struct JournalTextResemblanceTests {
  private let starts = [bytes(#"{"format":"JOURNAL""#)]

  private func isResembled(_ file: [UInt8]) -> Bool {
    JournalText.isResembled(by: file, startingWith: starts)
  }

  /// Whatever bit of a journal is changed, it goes on looking like one.
  @Test func knowsAJournalWhateverBitIsChanged() {
    for count in 1...sampleBodies.count {
      let file = journal(of: Array(sampleBodies.prefix(count)))
      for index in file.indices {
        for bit in 0..<8 {
          var changed = file
          changed[index] ^= 1 << bit
          #expect(isResembled(changed))
          #expect(isResembled([0xEF, 0xBB, 0xBF] + changed))
        }
      }
    }
  }

  @Test func takesNothingElseForAJournal() {
    for text in ["", "x", "{}", "{\"format\":\"OTHER\"}", "\u{FEFF}", " {\"format\":\"JOURNAL\"}"] {
      #expect(!isResembled(bytes(text)), "\(text)")
    }
    let long = [UInt8](repeating: UInt8(ascii: ","), count: 200)
    #expect(!isResembled(long))
  }
}
