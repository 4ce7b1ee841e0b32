package import Language

/// A word that must be given, known by its place.
package struct Argument<Value: Spellable>: Parameter {
  package let specification: Specification

  /// Declares the argument that comes next.
  ///
  /// - Parameters:
  ///   - placeholder: The word that stands for it in help, in capitals.
  ///   - help: What it means, in whole sentences.
  ///   - completion: What a shell offers; by default the choices of the type.
  ///   - form: What the word may hold; by default a path where files are completed, else a name.
  package init(
    _ placeholder: Text, help: Text, completion: Completion = Value.completion,
    form: WordForm? = nil
  ) {
    specification = Specification(
      .argument(placeholder: placeholder, isRequired: true, isMany: false), help: help,
      completion: completion, choices: Value.choices,
      form: form ?? completion.argumentForm)
  }

  package func read(_ words: [String]) throws(UsageError) -> Value {
    guard let word = words.first else { throw .missing(specification.label) }
    return try value(word)
  }
}

/// A word that may be left out, known by its place.
package struct OptionalArgument<V: Spellable>: Parameter {
  package let specification: Specification

  /// Declares the argument that comes next.
  ///
  /// - Parameters:
  ///   - placeholder: The word that stands for it in help, in capitals.
  ///   - help: What it means, in whole sentences.
  ///   - completion: What a shell offers; by default the choices of the type.
  ///   - form: What the word may hold; by default a path where files are completed, else a name.
  package init(
    _ placeholder: Text, help: Text, completion: Completion = V.completion,
    form: WordForm? = nil
  ) {
    specification = Specification(
      .argument(placeholder: placeholder, isRequired: false, isMany: false), help: help,
      completion: completion, choices: V.choices,
      form: form ?? completion.argumentForm)
  }

  package func read(_ words: [String]) throws(UsageError) -> V? {
    guard let word = words.first else { return nil }
    return try value(word) as V
  }
}

/// All words from a place on.
package struct Arguments<V: Spellable>: Parameter {
  package let specification: Specification

  /// Declares what the rest of the arguments are.
  ///
  /// - Parameters:
  ///   - placeholder: The word that stands for one of them in help, in capitals.
  ///   - help: What they mean, in whole sentences.
  ///   - isRequired: Whether there must be one at least.
  ///   - completion: What a shell offers; by default the choices of the type.
  ///   - form: What the word may hold; by default a path where files are completed, else a name.
  package init(
    _ placeholder: Text, help: Text, isRequired: Bool, completion: Completion = V.completion,
    form: WordForm? = nil
  ) {
    specification = Specification(
      .argument(placeholder: placeholder, isRequired: isRequired, isMany: true), help: help,
      completion: completion, choices: V.choices,
      form: form ?? completion.argumentForm)
  }

  package func read(_ words: [String]) throws(UsageError) -> [V] {
    if words.isEmpty, specification.isRequired { throw .missing(specification.label) }
    var values: [V] = []
    for word in words { values.append(try value(word)) }
    return values
  }
}

extension Completion {
  /// The form of an argument that a shell completes like this; no text of several lines is known by
  /// its place.
  fileprivate var argumentForm: WordForm { form == .text ? .name : form }
}
