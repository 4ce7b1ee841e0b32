import Language
package import Maturity

extension DefinitionProblem {
  /// What is wrong with published facts, beyond what can be wrong anywhere.
  package enum PublishedFault: Equatable, Sendable {
    case numberBesideWord(String, PublishedValue.Kind)
    case wordBesideNumber
    case wordAsCount(String)
    case comparedOutsideWave
    case comparedWithoutKeyFact
    case statementCompared
    case wordCompared
    case keyFactIsSilent(String, fact: String)
    case factIsSilent(String, keyFact: String)
    case missingFact(String, keyFact: String)
  }
}

extension DefinitionProblem.PublishedFault {
  /// What is wrong, and why it may not be so.
  var wording: Text {
    switch self {
    case .numberBesideWord(let key, let kind):
      Text(
        nl:
          "Een waarde van het type '\(kind.rawValue)' heeft geen '\(key)'. Waar de bron geen getal"
          + " geeft, staat hier ook geen getal.",
        en: "A value of the type '\(kind.rawValue)' has no '\(key)'. Where the source gives no"
          + " number, there is none here either.")
    case .wordBesideNumber:
      Text(
        nl: "Dit type waarde heeft geen 'word'. Een woord voor een aantal is van het type"
          + " 'quantifier'.",
        en: "This type of value has no 'word'. A word for a number is of the type 'quantifier'.")
    case .wordAsCount(let word):
      Text(
        nl: "'\(shortened(word))' is geen telling. Schrijf een geheel getal of \"all\"; een ander"
          + " woord is van het type 'quantifier'.",
        en:
          "'\(shortened(word))' is not a count. Write a whole number or \"all\"; any other word is"
          + " of the type 'quantifier'.")
    case .comparedOutsideWave:
      Text(
        nl: "Een feit in 'others' is niet van deze meetronde en wordt met niets vergeleken. Schrijf"
          + " 'not-comparable'.",
        en: "A fact in 'others' does not belong to this wave and is compared with nothing. Write"
          + " 'not-comparable'.")
    case .comparedWithoutKeyFact:
      Text(
        nl: "Zonder kernfeit dat hetzelfde vraagt, is er niets om mee te vergelijken. Noem het in"
          + " 'keyFacts' of schrijf 'not-comparable'.",
        en: "Without a key fact that asks the same there is nothing to compare with. Name it in"
          + " 'keyFacts' or write 'not-comparable'.")
    case .statementCompared:
      Text(
        nl: "Een uitspraak zonder aantal is niet met een telling te vergelijken. Schrijf"
          + " 'not-comparable'.",
        en: "A statement without a number cannot be compared with a count. Write 'not-comparable'.")
    case .wordCompared:
      Text(
        nl: "Een woord is geen getal en heeft geen verschil met een telling. Schrijf"
          + " 'direction-only' of 'not-comparable'.",
        en: "A word is not a number and has no difference with a count. Write 'direction-only' or"
          + " 'not-comparable'.")
    case .keyFactIsSilent(let keyFact, let fact):
      Text(
        nl: "Kernfeit '\(keyFact)' noemt '\(fact)' niet bij 'published'. Voeg het daar toe, of haal"
          + " het kernfeit hier weg.",
        en: "Key fact '\(keyFact)' does not name '\(fact)' in 'published'. Add it there, or remove"
          + " the key fact here.")
    case .factIsSilent(let fact, let keyFact):
      Text(
        nl: "Kernfeit '\(keyFact)' van de vragenlijst noemt '\(fact)', maar dit feit noemt het"
          + " kernfeit niet. Voeg het toe aan 'keyFacts'.",
        en:
          "Key fact '\(keyFact)' of the questionnaire names '\(fact)', but this fact does not name"
          + " the key fact. Add it to 'keyFacts'.")
    case .missingFact(let fact, let keyFact):
      Text(
        nl:
          "Kernfeit '\(keyFact)' van de vragenlijst noemt '\(fact)', en dat feit staat hier niet.",
        en: "Key fact '\(keyFact)' of the questionnaire names '\(fact)', and that fact is not here."
      )
    }
  }
}
