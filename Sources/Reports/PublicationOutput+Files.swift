import JSON
package import Language

extension PublicationOutput {
  /// The files of a publication, by their names in its folder.
  ///
  /// - Parameter banner: what every page bears; nil for nothing.
  /// - Returns: the files in both languages, in a fixed order.
  package func files(banner: Text? = nil) -> [(name: String, text: String)] {
    var files = [("publication.json", json.indented)]
    for language in Language.allCases {
      var document = document(in: language)
      document.banner = banner?[language]
      let name = "sector.\(language.rawValue)"
      files += [
        ("\(name).txt", TextRenderer(width: 100).text(document)),
        ("\(name).md", MarkdownRenderer().text(document)),
        ("\(name).html", HTMLRenderer().text(document)),
      ]
    }
    files += tables(in: .nl).map { ("\($0.name).csv", $0.csv.text()) }
    return files + [("datapackage.json", dataPackage(in: .en).indented)]
  }
}

// MARK: - Knowing them again

extension PublicationOutput {
  static let packageProfile = "tabular-data-package"

  /// What the name of the tables' description begins with, before the wave.
  static let packageName = "peil-sector-"

  /// A file of a publication's folder other than the publication itself.
  package enum Part: Hashable, Sendable {
    /// The publication for people.
    case page

    case table

    /// The description of the tables.
    case description
  }

  /// What a file of a publication's folder is, by what is in it; nil for another file.
  package static func part(_ bytes: [UInt8]) -> Part? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    if let value = try? JSONValue(parsing: bytes) {
      let isDescription =
        value["profile"]?.string == packageProfile
        && value["name"]?.string?.hasPrefix(packageName) == true
      return isDescription ? .description : nil
    }
    let firstLine = text.prefix { !$0.isNewline }
    if tableHeaders.contains(String(firstLine)) { return .table }
    // In a page of the web the title stands behind what the page is.
    let start = text.prefix(500)
    let isPage = Language.allCases.contains { language in
      start.contains("\(title[language]) ")
    }
    return isPage ? .page : nil
  }

  /// The first line of every table.
  private static let tableHeaders = Set(
    [figureFields, themeFields, factFields, participationFields, publishedFields]
      .map { $0.map(\.name).joined(separator: ",") })
}
