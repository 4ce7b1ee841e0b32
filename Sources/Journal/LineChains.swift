import Hashing

/// The lines of a damaged file and its copies that prove themselves, by what they say of the chain.
struct LineChains {
  private struct Candidate {
    let line: Salvage.Line

    /// Where it stands in the damaged file; nil for a line from a copy.
    let range: Range<Int>?
  }

  /// Those of the damaged file stand before those of copies.
  private var candidates: [Candidate] = []
  private var byHash: [Digest: Int] = [:]

  /// The candidates that follow a line, by the hash of that, in order.
  private var followers: [Digest: [Int]] = [:]

  /// Lines that stand in the damaged file again.
  private var repeated: [(range: Range<Int>, number: Int)] = []

  /// What else stands in the damaged file.
  private var scraps: [Scrap] = []

  /// The candidates that are of the file, for it names them: its own, those that a damaged piece
  /// still names, and whatever stands before one of these along the chain.
  private var ours: Set<Int> = []

  /// Where a damaged piece that names a line of a copy stands, by candidate.
  private var shownAt: [Int: Int] = [:]

  init(_ file: UnsafeRawBufferPointer, copies: [[UInt8]]) {
    var number = 1
    var place = 0
    for found in LineSearch.lines(in: file) {
      number += LineEnd.count(in: file[place..<found.range.lowerBound])
      place = found.range.lowerBound
      add(found, file, number: number)
    }
    scraps = Scrap.list(in: file, between: soundLines.map { ($0.range, $0.number) })
    for copy in copies {
      copy.withUnsafeBytes { bytes in
        for found in LineSearch.lines(in: bytes) { add(found, bytes, number: nil) }
      }
    }
    claim()
  }

  private mutating func add(
    _ found: LineSearch.Found, _ bytes: UnsafeRawBufferPointer, number: Int?
  ) {
    let links = found.links
    guard byHash[links.hash] == nil else {
      if let number { repeated.append((found.range, number)) }
      return
    }
    byHash[links.hash] = candidates.count
    if let previous = links.previous { followers[previous, default: []].append(candidates.count) }
    candidates.append(
      Candidate(
        line: Salvage.Line(number: number, bytes: Array(bytes[found.range]), links: links),
        range: number == nil ? nil : found.range))
  }

  private mutating func claim() {
    for scrap in scraps {
      for digest in scrap.names.union(scrap.own) {
        guard let index = byHash[digest], candidates[index].range == nil else { continue }
        shownAt[index] = min(shownAt[index] ?? .max, scrap.range.lowerBound)
      }
    }
    var open = candidates.indices.filter { candidates[$0].range != nil } + Array(shownAt.keys)
    while let index = open.popLast() {
      guard ours.insert(index).inserted, let previous = candidates[index].line.previous,
        let before = byHash[previous]
      else { continue }
      open.append(before)
    }
  }

