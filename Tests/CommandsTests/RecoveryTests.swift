import JSON
import Language
import TestSupport
import Testing

/// Damaged files, saved and looked at on the command line.
struct RecoveryTests {
  /// What differs from one run to the next, blanked in place so that lines break alike.
  private static let blanked =
    " 2>&1 | sed -E -e 's/[0-9a-f]{64}/HASH/g' -e 's/[0-9a-f]{8}-[0-9a-f-]{27}/UUID/g'"
    + " -e 's/[0-9]+ [[:alpha:]]+ 20[0-9]{2}/DAY/g' -e 's/SHA256:[^ )]*/KEY/g'"

  private static let new =
    "peil new a.peil --institution Proef --sector institute --wave 2025 --profile low"
    + " --reference-date 2025-10-01 --by Test"

  /// The lines of the records here: 1 the first, 2 the profile, 3 to 5 ratings, 6 a fact.
  private static let making = [
    new + "; for id in GOV-2-HOLDER GOV-2-COORDINATOR GOV-3-POLICY; do peil answer a.peil $id"
      + " fully --by Test; done 2>/dev/null; peil answer a.peil FACT-PORTFOLIO yes --by Test"
  ]

  private static let sessions: [(name: String, lines: [String])] = [
    (
      "recovery",
      making + [
        // What programs do to line ends.
        "(printf '\\xEF\\xBB\\xBF'; sed 's/$/\\r/' a.peil) > b.peil; peil answer b.peil"
          + " FACT-PORTFOLIO no",
        "peil verify b.peil", "peil recover b.peil --output c.peil; cmp a.peil c.peil",
        "tr '\\n' '\\r' < a.peil > b.peil; peil recover b.peil --output d.peil; cmp a.peil d.peil",
        "head -c -1 a.peil > b.peil; peil verify b.peil\(blanked)",
        "peil recover b.peil --output e.peil; cmp a.peil e.peil",
        "peil answer b.peil FACT-PORTFOLIO no --by Test; head -n 6 b.peil | cmp a.peil",
        "peil recover a.peil --output f.peil; cmp a.peil f.peil",
        // A line in the middle is gone, or damaged.
        "peil adopt a.peil --decision 'CvB 12' --by Test",
        "sed 4d a.peil > b.peil; peil score b.peil",
        "peil recover b.peil --output gone.peil",
        "sed '4s/fully/partly/' a.peil > b.peil; peil recover b.peil --output r.peil",
        "cmp -n 1000 gone.peil r.peil; peil verify r.peil\(blanked)",
        "tail -n 1 r.peil | grep -o '\"event\".*'\(blanked)",
        "peil verify r.peil --head $(sed -n 4p a.peil | grep -o '[0-9a-f]*\"}' | head -c 64)\(blanked)",
        "peil verify r.peil --head $(sed -n 2p a.peil | grep -o '[0-9a-f]*\"}' | head -c 64)\(blanked)",
        "peil verify r.peil --head $(sed -n 5p a.peil | grep -o '[0-9a-f]*\"}' | head -c 64)\(blanked)",
        "peil verify r.peil --head $(sed -n 7p r.peil | grep -o '[0-9a-f]*\"}' | head -c 64)\(blanked)",
        "peil status r.peil 2>/dev/null | sed -n -e '/Let op\\|Note/,/^$/p'"
          + " -e '/^Te bev\\|^To conf/,/^Met\\|^Rec/p'\(blanked)",
        "peil score r.peil --format json | sed -n '/lostLines/,/^  }/p'\(blanked)",
        "peil submit r.peil --yes --output s.json",
        "peil answer r.peil GOV-2-HOLDER largely --by Test",
        "peil adopt r.peil --decision 'CvB 13' --profile low --by Test",
        "sed -i '7d' r.peil; peil verify r.peil",
        // The end is gone.
        "sed '$s/CvB/cvb/' a.peil > b.peil; peil recover b.peil --output end.peil",
        "tail -n 1 end.peil | grep -o '\"event\".*'\(blanked)", "peil verify end.peil\(blanked)",
        "head -c -9 a.peil > b.peil; peil verify b.peil\(blanked)",
        "peil recover b.peil --output tail.peil; peil verify tail.peil\(blanked)",
        // From a copy.
        "sed 3d a.peil > copy.peil; sed 5d a.peil > b.peil",
        "peil recover b.peil --copy copy.peil --output whole.peil; cmp a.peil whole.peil",
        // Nothing to save.
        "echo hello > text.peil; peil recover text.peil --output t.peil",
        "touch empty.peil; peil recover empty.peil --output t.peil",
        "head -n 1 a.peil > one.peil; peil recover one.peil --output t.peil; rm t.peil",
        "sed -n '1p;2s/low/mid/p' a.peil > one.peil; peil recover one.peil --output t.peil; ls t.peil",
        "peil recover a.peil --output a.peil", "peil recover nothing.peil --output t.peil",
      ]
    ),
    (
      "firstline",
      making + [
        "peil audit a.peil --no-input --kind internal-audit --criteria cc --independence ii"
          + " --period 2025-01-01..2025-09-30 --distribution dd --plan themes --theme GOV --by Bakker",
        "peil examine a.peil GOV-2-HOLDER not --reason Waarom --by Bakker",
        "peil finding release a.peil --step draft --by Bakker",
        "ID=$(grep -o '\"record\":\"[^\"]*' a.peil | cut -d'\"' -f4); echo $ID > id; wc -c < id",
        "sed '1s/Proef/Prooi/' a.peil > b.peil; peil status b.peil",
        "peil recover b.peil --output c.peil",
        "peil recover b.peil --output c.peil --record $(cat id) --institution Proef --wave 2025",
        "peil recover b.peil --output c.peil --record nummer --institution Proef --sector institute"
          + " --wave 2025 --reference-date 2025-10-01",
        "peil recover b.peil --output c.peil --dossier a.audit.peil --record"
          + " 5f1c2d7e-0000-4000-8000-000000000001 --institution Proef --sector institute"
          + " --wave 2025 --reference-date 2025-10-01\(blanked)",
        "peil recover b.peil --output same.peil --dossier a.draft.json --institution Proef"
          + " --sector institute --wave 2025 --reference-date 2025-10-01 --profile low --by Test;"
          + " cmp a.peil same.peil",
        "peil recover b.peil --output c.peil --record $(cat id) --institution 'Proef BV'"
          + " --sector institute --wave 2025 --reference-date 2025-10-01 --profile high --by Test",
        "tail -n 1 c.peil | grep -o '\"event\":\"[^,]*,[^,]*'",
        "head -n 1 c.peil | grep -c $(cat id); tail -n +2 a.peil > rest; sed -n 2,6p c.peil | cmp rest",
        "peil verify c.peil a.audit.peil\(blanked)",
        "peil report c.peil --auditor --dossier a.audit.peil > /dev/null\(blanked)",
        "peil recover a.peil --output d.peil --record $(cat id) --wave 2025",
        // A dossier.
        "sed '1s/peil-dossier/peil-dossiér/' a.audit.peil > b.audit.peil",
        "peil recover b.audit.peil --output c.audit.peil",
        "peil recover b.audit.peil --output c.audit.peil --dossier a.audit.peil",
        "peil recover b.audit.peil --output c.audit.peil --dossier a.draft.json --by Bakker",
        "peil verify a.peil c.audit.peil\(blanked)",
        "sed 4d a.audit.peil > e.audit.peil; peil recover e.audit.peil --output f.audit.peil --by B",
        "peil finding list a.peil --dossier f.audit.peil\(blanked)",
        "peil finding release a.peil --dossier f.audit.peil --step corrections --by Bakker",
        "sed 3d a.audit.peil > g.audit.peil; peil recover g.audit.peil --output i.audit.peil --by B",
        "sed '5s/released/relaased/' a.audit.peil > j.audit.peil; peil recover j.audit.peil"
          + " --output k.audit.peil --by B",
        "peil finding release a.peil --dossier k.audit.peil --step draft --force --by Bakker",
        "peil examine a.peil GOV-2-HOLDER not --reason Waarom --dossier k.audit.peil --by Bakker",
        "peil finding release a.peil --dossier k.audit.peil --step draft --force --by Bakker",
        "peil recover b.audit.peil --output d.audit.peil --copy a.audit.peil;"
          + " cmp a.audit.peil d.audit.peil",
        // A ledger.
        "peil ledger new l.peil; peil ledger add l.peil --sector university --fact FACT-OVERVIEW"
          + " --count 9 --of 14 --source Brief --by Test",
        "sed '1s/ledger/lodger/' l.peil > m.peil; peil recover m.peil --output n.peil",
        "peil recover m.peil --copy l.peil --output n.peil; cmp l.peil n.peil",
      ]
    ),
    (
      "belonging",
      making + [
        "peil audit a.peil --no-input --kind internal-audit --criteria cc --independence ii"
          + " --period 2025-01-01..2025-09-30 --distribution dd --plan themes --theme GOV --by Bakker",
        "peil examine a.peil GOV-2-HOLDER not --reason Waarom --by Bakker",
        "peil finding release a.peil --step draft --by Bakker",
        "peil verify a.peil a.audit.peil a.draft.json\(blanked)",
        "peil verify a.draft.json\(blanked)",
        "sed 's/Waarom/Daarom/' a.draft.json > x.json; peil verify a.audit.peil x.json\(blanked)",
        "sed '1s/{/{\"opinion\":\"x\",/' a.draft.json > x.json; peil verify a.audit.peil x.json\(blanked)",
        "cp a.draft.json foto.txt; peil verify foto.txt\(blanked)",
        "peil new b.peil --institution Ander --sector institute --wave 2025 --by Test",
        "peil verify b.peil a.audit.peil\(blanked)", "peil verify b.peil a.draft.json\(blanked)",
        "peil audit b.peil --no-input --kind internal-audit --criteria cc --by Bakker;"
          + " peil verify b.audit.peil a.draft.json\(blanked)",
        "peil answer a.peil FACT-PORTFOLIO no --by Test; sed 6d a.peil > h.peil; peil recover h.peil"
          + " --output i.peil --by Test",
        "peil verify i.peil a.audit.peil\(blanked)",
        "peil score i.peil --dossier a.audit.peil > /dev/null",
        "head -n 2 a.peil > cut.peil; peil verify cut.peil a.audit.peil\(blanked)",
        "peil ledger new l.peil; peil ledger add l.peil --sector university --fact FACT-OVERVIEW"
          + " --count 9 --of 14 --source Brief --by Test",
        "peil verify l.peil\(blanked)",
        "peil score a.peil --format json > s.json; peil verify s.json",
        "peil show leidraad-2025 --format json > q.json; peil verify q.json",
        "peil submit a.peil --yes --output sub.json > /dev/null 2>&1; peil verify sub.json",
        "for f in text.txt a.csv; do echo 'a,b' > $f; peil verify $f; done",
        "echo '{\"format\":\"other\"}' > o.json; peil verify o.json",
        "touch empty; peil verify empty", "peil verify a.draft.json --signers q.json\(blanked)",
        "sed -i 's/\"count\"/\"cuont\"/;s/\"low\":9/\"low\":8/' l.peil; peil verify l.peil",
      ]
    ),
  ]

