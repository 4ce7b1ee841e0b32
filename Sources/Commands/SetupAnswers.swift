import History
import Invocation
import Language
import Maturity
import Terminal

/// What is known of a record that is to be made, before the rest is asked.
struct SetupAnswers {
  var institution: String?
  var sector: Sector?
  var wave: String?
  let questionnaire: Questionnaire
  let norm: String?
  let profile: RiskProfile?
  let scope: String?
  let referenceDate: Day?

  /// What a line says, with the questionnaire and the norm framework that it chooses.
  init(
    _ subject: Given<SubjectOptions>, _ record: Given<RecordOptions>,
    questionnaire: Questionnaire, norm: String?
  ) {
    institution = subject.institution
    sector = subject.sector
    wave = subject.wave
    self.questionnaire = questionnaire
    self.norm = norm
    profile = record.profile
    scope = record.scope
    referenceDate = record.referenceDate
  }

  /// The most times one thing is asked, so that a script that has lost its place ends.
  private static let patience = 100

  /// What came of asking.
  enum Outcome {
    case complete(NewRecord)

    /// Nothing is made, and the program leaves with this.
    case ended(ExitStatus)
  }

  /// Asks what is missing.
  ///
  /// Where the input is no terminal nobody can mend an answer, so that the first line that is none
  /// ends it: the lines after it were meant for other questions.
  func completed(path: String, asking: Bool, console: Console) throws -> Outcome {
    do {
      if let record = try asked(path: path, asking: asking, console: console) {
        return .complete(record)
      }
      console.tell(
        Text(
          nl: "Er is niets gemaakt: de invoer hield op voordat alles bekend was.",
          en: "Nothing has been made: the input ended before everything was known."))
      return .ended(.noInput)
    } catch let refused as Refused {
      let line = console.linesRead
      console.tell(
        Text(
          nl: "Er is niets gemaakt: regel \(line) (\(refused.line.told)) is hier geen antwoord.",
          en: "Nothing has been made: line \(line) (\(refused.line.told)) is not an answer here."))
      return .ended(.badData)
    }
  }

  /// A line of scripted input that is no answer.
  private struct Refused: Error {
    let line: String
  }

  /// The record, or nil if the input ended first.
  private func asked(path: String, asking: Bool, console: Console) throws -> NewRecord? {
    if !asking { try requireEverything(path) }
    let lacksDate = referenceDate == nil && !questionnaire.isScored
    if institution == nil || sector == nil || wave == nil || lacksDate {
      try console.write(
        Text(
          nl: "\(path) is er nog niet en wordt gemaakt. Daarvoor zijn enkele gegevens nodig.\n\n",
          en: "\(path) is not there yet and will be made. That takes a few details.\n\n"
        )[console.language])
    }
    guard let institution = try institution?.trimmed.nonEmpty ?? askInstitution(console),
      let sector = try sector ?? askSector(console),
      let wave = try wave?.trimmed.nonEmpty ?? askWave(console),
      let date = try referenceDate ?? questionnaire.usualReferenceDate(console)
        ?? askReferenceDate(sector, console)
    else { return nil }
    return NewRecord(
      path: path, institution: institution, sector: sector, wave: wave, scope: scope,
      questionnaire: questionnaire.id, norm: norm, profile: profile, referenceDate: date)
  }

  private func requireEverything(_ path: String) throws {
    let missing = [
      institution == nil ? "--institution" : nil, sector == nil ? "--sector" : nil,
      wave == nil ? "--wave" : nil,
      referenceDate == nil && !questionnaire.isScored ? "--reference-date" : nil,
    ].compactMap(\.self)
    if !missing.isEmpty { throw Failure.missingOptions(missing, path: path) }
  }

  private func askInstitution(_ console: Console) throws -> String? {
    try ask(Text(nl: "Naam van de instelling: ", en: "Name of the institution: "), console) {
      $0.nonEmpty.flatMap(Self.named)
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
    let usual = questionnaire.isScored ? "2025" : "2023"
    return try ask(
      Text(nl: "Meetronde (Enter is \(usual)): ", en: "Wave (Enter is \(usual)): "), console
    ) { $0.isEmpty ? usual : Self.named($0) }
  }

  /// A name as the options take it: one line in which nothing is hidden.
  private static func named(_ answer: String) -> String? {
    WordForm.name.allows(answer) ? answer : nil
  }

  /// The sectors were measured at different times, so that no day goes without saying.
  private func askReferenceDate(_ sector: Sector, _ console: Console) throws -> Day? {
    let hint =
      switch sector {
      case .university:
        Text(
          nl: "Het sectorbeeld van de universiteiten verscheen in oktober 2023.",
          en: "The sector report of the universities appeared in October 2023.")
      case .hogeschool:
        Text(
          nl: "Het sectorbeeld van de hogescholen beschrijft de situatie medio 2023.",
          en: "The sector report of the universities of applied sciences describes mid-2023.")
      case .institute:
        Text(
          nl: "Het sectorbeeld van de instituten van KNAW en NWO verscheen in 2024.",
          en: "The sector report of the KNAW and NWO institutes appeared in 2024.")
      }
    let question = Text(
      nl: "\(hint.nl)\nNeem de datum over uit het instellingsbeeld.\n"
        + "Peildatum (zoals 2023-06-30): ",
      en: "\(hint.en)\nTake the date from the institution’s report.\n"
        + "Reference date (such as 2023-06-30): ")
    return try ask(question, console, Day.init(iso:))
  }

  /// Asks until the answer is understood; nil at the end of the input.
  private func ask<Answer>(
    _ question: Text, _ console: Console, _ understand: (String) -> Answer?
  ) throws -> Answer? {
    for _ in 0..<Self.patience {
      try console.write(question[console.language])
      var said = ""
      switch try nextLine(console) {
      case .text(let text):
        if let answer = understand(text.trimmed) { return answer }
        said = text
      case .notUTF8, .tooLong: break
      case .end:
        try console.write("\n")
        return nil
      case .interrupted(let signal): throw Failure.interrupted(signal)
      }
      if !console.input.isTerminal { throw Refused(line: said) }
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
