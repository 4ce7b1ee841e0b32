import Definitions
import Demonstration
import Invocation
import Journal
import Language

/// What the line of `demo` gives.
struct DemoOptions: Options {
  let seed = Option<Int>(
    "seed", Text(nl: "GETAL", en: "NUMBER"),
    help: Text(
      nl: "Het getal waaruit alles wordt verzonnen.",
      en: "The number from which everything is invented."), default: 2025)
  let output = Option<FolderPath>(
    "output", short: "o", Text(nl: "MAP", en: "DIRECTORY"),
    help: Text(nl: "Een nieuwe of lege map.", en: "A new or empty directory."),
    default: FolderPath("Outputs/demo"), completion: .directory, form: .newPath)
  let force = Flag(
    "force",
    help: Text(
      nl: "Ook in een map met bestanden; die met dezelfde naam worden overschreven.",
      en: "Also in a directory with files; those of the same name are overwritten."))
}

extension Command where Context == Console {
  static var demo: Command {
    Command(
      "demo", under: .program,
      summary: Text(
        nl: "Maak een fictieve sector met alle rapporten, om te zien wat er kan.",
        en: "Make a fictional sector with all reports, to see what there is."),
      discussion: Text(
        nl: "Tweeënzeventig verzonnen instellingen, twee keer gemeten, deels getoetst en samen"
          + " gepubliceerd, met elk rapport in elke vorm en beide talen. Open daarna index.html. Op"
          + " elke bladzijde staat dat het verzonnen is; hetzelfde getal geeft dezelfde bestanden.",
        en: "Seventy-two invented institutions, measured twice, audited in part and published"
          + " together, with every report in every form and both languages. Then open index.html."
          + " Every page says that it is invented; the same number gives the same files."),
      examples: [
        Example(
          ["demo"],
          Text(nl: "In Outputs/demo, onder deze map.", en: "In Outputs/demo, below this directory.")
        ),
        Example(
          ["demo", "--seed", "7", "--output", "voorbeeld"],
          Text(nl: "Een andere sector, in een eigen map.", en: "Another sector, elsewhere.")),
      ],
      seeAlso: ["show", "report", "sector"],
      options: DemoOptions.self
    ) { console, given in
      let definitions: DemonstrationDefinitions
      do throws(LibraryFault) {
        definitions = try DemonstrationDefinitions(.embedded)
      } catch {
        throw Failure.library(error)
      }
      var folder = try DemonstrationFolder(making: given.output.spelling, force: given.force)
      let demonstration = Demonstration(seed: UInt64(bitPattern: Int64(given.seed)), definitions) {
        console.tell($0.text)
      }
      try demonstration.files { try folder.write($0) }
      console.tell(
        Text(
          nl: "Geschreven: \(folder.count) bestanden. Open \(given.output.spelling)/index.html.",
          en: "Written: \(folder.count) files. Open \(given.output.spelling)/index.html."))
      return .success
    }
  }
}

extension Demonstration.Stage {
  /// What is being made, for who waits.
  fileprivate var text: Text {
    switch self {
    case .institutions:
      Text(
        nl: "Instellingen verzinnen, meten en toetsen…",
        en: "Inventing, measuring and auditing institutions…")
    case .publication:
      Text(
        nl: "Beslissen wat er veilig kan worden gepubliceerd…",
        en: "Deciding what is safe to publish…")
    case .reports:
      Text(nl: "Rapporten schrijven…", en: "Writing reports…")
    }
  }
}

/// The folder of a demonstration with the files written so far.
private struct DemonstrationFolder {
  private let path: String
  private let force: Bool
  private var folders: Set<String> = []
  private(set) var count = 0

  /// Makes the folder, and those above it; one with files in it is refused unless that is meant.
  init(making path: String, force: Bool) throws {
    self.path = path
    self.force = force
    try make(path)
    guard !force else { return }
    let names: [String]
    do throws(FileError) {
      names = try DirectoryListing.names(in: path)
    } catch {
      throw Failure.reading(path: path, error)
    }
    guard names.isEmpty else { throw Failure.folderNotEmpty(path: path) }
  }

  /// Nothing here is anybody's, so that everybody may read it.
  mutating func write(_ file: DemonstrationFile) throws {
    let target = "\(path)/\(file.path)"
    if let end = target.lastIndex(of: "/") { try make(String(target[..<end])) }
    do throws(FileError) {
      try OutputFile.write(file.bytes, to: target, replacing: force, mode: 0o644)
    } catch {
      throw Failure.writing(path: target, error)
    }
    count += 1
  }

  private mutating func make(_ folder: String) throws {
    guard !folder.isEmpty, folders.insert(folder).inserted else { return }
    if let end = folder.lastIndex(of: "/") { try make(String(folder[..<end])) }
    do throws(FileError) {
      try Folder.create(folder)
    } catch .exists {
      // It was there before; whether it is a folder shows in what is written to it.
    } catch {
      throw Failure.writing(path: folder, error)
    }
  }
}
