import History
import Language
import Maturity
import Terminal

/// What is known of a record that is to be made, before the rest is asked.
struct SetupAnswers {
  var institution: String?
  var sector: Sector?
  var wave: String?
  let questionnaire: String
  let norm: String?
  let profile: RiskProfile?
  let scope: String?
  let referenceDate: Day?

  /// The most times one thing is asked, so that a script that has lost its place ends.
  private static let patience = 100

  /// Asks what is missing.
  ///
  /// - Returns: nil if the input ended first; nothing has then been made.
  func completed(path: String, asking: Bool, console: Console) throws -> NewRecord? {
    if !asking { try requireEverything(path) }
    if institution == nil || sector == nil || wave == nil {
      try console.write(
        Text(
          nl: "\(path) is er nog niet en wordt gemaakt. Daarvoor zijn enkele gegevens nodig.\n\n",
          en: "\(path) is not there yet and will be made. That takes a few details.\n\n"
        )[console.language].sanitized(keepingNewlines: true))
    }
    guard let institution = try institution?.trimmed.nonEmpty ?? askInstitution(console),
      let sector = try sector ?? askSector(console),
      let wave = try wave?.trimmed.nonEmpty ?? askWave(console)
    else {
      console.tell(
        Text(
          nl: "Er is niets gemaakt: de invoer hield op voordat alles bekend was.",
          en: "Nothing has been made: the input ended before everything was known."))
      return nil
    }
    return NewRecord(
      path: path, institution: institution, sector: sector, wave: wave, scope: scope,
      questionnaire: questionnaire, norm: norm, profile: profile,
      referenceDate: referenceDate ?? console.now().day)
  }

  private func requireEverything(_ path: String) throws {
    let missing = [
      institution == nil ? "--institution" : nil, sector == nil ? "--sector" : nil,
      wave == nil ? "--wave" : nil,
    ].compactMap(\.self)
    if !missing.isEmpty { throw Failure.missingOptions(missing, path: path) }
  }

  private func askInstitution(_ console: Console) throws -> String? {
    try ask(Text(nl: "Naam van de instelling: ", en: "Name of the institution: "), console) {
      $0.nonEmpty
    }
  }

  private func askSector(_ console: Console) throws -> Sector? {
    let names = Sector.allCases.enumerated().map {
      "\($0.offset + 1). \($0.element.title[console.language])\n"
    }
    let question = Text(nl: "Soort instelling: ", en: "Kind of institution: ")[console.language]
    return try ask(Text(same: names.joined() + question), console) { answer in
      if let number = Int(answer), Sector.allCases.indices.contains(number - 1) {
        return Sector.allCases[number - 1]
      }
      return Sector.allCases.first {
        [$0.rawValue, $0.title.nl, $0.title.en].contains { $0.lowercased() == answer.lowercased() }
      }
    }
  }

  private func askWave(_ console: Console) throws -> String? {
    let usual = "2025"
    return try ask(
      Text(nl: "Meetronde (Enter is \(usual)): ", en: "Wave (Enter is \(usual)): "), console
    ) { $0.isEmpty ? usual : $0 }
  }

  /// Asks until the answer is understood; nil at the end of the input.
  private func ask<Answer>(
    _ question: Text, _ console: Console, _ understand: (String) -> Answer?
  ) throws -> Answer? {
    for _ in 0..<Self.patience {
      try console.write(question[console.language])
      switch try nextLine(console) {
      case .text(let text):
        if let answer = understand(text.trimmed) { return answer }
      case .notUTF8, .tooLong: break
      case .end:
        try console.write("\n")
        return nil
      case .interrupted(let signal): throw Failure.interrupted(signal)
      }
      console.tell(
        Text(
          nl: "Dat is hier geen antwoord.", en: "That is not an answer here."))
    }
    return nil
  }

  private func nextLine(_ console: Console) throws(Failure) -> Line {
    do throws(CallFailure) {
      return try console.nextLine()
    } catch {
      throw .call(error)
    }
  }
}
