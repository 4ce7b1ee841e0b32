/// How a sitting of the interview ended.
package enum Ending: Hashable, Sendable {
  /// The person stopped or finished.
  case left

  /// There was no more input.
  case endOfInput
  case interrupted

  /// Too many lines in a row meant nothing, so that a script has probably lost its place.
  case notUnderstood

  /// Nothing more can be written to the record.
  case cannotRecord
}
