/// A part of what is asked, with how far it is.
///
/// Counting looks at every place, so that it is done once for each answer and not for each key.
package struct Section<Place: Hashable & Sendable>: Hashable, Sendable {
  /// What the script tells it by.
  package let key: Int

  /// What is asked of it, in order.
  package let places: [Place]
  package let answered: Int

  package init(key: Int, places: [Place], answered: Int) {
    self.key = key
    self.places = places
    self.answered = answered
  }
}
