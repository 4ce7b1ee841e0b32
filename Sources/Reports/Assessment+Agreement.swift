import Assessment
import Charts
import Language
import Maturity

extension Assessment {
  /// How the institution's ratings stand to the auditor's, for the practices that both rated;
  /// nothing where there are none.
  func agreement(in language: Language) -> Block? {
    let scale = questionnaire.scale
    var counts = Array(
      repeating: Array(repeating: 0, count: scale.values.count), count: scale.values.count)
    for place in activePlaces {
      guard case .rated(let own) = answer(to: place),
        case .rated(let auditors) = auditorsAnswer(to: place)
      else { continue }
      counts[Int(own.position)][Int(auditors.position)] += 1
    }
    let all = counts.joined().reduce(0, +)
    guard all > 0 else { return nil }
    let equal = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    let share = language.count(equal, of: all)
    let names = scale.values.map { language.capitalised($0.title[language]) }
    let own = Text(nl: "Zelfscore", en: "Self-rating")[language]
    let chart = AgreementChart(
      ChartName(
        Text(nl: "Zelfscore tegenover auditorscore", en: "Self-rating against auditor’s rating")[
          language],
        summary: Text(
          nl: "Bij \(share) maatregelen is de score gelijk.",
          en: "For \(share) practices the ratings are equal.")[language]),
      values: names, counts: counts, rows: own,
      columns: Text(nl: "Auditorscore", en: "Auditor’s rating")[language],
      equal: Text(
        nl: "Gelijk; links ervan scoort de auditor lager, rechts hoger",
        en: "Equal; left of it the auditor rates lower, right of it higher")[language])
    let table = Table(
      caption: Text(
        nl: "Het aantal maatregelen dat beide hebben gescoord, met in elke rij een zelfscore en in"
          + " elke kolom een auditorscore.",
        en: "The number of practices that both have rated, with a self-rating in each row and an"
          + " auditor’s rating in each column.")[language],
      columns: [Table.Column(own)] + names.map { Table.Column($0, .trailing) },
      rows: zip(names, counts).map { name, counts in
        [[.text(name)]] + counts.map { [.text(String($0))] }
      })
    return .figure(Figure(.agreement(chart), table: table))
  }
}
