package import Hashing
package import Language

extension SignedFile {
  /// Every line with its moment, in order, the first line included.
  private var lines: [TimeOrder.Line] {
    [TimeOrder.Line(number: 1, at: created)]
      + links.map { TimeOrder.Line(number: $0.line, at: $0.at) }
  }

  /// The lines of which a correction up to a line says that their moments are wrong.
  private func corrected(upTo line: Int) -> Set<Int> {
    Set(corrections.filter { $0.link.line <= line }.flatMap(\.lines))
  }

  /// The moments that cannot be right, apart from those that somebody said are wrong.
  package func timeOrder(now: Moment) -> TimeOrder {
    let corrected = corrected(upTo: .max)
    return TimeOrder(lines.filter { !corrected.contains($0.number) }, now: now.instant)
  }

  /// The newest of the lines up to one, apart from those that are known there to be wrong.
  ///
  /// - Returns: nil only where the moment of every line is known to be wrong.
  package func newest(upTo line: Int) -> TimeOrder.Line? {
    let corrected = corrected(upTo: line)
    return lines.prefix { $0.number <= line }
      .filter { !corrected.contains($0.number) }
      .max { $0.at.instant < $1.at.instant }
  }

  /// Why a signature cannot have been made at its moment; nil where it can.
  ///
  /// Only what it covers is held against it: what came later cannot undo it.
  package func untimeliness(
    of signature: Signature, now: Moment
  ) -> SignatureVerdict.Untimeliness? {
    let at = signature.link.at
    if now.isBehind(at) { return .future }
    guard let newest = signature.lastLine.flatMap(newest), at.isBehind(newest.at) else {
      return nil
    }
    return .olderThan(newest)
  }

  /// What shows of a signature without asking ssh-keygen; nil where nothing does.
  package func evidentVerdict(on signature: Signature, now: Moment) -> SignatureVerdict? {
    signature.evidentLoss ?? untimeliness(of: signature, now: now).map { .untimely($0) }
  }

  /// The newest line that a signature covers, where that is newer by no more than two clocks may
  /// differ; nil where it is not newer at all.
  package func slightlyNewer(than signature: Signature) -> TimeOrder.Line? {
    guard let newest = signature.lastLine.flatMap(newest) else { return nil }
    let at = signature.link.at
    return newest.at.instant > at.instant && !at.isBehind(newest.at) ? newest : nil
  }

  /// The hashes of the lines whose moments somebody can say are wrong: those that cannot be right
  /// at a moment, and those that are newer than it.
  package func wrongLines(at now: Moment) -> [Digest] {
    let wrong = Set(timeOrder(now: now).wrong.map(\.line.number))
    let corrected = corrected(upTo: .max)
    return zip(lines, [firstHash] + links.map(\.hash)).compactMap { line, hash in
      let isTold = !corrected.contains(line.number)
      return isTold && (wrong.contains(line.number) || now.isBehind(line.at)) ? hash : nil
    }
  }
}

extension SignedFile.Signature {
  /// What shows of what is signed without anybody checking the signature; nil where it is there.
  package var evidentLoss: SignatureVerdict? {
    if coversLostLines { return .linesLost }
    return lastLine == nil ? .headMissing : nil
  }
}
