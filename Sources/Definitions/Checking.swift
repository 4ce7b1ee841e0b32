package import JSON
import Language
import Maturity

extension Library {
  /// Everything that is wrong with a definition file, in the order of the file.
  ///
  /// References to other definitions are followed in this library.
  package func problems(in source: SourceText) -> [DefinitionProblem] {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return log.problems }
    guard value.members != nil else {
      log.report(.wrongKind(expected: .object, found: value.valueKind), at: value.offset)
      return log.problems
    }
    guard let format = value["format"] else {
      log.report(.missingKey("format"), at: value.offset)
      return log.problems
    }
    let problems: [DefinitionProblem]
    switch DefinitionKind.allCases.first(where: { $0.format == format.string }) {
    case .questionnaire: problems = self.problems(of: Questionnaire.reading(source))
    case .norm:
      problems = dependentProblems(
        source, value, alone: { self.problems(of: NormFramework.reading(source)) },
        against: { NormFramework.problems(in: source, against: $0) })
    case .publishedFacts:
      problems = dependentProblems(
        source, value, alone: { self.problems(of: PublishedFacts.reading(source)) },
        against: { PublishedFacts.problems(in: source, against: $0) })
    case .policy:
      problems = dependentProblems(
        source, value, alone: { self.problems(of: PublicationPolicy.reading(source)) },
        against: { PublicationPolicy.problems(in: source, against: $0) })
    case .crosswalk: problems = crosswalkProblems(source, value)
    case nil:
      let formats = DefinitionKind.allCases.map(\.format)
      log.report(
        .notAmong(
          format.string ?? format.compact, choices: formats,
          suggestion: format.string.flatMap { closest(to: $0, among: formats) }),
        at: format.offset)
      return log.problems
    }
    return (problems + nameProblems(source, value)).sorted { $0.offset < $1.offset }
  }

  /// What is wrong with a definition, against the questionnaire it names where that can be read.
  private func dependentProblems(
    _ source: SourceText, _ value: JSONValue, alone: () -> [DefinitionProblem],
    against: (Questionnaire) -> [DefinitionProblem]
  ) -> [DefinitionProblem] {
    guard let reference = value["questionnaire"], let id = reference.string, isIdentifier(id) else {
      return alone()
    }
    do throws(LibraryFault) {
      return against(try questionnaire(id))
    } catch {
      return alone()
        + [DefinitionProblem(error.fact(about: id), in: source, at: reference.offset)]
    }
  }

  /// What is wrong with a crosswalk, at each end as far as its questionnaire can be read.
  private func crosswalkProblems(_ source: SourceText, _ value: JSONValue) -> [DefinitionProblem] {
    let from = end(value["from"], in: source)
    let to = end(value["to"], in: source)
    return Crosswalk.problems(in: source, from: from.questionnaire, to: to.questionnaire)
      + from.problems + to.problems
  }

  /// The questionnaire at one end of a crosswalk, or why it cannot be had.
  private func end(
    _ value: JSONValue?, in source: SourceText
  ) -> (questionnaire: Questionnaire?, problems: [DefinitionProblem]) {
    guard let reference = value?["questionnaire"], let id = reference.string, isIdentifier(id)
    else { return (nil, []) }
    do throws(LibraryFault) {
      return (try questionnaire(id), [])
    } catch {
      return (nil, [DefinitionProblem(error.fact(about: id), in: source, at: reference.offset)])
    }
  }

  private func problems<Definition>(of reading: DefinitionReading<Definition>)
    -> [DefinitionProblem]
  {
    switch reading {
    case .definition: []
    case .problems(let problems): problems
    }
  }

  /// A file is found by its name, so that the name must be the definition's own.
  private func nameProblems(_ source: SourceText, _ value: JSONValue) -> [DefinitionProblem] {
    guard let id = value["id"], let name = id.string,
      let file = source.name.split(separator: "/").last, file.hasSuffix(".json"),
      file != "\(name).json"
    else { return [] }
    return [
      DefinitionProblem(
        .fileNameDiffers(id: name, file: String(file)), in: source, at: id.offset)
    ]
  }
}

extension LibraryFault {
  /// What it means for a file that refers to a questionnaire.
  fileprivate func fact(about id: String) -> DefinitionProblem.Fact {
    switch self {
    case .unknown(_, _, let suggestion, _): .unknownQuestionnaire(id, suggestion: suggestion)
    case .faulty: .faultyQuestionnaire(id)
    }
  }
}
