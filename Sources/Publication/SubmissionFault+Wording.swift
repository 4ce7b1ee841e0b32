import Assessment
package import Language
import Maturity

extension SubmissionFault {
  /// What is wrong and what to do, in a sentence or two.
  package var text: Text {
    switch fact {
    case .notJSON:
      Text(
        nl: "Dit is geen geldige JSON (byte \(offset + 1)). Een aanlevering staat op één regel.",
        en: "This is not valid JSON (byte \(offset + 1)). A submission stands on one line.")
    case .tooLong(let limit):
      Text(
        nl: "Deze regel is langer dan \(limit >> 10) KiB en kan geen aanlevering zijn.",
        en: "This line is longer than \(limit >> 10) KiB and cannot be a submission.")
    case .notAnObject:
      Text(
        nl: "Hier hoort een object te staan (byte \(offset + 1)).",
        en: "An object is expected here (byte \(offset + 1)).")
    case .anotherFormat:
      Text(
        nl: "Dit is geen aanlevering. 'peil submit' maakt er een.",
        en: "This is not a submission. 'peil submit' makes one.")
    case .anotherVersion:
      Text(
        nl: "Dit is een aanlevering van een andere versie. Maak haar opnieuw met deze Peil.",
        en: "This is a submission of another version. Make it again with this Peil.")
    case .unknownMember:
      Text(
        nl: "Er staat iets in dat niet in een aanlevering hoort (byte \(offset + 1)).",
        en: "There is something in it that does not belong in a submission (byte \(offset + 1)).")
    case .missingMember(let key):
      Text(nl: "Het onderdeel '\(key)' ontbreekt.", en: "The member '\(key)' is missing.")
    case .wrongKind(let key):
      Text(
        nl: "'\(key)' heeft geen waarde die kan (byte \(offset + 1)).",
        en: "'\(key)' has no value that is possible (byte \(offset + 1)).")
    case .notANumber:
      Text(
        nl: "'number' is geen nummer van 32 cijfers en letters a tot en met f.",
        en: "'number' is not a number of 32 digits and letters a to f.")
    case .notAmong(let key, let choices):
      Text(
        nl: "'\(key)' is niet een van \(Language.nl.list(choices, .or)) (byte \(offset + 1)).",
        en: "'\(key)' is not one of \(Language.en.list(choices, .or)) (byte \(offset + 1)).")
    case .outOfRange(let key, let range):
      Text(
        nl: "'\(key)' ligt niet van \(range.lowerBound) tot en met \(range.upperBound).",
        en: "'\(key)' is not from \(range.lowerBound) to \(range.upperBound).")
    case .levelsCross:
      Text(
        nl: "Een laagste niveau ligt boven het hoogste (byte \(offset + 1)).",
        en: "A lowest level is above the highest (byte \(offset + 1)).")
    case .unknownItem(let kind):
      Text(
        nl: "De vragenlijst kent \(Self.item(kind).nl) niet (byte \(offset + 1)).",
        en: "The questionnaire does not know \(Self.item(kind).en) (byte \(offset + 1)).")
    case .repeatedItem(let id):
      Text(nl: "\(id) staat er twee keer in.", en: "\(id) is in it twice.")
    case .missingItem(let id):
      Text(nl: "\(id) ontbreekt.", en: "\(id) is missing.")
    case .noEarlierWave:
      Text(
        nl: "Er staat iets in over een eerdere meetronde, en die is er niet.",
        en: "There is something in it about an earlier wave, and there is none.")
    case .changeContradictsLevels:
      Text(
        nl: "Een verandering volgt niet uit de niveaus (byte \(offset + 1)).",
        en: "A change does not follow from the levels (byte \(offset + 1)).")
    case .anotherQuestionnaire(let expected):
      Text(
        nl: "Dit gaat over een andere vragenlijst dan '\(expected)'.",
        en: "This is about another questionnaire than '\(expected)'.")
    case .anotherScoring(let questionnaire):
      Text(
        nl: "Dit is gemaakt met een andere versie van '\(questionnaire)', die anders scoort.",
        en: "This was made with another version of '\(questionnaire)', which scores otherwise.")
    case .anotherReading(let reading, let expected):
      Text(
        nl: "De niveaus zijn \(reading.words.nl), en gevraagd zijn niveaus die \(expected.words.nl)"
          + " zijn.",
        en:
          "The levels are \(reading.words.en), and asked are levels that are \(expected.words.en).")
    case .anotherWave(let wave, let expected):
      Text(
        nl: "Dit is van meetronde \(wave), en gevraagd is \(expected).",
        en: "This is of wave \(wave), and asked is \(expected).")
    case .anotherEarlierWave(let wave, let expected):
      Text(
        nl: "Dit vergelijkt met \(Self.wave(wave).nl), en gevraagd is \(Self.wave(expected).nl).",
        en: "This compares with \(Self.wave(wave).en), and asked is \(Self.wave(expected).en).")
    }
  }

  private static func item(_ kind: String) -> Text {
    kind == "theme"
      ? Text(nl: "dit thema", en: "this theme") : Text(nl: "dit kernfeit", en: "this key fact")
  }

