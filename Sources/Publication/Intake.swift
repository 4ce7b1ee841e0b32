import JSON
package import Journal
import Maturity
import Parallel
import Synchronization

/// All submissions that were read, counted, with everything that is wrong among them.
package struct Intake: Sendable {
  package let counts: SubmissionCounts

  /// How many institutions of each stratum handed in a submission, copies counted once.
  package let sizes: [Int]

  /// What was not counted, in the order of reading; at most `refusalLimit` of them.
  package let refusals: [Refusal]

  /// How many were not counted for another reason than being a copy.
  package let refusedCount: Int

  /// How many were not counted because they are the same as one that was.
  package let copyCount: Int

  /// The submissions themselves, copies left out, where they were asked for; else none.
  package let submissions: [Submission]

  /// The most refusals that are told.
  package static let refusalLimit = 1000

  /// A line of a source.
  package struct Place: Hashable, Sendable, Comparable {
    /// The place of the source among the sources.
    package let source: Int

    /// From 1; 0 for the source itself.
    package let line: Int

    package init(source: Int, line: Int) {
      self.source = source
      self.line = line
    }

    package static func < (left: Place, right: Place) -> Bool {
      (left.source, left.line) < (right.source, right.line)
    }
  }

  /// Something that was not counted.
  package struct Refusal: Equatable, Sendable {
    package let place: Place
    package let reason: Reason

    package init(place: Place, reason: Reason) {
      self.place = place
      self.reason = reason
    }
  }

  /// Why something was not counted.
  package enum Reason: Equatable, Sendable {
    case unreadable(FileError)
    case faulty(SubmissionFault)

    /// The same submission again, number and all.
    case copy(of: Place)

    /// Another content under the same number: one of the two was changed after it was made.
    case changed(from: Place)
  }
}

// MARK: - Reading

extension Intake {
  /// Reads and counts submissions, a piece at a time and on several threads.
  ///
  /// In memory stands a piece for each thread, and about sixty bytes for each submission by which
  /// copies are known. The result is the same for every number of threads.
  ///
  /// - Parameters:
  ///   - sources: what to read, each with a submission on every line; lines of space are nothing.
  ///   - form: what the submissions must be.
  ///   - references: the level that is counted from in each theme.
  ///   - keepsSubmissions: whether the submissions are kept as well, all in memory.
  ///   - threads: how many threads share the work.
  /// - Returns: the counts, and everything that was not counted.
  package static func reading(
    _ sources: [SubmissionSource], form: SubmissionForm, references: [Int],
    keepsSubmissions: Bool = false, threads: Int = coreCount
  ) -> Intake {
    precondition(references.count == form.themes.count, "a theme has a reference level")
    let pump = LinePump(sources)
    let register = Register()
    let shares = inParallel(threads) { _ in
      var share = Share(
        form, references: references, register: register, keepsSubmissions: keepsSubmissions)
      var piece = Piece()
      while pump.next(&piece) { share.take(piece) }
      return share.finding
    }
    return Intake(shares, register.entries)
  }

  /// Brings together what the threads found.
  private init(_ findings: [Finding], _ entries: [SubmissionNumber: Register.Entry]) {
    let lines = LineNumbers(findings.flatMap(\.pieces))
    var refusals = findings.flatMap(\.refusals).map {
      Refusal(place: lines.place(of: $0.spot), reason: $0.reason)
    }
    var counts = findings[0].counts
    for finding in findings.dropFirst() { counts.add(finding.counts) }
    var sizes = Stratum.all.indices.map { counts.size($0) }
    var copies = 0
    var changed = 0
    let repeats = Dictionary(grouping: findings.flatMap(\.repeats), by: \.number)
    for (number, others) in repeats {
      guard let counted = entries[number] else { preconditionFailure("a copy has an original") }
      // Which of them was counted depends on the threads; the first in order is the original.
      let all = ([counted] + others.map(\.entry)).sorted { $0.spot < $1.spot }
      sizes[counted.stratum] -= 1
      sizes[all[0].stratum] += 1
      for entry in all.dropFirst() {
        let isCopy = entry.content == all[0].content
        copies += isCopy ? 1 : 0
        changed += isCopy ? 0 : 1
        let original = lines.place(of: all[0].spot)
        refusals.append(
          Refusal(
            place: lines.place(of: entry.spot),
            reason: isCopy ? .copy(of: original) : .changed(from: original)))
      }
    }
    self.counts = counts
    self.sizes = sizes
    self.refusals = Array(refusals.sorted { $0.place < $1.place }.prefix(Self.refusalLimit))
    refusedCount = findings.reduce(0) { $0 + $1.refusedCount } + changed
    copyCount = copies
    submissions = findings.flatMap(\.kept).sorted { $0.spot < $1.spot }.map(\.submission)
  }
}

