package import History
package import Maturity

/// Something the person interviewed does.
package enum Action: Hashable, Sendable {
  /// Picks one of the choices of the question, counted from 0.
  ///
  /// How sure the person is may be said of a rating; elsewhere it is nothing.
  case choose(Int, Confidence? = nil)

  /// Gives the text that is asked for.
  case write(String)

  /// Leaves the answer as it is and goes on.
  case skip

  /// Leaves the practice out; without a reason the reason is asked.
  case notApplicable(String?)

  /// Goes to the evidence of the practice, of one kind or of all that is missing.
  case evidence(EvidenceKind?)

  /// Takes a piece of evidence away, counted from 1 as in the help.
  case removeEvidence(Int)

  /// Writes the note; without a text the text is asked.
  case note(String?)

  /// Marks the practice to be looked at again, or takes the mark away if there is one and no text.
  case flag(String?)

  case back
  case undo
  case redo
  case search(String)

  /// Goes to a practice, a theme, a profile question or a key fact by its identifier.
  case goTo(String)

  case nextUnanswered
  case review
  case help

  /// Says that the answers are complete.
  case finish

  /// Goes on after finishing; without a reason the reason is asked.
  case reopen(String?)

  case quit
}
