@testable import Journal

/// The lines of a journal, each with its newline.
func pieces(of journal: [UInt8]) -> [[UInt8]] {
  journal.split(separator: newline, omittingEmptySubsequences: false).dropLast()
    .map { Array($0) + [newline] }
}