/// A line of a piece.
private struct Spot: Hashable, Comparable {
  let piece: Int32

  /// From 0.
  let line: Int32

  static func < (left: Spot, right: Spot) -> Bool {
    (left.piece, left.line) < (right.piece, right.line)
  }
}

/// The submissions that were counted, by their numbers.
private final class Register: Sendable {
  struct Entry {
    /// A digest of the content, equal for equal contents.
    let content: UInt64

    let spot: Spot
    let stratum: Int
  }

  private let known = Mutex<[SubmissionNumber: Entry]>([:])

  /// Adds an entry; false if its number is known already.
  func add(_ entries: [(SubmissionNumber, Entry)], isNew: inout [Bool]) {
    known.withLock { known in
      for (index, (number, entry)) in entries.enumerated() {
        isNew[index] = known[number] == nil
        if isNew[index] { known[number] = entry }
      }
    }
  }

  var entries: [SubmissionNumber: Entry] { known.withLock { $0 } }
}

/// What one thread found.
private struct Finding: Sendable {
  var counts: SubmissionCounts
  var refusals: [(spot: Spot, reason: Intake.Reason)] = []
  var refusedCount = 0
  var repeats: [(number: SubmissionNumber, entry: Register.Entry)] = []

  var kept: [(spot: Spot, submission: Submission)] = []

  /// The pieces that were read, with their sources and numbers of lines.
  var pieces: [LineNumbers.Part] = []
}

/// Where the lines of pieces stand in their sources.
private struct LineNumbers {
  struct Part {
    let number: Int
    let source: Int
    let lines: Int
    let isSource: Bool
  }

  private var parts: [Int32: (source: Int, before: Int, isSource: Bool)] = [:]

  init(_ parts: [Part]) {
    var source = -1
    var before = 0
    for part in parts.sorted(by: { $0.number < $1.number }) {
      if part.source != source { before = 0 }
      source = part.source
      self.parts[Int32(part.number)] = (source, before, part.isSource)
      before += part.lines
    }
  }

  func place(of spot: Spot) -> Intake.Place {
    guard let part = parts[spot.piece] else { preconditionFailure("a spot is in a piece") }
    return Intake.Place(
      source: part.source, line: part.isSource ? 0 : part.before + Int(spot.line) + 1)
  }
}

/// The work of one thread.
private struct Share {
  private(set) var finding: Finding
  private let form: SubmissionForm
  private let scanner: SubmissionScanner
  private let register: Register
  private let keepsSubmissions: Bool

  /// The submissions of the present piece, with room to be used again.
  private var read: [Submission] = []
  private var entries: [(SubmissionNumber, Register.Entry)] = []
  private var isNew: [Bool] = []

  init(
    _ form: SubmissionForm, references: [Int], register: Register, keepsSubmissions: Bool
  ) {
    self.form = form
    self.register = register
    self.keepsSubmissions = keepsSubmissions
    scanner = SubmissionScanner(form)
    finding = Finding(
      counts: SubmissionCounts(references: references, factCount: form.facts.count))
  }

