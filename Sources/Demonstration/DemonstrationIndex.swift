import Language
import Reports

/// The pages from which everything in the demonstration can be reached.
struct DemonstrationIndex {
  let audiences: [DemonstrationAudience]
  let seed: UInt64

  /// The Dutch page is the one that a browser opens by itself.
  static func path(in language: Language) -> String {
    language == .nl ? "index.html" : "index.\(language.rawValue).html"
  }

  var files: [DemonstrationFile] {
    Language.allCases.map { language in
      var document = document(in: language)
      document.banner = DemonstrationReport.fictional[language]
      return DemonstrationFile(
        path: Self.path(in: language), text: HTMLRenderer().text(document))
    }
  }

  private func document(in language: Language) -> Document {
    let other: Language = language == .nl ? .en : .nl
    return Document(
      language: language,
      title: Text(
        nl: "Peil: een sector die niet bestaat", en: "Peil: a sector that does not exist")[language]
    ) {
      Block.paragraph(
        Text(
          nl:
            "Veertien universiteiten, zesendertig hogescholen en tweeëntwintig instituten, twee keer"
            + " gemeten, voor een deel getoetst en samen gepubliceerd. Alles is verzonnen uit het"
            + " getal \(seed); wie dat getal opnieuw geeft, krijgt dezelfde bestanden.",
          en: "Fourteen universities, thirty-six universities of applied sciences and twenty-two"
            + " institutes, measured twice, audited in part and published together. Everything is"
            + " invented from the number \(seed); whoever gives that number again gets the same files."
        )[language])
      Block.paragraph([
        .link(
          Text(nl: "De Nederlandse bladzijde", en: "The English page")[other],
          path: Self.path(in: other))
      ])
      for audience in audiences {
        Block.section(audience.title[language]) {
          for sentence in audience.story { Block.paragraph(sentence[language]) }
          table(audience, in: language)
          Block.paragraph(
            Text(
              nl: "Zelf proberen, in deze map:", en: "To try it yourself, in this folder:")[
                language])
          Block.bullets(audience.commands)
        }
      }
    }
  }

  private func table(_ audience: DemonstrationAudience, in language: Language) -> Block {
    .table(
      Table(
        caption: Text(
          nl: "\(audience.title.nl): wat er te lezen is, en in welke vormen.",
          en: "\(audience.title.en): what there is to read, and in what forms.")[language],
        columns: [
          Table.Column(Text(nl: "Wat", en: "What")[language], wraps: true),
          Table.Column(Text(nl: "Wat het laat zien", en: "What it shows")[language], wraps: true),
          Table.Column(Text(nl: "Andere vormen", en: "Other forms")[language], wraps: true),
        ],
        rows: audience.reports.map { report in
          [
            [.link(report.title[language], path: report.path(.html, in: language))],
            [.text(report.about[language])],
            others(report, in: language),
          ]
        }))
  }

  private func others(_ report: DemonstrationReport, in language: Language) -> [Inline] {
    let forms = report.forms.filter { $0 != .html }
    return forms.enumerated().flatMap { index, form -> [Inline] in
      (index == 0 ? [] : [.text(", ")])
        + [.link(name(form)[language], path: report.path(form, in: language))]
    }
  }

  private func name(_ form: DemonstrationReport.Form) -> Text {
    switch form {
    case .html: Text(same: "HTML")
    case .markdown: Text(same: "Markdown")
    case .text: Text(nl: "tekst", en: "text")
    case .csv: Text(same: "CSV")
    case .json: Text(same: "JSON")
    }
  }
}
