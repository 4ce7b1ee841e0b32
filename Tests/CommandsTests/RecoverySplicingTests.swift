import Language
import TestSupport
import Testing

/// What `recover` makes of files that were put together, of copies that went their own way, and of
/// lines that nothing can read; and what still waits for a confirmation after it.
struct RecoverySplicingTests {
  private static let options =
    "--institution Proef --sector institute --wave 2025 --reference-date 2025-10-01"

  /// Two records, line 1 the first, 2 the profile, 3 to 5 ratings, 6 a fact, and the identifier of
  /// each.
  private static let making = [
    "for f in a o; do peil new $f.peil --institution $([ $f = a ] && echo Proef || echo Ander)"
      + " --sector institute --wave 2025 --reference-date 2025-10-01 --profile low --by $f;"
      + " for id in GOV-2-HOLDER GOV-2-COORDINATOR GOV-3-POLICY; do peil answer $f.peil $id fully"
      + " --by $f; done; peil answer $f.peil FACT-PORTFOLIO yes --by $f; grep -o"
      + " '\"record\":\"[^\"]*'"
      + " $f.peil | cut -d'\"' -f4 > $f.id; done 2>/dev/null; wc -l < a.peil",
    // Seals the object in the first word, without its brace, behind the last line of a file.
    #"echo 'line="$1,\"prev\":\"$(tail -n 1 "$2" | tail -c 67 | head -c 64)\","; printf"#
      + #" "%s\"hash\":\"%s\"}\n" "$line""#
      + #" "$(printf %s "$line" | sha256sum | head -c 64)" >> "$2"' > seal"#,
    // The lines of a file with another name in the first, which is sealed anew.
    #"echo 'line=$(head -n 1 "$1" | sed "s/$2/$3/; s/\"hash\":\"[0-9a-f]*\"}$//"); printf"#
      + #" "%s\"hash\":\"%s\"}\n" "$line" "$(printf %s "$line" | sha256sum | head -c 64)";"#
      + #" tail -n +2 "$1"' > rename"#,
  ]

