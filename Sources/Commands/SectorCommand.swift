import Definitions
import History
import Invocation
import JSON
import Journal
import Language
import Maturity
import Publication
import Reports
import Terminal

/// What the line of `sector` gives.
struct SectorOptions: Options {
  let paths = Arguments<String>(
    Text(nl: "AANLEVERING", en: "SUBMISSION"),
    help: Text(
      nl: "Bestanden of mappen met aanleveringen, of - voor de invoer.",
      en: "Files or directories with submissions, or - for the input."), isRequired: false,
    completion: .file(suffixes: [".json", ".jsonl"]))
  let policy = Shared.policy
  let counts = OptionalOption<String>(
    "counts", Text(nl: "TABEL", en: "TABLE"),
    help: Text(
      nl: "Een CSV-tabel van elders getelde aantallen, in plaats van aanleveringen.",
      en: "A CSV table of numbers counted elsewhere, instead of submissions."),
    completion: .file(suffixes: [".csv"]))
  let ledger = OptionalOption<String>(
    "ledger", Text(nl: "REGISTER", en: "LEDGER"),
    help: Text(nl: "Het publicatieregister.", en: "The ledger of publications."),
    completion: .file(suffixes: []))
  let output = OptionalOption<FolderPath>(
    "output", short: "o", Text(nl: "MAP", en: "DIRECTORY"),
    help: Text(
      nl: "Een nieuwe of lege map voor de publicatie.",
      en: "A new or empty directory for the publication."), completion: .directory,
    form: .newPath)
  let confidential = Flag(
    "confidential",
    help: Text(
      nl: "Toon de aanleveringen zelf naast elkaar, in willekeurige volgorde, zonder sector en"
        + " profiel. Alleen voor de uitvoerder.",
      en: "Show the submissions themselves side by side, in random order, without sector and"
        + " profile. For the operator alone."))
  let by = Shared.by
  let definitions = Shared.definitions
}

extension Command where Context == Console {
  static var sector: Command {
    Command(
      "sector", under: .sector,
      summary: Text(
        nl: "Maak van aanleveringen het sectorbeeld, voor zover dat veilig kan.",
        en: "Make the sector picture of submissions, as far as that is safe."),
      discussion: Text(
        nl:
          "Voor de uitvoerder. Zonder --ledger wordt alleen gelezen en geteld wie er binnen is. Met"
          + " --ledger wordt beslist wat er volgens het publicatiebeleid kan worden gepubliceerd; met"
          + " --output ook wordt het vrijgegeven, één keer voor elke sector en meetronde. Dan staat het"
          + " eerst in het register en pas daarna in de map.\n\nElke aanlevering staat op één regel;"
          + " een map, meer bestanden en - voor de invoer mogen door elkaar. Iets dat niet klopt, wordt"
          + " met bestand en regel gezegd en houdt de publicatie tegen; een kopie telt één keer.",
        en:
          "For the operator. Without --ledger it is only read and counted who is in. With --ledger"
          + " it is decided what can be published by the publication policy; with --output too it is"
          + " released, once for each sector and wave. It is then in the ledger first and only after"
          + " that in the directory.\n\nEach submission stands on one line; a directory, several files"
          + " and - for the input may be mixed. Anything wrong is told by file and line and holds up"
          + " the publication; a copy counts once."),
      examples: [
        Example(
          ["sector", "aanleveringen/"],
          Text(nl: "Wie er binnen is.", en: "Who is in.")),
        Example(
          ["sector", "aanleveringen/", "--ledger", "register.peil", "--output", "sectorbeeld"],
          Text(nl: "Geef het sectorbeeld vrij.", en: "Release the sector picture.")),
      ],
      seeAlso: ["submit", "ledger new", "ledger publish", "benchmark"],
      options: SectorOptions.self
    ) { console, given in
      let run = SectorRun(
        console: console,
        choice: try PolicyChoice(given.policy, in: console.library(given.definitions)),
        by: console.author(given.by))
      if given.confidential {
        for (option, value) in [
          ("--counts", given.counts), ("--ledger", given.ledger),
          ("--output", given.output?.spelling),
        ] where value != nil {
          throw Failure.excludes("--confidential", option)
        }
        try run.showConfidentially(given.paths)
        return .success
      }
      if given.output != nil, given.ledger == nil { throw Failure.needs("--output", "--ledger") }
      let counted = try given.counts.map { try run.counts(fromTable: $0, given.paths) }
      let counts = try counted ?? run.counts(of: given.paths)
      guard let ledger = given.ledger else { return .success }
      try run.publish(counts, ledger: ledger, output: given.output?.spelling)
      return .success
    }
  }
}

/// One run of the operator's command.
private struct SectorRun {
  let console: Console
  let choice: PolicyChoice
  let by: String

  // MARK: Counting

  func counts(of paths: [String]) throws -> SubmissionCounts {
    let (intake, _) = try intake(paths, keepsSubmissions: false)
    return intake.counts
  }

