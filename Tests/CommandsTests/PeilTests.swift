import Invocation
import Language
import TestSupport
import Testing

@testable import Commands

/// The program's declarations: what it says about itself.
struct PeilTests {
  @Test func `the declarations have no defects`() {
    #expect(peil.defects().isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `every command's help reads as it should`(language: Language) {
    let topics = peil.commands.map { Topic.command($0.name) }
    let texts = topics.map { peil.help($0, in: language, columns: 80) }
    #expect(
      Golden("help.\(language).txt").difference(
        from: texts.joined(separator: "\n\(String(repeating: "=", count: 80))\n\n")) == nil)
  }

  @Test(arguments: Language.allCases, [60, 80, 200])
  func `the program's help is right at any width`(language: Language, columns: Int) {
    let text = peil.help(.program, in: language, columns: columns)
    #expect(Golden("program.\(language).\(columns).txt").difference(from: text) == nil)
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= columns })
  }

  @Test(arguments: Language.allCases)
  func `the manual reads as it should`(language: Language) {
    #expect(
      Golden("peil.\(language).1").difference(from: peil.manual(in: language, date: releaseDate))
        == nil)
  }

  @Test func `every example of every command is understood`() {
    for command in peil.commands {
      for example in command.examples {
        guard case .success = peil.invocation(for: example.words).outcome else {
          Issue.record("\(command.name): \(example.words)")
          continue
        }
      }
    }
  }
}
