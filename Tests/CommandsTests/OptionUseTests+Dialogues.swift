/// The options of the commands that ask.
extension OptionUseTests {
  private static let new =
    "peil interview b.peil --no-input --institution Proef --sector institute --wave 2031"

  /// The first question that is put, or the record that is made for it.
  private static let ask = "echo q | peil interview a.peil"

  private static let audit = "peil audit a.peil --no-input"

  private static let plan = "peil audit a.peil --no-input --reopen Rr"

  static let dialogues = [
    Use(
      "interview", "core", "\(ask) --core --adaptive", "--core and --adaptive do not go together"),
    Use("interview", "core", "\(ask) --core", "Practice 2 of 7"),
    Use("interview", "adaptive", "\(ask) --adaptive --core", "--core and --adaptive"),
    Use("interview", "theme", "\(ask) --theme GOV", "Only: theme Board and governance."),
    Use("interview", "theme", "\(ask) --theme X", "'X' is no value for --theme"),
    Use("interview", "role", "\(ask) --role x", "'x' is no value for --role"),
    Use("interview", "unanswered", "\(ask) --unanswered --theme MON", "Practice 1 of 8"),
    Use("interview", "flagged", "\(ask) --flagged", "Only: what is flagged."),
    Use(
      "interview", "ratings-only",
      "printf 'g MON-2-PROGRESS\\n4\\nq\\n' | peil interview a.peil --ratings-only",
      "MON-3-EVALUATION. "),
    Use("interview", "plain", "\(ask) --plain", "Everything is in a.peil"),
    Use("interview", "present", "\(ask) --present", "Everything is in a.peil"),
    Use(
      "interview", "no-input", "peil interview b.peil --no-input </dev/null",
      "to make it without questions it takes"),
    Use(
      "interview", "institution", "echo q | \(new); head -n 1 b.peil", #""name":"Proef""#),
    Use("interview", "sector", "echo q | \(new); head -n 1 b.peil", #""sector":"institute""#),
    Use("interview", "wave", "echo q | \(new); head -n 1 b.peil", #""wave":"2031""#),
    Use("interview", "scope", "echo q | \(new) --scope Ff; head -n 1 b.peil", #""scope":"Ff""#),
    Use(
      "interview", "reference-date",
      "echo q | \(new) --reference-date 2030-02-03; head -n 1 b.peil", "2030-02-03"),
    Use(
      "interview", "questionnaire",
      "echo q | \(new) --questionnaire nulmeting-2023 --reference-date 2023-06-30;"
        + " head -n 1 b.peil", "nulmeting-2023"),
    Use(
      "interview", "questionnaire", "\(ask) --definitions changed",
      "Give --questionnaire leidraad-2025 to read it"),
    Use(
      "interview", "questionnaire",
      "\(ask) --definitions changed --questionnaire leidraad-2025",
      "To go on: peil interview a.peil --definitions changed --questionnaire leidraad-2025"),
    Use(
      "interview", "questionnaire", "\(ask) --questionnaire nulmeting-2023",
      "a.peil exists already; --questionnaire belongs to a new record"),
    Use("interview", "profile", "\(ask) --profile high; tail -n 1 a.peil", #""profile":"high""#),
    Use(
      "interview", "by", "\(ask) --profile high --by Zorba; tail -n 1 a.peil", #""by":"Zorba""#),
    Use(
      "audit", "kind", "\(audit) --kind peer-review; tail -n 1 a.audit.peil",
      #""kind":"peer-review""#),
    Use(
      "audit", "criteria", "\(audit) --criteria Cc; tail -n 1 a.audit.peil",
      #""criteria":"Cc""#),
    Use(
      "audit", "independence", "\(audit) --independence Ii; tail -n 1 a.audit.peil",
      #""independence":"Ii""#),
    Use(
      "audit", "period", "\(audit) --period 2024-01-02..2024-03-04; tail -n 1 a.audit.peil",
      "2024-01-02"),
    Use(
      "audit", "distribution", "\(audit) --distribution Dd; tail -n 1 a.audit.peil",
      #""distribution":"Dd""#),
    Use("audit", "plan", "\(audit) --plan everything; tail -n 1 a.audit.peil", #""everything""#),
    Use("audit", "theme", "\(audit) --theme GOV", "belong to a plan"),
    Use("audit", "theme", "\(audit) --plan themes --theme GOV; tail -n 1 a.audit.peil", "GOV"),
    Use("audit", "size", "\(audit) --plan sample --size 7 --seed 1", "of the 7 practices"),
    Use(
      "audit", "seed", "\(audit) --plan sample --size 7 --seed 4321; tail -n 1 a.audit.peil",
      "4321"),
    Use(
      "audit", "reopen",
      "cp done.audit.peil a.audit.peil; \(plan); tail -n 1 a.audit.peil", #""reason":"Rr""#),
    Use("audit", "plain", "echo q | peil audit a.peil --plain", "Everything is in a.audit.peil"),
    Use(
      "audit", "present", "echo q | peil audit a.peil --present", "Everything is in a.audit.peil"),
    Use("audit", "no-input", audit, "practices in the plan dealt with"),
    Use(
      "audit", "questionnaire",
      "echo q | peil audit a.peil --definitions changed --questionnaire leidraad-2025",
      "To go on: peil audit a.peil --definitions changed --questionnaire leidraad-2025"),
  ]
}
