import Invocation
import Language
import Testing

@Suite struct ProgramManualTests {
  /// A program of one command, whose texts try everything that roff could misread.
  private static let program = Program<Void>(
    "peil", version: "1.0.0", summary: Text(nl: "Meet.", en: "Measure."),
    discussion: Text(
      nl: "Eén.\n\n.TH is geen verzoek.\n'n Aanhaling.",
      en: #"A \ and a "quote", ~ ^ `."#),
    variables: [.init("NO_COLOR", help: Text(nl: "Geen kleur.", en: "No colour."))],
    commands: [
      Command(
        "report", under: .results, summary: Text(nl: "Maak.", en: "Make."),
        discussion: Text(nl: "Alles.", en: "Everything."),
        examples: [Example(["report", "mijn meting.peil"], Text(nl: "Zo.", en: "So."))],
        options: ReportOptions.self
      ) { _, _ in .success }
    ])

  private struct ReportOptions: Options {
    let file = Sample.file
    let format = Sample.format
  }

  private func page(_ language: Language) throws -> String {
    let date = try #require(Day(iso: "2025-10-01"))
    return ProgramManualTests.program.manual(in: language, date: date)
  }

  @Test func `The page is written in Dutch`() throws {
    let expected = #"""
      .TH "PEIL" "1" "2025-10-01" "peil 1.0.0" "Handleiding van peil"
      .SH "NAAM"
      peil \- Meet
      .SH "SYNOPSIS"
      .B "peil"
      OPDRACHT [opties]
      .SH "BESCHRIJVING"
      E\[u00E9]n.
      .PP
      \&.TH is geen verzoek.
      .PP
      \&\(aqn Aanhaling.
      .SH "OPDRACHTEN"
      .SS "peil report"
      peil report BESTAND [\-\-format\~VORM]
      .PP
      Maak.
      .PP
      Alles.
      .TP
      .B "BESTAND"
      De meting.
      .TP
      .B "\-f, \-\-format VORM"
      De vorm van de uitvoer. Kies text, json of html. Standaard
      \&\(aqtext\(aq.
      .PP
      Voorbeeld. Zo.
      .PP
      .nf
      .RS "4"
      peil report \(aqmijn meting.peil\(aq
      .RE
      .fi
      .SH "ALGEMENE OPTIES"
      .TP
      .B "\-h, \-\-help"
      Toon hulp en doe verder niets.
      .TP
      .B "\-\-lang TAAL"
      De taal van alle teksten; anders beslist de omgeving. Kies
      nl of en.
      .TP
      .B "\-\-no\-color"
      Gebruik geen kleur.
      .TP
      .B "\-\-version"
      Toon de versie.
      .SH "OMGEVING"
      .TP
      .B "NO_COLOR"
      Geen kleur.
      .SH "AFSLUITWAARDE"
      .TP
      .B "0"
      Alles is goed gegaan.
      .TP
      .B "1"
      Een gevraagde controle is niet geslaagd.
      .TP
      .B "64"
      De opdrachtregel is onjuist.
      .TP
      .B "65"
      Een invoerbestand deugt niet.
      .TP
      .B "66"
      Een invoerbestand bestaat niet of is niet te lezen.
      .TP
      .B "70"
      Een fout in het programma.
      .TP
      .B "73"
      Uitvoer kan niet worden gemaakt.
      .TP
      .B "74"
      Lezen of schrijven mislukte.
      .TP
      .B "75"
      Een ander proces gebruikt het bestand; probeer het later.
      .TP
      .B "77"
      Het besturingssysteem staat het niet toe.
      .TP
      .B "78"
      Een instelling is onjuist.
      .TP
      .B "128 en hoger"
      Het programma is gestopt door het signaal met dit nummer min
      128.

      """#
    #expect(try page(.nl) == expected)
  }

  @Test func `The page is written in English`() throws {
    let expected = #"""
      .TH "PEIL" "1" "2025-10-01" "peil 1.0.0" "peil manual"
      .SH "NAME"
      peil \- Measure
      .SH "SYNOPSIS"
      .B "peil"
      COMMAND [options]
      .SH "DESCRIPTION"
      A \e and a \(dqquote\(dq, \(ti \(ha \(ga.
      .SH "COMMANDS"
      .SS "peil report"
      peil report FILE [\-\-format\~FORMAT]
      .PP
      Make.
      .PP
      Everything.
      .TP
      .B "FILE"
      The record.
      .TP
      .B "\-f, \-\-format FORMAT"
      The form of the output. Choose text, json or html. By
      default \(aqtext\(aq.
      .PP
      Example. So.
      .PP
      .nf
      .RS "4"
      peil report \(aqmijn meting.peil\(aq
      .RE
      .fi
      .SH "GLOBAL OPTIONS"
      .TP
      .B "\-h, \-\-help"
      Show help and do nothing else.
      .TP
      .B "\-\-lang LANGUAGE"
      The language of all texts; else the environment decides.
      Choose nl or en.
      .TP
      .B "\-\-no\-color"
      Use no colour.
      .TP
      .B "\-\-version"
      Show the version.
      .SH "ENVIRONMENT"
      .TP
      .B "NO_COLOR"
      No colour.
      .SH "EXIT STATUS"
      .TP
      .B "0"
      All went well.
      .TP
      .B "1"
      A check that was asked for did not hold.
      .TP
      .B "64"
      The command line is wrong.
      .TP
      .B "65"
      An input file is not what it should be.
      .TP
      .B "66"
      An input file does not exist or cannot be read.
      .TP
      .B "70"
      The program is at fault.
      .TP
      .B "73"
      An output cannot be made.
      .TP
      .B "74"
      Reading or writing failed.
      .TP
      .B "75"
      Another process holds the file; try again later.
      .TP
      .B "77"
      The operating system does not permit it.
      .TP
      .B "78"
      A setting is wrong.
      .TP
      .B "128 and up"
      The program was stopped by the signal with this number less
      128.

      """#
    #expect(try page(.en) == expected)
  }

  @Test(
    .enabled(if: isInstalled("mandoc"), "mandoc is not installed."), arguments: Language.allCases)
  func `A checker of manuals has no remarks`(language: Language) throws {
    #expect(try status(of: "mandoc -Tlint -Wstyle >/dev/null", on: page(language)) == 0)
    let date = try #require(Day(iso: "2025-10-01"))
    let sample = Sample.program.manual(in: language, date: date)
    #expect(try status(of: "mandoc -Tlint -Wstyle >/dev/null", on: sample) == 0)
  }
}
