package import Language

/// How much risk an institution runs by what it does, low to high.
package enum RiskProfile: String, CaseIterable, Comparable, Sendable {
  case low
  case medium
  case high

  package static func < (left: RiskProfile, right: RiskProfile) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// The questions whose points make up the risk profile.
package struct ProfileSection: Sendable {
  package let introduction: Text
  package let questions: [ProfileQuestion]

  /// The least points for a medium profile.
  package let medium: Int

  /// The least points for a high profile; more than for a medium one.
  package let high: Int

  /// What each profile means, in words.
  package let reasons: [RiskProfile: Text]

  package init(
    introduction: Text, questions: [ProfileQuestion], medium: Int, high: Int,
    reasons: [RiskProfile: Text]
  ) {
    precondition(medium < high, "the thresholds of a profile must rise")
    self.introduction = introduction
    self.questions = questions
    self.medium = medium
    self.high = high
    self.reasons = reasons
  }

  /// For a questionnaire that asks nothing of the kind.
  package static let none = ProfileSection(
    introduction: Text(same: ""), questions: [], medium: 1, high: 2, reasons: [:])

  /// The question with an identifier, or nil.
  package func question(_ id: String) -> ProfileQuestion? {
    questions.first { $0.id == id }
  }
}

/// A question about what an institution does, each answer adding points.
package struct ProfileQuestion: Sendable {
  package let id: String
  package let question: Text
  package let guidance: Text

  /// At least two answers with unique identifiers.
  package let answers: [Answer]

  package init(id: String, question: Text, guidance: Text, answers: [Answer]) {
    self.id = id
    self.question = question
    self.guidance = guidance
    self.answers = answers
  }

  package struct Answer: Sendable {
    package let id: String
    package let title: Text

    /// What the answer adds to the profile, 0 or more.
    package let points: Int

    package init(id: String, title: Text, points: Int) {
      self.id = id
      self.title = title
      self.points = points
    }
  }
}

/// What the profile answers given so far allow to be said.
package struct ComputedProfile: Hashable, Sendable {
  /// The points if every open question gets its lowest answer, and its highest.
  package let points: ClosedRange<Int>

  /// The profiles that answers to the open questions can still lead to, at least one, low to high.
  package let possible: [RiskProfile]

  /// The questions not answered yet.
  package let open: Int

  package init(points: ClosedRange<Int>, possible: [RiskProfile], open: Int) {
    precondition(!possible.isEmpty, "some profile is possible")
    self.points = points
    self.possible = possible
    self.open = open
  }

  /// The profiles at both ends.
  package var range: ClosedRange<RiskProfile> { possible[0]...possible[possible.count - 1] }

  /// The profile, where open questions can no longer change it.
  package var settled: RiskProfile? { possible.count == 1 ? possible[0] : nil }
}

extension ProfileSection {
  /// Adds up the points of the answers given, with bounds over the open questions.
  package func computed(from answers: [String: String]) -> ComputedProfile {
    var least = 0
    var most = 0
    var open = 0
    // Whatever is enough for a high profile counts as just enough, so that there are few sums.
    var sums: Set = [0]
    for question in questions {
      let given = answers[question.id].flatMap { id in question.answers.first { $0.id == id } }
      let points = given.map { [$0.points] } ?? question.answers.map(\.points)
      least += points.min() ?? 0
      most += points.max() ?? 0
      open += given == nil ? 1 : 0
      if !points.isEmpty {
        sums = Set(sums.flatMap { sum in points.map { min(sum + $0, high) } })
      }
    }
    let possible = Set(sums.map(profile)).sorted()
    return ComputedProfile(points: least...most, possible: possible, open: open)
  }

  /// The profile that a number of points amounts to.
  package func profile(for points: Int) -> RiskProfile {
    if points >= high { return .high }
    return points >= medium ? .medium : .low
  }
}

extension RiskProfile {
  /// Laag, midden or hoog.
  package var title: Text {
    switch self {
    case .low: Text(nl: "laag", en: "low")
    case .medium: Text(nl: "midden", en: "medium")
    case .high: Text(nl: "hoog", en: "high")
    }
  }
}
