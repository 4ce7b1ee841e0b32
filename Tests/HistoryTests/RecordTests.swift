import Hashing
import JSON
import Maturity
import Testing

@testable import History

@Suite struct RecordTests {
  private func lines(_ texts: [String]) -> [RecordLine] {
    texts.enumerated().map {
      RecordLine(number: $0.offset + 1, bytes: Array($0.element.utf8), hash: lineHash($0.offset))
    }
  }

  private func fault(_ texts: [String]) -> RecordFault? {
    do throws(RecordFault) {
      _ = try RecordState(lines: lines(texts))
      return nil
    } catch {
      return error
    }
  }

  private let header = String(decoding: sampleHeader.body, as: UTF8.self)

  private func text(_ act: Act) -> String {
    let event = Event(at: noon, by: "A", role: .coordinator, act: act)
    return String(decoding: event.body, as: UTF8.self)
  }

  @Test func theLinesOfARecordAreFoldedInOrder() throws {
    let state = try RecordState(
      lines: lines([
        header, text(.rated(practice: "A", rating: "not")),
        text(.rated(practice: "A", rating: "fully")), text(.withdrawn(lineHash(2))),
      ]))
    #expect(state.header == sampleHeader)
    #expect(state.head == lineHash(3))
    #expect(state.entries.map(\.hash) == [lineHash(1), lineHash(2), lineHash(3)])
    #expect(state.answer(to: "A") == .rated("not"))
  }

  @Test func aRecordMayHaveNoEvents() throws {
    let state = try RecordState(lines: lines([header]))
    #expect(state.entries.isEmpty)
    #expect(state.head == lineHash(0))
  }

  @Test func aFileWithoutLinesHasNoHeader() {
    #expect(fault([]) == .noHeader)
  }

  @Test func aFaultInTheFirstLineIsOneOfTheHeader() {
    #expect(fault(["{"]) == .header(.event(.notJSON)))
    #expect(fault([text(.finished)]) == .header(.event(.missing(key: "format"))))
    #expect(
      fault([header.replacing("\"1.0\",\"record\"", with: "\"2.0\",\"record\"")])
        == .header(.newerVersion("2.0")))
  }

  @Test func aFaultInAnEventHasItsLine() {
    let sound = text(.finished)
    #expect(fault([header, sound, "{"]) == .event(line: 3, .notJSON))
    #expect(fault([header, sound, "[]"]) == .event(line: 3, .notAnObject))
    #expect(fault([header, "{}"]) == .event(line: 2, .missing(key: "at")))
    #expect(
      fault([header, sound, sound, text(.profileStated(.low)).replacing("low", with: "none")])
        == .event(line: 4, .invalid(key: "profile")))
    // A second header is no event.
    #expect(fault([header, header]) == .event(line: 2, .missing(key: "at")))
  }

  @Test func theFirstFaultIsTold() {
    #expect(fault([header, "{}", "{"]) == .event(line: 2, .missing(key: "at")))
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
