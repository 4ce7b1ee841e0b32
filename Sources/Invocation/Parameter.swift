/// A typed part of a command's line: an argument, an option or a flag.
///
/// Parameters are values. One that several commands share is declared once, as a constant, and
/// named by each of them.
package protocol Parameter<Value>: Sendable {
  /// What the body of a command receives.
  associatedtype Value: Sendable

  /// What help, errors, completions and the manual know of the parameter.
  var specification: Specification { get }

  /// Reads the value from the words that the line holds for the parameter.
  ///
  /// The words are in the order of the line; a flag that is given has one empty word. A word that
  /// is no value, or none where there must be one, is an error.
  func read(_ words: [String]) throws(UsageError) -> Value
}

extension Parameter {
  /// Reads one word, or says why it is not a value of the type.
  func value<V: Spellable>(_ word: String) throws(UsageError) -> V {
    try specification.form.check(word, of: specification.label)
    guard let value = V(spelling: specification.form.read(word)) else {
      throw .invalidValue(
        word, of: specification.label, choices: V.choices, form: V.form)
    }
    return value
  }
}

extension Specification {
  /// How messages refer to the parameter.
  var label: UsageError.Label {
    switch role {
    case .argument(let placeholder, _, _): .argument(placeholder)
    case .option(let name, _, _, _), .flag(let name): .option(name.long)
    }
  }
}

extension Spellable {
  /// What a shell offers for a value of the type, unless its parameter knows better.
  static var completion: Completion {
    choices.isEmpty ? .none : .choices(choices)
  }
}
