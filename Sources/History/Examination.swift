package import Hashing
package import Language
package import Maturity

/// What an auditor concludes about a practice.
package enum Examination: Hashable, Sendable {
  /// A rating, by the identifier of a value of the scale, perhaps with why.
  ///
  /// The reason goes to the institution with the rating; a working note never does.
  case rated(String, reason: String?)

  case notApplicable(reason: String)

  /// The practice stands in the plan, but was not examined.
  case notExamined(reason: String)
}

extension Examination {
  /// Whether something was concluded.
  package var isExamined: Bool {
    if case .notExamined = self { false } else { true }
  }

  package var reason: String? {
    switch self {
    case .rated(_, let reason): reason
    case .notApplicable(let reason), .notExamined(let reason): reason
    }
  }
}

/// What an auditor found of a piece of evidence.
package struct EvidenceTest: Hashable, Sendable {
  package let practice: String
  package let subject: Subject
  package let result: Result

  package init(practice: String, subject: Subject, result: Result) {
    self.practice = practice
    self.subject = subject
    self.result = result
  }

  /// Which piece of evidence it is.
  package enum Subject: Hashable, Sendable {
    /// Evidence that the record names, by the hash of the event that does.
    case recorded(Digest)

    /// Evidence that the auditor came upon and the record does not name.
    case own(EvidenceKind, reference: String)
  }

  /// Whether it was seen and whether it holds.
  package enum Result: Hashable, Sendable {
    case holds(Examined)
    case doesNotHold(Examined)
    case notSeen
  }

  /// How the evidence was looked at.
  package struct Examined: Hashable, Sendable {
    package let method: Method

    /// For operating effectiveness: what was looked at over a period.
    package let operation: Operation?

    package init(_ method: Method, operation: Operation? = nil) {
      self.method = method
      self.operation = operation
    }
  }

  /// How an auditor comes to see something, from weak to strong.
  package enum Method: String, CaseIterable, Sendable {
    case inquiry
    case observation
    case inspection
    case reperformance = "re-performance"
  }

  /// A period over which a practice was seen to work, with the cases looked at where it has cases.
  package struct Operation: Hashable, Sendable {
    package let period: Period
    package let cases: Cases?

    package init(period: Period, cases: Cases? = nil) {
      self.period = period
      self.cases = cases
    }
  }

  /// How many cases there were, how many were looked at, and in how many it did not work.
  package struct Cases: Hashable, Sendable {
    package let population: Int
    package let sample: Int
    package let deviations: Int

    /// Creates counts, or nothing where a sample exceeds its population or deviations the sample.
    package init?(population: Int, sample: Int, deviations: Int) {
      guard deviations >= 0, deviations <= sample, sample <= population else { return nil }
      self.population = population
      self.sample = sample
      self.deviations = deviations
    }
  }
}

extension EvidenceTest {
  package var holds: Bool {
    if case .holds = result { true } else { false }
  }

  /// How it was looked at, where it was.
  package var examined: Examined? {
    switch result {
    case .holds(let examined), .doesNotHold(let examined): examined
    case .notSeen: nil
    }
  }
}

extension EvidenceTest.Result {
  /// The names of the results in files and commands.
  package enum Name: String, CaseIterable, Sendable {
    case holds
    case doesNotHold = "does-not-hold"
    case notSeen = "not-seen"
  }

  package var name: Name {
    switch self {
    case .holds: .holds
    case .doesNotHold: .doesNotHold
    case .notSeen: .notSeen
    }
  }
}

extension EvidenceTest.Result.Name {
  package var title: Text {
    switch self {
    case .holds: Text(nl: "gezien en houdt stand", en: "seen and holds")
    case .doesNotHold: Text(nl: "gezien en houdt geen stand", en: "seen and does not hold")
    case .notSeen: Text(nl: "niet gezien", en: "not seen")
    }
  }
}

extension EvidenceTest.Method {
  /// The audit procedure, as ISA 500 names it.
  package var title: Text {
    switch self {
    case .inquiry: Text(nl: "inlichtingen", en: "inquiry")
    case .observation: Text(nl: "waarneming", en: "observation")
    case .inspection: Text(nl: "inspectie", en: "inspection")
    case .reperformance: Text(nl: "opnieuw uitvoeren", en: "re-performance")
    }
  }
}
