import Assessment
import Dialogue
import History
import Interview
import Language
import Maturity
import Terminal

/// How long a key takes in the raw interview, and how much it writes.
///
/// The flush to disk is not in it: that is measured with the plain interview.
enum Keys {
  /// A kind of key, with what is pressed before the first and after each.
  struct Press {
    let name: String
    let before: [Key]
    let keys: [Key]
    var after: [Key] = []
  }

  static let presses = [
    Press(name: "an arrow", before: [], keys: [.down, .up]),
    Press(name: "an answer", before: [], keys: [.character("1"), .character("2")]),
    Press(
      name: "a letter searched", before: [.character("/")], keys: [.character("e")],
      after: [.escape, .character("/")]),
    Press(
      name: "a word that nothing has", before: [.character("/"), .pasted("kennisveiligheidsz")],
      keys: [.character("z"), .backspace]),
    Press(
      name: "a letter typed", before: [.character("n")], keys: [.character("a"), .character("b")]),
    Press(name: "the review", before: [], keys: [.character("r"), .escape]),
  ]

  static func painting(
    _ questionnaire: Questionnaire, _ norm: NormFramework, _ kind: Press
  ) -> (time: Measurement, bytes: Measurement) {
    let acts = Subject.many(questionnaire, count: 500)
    let assessment = Assessment(
      questionnaire: questionnaire, norm: norm, state: Subject.state(questionnaire, norm, acts))
    var stored = acts.count
    var time = 0
    var interview = ScreenDialogue(
      Conversation(
        InstitutionScript(
          assessment, role: .coordinator, language: .nl, asksEvidence: false)),
      file: "record.peil", at: time,
      record: { (acts) throws(RecordingFailure) in
        stored += acts.count
        return acts.map { StoredEvent(Subject.event($0), hash: Subject.hash(stored)) }
      })
    var painter = Painter(
      Styling(isTerminal: true, isForbidden: false, noColor: nil, term: "xterm"))
    /// Presses a key, long enough after the one before.
    func press(_ key: Key) {
      time += 1_000
      _ = interview.press(key, at: time)
      _ = interview.elapse(to: time + 500)
    }
    func show() -> Int { painter.paint(interview.frame(columns: 80, rows: 40)).utf8.count }
    // A practice in the first theme; a record may leave off in the middle of a text.
    for key in [
      Key.escape, .character("/"), .pasted(questionnaire.themes[0].practices[0].id), .enter,
    ] {
      press(key)
    }
    for key in kind.before { press(key) }
    _ = show()
    let clock = ContinuousClock()
    var times: [Int] = []
    var bytes: [Int] = []
    for number in 0..<60 {
      let start = clock.now
      press(kind.keys[number % kind.keys.count])
      bytes.append(show())
      times.append((clock.now - start).nanoseconds)
      if number % kind.keys.count == kind.keys.count - 1 {
        for key in kind.after { press(key) }
        _ = show()
      }
    }
    return (Measurement(kind.name, times), Measurement(kind.name, bytes, .bytes))
  }
}
