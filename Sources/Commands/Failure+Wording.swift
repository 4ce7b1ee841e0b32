import Comparison
import History
import Invocation
import Journal
import Language
import Maturity
import Reports
import Terminal

extension Failure {
  /// The exit status by sysexits, and what is wrong, where, and what to do.
  var told: Told {
    switch self {
    case .reading(let path, let error): Told(error.readingStatus, error.text(path))
    case .writing(let path, .notFound):
      Told(
        FileError.notFound.writingStatus,
        nl: "De map van \(path) bestaat niet. Maak haar eerst.",
        en: "The directory of \(path) does not exist. Make it first.")
    case .writing(let path, let error): Told(error.writingStatus, error.text(path))
    case .wouldOverwrite(let path):
      Told(
        .cannotCreate,
        nl: "\(path) bestaat al. Kies een andere naam, of geef --force om het te vervangen.",
        en: "\(path) exists already. Choose another name, or give --force to replace it.")
    case .definedTwice(let id, let paths):
      Told(
        .configuration,
        nl: "'\(id)' staat in \(Language.nl.list(paths)). Laat er één staan.",
        en: "'\(id)' stands in \(Language.en.list(paths)). Leave one of them.")
    case .journal(let path, let error): error.told(path)
    case .unknownFile(let path):
      Told(
        .badData,
        nl: "\(path) is geen bestand dat Peil maakt. Dat zijn metingen, auditdossiers, registers,"
          + " vrijgaven aan de instelling, aanleveringen en publicaties, en daarnaast definities en"
          + " uitkomsten in JSON.",
        en: "\(path) is not a file that Peil makes. Those are records, audit dossiers, ledgers,"
          + " releases to the institution, submissions and publications, and besides these"
          + " definitions and results in JSON.")
    case .recovery(let path, let fault): fault.told(path)
    case .unconfirmed(let path, let count):
      Told(
        .badData,
        nl:
          "In \(path) staan nog \(counted(count, one: "antwoord of conclusie", other: "antwoorden of conclusies"))"
          + " van voor regels die verloren zijn. Bevestig die eerst door ze opnieuw te geven; wat u"
          + " nu uitgeeft kan niet zeggen dat zij misschien waren teruggenomen.",
        en:
          "\(path) still has \(counted(count, one: "answer or conclusion", other: "answers or conclusions"))"
          + " from before lines that are lost. Confirm them first by giving them again; what you"
          + " hand out now cannot say that they may have been taken back.")
    case .record(let path, let fault): Told(.badData, fault.text(path))
    case .dossierForAnother(let path, let record):
      Told(
        .badData,
        nl: "\(path) gaat niet over \(record), maar over een andere meting.",
        en: "\(path) is not about \(record), but about another record.")
    case .recordCut(let path, let record):
      Told(
        .badData,
        nl: "\(path) is geopend toen \(record) regels had die er nu niet in staan: de meting is"
          + " afgekapt of opnieuw gemaakt. Vraag de instelling om de meting van toen.",
        en: "\(path) was opened when \(record) had lines that are not in it now: the record was"
          + " cut off or made anew. Ask the institution for the record of that time.")
    case .auditing(let fault): fault.told
    case .dossierForbidden(let path):
      Told(
        .badData,
        nl: "\(path) bevat een gebeurtenis van een nieuwere versie van Peil zonder welke het niet"
          + " gebruikt mag worden. Gebruik de nieuwste versie.",
        en: "\(path) contains an event of a newer version of Peil without which it may not be"
          + " used. Use the latest version.")
    case .library(let fault): fault.told
    case .definitions(let problems):
      Told(
        .badData,
        nl:
          "De definitie klopt niet op \(problems.count == 1 ? "één plaats" : "\(problems.count) plaatsen"). Zie hierboven.",
        en:
          "The definition is wrong in \(problems.count == 1 ? "one place" : "\(problems.count) places"). See above."
      )
    case .scoringChanged(let path, let questionnaire, let made, let present):
      Told(
        .configuration,
        nl: "\(path) is gemaakt met versie \(made) van '\(questionnaire)', die anders scoort dan"
          + " versie \(present) hier. Geef --questionnaire \(questionnaire) om haar toch"
          + " met deze versie te lezen; dat wordt dan gezegd.",
        en: "\(path) was made with version \(made) of '\(questionnaire)', which scores otherwise"
          + " than version \(present) here. Give --questionnaire \(questionnaire) to read it"
          + " with this version all the same; that will then be said.")
    case .normForAnother(let norm, let questionnaire):
      Told(
        .configuration,
        nl: "Het normenkader '\(norm)' hoort niet bij de vragenlijst '\(questionnaire)'.",
        en: "The norm framework '\(norm)' does not belong to the questionnaire"
          + " '\(questionnaire)'.")
    case .normNotFound(let path, let id):
      Told(
        .configuration,
        nl: "Het normenkader '\(id)' van \(path) is hier niet. Geef de map waarin het staat met"
          + " --definitions.",
        en: "The norm framework '\(id)' of \(path) is not here. Give the directory that holds it"
          + " with --definitions.")
    case .notANorm(let path):
      Told(
        .badData,
        nl: "\(path) is een definitie, maar geen normenkader. 'peil norm new' maakt een"
          + " normenkader.",
        en: "\(path) is a definition but not a norm framework. 'peil norm new' makes a norm"
          + " framework.")
    case .normNameTaken(let path, let id):
      Told(
        .configuration,
        nl: "\(path): '\(id)' is al de naam van een normenkader in het programma. Kies een andere"
          + " naam, voor het bestand en voor het onderdeel 'id'.",
        en: "\(path): '\(id)' is already the name of a norm framework in the program. Choose"
          + " another name, for the file and for the member 'id'.")
    case .sheet(let path, let faults): Told(.badData, lines: faults.wording(path: path))
    case .sheetProblems(let path, let problems):
      Told(.badData, lines: problems.wording(path: path))
    case .questionnaireFileName(let path):
      Told(
        .usage,
        nl: "\(path) kan geen vragenlijst heten. Noem het bestand NAAM.json, met in NAAM alleen"
          + " letters, cijfers, koppeltekens en punten, ten hoogste 56, te beginnen met een"
          + " letter, en geen naam die het programma al heeft.",
        en: "\(path) cannot name a questionnaire. Call the file NAME.json, with in NAME only"
          + " letters, digits, hyphens and full stops, at most 56, beginning with a letter, and no"
          + " name that the program has already.")
    case .normFileName(let path):
      Told(
        .usage,
        nl: "\(path) kan geen normenkader heten. Noem het bestand NAAM.json, met in NAAM alleen"
          + " letters, cijfers, koppeltekens en punten, ten hoogste 64, te beginnen met een"
          + " letter.",
        en: "\(path) cannot name a norm framework. Call the file NAME.json, with in NAME only"
          + " letters, digits, hyphens and full stops, at most 64, beginning with a letter.")
    case .unscored(let path, let reason):
      Told(
        .badData,
        nl: "\(path) heeft geen niveaus. \(reason.nl) Wat er staat:"
          + " \(shellLine("report", file: path))",
        en: "\(path) has no levels. \(reason.en) What it says:"
          + " \(shellLine("report", file: path))")
    case .withoutLevels(let option, let questionnaire):
      Told(
        .usage,
        nl: "De vragenlijst '\(questionnaire)' heeft geen niveaus; laat \(option) weg.",
        en: "The questionnaire '\(questionnaire)' has no levels; leave \(option) out.")
    case .referenceDateNeeded(let questionnaire):
      Told(
        .usage,
        nl: "De antwoorden op '\(questionnaire)' gaan over een dag die voorbij is. Geef die met"
          + " --reference-date, zoals 2023-06-30.",
        en: "The answers to '\(questionnaire)' are about a day that has gone by. Give it with"
          + " --reference-date, such as 2023-06-30.")
    case .evidenceNotAsked(let kind, let kinds):
      Told(
        .usage,
        nl: "Deze vragenlijst vraagt geen --\(kind.rawValue), maar"
          + " \(Language.nl.list(kinds.map { "--\($0.rawValue)" }, .or)).",
        en: "This questionnaire asks no --\(kind.rawValue), but"
          + " \(Language.en.list(kinds.map { "--\($0.rawValue)" }, .or)).")
    case .notComparable(let obstacles):
      Told(
        .badData,
        nl: obstacles.map(Language.nl.sentence).joined(separator: " ")
          + " Geef --different-subjects om ze toch te vergelijken; de uitkomst zegt dat dan.",
        en: obstacles.map(Language.en.sentence).joined(separator: " ")
          + " Give --different-subjects to compare them all the same; the result will say so.")
    case .notOneInstitution(let obstacles):
      Told(
        .badData,
        nl: obstacles.map(Language.nl.sentence).joined(separator: " ")
          + " Geef de meting van de eerdere ronde van dezelfde instelling.",
        en: obstacles.map(Language.en.sentence).joined(separator: " ")
          + " Give the record of the earlier wave of the same institution.")
    case .superfluous(let word):
      Told(
        .usage,
        nl: "'\(word)' hoort hier niet. Zie 'peil import --help'.",
        en: "'\(word)' does not belong here. See 'peil import --help'.")
    case .nothingToImport:
      Told(
        .usage,
        nl:
          "Zeg wat er in te voeren is: een nieuwe meting met --from en de eerdere, of een tabel en"
          + " een bestand met --framework.",
        en: "Say what to import: a new record with --from and the earlier one, or a table and a"
          + " file with --framework.")
    case .notPairable(let faults, let paths):
      Told(
        .badData,
        nl: faults.all.map { $0.sentence(paths: paths).nl }.joined(separator: " "),
        en: faults.all.map { $0.sentence(paths: paths).en }.joined(separator: " "))
    case .nothingPaired:
      Told(
        .badData,
        nl: "Geen instelling komt in beide meetronden voor. Een instelling heeft in beide dezelfde"
          + " naam, sector en hetzelfde onderdeel.",
        en: "No institution is in both waves. An institution has the same name, sector and scope in"
          + " both.")
    case .severalQuestionnaires(let ids, let wave):
      Told(
        .badData,
        nl: "De metingen van meetronde \(wave) zijn van verschillende vragenlijsten:"
          + " \(Language.nl.list(ids)). Geef die van één vragenlijst.",
        en: "The records of wave \(wave) are of different questionnaires:"
          + " \(Language.en.list(ids)). Give those of one questionnaire.")
    case .noCrosswalk(_, _, let saying?):
      Told(
        .configuration,
        nl: "Deze twee zijn niet te vergelijken. '\(saying.id)' zegt van zichzelf:"
          + " \(saying.status.nl)",
        en: "These two cannot be compared. '\(saying.id)' says of itself: \(saying.status.en)")
    case .noCrosswalk(let from, let to, nil):
      Told(
        .configuration,
        nl: "Er is geen concordantie van '\(from)' naar '\(to)', en zonder die is niet te zeggen"
          + " welke vragen hetzelfde vragen. Zet er een in de map die u met --definitions noemt.",
        en: "There is no crosswalk from '\(from)' to '\(to)', and without one nobody can say which"
          + " questions ask the same. Put one in the directory that you name with --definitions.")
    case .scoringForbidden(let path):
      Told(
        .badData,
        nl: "\(path) bevat een gebeurtenis van een nieuwere versie van Peil zonder welke niet"
          + " gescoord mag worden. Gebruik de nieuwste versie.",
        en: "\(path) contains an event of a newer version of Peil without which it may not be"
          + " scored. Use the latest version.")
    case .unknownItem(let name, let suggestion):
      Told(
        .badData,
        nl: "Er is geen maatregel, profielvraag of kernfeit '\(name)'."
          + (suggestion.map { " Bedoelde u '\($0)'?" } ?? ""),
        en: "There is no practice, profile question or key fact '\(name)'."
          + (suggestion.map { " Did you mean '\($0)'?" } ?? ""))
    case .unknownAnswer(let answer, let item, let choices):
      Told(
        .badData,
        nl: "'\(answer)' is geen antwoord op \(item); kies uit"
          + " \(Language.nl.list(choices, .or)).",
        en: "'\(answer)' is not an answer to \(item); choose from"
          + " \(Language.en.list(choices, .or)).")
    case .unknownName(let name, let option, let names):
      Told(
        .badData,
        nl: "'\(name)' is geen waarde voor \(option); kies uit \(Language.nl.list(names, .or)).",
        en: "'\(name)' is no value for \(option); choose from \(Language.en.list(names, .or)).")
    case .unknownLevel(let level, let levels):
      Told(
        .badData,
        nl: "Niveau \(level) bestaat niet; kies uit"
          + " \(Language.nl.list(levels.map(String.init), .or)).",
        en: "There is no level \(level); choose from"
          + " \(Language.en.list(levels.map(String.init), .or)).")
    case .mustApply(let id):
      Told(
        .badData,
        nl: "\(id) geldt voor elke instelling en kan niet op 'niet van toepassing' staan.",
        en: "\(id) applies to every institution and cannot be 'not applicable'.")
    case .notAPractice(let id):
      Told(
        .badData,
        nl: "\(id) is geen maatregel; een toelichting of onderbouwing kan daar niet bij.",
        en: "\(id) is not a practice; it takes no note, reason or evidence.")
    case .nothingToAnswer:
      Told(
        .usage,
        nl: "Geef een score, een notitie of onderbouwing. Zie 'peil answer --help'.",
        en: "Give a rating, a note or evidence. See 'peil answer --help'.")
    case .confidenceWithoutRating:
      Told(
        .usage,
        nl: "--confidence hoort bij een score; geef die erbij, of laat --confidence weg.",
        en: "--confidence belongs to a rating; give one with it, or leave --confidence out.")
    case .reasonWithRating:
      Told(
        .usage,
        nl: "--reason hoort bij 'not-applicable'. Gebruik --note voor een toelichting bij een"
          + " score.",
        en: "--reason belongs to 'not-applicable'. Use --note for a remark on a rating.")
    case .finished(let path):
      Told(
        .badData,
        nl: "De antwoorden in \(path) zijn afgerond. Heropen ze met --reopen en een reden.",
        en: "The answers in \(path) are finished. Reopen them with --reopen and a reason.")
    case .doubtfulText(let text, let option):
      Told(
        .badData,
        nl: "'\(text)' bij \(option) lijkt een antwoord of een commando, of zegt niets. Er is niets"
          + " vastgelegd. Is het zo bedoeld: \(option) \(shellQuoted("::" + text)).",
        en:
          "'\(text)' for \(option) looks like an answer or a command, or says nothing. Nothing has"
          + " been recorded. If you mean it: \(option) \(shellQuoted("::" + text)).")
    case .emptyText(let option):
      Told(
        .usage,
        nl: "Bij \(option) hoort een tekst.", en: "\(option) needs a text.")
    case .missingOptions(let options, let path):
      Told(
        .usage,
        nl: "\(path) bestaat nog niet; om het zonder vragen te maken is nodig:"
          + " \(Language.nl.list(options)).",
        en: "\(path) does not exist yet; to make it without questions it takes"
          + " \(Language.en.list(options)).")
    case .onlyForNew(let options, let path):
      Told(
        .usage,
        nl:
          "\(path) bestaat al; \(Language.nl.list(options)) \(options.count == 1 ? "hoort" : "horen")"
          + " bij een nieuwe meting en \(options.count == 1 ? "kan" : "kunnen") hier niet.",
        en: "\(path) exists already; \(Language.en.list(options))"
          + " \(options.count == 1 ? "belongs" : "belong") to a new record and cannot be given here."
      )
    case .excludes(let first, let second):
      Told(
        .usage,
        nl: "\(first) en \(second) gaan niet samen; kies er één.",
        en: "\(first) and \(second) do not go together; choose one.")
    case .needs(let option, let other):
      Told(
        .usage,
        nl: "\(option) zegt alleen iets met \(other) erbij; geef dat ook.",
        en: "\(option) says something only beside \(other); give that too.")
    case .signing(let fault): fault.told
    case .signature(let fault): fault.told
    case .sector(let fault): fault.told
    case .folderNotEmpty(let path):
      Told(
        .cannotCreate,
        nl: "\(path) is niet leeg. Kies een nieuwe map.",
        en: "\(path) is not empty. Choose a new directory.")
    case .interrupted(let signal):
      Told(
        .signal(signal.number),
        nl: "Gestopt; er is niets gemaakt.", en: "Stopped; nothing has been made.")
    case .call(let failure):
      Told(
        .inputOutput,
        nl: "Het systeem weigerde \(failure.call): \(SystemError.description(of: failure.code)).",
        en: "The system refused \(failure.call): \(SystemError.description(of: failure.code)).")
    }
  }
}
