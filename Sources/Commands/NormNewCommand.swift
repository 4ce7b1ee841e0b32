import Definitions
import Invocation
import Language

/// What the line of `norm new` gives.
struct NormNewOptions: Options {
  let file = Argument<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "Het nieuwe bestand NAAM.json; NAAM wordt ook de naam van het normenkader.",
      en: "The new file NAME.json; NAME also becomes the name of the norm framework."),
    completion: .file(suffixes: [".json"]))
  let from = Option<String>(
    "from", Text(nl: "NORMENKADER", en: "NORM"),
    help: Text(
      nl: "Het normenkader om van uit te gaan: een naam of een bestand.",
      en: "The norm framework to start from: a name or a file."),
    default: NewRecord.usualNorm, completion: .list("norms"), form: .path)
  let title = OptionalOption<String>(
    "title", Text(nl: "TEKST", en: "TEXT"),
    help: Text(
      nl: "De titel, in beide talen gelijk; anders ‘\(NormCopy.defaultTitle.nl)’.",
      en: "The title, the same in both languages; else ‘\(NormCopy.defaultTitle.en)’."),
    form: .name)
  let force = Shared.force
  let definitions = Shared.definitions
}

extension Command where Context == Console {
  static var normNew: Command {
    Command(
      "norm new", under: .definitions,
      summary: Text(
        nl: "Maak een eigen normenkader om aan te passen.",
        en: "Make a norm framework of your own to adapt."),
      discussion: Text(
        nl: "Elk bestuur stelt zijn eigen streefniveaus vast. Het nieuwe bestand begint als kopie,"
          + " heet naar zijn bestandsnaam en is alleen voor u leesbaar. Verander de streefniveaus,"
          + " de redenen en de beschrijving, controleer het met 'peil check' en geef het met --norm"
          + " aan 'peil new', 'peil interview' en de opdrachten die een uitkomst tonen.",
        en: "Each board sets its own target levels. The new file begins as a copy, is named after"
          + " its file name, and only you can read it. Change the targets, the reasons and the"
          + " description, check it with 'peil check', and give it with --norm to 'peil new',"
          + " 'peil interview' and the commands that show a result."),
      examples: [
        Example(
          ["norm", "new", "instelling.json", "--title", "Streefniveaus Hogeschool Voorbeeld"],
          Text(nl: "Een kopie om aan te passen.", en: "A copy to adapt."))
      ],
      seeAlso: ["check", "new", "report"],
      options: NormNewOptions.self
    ) { console, given in
      guard let id = NormCopy.id(ofFile: given.file) else {
        throw Failure.normFileName(path: given.file)
      }
      if Library.embedded.ids(.norm).contains(id) {
        throw Failure.normNameTaken(path: given.file, id: id)
      }
      let title = try given.title.map { Text(same: try console.requiredText($0, of: "--title")) }
      let copy = try copy(
        of: console.definitions(given.definitions, norm: given.from), id: id,
        title: title ?? NormCopy.defaultTitle)
      try console.deliver(copy.text, for: .programs, to: .file(given.file), force: given.force)
      let next = shellLine("check", file: given.file)
      console.tell(
        Text(
          nl: "Pas het aan en controleer het met: \(next)",
          en: "Adapt it and check it with: \(next)"))
      return .success
    }
  }

  private static func copy(
    of choice: NormChoice, id: String, title: Text
  ) throws -> NormCopy {
    do throws(LibraryFault) {
      let source = try choice.library.source(.norm, choice.id ?? NewRecord.usualNorm)
      let problems = choice.library.problems(in: source)
      guard problems.isEmpty, let copy = NormCopy(of: source, id: id, title: title) else {
        throw .faulty(problems)
      }
      return copy
    } catch {
      throw Failure.library(error)
    }
  }
}
