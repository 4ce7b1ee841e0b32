import Invocation
import Language
import Testing

/// Completing in zsh needs a pseudo-terminal; that is tried by hand, and here only reading.
@Suite(.enabled(if: isInstalled("zsh"), "zsh is not installed."))
struct ProgramZshTests {
  @Test(arguments: Language.allCases)
  func `The script can be read`(language: Language) throws {
    let script = Sample.program.completions(for: .zsh, in: language, lists: Sample.lists)
    #expect(try status(of: "zsh -f -n", on: script) == 0)
  }

  @Test func `The script defines a function for every command`() throws {
    let script = Sample.program.completions(for: .zsh, in: .en, lists: Sample.lists)
    let driver = """
      compdef() { registered="$*" }
      \(script)
      [[ $registered == '_peil peil' ]] || exit 92
      for name in new report unit unit_add unit_list verify show about; do
        (( $+functions[_peil_$name] )) || exit 93
      done
      """
    #expect(try status(of: "zsh -f", on: driver) == 0)
  }

  @Test func `What is special in descriptions is quoted`() {
    let script = Sample.program.completions(for: .zsh, in: .nl, lists: Sample.lists)
    let expected = #"'(-o --output)--output=[Waar de uitvoer komt: '\''t pad \[of de map\], "#
    #expect(script.contains(expected))
  }
}
