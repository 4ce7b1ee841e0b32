import Definitions
import Language
import Testing

extension Sample {
  /// A file with one text, in which each `§` marks the place of a finding.
  ///
  /// A mark at the very start is set before the quotation mark: it is about the whole wording.
  static func text(_ key: String, nl: String, en: String) -> Sample {
    Sample(
      name: "sample.json",
      text: #"{ "\#(key)": { "nl": \#(quoted(nl)), "en": \#(quoted(en)) } }"#)
  }

  private static func quoted(_ wording: String) -> String {
    wording.hasPrefix("§") ? "§\"\(wording.dropFirst())\"" : "\"\(wording)\""
  }

  /// A file with a glossary and practices.
  static func practices(_ practices: [PracticeSample], glossary: [(String, String, String)] = [])
    -> Sample
  {
    let terms = glossary.map { id, nl, en in
      #"{ "id": "\#(id)", "term": { "nl": "\#(nl)", "en": "\#(en)" } }"#
    }
    return Sample(
      name: "sample.json",
      text: """
        { "glossary": [\(terms.joined(separator: ",\n"))],
        "themes": [{ "practices": [
        \(practices.map(\.json).joined(separator: ",\n"))
        ] }] }
        """)
  }

  struct PracticeSample {
    var id = "GOV-2-HOLDER"
    var statement = ("Iemand leidt dit.", "Somebody leads this.")
    var fully = ("Elk weet wie.", "All know who.")
    var guidance = ("Kijk in de nota. Vraag het na.", "Look in the paper. Ask it.")
    /// The elements of `terms` as they stand in the file.
    var terms = ""

    fileprivate var json: String {
      func text(_ wordings: (String, String)) -> String {
        #"{ "nl": \#(quoted(wordings.0)), "en": \#(quoted(wordings.1)) }"#
      }
      return """
        { "id": "\(id)", "statement": \(text(statement)), "fully": \(text(fully)),
        "guidance": \(text(guidance)), "terms": [\(terms)] }
        """
    }
  }

  var findings: [StyleFinding] { Library(files: []).styleFindings(in: source) }

  /// Expects the findings at the marks, with their sentences.
  func expectFindings(
    _ facts: [StyleFinding.Fact], nl: [String], en: [String],
    _ location: SourceLocation = #_sourceLocation
  ) {
    let findings = findings
    #expect(findings.map(\.fact) == facts, sourceLocation: location)
    #expect(findings.map(\.place) == marks, sourceLocation: location)
    #expect(findings.map { $0.sentence(in: .nl) } == nl, sourceLocation: location)
    #expect(findings.map { $0.sentence(in: .en) } == en, sourceLocation: location)
  }
}
