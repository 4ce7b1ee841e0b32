import Definitions
import JSON
import Language
import Maturity
import Testing

/// A changed file with the one problem that it has, at the mark, and the sentence in both languages.
struct FaultyFile: Sendable, CustomTestStringConvertible {
  let sample: Sample
  let fact: DefinitionProblem.Fact
  let nl: String
  let en: String

  init(_ sample: Sample, _ fact: DefinitionProblem.Fact, nl: String, en: String) {
    self.sample = sample
    self.fact = fact
    self.nl = nl
    self.en = en
  }

  var testDescription: String { en }
}

/// What a definition file may say it is.
private let formats = DefinitionKind.allCases.map(\.format)

/// The names of the facts, so that a fact without a file shows.
private enum FactName: CaseIterable {
  case notJSON, wrongKind, missingKey, unknownKey, unknownFormat, missingLanguage, emptyText
  case untrimmedText, controlCharacter, tooFew, tooMany, invalidIdentifier, fileNameDiffers
  case identifierOutsideTheme, repeatedIdentifier, repeatedElement, unknownReference, notAmong
  case outOfRange, levelsNotConsecutive, practiceAtFloor, practicesOutOfOrder
  case levelWithoutPractice, tooManyCombinations, severalConditions, requirementsOutOfOrder
  case gateNotCumulative, capAtTop, scoring, crosswalk, memoryAsSource, sourceWithoutReference
  case missingEvidenceExample, thresholdsDoNotRise, thresholdOutOfReach, targetsFall
  case targetAboveTop, missingTheme, unknownQuestionnaire, faultyQuestionnaire, published
  case notADate, coalitionTooSmall, crossedGroupTooSmall, figuresWithoutEarlierWave
  case themeWithoutReference
  case furtherProblems

  init(_ fact: DefinitionProblem.Fact) {
    self =
      switch fact {
      case .notJSON: .notJSON
      case .wrongKind: .wrongKind
      case .missingKey: .missingKey
      case .unknownKey: .unknownKey
      case .unknownFormat: .unknownFormat
      case .missingLanguage: .missingLanguage
      case .emptyText: .emptyText
      case .untrimmedText: .untrimmedText
      case .controlCharacter: .controlCharacter
      case .tooFew: .tooFew
      case .tooMany: .tooMany
      case .invalidIdentifier: .invalidIdentifier
      case .fileNameDiffers: .fileNameDiffers
      case .identifierOutsideTheme: .identifierOutsideTheme
      case .repeatedIdentifier: .repeatedIdentifier
      case .repeatedElement: .repeatedElement
      case .unknownReference: .unknownReference
      case .notAmong: .notAmong
      case .outOfRange: .outOfRange
      case .levelsNotConsecutive: .levelsNotConsecutive
      case .practiceAtFloor: .practiceAtFloor
      case .practicesOutOfOrder: .practicesOutOfOrder
      case .levelWithoutPractice: .levelWithoutPractice
      case .tooManyCombinations: .tooManyCombinations
      case .severalConditions: .severalConditions
      case .requirementsOutOfOrder: .requirementsOutOfOrder
      case .gateNotCumulative: .gateNotCumulative
      case .capAtTop: .capAtTop
      case .scoring: .scoring
      case .crosswalk: .crosswalk
      case .memoryAsSource: .memoryAsSource
      case .sourceWithoutReference: .sourceWithoutReference
      case .missingEvidenceExample: .missingEvidenceExample
      case .thresholdsDoNotRise: .thresholdsDoNotRise
      case .thresholdOutOfReach: .thresholdOutOfReach
      case .targetsFall: .targetsFall
      case .targetAboveTop: .targetAboveTop
      case .missingTheme: .missingTheme
      case .unknownQuestionnaire: .unknownQuestionnaire
      case .faultyQuestionnaire: .faultyQuestionnaire
      case .published: .published
      case .notADate: .notADate
      case .coalitionTooSmall: .coalitionTooSmall
      case .crossedGroupTooSmall: .crossedGroupTooSmall
      case .figuresWithoutEarlierWave: .figuresWithoutEarlierWave
      case .themeWithoutReference: .themeWithoutReference
      case .furtherProblems: .furtherProblems
      }
  }
}

private let questionnaire = Sample.questionnaire
private let norm = Sample.norm
private let policy = Sample.policy

