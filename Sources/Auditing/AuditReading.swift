import Dialogue
import History
import Language
import Maturity

/// Reads the answers of an auditor that have a form of their own.
enum AuditReading {
  /// A way of choosing with what belongs to it, as in `3 GOV RISK` or `5 20 42`.
  static func plan(_ line: String) -> PlanChoice? {
    let words = line.split { $0.isWhitespace || $0 == "," }.map(String.init)
    guard let first = words.first else { return nil }
    guard let name = PlanWord(first).flatMap({ AuditPlan.Selection.Name(rawValue: $0.rawValue) })
    else { return nil }
    let rest = Array(words.dropFirst())
    let numbers = rest.compactMap { Int($0) }
    switch name {
    case .everything: return rest.isEmpty ? PlanChoice(.everything) : nil
    case .themes, .wholeGates: return PlanChoice(name, themes: rest)
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

  /// A severity, by its number or its words in the usual scale, with what is the case behind it.
  static func finding(_ line: String) -> (severity: String, condition: String)? {
    let parts = line.split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
    guard parts.count == 2, let condition = parts[1].trimmed.nonEmpty,
      Int(parts[0]) != nil || severities.contains(parts[0].lowercased())
    else { return nil }
    return (parts[0], condition)
  }

  private static let severities = Set(
    Severity.usual.flatMap { [$0.id, $0.title.nl, $0.title.en] })

  /// A kind of evidence, perhaps with what it is.
  static func own(_ line: String) -> (kind: EvidenceKind, reference: String?)? {
    let parts = line.split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
    guard let kind = parts.first.flatMap(kind) else { return nil }
    return (kind, parts.count > 1 ? parts[1].trimmed.nonEmpty : nil)
  }

  /// A kind of evidence of a practice, as it is typed.
  static func kind(_ word: String) -> EvidenceKind? {
    EvidenceWord(word).flatMap { EvidenceKind(rawValue: $0.rawValue) }
      .flatMap { EvidenceKind.ofPractices.contains($0) ? $0 : nil }
  }
}

extension EvidenceTest.Method {
  /// The letter that stands for it.
  var sign: Text {
    switch self {
    case .inquiry: Text(same: "i")
    case .observation: Text(nl: "w", en: "o")
    case .inspection: Text(same: "s")
    case .reperformance: Text(nl: "u", en: "r")
    }
  }
}
