package import Language

extension Program {
  /// A mistake in the declarations of a program; its tests demand that there are none.
  package enum Defect: Hashable, Sendable {
    /// The name is not one word, or two, of small letters, digits and hyphens.
    case malformedName(String)
    /// Two commands have the name, or one has the name of a family or of `help`.
    case duplicateCommand(String)
    /// Two parameters of the command have the name; global options count as its own.
    case duplicateParameter(String, command: String)
    /// The summary does not end with a full stop or has more than 100 characters.
    case badSummary(Text, of: String)
    /// A text that explains a parameter or an example does not end with a full stop.
    case badSentence(Text, command: String)
    /// An argument stands behind one that takes all the rest.
    case argumentBehindMany(Text, command: String)
    /// An argument that must be given stands behind one that may be left out.
    case requiredBehindOptional(Text, command: String)
    /// A related command does not exist.
    case unknownReference(String, command: String)
    /// An example is not accepted.
    case wrongExample([String], command: String, UsageError)
    /// An example is accepted, but shows another command or help.
    case strayExample([String], command: String)
  }

  /// Finds all mistakes in the declarations.
  package func defects() -> [Defect] {
    var defects = summaryDefects(summary, of: name)
    var names: Set = ["help"]
    for command in commands {
      let isNew = names.insert(command.name).inserted
      if !isNew || !family(command.name).isEmpty { defects.append(.duplicateCommand(command.name)) }
      let words = command.name.split(separator: " ", omittingEmptySubsequences: false)
      if words.count > 2 || !words.allSatisfy(isWord) || words[0] == "help" && words.count == 2 {
        defects.append(.malformedName(command.name))
      }
      defects += summaryDefects(command.summary, of: command.name)
      defects += nameDefects(of: command)
      defects += sentenceDefects(of: command)
      defects += argumentDefects(of: command)
      defects += exampleDefects(of: command)
      for other in command.seeAlso where self.command(other) == nil {
        defects.append(.unknownReference(other, command: command.name))
      }
    }
    return defects
  }

  private func isWord(_ word: some StringProtocol) -> Bool {
    let isMade = word.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    return isMade && word.first.map { $0 != "-" } ?? false
  }

  private func summaryDefects(_ summary: Text, of name: String) -> [Defect] {
    let isGood = Language.allCases.allSatisfy {
      summary[$0].hasSuffix(".") && summary[$0].count <= 100
    }
    return isGood ? [] : [.badSummary(summary, of: name)]
  }

  private func nameDefects(of command: Command<Context>) -> [Defect] {
    var defects: [Defect] = []
    var seen: Set<String> = []
    for specification in GlobalOptions.specifications + command.specifications {
      let names: [String]
      if let name = specification.name {
        names = name.spellings
        let isShortLetter = name.short.map { $0.isASCII && $0.isLetter } ?? true
        if !isWord(name.long) || !isShortLetter { defects.append(.malformedName(name.long)) }
      } else {
        // A prefix keeps the words of one language apart from those of the other.
        names = Language.allCases.compactMap { language in
          specification.placeholder.map { "\(language.rawValue) \($0[language])" }
        }
      }
      for name in names where !seen.insert(name).inserted {
        defects.append(.duplicateParameter(name, command: command.name))
      }
    }
    return defects
  }

  private func sentenceDefects(of command: Command<Context>) -> [Defect] {
    let sentences = command.specifications.map(\.help) + command.examples.map(\.explanation)
    return sentences.filter { !$0.nl.hasSuffix(".") || !$0.en.hasSuffix(".") }
      .map { .badSentence($0, command: command.name) }
  }

  private func argumentDefects(of command: Command<Context>) -> [Defect] {
    var defects: [Defect] = []
    var hasMany = false
    var hasOptional = false
    for specification in command.specifications {
      guard case .argument(let placeholder, let isRequired, let isMany) = specification.role
      else { continue }
      if hasMany { defects.append(.argumentBehindMany(placeholder, command: command.name)) }
      if hasOptional, isRequired {
        defects.append(.requiredBehindOptional(placeholder, command: command.name))
      }
      hasMany = hasMany || isMany
      hasOptional = hasOptional || !isRequired
    }
    return defects
  }

  private func exampleDefects(of command: Command<Context>) -> [Defect] {
    command.examples.compactMap { example in
      let invocation = invocation(for: example.words)
      switch invocation.outcome {
      case .failure(let error):
        return .wrongExample(example.words, command: command.name, error)
      case .success(.run) where invocation.topic == .command(command.name):
        return nil
      case .success:
        return .strayExample(example.words, command: command.name)
      }
    }
  }
}
