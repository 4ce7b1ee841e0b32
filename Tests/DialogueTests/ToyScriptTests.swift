import Language
import Terminal
import Testing

@testable import Dialogue

/// What a role gets from the engine for the little that it says of itself.
@Suite struct ToyScriptTests {
  private final class Store {
    var acts: [ToyScript.Act] = []
  }

  private func plain(_ lines: [String], isScripted: Bool = false) -> (
    Ending, [ToyScript.Act], String
  ) {
    let store = Store()
    var lines = lines[...]
    var output = ""
    var dialogue = PlainDialogue(
      Conversation(ToyScript()), width: 80, isScripted: isScripted,
      channel: PlainDialogue.Channel(
        read: {
          guard let line = lines.popFirst() else { return .end }
          output += "{\(line)}\n"
          return .line(line)
        },
        write: { output += $0 }, edit: { _, _ in .nothing(Text(same: "")) },
        keptEdit: {},
        record: { (acts) throws(RecordingFailure) in
          store.acts += acts
          return acts
        }))
    let ending = dialogue.run()
    return (ending, store.acts, output)
  }

  @Test func `The plain dialogue`() {
    let (ending, acts, output) = plain([
      "no", "later", "the lock is broken", "n see the plan", "leeg notitie", "b", "leeg",
      "g to room-1",
      "/room-1", "1", "klaar",
    ])
    #expect(ending == .left)
    #expect(
      acts == [
        .said(0, isLocked: false, why: nil), .said(0, isLocked: false, why: "the lock is broken"),
        .noted(1, "see the plan"), .noted(1, nil), .tookBack(0), .said(1, isLocked: true, why: nil),
        .finished,
      ])
    #expect(
      output == """
        Two rooms.

        ROOM-10. Is the attic locked?
        1 yes, 2 no
        Your answer (Enter skips): {no}
        Recorded: ROOM-10 no.

        Why not? (Enter means later): {later}
        A text is asked here, and 'later' looks like an answer or a command, or says
        nothing. Put :: before it if you mean it as a text, such as ::later. A command
        begins with a colon here.
        Why not? (Enter means later): {the lock is broken}
        Recorded: ROOM-10 no, the lock is broken.

        ROOM-1. Is the store locked?
        1 yes, 2 no
        Your answer (Enter skips): {n see the plan}
        Recorded: done.
        Your answer (Enter skips): {leeg notitie}
        The note has been taken away.
        Your answer (Enter skips): {b}

        ROOM-10. Is the attic locked?
        1 yes, 2 no
        Your answer (now no; Enter keeps it): {leeg}
        The answer has been taken away.
        Your answer (Enter skips): {g to room-1}

        ROOM-1. Is the store locked?
        1 yes, 2 no
        Your answer (Enter skips): {/room-1}

        ROOM-1. Is the store locked?
        1 yes, 2 no
        Your answer (Enter skips): {1}
        Recorded: ROOM-1 yes.

        That was all; 1 open.
        Type 'next' for the first open question, 'review' to look through, 'done' to
        finish, or q to stop.
        Command: {klaar}
        Thank you; 1 open.

        """)
  }

  @Test func `The screen`() {
    let store = Store()
    var time = 0
    var dialogue = ScreenDialogue(
      Conversation(ToyScript()), file: "rooms.peil", at: time,
      record: { (acts) throws(RecordingFailure) in
        store.acts += acts
        return acts
      })
    func press(_ key: Key) {
      time += 1_000
      _ = dialogue.press(key, at: time)
      _ = dialogue.elapse(to: time + 500)
    }
    for key in [Key.character("/"), .pasted("room-1"), .enter, .character("2")] { press(key) }
    #expect(store.acts == [.said(1, isLocked: false, why: nil)])
    #expect(
      dialogue.frame(columns: 60, rows: 20).lines.map(\.text) == [
        "rooms.peil", "Rooms: 1 of 2.", "Overall: 1 of 2. ██████████░░░░░░░░░░", "",
        "Recorded: ROOM-1 no.", "", "ROOM-1. Is the store locked?", "",
        "Why not? (Enter means later):", "", "",
        "Enter records. Esc goes back; what you typed is kept.",
        "Ctrl-E opens your own editor.",
      ])
  }

  @Test(arguments: ["y", "3", "g nowhere", "weg 1", "klar", ":nonsense", "clear", "reopen it all"])
  func `Scripted, the first line that cannot be taken ends it`(line: String) {
    let (ending, acts, _) = plain([line, "1", "2"], isScripted: true)
    guard case .refused(let said, let reason) = ending else {
      Issue.record("\(ending)")
      return
    }
    #expect(said == line && !reason.isEmpty)
    #expect(acts.isEmpty)
  }
}
