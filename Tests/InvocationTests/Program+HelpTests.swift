import Invocation
import Language
import Testing

@Suite struct ProgramHelpTests {
  @Test func `The program is described on 80 columns`() {
    let help = Sample.program.help(.program, in: .en, columns: 80)
    let expected = #"""
      Usage: peil COMMAND [options]

      Measure how mature knowledge security is.

      Everything you answer is in the file at once.

      Answering:
        new        Begin a record.
        unit add   Open a part for a faculty.
        unit list  List the parts.

      Results:
        report  Make a report of a record.
        verify  Check records.
        show    Show a questionnaire.
        about   About peil.

      Global options:
        -h, --help           Show help and do nothing else.
            --lang LANGUAGE  The language of all texts; else the environment decides.
                             Choose nl or en.
            --no-color       Use no colour.
            --version        Show the version.

      More about a command: 'peil help COMMAND'.

      """#
    #expect(help == expected)
  }

  @Test func `The program is described on 60 columns, in Dutch`() {
    let help = Sample.program.help(.program, in: .nl, columns: 60)
    let expected = #"""
      Gebruik: peil OPDRACHT [opties]

      Meet hoe volwassen kennisveiligheid is.

      Alles wat u antwoordt staat meteen in het bestand.

      Invullen:
        new        Begin een meting.
        unit add   Open een deel voor een faculteit.
        unit list  Noem de delen.

      Resultaten:
        report  Maak een rapport van een meting.
        verify  Controleer metingen.
        show    Toon een vragenlijst.
        about   Over peil.

      Algemene opties:
        -h, --help       Toon hulp en doe verder niets.
            --lang TAAL  De taal van alle teksten; anders beslist
                         de omgeving. Kies nl of en.
            --no-color   Gebruik geen kleur.
            --version    Toon de versie.

      Meer over een opdracht: 'peil help OPDRACHT'.

      """#
    #expect(help == expected)
  }

  @Test func `A command is described on 80 columns`() {
    let help = Sample.program.help(.command("report"), in: .en, columns: 80)
    let expected = #"""
      Usage: peil report FILE [options]

      Make a report of a record.

      The report leads with the profile: the levels per theme, with their bounds.
      Reasons follow, and the road to the target level.

      Arguments:
        FILE  The record.

      Options:
        -f, --format FORMAT  The form of the output. Choose text, json or html. By
                             default 'text'.
        -o, --output PATH    Where the output goes: the auditor's path [or folder],
                             not standard output.
            --tag WORD       A label. May be given several times.
        -d, --digits COUNT   The number of decimals. By default '1'.
        -q, --quiet          Say nothing.
        -v, --verbose        Say everything.

      Global options:
        -h, --help           Show help and do nothing else.
            --lang LANGUAGE  The language of all texts; else the environment decides.
                             Choose nl or en.
            --no-color       Use no colour.
            --version        Show the version.

      Examples:
        peil report zuid.peil --format html
            A report for the browser.
        peil report 'mijn meting.peil' --output rapport.txt
            A name with a space.

      See also 'peil help show' and 'peil help unit add'.

      """#
    #expect(help == expected)
  }

  @Test func `A command is described on 60 columns, in Dutch`() {
    let help = Sample.program.help(.command("report"), in: .nl, columns: 60)
    let expected = #"""
      Gebruik: peil report BESTAND [opties]

      Maak een rapport van een meting.

      Het rapport begint met het profiel: de niveaus per thema,
      met hun marge. Daarna volgen de redenen en de weg naar het
      streefniveau.

      Argumenten:
        BESTAND  De meting.

      Opties:
        -f, --format VORM    De vorm van de uitvoer. Kies text,
                             json of html. Standaard 'text'.
        -o, --output PAD     Waar de uitvoer komt: 't pad [of de
                             map], in plaats van de
                             standaarduitvoer.
            --tag WOORD      Een label. Mag vaker worden gegeven.
        -d, --digits AANTAL  Het aantal decimalen. Standaard '1'.
        -q, --quiet          Meld niets.
        -v, --verbose        Meld alles.

