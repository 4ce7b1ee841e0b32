import Assessment
import JSON
import Language
import Maturity

/// The targets of a record beside those that the program proposes for its questionnaire.
struct TargetComparison {
  private let own: NormFramework
  private let proposal: NormFramework

  /// The themes whose targets differ for the profile in force; nil while that profile is open.
  private let deviations: [Deviation]?

  private struct Deviation {
    let theme: Theme
    let own: Int
    let proposed: Int
  }

  /// Gives nil where the record goes by the proposal itself.
  init?(_ assessment: Assessment, with proposal: NormFramework) {
    guard let norm = assessment.norm else { return nil }
    own = norm
    self.proposal = proposal
    let own = own
    deviations = assessment.profile.inForce.map { profile in
      assessment.questionnaire.themes.compactMap { theme in
        guard let target = own.target(theme: theme.id, profile: profile)?.level,
          let proposed = proposal.target(theme: theme.id, profile: profile)?.level,
          target != proposed
        else { return nil }
        return Deviation(theme: theme, own: target, proposed: proposed)
      }
    }
    if own.id == proposal.id, deviations?.isEmpty != false { return nil }
  }
}

// MARK: - Document

extension TargetComparison {
  /// Which framework sets the targets, and where it differs from the proposal.
  func section(in language: Language) -> Block {
    .section(Text(nl: "Eigen streefniveaus", en: "Own target levels")[language]) {
      Block.paragraph([
        Text(
          nl: "De streefniveaus in dit rapport komen uit ‘\(own.title.nl)’"
            + " (\(own.id), versie \(own.version)).",
          en: "The target levels in this report come from ‘\(own.title.en)’"
            + " (\(own.id), version \(own.version)).")[language],
        difference[language],
      ])
      table(in: language)
    }
  }

  private var difference: Text {
    let name = Text(
      nl: "‘\(proposal.title.nl)’ (\(proposal.id), versie \(proposal.version))",
      en: "‘\(proposal.title.en)’ (\(proposal.id), version \(proposal.version))")
    guard let deviations else {
      return Text(
        nl: "Waar zij afwijken van \(name.nl), is te zeggen zodra het risicoprofiel vaststaat.",
        en: "Where they differ from \(name.en) can be said once the risk profile is settled.")
    }
    guard !deviations.isEmpty else {
      return Text(
        nl: "Voor dit risicoprofiel zijn zij gelijk aan die van \(name.nl).",
        en: "For this risk profile they are the same as those of \(name.en).")
    }
    return Text(
      nl: "Voor dit risicoprofiel wijken zij bij \(Language.nl.themes(deviations.count)) af van"
        + " \(name.nl).",
      en: "For this risk profile they differ in \(Language.en.themes(deviations.count)) from"
        + " \(name.en).")
  }

  private func table(in language: Language) -> Block? {
    guard let deviations, !deviations.isEmpty else { return nil }
    return .table(
      Table(
        caption: Text(
          nl: "De thema’s met een ander streefniveau dan voorgesteld.",
          en: "The themes with a target level other than the proposed one.")[language],
        columns: [
          Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
          Table.Column(Text(nl: "Eigen streefniveau", en: "Own target")[language]),
          Table.Column(Text(nl: "Voorgesteld streefniveau", en: "Proposed target")[language]),
        ],
        rows: deviations.map { deviation in
          [
            [.text(deviation.theme.title[language])], [.text(String(deviation.own))],
            [.text(String(deviation.proposed))],
          ]
        }))
  }
}

// MARK: - JSON

extension TargetComparison {
  /// The proposal with the themes that differ from it; null while the profile is open.
  var json: JSONValue {
    let themes = deviations?.map { deviation in
      JSONValue.object([
        ("theme", .string(deviation.theme.id)), ("target", .integer(deviation.own)),
        ("proposed", .integer(deviation.proposed)),
      ])
    }
    return .object([
      ("id", .string(proposal.id)), ("version", .string(proposal.version)),
      ("deviations", themes.map(JSONValue.array) ?? .null),
    ])
  }
}
