/// The options of the commands of the sector.
extension OptionUseTests {
  private static let add =
    "peil ledger add ledger.peil --sector university --of 14 --source Letter"

  private static let fact = "\(add) --fact FACT-OVERVIEW --count 9; peil ledger list ledger.peil"
  private static let coarsen = "peil ledger coarsen picture.peil --line 2 --reason Rr"
  private static let count =
    "(echo sector,profile; peil sector all.jsonl) >c.csv; peil sector --counts c.csv"

  static let sectors = [
    Use("sector", "counts", "\(count) --policy publication-policy", "c.csv"),
    Use("sector", "counts", "peil sector --counts absent.csv", "absent.csv does not exist"),
    Use("sector", "policy", "peil sector all.jsonl --policy absent", "absent"),
    Use("sector", "ledger", "peil sector all.jsonl --ledger absent.peil", "absent.peil"),
    Use(
      "sector", "ledger", "peil sector all.jsonl --ledger picture.peil",
      "have been released (line 2)"),
    Use("sector", "output", "peil sector all.jsonl --output p", "--output says something only"),
    Use(
      "sector", "by",
      "peil sector all.jsonl --ledger ledger.peil --output p --by Zorba; peil ledger list ledger.peil",
      "(Zorba)"),
    Use("sector", "confidential", "peil sector --confidential all.jsonl", "CONFIDENTIAL"),
    Use(
      "sector", "confidential", "peil sector --confidential all.jsonl --ledger ledger.peil",
      "--confidential and --ledger do not go together"),
    Use("ledger add", "fact", fact, "yes in 2025"),
    Use(
      "ledger add", "fact", "\(add) --fact X --count 9",
      "no practice, profile question or key fact 'X'"),
    Use(
      "ledger add", "level", "\(add) --level GOV --count 9; peil ledger list ledger.peil",
      "GOV, level 3 or higher in 2025"),
    Use(
      "ledger add", "reference",
      "\(add) --level GOV --reference 4 --count 9; peil ledger list ledger.peil",
      "level 4 or higher"),
    Use(
      "ledger add", "higher", "\(add) --higher GOV --count 9; peil ledger list ledger.peil",
      "higher than in 2023"),
    Use(
      "ledger add", "lower", "\(add) --lower GOV --count 9; peil ledger list ledger.peil",
      "lower than in 2023"),
    Use("ledger add", "count", fact, ": 9 of the 14"),
    Use("ledger add", "count", "\(add) --fact FACT-OVERVIEW --count 15", "15"),
    Use(
      "ledger add", "at-least",
      "\(add) --fact FACT-OVERVIEW --at-least 9; peil ledger list ledger.peil", "at least 9"),
    Use(
      "ledger add", "at-most",
      "\(add) --fact FACT-OVERVIEW --at-most 9; peil ledger list ledger.peil", "at most 9"),
    Use("ledger add", "of", fact, "of the 14"),
    Use("ledger add", "sector", fact, "niversities"),
    Use(
      "ledger add", "profile",
      fact.replacing("--of", with: "--profile high --of").replacing(
        "--sector university ", with: ""),
      "high"),
    Use(
      "ledger add", "wave", fact.replacing("--count", with: "--wave 2023 --count"),
      "yes in 2023"),
    Use("ledger add", "source", fact, "; Letter ("),
    Use(
      "ledger add", "policy", fact.replacing("--count", with: "--policy absent --count"), "absent"),
    Use("ledger list", "line", "peil ledger list picture.peil --line 2", "\n2  "),
    Use("ledger list", "line", "peil ledger list picture.peil --line 9", "9"),
    Use(
      "ledger withdraw", "line",
      "peil ledger withdraw picture.peil --line 9 --figure 1 --reason Ff",
      "9"),
    Use(
      "ledger withdraw", "figure",
      "peil ledger withdraw picture.peil --line 2 --figure 2 --reason Fout; peil ledger list picture.peil",
      "withdrawn: figure 2 of line 2"),
    Use(
      "ledger withdraw", "reason",
      "peil ledger withdraw picture.peil --line 2 --figure 1 --reason Rr; peil ledger list picture.peil",
      "; Rr ("),
    Use(
      "ledger coarsen", "line",
      "\(coarsen.replacing("--line 2", with: "--line 9")) --figure 1 --at-least 0", "9"),
    Use("ledger coarsen", "figure", "\(coarsen) --figure 9999 --at-least 0", "9999"),
    Use(
      "ledger coarsen", "reason",
      "\(coarsen) --figure 1 --at-least 0; peil ledger list picture.peil", "; Rr ("),
    Use(
      "ledger coarsen", "at-least",
      "\(coarsen) --figure 1 --at-least 0; peil ledger list picture.peil", "at least 0"),
    Use(
      "ledger coarsen", "at-most",
      "\(coarsen) --figure 1 --at-most 16; peil ledger list picture.peil", "at most 16"),
    Use(
      "ledger coarsen", "at-most", "\(coarsen) --figure 1 --at-most 16 --at-least 0",
      "exactly one of --at-least or --at-most."),
    Use(
      "ledger publish", "line", "peil ledger publish picture.peil --output again --line 9",
      "released"),
    Use(
      "ledger publish", "output", "peil ledger publish picture.peil --output again",
      "Written: again/"),
  ]
}
