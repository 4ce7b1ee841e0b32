import Definitions
import Invocation
import Language
import Maturity

/// What the line of `completions` gives.
struct CompletionsOptions: Options {
  let shell = Argument<Shell>(
    Text(nl: "SHELL", en: "SHELL"), help: Text(nl: "De shell.", en: "The shell."))
}

/// What the line of `manual` gives.
struct ManualOptions: Options {
  let output = Shared.output
  let force = Shared.force
}

extension Command where Context == Console {
  static var completions: Command {
    Command(
      "completions", under: .program,
      summary: Text(
        nl: "Schrijf de aanvullingen voor een shell.", en: "Write the completions for a shell."),
      discussion: Text(
        nl: "Zet de uitvoer waar uw shell haar zoekt; de eerste regels zeggen waar.",
        en: "Put the output where your shell looks for it; its first lines say where."),
      examples: [
        Example(
          ["completions", "bash"],
          Text(nl: "Voor bash.", en: "For bash."))
      ],
      options: CompletionsOptions.self
    ) { console, given in
      let library = Library.embedded
      try console.writeData(
        peil.completions(
          for: given.shell, in: console.language,
          lists: [
            "questionnaires": library.ids(.questionnaire), "norms": library.ids(.norm),
            "shown": library.ids(.questionnaire) + library.ids(.publishedFacts),
            "items": try names(library) { questionnaire in
              questionnaire.profile.questions.map(\.id)
                + questionnaire.themes.flatMap { $0.practices.map(\.id) }
                + questionnaire.keyFacts.map(\.id)
            },
            "themes": try names(library) { $0.themes.map(\.id) },
            "roles": try names(library) { $0.respondents.map(\.id) },
          ]))
      return .success
    }
  }

  /// Names of the embedded questionnaires, each once.
  private static func names(
    _ library: Library, _ names: (Questionnaire) -> [String]
  ) throws -> [String] {
    do throws(LibraryFault) {
      var all: [String] = []
      for id in library.ids(.questionnaire) {
        for name in names(try library.questionnaire(id)) where !all.contains(name) {
          all.append(name)
        }
      }
      return all
    } catch {
      throw Failure.library(error)
    }
  }

  static var manual: Command {
    Command(
      "manual", under: .program,
      summary: Text(
        nl: "Schrijf de handleiding als manpagina.", en: "Write the manual as a man page."),
      examples: [
        Example(
          ["manual"], Text(nl: "Bekijk haar met 'man -l'.", en: "Read it with 'man -l'."))
      ],
      options: ManualOptions.self
    ) { console, given in
      try console.deliver(
        peil.manual(in: console.language, date: releaseDate), for: .programs, to: given.output,
        force: given.force)
      return .success
    }
  }
}
