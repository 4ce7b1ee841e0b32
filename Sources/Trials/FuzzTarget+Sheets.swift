import Assessment
import Auditing
import Definitions
import History
import JSON
import Language
import Maturity
import Reports

extension FuzzTarget {
  /// Tables as spreadsheets write them: a list of controls, and an auditor's sheet.
  static let sheets = [controls, audit]

  private static let controls = FuzzTarget(
    "controls",
    samples: [
      Array("theme;level;id;statement\nGOV;2;GOV-1;The board decides.\n;3;GOV-2;It learns.\n".utf8),
      Array("Domein,Code,Maatregel\nBestuur,B1,\"Het bestuur, als geheel, besluit.\"\n".utf8),
    ]
  ) { bytes in
    guard
      case .sheet(let sheet) = ControlSheet.reading(SourceText(name: "fuzz.csv", bytes: bytes))
    else { return .refused }
    let draft = sheet.draft(id: "fuzz")
    let source = SourceText(name: "fuzz.json", bytes: Array(draft.questionnaire.utf8))
    guard case .problems(let problems) = Questionnaire.reading(source) else { return .accepted }
    return .broken("a draft with problems: \(problems.map(\.fact))")
  }

  private static let audit: FuzzTarget = {
    let sheet = AuditSample.sheet
    let samples = CSVSeparator.allCases.map {
      Array(sheet.table(in: .nl).text(separator: $0).utf8)
    }
    return FuzzTarget("audit-sheet", samples: samples) { bytes in
      guard case .changes = sheet.reading(bytes, language: .nl) else { return .refused }
      return .accepted
    }
  }()
}
