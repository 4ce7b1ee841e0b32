package import Assessment
package import History
package import Language
package import Maturity

/// Something that the auditor does.
package enum AuditAction: Hashable, Sendable {
  /// Picks one of the choices, counted from 0: a kind of engagement or a rating.
  case choose(Int)

  /// Gives the text that is asked for.
  case write(String)

  /// Gives the period of the engagement.
  case period(Period)

  /// Chooses what to examine; a sample without a seed gets a fresh one.
  case plan(PlanChoice)

  /// Says of the piece of evidence that is asked about whether it was seen and holds.
  case test(EvidenceTest.Result)

  /// Says over which period and cases it was seen to work.
  case operation(EvidenceTest.Operation)

  /// Says by what date a finding is to be resolved.
  case due(Day)

  /// Leaves what there is and goes on.
  case skip

  /// Leaves the practice out; without a reason the reason is asked.
  case notApplicable(String?)

  /// Says that the practice was not examined; without a reason the reason is asked.
  case notExamined(String?)

  /// Evidence that the auditor came upon and the record does not name.
  case own(EvidenceKind, String)

  /// Goes through the evidence of the practice again.
  case evidence

  /// Begins a finding on the practice; without a severity and a text these are asked.
  case finding(Int, String)
  case beginFinding

  /// Writes the working note; without a text the text is asked.
  case note(String?)

  /// Marks the practice to be looked at again, or takes the mark away.
  case flag(String?)

  case back
  case undo
  case redo

  /// Goes to a practice or a theme by its identifier.
  case goTo(String)

  /// Goes to the next practice of the plan that was not examined.
  case next

  /// Goes to the engagement or the plan, to change it.
  case changeEngagement
  case changePlan

  case review
  case help

  /// Says that the examination is complete.
  case finish

  /// Goes on after finishing; without a reason the reason is asked.
  case reopen(String?)

  case quit
}

/// A way of choosing what to examine, as it is typed.
package struct PlanChoice: Hashable, Sendable {
  package let name: AuditPlan.Selection.Name

  /// The themes, for a choice by theme.
  package let themes: [String]

  /// How many practices, for a sample or by risk.
  package let size: Int?

  /// The seed of a sample; nil for a fresh one.
  package let seed: Int?

  package init(
    _ name: AuditPlan.Selection.Name, themes: [String] = [], size: Int? = nil, seed: Int? = nil
  ) {
    self.name = name
    self.themes = themes
    self.size = size
    self.seed = seed
  }

  /// The choice with everything it needs, or what is still to be said.
  ///
  /// - Parameters:
  ///   - questionnaire: knows the themes.
  ///   - fresh: a seed drawn for the occasion.
  /// - Returns: what to choose by.
  /// - Throws: what is missing or wrong.
  package func selection(
    in questionnaire: Questionnaire, freshSeed fresh: Int
  ) throws(PlanFault) -> AuditSelection {
    if let size, size < 1 { throw .size }
    let known = questionnaire.themes.map(\.id)
    var ids: [String] = []
    for theme in themes {
      guard let id = known.first(where: { $0.lowercased() == theme.lowercased() }) else {
        throw .unknownTheme(theme, suggestion: closest(to: theme, among: known))
      }
      if !ids.contains(id) { ids.append(id) }
    }
    switch name {
    case .themes, .wholeGates:
      guard !ids.isEmpty else { throw .themesNeeded }
      let ordered = known.filter(ids.contains)
      return name == .themes ? .themes(ordered) : .wholeGates(themes: ordered)
    case .everything: return .everything
    case .byRisk: return .byRisk(size: size)
    case .sample:
      guard let size else { throw .size }
      let seed = seed ?? fresh
      guard AuditPlan.Selection.seeds.contains(seed) else { throw .seed }
      return .sample(size: size, seed: seed)
    }
  }
}

/// What is missing from a way of choosing, or wrong with it.
package enum PlanFault: Error, Hashable, Sendable {
  case themesNeeded
  case unknownTheme(String, suggestion: String?)

  /// A number of practices that is missing or not at least 1.
  case size

  case seed

  /// Nothing would be examined.
  case nothing
}
