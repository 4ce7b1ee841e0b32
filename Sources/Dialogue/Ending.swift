/// How a sitting ended.
package enum Ending: Hashable, Sendable {
  /// The person stopped or finished.
  case left

  /// There was no more input.
  case endOfInput
  case interrupted

  /// Too many lines in a row meant nothing, so that a script has probably lost its place.
  case notUnderstood

  /// A line of scripted input could not be taken; what it said, and why not.
  case refused(line: String, because: String)

  /// Nothing more can be written to the file.
  case cannotRecord

  /// A line of scripted input could not be recorded; what it said, and why not.
  case notRecorded(line: String, because: String)
}
