/// The arguments, options and flags of a command, each a property with its declaration.
///
/// ```swift
/// struct ReportOptions: Options {
///   let file = Argument<String>(placeholder, help: help)
///   let format = Option("format", placeholder, help: help, default: Format.html)
/// }
/// ```
///
/// Every property is a ``Parameter``, or options that several commands share. They stand in the
/// order of help; arguments in the order of the line.
package protocol Options: Sendable {
  init()
}

extension Options {
  /// The parameters by the names of their properties, those of shared options among them.
  package var parameters: [(property: String, parameter: any Parameter)] {
    Mirror(reflecting: self).children.flatMap { child in
      switch child.value {
      case let parameter as any Parameter: [(child.label ?? "", parameter)]
      case let options as any Options: options.parameters
      default: preconditionFailure("\(child.label ?? "") of \(Self.self) is no parameter")
      }
    }
  }
}

/// What a line gives for the options of a command, by the names of their properties.
///
/// `given.format` is the value of the option that the property `format` declares.
@dynamicMemberLookup
package struct Given<Declared: Options>: Sendable {
  private let declared: Declared
  private let words: [Specification: [String]]

  /// Reads every value once, so that whatever is wrong with one is told before anything is done.
  ///
  /// - Parameters:
  ///   - declared: the declarations.
  ///   - words: the words of the line for each parameter that it has words for.
  /// - Throws: what is wrong with the first value that is.
  init(_ declared: Declared, words: [Specification: [String]]) throws(UsageError) {
    self.declared = declared
    self.words = words
    for (_, parameter) in declared.parameters {
      try parameter.check(words[parameter.specification, default: []])
    }
  }

  private init(read declared: Declared, words: [Specification: [String]]) {
    self.declared = declared
    self.words = words
  }

  /// The value of an option.
  package subscript<P: Parameter>(dynamicMember property: KeyPath<Declared, P>) -> P.Value {
    let parameter = declared[keyPath: property]
    do throws(UsageError) {
      return try parameter.read(words[parameter.specification, default: []])
    } catch {
      preconditionFailure("what cannot be read was refused before: \(error)")
    }
  }

  /// The options that the line has, as they are typed, in the order of declaration.
  package var typed: [String] {
    declared.parameters.compactMap { _, parameter in
      let given = words[parameter.specification, default: []]
      return given.isEmpty ? nil : parameter.specification.longName.map { "--\($0)" }
    }
  }

  /// Refuses a path for a file that is to be made where the line may also name one that exists.
  package func requireNewPath<P: Parameter>(
    _ property: KeyPath<Declared, P>
  ) throws(UsageError) {
    let specification = declared[keyPath: property].specification
    for word in words[specification, default: []] {
      try WordForm.newPath.check(word, of: specification.label)
    }
  }

  /// What the line gives for options that several commands share.
  package subscript<Shared: Options>(
    dynamicMember property: KeyPath<Declared, Shared>
  ) -> Given<Shared> {
    Given<Shared>(read: declared[keyPath: property], words: words)
  }
}

extension Parameter {
  /// Reads the value to see whether that can be done.
  fileprivate func check(_ words: [String]) throws(UsageError) {
    _ = try read(words)
  }
}