  private static let sessions: [(name: String, lines: [String])] = [
    (
      "splices",
      making + [
        "{ head -n 1 o.peil; tail -n +2 a.peil; } > x.peil; peil submit x.peil --yes --output s",
        "peil recover x.peil --output y.peil",
        "peil recover x.peil --output y.peil --record $(cat a.id) \(options); cmp a.peil y.peil",
        "sh rename a.peil Proef Vals > b.peil; peil recover b.peil --output y.peil",
        "peil recover b.peil --output z.peil --record $(cat a.id) \(options); cmp a.peil z.peil",
        "peil recover b.peil --output v.peil --record $(cat a.id)"
          + " \(options.replacing("Proef", with: "Vals")) --by T",
        "peil submit v.peil --yes --output s", "peil recover v.peil --output v2.peil",
        "{ sh rename a.peil Proef Vals | head -n 1; cat a.peil; } > w.peil; peil recover w.peil"
          + " --output w2.peil; cmp a.peil w2.peil",
        "sed 2d a.peil > g.peil; peil recover g.peil --output g2.peil",
        "peil recover g.peil --output g2.peil --record $(cat a.id) \(options) --profile low --by T",
        "sed -n 2p a.peil | sed s/low/mid/ > l2; { head -n 1 a.peil; cat l2; tail -n +3 a.peil; } >"
          + " g.peil; peil recover g.peil --output g3.peil --by T",
        // Dossiers.
        "for f in a o; do peil audit $f.peil --no-input --kind internal-audit --criteria Leidraad"
          + " --independence Onafhankelijk --period 2025-01-01..2025-09-30 --distribution Bestuur --plan themes"
          + " --theme GOV --by Bakker; done 2>/dev/null",
        "{ peil examine a.peil GOV-2-HOLDER not --reason Waarom --by Bakker; peil finding release"
          + " a.peil --step draft --by Bakker; } 2>/dev/null; wc -l < a.audit.peil",
        "{ head -n 1 o.audit.peil; tail -n +2 a.audit.peil; } > x.audit.peil; peil recover"
          + " x.audit.peil --output y.audit.peil",
        "peil recover x.audit.peil --output y.audit.peil --record $(cat a.id) 2>&1 | sed"
          + " 's/[0-9a-f]\\{8\\}-[0-9a-f-]*/UUID/g'",
        "peil recover x.audit.peil --output y.audit.peil --dossier a.draft.json; cmp a.audit.peil"
          + " y.audit.peil",
        "sed 2d a.audit.peil > g.audit.peil; peil recover g.audit.peil --output g2.audit.peil"
          + " --record"
          + " $(cat a.id) --by B",
        "peil finding list a.peil --dossier g2.audit.peil 2>/dev/null | grep -A2 'Let op:\\|Note:'",
        "{ head -n 1 o.audit.peil; cat a.audit.peil; } > w.audit.peil; peil recover w.audit.peil"
          + " --output w2.audit.peil; cmp a.audit.peil w2.audit.peil",
        // Ledgers.
        "for f in l m; do peil ledger new $f.peil; peil ledger add $f.peil --sector university"
          + " --fact"
          + " FACT-OVERVIEW --count 9 --of 14 --source Brief --by $f; done 2>/dev/null; wc -l <"
          + " l.peil",
        "{ head -n 1 m.peil; tail -n +2 l.peil; } > x; peil recover x --output x2",
        "peil recover x --copy l.peil --output x3; cmp l.peil x3",
        "{ head -n 1 m.peil; cat l.peil; } > w; peil recover w --output w2; cmp l.peil w2",
      ]
    ),
    (
      "strays",
      making + [
        "{ cat a.peil; tail -n +2 o.peil; } > x.peil; peil recover x.peil --output y.peil --by T;"
          + " peil submit y.peil --yes --output s; peil status y.peil 2>/dev/null | grep '^- '",
        "{ head -n 2 a.peil; tail -n +3 o.peil; } > x.peil; peil recover x.peil --output z.peil --by"
          + " T; peil submit z.peil --yes --output s; peil status z.peil 2>/dev/null | grep '^- '",
        "{ cat a.peil; sed '1s/Ander/Andre/' o.peil; } > x.peil; peil recover x.peil --output"
          + " v.peil --by T; head -n 6 v.peil | cmp a.peil",
        "{ head -n 1 a.peil; sed -n 3p o.peil; tail -n +2 a.peil; } > x.peil; peil recover x.peil"
          + " --output w.peil; cmp a.peil w.peil",
        "{ sed -n 3p o.peil; cat a.peil; } > x.peil; peil recover x.peil --output u.peil; cmp a.peil"
          + " u.peil",
        "sed '4s/fully/partly/' a.peil > x.peil; peil recover x.peil --output t.peil --by T; tail -n"
          + " 1 t.peil | grep -o '\"event\".*\"after'; peil status t.peil 2>/dev/null | grep '^- '",
        "for f in l m; do peil ledger new $f.peil; for n in 1 2; do peil ledger add $f.peil --sector"
          + " university --fact FACT-OVERVIEW --count 9 --of 14 --source Brief$n --by $f; done; done"
          + " 2>/dev/null; wc -l < l.peil",
        "{ cat l.peil; sed -n 2p m.peil; } > x; peil recover x --output x1 --by T",
        "{ head -n 2 l.peil; sed -n 3p m.peil; tail -n 1 l.peil; } > x; peil recover x --output x2;"
          + " cmp l.peil x2",
        // A complete line with two zero bytes is damage to the writer as well.
        "head -c -170 l.peil > x; printf '\\0\\0' >> x; tail -c 168 l.peil >> x; peil ledger add x"
          + " --sector university --fact FACT-OVERVIEW --count 9 --of 14 --source Brief --by T;"
          + " peil recover x --output x3 --by T",
      ]
    ),
    (
      "continuations",
      making + [
        "head -n 5 a.peil > other.peil; peil answer other.peil FACT-PORTFOLIO no --by X",
        "sed '$s/yes/yez/' a.peil > d.peil; peil recover d.peil --copy a.peil --output e.peil; cmp"
          + " a.peil e.peil",
        "peil recover d.peil --copy other.peil --output f.peil --by T",
        "peil recover d.peil --copy other.peil --copy a.peil --output g.peil; cmp a.peil g.peil",
        "peil recover d.peil --output h.peil --by T 2>/dev/null; peil recover h.peil --copy a.peil"
          + " --output i.peil; ls i.peil",
        "peil recover h.peil --output i.peil",
        "head -c -99 a.peil > t.peil; peil recover t.peil --copy a.peil --output j.peil; cmp a.peil"
          + " j.peil",
        "peil recover t.peil --copy other.peil --output k.peil --by T",
        "{ head -n 5 a.peil; echo onzin; } > n.peil; peil recover n.peil --copy a.peil --output"
          + " l.peil"
          + " --by T",
        "head -n 4 a.peil > old.peil; peil recover old.peil --copy a.peil --copy other.peil"
          + " --output"
          + " m.peil --by T",
        "peil recover a.peil --copy other.peil --output p.peil; cmp a.peil p.peil",
        "{ sed -n '1,2p;5,6p' a.peil; } > q.peil; head -n 2 a.peil > r.peil; peil answer r.peil"
          + " GOV-2-HOLDER not --by X; peil recover q.peil --copy r.peil --output u.peil --by T",
      ]
    ),
    (
      "unreadable",
      making + [
        "start='{\"at\":\"2025-10-02T10:00:00Z\",\"by\":\"T\"'; cp a.peil b.peil; sh seal"
          + " \"${start/10-02/13-41},\\\"role\\\":\\\"board\\\",\\\"event\\\":\\\"finished\\\"\""
          + " b.peil;"
          + " peil status b.peil; peil recover b.peil --output c.peil; ls c.peil",
        "sed 3d b.peil > b2.peil; peil recover b2.peil --output c.peil; ls c.peil",
        "cp a.peil b.peil; sh seal"
          + " '{\"at\":\"2025-10-02T10:00:00Z\",\"by\":\"T\",\"by\":\"U\",\"role\":"
          + "\"board\",\"event\":\"finished\"' b.peil; peil recover b.peil --output c.peil",
        "cp a.peil b.peil; sh seal"
          + " \"{\\\"at\\\":\\\"2025-10-02T10:00:00Z\\\",\\\"by\\\":\\\"$(printf"
          + " '\\xFF')\\\",\\\"role\\\":\\\"board\\\",\\\"event\\\":\\\"finished\\\"\" b.peil;"
          + " peil recover"
          + " b.peil --output c.peil",
        "cp a.peil b.peil; sh seal"
          + " '{\"at\":\"2025-10-02T10:00:00Z\",\"by\":\"T\",\"role\":\"board\","
          + "\"event\":\"rated\",\"practice\":7' b.peil; peil recover b.peil --output c.peil",
        "cp a.peil b.peil; sh seal"
          + " '{\"at\":\"2025-10-02T10:00:00Z\",\"by\":\"T\",\"role\":\"board\","
          + "\"event\":\"later\"' b.peil; peil recover b.peil --output c.peil; cmp b.peil c.peil",
        "peil ledger new l.peil; sh seal"
          + " '{\"at\":\"2025-10-02T10:00:00Z\",\"by\":\"T\",\"event\":\"x\"'"
          + " l.peil; peil recover l.peil --output m.peil; ls m.peil",
      ]
    ),
    (
      "confirming",
      making + [
        "peil answer a.peil GOV-2-HOLDER fully --existence 'Besluit 1' --note 'Kort' --by T; peil"
          + " answer a.peil GOV-3-POLICY fully --by T; peil answer a.peil FACT-PORTFOLIO no --by"
          + " T; sed"
          + " 10d a.peil > b.peil; peil recover b.peil --output c.peil --by T",
        "peil status c.peil 2>/dev/null | sed -n '/^Te bev\\|^To conf/,/^Met\\|^Rec/p' | head -n"
          + " -2",
        "peil answer c.peil GOV-2-HOLDER fully --by T; peil status c.peil 2>/dev/null | grep '^- '",
        "peil answer c.peil GOV-2-HOLDER fully --existence 'Besluit 1' --by T; peil status c.peil"
          + " 2>/dev/null | grep '^- '",
        "peil answer c.peil GOV-2-HOLDER --note Kort --by T; peil status c.peil 2>/dev/null | grep"
          + " '^- '",
        "cp c.peil d.peil; peil interview c.peil --profile low --no-input --by T < /dev/null >"
          + " /dev/null 2>&1; peil status c.peil 2>/dev/null | grep '^- '",
        "peil adopt d.peil --decision B1 --profile low --by T; peil status d.peil 2>/dev/null |"
          + " grep"
          + " '^- '",
        "peil score c.peil --format json 2>/dev/null | sed -n '/unconfirmed/,/]/p'",
      ]
    ),
  ]

  @Test(arguments: Language.allCases, sessions.indices)
  func `a session prints what is expected`(language: Language, index: Int) throws {
    let told = Self.sessions[index]
    let session = ShellSession(
      try TemporaryDirectory(), language: language, environment: ["SHELLOPTS": "pipefail"])
    let text = try told.lines.map(session.transcript).joined(separator: "\n")
    #expect(Golden("\(told.name).\(language).txt").difference(from: text) == nil)
  }
}
