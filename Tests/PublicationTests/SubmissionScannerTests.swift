import JSON
import TestSupport
import Testing

@testable import Publication

@Suite struct SubmissionScannerTests {
  @Test(arguments: [Sample.form, Sample.firstForm, Sample.largeForm])
  func theScannerReadsWhatIsWritten(form: SubmissionForm) {
    let scanner = SubmissionScanner(form)
    for submission in Sample.submissions(200, form) {
      #expect(scanner.submission(Array(Sample.line(submission, form).utf8)) == submission)
    }
  }

  /// Another program may write members in another order and spaces between them.
  @Test func theScannerReadsOtherSpellings() throws {
    let scanner = SubmissionScanner(Sample.form)
    var generator = SeededGenerator(seed: 5)
    for submission in Sample.submissions(100) {
      let text = Self.shuffled(submission.json(Sample.form), &generator)
      #expect(scanner.submission(Array(text.utf8)) == submission)
    }
  }

  private static func shuffled(_ value: JSONValue, _ generator: inout SeededGenerator) -> String {
    func space() -> String {
      ["", "", " ", "  ", "\t", "\r"].randomElement(using: &generator) ?? ""
    }
    switch value.kind {
    case .object(let members):
      let texts = members.shuffled(using: &generator).map {
        "\(space())\"\($0.name)\"\(space()):\(space())\(shuffled($0.value, &generator))\(space())"
      }
      return "\(space()){\(texts.joined(separator: ","))}\(space())"
    case .array(let elements):
      return "[\(elements.map { shuffled($0, &generator) }.joined(separator: ","))]"
    default:
      return value.compact
    }
  }

  /// Texts near a submission: bytes changed, left out, doubled, and parts put elsewhere.
  private static func damaged(_ text: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var text = text
    let bytes = Array(#"{}[]":,\ntfu0123459-+.eE "#.utf8) + [0x09, 0x0A, 0x7F, 0x80, 0xC3, 0xA9]
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let at = Int.random(in: 0..<text.count, using: &generator)
      let length = min(Int.random(in: 1...40, using: &generator), text.count - at)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: text[at] = bytes.randomElement(using: &generator) ?? 0
      case 1: text.insert(bytes.randomElement(using: &generator) ?? 0, at: at)
      case 2: if text.count > 1 { text.remove(at: at) }
      case 3: text[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 4: text.insert(contentsOf: text[at..<(at + length)], at: at)
      case 5:
        let part = Array(text[at..<(at + length)])
        text.removeSubrange(at..<(at + length))
        text.insert(contentsOf: part, at: Int.random(in: 0...text.count, using: &generator))
      default:
        let digit = UInt8.random(in: 0..<10, using: &generator) + UInt8(ascii: "0")
        let digits = text.indices.filter { (0x30...0x39).contains(text[$0]) }
        if let place = digits.randomElement(using: &generator) { text[place] = digit }
      }
      if text.isEmpty { text = [0x20] }
    }
    return text
  }

  /// The definition of the format accepts all that the scanner does, and reads the same.
  @Test func theScannerNeverSaysYesWhereTheDefinitionSaysNo() {
    var generator = SeededGenerator(seed: 8)
    var accepted = 0
    for form in [Sample.form, Sample.firstForm] {
      let scanner = SubmissionScanner(form)
      let texts = Sample.submissions(20, form).map { Array(Sample.line($0, form).utf8) }
      for round in 0..<6_000 {
        let text = Self.damaged(texts[round % texts.count], &generator)
        guard let scanned = scanner.submission(text) else { continue }
        accepted += 1
        let defined = try? Submission(parsing: text, form: form)
        #expect(defined == scanned, "\(String(decoding: text, as: UTF8.self))")
      }
    }
    #expect(accepted > 100)
  }

  /// What one of them cannot know without the other is rare: an escape, or items in another order.
  @Test func theDefinitionSeldomSaysYesWhereTheScannerPassesOn() {
    var generator = SeededGenerator(seed: 9)
    let scanner = SubmissionScanner(Sample.form)
    let text = Array(Sample.line(Sample.submissions(1)[0]).utf8)
    var passedOn = 0
    for _ in 0..<6_000 {
      let text = Self.damaged(text, &generator)
      if scanner.submission(text) == nil,
        (try? Submission(parsing: text, form: Sample.form)) != nil
      {
        passedOn += 1
      }
    }
    #expect(passedOn < 50)
  }

  @Test func theScannerStopsAtTheEndOfALine() throws {
    let scanner = SubmissionScanner(Sample.form)
    let submissions = Sample.submissions(3)
    let bytes = Sample.lines(submissions)
    var at = 0
    for submission in submissions {
      #expect(scanner.submission(bytes.span, at: &at) == submission)
      #expect(bytes[at] == UInt8(ascii: "\n"))
      at += 1
    }
    #expect(at == bytes.count)
  }
}
