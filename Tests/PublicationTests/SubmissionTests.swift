import Testing

@testable import Publication

@Suite struct SubmissionTests {
  @Test func aNumberIsWrittenInThirtyTwoDigits() {
    let number = SubmissionNumber(bytes: [0, 1] + [UInt8](repeating: 0, count: 13) + [255])
    #expect(number.digits == "000100000000000000000000000000ff")
    #expect(SubmissionNumber(digits: number.digits) == number)
  }

  @Test(arguments: [
    "", "0", "g00100000000000000000000000000ff", "000100000000000000000000000000FF",
  ])
  func otherDigitsAreNoNumber(digits: String) {
    #expect(SubmissionNumber(digits: digits) == nil)
  }

  /// A mirror shows what the type can hold: no text at any depth.
  @Test func aSubmissionHoldsNoText() {
    func texts(_ value: Any) -> Int {
      if value is String || value is Substring || value is Character { return 1 }
      return Mirror(reflecting: value).children.reduce(0) { $0 + texts($1.value) }
    }
    for submission in Sample.submissions(20) { #expect(texts(submission) == 0) }
  }
}
