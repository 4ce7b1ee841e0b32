import JSON
package import Language

extension DefinitionProblem {
  /// What is wrong and what to do about it, in one or two sentences.
  package func sentence(in language: Language) -> String {
    fact.wording(source: source)[language]
  }
}

extension DefinitionProblem.Fact {
  fileprivate func wording(source: SourceText) -> Text {
    switch self {
    case .notJSON(let fact):
      return fact.wording(firstLine: { source.place(of: $0).line })
    case .wrongKind(let expected, let found):
      return Text(
        nl: "Hier hoort \(expected.name.nl) te staan, geen \(found.negatedName).",
        en: "This should be \(expected.name.en), not \(found.name.en).")
    case .missingKey(let key):
      return Text(
        nl: "Het onderdeel '\(key)' ontbreekt. Voeg het toe.",
        en: "The member '\(key)' is missing. Add it.")
    case .unknownKey(let key, let suggestion):
      return Text(
        nl: "Onbekend onderdeel '\(shortened(key))'.\(Self.meant(suggestion).nl)",
        en: "Unknown member '\(shortened(key))'.\(Self.meant(suggestion).en)")
    case .unknownFormat(let format):
      return Text(
        nl: "'\(shortened(format))' is geen formaat dat hier gelezen kan worden.",
        en: "'\(shortened(format))' is not a format that can be read here.")
    case .missingLanguage(let language):
      return Text(
        nl: "De \(language == .nl ? "Nederlandse" : "Engelse") tekst ontbreekt"
          + " ('\(language.rawValue)').",
        en: "The \(language == .nl ? "Dutch" : "English") text is missing"
          + " ('\(language.rawValue)').")
    case .emptyText:
      return Text(nl: "Deze tekst is leeg.", en: "This text is empty.")
    case .untrimmedText:
      return Text(
        nl: "Deze tekst begint of eindigt met een spatie.",
        en: "This text begins or ends with a space.")
    case .controlCharacter:
      return Text(
        nl: "Deze tekst bevat een onzichtbaar stuurteken. Haal het weg.",
        en: "This text contains an invisible control character. Remove it.")
    case .tooFew(let key, let minimum):
      return Text(
        nl: "'\(key)' moet ten minste \(minimum) \(minimum == 1 ? "element" : "elementen") hebben.",
        en: "'\(key)' must have at least \(minimum) \(minimum == 1 ? "element" : "elements").")
    case .tooMany(let key, let maximum):
      return Text(
        nl: "'\(key)' mag ten hoogste \(maximum) elementen hebben.",
        en: "'\(key)' may have at most \(maximum) elements.")
    case .invalidIdentifier(let id):
      return Text(
        nl: "'\(shortened(id))' is geen geldige sleutel: gebruik letters, cijfers,"
          + " koppeltekens en punten, ten hoogste 64, en begin met een letter.",
        en: "'\(shortened(id))' is not a valid identifier: use letters, digits, hyphens"
          + " and full stops, at most 64, and begin with a letter.")
    case .fileNameDiffers(let id, let file):
      return Text(
        nl:
          "Het bestand heet '\(file)', maar de definitie '\(shortened(id))'. Geef ze dezelfde naam.",
        en:
          "The file is called '\(file)' but the definition '\(shortened(id))'. Give them the same name."
      )
    case .identifierOutsideTheme(let id, let theme):
      return Text(
        nl: "De sleutel '\(id)' moet met '\(theme)-' beginnen.",
        en: "The identifier '\(id)' must begin with '\(theme)-'.")
    case .repeatedIdentifier(let id, let line):
      return Text(
        nl: "De sleutel '\(id)' staat ook op regel \(line). Elke sleutel mag één keer voorkomen.",
        en: "The identifier '\(id)' also stands on line \(line). Each may be used once.")
    case .repeatedElement(let id):
      return Text(
        nl: "'\(id)' staat er meer dan één keer.", en: "'\(id)' stands here more than once.")
    case .unknownReference(let id, let referent, let suggestion):
      return Text(
        nl: "'\(id)' verwijst naar \(referent.name.nl) er niet is.\(Self.meant(suggestion).nl)",
        en: "'\(id)' refers to \(referent.name.en) does not exist.\(Self.meant(suggestion).en)")
    case .notAmong(let value, let choices, let suggestion):
      return Text(
        nl: "'\(shortened(value))' kan hier niet; kies uit"
          + " \(Language.nl.list(choices, .or)).\(Self.meant(suggestion).nl)",
        en: "'\(shortened(value))' is not possible here; choose from"
          + " \(Language.en.list(choices, .or)).\(Self.meant(suggestion).en)")
    case .outOfRange(let number, let range):
      return Text(
        nl: "\(number) ligt buiten het bereik van \(range.lowerBound) tot en met"
          + " \(range.upperBound).",
        en: "\(number) is outside the range from \(range.lowerBound) to \(range.upperBound).")
    case .levelsNotConsecutive(let expected, let found):
      return Text(
        nl: "Hier hoort niveau \(expected) te staan, niet \(found): niveaus volgen elkaar op.",
        en: "This should be level \(expected), not \(found): levels follow one another.")
    case .practiceAtFloor(let level):
      return Text(
        nl: "Niveau \(level) is de bodem van de schaal en heeft geen maatregelen.",
        en: "Level \(level) is the floor of the scale and has no practices.")
    case .practicesOutOfOrder(let level, let after):
      return Text(
        nl: "Een maatregel van niveau \(level) staat na een van niveau \(after);"
          + " zet ze van laag naar hoog.",
        en: "A practice of level \(level) stands after one of level \(after);"
          + " put them from low to high.")
    case .levelWithoutPractice(let level, let theme):
      return Text(
        nl: "Thema '\(theme)' heeft geen maatregel op niveau \(level).",
        en: "Theme '\(theme)' has no practice at level \(level).")
    case .tooManyCombinations(let count, let limit, let theme):
      return Text(
        nl: "De voorwaarden in thema '\(theme)' hangen af van \(count) combinaties van"
          + " profielantwoorden; \(limit) is de grens.",
        en: "The conditions in theme '\(theme)' depend on \(count) combinations of profile"
          + " answers; \(limit) is the limit.")
    case .severalConditions(let keys):
      let quoted = keys.map { "'\($0)'" }
      return Text(
        nl: "Een voorwaarde heeft één vorm: 'all', 'any', 'not', of 'question' met 'in'. Hier"
          + " staan \(Language.nl.list(quoted)) bij elkaar.",
        en: "A condition has one form: 'all', 'any', 'not', or 'question' with 'in'. Here"
          + " \(Language.en.list(quoted)) stand together.")
    case .requirementsOutOfOrder(let level, let after):
      return Text(
        nl: "Elke eis begint bij een hoger niveau dan de vorige; hier komt \(level) na \(after).",
        en: "Each requirement begins at a higher level than the one before; here \(level) comes"
          + " after \(after).")
    case .gateNotCumulative(let at, let below):
      return Text(
        nl: "'below' (\(below)) is lager dan 'at' (\(at)): dan kan een niveau gehaald zijn"
          + " terwijl een lager niveau het niet is.",
        en: "'below' (\(below)) is lower than 'at' (\(at)): a level could then hold while a"
          + " lower one does not.")
    case .capAtTop(let value):
      return Text(
        nl: "'\(value)' is de hoogste waarde; een grens daar vraagt nooit onderbouwing.",
        en: "'\(value)' is the highest value; a cap there never asks for evidence.")
    case .scoring(let fact):
      return fact.wording
    case .published(let fault):
      return fault.wording
    case .crosswalk(let fact):
      return fact.wording
    case .memoryAsSource(let kind):
      return Text(
        nl: "Een maatregel die niet in een bron is gelezen (M of D) mag niet als '\(kind)'"
          + " worden gebracht.",
        en: "A practice that was not read in a source (M or D) may not be presented as"
          + " '\(kind)'.")
    case .sourceWithoutReference(let kind):
      return Text(
        nl: "Bij '\(kind)' hoort een vindplaats.", en: "'\(kind)' needs a reference.")
    case .missingEvidenceExample(let kind):
      return Text(
        nl: "'\(kind)' wordt gevraagd, maar er staat geen voorbeeld bij.",
        en: "'\(kind)' is required, but there is no example of it.")
    case .thresholdsDoNotRise:
      return Text(
        nl: "De drempel voor hoog moet boven die voor midden liggen.",
        en: "The threshold for high must lie above the one for medium.")
    case .thresholdOutOfReach(let threshold, let most):
      return Text(
        nl: "De drempel \(threshold) is onhaalbaar: er zijn ten hoogste \(most) punten.",
        en: "The threshold \(threshold) is out of reach: there are at most \(most) points.")
    case .targetsFall:
      return Text(
        nl: "Een hoger risicoprofiel mag geen lager streefniveau hebben.",
        en: "A higher risk profile may not have a lower target level.")
    case .targetAboveTop(let level, let top):
      return Text(
        nl: "Streefniveau \(level) ligt boven het hoogste niveau \(top).",
        en: "Target level \(level) lies above the highest level \(top).")
    case .missingTheme(let theme):
      return Text(
        nl: "Thema '\(theme)' van de vragenlijst heeft hier geen streefniveau.",
        en: "Theme '\(theme)' of the questionnaire has no target level here.")
    case .unknownQuestionnaire(let id, let suggestion):
      return Text(
        nl: "Er is geen vragenlijst '\(id)'.\(Self.meant(suggestion).nl)",
        en: "There is no questionnaire '\(id)'.\(Self.meant(suggestion).en)")
    case .faultyQuestionnaire(let id):
      return Text(
        nl: "De vragenlijst '\(id)' bevat zelf fouten, zodat dit bestand er niet aan te"
          + " toetsen is. Verbeter die eerst.",
        en: "The questionnaire '\(id)' itself has errors, so that this file cannot be checked"
          + " against it. Correct it first.")
    case .notADate(let text):
      return Text(
        nl: "'\(shortened(text))' is geen datum. Schrijf een dag als 2026-03-02.",
        en: "'\(shortened(text))' is not a date. Write a day like 2026-03-02.")
    case .coalitionTooSmall(let size, let least):
      return Text(
        nl: "Een coalitie van \(size) kan niet; \(least) is de ondergrens. Elke instelling kent"
          + " haar eigen antwoorden, zodat een telling van \(least + 2) of minder al iets over een"
          + " ander zou zeggen.",
        en: "A coalition of \(size) is not possible; \(least) is the floor. Each institution knows"
          + " its own answers, so that a count of \(least + 2) or fewer would already tell something"
          + " about another.")
    case .crossedGroupTooSmall(let count, let least):
      return Text(
        nl: "Groepen naar sector en profiel tegelijk van \(count) instellingen kunnen niet;"
          + " \(least) is de ondergrens. In kleinere groepen wijzen de tellingen samen een"
          + " instelling aan.",
        en: "Groups by sector and profile at once of \(count) institutions are not possible;"
          + " \(least) is the floor. In smaller groups the counts together point at an institution."
      )
    case .figuresWithoutEarlierWave(let figures):
      return Text(
        nl: "'\(figures)' vraagt een eerdere meetronde, en 'waves' noemt er geen.",
        en: "'\(figures)' needs an earlier wave, and 'waves' names none.")
    case .themeWithoutReference(let theme):
      return Text(
        nl: "Thema '\(theme)' van de vragenlijst heeft hier geen referentieniveau.",
        en: "Theme '\(theme)' of the questionnaire has no reference level here.")
    case .furtherProblems(let count):
      return Text(
        nl: "Er \(count == 1 ? "is nog 1 fout" : "zijn nog \(count) fouten") meer dan hier staan."
          + " Verbeter eerst deze.",
        en: "There \(count == 1 ? "is 1 more error" : "are \(count) more errors") than are listed"
          + " here. Correct these first.")
    }
  }

