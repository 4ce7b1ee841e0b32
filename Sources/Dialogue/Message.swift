/// What a dialogue tells after an action.
package enum Message<S: Script>: Hashable, Sendable {
  /// An act is on record.
  case recorded(S.Act)

  /// A part of something larger is on record.
  case saved

  /// The answer there was stays.
  case kept
  case skipped
  case cleared
  case noteCleared
  case nothingToClear
  case undone(S.Act)
  case redone(S.Act)
  case nothingToUndo
  case nothingToRedo
  case nothingBefore

  /// What was asked for belongs to a place, and there is none here.
  case noPlaceHere
  case noSuchChoice(count: Int)

  /// A choice of which something must be said.
  case additionNeeded
  case textNeeded

  /// A text that has not the form that is asked.
  case wrongForm
  case closed
  case notClosed

  /// What is asked must be there before anything else.
  case required
  case found([S.Place], words: String)
  case unknownPlace(String, suggestion: String?)
  case allAnswered
  case finished(open: Int)

  /// Finishing would close questions that the sitting is not about; so many are open in all.
  case finishingNeedsConfirmation(open: Int)
  case help
  case review
  case remark(S.Remark)

  /// Whether it tells of places that somebody wanted to go to.
  var looksElsewhere: Bool {
    switch self {
    case .found, .unknownPlace: true
    default: false
    }
  }

  /// Whether it says that something was not done, so that what follows may be meant for elsewhere.
  func isRefusal(in script: S) -> Bool {
    switch self {
    case .nothingToClear, .nothingToUndo, .nothingToRedo, .nothingBefore, .noPlaceHere,
      .noSuchChoice, .additionNeeded, .textNeeded, .wrongForm, .closed, .notClosed, .required,
      .unknownPlace, .found:
      true
    case .recorded, .saved, .kept, .skipped, .cleared, .noteCleared, .undone, .redone,
      .allAnswered, .finished, .finishingNeedsConfirmation, .help, .review:
      false
    case .remark(let remark): script.isRefusal(remark)
    }
  }
}