  mutating func take(_ piece: Piece) {
    let number = Int32(clamping: piece.number)
    switch piece.fault {
    case .unreadable(let error):
      refuse(Spot(piece: number, line: 0), .unreadable(error))
      note(piece, lines: 0, isSource: true)
    case .lineTooLong:
      let fault = SubmissionFault(
        .tooLong(limit: Submission.sizeLimit), at: Submission.sizeLimit)
      refuse(Spot(piece: number, line: 0), .faulty(fault))
      note(piece, lines: 1)
    case nil:
      note(piece, lines: scan(piece.bytes, count: piece.count, number: number))
      count()
    }
  }

  private mutating func note(_ piece: Piece, lines: Int, isSource: Bool = false) {
    finding.pieces.append(
      LineNumbers.Part(
        number: piece.number, source: piece.source, lines: lines, isSource: isSource))
  }

  /// Reads every line and gives how many there are.
  private mutating func scan(_ bytes: [UInt8], count: Int, number: Int32) -> Int {
    let span = bytes.span.extracting(0..<count)
    var line: Int32 = 0
    var start = 0
    while start < count {
      let spot = Spot(piece: number, line: line)
      var at = start
      if let submission = scanner.submission(span, at: &at) {
        add(submission, spot)
      } else {
        at = bytes[start..<count].firstIndex(of: UInt8(ascii: "\n")) ?? count
        look(bytes[start..<at], spot)
      }
      start = at + 1
      line += 1
    }
    return Int(line)
  }

  /// Reads a line by the definition of the format.
  private mutating func look(_ line: ArraySlice<UInt8>, _ spot: Spot) {
    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    do throws(SubmissionFault) {
      add(try Submission(parsing: Array(line), form: form), spot)
    } catch {
      refuse(spot, .faulty(error))
    }
  }

  private mutating func refuse(_ spot: Spot, _ reason: Intake.Reason) {
    finding.refusedCount += 1
    guard finding.refusals.count < Intake.refusalLimit else { return }
    finding.refusals.append((spot, reason))
  }

  private mutating func add(_ submission: Submission, _ spot: Spot) {
    read.append(submission)
    isNew.append(true)
    entries.append(
      (
        submission.number,
        Register.Entry(
          content: submission.contentDigest, spot: spot, stratum: submission.stratumIndex)
      ))
  }

  /// Counts what the piece held, except what is known already.
  private mutating func count() {
    register.add(entries, isNew: &isNew)
    for index in read.indices {
      if isNew[index] {
        finding.counts.add(read[index])
        if keepsSubmissions { finding.kept.append((entries[index].1.spot, read[index])) }
      } else {
        finding.repeats.append((entries[index].0, entries[index].1))
      }
    }
    read.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    isNew.removeAll(keepingCapacity: true)
  }
}

extension Submission {
  /// A number that is equal for submissions that say the same, and hardly ever for others.
  fileprivate var contentDigest: UInt64 {
    var mixer = Mixer()
    mixer.mix(UInt64(stratumIndex))
    for part in themes {
      mixer.mix(
        Self.bits(part.now) << 24 | Self.bits(part.earlier) << 8 | Self.bits(part.change))
    }
    for part in facts { mixer.mix(Self.bits(part.now) << 2 | Self.bits(part.earlier)) }
    return mixer.state
  }

  private static func bits(_ levels: ClosedRange<Int>?) -> UInt64 {
    levels.map { UInt64($0.lowerBound) << 7 | UInt64($0.upperBound) } ?? 0
  }

  private static func bits(_ change: Change) -> UInt64 {
    switch change {
    case .higher: 1
    case .lower: 2
    case .notEstablished: 3
    }
  }

  private static func bits(_ answer: FactAnswer) -> UInt64 {
    switch answer {
    case .yes: 1
    case .no: 2
    case .unknown: 3
    }
  }

  /// The finaliser of SplitMix64 over one word after another.
  private struct Mixer {
    var state: UInt64 = 0

    mutating func mix(_ word: UInt64) {
      var z = state ^ (word &+ 0x9e37_79b9_7f4a_7c15)
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      state = z ^ (z >> 31)
    }
  }
}
