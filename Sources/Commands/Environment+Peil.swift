import Terminal

extension Environment.Key {
  /// A directory with definitions that come before the embedded ones.
  static let definitions = Environment.Key("PEIL_DEFINITIONS")

  /// A wish for questions line by line, as for a screen reader, when not empty.
  static let accessible = Environment.Key("ACCESSIBLE")

  /// Where programs keep what they remember from one run to the next (XDG Base Directory 0.8).
  static let stateHome = Environment.Key("XDG_STATE_HOME")

  static let home = Environment.Key("HOME")

  /// Where files go that are soon gone.
  static let temporaryDirectory = Environment.Key("TMPDIR")
}