  private static func wave(_ wave: Int?) -> Text {
    wave.map { Text(same: String($0)) } ?? Text(nl: "geen eerdere ronde", en: "no earlier wave")
  }
}

extension Reading {
  /// What levels are that were taken from it.
  fileprivate var words: Text {
    switch self {
    case .selfAssessed: Text(nl: "zelf ingeschat", en: "self-assessed")
    case .supported: Text(nl: "met onderbouwing aangedragen", en: "supported by evidence")
    case .verified: Text(nl: "getoetst", en: "verified")
    case .adjusted:
      Text(nl: "gecorrigeerd waar getoetst", en: "adjusted where they were examined")
    }
  }
}

extension SubmissionObstacle {
  /// Why the record cannot be submitted and what to do, in a sentence or two.
  package var text: Text {
    switch self {
    case .anotherQuestionnaire(let id, let expected):
      Text(
        nl: "De meting is gemaakt met '\(id)'; de sector publiceert over '\(expected)'.",
        en: "The record was made with '\(id)'; the sector publishes about '\(expected)'.")
    case .anotherScoring(let id):
      Text(
        nl: "De meting is gescoord met een andere versie van '\(id)' dan de sector publiceert.",
        en: "The record is scored with another version of '\(id)' than the sector publishes.")
    case .anotherWave(let wave, let expected):
      Text(
        nl: "De meting is van meetronde '\(wave)'; gevraagd is \(expected).",
        en: "The record is of wave '\(wave)'; asked is \(expected).")
    case .noProfile:
      Text(
        nl: "Het risicoprofiel staat nog niet vast. Beantwoord eerst de profielvragen, of laat het"
          + " bestuur het vaststellen.",
        en: "The risk profile is not settled yet. Answer the profile questions first, or let the"
          + " board adopt it.")
    case .partOnly(let scope):
      Text(
        nl: "De meting gaat alleen over '\(scope)'; aanleveren kan alleen voor de hele instelling.",
        en: "The record is about '\(scope)' only; a submission is for the whole institution.")
    case .noDossier(let reading):
      Text(
        nl:
          "De sector publiceert niveaus die \(reading.words.nl) zijn; daarvoor is het dossier van de"
          + " auditor nodig (--dossier).",
        en:
          "The sector publishes levels that are \(reading.words.en); that needs the auditor’s dossier"
          + " (--dossier).")
    case .noEarlierWave:
      Text(
        nl: "De sector vergelijkt met geen eerdere meetronde. Laat --baseline weg.",
        en: "The sector compares with no earlier wave. Leave --baseline out.")
    case .baselineOfAnotherWave(let wave, let expected):
      Text(
        nl: "De eerdere meting is van meetronde '\(wave)'; gevraagd is \(expected).",
        en: "The earlier record is of wave '\(wave)'; asked is \(expected).")
    }
  }
}

extension Ledger.Fault {
  /// Why a line cannot stand in the ledger, in a sentence or two.
  package var text: Text {
    switch self {
    case .noHeader:
      Text(nl: "Dit is geen publicatieregister.", en: "This is not a ledger.")
    case .line(1, .anotherFormat(let format)):
      Text(
        nl: "Dit is geen publicatieregister maar '\(format)'.",
        en: "This is not a ledger but '\(format)'.")
    case .line(let line, _):
      Text(
        nl: "Regel \(line) van het publicatieregister is niet te lezen door deze Peil.",
        en: "Line \(line) of the ledger cannot be read by this Peil.")
    case .releasedBefore(let sector, let wave, let line):
      Text(
        nl: "De cijfers van de \(sector.plural.nl) van \(wave) zijn al vrijgegeven (regel \(line))."
          + " Een tweede keer zou het verschil iets over één instelling kunnen verraden. Corrigeren"
          + " kan met 'peil ledger withdraw' en 'peil ledger coarsen'; opnieuw schrijven met"
          + " 'peil ledger publish'.",
        en: "The figures of the \(sector.plural.en) of \(wave) have been released (line \(line))."
          + " A second time the difference could give away something about one institution. Correct"
          + " with 'peil ledger withdraw' and 'peil ledger coarsen'; write again with"
          + " 'peil ledger publish'.")
    case .noFigures(let line):
      Text(nl: "Op regel \(line) staan geen cijfers.", en: "There are no figures on line \(line).")
    case .noSuchFigure(let figure, let line, let figures):
      Text(
        nl: "Regel \(line) heeft \(figures) cijfers; nummer \(figure) is er niet.",
        en: "Line \(line) has \(figures) figures; there is no number \(figure).")
    case .withdrawnBefore(let figure, let line):
      Text(
        nl: "Cijfer \(figure) van regel \(line) is al ingetrokken.",
        en: "Figure \(figure) of line \(line) has been withdrawn already.")
    case .finer(let figure, let line):
      Text(
        nl:
          "Cijfer \(figure) van regel \(line) zei dat niet: een correctie mag alleen minder zeggen.",
        en: "Figure \(figure) of line \(line) did not say that: a correction may only say less.")
    case .linesLost(let line):
      Text(
        nl: "Na regel \(line) zijn regels verloren gegaan. Niemand kan zeggen welke cijfers daarmee"
          + " zijn vrijgegeven, en een tweede keer zou het verschil iets over één instelling kunnen"
          + " verraden. Met dit register wordt daarom niets meer vrijgegeven. Een kopie van het"
          + " register waar die regels nog in staan, maakt het weer heel: 'peil recover REGISTER"
          + " --copy KOPIE --output NIEUW'.",
        en: "Lines after line \(line) are lost. Nobody can say which figures they released, and a"
          + " second time the difference could give away something about one institution. So"
          + " nothing more is released with this ledger. A copy of the ledger that still has those"
          + " lines makes it whole again: 'peil recover LEDGER --copy COPY --output NEW'.")
    }
  }
}

