import Assessment
import History
import Maturity
import Scoring
import TestSupport
import Testing

@testable import Dialogue
@testable import Interview

/// What every action does at every prompt, before and after the answers are finished.
@Suite struct TransitionTests {
  /// The actions that lead to each prompt on a record with a few answers.
  private static let starts: [(name: String, actions: [InterviewAction])] = [
    ("a profile question", [.goTo("P-LAB")]),
    ("a practice not answered", [.goTo("A-2-NAME")]),
    ("a practice that may be left out", [.goTo("A-2-LIST")]),
    ("a practice answered, with evidence, a note and a flag", [.goTo("A-3-PLAN")]),
    ("a key fact", [.goTo("F-HOLDER")]),
    ("the reason for leaving out", [.goTo("A-2-LIST"), .notApplicable(nil)]),
    ("evidence", [.goTo("A-3-PLAN"), .evidence(.design)]),
    ("a piece of evidence", [.goTo("A-3-PLAN"), .changeEvidence(1)]),
    ("a note", [.goTo("A-3-PLAN"), .note(nil)]),
    ("the end", [.goTo("F-HOLDER"), .skip]),
  ]

  private static let actions: [InterviewAction] = [
    .choose(0), .choose(9), .choose(-1), .write(" a text "), .write("  "), .skip,
    .notApplicable(nil), .notApplicable(" "), .notApplicable("none"), .evidence(nil),
    .evidence(.existence), .removeEvidence(1), .removeEvidence(2), .removeEvidence(0),
    .changeEvidence(1), .clear, .clearNote, .note(nil),
    .note("noted"), .flag(nil), .flag("ask"), .back, .undo, .redo, .search("plan"), .search(""),
    .goTo("b-3-log"), .goTo("B"), .goTo("A-3-PLAM"), .goTo(""), .next, .review, .help,
    .finish, .reopen(nil), .reopen("new"), .quit,
  ]

  private static let acts: [Act] = [
    .profileAnswered(question: "P-SIZE", answer: "small"),
    .rated(practice: "A-3-PLAN", rating: "fully"),
    .evidenced(practice: "A-3-PLAN", kind: .operation, reference: "log"),
    .noted(practice: "A-3-PLAN", text: "old"), .flagged(practice: "A-3-PLAN", text: nil),
    .rated(practice: "A-4-COUNT", rating: "not"), .withdrawn(lineHash(6)),
  ]

  @Test func eachActionDoesOneThingAtEachPrompt() throws {
    var text = ""
    for (name, actions) in Self.starts {
      var sitting = Sitting(acts: Self.acts)
      sitting.perform(all: actions)
      text += "At \(name)\n" + Self.table(sitting) + "\n"
    }
    for (name, actions) in [
      ("a practice answered", [.goTo("A-3-PLAN")]), ("the end", []),
      ("the reason for opening again", [.reopen(nil)]),
    ] as [(String, [InterviewAction])] {
      var sitting = Sitting(acts: Self.acts + [.finished])
      sitting.perform(all: actions)
      text += "Finished, at \(name)\n" + Self.table(sitting) + "\n"
    }
    #expect(Golden("transitions.txt").difference(from: text) == nil)
  }

  private static func table(_ start: Sitting) -> String {
    actions.map { action in
      var sitting = start
      let messages = sitting.perform(action).map(short)
      let acts = sitting.acts.dropFirst(start.acts.count).map(short)
      let prompt = sitting.prompt == start.prompt ? "stays" : short(sitting.prompt)
      let over = sitting.interview.isOver ? "over" : nil
      let parts = [
        messages.joined(separator: " "),
        acts.isEmpty ? nil : "[" + acts.joined(separator: "; ") + "]", prompt, over,
      ]
      return "  \(short(action)): "
        + parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " | ") + "\n"
    }.joined()
  }

  /// An action whose act cannot be stored changes nothing at all, and can be done again.
  @Test func whatCannotBeRecordedLeavesEverythingAsItWas() {
    var tried = 0
    let finished = [(name: "the end", actions: [InterviewAction]())]
    for (records, starts) in [(Self.acts, Self.starts), (Self.acts + [.finished], finished)] {
      for (_, actions) in starts {
        var start = Sitting(acts: records)
        start.perform(all: actions)
        for action in Self.actions {
          var failed = start
          guard failed.fail(action) else { continue }
          tried += 1
          // The whole of the state is printed, with the way back.
          #expect("\(failed.interview)" == "\(start.interview)")
          var undisturbed = start
          #expect(failed.perform(action) == undisturbed.perform(action))
          #expect(failed.prompt == undisturbed.prompt)
          #expect(failed.record == undisturbed.record)
        }
      }
    }
    #expect(tried > 50)
  }
}

// MARK: - Short descriptions

private func short(_ action: InterviewAction) -> String { "\(action)".withoutModules }

private func short(_ act: Act) -> String {
  guard case .withdrawn(let target) = act else { return "\(act)".withoutModules }
  return "withdrawn(line \((0..<99).first { lineHash($0) == target } ?? -1))"
}

private func short(_ message: InterviewMessage) -> String {
  switch message {
  case .recorded: "recorded"
  case .undone: "undone"
  case .redone: "redone"
  case .found(let items, _): "found(\(items.map(short).joined(separator: " ")))"
  case .remark(.level(let theme, let now, let before)):
    "level(\(smallQuestionnaire.themes[theme].id): \(short(before)) to \(short(now)))"
  case .remark(.inactive(let place)): "inactive(\(smallQuestionnaire[place].id))"
  case .remark(.switchedOff(let places)):
    "switchedOff(\(places.map { smallQuestionnaire[$0].id }))"
  case .remark(let remark): "\(remark)".withoutModules
  default: "\(message)".withoutModules
  }
}

private func short(_ bounds: LevelBounds?) -> String {
  bounds.map { "\($0.low)-\($0.high)" + ($0.mayBeNone ? "?" : "") } ?? "none"
}

private func short(_ item: Item) -> String {
  switch item {
  case .profile(let index): smallQuestionnaire.profile.questions[index].id
  case .practice(let place): smallQuestionnaire[place].id
  case .fact(let index): smallQuestionnaire.keyFacts[index].id
  }
}

private func short(_ prompt: InterviewPrompt) -> String {
  switch prompt {
  case .question(let question): short(question)
  case .note(let item): "asks a note on \(short(item))"
  case .reopening: "asks why to reopen"
  case .end: "at the end"
  }
}

private func short(_ question: InstitutionScript.Question) -> String {
  switch question {
  case .item(let item): "asks \(short(item))"
  case .reason(let place): "asks why not \(smallQuestionnaire[place].id)"
  case .evidence(let place, let kind, let isDetour):
    "asks \(kind) of \(smallQuestionnaire[place].id)\(isDetour ? " besides" : "")"
  case .piece(let place, _, _): "asks what evidence of \(smallQuestionnaire[place].id) says instead"
  }
}

extension String {
  /// The text of a value without the names of types that Swift puts in it.
  fileprivate var withoutModules: String {
    [
      ("Maturity.", ""), ("History.", ""), ("Interview.", ""), ("Action<InstitutionScript>.", ""),
      ("InstitutionScript.Order.", ""), ("EvidenceKind.", ""),
      ("FactAnswer.", ""), ("Optional(", ""), ("\"))", "\")"), ("existence))", "existence)"),
    ].reduce(self) { text, change in
      text.split(separator: change.0, omittingEmptySubsequences: false).joined(separator: change.1)
    }
  }
}
