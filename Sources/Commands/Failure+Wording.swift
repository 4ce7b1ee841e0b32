import Comparison
import Definitions
import History
import Journal
import Language
import Maturity
import Publication
import Reports
import Signing
import Terminal

extension Failure {
  /// What is wrong, where, and what to do.
  var text: Text {
    switch self {
    case .reading(let path, let error): error.text(path)
    case .writing(let path, .notFound):
      Text(
        nl: "De map van \(path) bestaat niet. Maak haar eerst.",
        en: "The directory of \(path) does not exist. Make it first.")
    case .writing(let path, let error): error.text(path)
    case .wouldOverwrite(let path):
      Text(
        nl: "\(path) bestaat al. Kies een andere naam, of geef --force om het te vervangen.",
        en: "\(path) exists already. Choose another name, or give --force to replace it.")
    case .definedTwice(let id, let paths):
      Text(
        nl: "'\(id)' staat in \(Language.nl.list(paths)). Laat er één staan.",
        en: "'\(id)' stands in \(Language.en.list(paths)). Leave one of them.")
    case .journal(let path, let error): error.text(path)
    case .unknownFile(let path):
      Text(
        nl: "\(path) is geen bestand dat Peil maakt. Dat zijn metingen, auditdossiers, registers,"
          + " vrijgaven aan de instelling, aanleveringen en publicaties, en daarnaast definities en"
          + " uitkomsten in JSON.",
        en: "\(path) is not a file that Peil makes. Those are records, audit dossiers, ledgers,"
          + " releases to the institution, submissions and publications, and besides these"
          + " definitions and results in JSON.")
    case .recovery(let path, let fault): fault.text(path)
    case .unconfirmed(let path, let count):
      Text(
        nl:
          "In \(path) staan nog \(counted(count, one: "antwoord of conclusie", other: "antwoorden of conclusies"))"
          + " van voor regels die verloren zijn. Bevestig die eerst door ze opnieuw te geven; wat u"
          + " nu uitgeeft kan niet zeggen dat zij misschien waren teruggenomen.",
        en:
          "\(path) still has \(counted(count, one: "answer or conclusion", other: "answers or conclusions"))"
          + " from before lines that are lost. Confirm them first by giving them again; what you"
          + " hand out now cannot say that they may have been taken back.")
    case .record(let path, let fault): fault.text(path)
    case .dossierForAnother(let path, let record):
      Text(
        nl: "\(path) gaat niet over \(record), maar over een andere meting.",
        en: "\(path) is not about \(record), but about another record.")
    case .recordCut(let path, let record):
      Text(
        nl: "\(path) is geopend toen \(record) regels had die er nu niet in staan: de meting is"
          + " afgekapt of opnieuw gemaakt. Vraag de instelling om de meting van toen.",
        en: "\(path) was opened when \(record) had lines that are not in it now: the record was"
          + " cut off or made anew. Ask the institution for the record of that time.")
    case .auditing(let fault): fault.text
    case .dossierForbidden(let path):
      Text(
        nl: "\(path) bevat een gebeurtenis van een nieuwere versie van Peil zonder welke het niet"
          + " gebruikt mag worden. Gebruik de nieuwste versie.",
        en: "\(path) contains an event of a newer version of Peil without which it may not be"
          + " used. Use the latest version.")
    case .library(let fault): fault.text
    case .definitions(let problems):
      Text(
        nl:
          "De definitie klopt niet op \(problems.count == 1 ? "één plaats" : "\(problems.count) plaatsen"). Zie hierboven.",
        en:
          "The definition is wrong in \(problems.count == 1 ? "one place" : "\(problems.count) places"). See above."
      )
    case .scoringChanged(let path, let questionnaire, let made, let present):
      Text(
        nl: "\(path) is gemaakt met versie \(made) van '\(questionnaire)', die anders scoort dan"
          + " versie \(present) hier. Geef --questionnaire \(questionnaire) om haar toch"
          + " met deze versie te lezen; dat wordt dan gezegd.",
        en: "\(path) was made with version \(made) of '\(questionnaire)', which scores otherwise"
          + " than version \(present) here. Give --questionnaire \(questionnaire) to read it"
          + " with this version all the same; that will then be said.")
    case .normForAnother(let norm, let questionnaire):
      Text(
        nl: "Het normenkader '\(norm)' hoort niet bij de vragenlijst '\(questionnaire)'.",
        en: "The norm framework '\(norm)' does not belong to the questionnaire"
          + " '\(questionnaire)'.")
    case .normNotFound(let path, let id):
      Text(
        nl: "Het normenkader '\(id)' van \(path) is hier niet. Geef de map waarin het staat met"
          + " --definitions.",
        en: "The norm framework '\(id)' of \(path) is not here. Give the directory that holds it"
          + " with --definitions.")
    case .notANorm(let path):
      Text(
        nl: "\(path) is een definitie, maar geen normenkader. 'peil norm new' maakt een"
          + " normenkader.",
        en: "\(path) is a definition but not a norm framework. 'peil norm new' makes a norm"
          + " framework.")
    case .normNameTaken(let path, let id):
      Text(
        nl: "\(path): '\(id)' is al de naam van een normenkader in het programma. Kies een andere"
          + " naam, voor het bestand en voor het onderdeel 'id'.",
        en: "\(path): '\(id)' is already the name of a norm framework in the program. Choose"
          + " another name, for the file and for the member 'id'.")
    case .sheet(let path, let faults): faults.wording(path: path)
    case .sheetProblems(let path, let problems):
      Text(
        nl: problems.sentences(path, in: .nl) + "\nEr is niets gemaakt.",
        en: problems.sentences(path, in: .en) + "\nNothing has been made.")
    case .questionnaireFileName(let path):
      Text(
        nl: "\(path) kan geen vragenlijst heten. Noem het bestand NAAM.json, met in NAAM alleen"
          + " letters, cijfers, koppeltekens en punten, ten hoogste 56, te beginnen met een"
          + " letter, en geen naam die het programma al heeft.",
        en: "\(path) cannot name a questionnaire. Call the file NAME.json, with in NAME only"
          + " letters, digits, hyphens and full stops, at most 56, beginning with a letter, and no"
          + " name that the program has already.")
    case .normFileName(let path):
      Text(
        nl: "\(path) kan geen normenkader heten. Noem het bestand NAAM.json, met in NAAM alleen"
          + " letters, cijfers, koppeltekens en punten, ten hoogste 64, te beginnen met een"
          + " letter.",
        en: "\(path) cannot name a norm framework. Call the file NAME.json, with in NAME only"
          + " letters, digits, hyphens and full stops, at most 64, beginning with a letter.")
    case .unscored(let path, let reason):
      Text(
        nl: "\(path) heeft geen niveaus. \(reason.nl) Wat er staat:"
          + " \(shellLine("report", file: path))",
        en: "\(path) has no levels. \(reason.en) What it says:"
          + " \(shellLine("report", file: path))")
    case .withoutLevels(let option, let questionnaire):
      Text(
        nl: "De vragenlijst '\(questionnaire)' heeft geen niveaus; laat \(option) weg.",
        en: "The questionnaire '\(questionnaire)' has no levels; leave \(option) out.")
    case .referenceDateNeeded(let questionnaire):
      Text(
        nl: "De antwoorden op '\(questionnaire)' gaan over een dag die voorbij is. Geef die met"
          + " --reference-date, zoals 2023-06-30.",
        en: "The answers to '\(questionnaire)' are about a day that has gone by. Give it with"
          + " --reference-date, such as 2023-06-30.")
    case .evidenceNotAsked(let kind, let kinds):
      Text(
        nl: "Deze vragenlijst vraagt geen --\(kind.rawValue), maar"
          + " \(Language.nl.list(kinds.map { "--\($0.rawValue)" }, .or)).",
        en: "This questionnaire asks no --\(kind.rawValue), but"
          + " \(Language.en.list(kinds.map { "--\($0.rawValue)" }, .or)).")
    case .notComparable(let obstacles):
      Text(
        nl: obstacles.map(Language.nl.sentence).joined(separator: " ")
          + " Geef --different-subjects om ze toch te vergelijken; de uitkomst zegt dat dan.",
        en: obstacles.map(Language.en.sentence).joined(separator: " ")
          + " Give --different-subjects to compare them all the same; the result will say so.")
    case .notOneInstitution(let obstacles):
      Text(
        nl: obstacles.map(Language.nl.sentence).joined(separator: " ")
          + " Geef de meting van de eerdere ronde van dezelfde instelling.",
        en: obstacles.map(Language.en.sentence).joined(separator: " ")
          + " Give the record of the earlier wave of the same institution.")
    case .superfluous(let word):
      Text(
        nl: "'\(word)' hoort hier niet. Zie 'peil import --help'.",
        en: "'\(word)' does not belong here. See 'peil import --help'.")
    case .nothingToImport:
      Text(
        nl:
          "Zeg wat er in te voeren is: een nieuwe meting met --from en de eerdere, of een tabel en"
          + " een bestand met --framework.",
        en: "Say what to import: a new record with --from and the earlier one, or a table and a"
          + " file with --framework.")
    case .notPairable(let faults, let paths):
      Text(
        nl: faults.all.map { $0.sentence(paths: paths).nl }.joined(separator: " "),
        en: faults.all.map { $0.sentence(paths: paths).en }.joined(separator: " "))
    case .nothingPaired:
      Text(
        nl: "Geen instelling komt in beide meetronden voor. Een instelling heeft in beide dezelfde"
          + " naam, sector en hetzelfde onderdeel.",
        en: "No institution is in both waves. An institution has the same name, sector and scope in"
          + " both.")
    case .severalQuestionnaires(let ids, let wave):
      Text(
        nl: "De metingen van meetronde \(wave) zijn van verschillende vragenlijsten:"
          + " \(Language.nl.list(ids)). Geef die van één vragenlijst.",
        en: "The records of wave \(wave) are of different questionnaires:"
          + " \(Language.en.list(ids)). Give those of one questionnaire.")
    case .noCrosswalk(_, _, let saying?):
      Text(
        nl: "Deze twee zijn niet te vergelijken. '\(saying.id)' zegt van zichzelf:"
          + " \(saying.status.nl)",
        en: "These two cannot be compared. '\(saying.id)' says of itself: \(saying.status.en)")
    case .noCrosswalk(let from, let to, nil):
      Text(
        nl: "Er is geen concordantie van '\(from)' naar '\(to)', en zonder die is niet te zeggen"
          + " welke vragen hetzelfde vragen. Zet er een in de map die u met --definitions noemt.",
        en: "There is no crosswalk from '\(from)' to '\(to)', and without one nobody can say which"
          + " questions ask the same. Put one in the directory that you name with --definitions.")
    case .scoringForbidden(let path):
      Text(
        nl: "\(path) bevat een gebeurtenis van een nieuwere versie van Peil zonder welke niet"
          + " gescoord mag worden. Gebruik de nieuwste versie.",
        en: "\(path) contains an event of a newer version of Peil without which it may not be"
          + " scored. Use the latest version.")
    case .unknownItem(let name, let suggestion):
      Text(
        nl: "Er is geen maatregel, profielvraag of kernfeit '\(name)'."
          + (suggestion.map { " Bedoelde u '\($0)'?" } ?? ""),
        en: "There is no practice, profile question or key fact '\(name)'."
          + (suggestion.map { " Did you mean '\($0)'?" } ?? ""))
    case .unknownAnswer(let answer, let item, let choices):
      Text(
        nl: "'\(answer)' is geen antwoord op \(item); kies uit"
          + " \(Language.nl.list(choices, .or)).",
        en: "'\(answer)' is not an answer to \(item); choose from"
          + " \(Language.en.list(choices, .or)).")
    case .unknownName(let name, let option, let names):
      Text(
        nl: "'\(name)' is geen waarde voor \(option); kies uit \(Language.nl.list(names, .or)).",
        en: "'\(name)' is no value for \(option); choose from \(Language.en.list(names, .or)).")
    case .unknownLevel(let level, let levels):
      Text(
        nl: "Niveau \(level) bestaat niet; kies uit"
          + " \(Language.nl.list(levels.map(String.init), .or)).",
        en: "There is no level \(level); choose from"
          + " \(Language.en.list(levels.map(String.init), .or)).")
    case .mustApply(let id):
      Text(
        nl: "\(id) geldt voor elke instelling en kan niet op 'niet van toepassing' staan.",
        en: "\(id) applies to every institution and cannot be 'not applicable'.")
    case .notAPractice(let id):
      Text(
        nl: "\(id) is geen maatregel; een toelichting of onderbouwing kan daar niet bij.",
        en: "\(id) is not a practice; it takes no note, reason or evidence.")
    case .nothingToAnswer:
      Text(
        nl: "Geef een score, een notitie of onderbouwing. Zie 'peil answer --help'.",
        en: "Give a rating, a note or evidence. See 'peil answer --help'.")
    case .confidenceWithoutRating:
      Text(
        nl: "--confidence hoort bij een score; geef die erbij, of laat --confidence weg.",
        en: "--confidence belongs to a rating; give one with it, or leave --confidence out.")
    case .reasonWithRating:
      Text(
        nl: "--reason hoort bij 'not-applicable'. Gebruik --note voor een toelichting bij een"
          + " score.",
        en: "--reason belongs to 'not-applicable'. Use --note for a remark on a rating.")
    case .finished(let path):
      Text(
        nl: "De antwoorden in \(path) zijn afgerond. Heropen ze met --reopen en een reden.",
        en: "The answers in \(path) are finished. Reopen them with --reopen and a reason.")
    case .emptyText(let option):
      Text(
        nl: "Bij \(option) hoort een tekst.", en: "\(option) needs a text.")
    case .missingOptions(let options, let path):
      Text(
        nl: "\(path) bestaat nog niet; om het zonder vragen te maken is nodig:"
          + " \(Language.nl.list(options)).",
        en: "\(path) does not exist yet; to make it without questions it takes"
          + " \(Language.en.list(options)).")
    case .onlyForNew(let options, let path):
      Text(
        nl:
          "\(path) bestaat al; \(Language.nl.list(options)) \(options.count == 1 ? "hoort" : "horen")"
          + " bij een nieuwe meting en \(options.count == 1 ? "kan" : "kunnen") hier niet.",
        en: "\(path) exists already; \(Language.en.list(options))"
          + " \(options.count == 1 ? "belongs" : "belong") to a new record and cannot be given here."
      )
    case .excludes(let first, let second):
      Text(
        nl: "\(first) en \(second) gaan niet samen; kies er één.",
        en: "\(first) and \(second) do not go together; choose one.")
    case .needs(let option, let other):
      Text(
        nl: "\(option) zegt alleen iets met \(other) erbij; geef dat ook.",
        en: "\(option) says something only beside \(other); give that too.")
    case .signing(let fault): fault.text
    case .noUsualKey(let folder):
      Text(
        nl: "In \(folder) staat geen sleutel. Geef er een met --key, of maak er een met"
          + " 'ssh-keygen -t ed25519'.",
        en: "There is no key in \(folder). Give one with --key, or make one with"
          + " 'ssh-keygen -t ed25519'.")
    case .severalKeys(let keys):
      Text(
        nl: "Er zijn meer sleutels: \(Language.nl.list(keys)). Kies er een met --key.",
        en: "There are several keys: \(Language.en.list(keys)). Choose one with --key.")
    case .roleOfDossier(let path):
      Text(
        nl: "\(path) is een auditdossier; alleen de auditor tekent dat. Laat --role weg.",
        en: "\(path) is an audit dossier; only the auditor signs it. Leave --role out.")
    case .nothingSigned(let path, let role):
      Text(
        nl:
          "In \(path) staat geen handtekening als \(Language.nl.role(role)) om in te trekken. Geef"
          + " met --role de rol waarin getekend is.",
        en:
          "\(path) has no signature as \(Language.en.role(role)) to withdraw. Give with --role the"
          + " role in which it was signed.")
    case .clockBehind(let path, let line, let now):
      Text(
        nl:
          "De klok staat op \(Language.nl.moment(now)), maar regel \(line.number) van \(path) is van"
          + " \(Language.nl.moment(line.at)): een handtekening van nu zou niet tellen. Zet de klok"
          + " goed. Staat hij goed, en stond hij bij die regel verkeerd, leg dat dan vast met"
          + " --acknowledge-clock REDEN.",
        en: "The clock says \(Language.en.moment(now)), but line \(line.number) of \(path) is of"
          + " \(Language.en.moment(line.at)): a signature of now would not count. Set the clock right."
          + " If it is right, and was wrong at that line, record that with --acknowledge-clock"
          + " REASON.")
    case .nothingMisdated(let path):
      Text(
        nl: "In \(path) is geen tijdstip dat niet kan kloppen. Laat --acknowledge-clock weg.",
        en: "\(path) has no moment that cannot be right. Leave --acknowledge-clock out.")
    case .notSignable(_, .name):
      Text(
        nl: "De naam heeft tekens die niet te tekenen zijn, zoals een regeleinde. Geef een naam op"
          + " één regel met --by.",
        en:
          "The name has characters that cannot be signed, such as a line break. Give a name on one"
          + " line with --by.")
    case .notSignable(let path, .identifier):
      Text(
        nl: "De eerste regel van \(path) heeft geen geldig kenmerk, zodat er niets te tekenen is.",
        en: "The first line of \(path) has no valid identifier, so that nothing can be signed.")
    case .notAPolicy(let path):
      Text(
        nl: "\(path) is geen publicatiebeleid.", en: "\(path) is not a publication policy.")
    case .submission(let path, let obstacle):
      Text(nl: "\(path): \(obstacle.text.nl)", en: "\(path): \(obstacle.text.en)")
    case .noSubmissions:
      Text(
        nl: "Noem bestanden of mappen met aanleveringen, of - voor de invoer.",
        en: "Name files or directories with submissions, or - for the input.")
    case .submissionsRefused(let count):
      Text(
        nl:
          "Er \(count == 1 ? "klopt één regel" : "kloppen \(count) regels") niet; zie hierboven. Zo"
          + " is er niets gepubliceerd: laat de aanlevering herstellen, of neem het bestand weg.",
        en: "\(counted(count, one: "line is", other: "lines are")) wrong; see above. Nothing is"
          + " published like this: have the submission mended, or take the file away.")
    case .notATable(let path):
      Text(
        nl: "\(path) is geen tabel in CSV en UTF-8.", en: "\(path) is not a table in CSV and UTF-8."
      )
    case .countTable(let path, let place?, let fault) where fault.column != nil:
      Text(
        nl: place.told(path, fault.text.nl, in: .nl), en: place.told(path, fault.text.en, in: .en))
    case .countTable(let path, let place, let fault):
      Text(
        nl: "\(path):\(place?.line ?? fault.line): \(fault.text.nl)",
        en: "\(path):\(place?.line ?? fault.line): \(fault.text.en)")
    case .ledger(let path, let fault):
      Text(nl: "\(path): \(fault.text.nl)", en: "\(path): \(fault.text.en)")
    case .draft(let fault): fault.text
    case .tooEarly(let sector, let day):
      Text(
        nl: "De cijfers van de \(sector.plural.nl) mogen vanaf \(day.words(in: .nl)) worden"
          + " vrijgegeven. Zo staat het in het publicatiebeleid.",
        en: "The figures of the \(sector.plural.en) may be released from \(day.words(in: .en))."
          + " The publication policy says so.")
    case .noReleaseDate(let sector):
      Text(
        nl: "Het publicatiebeleid noemt geen dag voor de \(sector.plural.nl).",
        en: "The publication policy names no day for the \(sector.plural.en).")
    case .folderNotEmpty(let path):
      Text(
        nl: "\(path) is niet leeg. Kies een nieuwe map.",
        en: "\(path) is not empty. Choose a new directory.")
    case .publication(let path, .newerVersion(let version)):
      Text(
        nl: "\(path) heeft versie \(version). Gebruik de nieuwste Peil.",
        en: "\(path) has version \(version). Use the latest Peil.")
    case .publication(let path, _):
      Text(
        nl: "\(path) is geen sectorbeeld. Geef het bestand publication.json.",
        en: "\(path) is not a sector picture. Give the file publication.json.")
    case .benchmarkOfAnother(let path, let publication):
      Text(
        nl: "\(path) en \(publication) gaan over verschillende vragenlijsten, of versies ervan die"
          + " anders scoren.",
        en: "\(path) and \(publication) are about different questionnaires, or versions that score"
          + " otherwise.")
    case .nothingReleased(let path):
      Text(
        nl:
          "In \(path) is nog niets vrijgegeven, of niet op die regel. Kijk met 'peil ledger list'.",
        en: "Nothing has been released in \(path) yet, or not on that line. Look with 'peil ledger"
          + " list'.")
    case .oneOf(let options):
      Text(
        nl: "Geef precies één van \(Language.nl.list(options, .or)).",
        en: "Give exactly one of \(Language.en.list(options, .or)).")
    case .notPartOf(let number, let size):
      Text(
        nl: "\(number) van \(size) kan niet.", en: "\(number) of \(size) is not possible.")
    case .interrupted:
      Text(nl: "Gestopt; er is niets gemaakt.", en: "Stopped; nothing has been made.")
    case .call(let failure):
      Text(
        nl: "Het systeem weigerde \(failure.call): \(SystemError.description(of: failure.code)).",
        en: "The system refused \(failure.call): \(SystemError.description(of: failure.code)).")
    }
  }
}

