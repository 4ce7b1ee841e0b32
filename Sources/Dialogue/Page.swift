/// What is shown for a question, in parts that a front end lays out itself.
package struct Page: Hashable, Sendable {
  /// The place that the question is about.
  package var heading: Heading?

  /// Whether the heading belongs to the question, so that it is said each time.
  package var repeatsHeading: Bool

  /// What is asked, and what it takes to answer it.
  package var paragraphs: [String]

  /// Where the answer is typed, without what Enter does.
  package var invitation: String

  /// What leaving the answer out does.
  package var skipping: Skipping

  package init(
    heading: Heading? = nil, repeatsHeading: Bool = false, paragraphs: [String] = [],
    invitation: String, skipping: Skipping
  ) {
    self.heading = heading
    self.repeatsHeading = repeatsHeading
    self.paragraphs = paragraphs
    self.invitation = invitation
    self.skipping = skipping
  }

  /// What is said of a place.
  package struct Heading: Hashable, Sendable {
    /// Where it stands among the others.
    package var position: String?

    /// Its identifier and what it says.
    package var statement: String

    /// What else is to be known of it.
    package var details: [String]

    package init(position: String? = nil, statement: String, details: [String] = []) {
      self.position = position
      self.statement = statement
      self.details = details
    }

    package var paragraphs: [String] { [position].compactMap(\.self) + [statement] + details }
  }

  /// What leaving the answer out does.
  package enum Skipping: Hashable, Sendable {
    case skips

    /// What is on record stays; the words tell it.
    case keeps(String)

    /// What is on record stays and is asked again, since lost lines may have taken it back.
    case leavesUnconfirmed(String)
    case goesBack

    /// The same is asked another time.
    case later
    case leavesNone

    /// Something must be answered.
    case impossible
  }
}
