import Assessment
import JSON
import Language
import Maturity
import Reports
import TestSupport
import Testing

@Suite struct TargetComparisonTests {
  /// The sample's targets under another name, with other levels for some themes.
  private func proposal(_ id: String, levels: [String: Int] = [:]) -> NormFramework {
    let norm = Sample.norm
    let targets = norm.targets.map { theme, targets -> (String, ThemeTargets) in
      guard let level = levels[theme] else { return (theme, targets) }
      let target = Target(level: level, rationale: Text(nl: "Elders.", en: "Elsewhere."))
      return (theme, ThemeTargets(low: targets.low, medium: target, high: targets.high))
    }
    return NormFramework(
      id: id, version: "2.1.0", title: Text(nl: "Voorstel", en: "Proposal"), status: norm.status,
      description: norm.description, questionnaire: norm.questionnaire,
      targets: Dictionary(uniqueKeysWithValues: targets))
  }

  private func output(
    _ proposal: NormFramework?, adopted: RiskProfile? = .medium
  ) throws -> ReportOutput {
    // Without acts no profile question is answered, so that the profile stays open.
    let assessment = try Sample.assessment(adopted == nil ? [] : nil, adopted: adopted)
    return ReportOutput(assessment, made: try Sample.made(), proposal: proposal)
  }

  /// The section on targets, or nothing.
  private func section(_ output: ReportOutput, _ language: Language) -> String? {
    let document = output.document(in: language)
    let title = language == .nl ? "Eigen streefniveaus" : "Own target levels"
    for case .section(title, let blocks) in document.blocks {
      let part = Document(language: language, title: title) { blocks }
      return MarkdownRenderer().text(part)
    }
    return nil
  }

  @Test func `What differs from the proposal stands beside it`() throws {
    let output = try output(proposal("proposed", levels: ["GOV": 4, "MON": 2]))
    #expect(
      section(output, .nl) == """
        # Eigen streefniveaus

        De streefniveaus in dit rapport komen uit ‘Proefstreefniveaus’ (sample-norm, versie 1.0.0). \
        Voor dit risicoprofiel wijken zij bij 2 thema’s af van ‘Voorstel’ (proposed, versie 2.1.0).

        De thema’s met een ander streefniveau dan voorgesteld.

        | Thema | Eigen streefniveau | Voorgesteld streefniveau |
        | :--- | :--- | :--- |
        | Bestuur | 3 | 4 |
        | Monitoring | 3 | 2 |

        """)
    #expect(
      section(output, .en) == """
        # Own target levels

        The target levels in this report come from ‘Sample targets’ (sample-norm, version 1.0.0). \
        For this risk profile they differ in 2 themes from ‘Proposal’ (proposed, version 2.1.0).

        The themes with a target level other than the proposed one.

        | Theme | Own target | Proposed target |
        | :--- | :--- | :--- |
        | Governance | 3 | 4 |
        | Monitoring | 3 | 2 |

        """)
    #expect(
      output.json["proposal"]?.compact == #"{"id":"proposed","version":"2.1.0","deviations":["#
        + #"{"theme":"GOV","target":3,"proposed":4},{"theme":"MON","target":3,"proposed":2}]}"#)
  }

  @Test func `Another framework with the same targets is named`() throws {
    let output = try output(proposal("proposed"))
    #expect(
      section(output, .nl)?.contains(
        "Voor dit risicoprofiel zijn zij gelijk aan die van ‘Voorstel’ (proposed, versie 2.1.0).")
        == true)
    #expect(
      section(output, .en)?.contains(
        "For this risk profile they are the same as those of ‘Proposal’ (proposed, version 2.1.0).")
        == true)
    #expect(section(output, .nl)?.contains("|") == false)
    #expect(output.json["proposal"]?["deviations"] == .array([]))
  }

  @Test func `While the profile is open nothing can be compared`() throws {
    let output = try output(proposal("proposed", levels: ["GOV": 4]), adopted: nil)
    #expect(
      section(output, .nl)?.contains(
        "Waar zij afwijken van ‘Voorstel’ (proposed, versie 2.1.0), is te zeggen zodra het"
          + " risicoprofiel vaststaat.") == true)
    #expect(
      section(output, .en)?.contains(
        "Where they differ from ‘Proposal’ (proposed, version 2.1.0) can be said once the risk"
          + " profile is settled.") == true)
    #expect(output.json["proposal"]?["deviations"] == .null)
  }

  @Test func `A record that goes by the proposal says nothing of it`() throws {
    for proposal in [nil, proposal("sample-norm")] {
      let output = try output(proposal)
      #expect(section(output, .nl) == nil)
      #expect(output.json["proposal"] == .null)
    }
    #expect(section(try output(proposal("sample-norm"), adopted: nil), .en) == nil)
  }

  @Test func `A framework that took the name of the proposal is compared all the same`() throws {
    let output = try output(proposal("sample-norm", levels: ["BUY": 4]))
    #expect(section(output, .en)?.contains("| Procurement | 2 | 4 |") == true)
  }
}
