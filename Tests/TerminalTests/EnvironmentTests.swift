import Terminal
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct EnvironmentTests {
  @Test func `Variables are found, empty ones too`() async {
    await #expect(processExitsWith: .success) {
      setenv("PEIL_TEST", "waarde", 1)
      precondition(Environment[Environment.Key("PEIL_TEST")] == "waarde")
      setenv("PEIL_TEST", "", 1)
      precondition(Environment[Environment.Key("PEIL_TEST")] == "")
      unsetenv("PEIL_TEST")
      precondition(Environment[Environment.Key("PEIL_TEST")] == nil)
    }
  }

  @Test func `Keys have the names that the system gives them`() {
    let keys: [Environment.Key] = [
      .localeAll, .localeMessages, .lang, .noColor, .term, .columns, .visual,
      .editor, .pager, .logName,
    ]
    #expect(
      keys.map(\.name) == [
        "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS", "VISUAL",
        "EDITOR", "PAGER", "LOGNAME",
      ])
  }
}