extension PublicationDraft.Fault {
  /// Why nothing can be published, in a sentence or two.
  package var text: Text {
    switch self {
    case .contradicted(let figure):
      Text(
        nl: "In het publicatieregister staat over \(figure.measure.item), \(figure.group.title.nl):"
          + " ‘\(figure.text.nl)’ van \(figure.institutions). Dat klopt niet met de aanleveringen,"
          + " zodat niet is na te gaan wat iemand kan afleiden. Zoek uit welke van de twee iets anders"
          + " telde. Er is niets vrijgegeven.",
        en: "The ledger has about \(figure.measure.item), \(figure.group.title.en):"
          + " ‘\(figure.text.en)’ of \(figure.institutions). That does not agree with the submissions,"
          + " so that it cannot be checked what somebody could infer. Find out which of the two counted"
          + " something else. Nothing has been released.")
    case .contradictedSymbol(let item):
      Text(
        nl: "In het publicatieregister staat over \(item) een teken dat voor een van enkele cijfers"
          + " staat. Geen daarvan klopt met de aanleveringen, zodat niet is na te gaan wat iemand kan"
          + " afleiden. Zoek uit of er andere instellingen hebben aangeleverd. Er is niets vrijgegeven.",
        en: "The ledger has a sign about \(item) that stands for one of some figures. None of these"
          + " agrees with the submissions, so that it cannot be checked what somebody could infer. Find"
          + " out whether other institutions submitted. Nothing has been released.")
    case .unproven(let item):
      Text(
        nl: "Voor \(item) is niet binnen de rekengrens bewezen dat niemand iets kan afleiden. Er is"
          + " niets vrijgegeven.",
        en:
          "For \(item) it was not proven within the effort allowed that nobody can infer anything."
          + " Nothing has been released.")
    }
  }
}

extension CountTableFault {
  /// What is wrong on a line of a table of counts.
  package var text: Text {
    switch fact {
    case .header(let expected):
      Text(
        nl: "De eerste regel moet zijn: \(expected.joined(separator: ",")).",
        en: "The first line must be: \(expected.joined(separator: ",")).")
    case .cells(let expected, let found):
      Text(
        nl: "Hier staan \(found) velden; het moeten er \(expected) zijn.",
        en: "There are \(found) fields here; it must be \(expected).")
    case .notAmong(let column, let choices):
      choices == [""]
        ? Text(
          nl: "'\(column)' hoort bij een kernfeit leeg te zijn.",
          en: "'\(column)' is to be empty for a key fact.")
        : Text(
          nl: "'\(column)' is niet een van \(Language.nl.list(choices, .or)).",
          en: "'\(column)' is not one of \(Language.en.list(choices, .or)).")
    case .unknownItem(let id, let suggestion):
      Text(
        nl: "Er is geen thema of kernfeit '\(id)'."
          + (suggestion.map { " Bedoelde u '\($0)'?" } ?? ""),
        en: "There is no theme or key fact '\(id)'."
          + (suggestion.map { " Did you mean '\($0)'?" } ?? ""))
    case .notACount(let text):
      Text(
        nl: "'\(text)' is geen aantal.", en: "'\(text)' is not a number of institutions.")
    case .impossibleChange:
      Text(
        nl: "Deze verandering past niet bij deze niveaus: wie steeg en het referentieniveau al had,"
          + " heeft het nog, en wie daalde en het nu heeft, had het toen ook.",
        en:
          "This change does not fit these levels: whoever rose and had the reference level already"
          + " still has it, and whoever fell and has it now had it then too.")
    case .repeated:
      Text(
        nl: "Deze toestand van dit onderdeel is al geteld.",
        en: "This state of this item has been counted already.")
    case .wrongSum(let item, let stratum, let counted, let expected):
      Self.wrongSum(
        item, InstitutionGroup(sector: stratum.sector, profile: stratum.profile).title, counted,
        expected)
    case .missingItem(let id):
      Text(nl: "\(id) is niet geteld.", en: "\(id) has not been counted.")
    }
  }

  private static func wrongSum(
    _ item: String, _ group: Text, _ counted: Int, _ expected: Int
  ) -> Text {
    Text(
      nl: "\(item) telt \(counted) instellingen (\(group.nl)), en het eerste thema \(expected).",
      en: "\(item) counts \(counted) institutions (\(group.en)), and the first theme \(expected).")
  }
}
