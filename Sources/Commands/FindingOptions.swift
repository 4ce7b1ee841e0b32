import Assessment
import History
import Invocation
import Language
import Maturity

/// What a line says of a finding besides what is the case and how severe it is.
struct FindingOptions: Options {
  let criterion = Self.text(
    "criterion", Text(nl: "Wat er zou moeten zijn.", en: "What should be the case."))
  let cause = Self.text("cause", Text(nl: "Waarom het zo is.", en: "Why it is so."))
  let effect = Self.text("effect", Text(nl: "Wat eruit volgt.", en: "What follows from it."))
  let recommendation = Self.text(
    "recommendation", Text(nl: "Wat eraan te doen is.", en: "What to do about it."))
  let owner = Self.text(
    "owner", Text(nl: "Wie het moet oplossen.", en: "Who is to resolve it."), form: .name)
  let due = OptionalOption<Day>(
    "due", Text(nl: "DATUM", en: "DATE"),
    help: Text(nl: "Wanneer het opgelost moet zijn.", en: "When it is to be resolved."))
  let reopen = Shared.reopenExamination
  let dossier = DossierOptions()

  // MARK: What `finding add` demands, and `finding change` does not

  static let severity = OptionalOption<String>(
    "severity", Text(nl: "ERNST", en: "SEVERITY"),
    help: Text(
      nl: "De ernst: low, medium, high of critical, of een andere van de vragenlijst.",
      en: "The severity: low, medium, high or critical, or another of the questionnaire."),
    completion: severities)

  static let condition = text(
    "condition", Text(nl: "Wat er aan de hand is.", en: "What is the case."))

  static let severities = Completion.choices(Severity.usual.map(\.id))

  /// A finding that is there.
  static let id = Argument<String>(
    Text(nl: "BEVINDING", en: "FINDING"),
    help: Text(
      nl: "De code van een bevinding, zoals F-2025-01.",
      en: "The code of a finding, such as F-2025-01."))

  private static func text(
    _ name: String, _ help: Text, form: WordForm = .text
  ) -> OptionalOption<String> {
    OptionalOption<String>(name, Text(nl: "TEKST", en: "TEXT"), help: help, form: form)
  }
}

extension Given<FindingOptions> {
  /// Puts what was given in place of what was there; what is no text is refused.
  func apply(
    to finding: inout Finding, severity: String?, condition: String?, in assessment: Assessment,
    _ console: Console
  ) throws {
    let questionnaire = assessment.questionnaire
    let doubts = assessment.doubts
    func text(_ text: String?, _ option: String) throws -> String? {
      try text.map { try console.meantText($0, of: option, by: doubts) }
    }
    finding.severity = try severity.map(questionnaire.severityID) ?? finding.severity
    finding.condition = try text(condition, "--condition") ?? finding.condition
    finding.criterion = try text(self.criterion, "--criterion") ?? finding.criterion
    finding.cause = try text(self.cause, "--cause") ?? finding.cause
    finding.effect = try text(self.effect, "--effect") ?? finding.effect
    finding.recommendation =
      try text(self.recommendation, "--recommendation") ?? finding.recommendation
    finding.owner = try text(self.owner, "--owner") ?? finding.owner
    finding.due = self.due ?? finding.due
  }
}

extension Questionnaire {
  /// The identifier of a severity by it or by one of its titles, in any case.
  func severityID(_ name: String) throws(Failure) -> String {
    let named = severities.first { severity in
      [severity.id, severity.title.nl, severity.title.en]
        .contains { $0.lowercased() == name.lowercased() }
    }
    guard let named else {
      throw .unknownName(name, option: "--severity", names: severities.map(\.id))
    }
    return named.id
  }
}
