package import Charts

/// What a reader who sees only the first page must know.
///
/// Forms without pages leave it out: everything on it stands in the document too.
package struct Cover: Hashable, Sendable {
  /// What kind of document it is.
  package let kind: String

  /// What it is about, as large as anything.
  package let heading: String

  /// The few sentences that matter, most important first.
  package let sentences: [String]

  /// The picture.
  package let chart: Chart

  /// The title of the chapter that has the numbers of the picture.
  package let numbers: String

  /// How to treat the document.
  package let notice: String

  /// A first page.
  package init(
    kind: String, heading: String, sentences: [String], chart: Chart, numbers: String,
    notice: String
  ) {
    self.kind = kind
    self.heading = heading
    self.sentences = sentences
    self.chart = chart
    self.numbers = numbers
    self.notice = notice
  }
}
