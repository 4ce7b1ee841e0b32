import Dialogue
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
    } catch is Stopped {
      console.tell(Text(nl: "Er is niets gemaakt.", en: "Nothing has been made."))
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

  /// Somebody stopped before everything was known.
  private struct Stopped: Error {}

  /// The record, or nil if the input ended first.
  private func asked(path: String, asking: Bool, console: Console) throws -> NewRecord? {
    if !asking { try requireEverything(path) }
    let lacksDate = referenceDate == nil && !questionnaire.isScored
    if institution == nil || sector == nil || wave == nil || lacksDate {
      try write(
        Text(
          nl: "\(path) is er nog niet en wordt gemaakt. Daarvoor zijn enkele gegevens nodig. Typ ?"
            + " voor uitleg en q om te stoppen.",
          en: "\(path) is not there yet and will be made. That takes a few details. Type ? for an"
            + " explanation and q to stop."), console)
      try console.write("\n")
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
    let question = Question(
      Text(nl: "Naam van de instelling", en: "Name of the institution"),
      help: Text(
        nl: "De naam zoals die in rapporten moet staan, bijvoorbeeld: Hogeschool Voorbeeld.",
        en: "The name as it is to stand in reports, for example: Hogeschool Voorbeeld."))
    return try ask(question, console) { $0.nonEmpty.flatMap(Self.named) }
  }

  private func askSector(_ console: Console) throws -> Sector? {
    let kinds = Sector.allCases.enumerated().map { index, kind in
      Text(nl: "\(index + 1). \(kind.title.nl)", en: "\(index + 1). \(kind.title.en)")
    }
    let question = Question(
      lines: kinds, Text(nl: "Soort instelling", en: "Kind of institution"),
      help: Text(
        nl: "Typ het cijfer. Sectorbeelden tellen instellingen van één soort bij elkaar.",
        en: "Type the number. Sector reports count institutions of one kind together."))
    return try ask(question, console) { answer in
      if let number = Int(answer), Sector.allCases.indices.contains(number - 1) {
        return Sector.allCases[number - 1]
      }
      return Sector.allCases.first { answer.names($0.rawValue, $0.title) }
    }
  }

  private func askWave(_ console: Console) throws -> String? {
    let usual = questionnaire.isScored ? "2025" : "2023"
    let question = Question(
      Text(nl: "Meetronde (Enter is \(usual))", en: "Wave (Enter is \(usual))"),
      help: Text(
        nl: "Onder welke naam deze meting met andere van dezelfde ronde wordt vergeleken, zoals"
          + " \(usual).",
        en: "The name under which this record is compared with others of the same wave, such as"
          + " \(usual)."))
    return try ask(question, console) { $0.isEmpty ? usual : Self.named($0) }
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
    let source = Text(
      nl: "Neem de datum over uit het instellingsbeeld.",
      en: "Take the date from the institution’s report.")
    let question = Question(
      lines: [hint, source],
      Text(nl: "Peildatum (zoals 2023-06-30)", en: "Reference date (such as 2023-06-30)"),
      help: Text(
        nl: "De dag waarop de antwoorden waar moeten zijn, als jaar, maand en dag.",
        en: "The day on which the answers are to be true, as year, month and day."))
    return try ask(question, console, Day.init(iso:))
  }

  /// What is asked of a new record.
  private struct Question {
    let lines: [Text]
    let invitation: Text
    let help: Text

    init(lines: [Text] = [], _ invitation: Text, help: Text) {
      self.lines = lines
      self.invitation = invitation
      self.help = help
    }
  }

  /// Asks until the answer is understood; nil at the end of the input.
  private func ask<Answer>(
    _ question: Question, _ console: Console, _ understand: (String) -> Answer?
  ) throws -> Answer? {
    for _ in 0..<Self.patience {
      for line in question.lines { try write(line, console) }
      try write(question.invitation, console, end: ": ")
      var said = ""
      switch try nextLine(console) {
      case .text(let text):
        switch NameLine(text) {
        case .name(let name):
          if let answer = understand(name) { return answer }
        case .quit: throw Stopped()
        case .help:
          try write(question.help, console)
          continue
        case .command: break
        }
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
          nl: "Dat is hier geen antwoord. Typ ? voor uitleg.",
          en: "That is not an answer here. Type ? for an explanation."))
    }
    return nil
  }

  /// Writes a paragraph as wide as the terminal.
  private func write(_ text: Text, _ console: Console, end: String = "\n") throws {
    let width = min(console.columns, 100) - end.count
    try console.write(
      text[console.language].wrapped(to: max(1, width)).joined(separator: "\n") + end)
  }

  private func nextLine(_ console: Console) throws(Failure) -> Line {
    do throws(CallFailure) {
      return try console.nextLine()
    } catch {
      throw .call(error)
    }
  }
}