  private static func meant(_ suggestion: String?) -> Text {
    guard let suggestion else { return Text(same: "") }
    return Text(nl: " Bedoelde u '\(suggestion)'?", en: " Did you mean '\(suggestion)'?")
  }

}

/// A name from a file, cut where it is too long for a sentence.
func shortened(_ string: String) -> String {
  string.count > 40 ? "\(string.prefix(39))…" : string
}

extension DefinitionProblem.ValueKind {
  fileprivate var name: Text {
    switch self {
    case .object: Text(nl: "een object", en: "an object")
    case .array: Text(nl: "een lijst", en: "a list")
    case .string: Text(nl: "een tekst", en: "a text")
    case .wholeNumber: Text(nl: "een geheel getal", en: "a whole number")
    case .number: Text(nl: "een getal", en: "a number with a point, an e or too many digits")
    case .bool: Text(nl: "true of false", en: "true or false")
    case .null: Text(nl: "null", en: "null")
    }
  }

  /// The Dutch name as it stands behind "geen".
  fileprivate var negatedName: String {
    switch self {
    case .object: "object"
    case .array: "lijst"
    case .string: "tekst"
    case .wholeNumber: "geheel getal"
    case .number: "getal met een punt, een e of te veel cijfers"
    case .bool: "true of false"
    case .null: "null"
    }
  }
}

