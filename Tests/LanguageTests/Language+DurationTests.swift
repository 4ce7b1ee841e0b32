import Language
import Testing

@Suite struct LanguageDurationTests {
  @Test(arguments: [
    (0, "minder dan een minuut", "less than a minute"),
    (1, "ongeveer 1 minuut", "about 1 minute"),
    (59, "ongeveer 59 minuten", "about 59 minutes"),
    (60, "ongeveer 1 uur", "about 1 hour"),
    (61, "ongeveer 1 uur en 1 minuut", "about 1 hour and 1 minute"),
    (110, "ongeveer 1 uur en 50 minuten", "about 1 hour and 50 minutes"),
    (120, "ongeveer 2 uur", "about 2 hours"),
    (1_501, "ongeveer 25 uur en 1 minuut", "about 25 hours and 1 minute"),
  ])
  func `Minutes are said in words`(minutes: Int, nl: String, en: String) {
    #expect(Language.nl.about(minutes: minutes) == nl)
    #expect(Language.en.about(minutes: minutes) == en)
  }

  @Test func `A negative duration traps`() async {
    await #expect(processExitsWith: .failure) { _ = Language.nl.about(minutes: -1) }
  }
}