extension SigningFault {
  fileprivate var text: Text {
    switch self {
    case .noProgram:
      Text(
        nl: "ssh-keygen is hier niet te vinden. Installeer OpenSSH (op Debian en Ubuntu:"
          + " openssh-client) en probeer het opnieuw.",
        en: "ssh-keygen cannot be found here. Install OpenSSH (on Debian and Ubuntu:"
          + " openssh-client) and try again.")
    case .tooOld:
      Text(
        nl: "De ssh-keygen hier kan geen handtekeningen zetten of nagaan. Gebruik OpenSSH 8.9 of"
          + " nieuwer.",
        en: "The ssh-keygen here can neither make nor check signatures. Use OpenSSH 8.9 or later.")
    case .interrupted:
      Text(nl: "Gestopt; er is niets getekend.", en: "Stopped; nothing has been signed.")
    case .list(let path, let error): error.text(path)
    case .folder(let path, let error):
      Text(
        nl: "Er kan geen tijdelijke map worden gemaakt. \(error.text(path).nl)",
        en: "No temporary directory can be made. \(error.text(path).en)")
    case .call(let failure): Failure.call(failure).text
    case .key(let path, let fault): fault.text(path)
    }
  }
}

extension KeyFault {
  fileprivate func text(_ path: String) -> Text {
    switch self {
    case .file(let error): error.text(path)
    case .notAKey:
      Text(
        nl: "\(path) is geen SSH-sleutel waarmee ssh-keygen kan tekenen. Geef het bestand met uw"
          + " geheime sleutel, zoals ~/.ssh/id_ed25519; bij een sleutel in een ouder formaat moet de"
          + " openbare (.pub) ernaast staan.",
        en: "\(path) is not an SSH key with which ssh-keygen can sign. Give the file with your"
          + " secret key, such as ~/.ssh/id_ed25519; beside a key in an older format the public one"
          + " (.pub) must stand.")
    case .passphraseNeeded:
      Text(
        nl: "De sleutel \(path) is versleuteld en er is niemand om de wachtwoordzin aan te vragen."
          + " Teken op een terminal en zonder --no-input, of zet de sleutel met ssh-add in een"
          + " ssh-agent.",
        en: "The key \(path) is encrypted and there is nobody to ask for the passphrase. Sign"
          + " at a terminal and without --no-input, or put the key into an ssh-agent with"
          + " ssh-add.")
    case .wrongPassphrase:
      Text(
        nl: "De wachtwoordzin past niet bij de sleutel \(path); er is niets getekend. Probeer het"
          + " opnieuw.",
        en: "The passphrase is not that of the key \(path); nothing has been signed. Try again.")
    case .tooOpen:
      Text(
        nl: "Anderen kunnen de sleutel \(path) lezen, en daarom gebruikt ssh-keygen hem niet. Doe"
          + " 'chmod 600 \(path)', en vraag u af of hij nog van u alleen is.",
        en: "Others can read the key \(path), for which reason ssh-keygen does not use it. Do"
          + " 'chmod 600 \(path)', and ask yourself whether it is still yours alone.")
    case .noSecretKey(true):
      Text(
        nl:
          "De geheime sleutel bij \(path) staat er niet naast en zit niet in uw ssh-agent. Zet hem"
          + " erin met ssh-add, of geef het bestand met de geheime sleutel.",
        en:
          "The secret key of \(path) is neither beside it nor in your ssh-agent. Put it there with"
          + " ssh-add, or give the file with the secret key.")
    case .noSecretKey(false):
      Text(
        nl: "De geheime sleutel bij \(path) staat er niet naast, en er is geen ssh-agent"
          + " (SSH_AUTH_SOCK is niet gezet). Start er een en doe ssh-add, of geef het bestand met de"
          + " geheime sleutel.",
        en:
          "The secret key of \(path) is not beside it, and there is no ssh-agent (SSH_AUTH_SOCK is"
          + " not set). Start one and do ssh-add, or give the file with the secret key.")
    case .agentRefused:
      Text(
        nl: "De ssh-agent wilde niet tekenen met \(path). Bevestig het verzoek, raak de"
          + " beveiligingssleutel aan, of ontgrendel de agent, en probeer het opnieuw.",
        en:
          "The ssh-agent would not sign with \(path). Confirm the request, touch the security key,"
          + " or unlock the agent, and try again.")
    case .other(let words):
      Text(
        nl: "ssh-keygen tekende niet met \(path). Het zei: \(words.trimmed)",
        en: "ssh-keygen did not sign with \(path). It said: \(words.trimmed)")
    }
  }
}

