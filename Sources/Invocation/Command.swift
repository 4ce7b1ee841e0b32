package import Language

/// One thing that the program does: a name, declared options and a body that receives what a line
/// gives.
///
/// ```swift
/// let report = Command<Console>(
///   "report", under: .results, summary: Text(nl: "Maak een rapport.", en: "Make a report."),
///   options: ReportOptions.self
/// ) { console, given in
///   try console.write(report(given.file, given.format))
///   return .success
/// }
/// ```
///
/// What the line gives is typed by the declarations, so that a body cannot read an option that is
/// not declared. The context is what bodies need from the outside, such as a console.
package struct Command<Context>: Sendable {
  /// What a command does with its values, once it has a context.
  package typealias Action = @Sendable (Context) throws -> ExitStatus

  /// The name, of one word or two.
  package let name: String
  /// The heading under which it is listed.
  package let heading: Heading
  /// What it does, in a sentence of at most 100 characters.
  package let summary: Text
  /// What more there is to know, in paragraphs divided by an empty line.
  package let discussion: Text?
  /// Lines that show what it is for.
  package let examples: [Example]
  /// The names of commands that a reader of this one's help may look for.
  package let seeAlso: [String]
  /// What is known of its parameters, in the order of declaration.
  package var specifications: [Specification] { parameters().map(\.parameter.specification) }

  /// The parameters by the names of their properties; made only for the command that is asked for.
  package let parameters: @Sendable () -> [(property: String, parameter: any Parameter)]

  /// Reads the values from the words found for each parameter, in the order of declaration.
  let action: @Sendable (_ words: [[String]]) throws(UsageError) -> Action
}

extension Command {
  /// Declares a command.
  ///
  /// - Parameters:
  ///   - name: One word, or two for a command of a family, such as `unit add`.
  ///   - heading: The heading under which it is listed.
  ///   - summary: What it does, in a sentence of at most 100 characters.
  ///   - discussion: What more there is to know, in paragraphs divided by an empty line.
  ///   - examples: Lines that show what it is for.
  ///   - seeAlso: The names of related commands.
  ///   - options: The declarations of its parameters.
  ///   - body: What the command does with the context and what the line gives.
  package init<Declared: Options>(
    _ name: String, under heading: Heading, summary: Text, discussion: Text? = nil,
    examples: [Example] = [], seeAlso: [String] = [], options: Declared.Type,
    run body: @escaping @Sendable (Context, Given<Declared>) throws -> ExitStatus
  ) {
    self.init(
      name: name, heading: heading, summary: summary, discussion: discussion, examples: examples,
      seeAlso: seeAlso, parameters: { Declared().parameters },
      action: { (words) throws(UsageError) in
        let declared = Declared()
        var found: [Specification: [String]] = [:]
        for (parameter, words) in zip(declared.parameters, words) {
          found[parameter.parameter.specification] = words
        }
        let given = try Given(declared, words: found)
        return { context in try body(context, given) }
      })
  }
}
