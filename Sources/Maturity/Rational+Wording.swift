package import Language

extension Rational {
  /// The number as it is shown, rounded once by the rule's own mode.
  package func shown(_ rounding: Rounding, in language: Language) -> String {
    let rounded = (try? rounded(rounding)) ?? self
    return language.decimal(
      rounded.numerator, over: rounded.denominator, digits: rounding.digits)
  }

  /// The number in full, as a decimal where three of them suffice: `2,5` or `1/3`.
  package func exact(in language: Language) -> String {
    for digits in 0...3 {
      let rounding = Rounding(mode: .truncate, digits: digits)
      if (try? rounded(rounding)) == self { return shown(rounding, in: language) }
    }
    return exactText
  }

  /// The number in full, in every language.
  package var text: Text { Text(nl: exact(in: .nl), en: exact(in: .en)) }
}
