import Language
import Publication
import Reports
import TestSupport
import Testing

@Suite struct SubmissionOutputTests {
  @Test(arguments: Language.allCases)
  func everythingIsShown(language: Language) {
    let submission = SectorSample.submission(0x1234)
    let output = SubmissionOutput(
      submission, form: SectorSample.form, questionnaire: Sample.questionnaire)
    let text = TextRenderer(width: 80).text(output.document(in: language))
    #expect(Golden("submission-\(language.rawValue)-80.txt").difference(from: text) == nil)
  }
}

@Suite struct ConfidentialOutputTests {
  private let submissions = (1...14).map { SectorSample.submission(UInt128($0), level: 1 + $0 % 5) }

  private func text(_ submissions: [Submission], seed: UInt64) -> String {
    TextRenderer(width: 120).text(
      ConfidentialOutput(
        submissions, form: SectorSample.form, questionnaire: Sample.questionnaire, seed: seed
      ).document(in: .nl))
  }

  @Test func everyTableIsMarked() {
    let text = text(submissions, seed: 1)
    #expect(Golden("confidential-nl-120.txt").difference(from: text) == nil)
  }

  /// The order of the files must not show through, nor can a column be found again.
  @Test func theOrderDependsOnTheSeedAlone() {
    #expect(text(submissions, seed: 1) == text(submissions.reversed(), seed: 1))
    #expect(text(submissions, seed: 1) != text(submissions, seed: 2))
  }

  @Test func nothingTellsInstitutionsApart() {
    let text = text(submissions, seed: 3)
    for word in ["ogeschool", "midden", "0000000000000000"] { #expect(!text.contains(word)) }
  }
}
