import History
package import Maturity

/// An institution that does not exist.
package struct FictionalInstitution: Sendable {
  package let name: String
  package let sector: Sector

  /// The institution's number among those of its kind, from 1.
  package let number: Int

  /// The risk profile that its profile answers amount to.
  package let profile: RiskProfile

  /// How much further than others it is, in points from about −16 to 16.
  let strength: Int

  let lot: Lot

  /// Who types for an institution: a task and not a person.
  package static let coordinator = "Coördinator kennisveiligheid"

  /// A short name for files: `university-03`.
  package var label: String {
    "\(sector.rawValue)-\(number < 10 ? "0" : "")\(number)"
  }

  /// Whether it chose the short route, as small institutions with little risk do.
  var isBrief: Bool { sector == .hogeschool && profile == .low }
}

// MARK: - Risk profile

extension FictionalInstitution {
  /// The answers to the profile questions, in the order of the questionnaire.
  ///
  /// The middle answer of each question makes a medium profile, the heaviest most of a high one; a
  /// low one has a single middle answer. A test holds the outcome to the profile that is meant.
  func profileAnswers(to section: ProfileSection) -> [(question: String, answer: String)] {
    section.questions.enumerated().map { index, question in
      let known = question.answers.filter { $0.id != "unknown" }
      let position =
        switch profile {
        case .high: index % 4 == 3 ? known.count - 2 : known.count - 1
        case .medium: sector == .hogeschool && index == 0 ? 0 : min(1, known.count - 1)
        case .low: index == 3 && lot.happens("\(name)/partner", percentage: 60) ? 1 : 0
        }
      return (question.id, known[position].id)
    }
  }
}
