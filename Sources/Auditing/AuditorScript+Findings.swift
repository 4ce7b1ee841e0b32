import Assessment
import Dialogue
import History
import Language
import Maturity

extension AuditorScript {
  /// The position of a severity by its number or its words.
  func severity(_ word: String) -> Int? {
    let word = word.lowercased()
    return questionnaire.severities.enumerated().first { index, severity in
      [String(index + 1), severity.id, severity.title.nl, severity.title.en]
        .contains { $0.lowercased() == word }
    }?.offset
  }

  func find(
    _ severity: Int, _ condition: String, at place: PracticePlace
  ) -> Step<AuditorScript> {
    let finding = Finding(
      id: dossier.nextFindingID(wave: assessment.state.header.wave),
      practice: questionnaire[place].id,
      criterion: questionnaire[place].criterion[language], condition: condition,
      severity: questionnaire.severities[severity].id)
    return .record(.found(finding)) { _ in
      .ask(.detail(place, finding: finding.id, .cause))
    }
  }

  func detail(
    _ part: Finding.Part, _ text: String?, of id: String, at place: PracticePlace
  ) -> Step<AuditorScript>? {
    guard var finding = dossier.finding(id)?.finding else { return .ask(.rating(place)) }
    switch part {
    case .cause: finding.cause = text
    case .effect: finding.effect = text
    case .recommendation: finding.recommendation = text
    case .owner: finding.owner = text
    case .due:
      finding.due = text.flatMap { Day(iso: $0) }
      if finding.due == nil, text != nil { return nil }
    }
    return Step(recording: [.found(finding)], telling: [text == nil ? .cleared : .saved]) {
      .ask($0.question(after: part, of: id, at: place))
    }
  }

  /// The next thing that a finding says, else the practice it is about.
  func question(
    after part: Finding.Part, of id: String, at place: PracticePlace
  ) -> Question {
    let parts = Finding.Part.allCases
    let next = parts.firstIndex(of: part).map { $0 + 1 } ?? parts.count
    return next < parts.count
      ? .detail(place, finding: id, parts[next]) : question(at: place, .jump)
  }
}
