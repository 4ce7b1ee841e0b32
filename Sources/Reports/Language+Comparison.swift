package import Assessment
package import Comparison
import History
package import Language
import Maturity
import Scoring

// The words of a comparison: verdicts, limits, relations and ranges.

extension Language {
  /// A verdict as it stands in a table.
  package func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .higher: Text(nl: "hoger", en: "higher")[self]
    case .atLeastAsHigh: Text(nl: "ten minste even hoog", en: "at least as high")[self]
    case .equal: Text(nl: "gelijk", en: "equal")[self]
    case .atMostAsHigh: Text(nl: "ten hoogste even hoog", en: "at most as high")[self]
    case .lower: Text(nl: "lager", en: "lower")[self]
    case .notEstablished: Text(nl: "niet vast te stellen", en: "cannot be established")[self]
    }
  }

  /// What a verdict says of a theme, in a sentence.
  func sentence(_ verdict: Verdict) -> String {
    switch verdict {
    case .higher:
      Text(
        nl: "Op de gemeenschappelijke kern is het niveau nu zeker hoger dan toen.",
        en: "On the common core the level is now certainly higher than then.")[self]
    case .atLeastAsHigh:
      Text(
        nl: "Op de gemeenschappelijke kern is het niveau nu zeker niet lager dan toen.",
        en: "On the common core the level is now certainly not lower than then.")[self]
    case .equal:
      Text(
        nl: "Op de gemeenschappelijke kern is het niveau nu zeker gelijk aan dat van toen.",
        en: "On the common core the level is now certainly the same as then.")[self]
    case .atMostAsHigh:
      Text(
        nl: "Op de gemeenschappelijke kern is het niveau nu zeker niet hoger dan toen.",
        en: "On the common core the level is now certainly not higher than then.")[self]
    case .lower:
      Text(
        nl: "Op de gemeenschappelijke kern is het niveau nu zeker lager dan toen.",
        en: "On the common core the level is now certainly lower than then.")[self]
    case .notEstablished:
      Text(
        nl: "Of het niveau hoger, gelijk of lager is dan toen, is niet vast te stellen.",
        en: "Whether the level is higher, the same or lower than then cannot be established.")[self]
    }
  }

  /// Why some verdict is out of reach, in a sentence.
  func sentence(_ limit: ThemeComparison.Limit) -> String {
    switch limit {
    case .nothingAsked:
      Text(
        nl: "De eerdere vragenlijst vroeg niets waarop de maatregelen van dit thema voortbouwen.",
        en: "The earlier questionnaire asked nothing that the practices of this theme build on.")[
          self]
    case .nothingKnown:
      Text(
        nl: "Geen antwoord van toen zegt iets over de maatregelen die te vergelijken zijn.",
        en: "No answer of then says anything of the practices that can be compared.")[self]
    case .mayNotCount:
      Text(
        nl: "Door vragen die nog open zijn, is niet zeker dat een van de vergeleken maatregelen in"
          + " beide metingen meetelt.",
        en: "Because of questions that are still open, it is not certain that any of the compared"
          + " practices counts in both measurements.")[self]
    case .ceiling:
      Text(
        nl: "‘Hoger’ was hier niet te bewijzen, wat er nu ook is geantwoord: toen kan al alles op"
          + " orde zijn geweest wat de kern laat zien.",
        en: "‘Higher’ could not be proven here, whatever was answered now: everything that the core"
          + " shows may have been in order then.")[self]
    case .floor:
      Text(
        nl: "‘Lager’ was hier niet te bewijzen, wat er nu ook is geantwoord: toen kan niets op orde"
          + " zijn geweest van wat de kern laat zien.",
        en: "‘Lower’ could not be proven here, whatever was answered now: nothing that the core"
          + " shows may have been in order then.")[self]
    case .openBaseline:
      Text(
        nl: "‘Gelijk’ was hier niet te bewijzen: het niveau van toen op de kern staat niet vast.",
        en: "‘Equal’ could not be proven here: the level of then on the core is not settled.")[self]
    }
  }

  /// Levels of the core as they stand in a table: `2`, `1–3` or a dash for none.
  func levels(_ levels: ClosedRange<Int>?) -> String {
    guard let levels else { return "–" }
    return levels.lowerBound == levels.upperBound
      ? "\(levels.lowerBound)" : "\(levels.lowerBound)–\(levels.upperBound)"
  }

  /// What a practice may be rated: `deels`, `grotendeels tot volledig`, or that it is open.
  func ratings(_ range: ClosedRange<Rating>, on scale: RatingScale) -> String {
    if range == scale.lowest...scale.highest { return Text(nl: "open", en: "open")[self] }
    let low = scale[range.lowerBound].title
    let high = scale[range.upperBound].title
    if range.lowerBound == range.upperBound { return low[self] }
    return Text(nl: "\(low.nl) tot \(high.nl)", en: "\(low.en) to \(high.en)")[self]
  }

  /// How the question of now differs from the one of then; nothing where it is the same.
  func difference(_ relation: SetRelation) -> String {
    switch relation {
    case .equal: ""
    case .subset: Text(nl: "vraagt nu meer", en: "asks more now")[self]
    case .superset: Text(nl: "vraagt nu minder", en: "asks less now")[self]
    case .intersects: Text(nl: "vraagt nu deels iets anders", en: "asks partly else now")[self]
    }
  }

  /// What an earlier record answered, as the text of a flag that asks to look at it again.
  package func offer(_ carried: CarriedAnswer, of earlier: Assessment) -> String {
    let wave = earlier.state.header.wave
    let answer: Text =
      switch carried.answer {
      case .rated(let rating): earlier.questionnaire.scale[rating].title
      case .unknown: earlier.questionnaire.scale.unknown?.title ?? Text(same: "")
      case .notApplicable(let reason):
        Text(nl: "niet van toepassing, \(reason)", en: "not applicable, \(reason)")
      case .none: Text(same: "")
      }
    let evidence = carried.evidence.joined(separator: "; ")
    return [
      Text(
        nl: "Meetronde \(wave): \(answer.nl). Klopt dat nog?",
        en: "Wave \(wave): \(answer.en). Is that still so?")[self],
      evidence.isEmpty
        ? "" : Text(nl: "Onderbouwing toen: \(evidence).", en: "Evidence then: \(evidence).")[self],
      carried.note.map { Text(nl: "Notitie toen: \($0)", en: "Note then: \($0)")[self] } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// An obstacle to comparing two records, in a sentence.
  package func sentence(_ obstacle: ComparisonObstacle) -> String {
    switch obstacle {
    case .sameRecord:
      Text(
        nl: "Het is tweemaal dezelfde meting.", en: "It is the same record twice.")[self]
    case .differentInstitutions(let then, let now):
      Text(
        nl: "De metingen noemen verschillende instellingen: ‘\(then)’ en ‘\(now)’.",
        en: "The records name different institutions: ‘\(then)’ and ‘\(now)’.")[self]
    case .differentSectors(let then, let now):
      Text(
        nl: "De metingen noemen verschillende soorten instelling: \(sector(then)) en"
          + " \(sector(now)).",
        en: "The records name different kinds of institution: \(sector(then)) and"
          + " \(sector(now)).")[self]
    case .differentScopes(let then, let now):
      Text(
        nl: "De metingen gaan over verschillende delen: ‘\(then ?? "de hele instelling")’ en"
          + " ‘\(now ?? "de hele instelling")’.",
        en: "The records are about different parts: ‘\(then ?? "the whole institution")’ and"
          + " ‘\(now ?? "the whole institution")’.")[self]
    case .notInOrder(let then, let now):
      Text(
        nl: "De eerste meting heeft peildatum \(then.words(in: .nl)), en de tweede"
          + " \(now.words(in: .nl)): de eerdere hoort voorop.",
        en: "The first record has reference date \(then.words(in: .en)), and the second"
          + " \(now.words(in: .en)): the earlier one comes first.")[self]
    }
  }
}
