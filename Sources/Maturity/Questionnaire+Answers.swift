package import Language

extension Questionnaire {
  /// The answers to a practice, lowest first, with what each means there where the practice says so.
  package func answerTitles(for practice: Practice) -> [Text] {
    let titles = scale.answers.map(\.title)
    guard !practice.descriptors.isEmpty else { return titles }
    return zip(titles, practice.descriptors).map { title, descriptor in
      Text(nl: "\(title.nl): \(descriptor.nl)", en: "\(title.en): \(descriptor.en)")
    }
  }
}
