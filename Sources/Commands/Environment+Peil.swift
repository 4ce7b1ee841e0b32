import Terminal

extension Environment.Key {
  /// A directory with definitions that come before the embedded ones.
  static let definitions = Environment.Key("PEIL_DEFINITIONS")

  /// Where files go that are soon gone.
  static let temporaryDirectory = Environment.Key("TMPDIR")
}