extension DefinitionProblem.Referent {
  /// The name with the relative pronoun behind it, which in Dutch follows its gender.
  fileprivate var name: Text {
    switch self {
    case .practice: Text(nl: "een maatregel die", en: "a practice that")
    case .profileQuestion: Text(nl: "een profielvraag die", en: "a profile question that")
    case .profileAnswer:
      Text(nl: "een antwoord op de profielvraag dat", en: "an answer to the profile question that")
    case .respondent: Text(nl: "een rol in 'respondents' die", en: "a role in 'respondents' that")
    case .term: Text(nl: "een term in 'glossary' die", en: "a term in 'glossary' that")
    case .scale: Text(nl: "een schaal die", en: "a scale that")
    case .scaleValue: Text(nl: "een waarde van de schaal die", en: "a value of the scale that")
    case .level: Text(nl: "een volwassenheidsniveau dat", en: "a maturity level that")
    case .theme: Text(nl: "een thema dat", en: "a theme that")
    case .keyFact: Text(nl: "een kernfeit dat", en: "a key fact that")
    case .source: Text(nl: "een bron in 'sources' die", en: "a source in 'sources' that")
    case .item:
      Text(
        nl: "een vraag van de eerdere vragenlijst die",
        en: "a question of the earlier questionnaire that")
    case .target:
      Text(
        nl: "een maatregel of kernfeit van de latere vragenlijst die",
        en: "a practice or key fact of the later questionnaire that")
    }
  }
}

