import Invocation
import Language
import Testing

@Suite(.enabled(if: isInstalled("fish"), "fish is not installed."))
struct ProgramFishTests {
  private func check(_ line: String, _ expected: String) throws -> Int32? {
    let script = Sample.program.completions(for: .fish, in: .en, lists: Sample.lists)
    let driver = """
      \(script)
      set -l found (complete -C '\(line)' | string replace -r '\\t.*' '' | sort | string join ' ')
      test "$found" = "\(expected)"; or begin; echo "found: $found" >&2; exit 92; end
      """
    return try status(of: "fish --no-config", on: driver)
  }

  @Test(arguments: [
    ("peil ", "about help new report show unit verify"), ("peil re", "report"),
    ("peil --lang ", "en nl"), ("peil --lang en re", "report"),
    ("peil unit ", "add list"), ("peil unit --lang nl ", "add list"),
    ("peil unit add --fol", "--folder"), ("peil report --fo", "--format"),
    ("peil unit --fo", ""),
    ("peil report --format ", "html json text"), ("peil report --format=j", "--format=json"),
    ("peil report -f h", "html"), ("peil report a.peil ", ""),
    ("peil show ", "leidraad-2023 leidraad-2025 sector's own"),
    ("peil help ", "about help new report show unit verify"), ("peil help unit ", "add list"),
    ("peil help report ", ""),
  ])
  func `A word is completed`(line: String, expected: String) throws {
    #expect(try check(line, expected) == 0)
  }

  @Test func `Another word is not accepted by this test`() throws {
    #expect(try check("peil re", "verify") == 92)
  }
}
