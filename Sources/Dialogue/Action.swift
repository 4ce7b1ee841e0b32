/// Something that somebody in a dialogue does.
package enum Action<S: Script>: Hashable, Sendable {
  /// Picks one of the choices, counted from 0, and may say something of it.
  case choose(Int, adding: Int? = nil)

  /// Gives the text that is asked for.
  case write(String)
  case order(S.Order)

  /// Leaves the answer as it is and goes on.
  case skip

  /// Takes the answer back that is on record.
  case clear
  case clearNote

  /// Writes the note; without a text the text is asked.
  case note(String?)

  /// Marks the place to be looked at again, or takes the mark away if there is one and no text.
  case flag(String?)
  case back
  case undo
  case redo
  case search(String)

  /// Goes to a place by its identifier or a shortcut.
  case goTo(String)

  /// Goes to the next place that is open.
  case next
  case review
  case help
  case finish

  /// Goes on after finishing; without a reason the reason is asked.
  case reopen(String?)
  case quit
}
