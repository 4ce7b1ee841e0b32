import Definitions
import Invocation
import Language
import Maturity
import Publication
import Reports

/// What the line of `ledger publish` gives.
struct LedgerPublishOptions: Options {
  let path = Shared.ledger
  let line = OptionalOption<Int>(
    "line", Text(nl: "REGEL", en: "LINE"),
    help: Text(
      nl: "De regel van de publicatie; anders de laatste.",
      en: "The line of the publication; else the latest."))
  let output = RequiredOption<FolderPath>(
    "output", short: "o", Text(nl: "MAP", en: "DIRECTORY"),
    help: Text(
      nl: "Een nieuwe of lege map.", en: "A new or empty directory."), completion: .directory,
    form: .newPath)
  let definitions = Shared.definitions
}

extension Command where Context == Console {
  static var ledgerPublish: Command {
    Command(
      "ledger publish", under: .sector,
      summary: Text(
        nl: "Schrijf een publicatie opnieuw zoals zij in het register staat.",
        en: "Write a publication again as it stands in the ledger."),
      discussion: Text(
        nl:
          "Met alle correcties van daarna. Ook als het schrijven bij het vrijgeven is mislukt, staat"
          + " de publicatie hiermee alsnog in een map.",
        en:
          "With all corrections since. Where writing failed at the release, this puts the publication"
          + " into a directory after all."),
      examples: [
        Example(
          ["ledger", "publish", "register.peil", "--output", "sectorbeeld"],
          Text(nl: "De laatste publicatie.", en: "The latest publication."))
      ],
      seeAlso: ["sector", "ledger list"],
      options: LedgerPublishOptions.self
    ) { console, given in
      let ledger = try LedgerFile.read(given.path, console: console).ledger
      guard let line = given.line ?? ledger.releases.last?.number,
        let (publication, errata) = ledger.publication(line: line)
      else { throw Failure.sector(.nothingReleased(path: given.path)) }
      let then = try console.library(given.definitions).published(
        before: publication, questionnaire: publication.questionnaire.id)
      let folder = try PublicationFolder(making: given.output.spelling)
      try folder.write(PublicationOutput(publication, errata: errata, then: then))
      let folderPath = given.output.spelling
      console.tell(Text(nl: "Geschreven: \(folderPath)/", en: "Written: \(folderPath)/"))
      return .success
    }
  }
}

extension Library {
  /// What was published about the wave that a publication compares with, if it is at hand.
  fileprivate func published(
    before publication: SectorPublication, questionnaire id: String
  ) throws -> PublishedFacts? {
    guard let earlier = publication.earlier else { return nil }
    do throws(LibraryFault) {
      return try publishedFacts(about: String(earlier), for: try questionnaire(id))
    } catch {
      throw Failure.library(error)
    }
  }
}