/// The fields question with answers added before its own three.
private func answers(more count: Int) -> Sample {
  let more = (0..<count).map {
    #"{ "id": "a\#($0)", "title": { "nl": "x", "en": "x" }, "points": 0 },"#
  }
  return questionnaire.replacing(
    #"{ "id": "none", "title""#, more.joined(separator: "\n") + #"{ "id": "none", "title""#)
}

/// The degree scale with values added before its own three.
private func values(more count: Int) -> Sample {
  let more = (0..<count).map {
    #"{ "id": "v\#($0)", "title": { "nl": "x", "en": "x" }, "meaning": { "nl": "x", "en": "x" } },"#
  }
  return questionnaire.replacing(
    #""cap": "half",\#n      "values": ["#,
    #""cap": "half",\#n      "values": §["# + more.joined(separator: "\n"))
}

private let faultyFiles: [FaultyFile] = [
  // MARK: Scores; the other facts about them stand in ScoringFactTests
  FaultyFile(
    questionnaire.replacing(
      #""meaning": { "nl": "Niets", "en": "Nothing" }"#,
      #""meaning": { "nl": "Niets", "en": "Nothing" }, "score": §"1,5""#),
    .scoring(.notExactNumber("1,5")),
    nl: "'1,5' is geen exact getal. Schrijf het als 2, 0.25 of \"1/4\".",
    en: "'1,5' is not an exact number. Write it as 2, 0.25 or \"1/4\"."),
  // MARK: Keys
  FaultyFile(
    questionnaire.replacing(
      #"{\#n      "id": "HR", "title": { "nl": "Mensen", "en": "People" }, "chapter": "8","#,
      #"§{\#n      "id": "HR", "title": { "nl": "Mensen", "en": "People" },"#),
    .missingKey("chapter"),
    nl: "Het onderdeel 'chapter' ontbreekt. Voeg het toe.",
    en: "The member 'chapter' is missing. Add it."),
  FaultyFile(
    questionnaire.replacing(#"{\#n  "$schema""#, #"§{\#n  "$schema""#)
      .replacing(#""format": "peil-questionnaire","#, ""),
    .missingKey("format"),
    nl: "Het onderdeel 'format' ontbreekt. Voeg het toe.",
    en: "The member 'format' is missing. Add it."),
  FaultyFile(
    questionnaire.replacing(#""chapter": "8","#, #""chapter": "8", §"chaptr": "8","#),
    .unknownKey("chaptr", suggestion: "chapter"),
    nl: "Onbekend onderdeel 'chaptr'. Bedoelde u 'chapter'?",
    en: "Unknown member 'chaptr'. Did you mean 'chapter'?"),
  FaultyFile(
    norm.replacing(#""version""#, #"§"weights": 1, "version""#),
    .unknownKey("weights", suggestion: nil),
    nl: "Onbekend onderdeel 'weights'.",
    en: "Unknown member 'weights'."),
  FaultyFile(
    norm.replacing(#""version""#, #"§"\#(String(repeating: "x", count: 50))": 1, "version""#),
    .unknownKey(String(repeating: "x", count: 50), suggestion: nil),
    nl: "Onbekend onderdeel '\(String(repeating: "x", count: 39))…'.",
    en: "Unknown member '\(String(repeating: "x", count: 39))…'."),
  FaultyFile(
    questionnaire.replacing(
      #""nl": "Top", "en": "Summit""#, #""nl": "Top", "en": "Summit", §"fr": "Sommet""#),
    .unknownKey("fr", suggestion: nil),
    nl: "Onbekend onderdeel 'fr'.",
    en: "Unknown member 'fr'."),
  // MARK: Texts
  FaultyFile(
    questionnaire.replacing(#"{ "nl": "Titel", "en": "Title" }"#, #"§{ "en": "Title" }"#),
    .missingLanguage(.nl),
    nl: "De Nederlandse tekst ontbreekt ('nl').",
    en: "The Dutch text is missing ('nl')."),
  FaultyFile(
    norm.replacing(#"{ "nl": "Idem", "en": "Same" }"#, #"§{ "nl": "Idem" }"#),
    .missingLanguage(.en),
    nl: "De Engelse tekst ontbreekt ('en').",
    en: "The English text is missing ('en')."),
  FaultyFile(
    questionnaire.replacing(#""en": "Summit""#, #""en": §"""#), .emptyText,
    nl: "Deze tekst is leeg.",
    en: "This text is empty."),
  FaultyFile(
    questionnaire.replacing(#""chapter": "8""#, #""chapter": §" \u00a0""#), .emptyText,
    nl: "Deze tekst is leeg.",
    en: "This text is empty."),
  FaultyFile(
    questionnaire.replacing(#""en": "Summit""#, #""en": §"Summit ""#), .untrimmedText,
    nl: "Deze tekst begint of eindigt met een spatie.",
    en: "This text begins or ends with a space."),
  FaultyFile(
    questionnaire.replacing(#""version": "1.0""#, #""version": §"\n1.0""#), .untrimmedText,
    nl: "Deze tekst begint of eindigt met een spatie.",
    en: "This text begins or ends with a space."),
  FaultyFile(
    questionnaire.replacing(#""en": "Summit""#, #""en": §"Sum\u001b[31mmit""#), .controlCharacter,
    nl: "Deze tekst bevat een onzichtbaar stuurteken. Haal het weg.",
    en: "This text contains an invisible control character. Remove it."),
  FaultyFile(
    questionnaire.replacing(#""en": "Summit""#, "\"en\": §\"Sum\u{202E}mit\""), .controlCharacter,
    nl: "Deze tekst bevat een onzichtbaar stuurteken. Haal het weg.",
    en: "This text contains an invisible control character. Remove it."),
  // MARK: Counts, ranges and choices
  FaultyFile(
    questionnaire.replacing(
      #"["personnel"], "scope": "decentral""#, #"§[], "scope": "decentral""#),
    .tooFew(key: "respondents", minimum: 1),
    nl: "'respondents' moet ten minste 1 element hebben.",
    en: "'respondents' must have at least 1 element."),
  FaultyFile(
    questionnaire.replacing(
      """
      "answers": [
                { "id": "no", "title": { "nl": "nee", "en": "no" }, "points": 1 },
      """, #""answers": §["#
    ).replacing(#"["no"]"#, #"["yes"]"#),
    .tooFew(key: "answers", minimum: 2),
    nl: "'answers' moet ten minste 2 elementen hebben.",
    en: "'answers' must have at least 2 elements."),
  FaultyFile(
    values(more: 98), .tooMany(key: "values", maximum: 100),
    nl: "'values' mag ten hoogste 100 elementen hebben.",
    en: "'values' may have at most 100 elements."),
  FaultyFile(
    values(more: 400), .tooMany(key: "values", maximum: 100),
    nl: "'values' mag ten hoogste 100 elementen hebben.",
    en: "'values' may have at most 100 elements."),
  FaultyFile(
    questionnaire.replacing(#""points": 4"#, #""points": §1001"#),
    .outOfRange(1001, 0...1000),
    nl: "1001 ligt buiten het bereik van 0 tot en met 1000.",
    en: "1001 is outside the range from 0 to 1000."),
  FaultyFile(
    questionnaire.replacing(#""effort": 3"#, #""effort": §0"#), .outOfRange(0, 1...5),
    nl: "0 ligt buiten het bereik van 1 tot en met 5.",
    en: "0 is outside the range from 1 to 5."),
  FaultyFile(
    norm.replacing(#""low": 1,"#, #""low": §0,"#), .outOfRange(0, 1...3),
    nl: "0 ligt buiten het bereik van 1 tot en met 3.",
    en: "0 is outside the range from 1 to 3."),
  FaultyFile(
    questionnaire.replacing(#""format": "peil-questionnaire""#, #""format": §"peil-questionaire""#),
    .notAmong(
      "peil-questionaire", choices: formats,
      suggestion: "peil-questionnaire"),
    nl: "'peil-questionaire' kan hier niet; kies uit \(Language.nl.list(formats, .or))."
      + " Bedoelde u 'peil-questionnaire'?",
    en: "'peil-questionaire' is not possible here; choose from \(Language.en.list(formats, .or))."
      + " Did you mean 'peil-questionnaire'?"),
  FaultyFile(
    questionnaire.replacing(#""format": "peil-questionnaire""#, #""format": §["peil"]"#),
    .notAmong(
      #"["peil"]"#, choices: formats, suggestion: nil),
    nl: #"'["peil"]' kan hier niet; kies uit \#(Language.nl.list(formats, .or))."#,
    en: #"'["peil"]' is not possible here; choose from \#(Language.en.list(formats, .or))."#),
  FaultyFile(
    questionnaire.replacing(#""rule": "gate""#, #""rule": §"sum""#),
    .notAmong(
      "sum", choices: ["gate", "threshold", "mean", "minimum", "deduction", "all", "none"],
      suggestion: nil),
    nl: "'sum' kan hier niet; kies uit gate, threshold, mean, minimum, deduction, all of none.",
    en:
      "'sum' is not possible here; choose from gate, threshold, mean, minimum, deduction, all or none."
  ),
  FaultyFile(
    questionnaire.replacing(#"["design", "operation"]"#, #"["design", §"operating"]"#),
    .notAmong(
      "operating", choices: ["design", "existence", "operation"], suggestion: "operation"),
    nl: "'operating' kan hier niet; kies uit design, existence of operation."
      + " Bedoelde u 'operation'?",
    en: "'operating' is not possible here; choose from design, existence or operation."
      + " Did you mean 'operation'?"),
  FaultyFile(
    questionnaire.replacing(#""mark": "F""#, #""mark": §"\#(String(repeating: "F", count: 41))""#),
    .notAmong(
      String(repeating: "F", count: 41), choices: ["F", "R", "M", "D"], suggestion: nil),
    nl: "'\(String(repeating: "F", count: 39))…' kan hier niet; kies uit F, R, M of D.",
    en: "'\(String(repeating: "F", count: 39))…' is not possible here; choose from F, R, M or D."),
  // MARK: Identifiers
  FaultyFile(
    questionnaire.replacing(#""id": "GOV-3-LOG""#, #""id": §"GOV-3 LOG""#),
    .invalidIdentifier("GOV-3 LOG"),
    nl: "'GOV-3 LOG' is geen geldige sleutel: gebruik letters, cijfers, koppeltekens en punten,"
      + " ten hoogste 64, en begin met een letter.",
    en: "'GOV-3 LOG' is not a valid identifier: use letters, digits, hyphens and full stops,"
      + " at most 64, and begin with a letter."),
  FaultyFile(
    questionnaire.replacing(
      #""id": "GOV-3-LOG""#, #""id": §"GOV-3-\#(String(repeating: "G", count: 59))""#),
    .invalidIdentifier("GOV-3-" + String(repeating: "G", count: 59)),
    nl: "'GOV-3-\(String(repeating: "G", count: 33))…' is geen geldige sleutel: gebruik letters,"
      + " cijfers, koppeltekens en punten, ten hoogste 64, en begin met een letter.",
    en: "'GOV-3-\(String(repeating: "G", count: 33))…' is not a valid identifier: use letters,"
      + " digits, hyphens and full stops, at most 64, and begin with a letter."),
  FaultyFile(
    norm.replacing(#""id": "sample""#, #""id": §"mine""#),
    .fileNameDiffers(id: "mine", file: "sample.json"),
    nl: "Het bestand heet 'sample.json', maar de definitie 'mine'. Geef ze dezelfde naam.",
    en: "The file is called 'sample.json' but the definition 'mine'. Give them the same name."),
  FaultyFile(
    questionnaire.replacing(#""id": "HR-3-CODE""#, #""id": §"GOV-3-CODE""#),
    .identifierOutsideTheme("GOV-3-CODE", theme: "HR"),
    nl: "De sleutel 'GOV-3-CODE' moet met 'HR-' beginnen.",
    en: "The identifier 'GOV-3-CODE' must begin with 'HR-'."),
  FaultyFile(
    questionnaire.replacing(#""id": "HR-3-CODE""#, #""id": §"HR-2-CHECK""#),
    .repeatedIdentifier("HR-2-CHECK", line: questionnaire.line(of: #""id": "HR-2-CHECK""#)),
    nl:
      "De sleutel 'HR-2-CHECK' staat ook op regel \(questionnaire.line(of: #""id": "HR-2-CHECK""#)). Elke sleutel mag één keer voorkomen.",
    en:
      "The identifier 'HR-2-CHECK' also stands on line \(questionnaire.line(of: #""id": "HR-2-CHECK""#)). Each may be used once."
  ),
  // A person types either, so that a key fact may not be called as a profile question is.
  FaultyFile(
    questionnaire.replacing(#""id": "FACT-HOLDER""#, #""id": §"PRO-GUESTS""#),
    .repeatedIdentifier("PRO-GUESTS", line: questionnaire.line(of: #""id": "PRO-GUESTS""#)),
    nl:
      "De sleutel 'PRO-GUESTS' staat ook op regel \(questionnaire.line(of: #""id": "PRO-GUESTS""#)). Elke sleutel mag één keer voorkomen.",
    en:
      "The identifier 'PRO-GUESTS' also stands on line \(questionnaire.line(of: #""id": "PRO-GUESTS""#)). Each may be used once."
  ),
  FaultyFile(
    questionnaire.replacing(#""id": "unknown", "title""#, #""id": §"some", "title""#)
      .replacing(#"["some", "unknown"]"#, #"["some"]"#),
    .repeatedIdentifier("some", line: questionnaire.line(of: #""id": "some""#)),
    nl:
      "De sleutel 'some' staat ook op regel \(questionnaire.line(of: #""id": "some""#)). Elke sleutel mag één keer voorkomen.",
    en:
      "The identifier 'some' also stands on line \(questionnaire.line(of: #""id": "some""#)). Each may be used once."
  ),
  FaultyFile(
    questionnaire.replacing(#""id": "half", "title""#, #""id": §"none-yet", "title""#)
      .replacing(#""cap": "half""#, #""cap": "none-yet""#)
      .replacing(#""at": "half""#, #""at": "none-yet""#),
    .repeatedIdentifier("none-yet", line: questionnaire.line(of: #""id": "none-yet""#)),
    nl: "De sleutel 'none-yet' staat ook op regel"
      + " \(questionnaire.line(of: #""id": "none-yet""#)). Elke sleutel mag één keer voorkomen.",
    en: "The identifier 'none-yet' also stands on line"
      + " \(questionnaire.line(of: #""id": "none-yet""#)). Each may be used once."),
  FaultyFile(
    questionnaire.replacing(#""id": "spare", "title""#, #""id": §"degree", "title""#),
    .repeatedIdentifier("degree", line: questionnaire.line(of: #""id": "degree""#)),
    nl: "De sleutel 'degree' staat ook op regel"
      + " \(questionnaire.line(of: #""id": "degree""#)). Elke sleutel mag één keer voorkomen.",
    en: "The identifier 'degree' also stands on line"
      + " \(questionnaire.line(of: #""id": "degree""#)). Each may be used once."),
  FaultyFile(
    questionnaire.replacing(
      #""respondents": ["board", "personnel"]"#, #""respondents": ["board", "personnel", §"board"]"#
    ),
    .repeatedElement("board"),
    nl: "'board' staat er meer dan één keer.",
    en: "'board' stands here more than once."),
  FaultyFile(
    questionnaire.replacing(#"["design", "operation"]"#, #"["design", §"design", "operation"]"#),
    .repeatedElement("design"),
    nl: "'design' staat er meer dan één keer.",
    en: "'design' stands here more than once."),
  FaultyFile(
    questionnaire.replacing(#"["partner", "sensitive"]"#, #"["partner", §"partner"]"#),
    .repeatedElement("partner"),
    nl: "'partner' staat er meer dan één keer.",
    en: "'partner' stands here more than once."),
  FaultyFile(
    questionnaire.replacing(#"["GOV-2-HOLDER", "HR-2-CHECK"]"#, #"["HR-2-CHECK", §"HR-2-CHECK"]"#),
    .repeatedElement("HR-2-CHECK"),
    nl: "'HR-2-CHECK' staat er meer dan één keer.",
    en: "'HR-2-CHECK' stands here more than once."),
  FaultyFile(
    questionnaire.replacing(#"["B-1", "B-2"]"#, #"["B-1", §"B-1"]"#),
    .repeatedElement("B-1"),
    nl: "'B-1' staat er meer dan één keer.",
    en: "'B-1' stands here more than once."),
  FaultyFile(
    questionnaire.replacing(#"["some", "unknown"]"#, #"["some", §"some"]"#),
    .repeatedElement("some"),
    nl: "'some' staat er meer dan één keer.",
    en: "'some' stands here more than once."),
  FaultyFile(
    norm.replacing(
      #""high": { "nl": "Ook", "en": "Also" }\#n      }\#n    }"#,
      #"""
      "high": { "nl": "Ook", "en": "Also" }
            }
          },
          {
            "theme": §"GOV", "low": 1, "medium": 2, "high": 3,
            "rationale": {
              "low": { "nl": "x", "en": "x" }, "medium": { "nl": "x", "en": "x" },
              "high": { "nl": "x", "en": "x" }
            }
          }
      """#),
    .repeatedElement("GOV"),
    nl: "'GOV' staat er meer dan één keer.",
    en: "'GOV' stands here more than once."),
  // MARK: References
  FaultyFile(
    questionnaire.replacing(#"["GOV-2-HOLDER", "HR-2-CHECK"]"#, #"["GOV-2-HOLDER", §"HR-2-CHEK"]"#),
    .unknownReference("HR-2-CHEK", to: .practice, suggestion: "HR-2-CHECK"),
    nl: "'HR-2-CHEK' verwijst naar een maatregel die er niet is. Bedoelde u 'HR-2-CHECK'?",
    en: "'HR-2-CHEK' refers to a practice that does not exist. Did you mean 'HR-2-CHECK'?"),
  FaultyFile(
    questionnaire.replacing(
      #""question": "PRO-GUESTS", "in""#, #""question": §"GOV-2-HOLDER", "in""#),
    .unknownReference("GOV-2-HOLDER", to: .profileQuestion, suggestion: nil),
    nl: "'GOV-2-HOLDER' verwijst naar een profielvraag die er niet is.",
    en: "'GOV-2-HOLDER' refers to a profile question that does not exist."),
  FaultyFile(
    questionnaire.replacing(#"["no"]"#, #"[§"some"]"#),
    .unknownReference("some", to: .profileAnswer, suggestion: nil),
    nl: "'some' verwijst naar een antwoord op de profielvraag dat er niet is.",
    en: "'some' refers to an answer to the profile question that does not exist."),
  FaultyFile(
    questionnaire.replacing(
      #"["personnel"], "scope": "decentral""#, #"[§"personel"], "scope": "decentral""#),
    .unknownReference("personel", to: .respondent, suggestion: "personnel"),
    nl: "'personel' verwijst naar een rol in 'respondents' die er niet is. Bedoelde u 'personnel'?",
    en:
      "'personel' refers to a role in 'respondents' that does not exist. Did you mean 'personnel'?"),
  FaultyFile(
    questionnaire.replacing(#"["partner", "sensitive"]"#, #"["partner", §"secret"]"#),
    .unknownReference("secret", to: .term, suggestion: nil),
    nl: "'secret' verwijst naar een term in 'glossary' die er niet is.",
    en: "'secret' refers to a term in 'glossary' that does not exist."),
  FaultyFile(
    questionnaire.replacing(#""scale": "degree""#, #""scale": §"degrees""#),
    .unknownReference("degrees", to: .scale, suggestion: "degree"),
    nl: "'degrees' verwijst naar een schaal die er niet is. Bedoelde u 'degree'?",
    en: "'degrees' refers to a scale that does not exist. Did you mean 'degree'?"),
  FaultyFile(
    questionnaire.replacing(#""at": "half""#, #""at": §"on""#),
    .unknownReference("on", to: .scaleValue, suggestion: nil),
    nl: "'on' verwijst naar een waarde van de schaal die er niet is.",
    en: "'on' refers to a value of the scale that does not exist."),
  FaultyFile(
    questionnaire.replacing(#""below": "whole""#, #""below": §"hole""#),
    .unknownReference("hole", to: .scaleValue, suggestion: "whole"),
    nl: "'hole' verwijst naar een waarde van de schaal die er niet is. Bedoelde u 'whole'?",
    en: "'hole' refers to a value of the scale that does not exist. Did you mean 'whole'?"),
  FaultyFile(
    questionnaire.replacing(#""cap": "half""#, #""cap": §"off""#),
    .unknownReference("off", to: .scaleValue, suggestion: nil),
    nl: "'off' verwijst naar een waarde van de schaal die er niet is.",
    en: "'off' refers to a value of the scale that does not exist."),
  FaultyFile(
    questionnaire.replacing(#""fromLevel": 3"#, #""fromLevel": §4"#),
    .unknownReference("4", to: .level, suggestion: nil),
    nl: "'4' verwijst naar een volwassenheidsniveau dat er niet is.",
    en: "'4' refers to a maturity level that does not exist."),
  FaultyFile(
    questionnaire.replacing(#""id": "HR-3-CODE", "level": 3"#, #""id": "HR-3-CODE", "level": §4"#),
    .unknownReference("4", to: .level, suggestion: nil),
    nl: "'4' verwijst naar een volwassenheidsniveau dat er niet is.",
    en: "'4' refers to a maturity level that does not exist."),
  FaultyFile(
    norm.replacing(
      #""high": { "nl": "Ook", "en": "Also" }\#n      }\#n    }"#,
      #"""
      "high": { "nl": "Ook", "en": "Also" }
            }
          },
          {
            "theme": §"HRM", "low": 1, "medium": 2, "high": 3,
            "rationale": {
              "low": { "nl": "x", "en": "x" }, "medium": { "nl": "x", "en": "x" },
              "high": { "nl": "x", "en": "x" }
            }
          }
      """#),
    .unknownReference("HRM", to: .theme, suggestion: "HR"),
    nl: "'HRM' verwijst naar een thema dat er niet is. Bedoelde u 'HR'?",
    en: "'HRM' refers to a theme that does not exist. Did you mean 'HR'?"),
  FaultyFile(
    norm.replacing(#""questionnaire": "sample""#, #""questionnaire": §"sampel""#),
    .unknownQuestionnaire("sampel", suggestion: "sample"),
    nl: "Er is geen vragenlijst 'sampel'. Bedoelde u 'sample'?",
    en: "There is no questionnaire 'sampel'. Did you mean 'sample'?"),
  FaultyFile(
    norm.replacing(#""questionnaire": "sample""#, #""questionnaire": §"other""#),
    .unknownQuestionnaire("other", suggestion: nil),
    nl: "Er is geen vragenlijst 'other'.",
    en: "There is no questionnaire 'other'."),
  // MARK: Levels
  FaultyFile(
    questionnaire.replacing(#""level": 3, "title""#, #""level": §4, "title""#),
    .levelsNotConsecutive(expected: 3, found: 4),
    nl: "Hier hoort niveau 3 te staan, niet 4: niveaus volgen elkaar op.",
    en: "This should be level 3, not 4: levels follow one another."),
  FaultyFile(
    questionnaire.replacing(
      #""id": "HR-2-CHECK", "level": 2"#, #""id": "HR-2-CHECK", "level": §1"#),
    .practiceAtFloor(1),
    nl: "Niveau 1 is de bodem van de schaal en heeft geen maatregelen.",
    en: "Level 1 is the floor of the scale and has no practices."),
  FaultyFile(
    questionnaire.replacing(
      #""id": "GOV-2-HOLDER", "level": 2"#, #""id": "GOV-2-HOLDER", "level": 3"#
    ).replacing(#""id": "GOV-3-LOG", "level": 3"#, #""id": "GOV-3-LOG", "level": §2"#),
    .practicesOutOfOrder(level: 2, after: 3),
    nl: "Een maatregel van niveau 2 staat na een van niveau 3; zet ze van laag naar hoog.",
    en: "A practice of level 2 stands after one of level 3; put them from low to high."),
  FaultyFile(
    questionnaire.replacing(#""id": "HR-3-CODE", "level": 3"#, #""id": "HR-3-CODE", "level": 2"#)
      .replacing(#""id": "HR", "title""#, #""id": §"HR", "title""#),
    .levelWithoutPractice(3, theme: "HR"),
    nl: "Thema 'HR' heeft geen maatregel op niveau 3.",
    en: "Theme 'HR' has no practice at level 3."),
  FaultyFile(
    questionnaire.replacing(#""fromLevel": 2"#, #""fromLevel": 3"#)
      .replacing(
        #"{ "fromLevel": 3, "kinds": ["design""#, #"{ "fromLevel": §2, "kinds": ["design""#),
    .requirementsOutOfOrder(level: 2, after: 3),
    nl: "Elke eis begint bij een hoger niveau dan de vorige; hier komt 2 na 3.",
    en: "Each requirement begins at a higher level than the one before; here 2 comes after 3."),
  FaultyFile(
    questionnaire.replacing(#""fromLevel": 3"#, #""fromLevel": §2"#),
    .requirementsOutOfOrder(level: 2, after: 2),
    nl: "Elke eis begint bij een hoger niveau dan de vorige; hier komt 2 na 2.",
    en: "Each requirement begins at a higher level than the one before; here 2 comes after 2."),
  // MARK: Rule and scale
  FaultyFile(
    questionnaire.replacing(
      #""at": "half", "below": "whole""#, #""at": "whole", "below": §"half""#),
    .gateNotCumulative(at: "whole", below: "half"),
    nl: "'below' (half) is lager dan 'at' (whole): dan kan een niveau gehaald zijn terwijl een"
      + " lager niveau het niet is.",
    en: "'below' (half) is lower than 'at' (whole): a level could then hold while a lower one does"
      + " not."),
  FaultyFile(
    questionnaire.replacing(#""cap": "half""#, #""cap": §"whole""#), .capAtTop("whole"),
    nl: "'whole' is de hoogste waarde; een grens daar vraagt nooit onderbouwing.",
    en: "'whole' is the highest value; a cap there never asks for evidence."),
  // MARK: Conditions
  FaultyFile(
    answers(more: 126).replacing(#""id": "GOV", "title""#, #""id": §"GOV", "title""#),
    .tooManyCombinations(258, limit: 256, theme: "GOV"),
    nl: "De voorwaarden in thema 'GOV' hangen af van 258 combinaties van profielantwoorden;"
      + " 256 is de grens.",
    en: "The conditions in theme 'GOV' depend on 258 combinations of profile answers;"
      + " 256 is the limit."),
  FaultyFile(
    questionnaire.replacing(
      #"{ "not": { "question": "PRO-GUESTS", "in": ["no"] } }"#,
      #"§{ "not": { "question": "PRO-GUESTS", "in": ["no"] }, "question": "PRO-GUESTS", "in": ["yes"] }"#
    ),
    .severalConditions(["question", "in", "not"]),
    nl: "Een voorwaarde heeft één vorm: 'all', 'any', 'not', of 'question' met 'in'. Hier staan"
      + " 'question', 'in' en 'not' bij elkaar.",
    en: "A condition has one form: 'all', 'any', 'not', or 'question' with 'in'. Here"
      + " 'question', 'in' and 'not' stand together."),
  // MARK: Sources and evidence
  FaultyFile(
    questionnaire.replacing(#""mark": "F""#, #""mark": §"M""#), .memoryAsSource(kind: "leidraad"),
    nl: "Een maatregel die niet in een bron is gelezen (M of D) mag niet als 'leidraad' worden"
      + " gebracht.",
    en: "A practice that was not read in a source (M or D) may not be presented as 'leidraad'."),
  FaultyFile(
    questionnaire.replacing(
      #""kind": "letter", "reference": "brief", "mark": "R""#,
      #""kind": "letter", "reference": "brief", "mark": §"D""#),
    .memoryAsSource(kind: "letter"),
    nl: "Een maatregel die niet in een bron is gelezen (M of D) mag niet als 'letter' worden"
      + " gebracht.",
    en: "A practice that was not read in a source (M or D) may not be presented as 'letter'."),
  FaultyFile(
    questionnaire.replacing(#""reference": "7.1""#, #""reference": §"""#),
    .sourceWithoutReference(kind: "leidraad"),
    nl: "Bij 'leidraad' hoort een vindplaats.",
    en: "'leidraad' needs a reference."),
  FaultyFile(
    questionnaire.replacing(
      #""evidence": {\#n            "required": ["design"]"#,
      #""evidence": §{\#n            "required": ["design", "operation"]"#),
    .missingEvidenceExample("operation"),
    nl: "'operation' wordt gevraagd, maar er staat geen voorbeeld bij.",
    en: "'operation' is required, but there is no example of it."),
  // MARK: Profile and targets
  FaultyFile(
    questionnaire.replacing(#""medium": 5, "high": 7"#, #""medium": 5, "high": §5"#),
    .thresholdsDoNotRise,
    nl: "De drempel voor hoog moet boven die voor midden liggen.",
    en: "The threshold for high must lie above the one for medium."),
  FaultyFile(
    questionnaire.replacing(#""medium": 5, "high": 7"#, #""medium": 5, "high": §8"#),
    .thresholdOutOfReach(8, most: 7),
    nl: "De drempel 8 is onhaalbaar: er zijn ten hoogste 7 punten.",
    en: "The threshold 8 is out of reach: there are at most 7 points."),
  FaultyFile(
    norm.replacing(#""low": 1, "medium": 2, "high": 3"#, #""low": 1, "medium": 3, "high": §2"#),
    .targetsFall,
    nl: "Een hoger risicoprofiel mag geen lager streefniveau hebben.",
    en: "A higher risk profile may not have a lower target level."),
  FaultyFile(
    norm.replacing(#""low": 1, "medium": 2, "high": 3"#, #""low": 2, "medium": §1, "high": 3"#),
    .targetsFall,
    nl: "Een hoger risicoprofiel mag geen lager streefniveau hebben.",
    en: "A higher risk profile may not have a lower target level."),
  FaultyFile(
    norm.replacing(#""high": 3"#, #""high": §4"#), .targetAboveTop(4, top: 3),
    nl: "Streefniveau 4 ligt boven het hoogste niveau 3.",
    en: "Target level 4 lies above the highest level 3."),
  FaultyFile(
    norm.replacing(
      #"""
      "themes": [
          {
            "theme": "GOV", "low": 1, "medium": 2, "high": 3,
            "rationale": {
              "low": { "nl": "Klein", "en": "Small" }, "medium": { "nl": "Gewoon", "en": "Usual" },
              "high": { "nl": "Groot", "en": "Large" }
            }
          },
      """#, #""themes": §["#),
    .missingTheme("GOV"),
    nl: "Thema 'GOV' van de vragenlijst heeft hier geen streefniveau.",
    en: "Theme 'GOV' of the questionnaire has no target level here."),
  // MARK: Publication policies
  FaultyFile(
    policy.replacing(#""size": 1"#, #""size": §0"#), .coalitionTooSmall(0, least: 1),
    nl: "Een coalitie van 0 kan niet; 1 is de ondergrens. Elke instelling kent haar eigen"
      + " antwoorden, zodat een telling van 3 of minder al iets over een ander zou zeggen.",
    en: "A coalition of 0 is not possible; 1 is the floor. Each institution knows its own answers,"
      + " so that a count of 3 or fewer would already tell something about another."),
  FaultyFile(
    policy.replacing(#""institutions": 50"#, #""institutions": §49"#),
    .crossedGroupTooSmall(49, least: 50),
    nl: "Groepen naar sector en profiel tegelijk van 49 instellingen kunnen niet; 50 is de"
      + " ondergrens. In kleinere groepen wijzen de tellingen samen een instelling aan.",
    en: "Groups by sector and profile at once of 49 institutions are not possible; 50 is the"
      + " floor. In smaller groups the counts together point at an institution."),
  FaultyFile(
    policy.replacing(#""2026-03-02""#, #"§"2 maart""#), .notADate("2 maart"),
    nl: "'2 maart' is geen datum. Schrijf een dag als 2026-03-02.",
    en: "'2 maart' is not a date. Write a day like 2026-03-02."),
  FaultyFile(
    policy.replacing(#""now": 2025, "earlier": 2023"#, #""now": 2025"#)
      .replacing(#""figures": "changes""#, #""figures": §"changes""#),
    .figuresWithoutEarlierWave("changes"),
    nl: "'changes' vraagt een eerdere meetronde, en 'waves' noemt er geen.",
    en: "'changes' needs an earlier wave, and 'waves' names none."),
  FaultyFile(
    policy.replacing(#""earlier": 2023"#, #""earlier": §2025"#), .outOfRange(2025, 2000...2024),
    nl: "2025 ligt buiten het bereik van 2000 tot en met 2024.",
    en: "2025 is outside the range from 2000 to 2024."),
  FaultyFile(
    policy.replacing(
      #"""
      "references": [
          { "theme": "GOV", "level": 2, "rationale": { "nl": "Beleid", "en": "Policy" } },
      """#, #""references": §["#),
    .themeWithoutReference("GOV"),
    nl: "Thema 'GOV' van de vragenlijst heeft hier geen referentieniveau.",
    en: "Theme 'GOV' of the questionnaire has no reference level here."),
  FaultyFile(
    policy.replacing(#""theme": "GOV", "level": 2"#, #""theme": "GOV", "level": §1"#),
    .outOfRange(1, 2...3),
    nl: "1 ligt buiten het bereik van 2 tot en met 3.",
    en: "1 is outside the range from 2 to 3."),
  FaultyFile(
    policy.replacing(#""facts": ["FACT-HOLDER"]"#, #""facts": [§"FACT-HOLDERS"]"#),
    .unknownReference("FACT-HOLDERS", to: .keyFact, suggestion: "FACT-HOLDER"),
    nl: "'FACT-HOLDERS' verwijst naar een kernfeit dat er niet is. Bedoelde u 'FACT-HOLDER'?",
    en: "'FACT-HOLDERS' refers to a key fact that does not exist. Did you mean 'FACT-HOLDER'?"),
  FaultyFile(
    policy.replacing(
      #"{ "figures": "facts", "by": "profile""#, #"§{ "figures": "levels", "by": "sector""#),
    .repeatedElement("levels, sector"),
    nl: "'levels, sector' staat er meer dan één keer.",
    en: "'levels, sector' stands here more than once."),
  FaultyFile(
    policy.replacing(#""sector": "hogeschool""#, #""sector": §"university""#),
    .repeatedElement("university"),
    nl: "'university' staat er meer dan één keer.", en: "'university' stands here more than once."),
  FaultyFile(
    policy.replacing(#""value": "self""#, #""value": §"selfs""#),
    .notAmong(
      "selfs", choices: ["self", "supported", "verified", "adjusted"], suggestion: "self"),
    nl: "'selfs' kan hier niet; kies uit self, supported, verified of adjusted. Bedoelde u 'self'?",
    en: "'selfs' is not possible here; choose from self, supported, verified or adjusted. Did you"
      + " mean 'self'?"),
]

@Suite struct DefinitionProblemTests {
  @Test func `The samples are sound`() {
    #expect(Sample.questionnaire.problems.map(\.fact) == [])
    #expect(Sample.norm.problems.map(\.fact) == [])
    #expect(Sample.policy.problems.map(\.fact) == [])
  }

  @Test(arguments: faultyFiles)
  func `A fault is told once, at its place, in both languages`(file: FaultyFile) {
    let problems = file.sample.problems
    #expect(problems.map(\.fact) == [file.fact])
    #expect(problems.map(\.place) == file.sample.marks)
    #expect(problems.map { $0.sentence(in: .nl) } == [file.nl])
    #expect(problems.map { $0.sentence(in: .en) } == [file.en])
  }

  @Test func `Every fact has a file`() {
    let elsewhere: Set<FactName> = [
      .notJSON, .wrongKind, .unknownFormat, .faultyQuestionnaire, .published, .crosswalk,
      .furtherProblems,
    ]
    let covered = Set(faultyFiles.map { FactName($0.fact) })
    #expect(covered.isDisjoint(with: elsewhere))
    #expect(covered.union(elsewhere) == Set(FactName.allCases))
  }

  @Test func `A file of another format is refused where a questionnaire or a norm is wanted`() {
    let other = Sample.norm.replacing(#""format": "peil-norm""#, #""format": §"peil-norms""#)
    for reading in [
      reading(Questionnaire.reading(other.source)), reading(NormFramework.reading(other.source)),
    ] {
      let problem = reading.first { $0.fact == .unknownFormat("peil-norms") }
      #expect(problem?.place == other.marks.first)
      #expect(
        problem?.sentence(in: .nl)
          == "'peil-norms' is geen formaat dat hier gelezen kan worden.")
      #expect(
        problem?.sentence(in: .en) == "'peil-norms' is not a format that can be read here.")
    }
  }

  private func reading<Definition>(_ reading: DefinitionReading<Definition>) -> [DefinitionProblem]
  {
    switch reading {
    case .definition: []
    case .problems(let problems): problems
    }
  }

  @Test func `Targets are not called wrong because their questionnaire is`() throws {
    let faulty = Sample.questionnaire.replacing(#""effort": 3"#, #""effort": 6"#)
    let library = Library(files: [try #require(DefinitionFile(faulty.source))])
    let norm = Sample.norm.replacing(#""questionnaire": "sample""#, #""questionnaire": §"sample""#)
    let problems = library.problems(in: norm.source)
    #expect(problems.map(\.fact) == [.faultyQuestionnaire("sample")])
    #expect(problems.map(\.place) == norm.marks)
    #expect(
      problems.map { $0.sentence(in: .nl) } == [
        "De vragenlijst 'sample' bevat zelf fouten, zodat dit bestand er niet aan te toetsen"
          + " is. Verbeter die eerst."
      ])
    #expect(
      problems.map { $0.sentence(in: .en) } == [
        "The questionnaire 'sample' itself has errors, so that this file cannot be checked"
          + " against it. Correct it first."
      ])
  }

  @Test(arguments: [
    (1, "is nog 1 fout", "is 1 more error"), (7, "zijn nog 7 fouten", "are 7 more errors"),
  ])
  func `Beyond a thousand faults the rest is counted`(more: Int, nl: String, en: String) {
    let keys = (1...1000 + more).map { #""key\#($0)": 0,"# }
    let file = Sample.norm.replacing(
      #""id": "sample""#, keys.joined(separator: "\n") + #""id": "sample""#)
    let problems = file.problems
    #expect(problems.count == 1001)
    #expect(problems.dropLast().allSatisfy { FactName($0.fact) == .unknownKey })
    #expect(problems.last?.fact == .furtherProblems(more))
    #expect(problems.last?.place == SourcePlace(line: 1003, column: 1))
    #expect(
      problems.last?.sentence(in: .nl)
        == "Er \(nl) meer dan hier staan. Verbeter eerst deze.")
    #expect(
      problems.last?.sentence(in: .en) == "There \(en) than are listed here. Correct these first.")
  }

  // MARK: - Kinds of values

  @Test(arguments: [
    (
      #""version": "1.0""#, #""version": §"#, DefinitionProblem.ValueKind.string, "een tekst",
      "a text"
    ),
    (#""effort": 3"#, #""effort": §"#, .wholeNumber, "een geheel getal", "a whole number"),
    (#""published": ["B-1", "B-2"]"#, #""published": §"#, .array, "een lijst", "a list"),
    (
      #""purpose": { "nl": "Kiezen", "en": "To choose" }"#, #""purpose": §"#, .object, "een object",
      "an object"
    ),
  ])
  func `A value of another kind is told with both kinds`(
    old: String, new: String, expected: DefinitionProblem.ValueKind, nl: String, en: String
  ) {
    let values: [(String, DefinitionProblem.ValueKind, String, String)] = [
      ("{}", .object, "object", "an object"),
      ("[]", .array, "lijst", "a list"),
      (#""x""#, .string, "tekst", "a text"),
      ("7", .wholeNumber, "geheel getal", "a whole number"),
      (
        "7.0", .number, "getal met een punt, een e of te veel cijfers",
        "a number with a point, an e or too many digits"
      ),
      (
        "99999999999999999999", .number, "getal met een punt, een e of te veel cijfers",
        "a number with a point, an e or too many digits"
      ),
      ("true", .bool, "true of false", "true or false"),
      ("null", .null, "null", "null"),
    ]
    for (value, found, foundInDutch, foundInEnglish) in values where found != expected {
      let file = Sample.questionnaire.replacing(old, new + value)
      let problems = file.problems
      #expect(problems.map(\.fact) == [.wrongKind(expected: expected, found: found)])
      #expect(problems.map(\.place) == file.marks)
      #expect(
        problems.map { $0.sentence(in: .nl) }
          == ["Hier hoort \(nl) te staan, geen \(foundInDutch)."])
      #expect(
        problems.map { $0.sentence(in: .en) } == ["This should be \(en), not \(foundInEnglish)."])
    }
  }

  @Test func `A file that is no object is told so`() {
    let file = Sample(name: "x.json", text: " §[]")
    #expect(file.problems.map(\.fact) == [.wrongKind(expected: .object, found: .array)])
    #expect(file.problems.map(\.place) == file.marks)
  }

  // MARK: - What is no JSON

  @Test(
    arguments: [
      (
        "{§", .unexpectedEnd, "Het bestand houdt op midden in de JSON.",
        "The file ends in the middle of JSON."
      ),
      (
        "§", .unexpectedEnd, "Het bestand houdt op midden in de JSON.",
        "The file ends in the middle of JSON."
      ),
      (
        "{\n  \"a\": §x}", .unexpectedCharacter(expected: .value),
        "Hier hoort een waarde te staan.",
        "A value is expected here."
      ),
      (
        "{§a: 1}", .unexpectedCharacter(expected: .memberName),
        "Hier hoort een naam tussen aanhalingstekens te staan.",
        "A name in quotation marks is expected here."
      ),
      (
        #"{"a" §1}"#, .unexpectedCharacter(expected: .colon),
        "Hier hoort een dubbele punt te staan.",
        "A colon is expected here."
      ),
      (
        "[1 §2]", .unexpectedCharacter(expected: .commaOrBracket),
        "Hier hoort ',' of ']' te staan.",
        "',' or ']' is expected here."
      ),
      (
        #"{"a": 1 §"b": 2}"#, .unexpectedCharacter(expected: .commaOrBrace),
        "Hier hoort ',' of '}' te staan.", "',' or '}' is expected here."
      ),
      (
        "[1§,\n]", .trailingComma, "Na deze komma komt niets meer. Haal de komma weg.",
        "Nothing follows this comma. Remove it."
      ),
      (
        "{}\n§{}", .contentAfterValue, "Hier eindigt de JSON, maar er staat nog iets.",
        "The JSON ends here, but something follows."
      ),
      (
        "§\u{FEFF}{}", .byteOrderMark,
        "Het bestand begint met een byte order mark. Bewaar het als UTF-8 zonder BOM.",
        "The file begins with a byte order mark. Save it as UTF-8 without BOM."
      ),
      (
        "[\"a§\n\"]", .controlCharacterInString,
        "Een stuurteken of regeleinde mag niet los in een tekst staan; schrijf het als \\n of"
          + " \\u00XX.",
        "A control character or line break may not stand in a text; write it as \\n or \\u00XX."
      ),
      (
        #"["a§\x"]"#, .invalidEscape, "Onbekende code na de backslash.",
        "Unknown escape after the backslash."
      ),
      (
        #"["§\uD800"]"#, .loneSurrogate,
        "Deze code is een half teken; beide helften moeten er staan.",
        "This escape is half a character; both halves must be there."
      ),
      (
        "[§01]", .invalidNumber, "Dit is geen geldig getal.", "This is not a valid number."
      ),
      (
        "{\n\"a\": 1,\n§\"a\": 2}", .duplicateName("a", firstOffset: 2),
        "'a' staat ook op regel 2. Elk onderdeel mag één keer voorkomen.",
        "'a' also stands on line 2. Each member may be used once."
      ),
      (
        String(repeating: "[", count: 32) + "§[", .tooDeep(limit: 32),
        "Objecten en lijsten zijn dieper dan 32 in elkaar gezet.",
        "Objects and lists are nested deeper than 32."
      ),
    ] as [(String, JSONError.Fact, String, String)])
  func `What is no JSON is told at its place`(
    text: String, fact: JSONError.Fact, nl: String, en: String
  ) {
    let file = Sample(name: "x.json", text: text)
    #expect(file.problems.map(\.fact) == [.notJSON(fact)])
    #expect(file.problems.map(\.place) == file.marks)
    #expect(file.problems.map { $0.sentence(in: .nl) } == [nl])
    #expect(file.problems.map { $0.sentence(in: .en) } == [en])
  }

  @Test func `Bytes that are no UTF-8 are told at their place`() {
    let source = SourceText(
      name: "x.json", bytes: Array("[\n\"é".utf8) + [0xFF] + Array("\"]".utf8))
    let problems = Library(files: []).problems(in: source)
    #expect(problems.map(\.fact) == [.notJSON(.invalidUTF8)])
    #expect(problems.map(\.place) == [SourcePlace(line: 2, column: 3)])
    #expect(problems.map { $0.sentence(in: .nl) } == ["Dit is geen geldige UTF-8."])
    #expect(problems.map { $0.sentence(in: .en) } == ["This is not valid UTF-8."])
  }

  @Test func `A file above the limit is told so`() {
    let source = SourceText(
      name: "x.json", bytes: [UInt8](repeating: 0x20, count: JSONLimits.standard.bytes + 1))
    let problems = Library(files: []).problems(in: source)
    #expect(problems.map(\.fact) == [.notJSON(.tooLarge(limit: 16 << 20))])
    #expect(problems.map { $0.sentence(in: .nl) } == ["Het bestand is groter dan 16 MiB."])
    #expect(problems.map { $0.sentence(in: .en) } == ["The file is larger than 16 MiB."])
  }
}