extension FileError {
  func text(_ path: String) -> Text {
    switch self {
    case .notFound:
      Text(
        nl: "\(path) bestaat niet. Controleer de naam en de map.",
        en: "\(path) does not exist. Check the name and the directory.")
    case .exists:
      Text(
        nl: "\(path) bestaat al en wordt niet overschreven. Kies een andere naam.",
        en: "\(path) exists already and is not overwritten. Choose another name.")
    case .isDirectory:
      Text(
        nl: "\(path) is een map; er hoort een bestand te staan.",
        en: "\(path) is a directory; it should be a file.")
    case .notRegular:
      Text(
        nl: "\(path) is geen gewoon bestand en wordt niet gebruikt.",
        en: "\(path) is not a regular file and is not used.")
    case .notPermitted:
      Text(
        nl: "U hebt geen toegang tot \(path).", en: "You have no permission for \(path).")
    case .noSpace:
      Text(
        nl: "De schijf is vol, of \(path) mag niet groter worden. Maak ruimte en probeer het"
          + " opnieuw.",
        en: "The disk is full, or \(path) may not grow. Make room and try again.")
    case .tooLarge(let limit):
      Text(
        nl: "\(path) is groter dan \(limit >> 20) MiB en wordt niet gelezen.",
        en: "\(path) is larger than \(limit >> 20) MiB and is not read.")
    case .system(let error):
      Text(
        nl: "\(path): het systeem meldt '\(SystemError.description(of: error.number))'.",
        en: "\(path): the system says '\(SystemError.description(of: error.number))'.")
    }
  }
}

