import Invocation
import Language
import Testing

@Suite(.enabled(if: isInstalled("bash"), "bash is not installed."))
struct ProgramBashTests {
  private static let script = Sample.program.completions(
    for: .bash, in: .en, lists: Sample.lists)

  /// Completes the last of the words in a directory with a few files, and compares in bash.
  private func check(_ words: String, _ expected: String) throws -> Int32? {
    let driver = """
      \(ProgramBashTests.script)
      directory=$(mktemp -d) && cd "$directory" || exit 90
      trap 'rm -r "$directory"' EXIT
      touch a.peil 'b c.peil' d.json e.txt && mkdir sub || exit 91
      COMP_WORDS=(\(words))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _peil
      found=$(printf '%s\\n' "${COMPREPLY[@]}" | LC_ALL=C sort)
      wanted=$(printf '%s\\n' \(expected) | LC_ALL=C sort)
      [[ $found == "$wanted" ]] || { echo "found: $found" >&2; exit 92; }
      """
    return try status(of: "bash --norc", on: driver)
  }

  @Test(arguments: [
    ("peil ''", "new report unit verify show about help"),
    ("peil re", "report"),
    ("peil xyzzy", ""),
    ("peil -", "-h --help --lang --no-color --version"),
    ("peil --lang ''", "nl en"), ("peil --lang = ''", "nl en"), ("peil --lang =", "nl en"),
    ("peil --lang en ''", "new report unit verify show about help"),
    ("peil --lang = en re", "report"),
    ("peil unit ''", "add list"), ("peil unit a", "add"),
    ("peil unit --lang nl ''", "add list"),
    ("peil unit add --f", "--folder"), ("peil unit add --folder ''", "sub"),
    ("peil unit add ''", "a.peil 'b c.peil' sub"),
    ("peil report ''", "a.peil 'b c.peil' sub"),
    ("peil report a.peil ''", ""),
    ("peil report --fo", "--format"),
    ("peil report --format ''", "text json html"), ("peil report --format = j", "json"),
    ("peil report -f h", "html"), ("peil report -q -f h", "html"),
    ("peil report --format json ''", "a.peil 'b c.peil' sub"),
    ("peil report --output ''", "a.peil 'b c.peil' d.json e.txt sub"),
    ("peil report --tag ''", ""), ("peil report --quiet ''", "a.peil 'b c.peil' sub"),
    ("peil report -- ''", "a.peil 'b c.peil' sub"), ("peil report -- -", ""),
    ("peil verify a.peil ''", "a.peil 'b c.peil' d.json sub"),
    ("peil show ''", #"leidraad-2023 leidraad-2025 "sector\\'s\\ own""#),
    ("peil show leidraad-2025 ''", ""), ("peil about ''", ""),
    ("peil help ''", "new report unit verify show about help"), ("peil help unit ''", "add list"),
    ("peil help report ''", ""),
  ])
  func `A word is completed`(words: String, expected: String) throws {
    #expect(try check(words, expected) == 0)
  }

  @Test func `Another word is not accepted by this test`() throws {
    #expect(try check("peil re", "verify") == 92)
  }

  @Test func `The function is registered`() throws {
    let driver = ProgramBashTests.script + "[[ $(complete -p peil) == 'complete -F _peil peil' ]]"
    #expect(try status(of: "bash --norc", on: driver) == 0)
  }
}
