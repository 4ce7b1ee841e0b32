import Hashing
import Journal
import TestSupport

extension Trial {
  /// A power cut while lines are written: every line that was acknowledged is there, and the file is
  /// taken as it is.
  static let lostWrites = Trial(name: "lost writes") { _, generator in
    let header = SealedLine(Array(#"{"format":"peil-record"}"#.utf8), after: nil)
    let disk = ModelDisk(
      header.bytes, calls: Int.random(in: 1...60, using: &generator), seed: generator.next())
    let writer = JournalWriter(disk, size: header.bytes.count, head: header.hash)
    var acknowledged = [header.hash]
    do throws(JournalError) {
      for _ in 0..<20 {
        acknowledged += try writer.append(batch: bodies(&generator))
      }
    } catch {}
    let found = disk.afterPowerCut()
    let kept = SoundPrefix(of: found).lines.map(\.hash)
    if !kept.starts(with: acknowledged) {
      return [.lost("\(acknowledged.count) lines acknowledged, \(kept.count) found")]
    }
    do throws(JournalDamage) {
      _ = try JournalText(verifying: found)
    } catch {
      return [.refused("line \(error.line) after a power cut: \(error.kind)")]
    }
    return []
  }

  /// One event or two at a time, as commands write them.
  private static func bodies(_ generator: inout SeededGenerator) -> [[UInt8]] {
    (0..<Int.random(in: 1...2, using: &generator)).map { _ in
      let text = String(repeating: "x", count: Int.random(in: 0...200, using: &generator))
      return Array(#"{"event":"noted","text":"\#(text)"}"#.utf8)
    }
  }
}
