package import Language

/// One step of the scale by which an auditor says how grave a finding is.
package struct Severity: Hashable, Sendable {
  package let id: String
  package let title: Text
  package let meaning: Text

  package init(id: String, title: Text, meaning: Text) {
    self.id = id
    self.title = title
    self.meaning = meaning
  }
}

extension Severity {
  /// The scale of a questionnaire that has none of its own, lightest first.
  package static let usual = [
    Severity(
      id: "low", title: Text(nl: "laag", en: "low"),
      meaning: Text(
        nl: "Het kan beter, maar het doel van de maatregel is niet in gevaar.",
        en: "It can be better, but the purpose of the practice is not at risk.")),
    Severity(
      id: "medium", title: Text(nl: "midden", en: "medium"),
      meaning: Text(
        nl: "Een deel van het doel wordt niet gehaald; herstel kan mee in het gewone werk.",
        en: "Part of the purpose is not achieved; repair can go along with ordinary work.")),
    Severity(
      id: "high", title: Text(nl: "hoog", en: "high"),
      meaning: Text(
        nl: "Het doel van de maatregel wordt niet gehaald; het bestuur stelt een termijn voor"
          + " herstel vast.",
        en: "The purpose of the practice is not achieved; the board sets a date for its repair.")),
    Severity(
      id: "critical", title: Text(nl: "kritiek", en: "critical"),
      meaning: Text(
        nl: "Sensitieve kennis kan nu al ongewenst worden overgedragen, of een wet wordt"
          + " overtreden; herstel kan niet wachten.",
        en: "Sensitive knowledge can already be transferred where it should not, or a law is"
          + " broken; repair cannot wait.")),
  ]
}
