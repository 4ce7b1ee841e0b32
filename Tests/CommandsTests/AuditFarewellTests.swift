import Language
import TestSupport
import Testing

/// What an audit leaves behind and says at its end.
@Suite struct AuditFarewellTests {
  private let session: ShellSession

  private static let engagement =
    "--kind internal-audit --criteria Leidraad --independence 'Geen lijnfunctie'"
    + " --period 2025-01-01..2025-09-30 --distribution Bestuur"

  init() throws {
    session = ShellSession(try TemporaryDirectory(), language: .en)
    _ = try session.run(
      "peil new 'a b.peil' --institution P --sector institute --wave 2025 --profile low")
  }

  /// What was typed is recorded, or refused before anything is made.
  @Test func `a plan that cannot be made makes no dossier`() throws {
    let refused = try session.run(
      "peil audit 'a b.peil' --no-input \(Self.engagement) --plan by-risk --size 0; ls")
    #expect(refused.output == "Give a number of practices of at least 1.\na b.peil\n")
    let unknown = try session.run(
      "peil audit 'a b.peil' --no-input \(Self.engagement) --plan themes --theme GVO; ls")
    #expect(unknown.output.hasSuffix("\na b.peil\n"), "\(unknown.output)")
    let empty = try session.run(
      "peil audit 'a b.peil' --no-input --kind peer-review --criteria klaar; ls")
    #expect(empty.output.hasSuffix("\na b.peil\n"), "\(empty.output)")
  }

  @Test func `finishing names the step that comes next, in a line that can be pasted`() throws {
    _ = try session.run(
      "peil audit 'a b.peil' --no-input \(Self.engagement) --plan themes --theme MON")
    func finished() throws -> String {
      try session.run("printf 'reopen to look again\\ndone\\n' | peil audit 'a b.peil'").output
    }
    let stopped = try session.run("echo q | peil audit 'a b.peil'")
    #expect(stopped.output.hasSuffix("To go on: peil audit 'a b.peil'\n"), "\(stopped.output)")
    let first = try session.run("echo done | peil audit 'a b.peil'")
    #expect(
      first.output.hasSuffix(
        "The next step is 'draft'. Release it with: peil finding release 'a b.peil' --step draft\n"),
      "\(first.output)")
    for (step, next) in [
      ("draft", "corrections"), ("corrections", "response"), ("response", "final"),
    ] {
      _ = try session.run("peil finding release 'a b.peil' --step \(step)")
      let told = try session.run("echo q | peil audit 'a b.peil'")
      #expect(told.output.hasSuffix(" --step \(next)\n"), "\(told.output)")
    }
    _ = try session.run("peil finding release 'a b.peil' --step final")
    let last = try session.run("echo q | peil audit 'a b.peil'")
    #expect(
      last.output.hasSuffix(
        "All steps have been released. For the report: peil report 'a b.peil'\n"),
      "\(last.output)")
    #expect(try finished().hasSuffix(" --step draft\n"))
  }

  @Test func `an interview says how to go on in a line that can be pasted`() throws {
    let stopped = try session.run("echo q | peil interview 'a b.peil'")
    #expect(
      stopped.output.hasSuffix(
        "Everything is in a b.peil. To go on: peil interview 'a b.peil'\n"), "\(stopped.output)")
    let finished = try session.run("echo done | peil interview 'a b.peil'")
    #expect(
      finished.output.hasSuffix("For the report: peil report 'a b.peil'\n"), "\(finished.output)")
    #expect(!finished.output.contains("The answers in"), "\(finished.output)")
  }
}
