import Definitions
import Hashing
import JSON
import Language
import Maturity
import Publication

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A sector to measure with: submissions made from a seed.
enum SectorSubject {
  /// As many submissions as Europe has institutions, many times over.
  static let large = 100_000

  /// The numbers of universities, universities of applied sciences and institutes in the
  /// Netherlands.
  static let dutch: [(Sector, Int)] = [
    (.university, 14), (.hogeschool, 36), (.institute, 22),
  ]

  /// Reads each line with the parser that is known as the fastest for Python, and does no more.
  static let parsing = """
    import orjson, sys
    n = 0
    for line in open(sys.argv[1], "rb"):
        orjson.loads(line)
        n += 1
    """

  static func policy() throws -> (PublicationPolicy, Questionnaire) {
    try Library.embedded.policy("publication-policy")
  }

  struct CannotWrite: Error {
    let path: String
  }

  /// Writes submissions to a file, one on each line, of which no more than one is in memory.
  static func write(_ count: Int, to path: String) throws {
    let (policy, questionnaire) = try policy()
    let form = SubmissionForm(policy, questionnaire)
    var generator = Generator(state: 1)
    guard let file = fopen(path, "w") else { throw CannotWrite(path: path) }
    defer { fclose(file) }
    for number in 0..<count {
      let sector = Sector.allCases[number % 3]
      let line = submission(sector, form, &generator).json(form).compact + "\n"
      guard fputs(line, file) >= 0 else { throw CannotWrite(path: path) }
    }
  }

  /// Decides a whole publication of the Dutch sectors.
  static func auditing(runs: Int) throws -> Measurement {
    let (policy, questionnaire) = try policy()
    let form = SubmissionForm(policy, questionnaire)
    var generator = Generator(state: 2)
    var counts = SubmissionCounts(
      references: policy.references(of: questionnaire), factCount: form.facts.count)
    for (sector, size) in dutch {
      for _ in 0..<size { counts.add(submission(sector, form, &generator)) }
    }
    let draft = PublicationDraft(
      policy: policy, policyFingerprint: SHA256.digest(of: []), questionnaire: questionnaire,
      form: form, counts: counts, known: [], symbols: [])
    var failure: PublicationDraft.Fault?
    let measurement = measured(
      "\(form.themes.count) themes, \(form.facts.count) facts, 2 waves, \(counts.total) institutions",
      runs: runs
    ) {
      do throws(PublicationDraft.Fault) {
        return try draft.result(released: Day(daysSince1970: 20_514)).publication.figures.count
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return measurement
  }

  private static func submission(
    _ sector: Sector, _ form: SubmissionForm, _ generator: inout Generator
  ) -> Submission {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    let high = UInt128(generator.next())
    let number = SubmissionNumber(high << 64 | UInt128(generator.next()))
    let profile = RiskProfile.allCases[Int.random(in: 0..<3, using: &generator)]
    return Submission(
      number: number, sector: sector, profile: profile,
      themes: form.themes.indices.map { index in
        .init(
          now: chance(20 + 6 * index) ? 3...4 : 1...3, earlier: chance(50) ? 2...2 : nil,
          change: chance(40) ? .higher : chance(10) ? .lower : .notEstablished)
      },
      facts: form.facts.indices.map { index in
        .init(now: chance(30 + 7 * index) ? .yes : .no, earlier: chance(50) ? .no : .unknown)
      })
  }

  /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }
}
