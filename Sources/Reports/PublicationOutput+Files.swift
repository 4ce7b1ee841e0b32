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
