import Terminal

/// Tells keys that were pressed for the choice on the screen from those that came too early.
///
/// Times are milliseconds on any one clock. A choice that was just put on the screen takes a key only
/// after some quiet: whatever follows the input before it more closely was on its way before anybody
/// can have read the choice, as in a paste that is not marked as one. A key equal to the one that
/// led here may be held down, and repeats at first as late as a person types; it acts only when
/// quiet follows it.
struct Quiet {
  /// Longer than the pause between two repeats of a key that is held, shorter than that of somebody
  /// who reads.
  static let length = 120

  private var lastInput: Int
  private var isSettled = false

  /// The key that led to the choice.
  private var former: Key?

  /// A key that acts when nothing follows it, and when that is.
  private var held: (key: Key, until: Int)?

  /// How many keys have been passed over since one acted.
  private(set) var passedOver = 0

  init(at time: Int) {
    lastInput = time
  }

  /// When ``release(at:)`` is to be asked again, if at all.
  var deadline: Int? { held?.until }

  /// Notes that another choice was put on the screen.
  ///
  /// - Parameter key: what led to it.
  mutating func beginChoice(after key: Key) {
    isSettled = false
    former = key
  }

  /// Notes a key that acts whenever it comes, as in a text.
  mutating func pass(at time: Int) {
    lastInput = time
    passedOver = 0
  }

  /// Whether a key that comes at a choice acts now.
  mutating func admits(_ key: Key, at time: Int) -> Bool {
    let pause = time - lastInput
    lastInput = time
    if isSettled {
      passedOver = 0
      return true
    }
    if pause < Self.length {
      passedOver += held == nil ? 1 : 2
      held = nil
      return false
    }
    if key == former {
      held = (key, time + Self.length)
      return false
    }
    isSettled = true
    passedOver = 0
    return true
  }

  /// The key that has waited long enough, which now acts.
  mutating func release(at time: Int) -> Key? {
    guard let held, time >= held.until else { return nil }
    self.held = nil
    isSettled = true
    passedOver = 0
    return held.key
  }
}
