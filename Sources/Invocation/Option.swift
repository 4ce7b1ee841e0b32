package import Language

/// A named value that has a default.
package struct Option<Value: Spellable>: Parameter {
  package let specification: Specification
  private let defaultValue: Value

  /// Declares an option.
  ///
  /// - Parameters:
  ///   - name: The name without dashes.
  ///   - short: A letter that may be used instead.
  ///   - placeholder: The word that stands for the value in help, in capitals.
  ///   - help: What it means, in whole sentences.
  ///   - defaultValue: The value where none is given; help shows it.
  ///   - completion: What a shell offers; by default the choices of the type.
  ///   - form: What the word may hold; by default a path where files are completed, else a text.
  package init(
    _ name: String, short: Character? = nil, _ placeholder: Text, help: Text,
    default defaultValue: Value, completion: Completion = Value.completion,
    form: WordForm? = nil
  ) {
    self.defaultValue = defaultValue
    specification = Specification(
      .option(
        Specification.Name(long: name, short: short), placeholder: placeholder,
        isRequired: false, isMany: false),
      help: help, completion: completion, choices: Value.choices,
      form: form ?? completion.form,
      defaultSpelling: defaultValue.spelling)
  }

  package func read(_ words: [String]) throws(UsageError) -> Value {
    guard let word = words.first else { return defaultValue }
    return try value(word)
  }
}

/// A named value that must be given.
package struct RequiredOption<Value: Spellable>: Parameter {
  package let specification: Specification

  /// Declares an option.
  ///
  /// - Parameters:
  ///   - name: The name without dashes.
  ///   - short: A letter that may be used instead.
  ///   - placeholder: The word that stands for the value in help, in capitals.
  ///   - help: What it means, in whole sentences.
  ///   - completion: What a shell offers; by default the choices of the type.
  ///   - form: What the word may hold; by default a path where files are completed, else a text.
  package init(
    _ name: String, short: Character? = nil, _ placeholder: Text, help: Text,
    completion: Completion = Value.completion,
    form: WordForm? = nil
  ) {
    specification = Specification(
      .option(
        Specification.Name(long: name, short: short), placeholder: placeholder,
        isRequired: true, isMany: false),
      help: help, completion: completion, choices: Value.choices,
      form: form ?? completion.form)
  }

  fileprivate init(of option: OptionalOption<Value>) {
    specification = option.specification.required
  }

  package func read(_ words: [String]) throws(UsageError) -> Value {
    guard let word = words.first else { throw .missing(specification.label) }
    return try value(word)
  }
}

/// A named value that may be left out.
package struct OptionalOption<V: Spellable>: Parameter {
  package let specification: Specification

  /// Declares an option.
  ///
  /// - Parameters:
  ///   - name: The name without dashes.
  ///   - short: A letter that may be used instead.
  ///   - placeholder: The word that stands for the value in help, in capitals.
  ///   - help: What it means, in whole sentences.
  ///   - completion: What a shell offers; by default the choices of the type.
  ///   - form: What the word may hold; by default a path where files are completed, else a text.
  package init(
    _ name: String, short: Character? = nil, _ placeholder: Text, help: Text,
    completion: Completion = V.completion,
    form: WordForm? = nil
  ) {
    specification = Specification(
      .option(
        Specification.Name(long: name, short: short), placeholder: placeholder,
        isRequired: false, isMany: false),
      help: help, completion: completion, choices: V.choices,
      form: form ?? completion.form)
  }

  package func read(_ words: [String]) throws(UsageError) -> V? {
    guard let word = words.first else { return nil }
    return try value(word) as V
  }
}

extension OptionalOption {
  /// The same option, for a command that demands it.
  package var required: RequiredOption<V> { RequiredOption(of: self) }
}

/// A named value that may be given any number of times, in an order that counts.
package struct RepeatedOption<V: Spellable>: Parameter {
  package let specification: Specification

  /// Declares an option.
  ///
  /// - Parameters:
  ///   - name: The name without dashes.
  ///   - short: A letter that may be used instead.
  ///   - placeholder: The word that stands for one value in help, in capitals.
  ///   - help: What it means, in whole sentences.
  ///   - completion: What a shell offers; by default the choices of the type.
  ///   - form: What the word may hold; by default a path where files are completed, else a text.
  package init(
    _ name: String, short: Character? = nil, _ placeholder: Text, help: Text,
    completion: Completion = V.completion,
    form: WordForm? = nil
  ) {
    specification = Specification(
      .option(
        Specification.Name(long: name, short: short), placeholder: placeholder,
        isRequired: false, isMany: true),
      help: help, completion: completion, choices: V.choices,
      form: form ?? completion.form)
  }

  package func read(_ words: [String]) throws(UsageError) -> [V] {
    var values: [V] = []
    for word in words { values.append(try value(word)) }
    return values
  }
}
