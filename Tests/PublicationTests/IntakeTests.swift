import Journal
import Maturity
import TestSupport
import Testing

@testable import Publication

@Suite struct IntakeTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func read(
    _ names: [String], threads: Int = 2, form: SubmissionForm = Sample.form
  ) -> Intake {
    .reading(
      names.map { .path(directory / $0) }, form: form,
      references: form.themes.map { _ in 3 }, threads: threads)
  }

  private func counted(_ submissions: [Submission]) -> SubmissionCounts {
    var counts = SubmissionCounts(references: [3, 3, 3], factCount: 2)
    for submission in submissions { counts.add(submission) }
    return counts
  }

  @Test(arguments: [1, 2, 5])
  func everySubmissionOfEveryFileIsCountedOnce(threads: Int) throws {
    // More than a piece, so that lines are divided over several.
    let submissions = Sample.submissions(3_000)
    try directory.place(Sample.lines(Array(submissions[..<2_000])), "a.jsonl")
    try directory.place(Sample.lines(Array(submissions[2_000..<2_001])), "b.json")
    try directory.place(Sample.lines(Array(submissions[2_001...])).dropLast(), "c.jsonl")
    let intake = read(["a.jsonl", "b.json", "c.jsonl"], threads: threads)
    #expect(intake.counts == counted(submissions))
    #expect(intake.sizes == Stratum.all.indices.map { intake.counts.size($0) })
    #expect(intake.refusals == [])
    #expect(intake.refusedCount == 0)
    #expect(intake.copyCount == 0)
  }

  @Test func emptyLinesAreNothing() throws {
    try directory.place(
      Array("\n \t\r\n".utf8) + Sample.lines(Sample.submissions(1)) + Array("\n".utf8), "a")
    let intake = read(["a"])
    #expect(intake.counts.total == 1)
    #expect(intake.refusals == [])
  }

  @Test(arguments: [1, 3])
  func whatIsRefusedIsToldByFileAndLine(threads: Int) throws {
    let submissions = Sample.submissions(2_500)
    var lines = submissions.map { Array(Sample.line($0).utf8) }
    lines[7] = Array("{}".utf8)
    lines[2_400] = Array(Sample.line(submissions[2_400]).replacing("2025,", with: "2027,").utf8)
    try directory.place(Array(lines.joined(separator: [0x0A])), "a.jsonl")
    let intake = read(["none", "a.jsonl"], threads: threads)
    #expect(
      intake.refusals == [
        .init(place: .init(source: 0, line: 0), reason: .unreadable(.notFound)),
        .init(
          place: .init(source: 1, line: 8),
          reason: .faulty(SubmissionFault(.anotherFormat, at: 0))),
        .init(
          place: .init(source: 1, line: 2_401),
          reason: .faulty(
            SubmissionFault(
              .anotherWave(2027, expected: 2025),
              at: try #require(Sample.line(submissions[2_400]).offset(of: "2025,"))))),
      ])
    #expect(intake.refusedCount == 3)
    #expect(intake.counts.total == 2_498)
  }

  @Test(arguments: [1, 2, 4])
  func aCopyIsCountedOnceAndAChangedOneIsRefused(threads: Int) throws {
    let submissions = Sample.submissions(1_500)
    try directory.place(Sample.lines(submissions), "a")
    let first = submissions[0]
    let changed = Submission(
      number: submissions[1].number,
      sector: submissions[1].sector == .university ? .institute : .university,
      profile: submissions[1].profile, themes: submissions[1].themes, facts: submissions[1].facts)
    try directory.place(Sample.lines([first, changed, first]), "b")
    let intake = read(["a", "b"], threads: threads)
    #expect(intake.sizes.reduce(0, +) == 1_500)
    #expect(
      intake.refusals == [
        .init(place: .init(source: 1, line: 1), reason: .copy(of: .init(source: 0, line: 1))),
        .init(place: .init(source: 1, line: 2), reason: .changed(from: .init(source: 0, line: 2))),
        .init(place: .init(source: 1, line: 3), reason: .copy(of: .init(source: 0, line: 1))),
      ])
    #expect(intake.copyCount == 2)
    #expect(intake.refusedCount == 1)
  }

  /// Two institutions may submit the same; only the number tells them from a copy.
  @Test func equalContentIsNoCopy() throws {
    let first = Sample.submissions(1)[0]
    let other = Submission(
      number: SubmissionNumber(7), sector: first.sector, profile: first.profile,
      themes: first.themes, facts: first.facts)
    try directory.place(Sample.lines([first, other]), "a")
    #expect(read(["a"]).counts.total == 2)
    #expect(read(["a"]).copyCount == 0)
  }

  @Test func aLineThatIsTooLongIsPassedOver() throws {
    let submissions = Sample.submissions(2)
    let long = [UInt8](repeating: 0x20, count: 3 << 20)
    for count in [Submission.sizeLimit + 1, 1 << 20, long.count] {
      try directory.place(
        Sample.lines([submissions[0]]) + long[..<count] + [0x0A] + Sample.lines([submissions[1]]),
        "a")
      let intake = read(["a"])
      #expect(intake.counts.total == 2)
      try directory.place(
        Sample.lines([submissions[0]]) + Array("{".utf8) + long[..<count] + [0x0A]
          + Sample.lines([submissions[1]]), "b")
      let other = read(["b"])
      #expect(other.counts.total == 2)
      #expect(other.refusals.map(\.place) == [.init(source: 0, line: 2)])
    }
  }

  @Test func aDirectoryIsNoSource() {
    #expect(read([""]).refusals.map(\.reason) == [.unreadable(.isDirectory)])
  }

  @Test func onlyTheFirstRefusalsAreKept() throws {
    try directory.place(Array(String(repeating: "x\n", count: 2_500).utf8), "a")
    for threads in [1, 3] {
      let intake = read(["a"], threads: threads)
      #expect(intake.refusals.count == Intake.refusalLimit)
      #expect(intake.refusals.map(\.place.line) == Array(1...Intake.refusalLimit))
      #expect(intake.refusedCount == 2_500)
    }
  }
}

extension String {
  /// The byte at which a text begins in this one.
  fileprivate func offset(of text: String) -> Int? {
    utf8.firstRange(of: text.utf8).map { utf8.distance(from: startIndex, to: $0.lowerBound) }
  }
}
