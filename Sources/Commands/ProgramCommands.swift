import Definitions
import Invocation
import Language
import Maturity

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
      parameters: Argument<Shell>(
        Text(nl: "SHELL", en: "SHELL"), help: Text(nl: "De shell.", en: "The shell."))
    ) { console, shell in
      let library = Library.embedded
      try console.write(
        peil.completions(
          for: shell, in: console.language,
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
      parameters: Shared.output, Shared.force
    ) { console, output, force in
      try console.deliver(
        peil.manual(in: console.language, date: releaseDate), to: output, force: force)
      return .success
    }
  }
}
