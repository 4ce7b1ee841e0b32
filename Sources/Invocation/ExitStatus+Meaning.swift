package import Language

extension ExitStatus {
  /// Every status with a name, in order, and what it means, for the manual.
  package static let meanings: [(status: ExitStatus, meaning: Text)] = [
    (.success, Text(nl: "Alles is goed gegaan.", en: "All went well.")),
    (
      .unmet,
      Text(
        nl: "Een gevraagde controle is niet geslaagd.",
        en: "A check that was asked for did not hold.")
    ),
    (.usage, Text(nl: "De opdrachtregel is onjuist.", en: "The command line is wrong.")),
    (
      .badData,
      Text(nl: "Een invoerbestand deugt niet.", en: "An input file is not what it should be.")
    ),
    (
      .noInput,
      Text(
        nl: "Een invoerbestand bestaat niet of is niet te lezen.",
        en: "An input file does not exist or cannot be read.")
    ),
    (.internalFault, Text(nl: "Een fout in het programma.", en: "The program is at fault.")),
    (
      .cannotCreate,
      Text(nl: "Uitvoer kan niet worden gemaakt.", en: "An output cannot be made.")
    ),
    (.inputOutput, Text(nl: "Lezen of schrijven mislukte.", en: "Reading or writing failed.")),
    (
      .locked,
      Text(
        nl: "Een ander proces gebruikt het bestand; probeer het later.",
        en: "Another process holds the file; try again later.")
    ),
    (
      .noPermission,
      Text(
        nl: "Het besturingssysteem staat het niet toe.",
        en: "The operating system does not permit it.")
    ),
    (.configuration, Text(nl: "Een instelling is onjuist.", en: "A setting is wrong.")),
  ]
}
