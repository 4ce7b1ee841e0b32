import Language
import Maturity

extension DefinitionProblem.CrosswalkFact {
  /// What is wrong with a crosswalk, and what to do.
  var wording: Text {
    switch self {
    case .versionDiffers(let id, let present):
      Text(
        nl: "De vragenlijst '\(id)' heeft hier versie \(present).",
        en: "The questionnaire '\(id)' has version \(present) here.")
    case .scoringDiffers(let id, let present):
      Text(
        nl: "Wat '\(id)' vraagt en hoe het meetelt is veranderd sinds deze relaties zijn bepaald."
          + " Loop ze na en neem dan over: \(present)",
        en: "What '\(id)' asks and how it counts has changed since these relations were determined."
          + " Go through them and then take over: \(present)")
    case .textDiffers(let id, let present):
      Text(
        nl: "De tekst van '\(id)' is veranderd sinds deze relaties zijn bepaald. Loop ze na en neem"
          + " dan over: \(present)",
        en: "The text of '\(id)' has changed since these relations were determined. Go through them"
          + " and then take over: \(present)")
    case .missingItem(let id):
      Text(
        nl: "De vraag '\(id)' van de eerdere vragenlijst staat er niet bij. Geef haar relaties, of"
          + " een reden waarom zij er geen heeft.",
        en: "The question '\(id)' of the earlier questionnaire is not here. Give its relations, or"
          + " a reason why it has none.")
    case .missingTarget(let id):
      Text(
        nl: "Met '\(id)' is niets verbonden. Zet het bij 'unrelated' als dat zo hoort.",
        en: "Nothing is related to '\(id)'. List it under 'unrelated' if that is right.")
    case .relatedAfterAll(let id):
      Text(
        nl: "'\(id)' staat bij 'unrelated', maar er is wel een relatie mee.",
        en: "'\(id)' is listed under 'unrelated', yet something is related to it.")
    case .unrelatedWithoutReason:
      Text(
        nl: "Een vraag zonder relaties heeft een 'reason' nodig.",
        en: "A question without relations needs a 'reason'.")
    case .reasonBesideRelations:
      Text(
        nl: "Een 'reason' hoort alleen bij een vraag zonder relaties.",
        en: "A 'reason' belongs only to a question without relations.")
    case .essentialIsNoPart(let kind):
      Text(
        nl: "Alleen een deel ('subset') kan onmisbaar zijn; hier staat '\(kind.rawValue)'.",
        en: "Only a part ('subset') can be essential; this is '\(kind.rawValue)'.")
    case .equalToTwo(let item, let first, let second):
      Text(
        nl: "'\(item)' kan niet gelijk zijn aan '\(first)' en ook aan '\(second)': dat zijn"
          + " verschillende vragen.",
        en: "'\(item)' cannot be equal to '\(first)' and to '\(second)': these are different"
          + " questions.")
    case .twoEqualTo(let target, let first, let second):
      Text(
        nl: "'\(first)' en '\(second)' kunnen niet allebei gelijk zijn aan '\(target)': dat zijn"
          + " verschillende vragen.",
        en: "'\(first)' and '\(second)' cannot both be equal to '\(target)': these are different"
          + " questions.")
    case .notConverse(let first, let of, let kind, let second, let ofFirst, let back):
      Text(
        nl: "Dit spreekt elkaar tegen: '\(first)' is gelijk aan '\(ofFirst)' en '\(second)' aan"
          + " '\(of)'. Is '\(first)' dan '\(kind.rawValue)' van '\(of)', dan is '\(second)'"
          + " '\(kind.converse.rawValue)' van '\(ofFirst)' en niet '\(back.rawValue)'.",
        en: "This contradicts itself: '\(first)' is equal to '\(ofFirst)' and '\(second)' to"
          + " '\(of)'. If '\(first)' is '\(kind.rawValue)' of '\(of)', then '\(second)' is"
          + " '\(kind.converse.rawValue)' of '\(ofFirst)' and not '\(back.rawValue)'.")
    }
  }
}