extension JournalError {
  fileprivate func text(_ path: String) -> Text {
    switch self {
    case .locked(let holder):
      Text(
        nl: "\(path) is in gebruik" + (holder.map { " door \($0.words(.nl))" } ?? "")
          + ". Wacht tot dat klaar is, of stop het daar.",
        en: "\(path) is in use" + (holder.map { " by \($0.words(.en))" } ?? "")
          + ". Wait until that is done, or stop it there.")
    case .lockFailed(let path, let error): error.text(path)
    case .damaged(let damage): damage.text(path)
    case .lineTooLong(_, let limit):
      Text(
        nl: "Deze tekst is te lang voor \(path): een regel mag \(limit >> 20) MiB zijn."
          + " Er is niets vastgelegd.",
        en: "This text is too long for \(path): a line may have \(limit >> 20) MiB."
          + " Nothing has been recorded.")
    case .changedUnderneath:
      Text(
        nl: "\(path) is intussen door iets anders veranderd. Dit antwoord is niet vastgelegd."
          + " Stop, kijk met 'peil verify' of het bestand heel is, en ga dan verder.",
        en: "\(path) has been changed by something else meanwhile. This answer has not been"
          + " recorded. Stop, look with 'peil verify' whether the file is sound, and go on.")
    case .stopped(let error):
      Text(
        nl: error.text(path).nl + " Wat al vastgelegd was staat er nog; of het laatste antwoord er"
          + " staat is niet zeker, en er kan niets meer bij. Kijk het na als de schijf weer in orde"
          + " is.",
        en: error.text(path).en
          + " What was recorded is still there; whether the last answer is, is"
          + " not certain, and nothing more can be added. Check it once the disk is right again.")
    case .file(let error): error.text(path)
    }
  }
}

