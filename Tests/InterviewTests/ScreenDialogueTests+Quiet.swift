import History
import Language
import Maturity
import Terminal
import Testing

@testable import Dialogue
@testable import Interview

/// Keys that come too early, and pastes.
extension ScreenDialogueTests {
  // MARK: - Keys that come too early

  @Test func aHeldKeyAnswersOneQuestion() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    let before = sitting.acts.count
    sitting.press(.character("1"), after: 1_000)
    sitting.press(.character("1"), after: 500)
    for _ in 0..<20 { sitting.press(.character("1"), after: 33) }
    sitting.wait()
    #expect(sitting.acts.count == before + 1)
    #expect(sitting.text.contains("21 toetsen kwamen voordat deze vraag te lezen was"))
    // And after a rest the key counts again.
    sitting.press(.character("1"))
    #expect(sitting.acts.count == before + 2)
    #expect(!sitting.text.contains("toetsen kwamen"))
  }

  @Test(arguments: [1, 30, 90])
  func anUnmarkedPasteGoesIntoTheTextAndNoFurther(pause: Int) {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    sitting.press(.character("4"), after: 1_000)
    for character in "notulen 12\n2025-03-12, item 4\n" {
      sitting.press(character == "\n" ? .enter : .character(character), after: pause)
    }
    sitting.wait()
    #expect(
      sitting.acts.dropFirst() == [
        .rated(practice: "A-2-LIST", rating: "fully"),
        .evidenced(practice: "A-2-LIST", kind: .existence, reference: "notulen 12"),
      ])
    #expect(sitting.prompt == .practice("A-3-PLAN"))
  }

  @Test func somebodyWhoTypesAtANormalPaceLosesNothing() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    let before = sitting.acts.count
    for key in "1212" { sitting.press(.character(key), after: 130) }
    // Also the same key twice.
    sitting.press(.character("2"), after: 300)
    sitting.wait(120)
    #expect(sitting.acts.count == before + 5)
  }

  /// The key that ends the tour would skip the first question.
  @Test(arguments: [Key.enter, .character("s")])
  func aKeyThatIsHeldAtTheTourSkipsNoQuestion(_ key: Key) {
    var sitting = ScreenSitting(showsTour: true)
    while sitting.dialogue.isTouring { sitting.press(key, after: 1_000) }
    sitting.press(key, after: 500)
    for _ in 0..<20 { sitting.press(key, after: 33) }
    sitting.wait()
    #expect(sitting.prompt == .profile(0))
    sitting.press(key)
    #expect(sitting.prompt == .profile(1))
  }

  /// Search, help and lists lead back to the question that was there, and digits behind them were
  /// typed for what stood over it.
  @Test(arguments: ["/A-2-LIST\n", "/A-2-LIST\u{1B}", "?\n", "r\u{1B}", "f\u{1B}"])
  func whatLeadsBackToAQuestionNeedsQuietToo(keys: String) {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    let before = sitting.acts.count
    let prompt = sitting.prompt
    for (index, character) in (keys + "43").enumerated() {
      let key: Key =
        switch character {
        case "\n": .enter
        case "\u{1B}": .escape
        default: .character(character)
        }
      sitting.press(key, after: index < 2 ? 1_000 : 5)
    }
    sitting.wait()
    #expect(sitting.acts.count == before, "\(sitting.acts)")
    #expect(sitting.prompt == prompt)
    // And after a rest a key counts.
    sitting.press(.character("3"), after: 1_000)
    #expect(sitting.acts.count == before + 1)
  }

  @Test func aMarkedPasteStaysWhole() {
    var sitting = ScreenSitting(acts: [.rated(practice: "A-2-NAME", rating: "not")])
    sitting.press(.character("4"), after: 1_000)
    sitting.press(.pasted("notulen\n12"), after: 1)
    sitting.press(.enter, after: 1)
    #expect(
      sitting.acts.last
        == .evidenced(practice: "A-2-LIST", kind: .existence, reference: "notulen 12"))
  }
}
