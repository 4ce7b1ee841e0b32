package import Maturity

/// Something the interview asks.
package enum Item: Hashable, Sendable {
  /// A profile question by its index.
  case profile(Int)
  case practice(PracticePlace)
  /// A key fact by its index.
  case fact(Int)
}

/// How much of the questionnaire an interview asks.
package enum Length: String, CaseIterable, Sendable {
  /// Everything that applies.
  case full

  /// The practices up to one level above the target of their theme.
  case core

  /// Each theme until its level is settled, and one level further.
  case adaptive
}