extension Holder {
  fileprivate func words(_ language: Language) -> String {
    Text(
      nl: "proces \(process) op \(host), sinds \(since)",
      en: "process \(process) on \(host), since \(since)")[language]
  }
}

extension JournalDamage {
  /// What is damaged, and how to save the rest.
  func text(_ path: String) -> Text {
    let what = kind.text
    if line == 1 {
      return Text(
        nl:
          "\(path) is geen bestand van Peil, of het begin is beschadigd: \(what.nl) Was het er een,"
          + " dan redt 'peil recover \(path) --output NIEUW' elke regel die nog klopt.",
        en: "\(path) is not a file of Peil, or its beginning is damaged: \(what.en) If it was one,"
          + " 'peil recover \(path) --output NEW' saves every line that is still right.")
    }
    return Text(
      nl: "\(path) is beschadigd op regel \(line), byte \(offset): \(what.nl) Het bestand is niet"
        + " veranderd. 'peil recover \(path) --output NIEUW' redt elke regel die nog klopt.",
      en: "\(path) is damaged at line \(line), byte \(offset): \(what.en) The file has not been"
        + " changed. 'peil recover \(path) --output NEW' saves every line that is still right.")
  }
}

extension JournalDamage.Kind {
  fileprivate var text: Text {
    switch self {
    case .noFirstLine:
      Text(nl: "er is geen hele eerste regel.", en: "there is no whole first line.")
    case .emptyLine: Text(nl: "de regel is leeg.", en: "the line is empty.")
    case .lineTooLong:
      Text(nl: "de regel is langer dan 1 MiB.", en: "the line is longer than 1 MiB.")
    case .missingHash:
      Text(
        nl: "de regel is niet door Peil geschreven, of afgekapt.",
        en: "the line was not written by Peil, or was cut off.")
    case .hashMismatch:
      Text(
        nl: "de regel is veranderd nadat zij geschreven was.",
        en: "the line was changed after it was written.")
    case .brokenChain:
      Text(
        nl: "de regel volgt niet op de vorige; er is een regel weg, bij of verplaatst.",
        en: "the line does not follow the one before; a line is gone, added or moved.")
    case .missingLineEnd:
      Text(
        nl: "na de laatste hele regel staat iets dat er niet hoort.",
        en: "something that does not belong there follows the last whole line.")
    }
  }
}

