import Language
import TestSupport
import Testing

/// Whole sessions on the command line, in both languages, compared byte for byte.
struct TranscriptTests {
  private static let new =
    "peil new a.peil --institution Proef --sector institute --wave 2025"
    + " --reference-date 2025-10-01 --by Test"

  /// The name of a session and the lines of it.
  private static let sessions: [(name: String, lines: [String])] = [
    (
      "recording",
      [
        new, new,
        "peil new b.peil --institution ' ' --sector institute --wave 2025",
        "peil new nowhere/b.peil --institution Proef --sector institute --wave 2025",
        "peil new b.peil --institution Proef --sector instituut --wave 2025",
        "peil new b.peil --institution Proef --sector institute",
        "peil new b.peil --institution P --sector institute --wave 1 --questionnaire leidraad-2052",
        "peil new b.peil --institution P --sector institute --wave 1 --reference-date 2025-02-29",
        "peil new q.peil --institution P --sector institute --wave 1 --questionnaire quickscan-2025",
        "grep -o '\"norm\":{\"id\":\"[a-z0-9-]*\"' q.peil; rm q.peil",
        "peil answer a.peil GOV-2-HOLDER fully --existence 'Besluit 12' --note 'Sinds 2022'",
        "peil answer a.peil GOV-2-HOLDR fully",
        "peil answer a.peil GOV-2-HOLDER Volledig", "peil answer a.peil GOV-2-HOLDER heel",
        "peil answer a.peil GOV-2-HOLDER not-applicable --reason xy",
        "peil answer a.peil GOV-2-HOLDER fully --reason xy",
        "peil answer a.peil GOV-2-HOLDER",
        "peil answer a.peil GOV-2-HOLDER --note ''",
        "peil answer a.peil LAW-3-TRANSFER not-applicable",
        "peil answer a.peil PRO-REGULATED no",
        "peil answer a.peil PRO-REGULATED maybe",
        "peil answer a.peil PRO-REGULATED no --note xy",
        "peil answer a.peil FACT-PORTFOLIO yes",
        "peil answer a.peil FACT-PORTFOLIO ja", "peil answer a.peil FACT-PORTFOLIO misschien",
        "peil answer nothing.peil GOV-2-HOLDER fully",
        "peil answer . GOV-2-HOLDER fully",
        "peil interview a.peil --core --adaptive",
        "peil interview a.peil --wave 2026 --sector institute",
        "printf 'q\\n' | peil interview a.peil --profile high >/dev/null; peil verify a.peil | cut -c1-30",
        "peil interview c.peil --no-input --sector institute",
        "peil interview c.peil </dev/null",
        "printf 'klaar\\n' | peil interview a.peil | tail -n 2",
        "peil answer a.peil GOV-2-HOLDER largely",
        "peil answer a.peil GOV-2-HOLDER largely --reopen 'Nieuw inzicht'",
        "ls",
      ]
    ),
    (
      "auditing",
      [
        new, "peil answer a.peil GOV-2-HOLDER fully --existence 'Besluit 12' --by Test",
        "peil answer a.peil GOV-3-POLICY largely --by Test",
        "peil examine a.peil GOV-2-HOLDER", "peil finding list a.peil",
        "peil audit a.peil --no-input --criteria xy",
        "peil audit a.peil --no-input --kind peer-review --criteria Leidraad --by Bakker",
        "peil finding release a.peil --step draft",
        "peil audit a.peil --no-input --kind audit",
        "peil audit a.peil --no-input --period 2025-09-30..2025-01-01",
        "peil audit a.peil --no-input --plan themes", "peil audit a.peil --no-input --theme GOV",
        "peil audit a.peil --no-input --plan sample",
        "peil audit a.peil --no-input --plan whole-gates --theme GOVV",
        "peil audit a.peil --no-input --independence 'Geen band' --distribution Bestuur"
          + " --period 2025-01-01..2025-09-30 --plan sample --size 4 --seed 42",
        "grep -o '\"practices\":.*\\],' a.audit.peil", "stat -c %a a.audit.peil",
        "peil examine a.peil GOV-2-HOLDER", "peil examine a.peil GOV-2-HOLDR",
        "peil examine a.peil GOV-2-HOLDER heel", "peil examine a.peil GOV-2-HOLDER not-applicable",
        "peil examine a.peil GOV-2-HOLDER not-examined",
        "peil examine a.peil GOV-2-HOLDER --reason xy",
        "peil examine a.peil GOV-2-HOLDER --holds 1",
        "peil examine a.peil GOV-2-HOLDER --holds 2 --method inspection",
        "peil examine a.peil GOV-2-HOLDER fully --method inspection",
        "peil examine a.peil GOV-2-HOLDER --holds 1 --method inspection --period"
          + " 2025-01-01..2025-02-01",
        "peil examine a.peil GOV-2-HOLDER --operation Log --method inspection --population 4",
        "peil examine a.peil GOV-2-HOLDER fully --holds 1 --method inspection --note GEHEIM",
        "peil examine a.peil GOV-3-POLICY Niet --reason 'Verlopen.'",
        "peil finding add a.peil GOV-3-POLICY --severity erg --condition xy",
        "peil finding add a.peil GOV-3-POLICY --severity hoog --condition ' '",
        "peil finding add a.peil GOV-3-POLICY --severity hoog --condition 'Verlopen in 2024.'",
        "peil finding change a.peil F-2025-01",
        "peil finding change a.peil f-2025-01 --cause Niemand",
        "peil finding close a.peil F-2025-02 --reason xy",
        "peil finding follow a.peil F-2025-01 closed --text xy",
        "peil finding release a.peil --step final", "peil finding release a.peil --step draft",
        "peil finding release a.peil --step draft", "grep -c GEHEIM a.draft.json a.audit.peil",
        "stat -c %a a.draft.json",
        "peil finding respond a.peil F-2025-01 --release a.draft.json --kind risk-accepted --text Akkoord",
        "peil finding respond a.peil GOV-3-POLICY --release a.draft.json --kind done --text Akkoord",
        "peil finding respond a.peil F-2025-1 --release a.draft.json --kind response --text Akkoord",
        "peil finding respond a.peil F-2025-01 --release a.draft.json --kind done --owner HR --text Akkoord",
        "peil finding respond a.peil F-2025-01 --release a.peil --kind done --text Akkoord",
        "peil finding respond a.peil F-2025-01 --release a.draft.json --kind risk-accepted"
          + " --text 'Besluit 14' --role board --by Test",
        "peil finding list a.peil --status risk-accepted --format csv | cut -d, -f1-5",
        "peil finding list a.peil --theme XXX",
        "peil finding close a.peil F-2025-01 --reason 'Besluit gezien'",
        "peil finding list a.peil --status open --format csv | cut -d, -f1-5",
        "peil examine a.peil GOV-3-POLICY deels",
        "for f in a.draft.json a.audit.peil; do peil score a.peil --dossier $f --format csv |"
          + " grep ^GOV; done",
        "peil sheet export a.peil -o s.csv; sed -i 's/,Besluit 12,holds,/,Besluit 12,soms,/' s.csv",
        "peil sheet import a.peil s.csv", "sed -i 's/,soms,/,does-not-hold,/' s.csv",
        "peil sheet import a.peil s.csv", "peil sheet import a.peil s.csv --apply",
        "peil sheet import a.peil s.csv",
        "peil finding drop a.peil F-2025-01", "peil finding release a.peil --step corrections",
        "peil finding release a.peil --step response", "peil finding release a.peil --step final",
        "peil examine a.peil GOV-3-POLICY fully", "peil audit a.peil --no-input",
        "peil examine a.peil GOV-3-POLICY fully --reopen 'Nieuw stuk'",
        "peil report a.peil --auditor",
        "peil report a.peil --auditor --dossier a.final.json | sed -n"
          + " '/^Hoor\\|^Hearing/,/^Beper\\|^Limit/p' | grep -v 20",
        "peil new b.peil --institution B --sector institute --wave 2027 --by Test",
        "peil finding list b.peil --dossier a.audit.peil",
        "peil score b.peil --dossier a.draft.json",
        "peil score a.peil --dossier b.peil", "peil audit b.peil </dev/null >/dev/null",
        "peil finding carry b.peil --from b.audit.peil",
        "peil finding carry b.peil --from a.audit.peil",
        "head -n 1 a.peil > c.peil; peil audit c.peil --no-input; cp a.audit.peil c.audit.peil",
        "peil audit c.peil --no-input",
        "sed -i 's/Verlopen/verlopen/' a.audit.peil; peil audit a.peil --no-input",
      ]
    ),
    (
      "definitions",
      [
        "peil check",
        "printf '{\"format\":\"peil-norm\",\\n\"id\":\"x\", \"titel\": {}}' > y.json",
        "peil check --style",
        "peil check y.json", "peil check --style y.json",
        "peil show leidraad-2025 --format json | sed 's/(Leidraad 2022)/— Peru/' > leidraad-2025.json",
        "peil check leidraad-2025.json", "peil check --style leidraad-2025.json",
        "peil check --style leidraad-2025.json y.json; rm leidraad-2025.json",
        "printf '{' > broken.json; peil check broken.json y.json",
        "peil check --definitions nowhere",
        "mkdir defs; cp y.json defs; peil check --definitions defs",
        "peil show leidraad-2025 --format json > defs/a.json; cp defs/a.json defs/b.json",
        "rm defs/y.json; peil check --definitions defs; rm -r defs",
        new + " --norm leidraad-2025; mkdir own; cp \"$NORMS\" own/leidraad-2025.json",
        "sed -i 's/\"high\": 4/\"high\": 3/' own/leidraad-2025.json",
        "peil status a.peil --definitions own | head -n 1",
        "peil show leidraad-2052",
        "peil show leidraad-2025 --format json | head -n 2",
        "peil show leidraad-2025 --format csv",
        "peil show leidraad-2025 --output booklet.txt; peil show leidraad-2025 --output booklet.txt",
        "peil show leidraad-2025 --output booklet.txt --force; stat -c %a booklet.txt",
      ]
    ),
    (
      "records",
      [
        "peil score nothing.peil", "touch empty.peil; peil score empty.peil",
        "echo hello > text.peil; peil status text.peil",
        "mkdir dir.peil; peil report dir.peil", "mkfifo pipe.peil; peil verify pipe.peil",
        "peil verify /dev/null", "peil verify /dev/zero",
        "head -c 3000000 /dev/zero > zero.peil; peil verify zero.peil",
        new + "; head -c 300 a.peil > cut.peil; peil verify cut.peil",
        "peil verify a.peil --head 12",
        "peil verify a.peil --head \(String(repeating: "0", count: 64))",
        "peil recover a.peil --output a.peil", "peil recover cut.peil --output new.peil",
        "peil roadmap a.peil --to 9",
        "peil score a.peil --require-target >/dev/null", "peil score a.peil > /dev/full",
        "peil report a.peil --output nowhere/x.md", "peil score a.peil --format xml",
        "peil", "peil scroe a.peil", "peil score", "peil score a.peil b.peil", "peil score --formt",
        "peil --version", "peil score a.peil | head -n 1",
      ]
    ),
  ]

