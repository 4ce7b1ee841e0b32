import Assessment
import Hashing
import History
import JSON
import Language
import TestSupport
import Testing

@testable import Reports

@Suite struct SignatureReportTests {
  private static let key = "ED25519 SHA256:abc"

  private static let verdicts: [SignatureVerdict] = [
    .good(names: ["a@x"], key: key, provesRole: true),
    .good(names: ["a@x", "b@x"], key: key, provesRole: false),
    .good(names: [], key: key, provesRole: true), .headMissing, .malformed, .mismatch,
    .otherNamespace, .noText(.identifier), .noText(.name), .notAllowed(key: key, remarks: []),
    .notAllowed(key: key, remarks: ["list:1: missing key", "list:2: invalid key"]),
    .outsidePeriod(key: key, .ended), .outsidePeriod(key: key, .notBegun),
    .notForThis(names: ["a@x"], key: key),
    .otherRole(names: ["a@x"], key: key, roles: [.coordinator, .board]),
    .revoked(names: ["a@x"], key: key),
    .untimely(
      .olderThan(
        TimeOrder.Line(number: 4, at: Moment(Instant(secondsSince1970: 1_762_000_000), offset: 60))),
      names: ["a@x"], key: key),
    .untimely(.future), .retracted(key: key),
  ]

  private static let link = SignedFile.Link(
    line: 5, hash: SHA256.digest(of: []), at: Moment(secondsSince1970: 1_759_309_200),
    by: "A. Jansen", role: .auditor, event: "signed")

  /// A record that a coordinator and an auditor signed and to which something was added.
  private func state(_ typed: String = "A. Jansen") throws -> RecordState {
    var state = try Sample.assessment([.rated(practice: "GOV-2-HOLDER", rating: "fully")]).state
    func add(_ act: Act, _ role: Role, _ digit: String, by: String = typed) throws {
      let hash = try #require(Digest(hexadecimal: String(repeating: digit, count: 64)))
      let at = try #require(Moment(iso: "2025-11-05T10:00:00Z"))
      state.apply(Event(at: at, by: by, role: role, act: act), hash: hash)
    }
    try add(.signed(head: state.head, signature: "s"), .coordinator, "a")
    try add(.noted(practice: "GOV-2-HOLDER", text: "t"), .coordinator, "b", by: "B. de Vries")
    try add(.signed(head: state.head, signature: "s"), .auditor, "c")
    let lost = try #require(Digest(hexadecimal: String(repeating: "0", count: 64)))
    try add(.signed(head: lost, signature: "s"), .board, "d")
    try add(.signed(head: state.head, signature: "s"), .unit, "e")
    try add(.withdrawn(state.head), .unit, "f")
    let signed = try #require(Digest(hexadecimal: String(repeating: "e", count: 64)))
    try add(.retracted(signature: signed, head: state.head, proof: "s"), .unit, "0")
    return state
  }

  private func text(
    _ state: RecordState, _ language: Language, _ verdicts: [SignatureVerdict]?
  ) throws -> String {
    let file = SignedFile(state)
    let found = verdicts.map { verdicts in
      Dictionary(
        uniqueKeysWithValues: zip(file.signatures.map(\.link.hash), verdicts).map { ($0, $1) })
    }
    let report = SignatureReport(
      file, adoption: state.adoption, verdicts: found, now: try Sample.made())
    return TextRenderer(width: 80).text(
      Document(language: language, title: "T") { report.blocks(in: language) })
  }

  @Test(arguments: Language.allCases)
  func everyVerdictReadsAsItShould(language: Language) {
    let text = Self.verdicts.map { language.verdict($0, on: Self.link) + "\n" }.joined()
    #expect(Golden("verdicts-\(language.rawValue).txt").difference(from: text) == nil)
    #expect(Self.verdicts.count(where: \.isGood) == 3)
  }

  @Test(arguments: Language.allCases)
  func whatAReportSaysReadsAsItShould(language: Language) throws {
    let state = try state()
    let none = try Sample.assessment([], adopted: nil).state
    let text = try [
      text(state, language, nil),
      text(
        state, language,
        [
          Self.verdicts[0], .notAllowed(key: Self.key, remarks: []), .headMissing,
          .good(names: ["e@x"], key: Self.key, provesRole: false),
        ]),
      text(
        state, language,
        [
          Self.verdicts[1], .untimely(.future, names: ["c@x"], key: Self.key), .headMissing,
          .retracted(key: Self.key),
        ]),
      text(none, language, nil), text(try Sample.assessment([]).state, language, []),
    ].joined(separator: "\n\n")
    #expect(Golden("signatures-\(language.rawValue)-80.txt").difference(from: text) == nil)
  }

  /// Every kind of event has a word, in the singular and the plural.
  @Test(arguments: Language.allCases)
  func whatCameAfterReadsAsItShould(language: Language) throws {
    let names = [
      "rated", "notApplicable", "evidenced", "noted", "flagged", "unflagged", "profileAnswered",
      "factAnswered", "profileStated", "adopted", "signed", "retracted", "misdated", "withdrawn",
      "responded", "finished",
      "reopened", "engaged", "planned", "examined", "seen", "found", "followedUp", "closed",
      "released", "later\n\u{1B}[31m",
    ]
    let lines = try names.flatMap { name in
      try [1, 2].map { count in
        var state = try Sample.assessment([], adopted: nil).state
        for _ in 1...count {
          let at = try #require(Moment(iso: "2025-11-05T10:00:00Z"))
          let act = Act.unknown(name: name, isCritical: false)
          state.apply(Event(at: at, by: "A\n", role: .board, act: act), hash: state.head)
        }
        return language.aftermath(Aftermath.gathered(SignedFile(state).links)) + "\n"
      }
    }
    let text = (lines + [language.aftermath([]) + "\n"]).joined()
    #expect(Golden("aftermath-\(language.rawValue).txt").difference(from: text) == nil)
  }

  @Test func scriptsGetTheSameFacts() throws {
    let file = SignedFile(try state())
    let hash = try #require(file.signatures.first?.link.hash)
    let report = SignatureReport(
      file, adoption: nil, verdicts: [hash: Self.verdicts[0]], now: try Sample.made())
    let json = [report].json
    let signatures = try #require(json.array)
    #expect(signatures.count == 4)
    #expect(signatures[0]["verdict"]?["result"]?.string == "good")
    #expect(signatures[0]["lastLine"]?.integer == 3)
    #expect(signatures[0]["after"]?.array?.count == 6)
    #expect(signatures[0]["verdict"]?["provesRole"]?.bool == true)
    #expect(signatures[1]["verdict"]?.string == nil)
    #expect(signatures[2]["lastLine"]?.integer == nil)
    #expect(signatures[2]["verdict"]?["result"]?.string == "headMissing")
    #expect(signatures.map { $0["counts"]?.bool } == [true, true, true, true])
    #expect(signatures[3]["retractions"]?.array?.map { $0["signed"]?.bool } == [false, true])
  }
}
