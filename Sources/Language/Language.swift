// Dutch and English: texts, numbers, dates, and how wide and how alike words are. No locale calls.

/// A language that the program speaks.
///
/// Dutch comes first because the institutions that the program is made for are Dutch.
package enum Language: String, CaseIterable, Sendable {
  case nl
  case en
}

extension Language {
  /// Chooses the language that the environment of a process asks for.
  ///
  /// As in POSIX.1-2017 §8.2, the first variable that is set and not empty decides alone. `nl`,
  /// with or without a territory, is Dutch. So are an unset locale, `C` and `POSIX`, which ask for
  /// no language at all. Every other locale gets English.
  ///
  /// - Parameters:
  ///   - all: The value of `LC_ALL`.
  ///   - messages: The value of `LC_MESSAGES`.
  ///   - lang: The value of `LANG`.
  package init(all: String?, messages: String?, lang: String?) {
    let locale = [all, messages, lang].lazy.compactMap(\.self).first { !$0.isEmpty } ?? "C"
    let name = locale.prefix { !"_-.@".contains($0) }
    self = name.lowercased() == "nl" || name == "C" || name == "POSIX" ? .nl : .en
  }
}
