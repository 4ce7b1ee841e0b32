import Hashing
import Journal
import TestSupport

extension Trial {
  /// A power cut while lines are written one by one: every line that was acknowledged is there, and
  /// the file is taken as it is.
  ///
  /// Where a sector of the last line is missing and its end is there, it looks like a line that was
  /// acknowledged and damaged since. Then it is refused, and what is saved has every line.
  static let lostWrites = Trial(name: "lost writes") { _, generator in
    let (found, acknowledged) = powerCut(linesAtOnce: 1...1, &generator)
    do throws(JournalDamage) {
      let kept = try JournalText(verifying: found).lines.map(\.hash)
      return kept.starts(with: acknowledged)
        ? [] : [.lost("\(acknowledged.count) lines acknowledged, \(kept.count) found")]
    } catch {
      let kept = Salvage(of: found).lines.map(\.hash)
      return found.contains(0) && kept.starts(with: acknowledged)
        ? [] : [.refused("line \(error.line) after a power cut: \(error.kind)")]
    }
  }

  /// The same with several lines at once, of which the later ones may be there alone: then the file
  /// may be refused, and what is saved from it has every line that was acknowledged.
  static let lostBatches = Trial(name: "lost batches") { _, generator in
    let (found, acknowledged) = powerCut(linesAtOnce: 1...4, &generator)
    let kept = Salvage(of: found).lines.map(\.hash)
    return kept.starts(with: acknowledged)
      ? [] : [.lost("\(acknowledged.count) lines acknowledged, \(kept.count) saved")]
  }

  /// Writes lines until the power goes, and gives what the medium holds with the hashes of the lines
  /// that were acknowledged.
  private static func powerCut(
    linesAtOnce: ClosedRange<Int>, _ generator: inout SeededGenerator
  ) -> (found: [UInt8], acknowledged: [Digest]) {
    let header = SealedLine(Array(#"{"format":"peil-record"}"#.utf8), after: nil)
    let disk = ModelDisk(
      header.bytes, calls: Int.random(in: 1...60, using: &generator), seed: generator.next())
    let writer = JournalWriter(disk, size: header.bytes.count, head: header.hash)
    var acknowledged = [header.hash]
    do throws(JournalError) {
      for _ in 0..<20 {
        let count = Int.random(in: linesAtOnce, using: &generator)
        acknowledged += try writer.append(batch: (0..<count).map { _ in body(&generator) })
      }
    } catch {}
    return (disk.afterPowerCut(), acknowledged)
  }

  private static func body(_ generator: inout SeededGenerator) -> [UInt8] {
    let text = String(repeating: "x", count: Int.random(in: 0...1_500, using: &generator))
    return Array(#"{"event":"noted","text":"\#(text)"}"#.utf8)
  }
}
