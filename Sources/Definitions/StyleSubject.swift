import JSON
import Language

/// A definition file as the rules of style look at it.
struct StyleSubject {
  let source: SourceText
  let texts: [StyleText]
  let practices: [Practice]
  let glossary: [Term]

  /// A practice with the texts that some rules take together.
  struct Practice {
    let id: String
    let statement: StyleText
    let fully: StyleText
    let guidance: StyleText
    /// The terms listed, as they stand in the file.
    let terms: [JSONValue]
  }

  /// A word of the glossary.
  struct Term {
    let id: String
    let term: Text
  }

  /// Gives nil for a source that is no JSON.
  ///
  /// What is no definition is passed over: its errors are the reader's to tell.
  init?(_ source: SourceText) {
    guard let value = try? JSONValue(parsing: source.bytes) else { return nil }
    self.source = source
    texts = StyleText.all(in: value, of: source)
    practices = (value["themes"]?.array ?? [])
      .flatMap(\.practicesAtAnyDepth)
      .compactMap { Practice($0, in: source) }
    glossary = (value["glossary"]?.array ?? []).compactMap { value in
      guard let id = value["id"]?.string, let nl = value["term"]?["nl"]?.string,
        let en = value["term"]?["en"]?.string
      else { return nil }
      return Term(id: id, term: Text(nl: nl, en: en))
    }
  }
}

extension StyleSubject.Practice {
  fileprivate init?(_ value: JSONValue, in source: SourceText) {
    func text(_ key: String) -> StyleText? {
      value[key].flatMap { StyleText($0, path: [key], in: source) }
    }
    guard let id = value["id"]?.string, let statement = text("statement"),
      let fully = text("fully"), let guidance = text("guidance")
    else { return nil }
    self.init(
      id: id, statement: statement, fully: fully, guidance: guidance,
      terms: value["terms"]?.array ?? [])
  }
}
