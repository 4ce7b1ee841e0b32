import Language
import TestSupport
import Testing

/// The board's decision, which needs no key and no ssh-keygen.
struct AdoptTests {
  private let session: ShellSession

  init() throws {
    session = ShellSession(try TemporaryDirectory(), language: .en)
    _ = try session.run("peil new a.peil --institution P --sector institute --wave 1 --profile low")
  }

  @Test func `the profile of the decision sets the targets`() throws {
    let before = try session.run("peil score a.peil --format json | grep inForce")
    #expect(before.output.contains("low"))
    let adopted = try session.run("peil adopt a.peil --decision D-1 --profile high")
    #expect(
      adopted.output == """
        Recorded in a.peil: adopted by decision D-1, risk profile high.
        The answers are not finished yet; what is still added is not covered by this decision.

        """)
    let after = try session.run("peil score a.peil --format json | grep -E 'inForce|adopted'")
    #expect(after.output.ranges(of: "high").count == 2)
  }

  @Test func `what is recorded afterwards is said to come afterwards`() throws {
    _ = try session.run("peil adopt a.peil --decision D-1")
    let words =
      "The board has adopted this record (decision D-1). What you record now comes after that and"
      + " is not covered by it."
    let answer = try session.run("peil answer a.peil GOV-2-HOLDER fully --by Jan")
    #expect(answer.output == "\(words)\nRecorded in a.peil: GOV-2-HOLDER fully.\n")
    let interview = try session.run("echo q | peil interview a.peil")
    #expect(interview.output.contains(words))
    let report = try session.run("peil report a.peil --format markdown")
    #expect(report.output.contains("After it 1 event was added: 1 rating (Jan, coordinator)."))
  }
}