extension RecordFault {
  fileprivate func text(_ path: String) -> Text {
    switch self {
    case .noHeader:
      Text(nl: "\(path) is leeg.", en: "\(path) is empty.")
    case .header(.event(let fault)):
      Text(
        nl: "\(path) is geen meting van Peil: regel 1, \(fault.text.nl)",
        en: "\(path) is not a record of Peil: line 1, \(fault.text.en)")
    case .header(.notARecord(let format)):
      Text(
        nl: "\(path) is geen meting maar '\(format)'.",
        en: "\(path) is not a record but '\(format)'.")
    case .header(.notADossier(let format)):
      Text(
        nl: "\(path) is geen auditdossier maar '\(format)'.",
        en: "\(path) is not an audit dossier but '\(format)'.")
    case .header(.newerVersion(let version)):
      Text(
        nl: "\(path) heeft versie \(version) en is gemaakt met een nieuwere Peil. Gebruik de"
          + " nieuwste versie.",
        en: "\(path) has version \(version) and was made with a newer Peil. Use the latest"
          + " version.")
    case .header(.unitRecord):
      Text(
        nl: "\(path) is een deelmeting van een faculteit of instituut. Deze versie van Peil kan"
          + " die niet lezen; gebruik de nieuwste versie.",
        en: "\(path) is a unit record of a faculty or institute. This version of Peil cannot read"
          + " it; use the latest version.")
    case .event(let line, let fault):
      Text(
        nl: "\(path) is niet te gebruiken: regel \(line), \(fault.text.nl)",
        en: "\(path) cannot be used: line \(line), \(fault.text.en)")
    }
  }
}

