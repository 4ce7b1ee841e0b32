import Terminal

extension Environment.Key {
  /// A directory with definitions that come before the embedded ones.
  static let definitions = Environment.Key("PEIL_DEFINITIONS")

  /// A wish for questions line by line, as for a screen reader, when not empty.
  static let accessible = Environment.Key("ACCESSIBLE")

  /// Where programs keep what they remember from one run to the next (XDG Base Directory 0.8).
  static let stateHome = Environment.Key("XDG_STATE_HOME")

  static let home = Environment.Key("HOME")

  /// Where an ssh-agent listens.
  static let agentSocket = Environment.Key("SSH_AUTH_SOCK")

  /// The program that asks for passphrases in a window.
  static let askpass = Environment.Key("SSH_ASKPASS")

  /// When that program is used, for whom has decided it.
  static let askpassRequire = Environment.Key("SSH_ASKPASS_REQUIRE")

  /// Where files go that are soon gone.
  static let temporaryDirectory = Environment.Key("TMPDIR")
}
