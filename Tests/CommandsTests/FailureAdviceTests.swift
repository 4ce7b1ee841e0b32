import Invocation
import TestSupport
import Testing

@testable import Commands

/// Whatever a message advises to give is an option of the command that says it.
@Suite struct FailureAdviceTests {
  private static let records: Set<String> = [
    "answer", "status", "score", "roadmap", "report", "compare", "group", "agreement", "examine",
    "finding add", "finding change", "finding list", "finding follow", "finding close",
    "finding drop", "finding carry", "finding release", "finding respond", "finding withdraw",
    "sheet export", "sheet import", "submit", "benchmark", "import", "interview", "audit",
  ]

  private static let dossiers: Set<String> = [
    "audit", "examine", "finding add", "finding change", "finding follow", "finding close",
    "finding drop", "finding carry", "finding release", "sheet export", "sheet import",
  ]

  private static let results: Set<String> = [
    "status", "score", "roadmap", "report", "compare", "group", "agreement", "finding list",
    "finding release", "sheet export", "submit", "benchmark", "import", "show", "norm new",
    "manual",
  ]

  /// The commands that can say what a case of the failures says, by the name of the case.
  private static let speakers: [String: Set<String>] = [
    "wouldOverwrite": results,
    "scoringChanged": records,
    "normNotFound": records,
    "referenceDateNeeded": ["new", "interview"],
    "notComparable": ["compare", "import"],
    "nothingToImport": ["import"],
    "noCrosswalk": ["compare", "group", "submit", "import"],
    "confidenceWithoutRating": ["answer"],
    "reasonWithRating": ["answer"],
    "finished": ["answer", "import"],
    "noUsualKey": ["sign"],
    "severalKeys": ["sign"],
    "roleOfDossier": ["sign"],
    "clockBehind": ["sign"],
    "nothingMisdated": ["sign"],
    "notSignable": ["sign"],
    "firstLineOfRecord": ["recover"],
    "firstLineOfDossier": ["recover"],
    "firstLineOfLedger": ["recover"],
    "endToldLost": ["recover"],
    "twoIdentifiers": ["recover"],
    "onlyIntoAFile": ["recover"],
    "nothingSigned": ["sign"],
    "passphraseNeeded": ["sign"],
    "unknown": records.union([
      "new", "norm new", "show", "sector", "ledger add", "ledger publish",
    ]),
    "noDossier": dossiers.union(["finding list"]),
    "examinationFinished": [
      "audit", "examine", "finding add", "finding change", "finding drop", "sheet import",
    ],
    "engagementKindNeeded": ["audit"],
    "planNeeded": ["audit"],
    "nothingAnswered": ["finding withdraw"],
    "methodNeeded": ["examine"],
    "methodWithoutEvidence": ["examine"],
    "casesIncomplete": ["examine"],
    "casesWithoutOperation": ["examine"],
    "reasonWithoutRating": ["examine"],
    "onlyTheBoard": ["finding respond"],
    "ownerWithoutAction": ["finding respond"],
    "auditorNeedsDossier": ["report"],
    "readingWithoutAudit": ["compare"],
  ]

  /// The files in which failures are told.
  private static let files = [
    "Failure+Wording", "AuditingFault", "LibraryFault+Wording", "RecoveryFault", "SignatureFault",
    "SigningFault+Wording",
  ]

  /// The options that each case names in its sentences, but for those of a line to type.
  private static func advised(in file: String) throws -> [(name: String, options: Set<String>)] {
    let source = try #require(fileText("\(repositoryRoot())/Sources/Commands/\(file).swift"))
    // A sentence goes on in the next literal, and a line to type ends where its quotation does.
    let joined = source.replacing(#/"\s*\+ "/#, with: "")
      .replacing(#/'?peil [a-z][^'"]*['"]/#, with: "")
    return joined.split(separator: "\n    case .").dropFirst().compactMap { part in
      guard let name = part.prefixMatch(of: #/\w+/#)?.output else { return nil }
      let options = part.matches(of: #/--([a-z][a-z-]+)/#).map { String($0.output.1) }
      return options.isEmpty ? nil : (String(name), Set(options))
    }
  }

  @Test(arguments: files)
  func `every option that is advised is one of the command's`(file: String) throws {
    let advised = try Self.advised(in: file)
    #expect(!advised.isEmpty)
    for (name, options) in advised {
      let speakers = try #require(Self.speakers[name], "Who says \(name)?")
      for speaker in speakers {
        let command = try #require(peil.commands.first { $0.name == speaker })
        let own = Set(command.parameters().compactMap(\.parameter.specification.longName))
        #expect(options.subtracting(["help"]).isSubset(of: own), "\(speaker) says \(name)")
      }
    }
  }

  @Test func `no case is listed that says nothing of options`() throws {
    let named = try Self.files.flatMap { try Self.advised(in: $0) }
    #expect(Set(Self.speakers.keys).subtracting(named.map(\.name)) == [])
  }
}
