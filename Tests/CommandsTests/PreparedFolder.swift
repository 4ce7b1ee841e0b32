import Definitions
import JSON
import Maturity
import Publication
import TestSupport
import Testing

/// Files of every kind that commands read, made once and copied for each trial.
enum PreparedFolder {
  private static let script = """
    N='--institution TU --sector university --profile medium'
    peil new old.peil $N --wave 2023 --reference-date 2023-10-01
    peil answer old.peil GOV-2-HOLDER partially
    peil audit old.peil --no-input --kind internal-audit --criteria cc --independence ii \
      --period 2023-01-01..2023-09-30 --distribution dd --plan themes --theme MON
    peil finding add old.peil MON-2-ACTIONS --severity low --condition Old
    peil new a.peil $N --wave 2025 --reference-date 2025-10-01
    peil answer a.peil MON-2-ACTIONS fully --existence List
    peil audit a.peil --no-input --kind internal-audit --criteria cc --independence ii \
      --period 2025-01-01..2025-09-30 --distribution dd --plan themes --theme MON
    peil finding add a.peil MON-2-ACTIONS --severity high --condition Cc
    peil finding release a.peil --step draft --output given.json
    peil sheet export a.peil --output given.csv
    peil ledger new ledger.peil
    printf 'theme,id,text\\nT,T-1,Something is done.\\n' > controls.csv
    peil norm new own-norm.json --title Own
    mkdir changed broken
    peil show leidraad-2025 --format json \
      | sed 's/"at": "largely", "below": "largely"/"at": "fully", "below": "fully"/' \
      > changed/leidraad-2025.json
    echo '{' > broken/x.json
    sed '/^practice,MON-2-PROGRESS,/s/\\.",,,,,,/.",,,,,,not/' given.csv > changed.csv
    cp a.peil done.peil
    printf 'done\\nyes\\n' | peil interview done.peil
    cp a.audit.peil done.audit.peil
    D='--dossier done.audit.peil'
    peil finding change a.peil F-2025-01 $D --cause Cc --effect Ee --recommendation Rr
    for step in corrections response final; do
      peil finding release a.peil $D --step $step --output $step.json
    done
    peil sheet export a.peil $D | sed '/^practice,MON-2-PROGRESS,/s/\\.",,,,,,/.",,,,,,not/' \
      > done.csv
    ! command -v ssh-keygen || ssh-keygen -q -t ed25519 -N '' -C key -f key
    """

  private static let made = Result {
    let folder = try TemporaryDirectory()
    let ending = try run("set -e\n\(script)", in: folder.path)
    try #require(ending.status == 0, "\(ending.output) \(ending.messages)")
    try folder.place(try submissions(16), "all.jsonl")
    let released = try run(
      "peil ledger new picture.peil && peil sector all.jsonl --ledger picture.peil --output picture",
      in: folder.path)
    try #require(released.status == 0, "\(released.messages)")
    return Prepared(folder)
  }

  private struct Prepared: @unchecked Sendable {
    let folder: TemporaryDirectory

    init(_ folder: TemporaryDirectory) { self.folder = folder }
  }

  /// Where the files stand that copies are made of.
  static func path() throws -> String { try made.get().folder.path }

  /// Does something in a copy of the folder, which is gone afterwards.
  static func withCopy<Outcome>(_ body: (TemporaryDirectory) throws -> Outcome) throws -> Outcome {
    let folder = try TemporaryDirectory()
    defer { _ = try? PeilProcess.run(["-rf", folder.path], program: "/bin/rm") }
    _ = try PeilProcess.run(["-R", "\(try path())/.", folder.path], program: "/bin/cp")
    return try body(folder)
  }

  /// Runs lines of a shell in a folder, with the program on the path.
  static func run(
    _ lines: String, in folder: String, input: String = ""
  ) throws -> PeilProcess.Ending {
    let program = PeilProcess.path.split(separator: "/", omittingEmptySubsequences: false)
    return try PeilProcess.run(
      ["-c", "cd \"$0\" && \(lines)", folder], program: "/bin/sh", input: input,
      environment: [
        "PATH": program.dropLast().joined(separator: "/") + ":/usr/bin:/bin",
        "LC_ALL": "en_GB.UTF-8",
      ])
  }

  private static func submissions(_ count: Int) throws -> [UInt8] {
    let (policy, questionnaire) = try Library.embedded.policy("publication-policy")
    let form = SubmissionForm(policy, questionnaire)
    return (0..<count).flatMap { number in
      let submission = Submission(
        number: SubmissionNumber(UInt128(number + 1)), sector: .university, profile: .medium,
        themes: form.themes.map { _ in
          .init(now: number % 3 == 0 ? 1...2 : 3...3, earlier: nil, change: .notEstablished)
        },
        facts: form.facts.map { _ in
          .init(now: number % 2 == 0 ? .yes : .no, earlier: .unknown)
        })
      return Array((submission.json(form).compact + "\n").utf8)
    }
  }
}
