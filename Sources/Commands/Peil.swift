package import Invocation
import Language

/// The day on which this version was made, for the manual.
let releaseDate = Day(year: 2026, month: 11, day: 22) ?? Day(daysSince1970: 0)

/// The program with all its commands.
package let peil = Program<Console>(
  "peil", version: "0.1.0",
  summary: Text(
    nl: "Meet hoe volwassen het kennisveiligheidsbeleid van een instelling is.",
    en: "Measure how mature an institution's knowledge-security policy is."),
  discussion: Text(
    nl: "Begin met 'peil interview tu.peil'. Elk antwoord wordt meteen bewaard in dat"
      + " bestand; stoppen en verdergaan kan altijd. 'peil report tu.peil' maakt het"
      + " rapport voor het bestuur.\n\nAlles blijft op deze computer.",
    en: "Begin with 'peil interview tu.peil'. Each answer is saved in that file at once;"
      + " you can stop and go on at any time. 'peil report tu.peil' makes the report for"
      + " the board.\n\nEverything stays on this computer."),
  variables: [
    .init(
      "PEIL_DEFINITIONS",
      help: Text(
        nl: "Een map met vragenlijsten en normenkaders die voorgaan op die van het programma.",
        en: "A directory of questionnaires and norm frameworks that come before the program's.")),
    .init(
      "LC_ALL, LC_MESSAGES, LANG",
      help: Text(
        nl: "De eerste die is gezet beslist over de taal als --lang dat niet doet.",
        en: "The first that is set decides the language if --lang does not.")),
    .init(
      "VISUAL, EDITOR",
      help: Text(
        nl: "De tekstverwerker voor lange notities.", en: "The editor for long notes.")),
    .init(
      "ACCESSIBLE",
      help: Text(
        nl: "Als dit is gezet, of TERM is 'dumb', vraagt het interview regel voor regel.",
        en: "If this is set, or TERM is 'dumb', the interview asks line by line.")),
    .init(
      "PAGER",
      help: Text(
        nl: "Het programma dat rapporten en boekjes op een terminal laat lezen.",
        en: "The program with which reports and booklets are read on a terminal.")),
    .init(
      "NO_COLOR",
      help: Text(
        nl: "Als dit is gezet wordt niets vet of gekleurd.",
        en: "If this is set, nothing is bold or coloured.")),
  ],
  commands: [
    .interview, .new, .answer, .status, .score, .roadmap, .report, .compare, .group,
    .agreement, .audit, .examine, .findingAdd, .findingChange, .findingList, .findingFollow,
    .findingClose,
    .findingDrop, .findingCarry, .findingRelease, .findingRespond, .findingWithdraw,
    .sheetExport, .sheetImport, .verify, .sign, .adopt, .recover, .submit, .sector, .benchmark,
    .ledgerNew, .ledgerAdd, .ledgerList, .ledgerWithdraw, .ledgerCoarsen, .ledgerPublish, .show,
    .check, .importing, .normNew, .demo, .completions, .manual,
  ])
