import Language
import TestSupport
import Testing

/// What is typed where an interview makes its record.
@Suite struct SetupAnswersTests {
  private let session: ShellSession

  init() throws { session = ShellSession(try TemporaryDirectory(), language: .en) }

  private static let institution = "peil interview a.peil --sector institute --wave 2025"
  private static let wave = "peil interview a.peil --sector institute --institution P"

  /// Names with something hidden in them: U+200B, a tag character, U+202E, U+2028.
  private static let hidden = [
    #"A\342\200\213B"#, #"A\363\240\201\201B"#, #"A\342\200\256B"#, #"A\342\200\250B"#,
  ]

  @Test(arguments: [institution, wave], hidden)
  func `a name in which something is hidden is no answer`(line: String, name: String) throws {
    let told = try session.run("printf '\(name)\\n' | \(line); test -e a.peil || echo None")
    #expect(told.output.contains("not an answer here"), "\(told.output)")
    #expect(told.output.hasSuffix("None\n"), "\(told.output)")
  }

  @Test(arguments: [(institution, #""name":"AéB""#), (wave, #""wave":"AéB""#)])
  func `a name of one plain line is taken`(line: String, expected: String) throws {
    let told = try session.run("printf 'AéB\\nq\\n' | \(line); head -n 1 a.peil")
    #expect(told.output.contains(expected), "\(told.output)")
  }
}
