import Language
import Maturity
import Statistics

// The words and numbers of statistics about a group.

extension Language {
  /// What stands for a figure that may not be shown or does not exist.
  static let noFigure = "–"

  func decimal(_ ratio: Ratio, digits: Int) -> String {
    let rounded = ratio.rounded(decimals: digits)
    return decimal(Int(rounded.numerator), over: Int(rounded.denominator), digits: digits)
  }

  /// A percentage with one decimal.
  func percentage(_ ratio: Ratio) -> String {
    let rounded = ratio.rounded(decimals: 3)
    return percentage(Int(rounded.numerator), of: Int(rounded.denominator), digits: 1)
  }

  /// Four decimals, and never zero for what is possible.
  func probability(_ ratio: Ratio?) -> String {
    guard let ratio else { return Self.noFigure }
    if ratio < Ratio(1, over: 10_000) { return "< " + decimal(1, over: 10_000, digits: 4) }
    return decimal(ratio, digits: 4)
  }

  /// A figure as it stands in a table, with two decimals.
  func figure(_ figure: Reported<Estimate>) -> String {
    guard let value = figure.value?.value else { return Self.noFigure }
    return decimal(value, digits: 2)
  }
}

extension CSVCell {
  /// A number with six decimals, which a spreadsheet takes for a number and not, as `1/2`, for a
  /// day; empty where there is none.
  static func decimal(orEmpty ratio: Ratio?) -> CSVCell {
    guard let ratio else { return .empty }
    let rounded = ratio.rounded(decimals: 6)
    guard let number = try? Rational(Int(rounded.numerator), over: Int(rounded.denominator)) else {
      return .empty
    }
    return .decimals([Decimal(number, Rounding(mode: .halfUp, digits: 6))])
  }
}
