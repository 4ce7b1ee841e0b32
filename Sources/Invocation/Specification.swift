package import Language

/// What help, errors, completions and the manual know of one parameter.
///
/// A class that never changes: commands hold many of them, and copying each as a value would make
/// a tenth of the program.
package final class Specification: Hashable, Sendable {
  /// Where a parameter stands on the line and how often.
  package enum Role: Hashable, Sendable {
    /// A word known by its place.
    case argument(placeholder: Text, isRequired: Bool, isMany: Bool)
    /// A name with a value behind it.
    case option(Name, placeholder: Text, isRequired: Bool, isMany: Bool)
    /// A name alone.
    case flag(Name)
  }

  /// The names of an option or flag, without dashes.
  package struct Name: Hashable, Sendable {
    /// The name behind two dashes.
    package let long: String
    /// The letter behind one dash.
    package let short: Character?

    /// The names as they are typed, the short one first.
    var spellings: [String] {
      (short.map { ["-\($0)"] } ?? []) + ["--\(long)"]
    }
  }

  /// Where the parameter stands and how often.
  package let role: Role
  /// What the parameter means, in whole sentences.
  package let help: Text
  /// What a shell offers for the value.
  package let completion: Completion
  /// The only words that are accepted, or none where there are too many to list.
  package let choices: [String]
  /// What the word of the value may hold.
  package let form: WordForm
  /// The word that holds where none is given.
  package let defaultSpelling: String?

  init(
    _ role: Role, help: Text, completion: Completion = .none, choices: [String] = [],
    form: WordForm = .text, defaultSpelling: String? = nil
  ) {
    self.role = role
    self.help = help
    self.completion = completion
    self.choices = choices
    self.form = form
    self.defaultSpelling = defaultSpelling
  }

  package static func == (one: Specification, other: Specification) -> Bool {
    one.role == other.role && one.help == other.help && one.completion == other.completion
      && one.choices == other.choices && one.form == other.form
      && one.defaultSpelling == other.defaultSpelling
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(role)
  }
}

extension Specification {
  /// The names of an option or flag; an argument has none.
  var name: Name? {
    switch role {
    case .option(let name, _, _, _), .flag(let name): name
    case .argument: nil
    }
  }

  /// The name of an option or flag without dashes; an argument has none.
  package var longName: String? { name?.long }

  /// The placeholder of a value; a flag has none.
  var placeholder: Text? {
    switch role {
    case .argument(let placeholder, _, _), .option(_, let placeholder, _, _): placeholder
    case .flag: nil
    }
  }

  var isRequired: Bool {
    switch role {
    case .argument(_, let isRequired, _), .option(_, _, let isRequired, _): isRequired
    case .flag: false
    }
  }

  /// The same option where it must be given.
  var required: Specification {
    guard case .option(let name, let placeholder, _, let isMany) = role else { return self }
    return Specification(
      .option(name, placeholder: placeholder, isRequired: true, isMany: isMany), help: help,
      completion: completion, choices: choices, form: form)
  }

  var isMany: Bool {
    switch role {
    case .argument(_, _, let isMany), .option(_, _, _, let isMany): isMany
    case .flag: false
    }
  }

  var isArgument: Bool { name == nil }
}