extension EventFault {
  fileprivate var text: Text {
    switch self {
    case .notJSON: Text(nl: "dit is geen JSON.", en: "this is not JSON.")
    case .notAnObject: Text(nl: "dit is geen object.", en: "this is not an object.")
    case .missing(let key): Text(nl: "'\(key)' ontbreekt.", en: "'\(key)' is missing.")
    case .invalid(let key):
      Text(nl: "'\(key)' heeft geen geldige waarde.", en: "'\(key)' has no valid value.")
    }
  }
}

extension LibraryFault {
  fileprivate var text: Text {
    switch self {
    case .unknown(let kind, let id, let suggestion, let known):
      Text(
        nl: "Er is geen \(kind.name.nl) '\(id)'."
          + (suggestion.map { " Bedoelde u '\($0)'?" }
            ?? " Er is wel: \(Language.nl.list(known))."
            + " Noem met --definitions de map waarin die van u staat."),
        en: "There is no \(kind.name.en) '\(id)'."
          + (suggestion.map { " Did you mean '\($0)'?" }
            ?? " There is: \(Language.en.list(known))."
            + " Name with --definitions the directory in which yours is."))
    case .faulty(let problems): Failure.definitions(problems).text
    }
  }
}

extension DefinitionKind {
  fileprivate var name: Text {
    switch self {
    case .questionnaire: Text(nl: "vragenlijst", en: "questionnaire")
    case .norm: Text(nl: "normenkader", en: "norm framework")
    case .publishedFacts: Text(nl: "gepubliceerde feiten", en: "published facts")
    case .policy: Text(nl: "publicatiebeleid", en: "publication policy")
    case .crosswalk: Text(nl: "concordantie", en: "crosswalk")
    }
  }
}

extension WavePairing.Fault {
  /// Why these files are not two waves of a group.
  fileprivate func sentence(paths: [String]) -> Text {
    switch self {
    case .waves(let waves):
      return Text(
        nl: "Een groep heeft metingen van precies twee meetronden; hier zijn het er \(waves.count):"
          + " \(Language.nl.list(waves)).",
        en: "A group has records of exactly two waves; here there are \(waves.count):"
          + " \(Language.en.list(waves)).")
    case .repeated(let places):
      let files = places.map { paths[$0] }
      return Text(
        nl: "\(Language.nl.list(files)) zijn van dezelfde instelling en meetronde. Geef er één.",
        en: "\(Language.en.list(files)) are of the same institution and wave. Give one of them.")
    case .notInOrder(let pair):
      return Text(
        nl: "De peildatum van \(paths[pair.now]) ligt niet na die van \(paths[pair.then]).",
        en: "The reference date of \(paths[pair.now]) is not after that of \(paths[pair.then]).")
    }
  }
}
