/// Something to pick from the list under a question.
enum ScreenChoice: Hashable {
  /// One of the answers, counted from 0.
  case answer(Int)
  case notApplicable
  case nextUnanswered
  case review
  case finish
  case reopen
  case quit
}
