package import Language

extension StyleFinding {
  /// What was found and what to do about it, in one or two sentences.
  package func sentence(in language: Language) -> String {
    fact.wording[language]
  }
}

extension StyleFinding.Fact {
  fileprivate var wording: Text {
    switch self {
    case .tooManyWords(let count, let limit):
      Text(
        nl: "Deze tekst telt \(count) woorden; \(limit) is de grens, die hier ligt. Kort hem in.",
        en: "This text has \(count) words; \(limit) is the limit, which is here. Shorten it.")
    case .sentenceCount(let count, let asked):
      Text(
        nl: "Deze toelichting telt \(counted(count, one: "zin", other: "zinnen")); schrijf er"
          + " \(asked.lowerBound) tot en met \(asked.upperBound).",
        en: "This guidance has \(counted(count, one: "sentence", other: "sentences")); write"
          + " \(asked.lowerBound) to \(asked.upperBound).")
    case .vagueWord(let word):
      Text(
        nl: "Bij '\(word)' denkt ieder aan iets anders. Zeg wat men ziet: wie, wat, wanneer of"
          + " hoeveel.",
        en: "'\(word)' means something different to each reader. Say what one sees: who, what,"
          + " when or how many.")
    case .joinedDemands(let conjunction):
      Text(
        nl: "'\(conjunction)' verbindt hier twee eisen, maar er is één antwoord. Vraag één ding en"
          + " noem de rest onder 'fully' of 'guidance'.",
        en: "'\(conjunction)' joins two demands here, but there is one answer. Ask one thing and"
          + " name the rest under 'fully' or 'guidance'.")
    case .sameWords:
      Text(
        nl: "De Nederlandse en de Engelse tekst zijn gelijk. Vertaal de ene.",
        en: "The Dutch and the English text are the same. Translate one of them.")
    case .lengthsApart(let nl, let en):
      Text(
        nl: "De Nederlandse tekst telt \(nl) tekens en de Engelse \(en): de langste is meer dan de"
          + " helft langer. Laat beide hetzelfde zeggen.",
        en: "The Dutch text has \(nl) characters and the English one \(en): the longer is longer by"
          + " more than half. Let both say the same.")
    case .hardToRead(let score, let least, let language):
      Self.hardToRead(score: score, least: least, language)
    case .nearDuplicate(let id, let line, let nl, let en):
      Text(
        nl: "Deze maatregel vraagt bijna hetzelfde als \(id) op regel \(line): \(nl) procent van de"
          + " Nederlandse en \(en) procent van de Engelse woorden is gelijk. Voeg ze samen of zeg"
          + " het verschil.",
        en: "This practice asks nearly the same as \(id) on line \(line): \(nl) per cent of the"
          + " Dutch and \(en) per cent of the English words agree. Merge them or say how they"
          + " differ.")
    case .termNotUsed(let term, let languages):
      Self.termNotUsed(term, in: languages)
    case .termNotListed(let term, let id):
      Text(
        nl: "Hier staat de term '\(term.nl)'. Noem '\(id)' onder 'terms', zodat de betekenis erbij"
          + " staat.",
        en: "The term '\(term.en)' stands here. Name '\(id)' under 'terms', so that its meaning is"
          + " shown.")
    case .noFullStop:
      Text(nl: "Hier hoort één punt te staan.", en: "This should end with one full stop.")
    case .noQuestionMark:
      Text(nl: "Hier hoort een vraagteken te staan.", en: "This should end with a question mark.")
    case .severalSentences:
      Text(
        nl: "Hier hoort één zin te staan. Zet de rest onder 'fully' of 'guidance'.",
        en: "This should be one sentence. Put the rest under 'fully' or 'guidance'.")
    case .doubleSpace:
      Text(nl: "Hier staan twee spaties.", en: "There are two spaces here.")
    case .spaceBeforeMark(let mark):
      Text(nl: "Voor '\(mark)' hoort geen spatie.", en: "No space belongs before '\(mark)'.")
    case .straightQuote(let mark):
      Text(
        nl: "Gebruik krulletjes, “ ” of ’, in plaats van \(mark).",
        en: "Use curly marks, “ ” or ’, instead of \(mark).")
    case .emDash:
      Text(
        nl: "Gebruik een komma, een dubbele punt of haakjes in plaats van een lang streepje.",
        en: "Use a comma, a colon or brackets instead of an em dash.")
    case .countryName(let name):
      Text(
        nl: "'\(name)' noemt een land. Maatregelen kijken naar functies, inhoud en organisaties;"
          + " zeg om welke eigenschap het gaat.",
        en: "'\(name)' names a country. Measures look at positions, content and organisations;"
          + " say which property matters.")
    }
  }

  private static func hardToRead(score: Int, least: Int, _ language: Language) -> Text {
    // Rounded down, so that no score is shown as the one that would do.
    let tenths = (score >= 0 ? score : score - 99) / 100
    let sign = tenths < 0 ? "−" : ""
    let (whole, tenth) = (abs(tenths) / 10, abs(tenths) % 10)
    let formula = language == .nl ? "Flesch-Douma" : "Flesch Reading Ease"
    return Text(
      nl: "De \(language == .nl ? "Nederlandse" : "Engelse") tekst van deze maatregel leest te"
        + " moeilijk: \(formula) geeft \(sign)\(whole),\(tenth), en \(least) is het minste. Maak"
        + " zinnen of woorden korter.",
      en: "The \(language == .nl ? "Dutch" : "English") text of this practice is too hard to read:"
        + " \(formula) gives \(sign)\(whole).\(tenth), and \(least) is the least. Shorten sentences"
        + " or words.")
  }

  private static func termNotUsed(_ term: Text, in languages: [Language]) -> Text {
    func names(_ nl: String, _ en: String, _ reader: Language) -> String {
      reader.list(languages.map { $0 == .nl ? nl : en })
    }
    return Text(
      nl: "De term '\(term.nl)' staat niet in de \(names("Nederlandse", "Engelse", .nl)) tekst van"
        + " 'statement' of 'fully'. Gebruik hem daar, of haal hem hier weg.",
      en: "The term '\(term.en)' does not stand in the \(names("Dutch", "English", .en)) text of"
        + " 'statement' or 'fully'. Use it there, or remove it here.")
  }
}
