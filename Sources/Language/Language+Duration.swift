extension Language {
  /// Says roughly how long something takes: `ongeveer 1 uur en 50 minuten`.
  ///
  /// The minutes are not negative. Nothing is rounded here; zero is less than a minute.
  package func about(minutes: Int) -> String {
    precondition(minutes >= 0, "A duration is not negative.")
    guard minutes > 0 else {
      return Text(nl: "minder dan een minuut", en: "less than a minute")[self]
    }
    var parts: [String] = []
    if minutes >= 60 { parts.append(hours(minutes / 60)) }
    if minutes % 60 > 0 { parts.append(minutesInWords(minutes % 60)) }
    return Text(nl: "ongeveer ", en: "about ")[self] + list(parts)
  }

  private func hours(_ number: Int) -> String {
    switch self {
    // Dutch counts hours in the singular: "2 uur".
    case .nl: counted(number, one: "uur", other: "uur")
    case .en: counted(number, one: "hour", other: "hours")
    }
  }

  private func minutesInWords(_ number: Int) -> String {
    switch self {
    case .nl: counted(number, one: "minuut", other: "minuten")
    case .en: counted(number, one: "minute", other: "minutes")
    }
  }
}
