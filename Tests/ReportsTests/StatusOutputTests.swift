import Assessment
import History
import JSON
import Language
import Maturity
import Reports
import Testing

@Suite struct StatusOutputTests {
  private func text(_ acts: [Act], minutes: Int = 0, adopted: Bool = false) throws -> String {
    let assessment = try Sample.assessment(acts, adopted: adopted ? .low : nil)
    return TextRenderer(width: 80).text(
      StatusOutput(assessment, minutesToGo: minutes, now: try Sample.made()).document(in: .nl))
  }

  @Test func anEmptyRecord() throws {
    let text = try text([], minutes: 20)
    #expect(text.contains("Maatregelen beantwoord: 0 van 11"))
    #expect(text.contains("Nog te gaan: ongeveer 20 minuten"))
    #expect(text.contains("Laatste wijziging: nog geen antwoorden"))
    #expect(text.contains("Afgerond: nee"))
  }

  @Test func aFinishedRecord() throws {
    let text = try text([.finished])
    #expect(text.contains("Nog te gaan: niets"))
    #expect(text.contains("Afgerond: ja, door: coördinator"))
  }

  @Test func aCriticalEventIsSaidFirst() throws {
    let text = try text([.unknown(name: "sealed", isCritical: true)])
    #expect(text.contains("Gebruik een nieuwere versie."))
    let harmless = try self.text([.unknown(name: "sealed", isCritical: false)])
    #expect(!harmless.contains("Gebruik een nieuwere versie."))
  }

  @Test func aFlagOnASwitchedOffPracticeIsNotListed() throws {
    let flag = Act.flagged(practice: "LAW-3-LICENCE", text: "Navragen")
    #expect(try text([flag]).contains("Uit te zoeken: Navragen"))
    let off = Act.profileAnswered(question: "PRO-LAW", answer: "no")
    #expect(try !text([off, flag]).contains("LAW-3-LICENCE"))
  }

  @Test func theLastChangeHasItsAuthor() throws {
    let json = StatusOutput(try Sample.assessment(), minutesToGo: 0, now: try Sample.made()).json
    #expect(json["lastChange"]?["role"]?.string == "board")
    #expect(json["lastChange"]?["event"]?.string == "adopted")
    #expect(json["lastChange"]?["at"]?.string == "2025-11-03T13:30:00Z")
  }

  @Test func aNegativeDurationIsAProgrammersError() async {
    await #expect(processExitsWith: .failure) {
      _ = StatusOutput(try Sample.assessment(), minutesToGo: -1, now: Moment(secondsSince1970: 0))
    }
  }
}