  @Test(arguments: Language.allCases, sessions.indices)
  func `a session prints what is expected`(language: Language, index: Int) throws {
    try expect(Self.sessions[index], in: language)
  }

  /// Signed after line 3 and again after line 6, and a line is lost before, between or after.
  private static let signing =
    making + [
      "for key in anne bo; do ssh-keygen -q -t ed25519 -N '' -C $key -f $key; done",
      "for key in anne bo; do echo \"$key@x.example $(cut -d' ' -f1,2 $key.pub)\"; done > lijst",
      "peil sign a.peil --key anne --role coordinator --by Anne >/dev/null 2>&1",
      "peil answer a.peil FACT-PORTFOLIO no --by Test",
      "peil sign a.peil --key bo --role board --by Bo >/dev/null 2>&1; wc -l < a.peil",
      "for n in 3 8; do sed ${n}d a.peil > b.peil; peil recover b.peil --output c$n.peil --by Test"
        + " 2>/dev/null; done",
      "peil verify c3.peil --signers lijst\(blanked)",
      "peil verify c8.peil --signers lijst\(blanked)",
      "peil verify c8.peil\(blanked)",
      "peil report c8.peil --format markdown 2>/dev/null | grep '^- Handt\\|^- Signa'\(blanked)",
      "peil report c8.peil --format json 2>/dev/null | grep -A2 '\"verdict\": {'",
      "peil sign c8.peil --role board --withdraw --by Bo --key bo\(blanked) | tail -n 1",
      "peil sign c8.peil --key bo --role board --by Bo 2>/dev/null >/dev/null",
      "peil verify c8.peil --signers lijst\(blanked)",
      // What was taken back is not good again where it is written again.
      "cp a.peil r.peil; peil sign r.peil --role board --withdraw --by Bo --key bo >/dev/null 2>&1;"
        + " peil verify r.peil --signers lijst\(blanked)",
      #"line="$(grep '"by":"Bo".*"event":"signed"' r.peil | sed 's/,"prev":.*//'),\"prev\":"#
        + #"\"$(tail -n 1 r.peil | tail -c 67 | head -c 64)\","; printf '%s"hash":"%s"}\n' "$line""#
        + #" "$(printf %s "$line" | sha256sum | head -c 64)" >> r.peil"#,
      "peil verify r.peil --signers lijst\(blanked)",
    ]

  @Test(
    .enabled(if: isInstalled("ssh-keygen"), "ssh-keygen (openssh-client) is not installed here"),
    arguments: Language.allCases)
  func `a signature proves nothing of lines that are lost`(language: Language) throws {
    try expect(("lostsignatures", Self.signing), in: language)
  }

  private func expect(_ told: (name: String, lines: [String]), in language: Language) throws {
    // A pipe ends as its first part does.
    let session = ShellSession(
      try TemporaryDirectory(), language: language, environment: ["SHELLOPTS": "pipefail"])
    let text = try told.lines.map(session.transcript).joined(separator: "\n")
    #expect(Golden("\(told.name).\(language).txt").difference(from: text) == nil)
  }
}