  private static let baseline =
    "peil new b.peil --institution Proef --sector institute --wave 2023"
    + " --questionnaire nulmeting-2023 --by Test"

  /// What differs from one run to the next, blanked in place so that lines break alike.
  private static let blanked =
    " | sed -e 's/[0-9a-f]\\{64\\}/HASH/' -e 's/[0-9a-f]\\{8\\}-[0-9a-f-]\\{27\\}/UUID/'"

  /// A baseline without levels from its making to the comparison with a re-measurement.
  private static let baselineSession: (name: String, lines: [String]) = (
    "baseline",
    [
      baseline, baseline + " --reference-date 2024-03-01 --norm leidraad-2025",
      baseline + " --reference-date 2024-03-01 --profile low",
      "peil interview c.peil --no-input --institution Proef --sector institute --wave 2023"
        + " --questionnaire nulmeting-2023",
      baseline + " --reference-date 2024-03-01", "grep -c norm b.peil",
      "peil answer b.peil N-GOV-HOLDER yes --citation 'Instellingsbeeld, blz. 3'",
      "peil answer b.peil N-INT-OVERVIEW nee --citation '=SUM(A1), blz. 12'",
      "peil answer b.peil N-EVA-EVALUATION partly", "peil answer b.peil N-RISK-DONE onbekend",
      "peil answer b.peil N-GOV-TEAM not-applicable --reason xy",
      "peil answer b.peil N-GOV-TEAM yes --design Opdracht",
      "peil answer b.peil N-GOV-TEAM misschien", "peil score b.peil",
      "peil roadmap b.peil", "peil interview b.peil --core",
      "printf 'g N-DIL-NAMED\\n3\\nblz. 20\\nr\\n?\\nq\\n' | peil interview b.peil",
      "printf 'g N-DIL-NAMED\\no opzet\\nr\\n' | peil interview b.peil | tail -n 2",
      "printf 'Proef\\n3\\n\\nmorgen\\n2024-03-01\\nq\\n' | peil interview c.peil"
        + " --questionnaire nulmeting-2023",
      "printf 'Proef\\n3\\n\\n2024-03-01\\nq\\n' | peil interview c.peil"
        + " --questionnaire nulmeting-2023 2>&1 | head -n 8",
      "peil status b.peil | grep -v -e 'Last change' -e 'Laatste wijziging'" + blanked,
      "peil report b.peil | grep -v -e 'made on' -e 'gemaakt op'" + blanked,
      "peil report b.peil --format csv | tr -d '\\r' | sed -e 's/,[^,]*Z$//' | head -n 14",
      "peil report b.peil --format json | sed -n '/\"reasonWithout/,/\"theme\"/p'",
      "peil show nulmeting-2023 | head -n 60",
      new + " --profile low; peil answer b.peil N-EVA-EVALUATION no --citation 'blz. 14'",
      "for id in OVR-2-OVERVIEW OVR-2-SUPPLY OVR-3-PROCEDURE; do peil answer a.peil $id largely; done",
      "peil answer a.peil OVR-3-DEFINITION fully; peil answer a.peil OVR-4-COVERAGE partially",
      "peil answer a.peil FACT-PORTFOLIO yes; peil answer a.peil FACT-OVERVIEW yes",
      "peil compare b.peil a.peil" + blanked,
      "peil compare b.peil a.peil --format markdown" + blanked,
      "peil compare b.peil a.peil --format csv | tr -d '\\r'",
      "peil compare b.peil a.peil --format json | sed -n '/\"crosswalk\": {/,/\"themes\"/p'",
      "peil compare b.peil a.peil --format json | sed -n '/\"id\": \"VAL\"/,/\"id\": \"DUE\"/p'",
      "peil compare a.peil b.peil", "peil compare a.peil a.peil",
      "peil compare b.peil nothing.peil",
      "peil new d.peil --institution Anders --sector university --wave 2027 --questionnaire"
        + " quickscan-2025 --reference-date 2027-10-01",
      "peil compare b.peil d.peil --different-subjects",
      "cp a.peil e.peil; peil compare a.peil e.peil --different-subjects | head -n 30" + blanked,
    ]
  )

  @Test(arguments: Language.allCases)
  func `a baseline is recorded, read and compared`(language: Language) throws {
    let (name, lines) = Self.baselineSession
    let session = ShellSession(try TemporaryDirectory(), language: language)
    let text = try lines.map(session.transcript).joined(separator: "\n")
    #expect(Golden("\(name).\(language).txt").difference(from: text) == nil)
  }

  @Test(arguments: Language.allCases, sessions.indices)
  func `a session prints what is expected`(language: Language, index: Int) throws {
    let (name, lines) = Self.sessions[index]
    let session = ShellSession(try TemporaryDirectory(), language: language)
    let text = try lines.map(session.transcript).joined(separator: "\n")
    #expect(Golden("\(name).\(language).txt").difference(from: text) == nil)
  }
}