extension JSONError.Fact {
  /// The sentence, with `firstLine` giving the line of a byte.
  fileprivate func wording(firstLine: (Int) -> Int) -> Text {
    switch self {
    case .unexpectedEnd:
      Text(
        nl: "Het bestand houdt op midden in de JSON.", en: "The file ends in the middle of JSON.")
    case .unexpectedCharacter(let expected):
      switch expected {
      case .value:
        Text(nl: "Hier hoort een waarde te staan.", en: "A value is expected here.")
      case .memberName:
        Text(
          nl: "Hier hoort een naam tussen aanhalingstekens te staan.",
          en: "A name in quotation marks is expected here.")
      case .colon:
        Text(
          nl: "Hier hoort een dubbele punt te staan.", en: "A colon is expected here.")
      case .commaOrBracket:
        Text(nl: "Hier hoort ',' of ']' te staan.", en: "',' or ']' is expected here.")
      case .commaOrBrace:
        Text(nl: "Hier hoort ',' of '}' te staan.", en: "',' or '}' is expected here.")
      }
    case .trailingComma:
      Text(
        nl: "Na deze komma komt niets meer. Haal de komma weg.",
        en: "Nothing follows this comma. Remove it.")
    case .contentAfterValue:
      Text(
        nl: "Hier eindigt de JSON, maar er staat nog iets.",
        en: "The JSON ends here, but something follows.")
    case .byteOrderMark:
      Text(
        nl: "Het bestand begint met een byte order mark. Bewaar het als UTF-8 zonder BOM.",
        en: "The file begins with a byte order mark. Save it as UTF-8 without BOM.")
    case .invalidUTF8:
      Text(nl: "Dit is geen geldige UTF-8.", en: "This is not valid UTF-8.")
    case .controlCharacterInString:
      Text(
        nl: "Een stuurteken of regeleinde mag niet los in een tekst staan; schrijf het als \\n of"
          + " \\u00XX.",
        en: "A control character or line break may not stand in a text; write it as \\n or"
          + " \\u00XX.")
    case .invalidEscape:
      Text(
        nl: "Onbekende code na de backslash.", en: "Unknown escape after the backslash.")
    case .loneSurrogate:
      Text(
        nl: "Deze code is een half teken; beide helften moeten er staan.",
        en: "This escape is half a character; both halves must be there.")
    case .invalidNumber:
      Text(nl: "Dit is geen geldig getal.", en: "This is not a valid number.")
    case .duplicateName(let name, let offset):
      Text(
        nl:
          "'\(shortened(name))' staat ook op regel \(firstLine(offset)). Elk onderdeel mag één keer"
          + " voorkomen.",
        en:
          "'\(shortened(name))' also stands on line \(firstLine(offset)). Each member may be used once."
      )
    case .tooDeep(let limit):
      Text(
        nl: "Objecten en lijsten zijn dieper dan \(limit) in elkaar gezet.",
        en: "Objects and lists are nested deeper than \(limit).")
    case .tooLarge(let limit):
      Text(
        nl: "Het bestand is groter dan \(limit >> 20) MiB.",
        en: "The file is larger than \(limit >> 20) MiB.")
    }
  }
}
