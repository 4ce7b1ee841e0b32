import History
import Language
import Maturity

/// Understands the lines of the plain auditor's interview.
///
/// The words of both languages are understood whatever the language of the questions.
struct AuditCommandReader {
  let prompt: AuditPrompt

  /// The ways to write each choice, by its position: number, identifier, titles.
  let choices: [[String]]

  /// The ways to write each severity, by its position.
  let severities: [[String]]

  /// What is done; nil for a line that means nothing here.
  func read(_ line: String) -> AuditAction? {
    let line = line.trimmed
    if line.isEmpty { return .skip }
    if prompt.wantsText { return text(line) }
    let command = line.hasPrefix(":") ? String(line.dropFirst()) : line
    return answer(line) ?? self.command(command)
  }

  // MARK: - Answers

  private func answer(_ line: String) -> AuditAction? {
    switch prompt {
    case .kind, .rating: return position(of: line, in: choices).map(AuditAction.choose)
    case .plan: return plan(line).map(AuditAction.plan)
    case .evidence: return Self.test(line).map(AuditAction.test)
    case .operation: return Self.operation(line).map(AuditAction.operation)
    default: return nil
    }
  }

  private func position(of word: String, in names: [[String]]) -> Int? {
    let word = word.lowercased()
    return names.firstIndex { $0.contains { $0.lowercased() == word } }
  }

  /// A way of choosing with what belongs to it, as in `3 GOV RISK` or `5 20 42`.
  private func plan(_ line: String) -> PlanChoice? {
    let words = line.split { $0.isWhitespace || $0 == "," }.map(String.init)
    guard let first = words.first else { return nil }
    let names = AuditPlan.Selection.Name.allCases
    let spellings = names.enumerated().map {
      [String($0.offset + 1), $0.element.rawValue] + (Self.planWords[$0.element] ?? [])
    }
    guard let index = position(of: first, in: spellings) else { return nil }
    let rest = Array(words.dropFirst())
    let numbers = rest.compactMap { Int($0) }
    switch names[index] {
    case .everything: return rest.isEmpty ? PlanChoice(.everything) : nil
    case .themes, .wholeGates: return PlanChoice(names[index], themes: rest)
    case .byRisk:
      guard rest.count <= 1, numbers.count == rest.count else { return nil }
      return PlanChoice(.byRisk, size: numbers.first)
    case .sample:
      guard (1...2).contains(rest.count), numbers.count == rest.count else {
        return rest.isEmpty ? PlanChoice(.sample) : nil
      }
      return PlanChoice(.sample, size: numbers[0], seed: numbers.count > 1 ? numbers[1] : nil)
    }
  }

  private static let planWords: [AuditPlan.Selection.Name: [String]] = [
    .everything: ["alles"], .themes: ["themas"], .wholeGates: ["niveaus", "levels"],
    .byRisk: ["risico", "risk"], .sample: ["steekproef"],
  ]

  /// A result with the method behind it, as in `1 s` or `2i`; what was not seen has no method.
  static func test(_ line: String) -> EvidenceTest.Result? {
    let line = line.lowercased()
    for (words, name) in results {
      for word in words where line.hasPrefix(word) {
        let rest = String(line.dropFirst(word.count)).trimmed
        if name == .notSeen {
          if rest.isEmpty { return .notSeen }
          continue
        }
        guard let method = methods.first(where: { $0.words.contains(rest) })?.method else {
          continue
        }
        return EvidenceTest.Result(name, EvidenceTest.Examined(method))
      }
    }
    return nil
  }

  private static let results: [(words: [String], name: EvidenceTest.Result.Name)] = [
    (["1", "houdt stand", "holds"], .holds),
    (["2", "houdt geen stand", "does not hold", "does-not-hold"], .doesNotHold),
    (["3", "niet gezien", "not seen", "not-seen"], .notSeen),
  ]

  private static let methods: [(words: [String], method: EvidenceTest.Method)] = [
    (["i", "inlichtingen", "inquiry"], .inquiry),
    (["w", "waarneming", "o", "observation"], .observation),
    (["s", "inspectie", "inspection"], .inspection),
    (["u", "opnieuw uitvoeren", "r", "re-performance"], .reperformance),
  ]

