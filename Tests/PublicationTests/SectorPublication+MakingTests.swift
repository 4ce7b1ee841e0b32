import Maturity
import Testing

@testable import Publication

@Suite struct SectorPublicationMakingTests {
  private let sample: SectorSample

  init() throws { sample = try SectorSample() }

  /// The number that a figure stands for, counted anew.
  private func truth(_ figure: PublishedFigure, _ submissions: [Submission]) throws -> Int {
    let members = submissions.filter {
      figure.group.contains(Stratum(sector: $0.sector, profile: $0.profile))
    }
    #expect(members.count == figure.institutions)
    let measure = figure.measure
    switch measure.kind {
    case .level:
      let theme = try #require(sample.form.themes.firstIndex(of: measure.item))
      #expect(measure.wave == 2025 && measure.reference == 3)
      return members.count { ($0.themes[theme].now?.lowerBound ?? 0) >= 3 }
    case .higher, .lower:
      let theme = try #require(sample.form.themes.firstIndex(of: measure.item))
      let change: Submission.Change = measure.kind == .higher ? .higher : .lower
      return members.count { $0.themes[theme].change == change }
    case .fact:
      let fact = try #require(sample.form.facts.firstIndex(of: measure.item))
      return members.count { $0.facts[fact].now == .yes }
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func everyFigureHoldsAndIsCoded(seed: UInt64) throws {
    let submissions = sample.submissions(seed: seed)
    let result = try sample.draft(submissions).result(released: SectorSample.released)
    let publication = result.publication
    // By sector and theme level, higher and lower; by profile a level; and so for the facts.
    #expect(publication.figures.count == 2 * (3 * 3 + 3) + 2 * (3 + 3))
    for figure in publication.figures {
      let count = try truth(figure, submissions)
      #expect(figure.counts.contains(count))
      let n = figure.institutions
      switch figure.form {
      case .exactly:
        #expect(figure.group.profile == nil)
        #expect((4...(n - 4)).contains(count))
      case .atMost: #expect(figure.counts == 0...3)
      case .atLeast: #expect(figure.counts.lowerBound == n - 3)
      case .all:
        #expect(sample.policy.unanimity.value.contains(figure.measure.item))
        #expect(figure.group.sector != nil)
      case .atMostAThird, .betweenThirds, .atLeastTwoThirds:
        #expect(figure.group.profile != nil)
      case .withheld: #expect(figure.counts == 0...n)
      }
    }
    #expect(publication.sectors == [.university, .hogeschool, .institute])
    #expect(
      publication.participation.prefix(3).map(\.institutions) == [14, 36, 22])
    #expect(result.audits.map(\.item) == sample.form.themes + sample.form.facts)
    #expect(result.audits.map(\.printed).reduce(0, +) > 24)
    #expect(result.unused == [])
  }

  @Test func theResultIsTheSameOnAnyNumberOfThreads() throws {
    let draft = sample.draft(sample.submissions(seed: 3))
    let results = try [1, 2, 3].map {
      try draft.result(released: SectorSample.released, threads: $0).publication
    }
    #expect(results[0] == results[1])
    #expect(results[0] == results[2])
  }

  @Test func aGroupThatIsTooSmallIsNotPrinted() throws {
    let submissions = sample.submissions(
      seed: 4, sizes: [.university: 14, .hogeschool: 7, .institute: 0])
    let publication = try sample.draft(submissions)
      .result(released: SectorSample.released).publication
    #expect(publication.figures.allSatisfy { $0.group.sector != .hogeschool })
    #expect(publication.sectors == [.university, .hogeschool])
  }

  /// The profiles of one sector alone would be a crossing of both.
  @Test func oneSectorHasNoFiguresByProfile() throws {
    let submissions = sample.submissions(seed: 5, sizes: [.hogeschool: 45])
    let publication = try sample.draft(submissions)
      .result(released: SectorSample.released).publication
    #expect(!publication.figures.isEmpty)
    #expect(publication.figures.allSatisfy { $0.group.profile == nil })
  }

  @Test func nobodyGivesNoFigures() throws {
    let publication = try sample.draft([]).result(released: SectorSample.released).publication
    #expect(publication.figures == [])
    #expect(publication.participation == [])
  }

  @Test func aFigureOfOthersIsTakenIntoAccount() throws {
    let submissions = sample.submissions(seed: 6)
    let universities = submissions.filter { $0.sector == .university }
    let count = universities.count { $0.facts[1].now == .yes }
    let measure = Measure.fact(sample.form.facts[1], wave: 2025)
    func known(_ count: Int, of institutions: Int) -> PublishedFigure {
      PublishedFigure(
        measure, InstitutionGroup(sector: .university), of: institutions, .exactly, count...count)
    }
    let draft = sample.draft(submissions, known: [known(count, of: 14)])
    let result = try draft.result(released: SectorSample.released)
    #expect(result.unused == [])
    let wrong = known(count == 0 ? 1 : count - 1, of: 14)
    #expect(throws: PublicationDraft.Fault.contradicted(wrong)) {
      try sample.draft(submissions, known: [wrong]).result(released: SectorSample.released)
    }
    // Of thirteen it says of fourteen that it is so many, or one more.
    let other = known(min(count, 13), of: 13)
    let wider = try sample.draft(submissions, known: [other]).result(
      released: SectorSample.released)
    #expect(wider.unused == [])
    // What is about another wave says nothing.
    let past = PublishedFigure(
      .fact(sample.form.facts[1], wave: 2019), InstitutionGroup(sector: .university), of: 14,
      .exactly, 7...7)
    let unused = try sample.draft(submissions, known: [past])
      .result(released: SectorSample.released).unused
    #expect(unused == [past])
  }
}
