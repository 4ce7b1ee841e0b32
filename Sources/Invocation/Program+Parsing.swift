import Language

extension Program {
  /// Reads a command line.
  ///
  /// The grammar: `--name value`, `--name=value`, `-n value`, `-nvalue`, several short flags behind
  /// one dash, `--` before words that are arguments whatever they look like. `-` and what looks
  /// like a negative number are values. Any other word that begins with a dash is an option, also
  /// behind an option that wants a value: a forgotten value is then reported, not guessed. Help
  /// goes before everything else, and needs the rest of the line only to know about what.
  ///
  /// The words are those behind the program's name.
  package func invocation(for words: [String]) -> Invocation<Context> {
    let options = GlobalOptions(scanning: words)
    var parser = Parser(program: self, words: words)
    let outcome = Result { () throws(UsageError) in
      if options.asksForHelp { return try parser.helpRequest() }
      if options.asksForVersion { return .version }
      return try parser.request()
    }
    return Invocation(options: options, topic: parser.topic, outcome: outcome)
  }
}

/// The state of reading one line.
private struct Parser<Context> {
  let program: Program<Context>
  var topic = Topic.program

  private var rest: ArraySlice<String>
  private var command: Command<Context>?
  /// What is known of the parameters of the command.
  private var specifications: [Specification] = []
  /// The words found for each parameter of the command.
  private var found: [[String]] = []
  private var arguments: [String] = []
  private var hasLanguage = false
  /// Whether `help` stands where a command would.
  private var isHelp = false
  /// Whether `--` has been passed.
  private var isLiteral = false

  init(program: Program<Context>, words: [String]) {
    self.program = program
    rest = words[...]
  }

  mutating func request() throws(UsageError) -> Request<Context> {
    while let word = rest.popFirst() {
      if isLiteral || isValue(word) {
        try take(word)
      } else if word == "--" {
        isLiteral = true
      } else if word.hasPrefix("--") {
        try takeLong(word)
      } else if try takeShort(word) == .help {
        return .help(topic)
      }
    }
    guard !isHelp else { return .help(topic) }
    guard let command else {
      guard case .family(let name) = topic else { return .help(.program) }
      throw .missingSubcommand(of: name, choices: program.family(name).map(\.lastWord))
    }
    try placeArguments()
    return .run(try command.action(found))
  }

  /// Reads only as much of a line as tells what its help is about.
  mutating func helpRequest() throws(UsageError) -> Request<Context> {
    while command == nil, let word = rest.popFirst(), word != "--" {
      if word == "--lang" {
        rest = rest.dropFirst()
      } else if isValue(word) {
        try take(word)
      }
    }
    return .help(topic)
  }

  // MARK: Words

  private func isValue(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word != "-" else { return true }
    let number = word.dropFirst().drop { $0 == "." || $0 == "," }
    return number.first.map { ("0"..."9").contains($0) } ?? false
  }

  private mutating func take(_ word: String) throws(UsageError) {
    if command != nil {
      if isHelp { throw .unexpectedArgument(word) }
      arguments.append(word)
    } else if case .family(let family) = topic {
      try choose("\(family) \(word)", among: program.family(family).map(\.name))
    } else if word == "help" {
      isHelp = true
    } else if !program.family(word).isEmpty {
      topic = .family(word)
    } else {
      try choose(word, among: program.firstWords)
    }
  }

  private mutating func choose(_ name: String, among names: [String]) throws(UsageError) {
    guard let chosen = program.command(name) else {
      throw .unknownCommand(name, suggestion: closest(to: name, among: names))
    }
    command = chosen
    topic = .command(name)
    specifications = chosen.specifications
    found = Array(repeating: [], count: specifications.count)
  }

  private mutating func placeArguments() throws(UsageError) {
    var words = arguments[...]
    for (index, specification) in specifications.enumerated()
    where specification.isArgument {
      let count = specification.isMany ? words.count : 1
      found[index] = Array(words.prefix(count))
      words = words.dropFirst(count)
    }
    if let word = words.first { throw .unexpectedArgument(word) }
  }

  // MARK: Options

  private mutating func takeLong(_ word: String) throws(UsageError) {
    // By scalar: an accent at the beginning of a value would be one character with the sign.
    let parts = word.unicodeScalars.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = parts.first.map { String($0) } ?? word
    let option = try option(spelling)
    try take(option, as: spelling, attached: parts.count == 2 ? parts.last.map { String($0) } : nil)
  }

  private enum Outcome { case options, help }

  private mutating func takeShort(_ word: String) throws(UsageError) -> Outcome {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      if letter == GlobalOptions.help.specification.name?.short { return .help }
      let spelling = "-\(letter)"
      let option = try option(spelling)
      guard case .flag = option.role else {
        try take(option, as: spelling, attached: letters.isEmpty ? nil : String(letters))
        break
      }
      try take(option, as: spelling, attached: nil)
    }
    return .options
  }

  private var known: [Specification] {
    GlobalOptions.specifications + specifications
  }

  private func option(_ spelling: String) throws(UsageError) -> Specification {
    func isNamed(_ specification: Specification) -> Bool {
      specification.name?.spellings.contains(spelling) ?? false
    }
    if let option = known.first(where: isNamed) { return option }
    if command == nil,
      program.commands.contains(where: { $0.specifications.contains(where: isNamed) })
    {
      throw .optionBeforeCommand(spelling)
    }
    let names = known.compactMap { $0.name.map { "--\($0.long)" } }
    throw .unknownOption(
      spelling, suggestion: spelling.hasPrefix("--") ? closest(to: spelling, among: names) : nil)
  }

  private mutating func take(
    _ option: Specification, as spelling: String, attached: String?
  ) throws(UsageError) {
    guard case .option(_, let placeholder, _, let isMany) = option.role else {
      if let attached { throw .unexpectedValue(attached, option: spelling) }
      if let index = specifications.firstIndex(of: option) { found[index] = [""] }
      return
    }
    guard let word = attached ?? rest.first, attached != nil || isValue(word) else {
      throw .missingValue(option: spelling, placeholder: placeholder)
    }
    if attached == nil { rest = rest.dropFirst() }
    if let index = specifications.firstIndex(of: option) {
      guard isMany || found[index].isEmpty else { throw .givenTwice(option: spelling) }
      found[index].append(word)
    } else {
      // The only option that is not a command's is the language, of which the value is known
      // already; here it is checked.
      guard !hasLanguage else { throw .givenTwice(option: spelling) }
      hasLanguage = true
      _ = try GlobalOptions.language.read([word])
    }
  }
}
