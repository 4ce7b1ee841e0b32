import Definitions
import History
import Journal
import Maturity
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder with a record in it, and the program that works on it.
final class Workshop {
  let folder: TemporaryDirectory

  /// The bytes of a new record, and of a dossier about it with an engagement and a plan.
  private let record: [UInt8]
  private let dossier: [UInt8]

  /// The codes of all practices, in order.
  let practices: [String]

  static let ratings = ["not", "partially", "largely", "fully"]

  init() throws {
    folder = try TemporaryDirectory()
    practices = try Library.embedded.questionnaire("leidraad-2025").places.keys.sorted()
    let path = folder / "a.peil"
    try Self.succeed([
      "new", path, "--institution", "TU", "--sector", "university", "--wave", "2025", "--profile",
      "medium", "--reference-date", "2025-10-01",
    ])
    record = try SourceFile.read(path, limit: 1 << 20)
    try Self.succeed([
      "audit", path, "--no-input", "--kind", "peer-review", "--plan", "everything",
    ])
    dossier = try SourceFile.read(folder / "a.audit.peil", limit: 1 << 20)
  }

  var path: String { folder / "a.peil" }
  var dossierPath: String { folder / "a.audit.peil" }

  /// Puts everything back as it was at the start.
  func clear() throws {
    for name in folder.names { unlink(folder / name) }
    try folder.place(record, "a.peil")
    try folder.place(dossier, "a.audit.peil")
  }

  /// Runs the program where nothing stands in its way.
  @discardableResult
  static func succeed(_ words: [String], input: String = "") throws -> PeilProcess.Ending {
    let ending = try run(words, input: input)
    guard ending.status == 0 else { throw Refusal(words: words, messages: ending.messages) }
    return ending
  }

  static func run(_ words: [String], input: String = "") throws -> PeilProcess.Ending {
    try PeilProcess.run(words + ["--lang", "en"], input: input)
  }

  /// The program does not do what it must before anything can be tried.
  struct Refusal: Error {
    let words: [String]
    let messages: String
  }
}

// MARK: - What stands in the files

extension Workshop {
  /// The rating of each practice on record, read without the program; nil where the file is refused.
  func ratings() throws -> [String: String]? {
    let bytes = try SourceFile.read(path, limit: 1 << 24)
    guard let text = try? JournalText(verifying: bytes) else { return nil }
    guard let state = try? RecordState(lines: text.recordLines) else { return nil }
    var ratings: [String: String] = [:]
    for entry in state.entries where entry.counts {
      if case .rated(let practice, let rating, _) = entry.event.act { ratings[practice] = rating }
    }
    return ratings
  }

  /// The same of the dossier, with how many events it has.
  func examinations() throws -> [String: String]? {
    let bytes = try SourceFile.read(dossierPath, limit: 1 << 24)
    guard let text = try? JournalText(verifying: bytes) else { return nil }
    guard let state = try? DossierState(lines: text.recordLines) else { return nil }
    var ratings: [String: String] = [:]
    for practice in practices {
      if case .rated(let rating, _) = state.examination(of: practice) { ratings[practice] = rating }
    }
    return ratings
  }

  /// What is amiss with a record in which ratings were acknowledged, in order, of those typed.
  func faults(acknowledged: [Rating], given: [Rating]) throws -> [Trial.Fault] {
    guard let found = try ratings() else { return [.refused("the record is refused")] }
    return Self.faults(found, acknowledged: acknowledged, given: given)
  }

  static func faults(
    _ found: [String: String], acknowledged: [Rating], given: [Rating]
  ) -> [Trial.Fault] {
    var faults: [Trial.Fault] = []
    for practice in Set(acknowledged.map(\.practice)).sorted() {
      let told = acknowledged.count { $0.practice == practice }
      let possible = given.filter { $0.practice == practice }.dropFirst(told - 1).map(\.rating)
      guard let rating = found[practice] else {
        faults.append(.lost("\(practice) was recorded and is not there"))
        continue
      }
      if !possible.contains(rating) {
        faults.append(.lost("\(practice) was recorded as \(possible[0]) and is \(rating)"))
      }
    }
    for (practice, rating) in found.sorted(by: { $0.key < $1.key })
    where !given.contains(Rating(practice: practice, rating: rating)) {
      faults.append(.foreign("\(practice) is \(rating), which nobody answered"))
    }
    return faults
  }

  /// An answer that is typed.
  struct Rating: Hashable {
    let practice: String
    let rating: String
  }

  /// Ratings of practices that are drawn, some of them more than once.
  func drawnRatings(_ count: Int, _ generator: inout SeededGenerator) -> [Rating] {
    (0..<count).map { _ in
      Rating(
        practice: practices[Int.random(in: 0..<practices.count, using: &generator)],
        rating: Self.ratings[Int.random(in: 0..<Self.ratings.count, using: &generator)])
    }
  }

  /// Goes on with the program, which must take the files as they are.
  func goingOn() throws -> [Trial.Fault] {
    let practice = practices[0]
    let answer = try Self.run(["answer", path, practice, "fully"])
    guard answer.status == 0 else { return [.refused("answer: \(answer.messages)")] }
    let verified = try Self.run(["verify", path])
    guard verified.status == 0 else { return [.refused("verify: \(verified.messages)")] }
    return try ratings()?[practice] == "fully" ? [] : [.lost("an answer given afterwards")]
  }
}

extension JournalText {
  /// The lines as a record or a dossier is read from them.
  var recordLines: [RecordLine] {
    lines.map { RecordLine(number: $0.number, bytes: Array(bytes[$0.range]), hash: $0.hash) }
  }
}