  /// Reads everything, tells what is wrong and who is in; anything wrong is the end of it.
  private func intake(
    _ paths: [String], keepsSubmissions: Bool
  ) throws -> (Intake, [String]) {
    guard !paths.isEmpty else { throw Failure.sector(.noSubmissions) }
    let names = try paths.flatMap { try sources($0) }
    let intake = Intake.reading(
      names.map { $0 == "-" ? .descriptor(0) : .path($0) }, form: choice.form,
      references: choice.references, keepsSubmissions: keepsSubmissions)
    for refusal in intake.refusals { console.tell(refusal.text(names)) }
    let untold = intake.refusedCount + intake.copyCount - intake.refusals.count
    if untold > 0 {
      console.tell(
        Text(
          nl: "En nog \(counted(untold, one: "regel", other: "regels")).",
          en: "And \(counted(untold, one: "more line", other: "more lines"))."))
    }
    // What is confidential is marked from its first line on.
    if !keepsSubmissions { try showParticipation(intake.sizes) }
    guard intake.refusedCount == 0 else {
      throw Failure.sector(.submissionsRefused(intake.refusedCount))
    }
    return (intake, names)
  }

  /// The files of a directory, in the order of their names; hidden ones are none of ours.
  private func sources(_ path: String) throws -> [String] {
    if path == "-" { return [path] }
    do throws(FileError) {
      return try DirectoryListing.names(in: path).filter { !$0.hasPrefix(".") }
        .map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    } catch {
      // A file is no directory; what it is, whoever opens it finds out.
      return [path]
    }
  }

  func counts(fromTable path: String, _ paths: [String]) throws -> SubmissionCounts {
    if let other = paths.first { throw Failure.excludes("--counts", other) }
    let source = try DefinitionSource.read(path)
    guard let text = String(validating: source.bytes, as: UTF8.self),
      let rows = try? SheetTable(text).rows
    else { throw Failure.sector(.notATable(path: path)) }
    let counts: SubmissionCounts
    do throws(CountTableFault) {
      counts = try SubmissionCounts(
        rows: rows.map { $0.cells.map(\.text) }, form: choice.form, references: choice.references)
    } catch {
      throw Failure.sector(.countTable(path: path, rows.place(of: error), error))
    }
    try showParticipation(Stratum.all.indices.map { counts.size($0) })
    return counts
  }

  private func showParticipation(_ sizes: [Int]) throws {
    let language = console.language
    let rows = Sector.allCases.map { sector -> [Table.Cell] in
      let counts = RiskProfile.allCases.map { profile in
        zip(Stratum.all, sizes).filter { $0.0.sector == sector && $0.0.profile == profile }
          .reduce(0) { $0 + $1.1 }
      }
      return [[.text(language.capitalised(sector.plural[language]))]]
        + (counts + [counts.reduce(0, +)]).map { [.text(String($0))] }
    }
    let document = Document(
      language: language,
      title: Text(
        nl: "Aanleveringen voor \(choice.form.wave)",
        en: "Submissions for \(choice.form.wave)")[language]
    ) {
      Block.table(
        Table(
          caption: Text(
            nl: "Hoeveel instellingen er binnen zijn, naar sector en risicoprofiel.",
            en: "How many institutions are in, by sector and risk profile.")[language],
          columns: [Table.Column("Sector", wraps: true)]
            + RiskProfile.allCases.map {
              Table.Column(language.capitalised($0.title[language]), .trailing)
            } + [Table.Column(Text(nl: "Samen", en: "Together")[language], .trailing)],
          rows: rows))
    }
    try console.write(console.renderer(for: .standardOutput).text(document))
  }

  // MARK: For the operator alone

  func showConfidentially(_ paths: [String]) throws {
    let (intake, _) = try intake(paths, keepsSubmissions: true)
    let bytes: [UInt8]
    do { bytes = try console.randomBytes(8) } catch { throw Failure.call(error) }
    let output = ConfidentialOutput(
      intake.submissions, form: choice.form, questionnaire: choice.questionnaire,
      seed: bytes.reduce(0) { $0 << 8 | UInt64($1) })
    try console.deliverLong(
      console.renderer(for: .standardOutput).text(output.document(in: console.language)),
      for: .people,
      to: .standardOutput, force: false)
  }

  // MARK: Publishing