  /// The sound lines of the damaged file, in order, with the candidate that each is; nil for one
  /// that stands there again.
  private var soundLines: [(range: Range<Int>, number: Int, candidate: Int?)] {
    let once = candidates.indices.compactMap {
      index -> (range: Range<Int>, number: Int, candidate: Int?)? in
      let candidate = candidates[index]
      guard let range = candidate.range, let number = candidate.line.number else { return nil }
      return (range, number, index)
    }
    return (once + repeated.map { ($0.range, $0.number, nil) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

// MARK: - What is kept

extension LineChains {
  /// The lines that are of the journal, in order.
  struct Kept {
    fileprivate(set) var order: [Int]

    /// The first line of the file where no other line names it as the one before it.
    fileprivate(set) var unnamedFirst: Int?

    /// Whether something was lost after the last line, so that no later line names it.
    fileprivate(set) var lacksEnd = false
  }

  func kept(in file: UnsafeRawBufferPointer) -> Kept {
    var kept = linked(in: file)
    let isForked = isForked(kept.order)
    let isContinued = follow(&kept, in: file)
    let isLost = openScraps(kept).contains { !$0.isUnfinished }
    kept.lacksEnd = isForked || !isContinued || isLost
    return kept
  }

  /// The line that a candidate is.
  func line(_ index: Int) -> Salvage.Line { candidates[index].line }

  /// The chains of the file one behind the other, up to the end of the journal.
  ///
  /// A chain begins with a first line, or with a line whose predecessor is nowhere. Chains come in
  /// the order of their lines in the damaged file. The journal ends where another one begins; a
  /// single line right above another one is not of the journal, nor are lines between those of a
  /// chain that goes on behind them, unless a damaged piece ties them to it.
  private func linked(in file: UnsafeRawBufferPointer) -> Kept {
    var chains = chains[...]
    while chains.count > 1, let first = chains.first, first.count == 1,
      let second = chains.dropFirst().first, begins(second, in: file),
      isFirstLine(first[0]) || second.count > 1 && !begins(first, in: file)
    {
      chains.removeFirst()
    }
    var order: [Int] = []
    var reach = 0
    for chain in chains {
      if !order.isEmpty {
        if begins(chain, in: file) { break }
        let isBehind = place(of: chain).map { $0 > reach } ?? true
        guard isBehind || order.last.map({ isTied(chain[0], to: $0, in: file) }) == true else {
          continue
        }
      }
      order += chain
      reach = max(reach, chain.compactMap { candidates[$0].range?.lowerBound }.max() ?? 0)
    }
    guard let first = order.first, chains.first?.count == 1, isFirstLine(first), order.count > 1,
      !isNamed(first, by: order, in: file)
    else { return Kept(order: order, unnamedFirst: nil) }
    return Kept(order: Array(order.dropFirst()), unnamedFirst: first)
  }

  private func isFirstLine(_ index: Int) -> Bool { candidates[index].line.previous == nil }

  /// Whether a journal begins with a chain, its first line being there or what is left of it.
  private func begins(_ chain: [Int], in file: UnsafeRawBufferPointer) -> Bool {
    guard let previous = candidates[chain[0]].line.previous else { return true }
    let starts = candidates.indices.filter(isFirstLine).map { index in
      candidates[index].line.bytes.prefix { $0 != UInt8(ascii: ",") }
    }
    return scraps.contains { scrap in
      scrap.own.contains(previous) && starts.contains { file[scrap.range].starts(with: $0) }
    }
  }

  /// Whether damaged pieces lead from a line back to the one before the gap, by the hashes that still
  /// stand in them.
  private func isTied(_ index: Int, to before: Int, in file: UnsafeRawBufferPointer) -> Bool {
    let after = candidates[before].line.hash
    var open = [candidates[index].line.previous].compactMap(\.self)
    var seen: Set<Digest> = []
    while let hash = open.popLast() {
      guard seen.insert(hash).inserted else { continue }
      for scrap in scraps where scrap.own.contains(hash) {
        if scrap.namesHalf(of: after, in: file) { return true }
        open += scrap.names
      }
    }
    return false
  }

  /// The gaps between kept lines that damaged pieces of the file bridge.
  func proven(_ kept: Kept, in file: UnsafeRawBufferPointer) -> Set<JournalBreak> {
    Set(
      zip(kept.order, kept.order.dropFirst()).compactMap { before, index in
        let after = candidates[before].line.hash
        guard let lost = candidates[index].line.previous, lost != after,
          isTied(index, to: before, in: file)
        else { return nil }
        return JournalBreak(after: after, lost: lost)
      })
  }

  /// Whether a line that tells of lost ones, or a damaged piece, names a line.
  ///
  /// Nothing else holds a first line to those behind a gap: it may be of another file.
  private func isNamed(
    _ index: Int, by order: [Int], in file: UnsafeRawBufferPointer
  ) -> Bool {
    let hash = candidates[index].line.hash
    return order.contains { candidates[$0].line.salvaged?.after == hash }
      || scraps.contains { $0.namesHalf(of: hash, in: file) }
  }

  /// The chains of lines that are of the file, by the place of the first such line.
  private var chains: [[Int]] {
    let roots = ours.sorted().filter { index in
      guard let previous = candidates[index].line.previous else { return true }
      return byHash[previous] == nil && follower(of: previous) == index
    }
    return roots.map(chain).compactMap { chain in
      place(of: chain).map { (chain, place: $0) }
    }
    .sorted { $0.place < $1.place }
    .map(\.0)
  }

  /// Where the first line of a chain stands in the damaged file, or what is left of one.
  private func place(of chain: [Int]) -> Int? {
    chain.compactMap { candidates[$0].range?.lowerBound ?? shownAt[$0] }.min()
  }

  /// The line of the file that follows another; of several the first.
  private func follower(of hash: Digest) -> Int? { followers[hash]?.first(where: ours.contains) }

  private func chain(from root: Int) -> [Int] {
    var chain = [root]
    var last = root
    while let next = follower(of: candidates[last].line.hash) {
      chain.append(next)
      last = next
    }
    return chain
  }

  /// Whether a line of the damaged file that is not kept follows the same line as one that is.
  ///
  /// Of two continuations of one line nobody can tell which was the journal's.
  private func isForked(_ order: [Int]) -> Bool {
    let kept = Set(order)
    let hashes = Set(
      order.flatMap { index in
        [candidates[index].line.hash, candidates[index].line.previous].compactMap(\.self)
      })
    return candidates.indices.contains { index in
      let candidate = candidates[index]
      return candidate.range != nil && !kept.contains(index)
        && candidate.line.previous.map(hashes.contains) == true
    }
  }
}

// MARK: - The end

extension LineChains {
  /// Goes on with the lines of copies after the last line of the file.
  ///
  /// No later line names these, so they are taken only as long as nothing contradicts: neither two
  /// copies that go on differently nor a damaged piece that was another line in the same place.
  ///
  /// - Returns: whether nothing contradicted.
  private func follow(_ kept: inout Kept, in file: UnsafeRawBufferPointer) -> Bool {
    let open = openScraps(kept)
    var isFirst = true
    while let last = kept.order.last {
      let hash = candidates[last].line.hash
      guard let nexts = followers[hash]?.filter({ !ours.contains($0) }), let next = nexts.first
      else { return true }
      let line = candidates[next].line
      let isOther = open.contains { scrap in
        if let stated = scrap.stated { return stated.previous == hash && stated.hash != line.hash }
        // What is left of the first line after the last sound one says which it was, or was not.
        return isFirst && scrap.range == open.first?.range && !scrap.begins(line.bytes, in: file)
      }
      guard nexts.count == 1, !isOther else { return false }
      kept.order.append(next)
      isFirst = false
    }
    return true
  }

  /// The damaged pieces after the last line of the file that are none of the lines kept.
  ///
  /// A piece that still has the hash of a line is that line; those before it were before that.
  private func openScraps(_ kept: Kept) -> [Scrap] {
    let places = Set(kept.order)
    let last = kept.order.last { candidates[$0].range != nil }
    let lastPlace = last.flatMap { candidates[$0].range?.lowerBound } ?? 0
    let isKept = { (scrap: Scrap) in
      scrap.own.contains { byHash[$0].map(places.contains) == true }
    }
    let reach = scraps.last(where: isKept)?.range.lowerBound ?? 0
    return scraps.filter { $0.range.lowerBound > max(lastPlace, reach) && !isKept($0) }
  }

  /// The kept lines after which a copy goes on otherwise.
  func departures(_ kept: Kept) -> [Salvage.Line] {
    let places = Set(kept.order)
    return kept.order.filter { index in
      followers[candidates[index].line.hash]?.contains {
        candidates[$0].range == nil && !places.contains($0)
      } == true
    }.map { candidates[$0].line }
  }
}

// MARK: - What is not kept

extension LineChains {
  /// What of the damaged file is not kept, in its order.
  func omissions(_ kept: Kept) -> [Salvage.Omission] {
    let places = Set(kept.order)
    let lines = soundLines.compactMap { line -> Salvage.Omission? in
      let kind: Salvage.Omission.Kind
      switch line.candidate {
      case let index? where places.contains(index): return nil
      case let index? where index == kept.unnamedFirst: kind = .unnamedFirstLine
      case .some: kind = .foreign
      case nil: kind = .repeated
      }
      return Salvage.Omission(
        kind: kind, line: line.number, offset: line.range.lowerBound, size: line.range.count)
    }
    let pieces = scraps.map { scrap in
      Salvage.Omission(
        kind: scrap.isUnfinished ? .unfinished : .damaged, line: scrap.line,
        offset: scrap.range.lowerBound, size: scrap.range.count)
    }
    return (lines + pieces).sorted { $0.offset < $1.offset }
  }
}