      Algemene opties:
        -h, --help       Toon hulp en doe verder niets.
            --lang TAAL  De taal van alle teksten; anders beslist
                         de omgeving. Kies nl of en.
            --no-color   Gebruik geen kleur.
            --version    Toon de versie.

      Voorbeelden:
        peil report zuid.peil --format html
            Een rapport voor de browser.
        peil report 'mijn meting.peil' --output rapport.txt
            Een naam met een spatie.

      Zie ook 'peil help show' en 'peil help unit add'.

      """#
    #expect(help == expected)
  }

  @Test func `Lines never have more than 100 columns`() {
    let help = Sample.program.help(.command("report"), in: .en, columns: 200)
    let expected = #"""
      Usage: peil report FILE [options]

      Make a report of a record.

      The report leads with the profile: the levels per theme, with their bounds. Reasons follow, and the
      road to the target level.

      Arguments:
        FILE  The record.

      Options:
        -f, --format FORMAT  The form of the output. Choose text, json or html. By default 'text'.
        -o, --output PATH    Where the output goes: the auditor's path [or folder], not standard output.
            --tag WORD       A label. May be given several times.
        -d, --digits COUNT   The number of decimals. By default '1'.
        -q, --quiet          Say nothing.
        -v, --verbose        Say everything.

      Global options:
        -h, --help           Show help and do nothing else.
            --lang LANGUAGE  The language of all texts; else the environment decides. Choose nl or en.
            --no-color       Use no colour.
            --version        Show the version.

      Examples:
        peil report zuid.peil --format html
            A report for the browser.
        peil report 'mijn meting.peil' --output rapport.txt
            A name with a space.

      See also 'peil help show' and 'peil help unit add'.

      """#
    #expect(help == expected)
  }

  @Test func `Lines have 40 columns at least, and long labels a line of their own`() {
    let help = Sample.program.help(.command("new"), in: .nl, columns: 20)
    let expected = #"""
      Gebruik: peil new BESTAND
                        --institution NAAM
                        [opties]

      Begin een meting.

      Argumenten:
        BESTAND  De meting.

      Opties:
            --institution NAAM
                       De instelling.
            --date DAG
                       De peildatum.

      Algemene opties:
        -h, --help     Toon hulp en doe verder
                       niets.
            --lang TAAL
                       De taal van alle
                       teksten; anders beslist
                       de omgeving. Kies nl of
                       en.
            --no-color
                       Gebruik geen kleur.
            --version  Toon de versie.

      """#
    #expect(help == expected)
  }

  @Test func `A family is described`() {
    let help = Sample.program.help(.family("unit"), in: .nl, columns: 80)
    let expected = #"""
      Gebruik: peil unit OPDRACHT [opties]

      Opdrachten:
        unit add   Open een deel voor een faculteit.
        unit list  Noem de delen.

      Meer over een opdracht: 'peil help unit OPDRACHT'.

      """#
    #expect(help == expected)
  }

  @Test(arguments: [20, 60, 80, 100, 200], Language.allCases)
  func `No line is too wide but those of examples`(columns: Int, language: Language) {
    let topics =
      [Topic.program, .family("unit")] + Sample.program.commands.map { .command($0.name) }
    let width = min(max(columns, 40), 100)
    for topic in topics {
      let help = Sample.program.help(topic, in: language, columns: columns)
      #expect(help.hasSuffix("\n") && !help.hasSuffix("\n\n"))
      for line in help.split(separator: "\n") where !line.hasPrefix("  peil ") {
        #expect(line.count <= width, "\(line)")
      }
    }
  }

  @Test func `A topic of another program traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Sample.program.help(.command("xyzzy"), in: .nl, columns: 80)
    }
  }
}
