package import JSON

extension Library {
  /// What the rules of style find in a definition file, in the order of the file.
  ///
  /// They look at the writing alone. Nothing is found in a text that is no JSON.
  package func styleFindings(in source: SourceText) -> [StyleFinding] {
    guard let subject = StyleSubject(source) else { return [] }
    let findings = StyleRule.all.flatMap { $0.findings(subject) }
    // A stable order: the rules' own where two findings share a place.
    return findings.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
  }
}