  /// A period with the cases behind it, as in `2025-01-01..2025-09-30 40 5 1`.
  static func operation(_ line: String) -> EvidenceTest.Operation? {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let period = words.first.flatMap(Period.init) else { return nil }
    if words.count == 1 { return EvidenceTest.Operation(period: period) }
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard words.count == 4, numbers.count == 3,
      let cases = EvidenceTest.Cases(
        population: numbers[0], sample: numbers[1], deviations: numbers[2])
    else { return nil }
    return EvidenceTest.Operation(period: period, cases: cases)
  }

  // MARK: - Texts

  /// A text is taken as it stands; commands are told by a colon or by being a single character.
  private func text(_ line: String) -> AuditAction? {
    if line.hasPrefix("::") {
      return String(line.dropFirst(2)).trimmed.nonEmpty.flatMap(taken)
    }
    if line.hasPrefix(":") { return command(String(line.dropFirst())) }
    if line.count == 1 { return command(line) }
    return taken(line)
  }

  private func taken(_ line: String) -> AuditAction? {
    switch prompt {
    case .engagement(.period): Period(line).map(AuditAction.period)
    case .detail(_, _, .due): Day(iso: line).map(AuditAction.due)
    case .finding: finding(line)
    default: .write(line)
    }
  }

  /// A severity with what is the case behind it.
  private func finding(_ line: String) -> AuditAction? {
    let parts = line.split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
    guard parts.count == 2, let severity = position(of: parts[0], in: severities) else {
      return nil
    }
    return .finding(severity, parts[1].trimmed)
  }

  // MARK: - Commands

  private func command(_ line: String) -> AuditAction? {
    let parts = line.split(maxSplits: 1) { $0.isWhitespace }
    guard let first = parts.first, let name = Self.names[first.lowercased()] else { return nil }
    let rest = parts.count > 1 ? String(parts[1]).trimmed.nonEmpty : nil
    switch name {
    case .notApplicable: return .notApplicable(rest)
    case .notExamined: return .notExamined(rest)
    case .note: return .note(rest)
    case .flag: return .flag(rest)
    case .reopen: return .reopen(rest)
    case .goTo: return rest.map(AuditAction.goTo)
    case .finding:
      guard let rest else { return .beginFinding }
      return finding(rest)
    case .own:
      let words = rest?.split(maxSplits: 1) { $0.isWhitespace }.map(String.init) ?? []
      guard words.count == 2, let kind = Self.kinds[words[0].lowercased()] else { return nil }
      return .own(kind, words[1].trimmed)
    default: return rest == nil ? simple(name) : nil
    }
  }

  private func simple(_ name: Name) -> AuditAction? {
    switch name {
    case .back: .back
    case .undo: .undo
    case .redo: .redo
    case .skip: .skip
    case .evidence: .evidence
    case .next: .next
    case .engagement: .changeEngagement
    case .plan: .changePlan
    case .review: .review
    case .help: .help
    case .finish: .finish
    case .quit: .quit
    default: nil
    }
  }

  private enum Name {
    case back, undo, redo, skip, notApplicable, notExamined, evidence, own, finding, note, flag
    case goTo, next, engagement, plan, review, help, finish, reopen, quit
  }

  private static let names: [String: Name] = [
    "t": .back, "terug": .back, "b": .back, "back": .back,
    "h": .undo, "herstel": .undo, "u": .undo, "undo": .undo,
    "opnieuw": .redo, "redo": .redo,
    "s": .skip, "overslaan": .skip, "skip": .skip,
    "nvt": .notApplicable, "na": .notApplicable, "n/a": .notApplicable,
    "ng": .notExamined, "ne": .notExamined,
    "o": .evidence, "onderbouwing": .evidence, "e": .evidence, "evidence": .evidence,
    "eigen": .own, "own": .own,
    "bevinding": .finding, "finding": .finding,
    "n": .note, "notitie": .note, "note": .note,
    "m": .flag, "markeer": .flag, "f": .flag, "flag": .flag,
    "g": .goTo, "ga": .goTo, "go": .goTo,
    "v": .next, "volgende": .next, "x": .next, "next": .next,
    "opdracht": .engagement, "engagement": .engagement, "plan": .plan,
    "r": .review, "overzicht": .review, "review": .review,
    "?": .help, "hulp": .help, "help": .help,
    "klaar": .finish, "done": .finish, "finish": .finish,
    "heropen": .reopen, "reopen": .reopen,
    "q": .quit, "stop": .quit, "quit": .quit,
  ]

  private static let kinds: [String: EvidenceKind] = [
    "opzet": .design, "design": .design, "bestaan": .existence, "existence": .existence,
    "werking": .operation, "operation": .operation,
  ]
}