  /// Decides what can be published and, where a directory is named, releases it.
  ///
  /// The ledger is locked from before the decision until it has the line, so that two operators
  /// cannot both be the first. What stands in the ledger can be written to a directory again.
  func publish(_ counts: SubmissionCounts, ledger path: String, output: String?) throws {
    var file =
      output == nil
      ? try LedgerFile.read(path, console: console)
      : try LedgerFile.open(path, console: console)
    if let loss = file.ledger.losses.first {
      throw Failure.sector(.ledger(path: path, .linesLost(after: loss.line)))
    }
    let today = console.now().day
    let draft = PublicationDraft(
      policy: choice.policy, policyFingerprint: choice.fingerprint,
      questionnaire: choice.questionnaire, form: choice.form, counts: counts,
      known: file.ledger.known, symbols: file.ledger.symbols)
    let sectors = draft.participation.compactMap(\.group.sector)
    if output != nil { try requireDate(sectors, today) }
    for sector in sectors {
      guard let entry = file.ledger.release(of: sector, wave: choice.form.wave) else { continue }
      throw Failure.sector(
        .ledger(
          path: path,
          .releasedBefore(sector, wave: choice.form.wave, line: entry.number)))
    }
    let result: PublicationDraft.Result
    do throws(PublicationDraft.Fault) {
      result = try draft.result(released: today)
    } catch {
      throw Failure.sector(.draft(error))
    }
    tellAudit(result)
    guard let output else {
      console.tell(
        Text(
          nl: "Er is niets vrijgegeven. Geef --output MAP om dat te doen.",
          en: "Nothing has been released. Give --output DIRECTORY to do so."))
      return
    }
    let folder = try PublicationFolder(making: output)
    let entry = try file.append(
      LedgerEvent(at: console.now(), by: by, act: .released(result.publication, result.symbols)))
    try folder.write(
      PublicationOutput(result.publication, then: try choice.publishedBefore()))
    console.tell(
      Text(
        nl:
          "Vrijgegeven en vastgelegd op regel \(entry.number) van \(path). Geschreven: \(output)/",
        en: "Released and recorded on line \(entry.number) of \(path). Written: \(output)/"))
  }

  private func requireDate(_ sectors: [Sector], _ today: Day) throws {
    for sector in sectors {
      guard let day = choice.policy.release(sector) else {
        throw Failure.sector(.noReleaseDate(sector))
      }
      guard today >= day else { throw Failure.sector(.tooEarly(sector, day)) }
    }
  }

  private func tellAudit(_ result: PublicationDraft.Result) {
    let printed = result.audits.reduce(0) { $0 + $1.printed }
    let withheld = result.audits.reduce(0) { $0 + $1.withheld }
    let witnesses = result.audits.reduce(0) { $0 + $1.witnesses }
    console.tell(
      Text(
        nl: "De toets is gelukt: \(counted(printed, one: "cijfer", other: "cijfers")) afgedrukt,"
          + " \(withheld) als ‘\(PublishedFigure.symbol)’;"
          + " \(counted(witnesses, one: "verdeling", other: "verdelingen")) als getuige bewaard.",
        en: "The audit succeeded: \(counted(printed, one: "figure", other: "figures")) printed,"
          + " \(withheld) as ‘\(PublishedFigure.symbol)’;"
          + " \(counted(witnesses, one: "distribution", other: "distributions")) kept as witnesses."
      ))
    // What an earlier wave printed about other items is of no account here, and there is much of it.
    let past = result.unused.count { $0.measure.wave != choice.form.wave }
    if past > 0 {
      console.tell(
        Text(
          nl: "Niet meegewogen: \(counted(past, one: "cijfer", other: "cijfers")) over eerdere"
            + " meetronden, over andere onderdelen of niet over de instellingen van nu.",
          en:
            "Not taken into account: \(counted(past, one: "figure", other: "figures")) about earlier"
            + " waves, about other items or not about the institutions of now."))
    }
    for figure in result.unused where figure.measure.wave == choice.form.wave {
      console.tell(
        Text(
          nl: "Niet meegewogen, want over een andere groep: \(figure.measure.item),"
            + " \(figure.group.title.nl) (\(figure.institutions)).",
          en: "Not taken into account, for it is about another group: \(figure.measure.item),"
            + " \(figure.group.title.en) (\(figure.institutions))."))
    }
  }
}

extension Intake.Refusal {
  /// What was not counted, where it stands and why.
  fileprivate func text(_ names: [String]) -> Text {
    func place(_ place: Intake.Place) -> String {
      place.line == 0 ? names[place.source] : "\(names[place.source]):\(place.line)"
    }
    let reason: Text =
      switch self.reason {
      case .unreadable(let error): error.text(names[self.place.source])
      case .faulty(let fault): fault.text
      case .copy(let original):
        Text(
          nl: "Dit is dezelfde aanlevering als \(place(original)); zij telt één keer.",
          en: "This is the same submission as \(place(original)); it counts once.")
      case .changed(let original):
        Text(
          nl: "Dit heeft het nummer van \(place(original)) en een andere inhoud; een van de twee is"
            + " veranderd nadat zij gemaakt was. Neem die weg.",
          en: "This has the number of \(place(original)) and another content; one of the two was"
            + " changed after it was made. Take that one away.")
      }
    return Text(
      nl: "\(place(self.place)): \(reason.nl)", en: "\(place(self.place)): \(reason.en)")
  }
}

extension [SheetTable.Row] {
  /// Where the fault is; nil where there is no such line.
  fileprivate func place(of fault: CountTableFault) -> SheetPlace? {
    guard indices.contains(fault.line - 1) else { return nil }
    let row = self[fault.line - 1]
    return fault.column.map { row.cells[$0].place } ?? row.place
  }
}
